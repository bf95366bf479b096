### What the course covers, lesson by lesson.

coverage-of-draft = Counted in the open draft.
coverage-of-published = Counted in the published version.
coverage-by-lesson = By lesson
coverage-by-lesson-lead = The title opens the lesson, a number of items its questions. An objective needs at least two items.
coverage-lesson = Lesson
coverage-objectives = Objectives: items
coverage-facts = Facts told
# $told (Number) - facts that a paragraph rests on
# $stated (Number) - facts the lesson takes upon itself
coverage-told = { $told } of { $stated }
# $facts (String) - ids of facts
coverage-untold = Not in a paragraph: { $facts }
coverage-recall = Recall
coverage-apply = Apply
coverage-judge = Judge
coverage-items = Items
coverage-tests = Kept for tests
# $objective (String) - short id of the objective
# $items (Number) - items that serve it
coverage-objective = { $objective }: { $items }
coverage-thin = too few
coverage-sum = All lessons
