### The glossary of a course: every term in both languages with its meaning.

glossary-title = Glossary
glossary-lead = The words of this course in both languages, each with its meaning. The page prints as it is, on A4.
glossary-why = Every term in both languages, with its meaning
glossary-term = Term
glossary-other = In Chinese
glossary-meaning = Meaning
glossary-all = In the glossary
glossary-none = This course has no glossary yet. Trainers write it in glossary.toml.
