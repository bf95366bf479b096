### Completion: the page, the file, the team.

report-title = Completion
report-name = Name
report-number = Employee no.
report-email = E-mail
report-department = Department
report-manager = Manager
report-status = Status
report-progress = Progress
# $all (Number) - lessons that completion asks for
report-lessons = Lessons done, of { $all }
# $scenario (String) - id of the role-play
report-score = Best score { $scenario }
report-started = Started
report-completed-on = Completed on
report-due = Due
report-overdue = Overdue
report-not-started = Not started
report-in-progress = In progress
report-completed = Completed
# $course (String) - title of the course
# $when (String) - date and time of the figures
# $reach (String) - a sentence that says whom the reader sees
report-lead = { $course }. As of { $when }, company time. { $reach }
report-reach-all = You see status, dates and scores of the whole company, no single answers.
report-reach-team = You see status, dates and scores of your own people, also of those below them; no single answers.
# $rows (Number) - rows of the file
report-export-xlsx = Export XLSX, { $rows ->
    [one] one row
   *[other] { $rows } rows
}
report-by-status = By status
report-by-department = By department
report-by-department-note = Each department with everything below it; the name leads to its people.
report-gain-head = What the course has changed:
# $people (Number) - who sat both tests
# $before (String) - mean of the pre-test
# $after (String) - mean of the post-test
report-gain-means = { $people } people had { $before } on average before and { $after } after it.
# $mean (String) - mean gain
# $low (String) - lower end of its interval
# $high (String) - upper end
# $people (Number) - over how many
report-gain = Of what was open before, { $mean } is theirs now (95% interval { $low } to { $high }, { $people } people).
report-no-department = Without a department
report-people = People
report-completed-share = Completed, share
report-mean-progress = Mean progress
report-everybody = Everybody
# $assigned (Number) - people with an assignment in force
report-everybody-meaning = People who are here and are assigned or have begun; { $assigned } of them are assigned.
report-overdue-meaning = The due date has passed and the course is not completed.
report-not-started-meaning = Not begun, and the due date has not passed.
report-in-progress-meaning = Begun, and the due date has not passed.
report-completed-meaning = Everything that the completion rule of the course asks for is done.
# $days (Number) - days since the due date
report-days-late = { $days ->
    [one] One day overdue
   *[other] { $days } days overdue
}
# $days (Number) - days until the due date
report-days-left = { $days ->
    [one] One day left
   *[other] { $days } days left
}
report-today = Due today
report-no-due = No date
# $day (String) - the later date
report-due-extended = { $day } (extended)
report-last = Last seen
report-picked = For those picked:
report-pick = Pick
# $name (String) - whom
report-pick-one = Pick { $name }
report-empty = Nobody is assigned to this course yet and nobody has begun.
report-empty-team = Nobody of your people is assigned to this course yet. HR assigns it.
standing-nothing = Not assigned and not begun.
standing-assigned = Assigned
# $by (String) - who assigned it
# $reason (String) - why
standing-reason = by { $by }: { $reason }
# $percent (Number) - share that is done
# $lessons (Number) - lessons done
standing-progress = { $percent }%, { $lessons ->
    [one] one lesson done
   *[other] { $lessons } lessons done
}
standing-score = Best role-play
# $done (Number) - lessons done
# $all (Number) - lessons that completion asks for
report-lessons-of = { $done } of { $all } lessons
report-exam = Exam
report-exam-passed-on = Exam passed on
report-certificate = Certificate
report-certified-on = Certified on
# $score (String) - points out of 100
report-exam-open = { $score }, not passed
