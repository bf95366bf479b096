### Reminders by mail.

# $course (String) - title of the course
# $day (String) - the due date
mail-subject-due = { $course }: due by { $day }
# $course (String) - title of the course
mail-subject-overdue = { $course }: overdue
# $name (String) - name of the person
mail-greeting = Hello { $name },
# $by (String) - who asked for the reminder
mail-asked = { $by } asks you to come back to the course.
# $course (String) - title of the course
# $day (String) - the due date
# $days (Number) - days left
mail-due = “{ $course }” is due by { $day }: { $days ->
    [one] one day is left.
   *[other] { $days } days are left.
}
# $course (String) - title of the course
mail-due-today = “{ $course }” is due today.
# $course (String) - title of the course
# $day (String) - the due date
# $days (Number) - days since then
mail-overdue = “{ $course }” was due by { $day }, { $days ->
    [one] one day ago.
   *[other] { $days } days ago.
} You can still complete it. If you need more time, ask your manager for a later date.
# $minutes (Number) - reading time of the first lesson
mail-not-started = You have not begun yet. The first lesson takes about { $minutes } minutes.
# $percent (Number) - share that is done
mail-progress = You have done { $percent }% of it. You continue exactly where you stopped.
mail-action = Go on with the course
# $by (String) - who assigned it
# $reason (String) - why
mail-reason = Assigned by { $by }: { $reason }
mail-foot = Syncpoint sent this by itself. Please do not reply.
