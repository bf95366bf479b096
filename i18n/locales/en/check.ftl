### What the checks of the command line print beside the findings themselves.

check-error = error
check-warning = warning
check-facts-without-lesson = Facts in no written lesson
check-facts-without-item = Facts in no practice item
check-objectives-below-two = Objectives with fewer than two items
# $facts (Number) - facts
# $items (Number) - practice items
# $lessons (Number) - written lessons
# $modules (Number) - modules
# $scenarios (Number) - written scenarios
check-counts = Modules: { $modules }; written lessons: { $lessons }; items: { $items }; scenarios: { $scenarios }; facts: { $facts }.
# $errors (Number) - errors
# $warnings (Number) - warnings
check-sum = { $errors ->
    [0] No errors
    [one] One error
   *[other] { $errors } errors
}, { $warnings ->
    [0] no warnings
    [one] one warning
   *[other] { $warnings } warnings
}.
# $ending (String) - id of the ending
# $max (String) - best score
# $min (String) - poorest score
check-ending = ending { $ending }: from { $min } to { $max }
# $ending (String) - id of the ending
check-ending-reachable = ending { $ending }: reachable, range not known
# $ending (String) - id of the ending
check-ending-unreachable = ending { $ending }: not reachable
# $node (String) - id of the node
# $lost (Number) - states from which no play can pass
# $states (Number) - all states of the node
check-lost = { $node }: in { $lost } of { $states } states no play can pass any more
# $best (String) - score of the best path
# $worst (String) - score of the worst path
check-paths = best path { $best }, worst path { $worst }
# $mean (String) - mean score
# $passing (String) - share that passes
check-random = players who pick at random: { $mean } on average, { $passing } pass
# $plays (Number) - plays of each bot
check-bots = Bots with one habit each, { $plays } plays:
check-bot = bot
check-bot-mean = mean
check-bot-passed = passed
check-bot-decisions = decisions
check-bot-endings = endings
# $options (String) - options
check-unsaid = said by no bot: { $options }
# $rules (String) - codes
check-left-out = not checked: { $rules }
# $states (Number) - explored states
check-proven = Proven: all { $states } reachable states were explored.
# $states (Number) - explored states
check-not-proven = Not proven; { $states } states were explored.
