//! The program as it is typed: exit codes, exact words, and what a pipe gets to see.

use crate::room::{Room, Said};
use clap::CommandFactory;
use quarterday::cli::Command;
use quarterday::store::{Lock, Workplace};

const PUPILS: &str = "Pupil,Birthday,House,Postcode\nA1,2015-05-20,red,ZZ1 2AB\n";
const CLUBS: &str = "Pupil,Club,Joined,Paid\nA1,chess,2026-09-24,yes\n";
const CLUBS_WITH_A_FAULT: &str = "Pupil,Club,Joined,Paid\nA1,chess,soon,yes\n";

/// A school that has sent its tables for one week.
fn school_with(clubs: &str) -> Room {
    let room = Room::of_a_school();
    room.put("incoming/QBR/school/2026-09-30/pupils.csv", PUPILS);
    room.put("incoming/QBR/school/2026-09-30/clubs.csv", clubs);
    room
}

#[track_caller]
fn ended(said: &Said, code: i32) {
    assert_eq!(said.code, code, "{}{}", said.out, said.err);
}

#[test]
fn the_command_line_is_well_formed() {
    Command::command().debug_assert();
}

#[test]
fn definitions_without_mistakes_are_done_with() {
    let said = Room::of_a_school().type_in(&["check"]);
    ended(&said, 0);
    assert_eq!(
        said.out,
        "no mistakes: 1 collection(s) with 2 tables, 8 fields, 2 code lists and 1 rules; \
         1 pipeline(s) with 1 datasets and 1 indicators\n"
    );
}

#[test]
fn the_definitions_inside_the_program_are_checked_where_no_others_are_named() {
    ended(&Room::new().type_in(&["check"]), 0);
}

#[test]
fn a_run_without_findings_is_done() {
    ended(&school_with(CLUBS).type_in(&["run"]), 0);
}

#[test]
fn a_run_that_found_something_needs_a_person() {
    ended(&school_with(CLUBS_WITH_A_FAULT).type_in(&["run"]), 1);
}

#[test]
fn an_example_that_does_not_hold_needs_a_person() {
    let room = Room::of_a_school();
    let rule = std::fs::read_to_string(room.path.join("school/schemas/school/rules/1.sql")).unwrap();
    room.put("school/schemas/school/rules/1.sql", rule.replace("finds.clubs = [1]", "finds.clubs = [2]"));
    let said = room.type_in(&["test"]);
    ended(&said, 1);
    assert_eq!(
        said.out,
        "does not hold: schemas/school/rules/1.sql\n  \
         example: the day of birth itself is not too early\n  \
         expected clubs rows [2], found clubs rows [1]\n\n\
         2 examples hold, 1 do not\n"
    );
}

#[test]
fn a_pipeline_that_is_not_there_is_not_run() {
    let said = Room::of_a_school().type_in(&["run", "school_weakly"]);
    ended(&said, 2);
    assert_eq!(said.err, "error: there is no pipeline `school_weakly`\n\nhint: did you mean `school_weekly`?\n");
    assert_eq!(said.out, "");
}

#[test]
fn without_a_key_nothing_is_run_and_nothing_written() {
    let room = school_with(CLUBS).with_key(None);
    let said = room.type_in(&["run"]);
    ended(&said, 2);
    assert_eq!(
        said.err.lines().skip_while(|line| !line.starts_with("error")).collect::<Vec<_>>().join("\n"),
        "error: the run of `school_weekly` was not done: there is no key `region`, and without it nothing can be \
         published for the audience `region`: the environment has no QUARTERDAY_KEY_REGION\n\n\
         hint: put 32 random characters or more in a file outside the workplace's outputs, and in settings.toml \
         write [keys] and region = { file = \"<path>\" }"
    );
    assert!(room.files("versions").is_empty() && room.files("published").is_empty());
}

#[test]
fn a_short_key_is_no_key() {
    let said = school_with(CLUBS).with_key(Some("red")).type_in(&["run"]);
    ended(&said, 2);
    assert!(said.err.contains("the key is too short: 32 characters at least"), "{}", said.err);
    assert!(!said.err.contains("`red`"), "the key itself is never shown: {}", said.err);
}

#[test]
fn a_mistake_in_a_definition_stops_everything_before_anything_is_read() {
    let room = school_with(CLUBS);
    room.put("school/schemas/codes/school/house.seen.csv", "written,code\nnavy,BB\n");
    let said = room.type_in(&["run"]);
    ended(&said, 2);
    assert_eq!(
        said.err,
        "error: `BB` is no code of `school/house`\n \
         --> schemas/codes/school/house.seen.csv:2:1\n  |\n2 | navy,BB\n  | ^^^^^^^\n\n\
         hint: did you mean `B`?\n\n\
         1 mistake in the definitions; nothing was read\n"
    );
    assert!(room.files("landing").is_empty());
}

#[test]
fn a_verb_that_is_not_there_is_not_done() {
    let said = Room::of_a_school().type_in(&["chekc"]);
    ended(&said, 2);
    assert!(said.err.contains("check"), "the nearest verb is named: {}", said.err);
}

#[test]
fn two_do_not_write_in_one_workplace() {
    let room = school_with(CLUBS);
    let _lock = Lock::take(&Workplace::at(&room.path), "somebody's run").unwrap();
    let said = room.type_in(&["run"]);
    ended(&said, 2);
    let who = format!("somebody's run, process {}", std::process::id());
    assert_eq!(
        said.err,
        format!("error: somebody else is writing in this workplace: {who}\n\nhint: wait until that run has ended\n")
    );
}

#[test]
fn a_pipe_gets_plain_text() {
    let room = school_with(CLUBS_WITH_A_FAULT);
    for words in [&["run"][..], &["run", "nothing"], &["check"], &["plan"], &["chekc"], &["--help"]] {
        let said = room.type_in(words);
        assert!(!said.out.contains('\u{1b}') && !said.err.contains('\u{1b}'), "{words:?}: {}{}", said.out, said.err);
    }
}

#[test]
fn json_is_the_answer_and_nothing_else() {
    let room = school_with(CLUBS_WITH_A_FAULT);
    for words in [&["run"][..], &["check"], &["test"], &["plan"], &["runs"], &["explain", "value.not-a-date"]] {
        let said = room.type_in(&[words, &["--json"]].concat());
        let parsed: Result<serde_json::Value, _> = serde_json::from_str(&said.out);
        assert!(parsed.is_ok(), "{words:?}: {}{}", said.out, said.err);
        assert_eq!(said.err, "", "{words:?}");
    }
}

#[test]
fn what_a_run_would_do_is_what_it_does() {
    let room = school_with(CLUBS);
    let plan = room.type_in(&["plan", "--json"]);
    assert!(room.files("published").is_empty(), "a plan publishes nothing");
    let run = room.type_in(&["run", "--json"]);
    let version = |said: &Said| serde_json::from_str::<serde_json::Value>(&said.out).unwrap()[0]["version"].clone();
    assert_eq!(version(&plan), version(&run));
}

#[test]
fn a_finding_is_explained_and_an_unknown_one_is_not() {
    ended(&Room::of_a_school().type_in(&["explain", "school.1"]), 0);
    let said = Room::of_a_school().type_in(&["explain", "value.not-a-dat"]);
    ended(&said, 2);
    assert_eq!(said.err, "error: there is no finding `value.not-a-dat`\n\nhint: did you mean `value.not-a-date`?\n");
}

#[test]
fn what_is_explained_says_where_it_weighs_otherwise_and_what_it_judges() {
    let room = Room::new();
    let said = room.type_in(&["explain", "value.not-a-date"]);
    ended(&said, 0);
    assert!(said.out.starts_with("value.not-a-date (explain)\n"), "{}", said.out);
    assert!(said.out.ends_with("\nIn CIN census it weighs `error`.\n"), "{}", said.out);
    let said = room.type_in(&["explain", "cin_census.2887Q"]);
    assert!(said.out.contains("\nIt judges the delivery as a whole, by disabilities. Defined in "), "{}", said.out);
}

#[test]
fn a_rules_code_without_its_collection_is_found_by_whoever_asks_for_it() {
    let room = Room::new();
    let said = room.type_in(&["explain", "2887q"]);
    ended(&said, 2);
    assert_eq!(said.err, "error: there is no finding `2887q`\n\nhint: did you mean `cin_census.2887Q`?\n");
    let said = room.type_in(&["explain", "nothing like it"]);
    assert!(said.err.ends_with("; `quarterday show rules COLLECTION` lists its rules\n"), "{}", said.err);
}
