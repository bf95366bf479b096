### Certificates and checking them.

certificate-title = Certificate
certificate-lead = It comes by itself when all of this is done.
certificate-over = Certificate
certificate-has = has completed the course
# $percent (String) - score of the exam
certificate-what = with a quiz passed in every module, the final exam passed with { $percent }, and these role-plays passed:
certificate-given = Given on
certificate-serial = Code
certificate-edition = Edition
certificate-check = Check at
certificate-print = Print this page for a paper copy. The name stays as it was on the day it was given.
# $day (String) - when
# $reason (String) - why
certificate-revoked = Revoked on { $day }: { $reason }
certificate-if-completed = Every item of every lesson attempted, and the quiz of every module passed
certificate-if-exam = The final exam passed
# $asked (Number) - how many are asked for
# $passed (Number) - how many are passed
certificate-if-plays = { $asked } role-plays passed ({ $passed } so far)
# $scenario (String) - id of a scenario
certificate-if-play = Among them: { $scenario }
# $scenarios (String) - ids of scenarios
certificate-if-one-of = Among them one of these: { $scenarios }
certificate-met = done
certificate-open = open
certificate-verify = Check a certificate
certificate-verify-lead = Type the code that stands on the certificate. Case, spaces and dashes do not matter.
certificate-verify-go = Check
certificate-unknown = No certificate has this code. Compare it letter by letter; the digits 0, 1, 8 and 9 do not occur.
certificate-valid = This certificate is real and in force. Compare the name with the one on the paper.
certificate-revoke = Revoke this certificate
certificate-revoke-go = Revoke for good
certificate-reason = Reason
certificate-reason-hint = Whoever checks the code reads it. It cannot be undone.
certificate-reason-empty = Write the reason.
# $most (Number) - most characters
certificate-reason-long = At most { $most } characters.
