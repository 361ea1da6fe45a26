//! The rules of the house, held against the source: who may use whom, and what stands nowhere.

use crate::room::{CHECKOUT, files_below};
use regex::Regex;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

/// Which room may use which. A room may always use itself.
const ROOMS: &[(&str, &[&str])] = &[
    ("vocabulary", &[]),
    ("definitions", &["vocabulary"]),
    ("store", &["vocabulary"]),
    ("stages", &["vocabulary", "definitions"]),
    ("sample", &["vocabulary", "definitions", "stages"]),
    ("runs", &["vocabulary", "definitions", "stages", "store"]),
    ("jobs", &["vocabulary", "definitions", "stages", "store", "runs"]),
    ("cli", &["vocabulary", "definitions", "stages", "store", "runs", "jobs", "sample"]),
];

/// What every stage may use: the things that pass between them, SQL, and tables about a run.
const SHARED: &[&str] = &["sql", "tables", "tell", "typed"];

/// What one stage may name of another, and why.
const BETWEEN_STAGES: &[(&str, &str, &str)] = &[
    ("build", "protect::Protected", "only what protect has made can be built from"),
    ("build", "protect::is_kept", "a column that protect emptied is left out"),
    ("disclose", "measure::Direction", "figures are what is hidden"),
    ("disclose", "measure::Gap", "figures are what is hidden"),
    ("disclose", "measure::Measure", "figures are what is hidden"),
    ("draft", "parse::SheetCells", "a draft is made of a workbook's cells"),
    ("draft", "parse::FileRead", "a draft is made of a workbook's cells"),
    ("draft", "parse::sheets_of", "a draft is made of a workbook's cells"),
    ("explained", "parse::SheetCells", "explanations come in a sheet that is no table of the collection"),
    ("figures", "measure::Gap", "figures as a table, with the words of their pages"),
    ("figures", "measure::Measure", "figures as a table, with the words of their pages"),
    ("figures", "measure::exact", "how far from a target is told before rounding"),
    ("figures", "measure::rounded", "a share is rounded as a figure is"),
    ("measure", "build::Built", "only what build has made can be measured"),
    ("report", "figures::Labels", "parts have the same words on pages as in tables"),
    ("report", "measure::exact", "how far from a target is told before rounding"),
    ("report", "measure::Gap", "a figure that is hidden says so"),
    ("report", "measure::Direction", "figures are what a report shows"),
    ("report", "measure::Measure", "figures are what a report shows"),
    ("report", "measure::rounded", "a share is rounded as a figure is"),
    ("report", "publish::csv", "a worklist is a CSV too"),
    ("report", "since::CHANGED", "what changed since last time is on a page too"),
    ("report", "since::CHANGES", "what changed since last time is on a page too"),
    ("report", "since::CLOSING", "what changed since last time is on a page too"),
    ("report", "since::ENDED", "what changed since last time is on a page too"),
    ("report", "since::JOINED", "what changed since last time is on a page too"),
    ("report", "since::LEFT", "what changed since last time is on a page too"),
    ("report", "since::OPENING", "what changed since last time is on a page too"),
    ("report", "since::STARTED", "what changed since last time is on a page too"),
    ("report", "since::WALK", "what changed since last time is on a page too"),
    ("report", "worklist::WORKLIST", "a worklist is a page too"),
    ("tell", "measure::Gap", "figures as a table"),
    ("tell", "measure::Direction", "figures as a table"),
    ("tell", "measure::Measure", "figures as a table"),
    ("tell", "rules::Outcome", "rules as a table"),
    ("tell", "rules::RuleRun", "rules as a table"),
];

/// Where Polars may be named, by the beginning of the path.
const POLARS: &[(&str, &str)] = &[
    ("stages/", "that is where tables are worked on"),
    ("sample/", "makes tables"),
    ("runs/assemble.rs", "puts tables of several deliveries together"),
    ("runs/written.rs", "writes tables"),
    ("runs/prove.rs", "runs examples"),
    ("runs/unit.rs", "reads tables of an earlier version"),
    ("runs/account.rs", "counts rows of published tables"),
];

/// Files past 450 lines, and why they may be.
const LONG: &[(&str, &str)] = &[];

const STALE: &str = "no longer so: take it out of the list";

/// One file of `src/`, as a whole, and without comments and tests.
struct Source {
    path: String,
    whole: String,
    code: String,
}

static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(sources);

fn sources() -> Vec<Source> {
    let all = files_below(&Path::new(CHECKOUT).join("src")).into_iter().filter(|(path, _)| path.ends_with(".rs"));
    let mut sources: Vec<Source> = all
        .map(|(path, file)| {
            let whole = fs::read_to_string(file).unwrap();
            Source { code: without_comments(without_tests(&whole)), path, whole }
        })
        .collect();
    let only_tests = files_of_tests(&sources);
    sources.iter_mut().filter(|source| only_tests.contains(&source.path)).for_each(|source| source.code.clear());
    sources
}

/// Tests stand at the end of a file, from their attribute on.
fn without_tests(whole: &str) -> &str {
    Regex::new(r"(?m)^#\[cfg\(test\)\]\n(pub(\(\w+\))? )?mod \w+ \{")
        .unwrap()
        .find(whole)
        .map_or(whole, |at| &whole[..at.start()])
}

fn without_comments(code: &str) -> String {
    let before = |line: &str| line.split_once("// ").map_or(line, |(code, _)| code).to_string() + "\n";
    code.lines().filter(|line| !line.trim_start().starts_with("//")).map(before).collect()
}

/// Files that are there for tests alone: their `mod` line says so.
fn files_of_tests(sources: &[Source]) -> BTreeSet<String> {
    let line = Regex::new(r"(?m)^#\[cfg\(test\)\]\n(?:pub )?mod (\w+);").unwrap();
    let of = |source: &Source| {
        let folder = source.path.trim_end_matches("mod.rs").trim_end_matches(".rs").trim_end_matches('/').to_string();
        line.captures_iter(&source.whole).map(|found| format!("{folder}/{}.rs", &found[1])).collect::<Vec<_>>()
    };
    sources.iter().flat_map(of).collect()
}

/// Every line of code that has what the pattern looks for, outside the places where it may stand.
fn lines_with(pattern: &str, may: &[&str]) -> Vec<String> {
    let pattern = Regex::new(pattern).unwrap();
    let elsewhere = |source: &&Source| !may.iter().any(|place| source.path.starts_with(place));
    let lines = |source: &Source| {
        let found = source.code.lines().filter(|line| pattern.is_match(line));
        found.map(|line| format!("{}: {}", source.path, line.trim())).collect::<Vec<_>>()
    };
    SOURCES.iter().filter(elsewhere).flat_map(lines).collect()
}

#[track_caller]
fn nowhere(found: Vec<String>, why: &str) {
    assert!(found.is_empty(), "{why}\n\n{}\n", found.join("\n"));
}

#[test]
fn a_room_uses_only_the_rooms_below_it() {
    let names = Regex::new(r"crate::(\w+)").unwrap();
    let mut wrong = Vec::new();
    for source in SOURCES.iter() {
        let Some((room, _)) = source.path.split_once('/') else { continue };
        let Some((_, below)) = ROOMS.iter().find(|(name, _)| *name == room) else {
            wrong.push(format!("{}: `{room}` is not in the list of rooms", source.path));
            continue;
        };
        let used = names.captures_iter(&source.code).map(|found| found[1].to_string()).collect::<BTreeSet<_>>();
        let above = used.iter().filter(|used| *used != room && !below.contains(&used.as_str()));
        wrong.extend(above.map(|used| format!("{} uses `{used}`", source.path)));
    }
    nowhere(wrong, "`src/` is built in layers");
}

#[test]
fn no_stage_calls_another() {
    let allowed: BTreeSet<String> = BETWEEN_STAGES.iter().map(|(from, to, _)| format!("{from} names {to}")).collect();
    let found = between_stages();
    nowhere(found.difference(&allowed).cloned().collect(), "stages are strung together in `runs/carry_out.rs`");
    nowhere(allowed.difference(&found).cloned().collect(), STALE);
}

fn between_stages() -> BTreeSet<String> {
    let named = Regex::new(r"(super|crate::stages)::([a-z_]+)::(\{[^}]*\}|\w+)").unwrap();
    let mut found = BTreeSet::new();
    for source in SOURCES.iter() {
        let Some(inside) = source.path.strip_prefix("stages/") else { continue };
        let from = inside.split(['/', '.']).next().unwrap_or_default();
        let is_top = !inside.contains('/') || inside.ends_with("/mod.rs");
        for name in named.captures_iter(&source.code).filter(|name| is_top || &name[1] != "super") {
            let parts = name[3].trim_matches(['{', '}']).split(',').map(str::trim).filter(|part| !part.is_empty());
            let is_other = &name[2] != from && !SHARED.contains(&&name[2]);
            found.extend(parts.filter(|_| is_other).map(|part| format!("{from} names {}::{part}", &name[2])));
        }
    }
    found
}

#[test]
fn polars_is_named_only_where_tables_are_worked_on() {
    let may: Vec<&str> = POLARS.iter().map(|(place, _)| *place).collect();
    nowhere(lines_with(r"\bpolars", &may), "the rest of the program should not know what a frame is");
    let is_idle = |place: &&str| !SOURCES.iter().any(|s| s.path.starts_with(*place) && s.code.contains("polars"));
    nowhere(may.iter().filter(|place| is_idle(place)).map(|place| place.to_string()).collect(), STALE);
}

#[test]
fn only_one_module_prints() {
    // `build.rs` is no part of the program: cargo reads what it prints.
    // What reads one file apart hands over through its output, and prints nothing; a browser's output is shut.
    let places = ["cli/output.rs", "build.rs", "runs/apart/", "runs/printed/browser.rs"];
    let found = lines_with(r"\be?print(ln)?!|\bstd(out|err)\(|io::(Stdout|Stderr)", &places);
    nowhere(found, "printing is for `cli/output.rs`");
}

#[test]
fn only_the_store_touches_the_disk() {
    nowhere(lines_with(r"\bfs::\w+\(|std::fs|\bFile::|OpenOptions", &["store/"]), "the disk is for `store/`");
}

#[test]
fn the_clock_is_read_only_at_the_edge() {
    let found = lines_with(r"(Utc|Local|SystemTime|Instant)::now", &["cli/setting.rs", "jobs/"]);
    nowhere(found, "time is an argument");
}

#[test]
fn no_collection_is_named_in_the_program() {
    let folders = fs::read_dir(Path::new(CHECKOUT).join("schemas")).unwrap().map(|entry| entry.unwrap().path());
    let collections = folders.filter(|folder| folder.join("collection.toml").exists());
    let mut names: Vec<String> =
        collections.map(|folder| folder.file_name().unwrap().to_string_lossy().into_owned()).collect();
    assert!(!names.is_empty(), "there is no collection");
    names.extend(["ssda903", "cin_census", "annexa", "annex a"].map(str::to_string));
    nowhere(lines_with(&format!("(?i){}", names.join("|")), &[]), "what a collection means is in `schemas/`");
}

#[test]
fn every_file_begins_by_saying_its_job() {
    let silent = SOURCES.iter().filter(|source| !source.whole.starts_with("//! "));
    nowhere(silent.map(|source| source.path.clone()).collect(), "the first line is `//!` and the file's job");
}

#[test]
fn no_file_is_past_450_lines_without_a_reason() {
    let may: Vec<&str> = LONG.iter().map(|(path, _)| *path).collect();
    let long = SOURCES.iter().map(|source| (source.whole.lines().count(), &source.path));
    let long = long.filter(|(lines, path)| *lines > 450 && !may.contains(&path.as_str()));
    let is_short = |path: &&str| !SOURCES.iter().any(|s| s.path == **path && s.whole.lines().count() > 450);
    nowhere(may.iter().filter(|path| is_short(path)).map(|path| path.to_string()).collect(), STALE);
    nowhere(long.map(|(lines, path)| format!("{path}: {lines} lines")).collect(), "give it a folder");
}

#[test]
fn nothing_is_unwrapped_outside_tests() {
    nowhere(lines_with(r"\.unwrap\(\)", &[]), "`expect` says why it cannot happen");
}

#[test]
fn nothing_is_left_half_done() {
    nowhere(lines_with(r"\b(todo|unimplemented|dbg)!", &[]), "finish it or take it out");
    nowhere(lines_with(r"#!?\[allow\(", &[]), "`#[expect(…, reason = …)]` says why");
}

#[test]
fn the_source_is_read_without_its_tests_and_comments() {
    let text = "fn a() {} // not this\n/// nor this\n#[cfg(test)]\nmod tests {\n    use b;\n}\n";
    assert_eq!(without_comments(without_tests(text)).trim(), "fn a() {}");
}
