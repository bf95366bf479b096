### Quick-reference cards: what a course taught, each on one sheet of paper.

cards-title = Quick-reference cards
cards-lead = Each card is one sheet of A4. Print it and keep it beside your work.
cards-none = This course has no cards yet. Trainers write them in the folder cards.
cards-others = The other cards
cards-pair = Buyer and seller
cards-addition = course addition
cards-additions = Course addition: not in the source, written for this course or taken from other public material.
cards-look-up = To look things up
