//! A player talks role-plays through in process, with forms alone; nothing hidden is on any page before the end.

use content::{
    Lang,
    item::Task,
    scenario::{Decision, Kind, Mode, Scenario, filled_by_die},
};
use records::{Ctx, both, plays, testing};

use uuid::Uuid;

use crate::site::{Site, value};

const COURSE: &str = "project-selling";

/// Numbers without a pattern, the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most
    }
}

/// Everything of a scenario that no page may tell before the end, in the language of the page.
fn secrets(scenario: &Scenario, lang: Lang) -> Vec<String> {
    let mut secrets = Vec::new();
    for node in &scenario.nodes {
        secrets.extend(node.inside.as_ref().map(|text| text.get(lang).to_owned()));
        secrets.extend(node.choices().iter().filter_map(|one| one.why.as_ref()).map(|text| text.get(lang).to_owned()));
        if let Some(sheet) = node.sheet() {
            secrets.push(sheet.item.explain.get(lang).to_owned());
            secrets.extend(sheet.bands.iter().map(|band| band.text.get(lang).to_owned()));
            if let Task::Map { people } = &sheet.item.task {
                secrets.extend(people.iter().map(|person| person.feedback.get(lang).to_owned()));
            }
        }
        if let Kind::End { title, .. } = &node.kind {
            secrets.push(title.get(lang).to_owned());
            secrets.extend(node.say.as_ref().map(|text| text.get(lang).to_owned()));
        }
    }
    secrets.extend(scenario.vars.iter().map(|var| var.label.get(lang).to_owned()));
    secrets.extend(scenario.know.iter().filter(|one| one.debrief_only).map(|one| one.label.get(lang).to_owned()));
    secrets.extend(scenario.personas.iter().filter_map(|one| one.style.as_ref()).map(|text| text.get(lang).to_owned()));
    // What is also said aloud is no secret: "信任" may stand in an option.
    secrets
        .retain(|secret| secret.chars().count() > 3 && !said_aloud(scenario, lang).any(|text| text.contains(secret)));
    secrets.iter().map(|text| text.replace('&', "&amp;").replace('<', "&lt;")).collect()
}

fn said_aloud(scenario: &Scenario, lang: Lang) -> impl Iterator<Item = &str> {
    let says = scenario.nodes.iter().filter(|node| !matches!(node.kind, Kind::End { .. }));
    let says = says.filter_map(move |node| node.say.as_ref().map(|text| text.get(lang)));
    let choices = scenario.nodes.iter().flat_map(|node| node.choices());
    let replies = choices.filter_map(move |one| one.reply.as_ref()).map(move |text| text.get(lang));
    let spoken = scenario.nodes.iter().filter(|node| node.sheet().is_none()).flat_map(|node| node.choices());
    let texts = spoken.map(move |one| one.text.get(lang)).chain(replies);
    let hints = scenario.nodes.iter().filter_map(move |node| node.hint.as_ref().map(|text| text.get(lang)));
    let topics = scenario.nodes.iter().filter_map(|node| match &node.kind {
        Kind::Topics { topics, .. } => Some(topics),
        _ => None,
    });
    let topics = topics.flatten().map(move |topic| topic.label.get(lang));
    says.chain(texts).chain(hints).chain(topics).chain([scenario.synopsis.get(lang), scenario.title.get(lang)])
}

fn fields(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// Fills in the form of a turn.
fn form(page: &str, answer: &[(&str, &str)]) -> Vec<(String, String)> {
    let hidden = ["save_id", "base", "turn", "do"].map(|name| (name.to_owned(), value(page, name)));
    hidden.into_iter().chain(fields(answer)).collect()
}

async fn started(ctx: &Ctx, mode: Mode) -> Uuid {
    plays::start(ctx, COURSE, "S3", mode).await.unwrap()
}

/// Plays the first option of every turn to the end, through the forms.
async fn to_the_end(ctx: &Ctx, site: &Site, play: Uuid) {
    while let Some(decision) = plays::view(ctx, play).await.unwrap().scene.decision {
        let (_, page) = site.get(&format!("/plays/{play}")).await;
        let answer = match decision {
            Decision::Say { .. } => [("instead", "options")],
            Decision::Topics { .. } | Decision::Choose { .. } => [("choice", "1")],
            Decision::Sheet { .. } => panic!("S3 has no sheet"),
        };
        let (status, to) = site.post(&format!("/plays/{play}"), &form(&page, &answer)).await;
        assert_eq!((status, to), (303, format!("/plays/{play}#now")));
    }
}

both!(no_page_tells_what_is_hidden_before_the_end, |bench| {
    let ctx = bench.learner("lin").await;
    let version = records::courses::published(&ctx, COURSE).await.unwrap();
    let both = Lang::ALL.map(|lang| Site::new(&Ctx { lang, ..ctx.clone() }));
    let mut dice = Dice(7);
    for id in ["S3", "S5"].repeat(10) {
        let scenario = version.course.scenario(id).unwrap();
        let hidden = Lang::ALL.map(|lang| secrets(scenario, lang));
        assert!(hidden.iter().all(|secrets| secrets.len() > 60), "the canaries are planted");
        let play = plays::start(&ctx, COURSE, id, Mode::Practice).await.unwrap();
        let path = format!("/plays/{play}");
        while let Some(decision) = plays::view(&ctx, play).await.unwrap().scene.decision {
            let mut page = String::new();
            for (site, secrets) in both.iter().zip(&hidden) {
                for path in [path.as_str(), "/practice", &format!("/practice/{}", id.to_lowercase())] {
                    let (status, body) = site.get(path).await;
                    assert_eq!(status, 200, "{path}");
                    for secret in secrets {
                        assert!(!body.contains(secret.as_str()), "{path} tells {secret}");
                    }
                    page = if path.starts_with("/plays") { body } else { page };
                }
                assert_eq!(site.get(&format!("{path}/debrief")).await, (303, format!("{path}#now")));
            }
            let ask = ("instead", "hint");
            let answer = match decision {
                _ if page.contains("value=\"hint\"") && dice.below(6) == 0 => fields(&[ask]),
                Decision::Choose { options } => fields(&[("choice", &options[dice.below(options.len())].id)]),
                Decision::Topics { topics } => fields(&[("topic", &topics[dice.below(topics.len())].id)]),
                Decision::Sheet { question, .. } => filled_by_die(&question, dice.below(1_000) as u64),
                Decision::Say { .. } => match dice.below(4) {
                    0 => fields(&[("instead", "options")]),
                    1 => fields(&[("say", "嗯……")]),
                    2 => fields(&[("say", "How do you measure payback here?")]),
                    _ => fields(&[("say", "26 场每场 4 天，一年省 104 天")]),
                },
            };
            let mut sent = form(&page, &[]);
            sent.extend(answer);
            assert_eq!(both[0].post(&path, &sent).await.0, 303);
        }
        let told = plays::view(&ctx, play).await.unwrap().result.unwrap();
        let (status, body) = both[0].get(&path).await;
        let title = Ctx { lang: Lang::Zh, ..ctx.clone() };
        let title = plays::view(&title, play).await.unwrap().result.unwrap().title;
        assert!(status == 200 && body.contains(&title), "the ending is told: {}", told.title);
        // Reasons and thoughts wait for the debrief, which is read knowingly.
        let ends: Vec<_> = scenario.nodes.iter().filter_map(|node| node.inside.as_ref()).collect();
        assert!(ends.iter().all(|inside| !body.contains(inside.get(Lang::Zh))), "no thought on the ended page");
    }
});

both!(a_refused_answer_keeps_what_was_typed, |bench| {
    let ctx = bench.learner("lin").await;
    let site = Site::new(&ctx);
    let play = started(&ctx, Mode::Practice).await;
    let path = format!("/plays/{play}");
    let (_, page) = site.get(&path).await;
    let (status, body) = site.post(&path, &form(&page, &[])).await;
    assert_eq!(status, 422);
    assert!(body.contains("Choose an answer first."), "{body}");
    while !matches!(plays::view(&ctx, play).await.unwrap().scene.decision, Some(Decision::Say { .. })) {
        let (_, page) = site.get(&path).await;
        site.post(&path, &form(&page, &[("choice", "1")])).await;
    }
    let (_, page) = site.get(&path).await;
    assert!(page.contains("maxlength=\"300\"") && page.contains("value=\"options\""), "{page}");
    let long = "104 days & <b>more</b> ".repeat(20);
    let (status, body) = site.post(&path, &form(&page, &[("say", &long)])).await;
    assert_eq!(status, 422);
    assert!(body.contains("Shorten it to 300 characters."), "{body}");
    assert!(body.contains("104 days &amp; &lt;b&gt;more"), "what was typed stays: {body}");
    let (status, body) = site.post(&path, &form(&page, &[("say", "  ")])).await;
    assert_eq!((status, body.contains("Write a sentence or two first")), (422, true));
    // The coach is asked in mid-sentence: the hint comes, the sentence stays.
    let (status, body) = site.post(&path, &form(&page, &[("say", "half a sent"), ("instead", "hint")])).await;
    assert_eq!(status, 200);
    assert!(body.contains("half a sent") && body.contains("Hint from Zhou Qi"), "{body}");
    // Two misses open the options.
    for words in ["Well…", "Hm."] {
        let (_, page) = site.get(&path).await;
        assert_eq!(site.post(&path, &form(&page, &[("say", words)])).await.0, 303);
    }
    let (_, page) = site.get(&path).await;
    assert!(page.contains("type=\"radio\"") && page.contains("they did not follow"), "{page}");
});

both!(two_windows_never_overwrite_each_other, |bench| {
    let ctx = bench.learner("lin").await;
    let site = Site::new(&ctx);
    let play = started(&ctx, Mode::Practice).await;
    let path = format!("/plays/{play}");
    let (_, first) = site.get(&path).await;
    let (_, second) = site.get(&path).await;
    let sent = form(&first, &[("choice", "1")]);
    assert_eq!(site.post(&path, &sent).await.0, 303);
    assert_eq!(site.post(&path, &sent).await.0, 303, "the same sent twice is said once");
    assert_eq!(plays::view(&ctx, play).await.unwrap().seq, 1);
    let said = plays::view(&ctx, play).await.unwrap().scene.transcript.into_iter();
    let mut said = said.filter_map(|entry| match entry {
        content::scenario::Entry::You { text, .. } => Some(text),
        _ => None,
    });
    let said = said.next_back().unwrap();
    let (status, body) = site.post(&path, &form(&second, &[("choice", "2"), ("say", "my own <words>")])).await;
    assert_eq!(status, 409);
    assert!(body.contains(&format!("where you said: “{said}”")), "{body}");
    assert!(body.contains("my own &lt;words&gt;"), "{body}");
    assert_eq!((value(&body, "base"), value(&body, "turn")), ("1".into(), "2".into()), "the present turn is shown");
    to_the_end(&ctx, &site, play).await;
    let (status, body) = site.post(&path, &form(&second, &[("choice", "2")])).await;
    assert_eq!(status, 409);
    assert!(body.contains("This conversation is over") && body.contains("/debrief"), "{body}");
});

both!(the_official_run_starts_knowingly_and_once, |bench| {
    let ctx = bench.learner("lin").await;
    let site = Site::new(&ctx);
    let start = |confirm: &str| fields(&[("mode", "official"), ("confirm", confirm)]);
    let (status, body) = site.post("/practice/s3/start", &start("")).await;
    assert_eq!((status, body.contains("Tick this box first")), (422, true));
    let (status, to) = site.post("/practice/s3/start", &start("yes")).await;
    assert_eq!(status, 303);
    let (_, page) = site.get(&to).await;
    assert!(page.contains("official run") && page.contains("Ask, for 2 points"), "{page}");
    let play: Uuid = to[7..43].parse().unwrap();
    to_the_end(&ctx, &site, play).await;
    let (status, body) = site.post("/practice/s3/start", &start("yes")).await;
    assert_eq!((status, body.contains("Your official run is used")), (409, true));
    let (_, list) = site.get("/practice").await;
    assert!(list.contains("Your official run is used") && list.contains("Best result"), "{list}");
});

both!(the_debrief_tells_all_and_its_points_add_up, |bench| {
    let ctx = bench.learner("lin").await;
    let site = Site::new(&ctx);
    let play = started(&ctx, Mode::Practice).await;
    to_the_end(&ctx, &site, play).await;
    let (_, ended) = site.get(&format!("/plays/{play}")).await;
    assert!(ended.contains("locks the official run of this role-play for 24 hours"), "{ended}");
    for lang in Lang::ALL {
        let ctx = Ctx { lang, ..ctx.clone() };
        let (status, body) = Site::new(&ctx).get(&format!("/plays/{play}/debrief")).await;
        assert_eq!(status, 200);
        let told = plays::debrief(&ctx, play).await.unwrap().debrief;
        for turn in &told.turns {
            assert!(body.contains(&format!("id=\"turn-{}\"", turn.turn)));
            let inside = turn.inside.clone().unwrap_or_default();
            assert!(body.contains(&inside.replace('&', "&amp;")), "{inside}");
        }
        let shares: u32 = told.score.dimensions.iter().map(|one| one.share).sum();
        assert_eq!(shares, told.score.base);
        for (at, dimension) in told.score.dimensions.iter().enumerate() {
            let sum: i32 = told.score.lines.iter().map(|line| line.points[at]).sum();
            assert_eq!(sum, dimension.points, "{}", dimension.id);
        }
        assert!(body.contains("class=\"curve-line\"") && body.contains("id=\"best\""));
    }
    let (status, to) = site.post(&format!("/plays/{play}/again"), &fields(&[("turn", "3")])).await;
    assert_eq!(status, 303);
    let (_, page) = site.get(&to).await;
    assert!(page.contains("turn 3 of about"), "{page}");
    // The next try puts this one aside, and its page says so.
    let (_, debrief) = site.get(&format!("/plays/{play}/debrief")).await;
    assert!(debrief.contains("puts it aside"), "{debrief}");
    site.post(&format!("/plays/{play}/again"), &fields(&[("turn", "5")])).await;
    let (status, aside) = site.get(to.trim_end_matches("#now")).await;
    assert!(status == 200 && aside.contains("This practice was put aside") && !aside.contains("type=\"radio\""));
});

both!(the_play_of_somebody_else_is_not_there, |bench| {
    let lin = bench.learner("lin").await;
    let wei = bench.learner("wei").await;
    let play = started(&lin, Mode::Practice).await;
    to_the_end(&lin, &Site::new(&lin), play).await;
    testing::publish(&bench.system(), COURSE, &testing::unfinished()).await;
    let site = Site::new(&wei);
    for path in [format!("/plays/{play}"), format!("/plays/{play}/debrief"), "/plays/1".into()] {
        assert_eq!(site.get(&path).await.0, 404, "{path}");
    }
    assert_eq!(site.post(&format!("/plays/{play}"), &fields(&[("choice", "1")])).await.0, 404);
    assert_eq!(site.post(&format!("/plays/{play}/again"), &fields(&[("turn", "1")])).await.0, 404);
    for path in ["/practice/s8", "/practice/s99", "/practice/S3"] {
        assert_eq!(site.get(path).await.0, 404, "{path}");
    }
});
