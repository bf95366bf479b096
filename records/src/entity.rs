//! The tables as SeaORM sees them, one file each. Columns are those of the migrations; a test compares the two on both
//! databases. Times are UTC in milliseconds since 1970, scores basis points, closed lists of words text with a CHECK.

#![expect(missing_docs, reason = "columns are named by their meaning and described where the table is created")]

pub mod assignment;
pub mod attempt;
pub mod attempt_answer;
pub mod attempt_event;
pub mod audit;
pub mod certificate;
pub mod course;
pub mod course_version;
pub mod department;
pub mod draft;
pub mod draft_event;
pub mod draft_file;
pub mod enrolment;
pub mod extension;
pub mod granted_sitting;
pub mod job;
pub mod lesson_result;
pub mod person;
pub mod person_role;
pub mod play;
pub mod play_event;
pub mod scenario_result;
pub mod session;
pub mod setting;
pub mod sign_in_code;
pub mod test_result;
pub mod throttle;
