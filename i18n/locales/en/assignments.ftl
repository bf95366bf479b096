### Assignments, later dates, reminders.

assignment-title = Assignments
# $course (String) - title of the course
assignment-lead = { $course }. An assignment reaches people who are here; its due date ends with that day, company time.
assignment-new = New assignment
assignment-target = For
assignment-due = Due
assignment-reason = Why
assignment-reach = Completed
# $completed (Number) - have completed
# $reaches (Number) - are reached
assignment-share = { $completed } of { $reaches }
# $by (String) - who made it
# $day (String) - when
assignment-by = by { $by }, { $day }
assignment-end = End
assignment-ended = ended
assignment-show-ended = Also show ended ones
assignment-hide-ended = Only those in force
assignment-empty = No assignment is in force. Assign the course to a department or to people, with a due date and a reason they will read.
assignment-done = Assigned. Reminders go out 7 days and 1 day before the due date, and once after it.
assignment-ended-done = The assignment has ended. What people have done stays.
assignment-new-lead = A department with everything below it, or single people. Before anything happens you see whom it reaches.
assignment-department = Department
assignment-no-department = Single people instead
assignment-people = Single people
assignment-people-hint = One e-mail, employee number or name a line. Leave empty for a department.
assignment-due-hint = The last day that is in time.
assignment-reason-label = Why, in one sentence
assignment-reason-hint = Everybody it reaches reads this beside the due date and in reminders.
assignment-either = Choose a department or name people, not both.
# $names (String) - what was typed
assignment-unknown-people = Nobody, or more than one, is called: { $names }. Use the e-mail address.
assignment-preview = See whom it reaches
# $reaches (Number) - people
assignment-preview-reaches = { $reaches ->
    [0] It reaches nobody now; whoever joins the department later is reached.
    [one] It reaches one person.
   *[other] It reaches { $reaches } people.
}
# $completed (Number) - people
assignment-preview-completed = { $completed ->
    [0] None of them has completed the course.
    [one] One of them has completed the course already and gets no reminder.
   *[other] { $completed } of them have completed the course already and get no reminder.
}
# $assigned (Number) - people
assignment-preview-assigned = { $assigned ->
    [0] None of them has another assignment of this course.
    [one] One of them has another assignment of this course; the earlier date counts.
   *[other] { $assigned } of them have another assignment of this course; the earlier date counts.
}
# $reaches (Number) - people
assignment-assign = { $reaches ->
    [0] Assign
    [one] Assign to one person
   *[other] Assign to { $reaches } people
}
assignment-preview-changed = Something was changed after the preview. Look once more, then assign.
assignment-end-title = End this assignment?
# $target (String) - for whom
# $day (String) - due date
assignment-end-lead = { $target }, due { $day }.
# $open (Number) - people
assignment-end-open = { $open ->
    [0] Everybody it reaches has completed the course.
    [one] One person has not completed the course and loses this due date.
   *[other] { $open } people have not completed the course and lose this due date.
}
assignment-end-stays = What people have done stays. Later dates that were given on it go with it. You can assign anew.
assignment-end-action = End the assignment
extend-action = Give more time
extend-title = Give more time
# $count (Number) - people
extend-lead = { $count ->
    [one] One person gets a later due date. The reason appears in their record.
   *[other] { $count } people get a later due date. The reason appears in the record of each.
}
extend-date = New due date
extend-reason = Why
extend-reason-hint = One sentence. The person and HR read it.
extend-save = Give more time
extend-done = The later date stands, with its reason in the record.
extend-nobody = None of those picked can get more time: they have completed, or nothing is assigned to them. Pick others.
extend-record = Later dates given
# $before (String) - old date
# $after (String) - new date
extend-line = { $after } instead of { $before }
# $by (String) - who gave it
# $reason (String) - why
extend-why = { $by }: { $reason }
# $day (String) - present due date
extend-now = now { $day }
remind-action = Remind
# $count (Number) - people
remind-title = { $count ->
    [one] Remind one person?
   *[other] Remind { $count } people?
}
remind-lead = One mail each, in the language of their profile, at most one a day whoever asks.
remind-no-server = No mail server is set up. Reminders wait in the queue until the administrator sets SYNCPOINT_SMTP_URL.
remind-example = What it says
# $count (Number) - people
remind-skipped = { $count ->
    [one] One of those picked gets none: completed, or nothing assigned.
   *[other] { $count } of those picked get none: completed, or nothing assigned.
}
# $count (Number) - mails
remind-send = { $count ->
    [one] Send one mail
   *[other] Send { $count } mails
}
remind-nobody = None of those picked can be reminded: they have completed, or nothing is assigned to them. Pick others.
# $sent (Number) - reminders put into the queue
# $skipped (Number) - people who were reminded today already
remind-done = { $sent ->
    [0] No reminder is sent.
    [one] One reminder is on its way.
   *[other] { $sent } reminders are on their way.
} { $skipped ->
    [0] {""}
    [one] One person was reminded today already and gets no second one.
   *[other] { $skipped } people were reminded today already and get no second one.
}
