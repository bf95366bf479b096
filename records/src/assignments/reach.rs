//! Whom the assignments of a course reach, as parts of a recursive statement that whole lists are built on.

use crate::sql::Sql;

/// The parts `closure(root, id)`, `hit(person_id, assignment_id, due_on)`, `assigned(person_id, due_on)` and
/// `extended(person_id, due_on, place)`, of which `place = 1` counts. People who left are reached by nothing.
pub(crate) fn parts(sql: &mut Sql, course: &str) -> String {
    let course = sql.bind(course);
    format!(
        "closure(root, id) AS (SELECT id, id FROM departments \
           UNION ALL SELECT c.root, d.id FROM departments d JOIN closure c ON d.parent_id = c.id), \
         hit(person_id, assignment_id, due_on) AS ( \
           SELECT p.id, a.id, a.due_on FROM assignments a JOIN people p ON p.id = a.person_id \
             WHERE a.course_id = {course} AND a.ended_at IS NULL AND p.status = 'active' \
           UNION ALL \
           SELECT p.id, a.id, a.due_on FROM assignments a JOIN closure c ON c.root = a.department_id \
             JOIN people p ON p.department_id = c.id \
             WHERE a.course_id = {course} AND a.ended_at IS NULL AND p.status = 'active'), \
         assigned(person_id, due_on) AS (SELECT person_id, min(due_on) FROM hit GROUP BY person_id), \
         extended(person_id, due_on, place) AS ( \
           SELECT e.person_id, e.due_on, \
             row_number() OVER (PARTITION BY e.person_id ORDER BY e.created_at DESC, e.due_on DESC, e.assignment_id) \
           FROM hit h JOIN extensions e ON e.assignment_id = h.assignment_id AND e.person_id = h.person_id)"
    )
}

/// The department of a person and every one above it, as the part `above(id)`.
pub(super) fn above(person: &str) -> String {
    format!(
        "above(id) AS (SELECT department_id FROM people WHERE id = {person} AND department_id IS NOT NULL \
         UNION SELECT d.parent_id FROM departments d JOIN above a ON a.id = d.id WHERE d.parent_id IS NOT NULL)"
    )
}
