### What is wrong with a field, and what to do.

problem-empty = Please fill this in.
# $most (Number) - most characters
problem-too-long = At most { $most } characters, please.
# $least (Number) - fewest characters
problem-too-short = At least { $least } characters, please.
problem-wrong = This is not the right password.
problem-taken = This is in use already. Choose another one.
problem-malformed = This does not have the expected form. Check it for a slip of the finger.
problem-unknown = This does not exist. Choose one from the list.
problem-circle = That would make a circle: somebody would stand above themselves.
problem-past = This day has passed. Choose a later one.
problem-needs-administrator = Only an administrator may change the account or the role of an administrator.
problem-not-later = Choose a day after the present due date.
# $most (Number) - most KiB
problem-too-large = A course file may hold { $most } KiB. Shorten this text, or move a part of it elsewhere.
