### One question: controls, reasons, verdicts.

item-kind-single = Choose one
item-kind-two-tier = Verdict and reason
item-kind-hotspot = Place in a picture
item-kind-multi = Choose all that fit
item-kind-mark = Choose sentences
item-kind-sjt = Best and worst
item-kind-order = Put in order
item-kind-match = Match
item-kind-sort = Sort
item-kind-map = Roles and attitudes
item-kind-cloze = Fill in
item-kind-number = Number or date
item-kind-board = Sync board
item-kind-planner = Plan of proof
item-kind-calendar = Closing calendar
item-kind-diagnosis = Diagnosis
item-task-single = Choose one.
item-task-two-tier = Judge first, then choose the reason; only both together count.
item-task-two-tier-free = Judge first, then choose the reason.
item-task-hotspot = Choose it in the picture or in the list.
item-task-multi = Choose all that fit; wrong picks are deducted.
item-task-multi-free = Choose all that fit.
item-task-mark = Choose all sentences that fit; wrong picks are deducted.
item-task-mark-free = Choose all sentences that fit.
item-task-sjt = Choose the best one and the worst one.
item-task-order = Choose each position, or move a card up or down, or drag it.
item-task-match = Choose one match for each; use each once.
item-task-sort = Say where each belongs.
item-task-map = Give each person roles and an attitude; where nothing shows it, the attitude is “?”.
item-task-cloze = Fill each blank; Chinese and English both count.
item-task-number = Type a number.
item-task-date = Type a date, for example 2026-09-30.
item-task-board = Give each card its sleeper. One sleeper carries no letter: that place stays empty.
# $days (Number) - working days there are
item-task-planner = Choose a means of proof for each criterion, within { $days } days in all.
item-task-calendar = Give each task a working day. Some wait until others are done, some come too late after a certain day.
item-task-diagnosis = Read the notes, put both markers, name the state and choose a recovery.
item-verdict = This statement is
item-true = true
item-false = not true
item-reason = because
item-best = Best
item-worst = Worst
item-position = Position
item-choose = Choose
item-up = Up
item-down = Down
# $card (String) - the card
item-up-of = Move “{ $card }” up
# $card (String) - the card
item-down-of = Move “{ $card }” down
# $number (String) - number of the blank
item-blank = Blank { $number }
item-number = Your number
item-date = Your date
item-attitude = Attitude
# $number (Number) - number of the sleeper
item-column = Sleeper { $number }
item-role-a = approver
item-role-d = decision maker
item-role-e = evaluator
item-role-i = influencer
item-role-u = user
item-attitude-ps = power sponsor
item-attitude-sn = sponsor
item-attitude-sp = supporter
item-attitude-n = neutral
item-attitude-ns = non-supporter
item-attitude-h = hostile
item-attitude-unknown = not known yet
item-strip-buyer = The customer’s stages
item-strip-letter = Letters of the sync points
item-strip-seller = Our stages
item-strip-value = The value line
item-strip-evidence = The customer’s evidence
item-tools = Means of proof
# $days (Number) - days it takes
item-tool-days = { $days ->
    [one] one day
   *[other] { $days } days
}
# $days (Number) - days it takes
item-tool-shared = { $days ->
    [one] one day, counted once
   *[other] { $days } days, counted once
}
item-tool-free = takes no days
# $days (Number) - days it takes
# $points (Number) - points it earns
item-meet = Arrange a meeting with the decision maker ({ $days } days, { $points } points)
# $who (String) - who asks
# $weight (Number) - points
item-criterion = { $who }, { $weight } points
# $used (String) - working days of the plan
# $days (Number) - working days there are
item-budget = { $used } of { $days } working days planned
item-flag = Flag it for later
item-unflag = Take the flag down
item-sure = How sure are you?
item-sure-was = How sure you were
item-sure-guess = Guessing
item-sure-fairly = Fairly sure
item-sure-sure = Sure
item-sure-wrong = Sure, and yet not complete: this kind of question is the one most worth reading again.
item-guess-right = A lucky guess is a find: read the reason once, and next time you know it.
item-chosen-right = Rightly chosen
item-chosen-wrong = Your choice, does not fit
item-right-here = This is the one that fits
item-missed = Missed
item-left = Not chosen, rightly
item-spare = Not chosen; it would have earned part of the points
item-placed-right = Right
item-placed-part = Partly right
item-placed-wrong = Not right
item-placed-missed = Not filled in
# $given (String) - what was given
item-given = Yours: { $given }
# $right (String) - what is right
item-right = Should be: { $right }
item-or = or
item-nowhere = empty
item-place-empty = The place without a letter
# $rank (Number) - rank from best to worst
item-rank = neither (number { $rank } from the best)
# $position (Number) - position
item-at = position { $position }
# $score (String) - score
item-score = This question earned { $score }
# $score (String) - score
item-score-plain = Your choice is marked, the reasons stand below. This question earned { $score }.
item-unanswered = Not answered; here are the reasons.
item-explain = Why
# $lesson (String) - id of the lesson
item-from = From { $lesson }
item-answer-twice = Something is used twice. Change one of them and save again.
item-answer-malformed = This could not be read. Write a number as 12 or 1.5, a date as 2026-09-30.
item-answer-unknown = Something is not in this question. Choose again.
item-answer-long = This is too long. Shorten it and save again.
item-verdict-row = Verdict
item-verdict-right = Judged rightly
item-verdict-wrong = Judged wrongly
item-meet-row = Meeting the decision maker
item-meet-yes = arranged
item-meet-no = not arranged
# $used (Number) - working days of the plan
# $days (Number) - working days there are
item-over-budget = This plan takes { $used } days and there are { $days }: it cannot be carried out, so it earns nothing.
# $number (Number) - which working day it is
# $weekday (String) - short name of the weekday
# $date (String) - day and month
item-day = day { $number }, { $weekday } { $date }
# $number (Number) - which working day it is
item-day-number = day { $number }
item-calendar = Working days
item-calendar-tasks = Tasks to place
# $placed (String) - tasks that have a day
# $of (Number) - all tasks
item-placed = { $placed } of { $of } tasks placed
# $placed (String) - cards that have a place
# $of (Number) - all cards
item-board-placed = { $placed } of { $of } cards placed
# $day (String) - a working day
item-plan-day = A plan that works: { $day }
# $day (String) - a working day
item-fault-early = Too early: the first possible day is { $day }.
# $day (String) - a working day
item-fault-late = Too late: the last possible day is { $day }.
# $task (String) - the task that comes before
item-fault-after = Place it on a later day than “{ $task }”; if that has no day yet, give it one first.
item-notes = What is known
# $when (String) - the day
# $who (String) - who
item-note-who = { $when }, { $who }
# $grade (Number) - 0 to 3
# $name (String) - what the grade means
item-grade = Evidence { $grade }, { $name }
item-grade-0 = a guess
item-grade-1 = one person said so
item-grade-2 = two or more confirm
item-grade-3 = document, or seen
item-marker-buyer = The customer is at
item-marker-seller = We are at
# $number (Number) - number of the stage
# $name (String) - name of the stage
item-stage = { $number } { $name }
item-state = State
item-state-ahead = Ahead
item-state-in-step = In step
item-state-behind = Behind
item-recovery = Recovery
item-strip-stand = Where both sides stand
item-chosen-part = Your choice: it will do, but there is a better one
item-map-drawn = Decision map
item-map-legend = Thick: sponsors. Double: against us. Dashed: not known yet.
