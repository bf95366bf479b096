### Role-plays: list, brief, conversation, ending, debrief.

practice-title = Role-plays
practice-lead = Talk a meeting with a customer through to its end. Practice as often as you like; every sentence is kept, and you can leave and return at the same turn.
# $minutes (Number) - playing time
# $turns (Number) - about how many turns
practice-meta = About { $minutes } minutes, about { $turns } turns
# $minutes (Number) - playing time
practice-minutes = About { $minutes } minutes
practice-ready = Ready to play
practice-planned = Being written
practice-planned-note = They move up as soon as they are ready.
# $score (String) - best result
practice-best = Best result { $score }
# $score (String) - best result
practice-best-passed = Best result { $score }, passed
practice-never = Not played yet
practice-official-left = Your official run is still open to you
practice-official-used = Your official run is used
# $until (String) - when the lock ends
practice-official-locked = Debrief read: the official run is locked until { $until }
practice-official-open = Your official run is not finished
# $mode (String) - practice or official
# $at (String) - when it was last played
practice-open-lead = { $mode }, last played { $at }
practice-go-on = Go on talking
practice-to-brief = Read the brief
practice-none-title = No role-plays yet
practice-none = The role-plays of the course will stand here once they are written. Go on learning meanwhile, and ask your trainer if you miss one.
practice-mode-practice = Practice
practice-mode-official = Official run

# $id (String) - the scenario
# $point (String) - the letter of its point
# $minutes (Number) - playing time
# $turns (Number) - about how many turns
brief-over = { $id }, point { $point }, about { $minutes } minutes, about { $turns } turns
brief-know = Who you are, what you know, what to achieve
brief-people = Whom you will meet
brief-judged = How it is judged
brief-judged-lead = What you say earns points in these dimensions; the weights add up to 100.
# $pass (Number) - the pass mark
brief-pass = You pass at { $pass } and above with an ending that is not poor.
brief-pass-cap = A sentence that crosses a line caps the total at 39.
brief-how = How to play
brief-how-turns = Each turn you choose an answer or use your own words. Once said it stays said.
brief-how-mood = Watch how people sit: that changes. What was right is told in the debrief, not before.
# $points (Number) - price of a hint
brief-how-hint = You may ask the coach once a turn: free in practice, { $points } points off in the official run.
brief-start = Start
brief-start-practice = Start practice
brief-start-practice-again = Practise again
brief-practice-note = As often as you like; hints are free.
brief-official = Official run
# $points (Number) - price of a hint
brief-official-warning = There is one official run, and it cannot be repeated; each hint takes { $points } points off. Start when you are ready.
brief-official-keeps = You may leave in the middle and go on at the same turn.
brief-official-confirm = I understand that there is one official run
brief-official-confirm-first = Tick this box first, then start.
brief-official-go = Start the official run
brief-official-used = Your official run is used. Practice stays open.
# $until (String) - when the lock ends
brief-official-locked = You have read a debrief, so the official run is locked until { $until }. Practice stays open.
brief-record = Your results

# $id (String) - the scenario
# $turn (Number) - the turn
play-page-title = { $id }, turn { $turn }
# $id (String) - the scenario
# $mode (String) - practice or official
# $turn (Number) - the turn
# $about (Number) - about how many turns
play-over = { $id }, { $mode }, turn { $turn } of about { $about }
# $number (Number) - which practice
play-mode-practice = practice run { $number }
play-mode-official = official run
play-talk = Conversation
# $turns (Number) - turns that are folded
play-before = { $turns ->
    [one] The first turn
   *[other] The first { $turns } turns
}
play-whole-talk = The whole conversation
play-you = You
# $turn (Number) - the turn
play-turn = turn { $turn }
# $name (String) - a name
# $title (String) - a position
play-person = { $name }, { $title }
# $topic (String) - what is talked about
play-topic = Topic: { $topic }
play-missed-mark = , they did not follow
play-options-shown = You asked for the options.
# $coach (String) - name of the coach
play-coach-said = Hint from { $coach }
play-coach = the coach
play-choose = What do you say?
play-choose-topic = What do you want to talk about?
play-say-this = Say this
play-topic-this = Talk about this
play-no-return = Once said it stays said.
# $most (Number) - number of options
play-keys-choose = Keys 1 to { $most } choose, Enter says it.
play-keys-say = Enter says it, Shift and Enter start a new line.
# $most (Number) - most characters
play-say-limit = At most { $most } characters.
# $tries (Number) - tries left
play-tries = { $tries ->
    [1] If this is not understood either, you choose from the options.
   *[other] You have { $tries } tries; after that you choose from the options.
}
play-show-options = Show me options
play-table = At the table
play-notes = Notebook
# $known (Number) - what is known
# $all (Number) - what can be found out
play-notes-count = Notebook { $known } / { $all }
play-known = , known
play-not-yet = not talked about yet
play-known-before = known from the start
play-seen = What you can see
# $value (Number) - its value
# $min (Number) - smallest
# $max (Number) - largest
play-seen-range = { $value }, from { $min } to { $max }
# $coach (String) - name of the coach
play-hint-title = Ask { $coach }, your coach
play-hint-jump = Hint
# $points (Number) - price
play-hint-jump-price = Hint, costs { $points } points
play-hint-free = Once a turn, free in practice.
# $points (Number) - price
play-hint-price = Once a turn; each time takes { $points } points off the total.
# $count (Number) - hints taken
play-hint-taken = { $count ->
    [0] Not asked so far.
    [1] Asked once so far.
   *[other] Asked { $count } times so far.
}
play-hint-ask = Ask once
# $points (Number) - price
play-hint-ask-price = Ask, for { $points } points
play-hint-given = You have asked in this turn; the hint stands in the conversation.
play-hint-none = There is no hint in this turn.
play-brief = Your brief
play-brief-task = Your task
play-brief-judged = How it is judged
# $list (String) - dimensions with their weights
# $pass (Number) - the pass mark
play-brief-judged-text = { $list }. Passed at { $pass } and above with an ending that is not poor.
play-pick-first = Choose an answer first.
play-pick-topic-first = Choose a topic first.
play-pick-gone = This answer is not open now. Choose one of these.
play-say-empty = Write a sentence or two first, or ask for the options.
# $most (Number) - most characters
play-say-long = This is too long. Shorten it to { $most } characters.
# $said (String) - what was said in the other window
play-conflict-said = This conversation has moved on in another window, where you said: “{ $said }” Below is the present turn.
# $said (String) - what was said in the other window
play-conflict-missed = In another window you have said “{ $said }”, which was not understood. Put it another way.
# $topic (String) - what was opened
play-conflict-topic = In another window you have opened the topic “{ $topic }”. Below is the present turn.
play-conflict-hint = In another window you have asked the coach; the hint stands in the conversation. Read it before you answer.
play-conflict-options = In another window you have asked for the options. Choose one of these.
play-conflict-yours = What you wrote here was not said:
play-closed = This conversation is over; your last sentence was not said.
play-put-aside = This practice was put aside
# $turn (Number) - where it stopped
play-put-aside-lead = You began another practice from a turn of a finished one, so this one stays at turn { $turn }. All that was said is kept; it cannot go on.

# $ending (String) - title of the ending
# $id (String) - the scenario
play-ended-title = { $ending }, { $id }
# $id (String) - the scenario
# $title (String) - its title
# $mode (String) - practice or official
# $at (String) - when it ended
# $minutes (Number) - how long it took
play-ended-over = { $id } { $title }, { $mode }, ended { $at } after { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}
play-of-100 = / 100
play-passed = Passed
play-not-passed = Not passed
# $pass (Number) - the pass mark
play-passed-why = { $pass } and above, with an ending that is not poor
# $pass (Number) - the pass mark
play-failed-both = below { $pass }, with a poor ending
# $pass (Number) - the pass mark
play-failed-score = a fair ending, but below { $pass }
play-failed-ending = enough points, but a poor ending
# $most (Number) - the cap
play-failed-critical = one sentence crossed a line: { $most } at most
play-dimensions = By dimension
play-dimension = Dimension
play-percent = Reached
play-weight = Weight
play-share = Score
play-total = Total
play-as-table = As a table
# $count (Number) - hints taken
# $points (Number) - what they cost
play-hint-cost = { $count ->
    [one] The coach was asked once: { $points } points off.
   *[other] The coach was asked { $count } times: { $points } points off.
}
play-next = What next
play-to-debrief = Read the debrief
play-debrief-note = Turn by turn: what they were thinking, why, and what another answer would have done.
play-debrief-lock = Reading it locks the official run of this role-play for 24 hours. Practice stays open.
play-again = Practise again
play-back = Back to the role-plays

# $n (Number) - which wording
play-gesture-up = { $n ->
    [0] A nod, and the chair moves a little closer.
    [1] Writes that down.
    [2] Puts the phone away and looks at you.
    [3] Moves closer to the table.
    [4] The face relaxes a little.
    [5] Closes the papers and listens.
    [6] The pen stops; you are expected to go on.
   *[7] Pushes the tea cup aside and turns to you.
}
# $n (Number) - which wording
play-gesture-down = { $n ->
    [0] Caps the pen and uncaps it again.
    [1] A glance at the watch.
    [2] Leans back in the chair.
    [3] Leafs through the papers without looking up.
    [4] Closes the notebook.
    [5] Looks out of the window.
    [6] Picks up the phone and puts it down again.
   *[7] Crosses the arms.
}
# $n (Number) - which wording
play-posture-up = { $n ->
    [0] leans forward and looks at you
    [1] sits forward, the pen keeps moving
    [2] has turned to you and listens closely
   *[3] close to the table, waits for you to go on
}
# $n (Number) - which wording
play-posture-even = { $n ->
    [0] sits upright, hands on the table
    [1] upright and listening
    [2] calm, eyes on the papers
   *[3] sits still and waits for you to speak
}
# $n (Number) - which wording
play-posture-down = { $n ->
    [0] leans back, a hand flat on the papers
    [1] against the back of the chair, arms crossed
    [2] sits further away and looks elsewhere
   *[3] leans back and takes no more notes
}

# $ending (String) - title of the ending
# $id (String) - the scenario
debrief-title = Debrief: { $ending }, { $id }
debrief-shut = The debrief waits
debrief-shut-lead = Your official run of this role-play is open, and a debrief would tell what it asks. Finish the run first; then every debrief can be read again.
debrief-shut-go = To the official run
debrief-step = in step
# $by (Number) - stages
debrief-ahead = { $by } ahead
# $by (Number) - stages
debrief-behind = { $by } behind
debrief-none = not counted
# $turn (Number) - the turn
# $place (String) - in step, ahead, behind
debrief-turn-place = Turn { $turn }, { $place }
# $turns (Number) - number of turns
debrief-rails = { $turns } turns, two rails
# $point (String) - the letter of the point
debrief-rails-buyer = The customer was at point { $point } throughout.
# $step (Number) - turns
# $ahead (Number) - turns
# $behind (Number) - turns
# $none (Number) - turns
debrief-rails-sum = In step { $step }{ $ahead ->
    [0] {""}
   *[other] , ahead { $ahead }
}{ $behind ->
    [0] {""}
   *[other] , behind { $behind }
}{ $none ->
    [0] {""}
   *[other] , not counted { $none }
}.
debrief-legend-step = In step: the rails meet
debrief-legend-ahead = Ahead: you had gone further than the customer
debrief-legend-behind = Behind: the customer had passed you
debrief-legend-none = Not counted: a courtesy has no point
# $count (Number) - number of turns
debrief-moments = { $count ->
    [1] The turn that mattered most
    [2] The two turns that mattered most
   *[other] The three turns that mattered most
}
debrief-no-moment = No turn gave anything away: each time you said the best that could be said.
# $turn (Number) - the turn
# $said (String) - what was said
debrief-moment = Turn { $turn }: { $said }
# $points (Number) - points of the total
debrief-loss = about { $points } points less than the best answer
debrief-heard = You heard
debrief-said = You said
debrief-own-words = in your own words
debrief-not-understood = Not understood
debrief-inside = They thought
debrief-why = Why
debrief-cost = It cost
debrief-answer = The answer
debrief-they = They
debrief-facts = It rests on
debrief-hint = You asked
debrief-better = Better
# $said (String) - what to say
# $who (String) - who answers
# $reply (String) - the answer
debrief-better-reply = “{ $said }” { $who } would answer: { $reply }
# $said (String) - what to say
debrief-better-only = “{ $said }”
debrief-best-said = This was the best that could be said.
# $count (Number) - number of options
debrief-others = { $count ->
    [one] The other answer, and where it led
   *[other] { $count } other answers, and where they led
}
# $who (String) - who answers
debrief-other-reply = { $who } would answer:
debrief-leads-to = Then:
debrief-leads-to-end = It ended in:
debrief-line-crossed = Crosses a line
# $turn (Number) - the turn
debrief-again = Try again from turn { $turn }
debrief-again-short = Try again from here
# $turn (Number) - the turn
debrief-again-turn = , turn { $turn }
debrief-again-note = A practice run of its own; this score stays.
debrief-again-open = A practice run is open: trying again from here puts it aside, and it cannot go on.
debrief-book-missed = not found out
debrief-points = Where every point comes from
debrief-col-turn = Turn
debrief-col-said = You said
debrief-col-place = Place
debrief-col-again = Again
debrief-sum-points = Points earned
debrief-sum-par = Points of the best path
debrief-sum-percent = Reached
debrief-sum-weight = Weight
debrief-sum-share = Score, reached times weight
debrief-sum = Total
# $base (String) - score before hints
debrief-sums-rule = In each dimension the points of all turns are added and divided by those of the best path (below 0 counts as 0, above the best path as full), then multiplied by the weight. Together that is { $base }.
# $count (Number) - hints taken
# $points (String) - what they cost
debrief-sums-hints = { $count ->
    [0] The coach was not asked.
    [1] The coach was asked once, which takes { $points } points off.
   *[other] The coach was asked { $count } times, which takes { $points } points off.
}
# $count (Number) - hints taken
debrief-sums-hints-free = { $count ->
    [1] The coach was asked once, free in practice.
   *[other] The coach was asked { $count } times, free in practice.
}
# $most (Number) - the cap
debrief-sums-cap = One sentence crossed a line, so { $most } is the most.
# $exact (String) - score with decimals
# $score (String) - score as shown
debrief-sums-round = That makes { $exact }, rounded to { $score }.
# $exact (String) - score with decimals
debrief-sums-exact = That makes { $exact }.
debrief-turns = Turn by turn
debrief-curves = What moved unseen
debrief-curves-lead = The conversation shows no figures; these are the values after each turn.
# $first (Number) - at the start
# $last (Number) - at the end
debrief-curve-words = { $first } at the start, { $last } at the end
debrief-curve-start = Start
# $turn (Number) - the turn
debrief-curve-turn = Turn { $turn }
debrief-best = The best path
# $turns (Number) - number of turns
# $ending (String) - title of its ending
debrief-best-fold = { $turns } turns, ending in “{ $ending }”

# $label (String) - what the sheet is called
# $lines (String) - what stands on it
play-sheet = { $label }: { $lines }
# $label (String) - the person, or the box
# $put (String) - the codes, or the cards
play-sheet-line = { $label } { $put }
play-sheet-between = {"; "}
play-sheet-carried = It begins with what you handed in last; change what has changed.
play-sheet-unfilled = Some lines are empty. Every line wants an answer.
play-sheet-strange = A line of the sheet cannot be read. Choose again below.
# $label (String) - what the sheet is called
play-hand-in = Hand in: { $label }
# $label (String) - what the sheet is called
play-conflict-sheet = In another window the sheet has been handed in already ({ $label }). Below is where the talk stands now.
# $label (String) - what the sheet is called
# $percent (String) - how much of it was right
debrief-sheet = { $label }: { $percent } right
# $count (Number) - how many
debrief-other-bands = { $count ->
    [one] The other result, and where it led
   *[other] { $count } other results, and where they led
}
play-no-return-sheet = Once handed in it stays as it is.
debrief-handed = You handed in
