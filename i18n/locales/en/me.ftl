### My record: results, language, sign-out.

me-title = My record
me-lead = Everything you practised and played is here.
me-courses = Courses
# $percent (String) - share of the completion rule
me-course-progress = { $percent } complete
# $date (String) - day of completion
me-course-completed = completed on { $date }
# $date (String) - day of the beginning
me-course-started = begun on { $date }
# $date (String) - last day
me-course-due = due by { $date }
me-attempts = Practice
me-plays = Role-plays
me-attempts-none = No practice yet. Read a lesson and begin with the button at its end.
me-plays-none = No role-play yet. Choose one under “Practice”.
# $lesson (String) - id of the lesson
# $number (Number) - which try
me-practice = { $lesson } practice, try { $number }
# $lesson (String) - id of the lesson
# $number (Number) - which try
me-exercise = { $lesson } exercise, try { $number }
# $scenario (String) - id of the scenario
# $number (Number) - which run
me-play-practice = { $scenario } practice run { $number }
# $scenario (String) - id of the scenario
# $number (Number) - which run
me-play-official = { $scenario } official run { $number }
me-open = open
me-passed = passed
me-not-passed = not passed
me-profile = Profile
me-name = Name
me-email = E-mail
me-language = Language of pages and mails
me-language-zh = 中文
me-language-en = English
me-language-save = Save the language
me-sign-out-note = On somebody else’s computer, sign out when you are done.
# $title (String) - title of the lesson or role-play
# $when (String) - when
me-line = { $title }, { $when }
# $test (String) - name of the test
# $number (Number) - which one
me-test = { $test }, no. { $number }
me-handed-in = handed in
