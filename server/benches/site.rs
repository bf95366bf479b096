//! `make bench`: how fast, how large, how heavy, compared with a bare handler in the same run.
//!
//! Prints a table in Markdown. The machine is noisy: read the ratios, not the figures.

#[path = "../tests/it/crowd.rs"]
mod crowd;
#[path = "../tests/it/program.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
mod program;
#[path = "../tests/it/saver.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
mod saver;
#[path = "../tests/it/wire.rs"]
mod wire;

#[path = "site/bare.rs"]
mod bare;
#[path = "site/load.rs"]
mod load;
#[path = "site/proofs.rs"]
mod proofs;
#[path = "site/weight.rs"]
mod weight;

use bare::Bare;
use load::Load;
use program::{Home, Program, free_address};
use std::{
    path::Path,
    time::{Duration, Instant},
};

/// That of the program, so that the bare handler has it too.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Connections, each with a trainee of its own.
const CONNECTIONS: usize = 32;
const LASTING: Duration = Duration::from_secs(10);
/// Page and bare handler take turns in so many slices: a machine that others slow down slows both.
const SLICES: u32 = 5;
const LESSON: &str = "/learn/project-selling/m2-l4";

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    if bare::served().await {
        return;
    }
    let binary = std::env::var("SYNCPOINT_BINARY").unwrap_or_else(|_| env!("CARGO_BIN_EXE_syncpoint").into());
    let data = std::env::temp_dir().join(format!("syncpoint-bench-{}", std::process::id()));
    std::fs::create_dir_all(&data).expect("a temporary folder");
    let home = Home { data: &data, database_url: None };
    let mut table = Table::default();

    let begun = Instant::now();
    drop(Program::start(&binary, &home, free_address()).await);
    table.row("cold start, empty folder: schema, built-in course, ready", ms(begun.elapsed()), "aim ≤ 1 s");

    let records = crowd::records(&data, None).await;
    let tokens = crowd::sign_in(&records, CONNECTIONS).await;
    drop(records);
    let begun = Instant::now();
    let program = Program::start(&binary, &home, free_address()).await;
    table.row("cold start, database there", ms(begun.elapsed()), "aim ≤ 1 s");
    table.row("resident memory, idle", weight::resident(program.id()), "aim ≤ 120 MiB");

    let (first, second) = weight::views(program.address, &tokens[0], LESSON).await;
    table.row("lesson, first view: page, style, script, islands, in Brotli", weight::kb(first), "aim ≤ 150 kB");
    table.row("lesson, second view", weight::kb(second), "aim ≤ 30 kB");

    if let Some([learn, desk]) = weight::islands(Path::new(&binary)) {
        let each =
            format!("{}: trainees {}, authors {}", weight::kb(learn + desk), weight::kb(learn), weight::kb(desk));
        table.row("islands and their glue, in Brotli", each, "aim ≤ 250 kB");
    }

    let bare = Bare::start(&data, free_address()).await;
    let (mut page, mut same, mut least) = (Load::default(), Load::default(), Load::default());
    for _ in 0..SLICES {
        page.add(load::pages(program.address, &tokens, LESSON, LASTING / SLICES).await);
        same.add(load::pages(bare.address, &tokens, bare::SAME, LASTING / SLICES).await);
        least.add(load::pages(bare.address, &tokens, bare::LEAST, LASTING / SLICES).await);
    }
    drop(bare);
    table.load("lesson page", &page);
    table.load("bare axum handler, the same two indexed reads", &same);
    table.load("bare axum handler, two reads of the least", &least);
    table.row("lesson page : the same reads", format!("{:.2}", page.rate() / same.rate()), "aim ≥ 0.33");
    table.row("lesson page : the least reads", format!("{:.2}", page.rate() / least.rate()), "");

    let saves = load::saves(program.address, &tokens, LASTING).await;
    table.load("answer saved with a receipt (SQLite, synchronous=FULL)", &saves);
    table.row("resident memory, after the load", weight::resident(program.id()), "");
    drop(program);
    for proof in proofs::all(&binary) {
        table.row(&format!("proof of {}", proof.scenario), format!("{}, {}", ms(proof.took), proof.peak), "aim ≤ 10 s");
    }
    table.print();
    let _ = std::fs::remove_dir_all(&data);
}

fn ms(span: Duration) -> String {
    format!("{} ms", span.as_millis())
}

/// What was measured, with what it should be.
#[derive(Default)]
struct Table(Vec<[String; 3]>);

impl Table {
    fn row(&mut self, what: &str, measured: impl Into<String>, aim: &str) {
        let measured = measured.into();
        eprintln!("{what}: {measured}");
        self.0.push([what.into(), measured, aim.into()]);
    }

    fn load(&mut self, what: &str, load: &Load) {
        let measured = format!("{:.0}/s, p50 {}, p99 {}", load.rate(), ms(load.quantile(0.5)), ms(load.quantile(0.99)));
        self.row(what, measured, &format!("{} connections, {} failed", CONNECTIONS, load.failed));
    }

    fn print(&self) {
        println!("| What | Measured | Note |\n|---|---|---|");
        for [what, measured, aim] in &self.0 {
            println!("| {what} | {measured} | {aim} |");
        }
    }
}
