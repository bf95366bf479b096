//! The tests of a course as `course.toml` states them: what is drawn, how long it lasts, what passes.

/// The rules of the tests. A course may go without any of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Blueprints {
    /// One quiz for each module.
    pub quiz: Option<QuizRule>,
    /// The final exam.
    pub exam: Option<ExamRule>,
    /// The check some weeks later.
    pub delayed: Option<DelayedRule>,
}

/// How a module quiz is drawn and judged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuizRule {
    /// Questions: at least one from each lesson of the module.
    pub items: usize,
    /// How many of level 1, 2 and 3.
    pub levels: [usize; 3],
    /// Basis points that pass.
    pub pass: i32,
    /// Failures before a pause.
    pub free_failures: u32,
    /// The pause, in minutes, after that failure and each later one.
    pub pause_minutes: i64,
}

/// How the final exam is drawn and judged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExamRule {
    /// Time, on the server's clock.
    pub minutes: i64,
    /// Basis points that pass, over all questions.
    pub pass: i32,
    /// Basis points from which a failure is called near.
    pub near: i32,
    /// Sittings before a trainer has to unlock another.
    pub sittings: u32,
    /// Hours between two sittings.
    pub pause_hours: i64,
    /// Most questions of level 1.
    pub most_recall: usize,
    /// Fewest of level 2.
    pub least_apply: usize,
    /// Fewest of level 3.
    pub least_judge: usize,
    /// Item types of which every form holds at least one, `map`.
    pub types: Vec<String>,
    /// Areas of facts on which every form asks at least once, `C139`.
    pub areas: Vec<String>,
    /// The sections, one module each, in order.
    pub sections: Vec<SectionRule>,
}

/// A section of the exam.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SectionRule {
    /// `M2`.
    pub module: String,
    /// Questions from the exam pool.
    pub pool: usize,
    /// Questions of level 2 or 3 from practice.
    pub anchors: usize,
    /// Basis points that this section needs by itself; 0 for none.
    pub floor: i32,
}

/// How the delayed check is drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DelayedRule {
    /// Questions, from practice and from both forms of the pairs.
    pub items: usize,
    /// Days after the post-test.
    pub days: i64,
}

/// What a certificate asks for beyond completion.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CertificateRule {
    /// How many scenarios are passed.
    pub scenarios: usize,
    /// Of each of these sets at least one is among them.
    pub one_of: Vec<Vec<String>>,
}
