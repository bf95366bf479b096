### One lesson.

# $title (String) - title of the lesson
# $module (String) - id of the module
# $number (Number) - number of the lesson
lesson-title = { $title }, { $module } lesson { $number }
# $module (String) - id of the module
# $title (String) - title of the module
# $number (Number) - number of the lesson
# $minutes (Number) - reading time
lesson-over = { $module } { $title }, lesson { $number }, { $minutes } minutes
lesson-parts = Parts of this lesson
# $count (Number) - how many parts
# $at (Number) - the part being read
lesson-parts-at = { $count } parts, read as far as part { $at }
lesson-part-done = , done
lesson-part-now = , being read
lesson-warmup = Warm-up
lesson-warmup-lead = From earlier lessons: think before you read on. It is not scored.
lesson-predict = Your guess first
lesson-predict-label = Your answer
lesson-predict-save = Keep it and read on
lesson-predict-yours = You wrote
lesson-predict-change = Change it
lesson-explain = Explanation
lesson-diagram = Picture
lesson-example = Example
lesson-check-1 = First check
lesson-check-2 = Second check
lesson-exercise = Exercise
lesson-takeaways = To keep
lesson-own-deal = On your own deal
lesson-addition = Our addition, not in the source
lesson-figure-dial = Show in the picture
lesson-figure-list = The picture in words
lesson-figure-hint = Point at a place in the picture, tap it or tab to it: here is what it says.
# $part (String) - name of the part
lesson-unscored = { $part }, not scored.
lesson-check-go = See the result
# $count (Number) - how many steps
lesson-exercise-steps = { $count } steps; after each you see the reasons.
lesson-exercise-board = One board with seven sleepers; hand it in to see the result.
lesson-exercise-planner = One plan of proof; hand it in to see the result.
# $count (Number) - cases
lesson-exercise-cases = { $count } cases; after each you see the reasons.
lesson-exercise-calendar = One calendar of working days; place each task, then hand it in to see the result.
lesson-exercise-start = Do this exercise
lesson-exercise-continue = Go on with it
lesson-exercise-again = Do it once more
# $score (String) - best score
lesson-exercise-result = Your best: { $score }
lesson-own-deal-label = Your note
lesson-own-deal-hint = Nobody but you can see it.
lesson-own-deal-save = Save the note
# $count (Number) - how many questions
lesson-practise = Practise with { $count } questions
lesson-practise-continue = Go on with the practice
lesson-practise-again = Practise again
# $count (Number) - how many questions
lesson-practise-note = { $count } questions, no time limit, as often as you like. You see the reasons after each answer, and a score when you hand in.
# $title (String) - title of the lesson before
lesson-previous = Previous lesson: { $title }
# $title (String) - title of the next lesson
lesson-next = Next: { $title }
lesson-around = Before and after
lesson-fill = Something is missing; complete it to see the result. What you gave is saved.
# $most (Number) - most characters
lesson-text-long = At most { $most } characters; shorten it and save again.
# $module (String) - id of the module
# $number (Number) - place in the module
lesson-from = From { $module }, lesson { $number }.
