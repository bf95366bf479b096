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
