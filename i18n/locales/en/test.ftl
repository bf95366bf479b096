### Tests: before, during and after a sitting.

test-tests = Tests
test-name-pre = Pre-test
# $module (String) - id of the module
test-name-quiz = { $module } quiz
test-name-post = Post-test
test-name-exam = Final exam
# $days (Number) - days after the post-test
test-name-delayed = Check after { $days } days
# $name (String) - name of the test
# $number (Number) - the question
test-title = { $name }, question { $number }
# $name (String) - name of the test
# $number (Number) - the question
# $of (Number) - how many
test-over = { $name }, question { $number } of { $of }
# $name (String) - name of the test
test-summary = { $name }, summary
# $name (String) - name of the test
test-result = { $name }, result
# $count (Number) - questions
test-lead-pre = Where do you stand before the course? { $count } short cases. It counts for nothing and opens nothing; it is there so that you can see afterwards how far you have come.
# $module (String) - id of the module
# $title (String) - title of the module
test-lead-quiz = Questions from every lesson of { $module } { $title }, drawn anew each time.
test-lead-post = The same skills as in the pre-test, in other cases. It shows what the course has changed for you.
test-lead-exam = Cases you have not seen, from every module. Whoever passes can show it.
# $count (Number) - questions
test-lead-delayed = What is still there some weeks later? { $count } cases from everything you were tested on. It counts for nothing.
test-rules = Before you begin
# $count (Number) - questions
test-rule-items = { $count } questions
# $minutes (Number) - time
test-rule-minutes = { $minutes } minutes on the server’s clock. It goes on when you leave; what is answered by then is handed in for you.
test-rule-no-time = No time limit. You may stop and go on, here or on another device.
# $count (Number) - sections
test-rule-sections = { $count } sections in order. Once a section is handed in there is no way back into it.
# $percent (String) - share that passes
test-rule-pass = { $percent } passes.
# $percent (String) - share that passes
# $floors (String) - floors of sections
test-rule-pass-floors = { $percent } passes, with at least { $floors }.
# $module (String) - id of the module
# $percent (String) - share
test-rule-floor = { $percent } in { $module }
# $left (Number) - sittings left
# $of (Number) - all of them
test-rule-left = { $left ->
    [one] One sitting left of { $of }.
   *[other] { $left } sittings left of { $of }.
}
# $failures (Number) - failures before a pause
# $minutes (Number) - the pause
test-rule-pause = As often as you like; after { $failures } failures a pause of { $minutes } minutes comes before each new try.
test-rule-explained = The reasons for every answer come when you have handed in.
test-rule-explained-post = The reasons for every answer come after the post-test, together with its own.
test-rule-explained-exam = Afterwards you see the score of each module and the lessons to go back to, not the single answers: the questions are asked again.
test-rule-once = Once only.
test-start = Begin
test-resume = Go on
test-again = Try again
test-when-again = See when the next sitting begins
test-see = See the result
# $when (String) - from when
test-wait = You may begin again { $when }.
# $when (String) - from when
test-wait-first = Opens { $when }.
test-repeat = Before the next sitting, practise these lessons again; each is ticked off when its six questions are handed in.
test-spent = All sittings are used. A trainer can grant another.
test-later-post = It opens when all lessons are done.
test-later-delayed = It opens some weeks after the post-test.
test-missed-pre = The pre-test measures where you stood before the lessons; they have begun, so it can no longer be sat.
test-missed-post = It is compared with the pre-test, which was not sat.
# $score (String) - best score
test-best = best { $score }
test-word-passed = passed
# $score (String) - best score
test-word-passed-score = passed, { $score }
test-word-done = done
# $score (String) - score
test-word-done-score = done, { $score }
test-word-ready = open
test-word-running = begun
# $when (String) - from when
test-word-wait = from { $when }
test-word-repeat = repeat lessons first
test-word-spent = no sitting left
test-word-later = later
test-word-missed = not sat
# $number (Number) - the section
# $of (Number) - how many
# $title (String) - title of the module
test-section = Section { $number } of { $of }: { $title }
# $number (Number) - the next question
test-next = Save, on to question { $number }
test-save-section = Save and see the section
test-section-close = Hand in this section and go on
test-section-close-open = Hand in this section as it is and go on
# $open (Number) - questions not answered
test-section-open-lead = { $open ->
    [one] One question of this section is not complete; handed in like this it counts 0.
   *[other] { $open } questions of this section are not complete; handed in like this they count 0.
}
test-section-ready-lead = All questions of this section are answered. After you hand it in there is no way back.
test-last-lead = This is the last section. Handing it in ends the test.
test-submit = Hand in the test
test-submit-open = Hand in the test as it is
# $time (String) - time of day
test-until = until { $time }
test-left = Time left
test-left-five = Five minutes left.
test-left-one = One minute left.
test-thanks = Thank you. This does not count for anything.
test-thanks-lead = You will see your answers with their reasons after the post-test at the end of the course.
test-passed = Passed
test-failed = Not passed
test-near = Nearly
# $percent (String) - share that passes
test-failed-lead = { $percent } would have passed.
# $modules (String) - modules below their floor
test-floor-lead = The total would do, but { $modules } stayed below the floor of its own.
# $number (Number) - which sitting
# $when (String) - when handed in
test-score-at = Sitting { $number }, handed in { $when }
test-by-module = By module
test-weak = Worth going back to
test-weak-none = No lesson stands out as weak.
# $before (String) - score of the pre-test
# $after (String) - score of the post-test
# $gain (String) - share of what was open
test-gain = Before the course { $before }, after it { $after }: { $gain } of what was open then is yours now.
# $before (String) - score of the pre-test
# $after (String) - score of the post-test
test-gain-plain = Before the course { $before }, after it { $after }.
# $before (String) - score of the post-test
# $after (String) - score of the delayed check
# $kept (String) - the second as a share of the first
test-kept = After the course { $before }, now { $after }: { $kept } of it has stayed.
# $before (String) - score of the post-test
# $after (String) - score of the delayed check
test-kept-plain = After the course { $before }, now { $after }.
test-to-course = Back to the course
test-closed = This section is handed in; its answers can no longer change.
test-over-time = The time is over. What you had answered was handed in.
test-not-now = This test cannot begin at the moment. Below it says why and from when.
learn-test-lead-quiz = The lessons of this module are done; show what stayed
learn-test-lead-post = The lessons are done; see how far you have come
learn-test-lead-exam = Everything before it is done
learn-test-lead-delayed = Some weeks have passed; see what stayed
# $number (Number) - the question
# $of (Number) - how many
learn-stopped-test = Question { $number } of { $of }
learn-go-test = Read what awaits you
learn-pre-lead = Before you begin
# $count (Number) - questions
learn-pre-note = { $count } short cases, about ten minutes, for nobody but you. They can only be sat before the first lesson.
learn-pre-go = See the pre-test
learn-pre-skip = Begin with the first lesson instead
# $modules (String) - ids of modules
learn-rule-quizzes = Quizzes passed: { $modules }
