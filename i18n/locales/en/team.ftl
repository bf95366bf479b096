### The page of a manager.

team-title = My team
# $course (String) - title of the course
# $count (Number) - people
team-lead = { $course }. { $count ->
    [one] One person, you included.
   *[other] { $count } people, you and those below your people included.
} You see status, dates and scores, no single answers.
team-talks = Who needs a talk
team-talks-lead = One person, one reason, one sentence to begin with.
team-no-talks = Nobody needs a talk just now. Those below are on their way.
team-everybody = Everybody
team-empty = Nobody of your people is in this course yet. HR assigns it; you will see here who is late and who needs a talk.
# $scenario (String) - the role-play
# $score (String) - best score
talk-not-passed = The official run of { $scenario } ended at { $score } points and was not passed. Read the debrief together and ask: at which turn did the customer change, and what would you say there now?
# $scenario (String) - the role-play
talk-not-passed-no-score = The official run of { $scenario } was not passed. Read the debrief together and ask: at which turn did the customer change?
# $scenario (String) - the role-play
# $runs (Number) - practice runs
# $score (String) - best score
talk-practising = { $scenario } was practised { $runs ->
    [one] once,
   *[other] { $runs } times, best
} { $score } points. Ask at which turn the customer closed up, and let them read that turn out to you.
# $lesson (String) - the lesson
# $score (String) - best score
talk-weak = { $lesson }: best { $score } points. Ask them to explain this lesson to you with one of their own customers.
# $days (Number) - days since the due date
talk-not-begun-late = Not begun, { $days ->
    [one] one day
   *[other] { $days } days
} after the due date. Ask what stands in the way, and agree on twenty minutes today; the first lesson takes no longer.
# $days (Number) - days until the due date
talk-not-begun = Not begun, { $days ->
    [0] due today.
    [one] one day is left.
   *[other] { $days } days are left.
} Ask when there are twenty quiet minutes; the first lesson takes no longer.
# $days (Number) - days without a sign
# $lesson (String) - where they stopped
talk-still = Nothing for { $days } days, stopped at { $lesson }. Ask: no time, or stuck? For time, choose an hour together; if stuck, read the passage together.
# $days (Number) - days without a sign
talk-still-somewhere = Nothing for { $days } days. Ask: no time, or stuck? For time, choose an hour together.
