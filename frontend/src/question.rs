//! The islands inside a question: of trainees who answer it, and of those who look at it while they write the course.

mod given;
mod map_boxes;
mod order_cards;
mod pick_region;
mod place_cards;
mod plan_days;

#[cfg(feature = "learn")]
pub(crate) use given::given;
pub use map_boxes::MapBoxes;
pub use order_cards::OrderCards;
pub use pick_region::PickRegion;
pub use place_cards::{PlaceCards, Placed};
pub use plan_days::{Means, Plan, PlanDays};
