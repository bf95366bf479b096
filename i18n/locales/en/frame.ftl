### The frame around every page: name, places, language, errors.

product = Syncpoint
skip-to-content = Skip to content
main-places = Main pages
switch-language = 中文
place-learn = Learn
place-practice = Practice
place-me = My record
place-author = Course
place-team = Team
place-people = People
place-assignments = Assignments
place-reports = Completion
place-admin = Administration
sign-out = Sign out
saved-at = Saved
missing-title = There is nothing here
missing-lead = The page does not exist, or it is not yours to see.
missing-action = To your start page
refused-title = This request was refused
refused-lead = It did not come from this site, or the page was open too long. Go back, reload the page and send the form again.
broken-title = Something broke on our side
# $incident (String) - the number under which the log has the cause
broken-lead = Nothing of yours was lost. If it happens again, tell the administrator the number { $incident }.
busy-title = Too many people at once
busy-lead = Please go back and try again in a few seconds.
too-large-title = That is too large
too-large-lead = A form may hold one megabyte. Shorten the text and send it again.
unreadable-title = That could not be read
unreadable-lead = The form holds bytes that are not text. Type it again, or paste it as plain text.
expired-title = Your sign-in has run out
go-back = Back
closed-title = This is closed
closed-lead = It was finished or changed in the meantime. What was saved before stands.
