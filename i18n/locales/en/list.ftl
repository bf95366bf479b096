### Lists: pages, filters, what an act came to.

list-pages = Pages
# $first (Number) - first row shown
# $last (Number) - last row shown
# $all (Number) - rows of the list
list-rows = { $first } to { $last } of { $all }
list-back = Previous page
list-on = Next page
list-filter = Filter
list-clear = Clear all
list-all-departments = Whole company
list-no-department = No department
list-department = Department and below
list-text = Name, e-mail or number
list-status = Status
list-all = All
list-course = Course
list-nothing-found = Nothing matches these filters.
form-save = Save
form-cancel = Cancel
