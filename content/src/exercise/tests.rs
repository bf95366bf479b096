use super::*;

#[test]
fn the_closing_sentence_follows_the_score() {
    let text = |name: &str| Text::new(name, name);
    let bands = Bands { full: text("full"), part: Some(text("part")), low: Some(text("low")), no_decider: None };
    for (score, name) in
        [(10_000, "full"), (9_000, "full"), (8_999, "part"), (5_000, "part"), (4_999, "low"), (0, "low")]
    {
        assert_eq!(bands.for_score(score), &text(name), "{score}");
    }
}
