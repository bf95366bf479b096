### People and departments.

people-title = People
# $count (Number) - people in the list
people-lead = { $count ->
    [one] One person.
   *[other] { $count } people.
} Who may see and change whom follows from roles and managers.
people-new = New person
people-departments = Departments
people-name = Name
people-email = E-mail
people-email-hint = For signing in and for reminders.
people-number = Employee no.
people-number-hint = As in your HR system; may stay empty.
people-department = Department
people-manager = Manager
people-manager-hint = Sees completion and scores of everybody below, never single answers.
people-no-manager = No manager
people-roles = Roles
people-language = Language of pages and mails
people-here = Here
people-left = Left
people-anyone = Here or left
people-role = Role
people-any-role = All roles
people-empty = Nobody here yet. Create the first person, or use “syncpoint user create” for many.
role-trainee = Trainee
role-trainer = Trainer
role-manager = Manager
role-hr = HR
role-admin = Administrator
people-roles-hint = Everybody learns. A change of roles ends the person’s sessions.
people-new-lead = After saving you make a one-time code, with which the person chooses a password.
people-create = Create person
people-created = The person is created. Make a one-time code so that they can sign in.
people-saved = Saved.
people-account = Account
# $by (String) - who changed it
# $when (String) - when
# $theirs (String) - what stands now
people-conflict = { $by } changed this person at { $when }. What stands now: { $theirs }. What you typed is below, not saved yet; save once more if yours is to stand.
people-somebody = Somebody
people-signing-in = Signing in
people-no-password = No password yet: make a one-time code.
people-has-password = A password is set. A new one-time code lets the person choose another one and ends all sessions.
people-make-code = Make a one-time code
people-code-title = One-time code
# $name (String) - whose
people-code-lead = Give this link to { $name } yourself. It works once, within an hour, and is shown only here.
people-code-back = Back to the person
people-sessions = Signed-in devices
people-no-sessions = Signed in nowhere.
# $since (String) - when signed in
# $seen (String) - when last used
people-session = since { $since }, last used { $seen }
people-end-sessions = Sign out everywhere
people-sessions-ended = Signed out everywhere.
people-leave = Mark as left
# $name (String) - who
people-leave-title = Mark { $name } as left?
people-leave-lead = They cannot sign in any more. Their record stays, and you can take the mark back.
# $count (Number) - people
people-leave-leads = { $count ->
    [0] Nobody has this person as manager.
    [one] One person has this person as manager; give them another one.
   *[other] { $count } people have this person as manager; give them another one.
}
# $count (Number) - assignments
people-leave-assignments = { $count ->
    [0] No assignment is to this person alone.
    [one] One assignment to this person alone ends. It does not come back with the person.
   *[other] { $count } assignments to this person alone end. They do not come back with the person.
}
# $count (Number) - attempts and role-plays
people-leave-records = { $count ->
    [0] There are no attempts and no role-plays.
    [one] One attempt or role-play stays in the records.
   *[other] { $count } attempts and role-plays stay in the records.
}
people-leave-action = Mark as left
people-left-done = Marked as left. Sessions, codes and own assignments have ended.
people-left-banner = This person has left. Nobody can sign in with this account.
people-back = Take the mark back
people-returned = The person is here again. Assignments of the department reach them; give a one-time code if needed.
department-title = Departments
department-lead = An assignment to a department reaches everybody in it and below it, also those who join later.
department-name = Name
department-parent = Below
department-top = At the top
department-add = Add department
department-people = People
department-with-below = With everything below
department-rename = Rename
# $name (String) - the department
department-rename-of = New name of { $name }
department-added = The department is added.
department-renamed = The department is renamed.
department-empty = No departments yet. Add the first one here; people are put into it on their own page.
