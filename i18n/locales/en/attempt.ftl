### Practice: question page, summary, conflict.

# $lesson (String) - id of the lesson
# $number (Number) - the question
attempt-title = { $lesson } practice, question { $number }
# $lesson (String) - id of the lesson
# $number (Number) - the step
attempt-title-exercise = { $lesson } exercise, step { $number }
# $lesson (String) - id of the lesson
# $number (Number) - the question
# $of (Number) - how many
attempt-over = { $lesson } practice, question { $number } of { $of }
# $title (String) - title of the exercise
# $number (Number) - the step
# $of (Number) - how many
attempt-over-exercise = { $title }, step { $number } of { $of }
# $lesson (String) - id of the lesson
attempt-over-one = { $lesson } exercise
# $lesson (String) - id of the lesson
# $title (String) - title of the lesson
attempt-back = { $lesson } { $title }
# $of (Number) - how many questions
# $answered (Number) - how many answered
attempt-list = { $of } questions, { $answered } answered
# $of (Number) - how many steps
# $answered (Number) - how many done
attempt-list-steps = { $of } steps, { $answered } done
# $kind (String) - type of the question
# $state (String) - how it stands
attempt-word = { $kind }, { $state }
# $step (String) - how a step of an exercise begins
# $state (String) - how it stands
attempt-step-word = { $step } ({ $state })
attempt-state-right = right
# $score (String) - score
attempt-state-part = { $score }
attempt-state-wrong = not right
attempt-state-open = not answered
attempt-state-partial = incomplete
attempt-state-answered = answered
attempt-state-flag = flagged
attempt-note = Every answer is saved as you give it. On another device you go on from here.
attempt-case = The case
attempt-check = Done, show the reasons
# $number (Number) - the next question
attempt-save-next = Save, on to question { $number }
# $number (Number) - the next step
attempt-save-next-step = Save, on to step { $number }
attempt-save-summary = Save and see the summary
attempt-save = Save
# $number (Number) - the question
attempt-to = Go to question { $number }
# $number (Number) - the step
attempt-to-step = Go to step { $number }
# $number (Number) - the question
attempt-to-flagged = Question { $number }, flagged
attempt-to-summary = See the summary
attempt-step = Next step
attempt-fill = Something is missing; complete it to see the reasons. What you gave is saved.
# $lesson (String) - id of the lesson
attempt-summary-title = { $lesson } practice, summary
# $title (String) - title of the exercise
attempt-summary-exercise = { $title }, summary
# $open (Number) - questions not answered
attempt-open-lead = { $open ->
    [one] One question is not complete; handed in like this it counts 0.
   *[other] { $open } questions are not complete; handed in like this they count 0.
}
attempt-ready-lead = Everything is answered and ready to be handed in.
attempt-submit = Hand in and see the score
attempt-submit-anyway = Hand in as it is
attempt-submit-step = Finish and see the result
attempt-score = Score
# $number (Number) - which try
# $when (String) - when it was handed in
attempt-score-at = Try { $number }, handed in { $when }
# $points (Number) - what a step of an exercise is worth
attempt-points =
    { $points ->
        [0] not counted
        [one] 1 point
       *[other] { $points } points
    }
# $points (Number) - what could be earned
# $earned (String) - what was earned, to a tenth
attempt-points-earned = { $points ->
        [one] { $earned } of 1 point
       *[other] { $earned } of { $points } points
    }
attempt-questions = Question by question
attempt-questions-steps = Step by step
attempt-read-again = Worth reading again
# $lesson (String) - id of the lesson
# $title (String) - title of the lesson
attempt-read-link = { $lesson } { $title }
# $count (Number) - how many questions
# $numbers (String) - their numbers
attempt-read-why = { $count ->
    [one] Not everything was right in question { $numbers }.
   *[other] Not everything was right in questions { $numbers }.
}
attempt-again = Practise again
attempt-again-exercise = Do it once more
attempt-back-lesson = Back to the lesson
# $title (String) - title of the next lesson
attempt-next = Next lesson: { $title }
attempt-to-map = See the course map
attempt-conflict-title = This question was changed elsewhere
# $at (String) - when
attempt-conflict-lead = You saved this question in another place ({ $at }). Both are kept; choose the one that is your answer.
attempt-conflict-yours = What you just sent
attempt-conflict-theirs = What is saved now
attempt-conflict-keep-yours = Use what I just sent
attempt-conflict-keep-theirs = Keep what is saved
attempt-conflict-empty = empty
attempt-closed = You have seen the reasons of this question; it can no longer change.
attempt-saved-not = Not saved yet.
attempt-offline = No network; your answers are on this device. Go on, they are sent as soon as you are connected.
attempt-waiting = waiting
attempt-signed-out = Your sign-in has run out. Your answers are on this device and are sent after you sign in.
attempt-sign-in = Sign in
attempt-conflict-here = This question was changed in another place.
attempt-conflict-see = See both
attempt-expired-lead = What you just wrote is still on this page. Sign in in a new window, then come back here and send it again.
attempt-expired-sign-in = Sign in in a new window
attempt-expired-send = Send it again
