//! Questions that are kept for tests: the exam's own, and the pairs of the pre-test and the post-test.

/// The pools of a course.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pools {
    /// Asked in the final exam only, in the order of the lessons.
    pub exam: Vec<Pooled>,
    /// The pairs, in the order of their numbers.
    pub pairs: Vec<Twins>,
}

/// A question of the exam pool.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pooled {
    /// `M2-L3-E1`.
    pub item: String,
    /// The lesson that teaches it.
    pub lesson: String,
}

/// Two questions that test the same skill on different surfaces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Twins {
    /// `T3`.
    pub id: String,
    /// The lesson that teaches it.
    pub lesson: String,
    /// The items of form A and form B, `T3-A` and `T3-B`.
    pub forms: [String; 2],
}
