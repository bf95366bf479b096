### The trainer's pages: the course tree, the editor, publishing, versions, coverage.

author-courses = Courses
# $title (String) - title of the course or lesson
author-edit-title = Edit { $title }
author-over = Course editor
# $number (Number) - number of the version
# $date (String) - day of publication
author-version-of = version { $number }, published { $date }
# $number (Number) - number of the version
# $date (String) - day of publication
author-draft-from = draft of version { $number } of { $date }
# $module (String) - M2
# $number (Number) - place in the module
# $from (String) - which version or draft
author-lesson-over = { $module }, lesson { $number }; { $from }
# $by (String) - who
# $when (String) - when
author-draft-open = { $by } began this draft { $when }.
# $files (Number) - files
author-draft-files = { $files ->
    [0] Nothing differs from the published version yet.
    [one] One file differs from the published version.
   *[other] { $files } files differ from the published version.
}
author-no-draft = You see what is published. To change something, begin a draft; learners see nothing of it until you publish.
author-begin = Begin a draft
author-see-changes = See changes and publish
author-discard = Throw the draft away
author-offer = A newer edition of this course came with the program.
author-offer-see = See what differs
author-fig-lessons = lessons written
author-fig-items = practice items
author-fig-errors = errors
author-fig-warnings = to look at
author-fig-people = people learning now
# $done (Number) - written
# $all (Number) - all
author-of = { $done } of { $all }
author-scenarios = Role-plays
author-files = Course files
author-file-outline = Outline: modules, lessons, objectives, completion
author-file-facts = Facts that a claim may rest on
author-file-glossary = Terms in both languages
author-file-names = People, firms and products of the course
# $card (String) - id of the card
author-file-card = Quick-reference card: { $card }
author-file-tests = Recorded plays and sentences
author-planned = planned, not written yet
author-written = written
author-changed = changed in the draft
# $count (Number) - errors
author-errors = { $count ->
    [one] one error
   *[other] { $count } errors
}
# $count (Number) - warnings
author-warnings = { $count ->
    [one] one thing to look at
   *[other] { $count } things to look at
}
# $count (Number) - halves
author-stale-count = { $count ->
    [one] one text waits for the other language
   *[other] { $count } texts wait for the other language
}
# $minutes (Number) - reading time
# $items (Number) - items
author-lesson-when = { $minutes } min, { $items ->
    [one] one item
   *[other] { $items } items
}
# $minutes (Number) - reading time
author-lesson-minutes = { $minutes } min
author-versions = All versions
author-coverage = What is covered
author-write = Begin this lesson
author-planned-lead = This lesson is in the outline and not written yet. Begin it, and both language files are made with their ten parts; nothing reaches learners until you publish.

author-parts = Parts of this lesson
# $count (Number) - parts
# $part (String) - name of the part
author-parts-at = { $count } parts, editing “{ $part }”
author-part-front = Title and objectives
author-part-items = Practice items
author-part-exercise = Exercise: its steps
# $name (String) - d1
author-part-figure-words = Drawing { $name }: words
# $name (String) - d1
author-part-figure = Drawing { $name }
author-part-error = , has an error
author-part-warn = , something to look at
author-part-changed = , changed
# $number (Number) - place in the part
author-paragraph = Paragraph { $number }
author-heading = Heading
# $part (String) - name of the part
author-whole = { $part }, the whole part
author-zh = 中文
author-en = English
author-facts = Rests on
author-facts-hint = Ids from the fact list, with spaces; add “origin: addition” for what goes beyond the source.
author-facts-differ = The two languages name different facts; saving this field sets both.
# $when (String) - when
# $by (String) - who
author-touched = { $when }, { $by }
author-as-published = as published
author-stale-zh = older than the English, to be checked
author-stale-en = older than the Chinese, to be checked
author-missing-zh = no Chinese yet
author-missing-en = no English yet
# $when (String) - when the Chinese was changed
author-stale-en-lead = The Chinese was changed { $when }; the English still says what was published.
# $when (String) - when the English was changed
author-stale-zh-lead = The English was changed { $when }; the Chinese still says what was published.
author-agree-en = The English need not change
author-agree-zh = The Chinese need not change
author-fill-en = Add an English paragraph
author-fill-zh = Add a Chinese paragraph
author-what-changed-zh = What changed in the Chinese
author-what-changed-en = What changed in the English
author-save = Save
author-preview = Preview
author-preview-zh = Preview in Chinese
author-preview-en = Preview in English
author-more = Facts, add, remove
author-add = Add a paragraph
author-remove = Remove this pair
author-entry-head = Start of the file
author-entry-add = Add an entry
author-entry-new = New entry
author-entry-new-hint = In the form of the others; it comes after the last one.
# $line (Number) - line of the file
author-line = from line { $line }
author-undo = Undo
author-redo = Redo
# $time (String) - time of the save
# $by (String) - who saved
author-undo-what = Takes back what { $by } saved at { $time }
# $time (String) - time of the save
# $by (String) - who saved
author-redo-what = Brings back what { $by } saved at { $time }
author-publish-see = Changes and publish
# $errors (Number) - errors
author-why-not = { $errors ->
    [one] First mend the one error in this draft
   *[other] First mend the { $errors } errors in this draft
}
author-nothing-saved = nothing changed yet
# $count (Number) - findings
author-find = { $count ->
    [0] Nothing to deal with
    [one] One thing to deal with
   *[other] { $count } things to deal with
}
author-find-none = This lesson has no errors, and both languages stand level.
author-find-none-file = This file has no errors.
author-error = Error
author-warning = Look
author-check = To be checked
author-missing = Missing
# $part (String) - name of the part
# $number (Number) - place in the part
author-place-pair = { $part }, paragraph { $number }
# $file (String) - file
# $line (Number) - line
author-place-line = { $file }, line { $line }
author-go = Go there
# $begun (Number) - people learning
author-affected = { $begun ->
    [0] Nobody is in this course now; a new version reaches everybody.
    [one] One person is in this course now and stays on the version they began with.
   *[other] { $begun } people are in this course now and stay on the version they began with.
}
author-seen-by-trainees = What trainees see
author-seen-unsaved = What trainees would see; this is not saved yet
author-part-unreadable = This part cannot be shown until its errors are mended.

author-preview-title = Preview
author-preview-lead = This is a preview of the draft. It looks as it will to a trainee, and leaves no record.
author-preview-lead-published = This is the published version as a trainee sees it. It leaves no record.
author-preview-other = In the other language
author-preview-back = Back to the editor
author-preview-none = This lesson cannot be shown until its errors are mended.
author-preview-items = Practice
# $count (Number) - items
author-preview-items-lead = { $count } items, each answered and explained on its own.

author-conflict-title = Somebody else has changed this text
# $by (String) - who
# $when (String) - when
author-conflict-lead = { $by } saved another text here { $when }, after you opened the page. Neither text is lost. Choose one, or write one out of both.
author-conflict-yours = Your text
author-conflict-theirs = The text that stands
author-conflict-differs = What differs, from the text that stands to yours
author-conflict-keep = Save this text
author-conflict-keep-hint = Change it as you like before you save it.
author-conflict-leave = Leave what stands
author-conflict-empty = (nothing)
author-closed-title = This draft is no longer open
author-closed-lead = It was published or thrown away while you wrote. Your text is below: copy it, begin a new draft, and put it in there.
author-moved = Somebody changed this file in the meantime. You see it as it stands now; what you asked for was not done, press the button again if you still want it.
author-back = Back to the course

author-publish-title = Publish the draft
# $number (Number) - number of the version
author-publish-lead = What differs from version { $number }. New learners get the new version; those who have begun stay on theirs.
author-publish-none = The draft changes nothing. There is nothing to publish.
author-publish-errors-title = Errors stop publication
author-publish-people = Who is affected
# $begun (Number) - people
author-publish-begun = { $begun ->
    [0] Nobody has begun and not finished: nobody is left on an older version.
    [one] One person has begun and stays on their version until they finish.
   *[other] { $begun } people have begun and stay on their versions until they finish.
}
# $completed (Number) - people
author-publish-completed = { $completed ->
    [0] Nobody has completed the course yet.
    [one] One person has completed it; their result stays as it is.
   *[other] { $completed } people have completed it; their results stay as they are.
}
author-publish-note = What is new, for the list of versions
author-publish-note-hint = One or two sentences that other trainers will understand in a year.
author-publish-go = Publish this version
author-publish-moved = The draft was changed while you read. The list below is new; look at it again before you publish.
author-publish-nothing = The draft changes nothing.
author-added = new file
author-removed = removed
author-differs = changed
# $lesson (String) - M2-L4
# $title (String) - its title
author-change-lesson = { $lesson } { $title }
author-change-course = The course as a whole
# $id (String) - S3
author-change-scenario = Role-play { $id }
author-gone = taken out
author-new = put in

author-discard-title = Throw the draft away?
# $files (Number) - files
author-discard-lead = { $files ->
    [0] The draft changes nothing.
    [one] One file goes back to what is published.
   *[other] { $files } files go back to what is published.
} The published version and everybody in it stay as they are. An administrator can still find the texts in a backup.
author-discard-go = Throw it away
author-discard-keep = Keep the draft

author-versions-title = Versions
author-versions-lead = Each version is named by what it holds and never changes. New learners get the current one.
author-version = Version
author-version-when = Published
author-version-by = By
author-version-note = What was new
author-version-people = Learning
author-version-done = Completed
author-version-current = current
author-version-program = with the program
author-version-name = Name
author-builtin-note = The course as it came with the program

author-coverage-title = What is covered
author-coverage-lead = What each lesson covers, and for each fact the lessons that tell it, the items that ask for it and the role-plays that use it. A hole is no error while the course is not complete.
author-coverage-holes = Holes
# $count (Number) - facts
author-hole-lesson = Told in no lesson ({ $count })
# $count (Number) - facts
author-hole-item = Asked in no item ({ $count })
# $count (Number) - objectives
author-hole-objective = Objectives with fewer than two items ({ $count })
author-coverage-all = All facts
author-fact = Fact
author-fact-text = What it says
author-fact-lessons = Told in
author-fact-items = Asked in
author-fact-scenarios = Played in
author-fact-addition = (our addition)
author-fact-not = not
author-fact-none = nowhere yet
author-show-all = All facts
author-show-holes = Only holes
# $count (Number) - facts shown
author-coverage-count = { $count } facts

author-offer-title = A newer edition of the course
author-offer-lead = The program brings these differences. Choose what you want in the draft; nothing is published by this.
author-offer-ours = changed here: taking it loses your change
author-offer-take = Take into the draft
author-offer-moved = The draft has changed one of these files itself. Publish or undo that first.
author-offer-empty = Choose at least one file.

# $id (String) - S3
author-scenario-title = Role-play { $id }
author-prove = Prove now
author-prove-lead = The proof explores every state that a player can reach. It takes a few seconds.
author-proof = Proof
# $states (Number) - states
author-proven = Proven: all { $states } states were explored.
# $states (Number) - states
author-not-proven = Not proven; { $states } states were explored.
author-proof-lost = Where a play goes on that can no longer be passed
author-proof-ending = Ending
author-proof-min = From
author-proof-max = To
author-unreachable = not reachable
# $best (String) - score
# $random (String) - score
author-proof-players = The best path gives { $best }; somebody who picks at random gets { $random } on average.

author-live-saving = Saving…
author-live-saved = Saved
author-live-waiting = Not sent yet: no connection. Your text is kept on this device and sent as soon as there is one.
author-live-busy = The server is busy. Your text is kept on this device and sent again in a moment.
author-live-signed-out = Your sign-in has run out. Your text is kept on this device; sign in again in another window, then go on here.
author-live-closed = This draft was published or thrown away. Your text is kept on this device; reload the page.
author-live-refused = This text cannot be taken.
author-live-restored = What you wrote here last time had not been sent; it is back in the field.
author-live-mine = Save mine
author-live-theirs = Take theirs
author-live-unsaved = Not saved yet
# $by (String) - who
# $at (String) - when
author-live-conflict = { $by } saved another text here at { $at }. Neither is lost.
author-sittings = Sittings of the exam
author-sittings-lead = These people have used all their sittings and have not passed. Talk with them first; then one more can be granted.
author-sittings-none = Nobody has used up their sittings.
# $count (Number) - how many
# $best (String) - best score
author-sittings-used = { $count } used, best { $best }
# $name (String) - the person
author-sittings-grant = Grant { $name } one more
author-bots = Ten automatic players
# $plays (Number) - plays of each
author-bots-lead = Each plays { $plays } times with one habit. None but the coached one may pass.
author-bots-who = Player
author-bots-passed = Passed
author-bots-mean = Mean
author-bots-turns = Decisions
author-bots-ends = Ends with
# $options (String) - ids of options
author-bots-unsaid = Said by none of them: { $options }
