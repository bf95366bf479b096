sign-in-title = Sign in
# $course (String) - title of the course
sign-in-lead = { $course }
sign-in-email = E-mail
sign-in-email-hint = Your company address, not a phone number.
sign-in-password = Password
sign-in-action = Sign in
sign-in-expired = Your sign-in has run out. What you wrote is kept; after signing in you return to where you were.
sign-in-wrong = E-mail or password is not right. Check both and try again.
# $seconds (Number) - seconds to wait
sign-in-throttled = Too many tries. Wait { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
} and try again.
sign-in-empty-email = Type your e-mail address.
sign-in-empty-password = Type your password.
sign-in-code-title = Choose your password
sign-in-code-lead = The code was made for you by an administrator or by HR, and works once.
sign-in-code = One-time code
sign-in-code-wrong = This code is not known, was used, or is more than an hour old. Ask your administrator for a new one.
sign-in-new-password = New password
sign-in-new-password-hint = At least 15 characters. A sentence is easy to remember.
sign-in-password-guessable = This password is easy to guess. Choose another one.
sign-in-set = Save and sign in
sign-in-have-code = I have a one-time code

# The own account.
account-title = Password and devices
account-password = Change the password
account-current = Present password
account-new = New password
account-password-note = Everywhere else you are signed out.
account-password-save = Change the password
account-password-done = The password is changed. Everywhere else you are signed out.
account-devices = Where you are signed in
account-here = this device
account-end = Sign out
# $device (String) - the name of the device
account-end-one = Sign out on { $device }
account-end-others = Sign out everywhere else
account-sessions-done = Signed out there.
