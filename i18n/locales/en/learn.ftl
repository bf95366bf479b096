### Home of a learner and the map of a course.

learn-title = Learn
# $name (String) - the person's name
learn-morning = Good morning, { $name }
# $name (String) - the person's name
learn-afternoon = Good afternoon, { $name }
# $name (String) - the person's name
learn-evening = Good evening, { $name }
# $time (String) - time of day
learn-today = today at { $time }
# $time (String) - time of day
learn-yesterday = yesterday at { $time }
# $when (String) - when
# $part (String) - name of the part
learn-stopped = You stopped { $when } at “{ $part }”
# $when (String) - when
learn-stopped-play = You left this role-play { $when }, before its end
# $number (Number) - the question
# $of (Number) - how many
learn-stopped-question = Practice, question { $number } of { $of }
# $number (Number) - the step
# $of (Number) - how many
learn-stopped-exercise = Exercise, step { $number } of { $of }
learn-all-answered = Everything is answered and not yet handed in
learn-start-lead = Begin here
learn-next-lead = Your next lesson
learn-scenario-lead = The lessons are done; this role-play is what is left
# $date (String) - day of completion
learn-finished-lead = Completed on { $date }
learn-finished-open = You have done everything that is written
learn-go = Continue
learn-go-start = Begin
# $number (Number) - the question
learn-go-question = Go to question { $number }
# $number (Number) - the step
learn-go-step = Go to step { $number }
learn-go-hand-in = See the summary and hand in
learn-go-scenario = Read the brief
learn-go-again = Look at it again
# $module (String) - id of the module
# $number (Number) - number of the lesson
# $minutes (Number) - reading time
learn-lesson-note = { $module }, lesson { $number }, about { $minutes } minutes
# $minutes (Number) - playing time
learn-scenario-note = Role-play, about { $minutes } minutes
learn-due = Due
# $date (String) - last day
learn-due-by = by { $date }
# $days (Number) - days late
learn-due-late = { $days ->
    [one] one day late
   *[other] { $days } days late
}
learn-due-today = due today
# $days (Number) - days left
learn-due-soon = { $days ->
    [one] one day left
   *[other] { $days } days left
}
learn-due-done = completed
# $by (String) - who assigned it
# $reason (String) - why, in their words
learn-due-person = Assigned to you by { $by }. { $reason }
# $by (String) - who assigned it
# $department (String) - to which department
# $reason (String) - why, in their words
learn-due-department = Assigned to { $department } by { $by }. { $reason }
# $date (String) - the day before the extension
learn-due-extended = Extended; it was due by { $date }.
learn-due-none = Nothing is assigned to you. HR can assign a course; you may also begin by yourself with the button above.
# $percent (String) - share of the completion rule
learn-progress = { $percent } complete
learn-map = Course map
learn-map-none = no sync point passed yet, of 6
# $passed (Number) - how many points
learn-map-passed = { $passed ->
    [one] one sync point passed, of 6
   *[other] { $passed } sync points passed, of 6
}
learn-map-buyer = How the customer buys
learn-map-seller = How we sell
learn-map-lessons = Lessons
learn-map-scenarios = Role-plays
learn-point-done = , point passed
learn-point-now = , point where you are
learn-point-todo = , point still to come
learn-ring = still to come
learn-ring-now = you are here
learn-ring-done = done
learn-task-done = done
learn-task-begun = begun
learn-task-todo = not begun
# $done (Number) - lessons done
# $of (Number) - lessons in all
learn-task-run = { $done } of { $of } lessons done
learn-planned = planned
learn-modules = The modules
# $done (Number) - lessons done
# $all (Number) - lessons in the module
learn-module-lessons = { $done } / { $all } lessons
learn-module-planned = planned, not written yet
learn-module-todo = not begun
learn-module-now = in progress
learn-module-done = everything written is done
# $number (Number) - number of the lesson
# $minutes (Number) - reading time
learn-lesson-number = Lesson { $number }, { $minutes } minutes
# $score (String) - best score
learn-lesson-done = done, best { $score }
learn-lesson-done-plain = done
# $attempted (Number) - items answered
# $items (Number) - items there are
learn-lesson-begun = practice: { $attempted } of { $items } questions answered
learn-lesson-read = partly read
learn-lesson-todo = not begun
learn-rule = What completes the course
# $lessons (String) - ids of lessons
learn-rule-lessons = All practice questions of these lessons answered: { $lessons }
# $scenarios (String) - ids of scenarios
learn-rule-scenarios = These role-plays passed: { $scenarios }
learn-scenarios = Role-plays
# $score (String) - best score
learn-scenario-passed = passed, { $score }
learn-scenario-played = practised, not passed yet
learn-courses-none = There is no course here yet
learn-courses-none-lead = As soon as an administrator takes one in, it appears here.
