//! The pages one looks things up on: glossary, quick-reference cards, and the coverage of a course for its authors.

use crate::site::Site;
use content::{Lang, course::matrix};
use records::{Ctx, Role, accounts, both, testing::Bench};

const COURSE: &str = "project-selling";

/// A page without the marks between its parts.
async fn page(site: &Site, path: &str) -> (u16, String) {
    let (status, page) = site.get(path).await;
    (status, page.replace("<!>", ""))
}

/// Somebody who writes courses.
async fn trainer(bench: &Bench) -> Ctx {
    let new = accounts::NewAccount {
        email: "trainer@demo.example".into(),
        name: "trainer".into(),
        roles: vec![Role::Trainer],
        lang: Lang::En,
    };
    let code = accounts::create_with_code(&bench.system(), new).await.expect("a new account");
    let signed = accounts::redeem(&bench.nobody(), &code, "a stone in the river".into()).await.expect("the code works");
    bench.person(signed.person)
}

both!(every_term_has_its_place_in_the_glossary_in_both_languages, |bench| {
    let ctx = bench.learner("lin").await;
    let version = records::courses::published(&ctx, COURSE).await.unwrap();
    for lang in Lang::ALL {
        let site = Site::new(&Ctx { lang, ..ctx.clone() });
        let (status, page) = page(&site, &format!("/learn/{COURSE}/glossary")).await;
        assert_eq!(status, 200);
        for term in &version.course.terms {
            let from = page.find(&format!("<tbody id=\"{}\">", term.id.to_lowercase())).expect("an anchor");
            let own = &page[from..from + page[from..].find("</tbody>").unwrap()];
            let first = term.term.get(lang).split(" / ").next().unwrap();
            let twin = term.term.get(lang.other()).split(" / ").next().unwrap();
            let places = [
                own.find(&format!("<th scope=\"row\">{first}</th>")),
                own.find(&format!("<td lang=\"{}\">{twin}</td>", lang.other().tag())),
            ];
            assert!(places[0].is_some() && places[0] < places[1], "{} in {own}", term.id);
            assert!(own.contains(term.note.as_ref().unwrap().get(lang)), "{}", term.id);
        }
    }
});

both!(the_ways_into_glossary_and_cards_stand_where_people_look, |bench| {
    let ctx = bench.learner("lin").await;
    let site = Site::new(&ctx);
    let (_, page) = site.get(&format!("/learn/{COURSE}")).await;
    for link in ["glossary", "cards"] {
        assert!(page.contains(&format!("href=\"/learn/{COURSE}/{link}\"")), "{link}");
    }
    let (_, page) = site.get(&format!("/learn/{COURSE}/cards")).await;
    for card in ["sync-points", "roles", "c139"] {
        assert!(page.contains(&format!("href=\"/learn/{COURSE}/cards/{card}\"")), "{card}");
    }
    let (_, page) = site.get(&format!("/learn/{COURSE}/m2-l8")).await;
    assert!(page.contains(&format!("href=\"/learn/{COURSE}/glossary#gl-07\"")), "a term leads to its place");
});

both!(a_card_shows_everything_its_file_says, |bench| {
    let ctx = bench.learner("lin").await;
    let version = records::courses::published(&ctx, COURSE).await.unwrap();
    for lang in Lang::ALL {
        let site = Site::new(&Ctx { lang, ..ctx.clone() });
        for card in version.course.cards() {
            let (status, page) = site.get(&format!("/learn/{COURSE}/cards/{}", card.id)).await;
            assert_eq!(status, 200, "{}", card.id);
            for row in card.blocks.iter().flat_map(|block| &block.rows) {
                let text = content::markup::inline(row.text.get(lang), lang);
                assert!(page.contains(&text), "{}: {text}", card.id);
                assert!(page.contains(row.term.get(lang)), "{}: {}", card.id, row.term.get(lang));
            }
        }
        assert_eq!(site.get(&format!("/learn/{COURSE}/cards/none")).await.0, 404);
        assert_eq!(site.get("/learn/none/cards/roles").await.0, 404);
    }
});

both!(the_coverage_counts_lesson_by_lesson_and_only_for_authors, |bench| {
    let ctx = bench.learner("lin").await;
    let site = Site::new(&trainer(bench).await);
    let version = records::courses::published(&ctx, COURSE).await.unwrap();
    let path = format!("/author/{COURSE}/coverage");
    assert_eq!(Site::new(&ctx).get(&path).await.0, 404);
    let (status, page) = page(&site, &path).await;
    assert_eq!(status, 200);
    let rows = matrix(&version.course);
    for cover in &rows {
        let editor = format!("/author/{COURSE}/{}", cover.lesson.to_lowercase());
        assert!(page.contains(&format!("href=\"{editor}\"")), "{}", cover.lesson);
        if !cover.planned {
            let items = format!("href=\"{editor}?part=items.toml\">{}</a>", cover.items());
            assert!(page.contains(&items), "{items}");
        }
    }
    let [items, tests] = [rows.iter().map(|row| row.items()).sum::<usize>(), rows.iter().map(|row| row.tests).sum()];
    let sums = &page[page.find("<tfoot>").expect("sums")..page.find("</tfoot>").expect("sums")];
    assert!(sums.contains(&format!(">{items}</td>")) && sums.ends_with(&format!(">{tests}</td></tr>")), "{sums}");
    let (_, start) = site.get("/author").await;
    assert!(start.contains(&format!("href=\"{path}\"")), "linked from the start");
    for card in version.course.cards() {
        let editor = format!("/author/{COURSE}/cards/{}", card.id);
        assert!(start.contains(&format!("href=\"{editor}\"")), "{editor}");
        assert_eq!(site.get(&editor).await.0, 200, "{editor}");
    }
    assert_eq!(site.get(&format!("/author/{COURSE}/cards/none")).await.0, 404);
});
