//! Queries that are explained beside a delivery: asked no more, shown where records may be seen, named at sign-off.

use crate::room::{Room, Said};
use std::fs;

const PIPELINE: &str = "school_weekly";
const FOLDER: &str = "incoming/QBR/school/2026-09-30";
/// It does not lie below `incoming/`, where the deliveries do.
const FILE: &str = "explained/QBR/2026-09-30.csv";
/// A query about the delivery as a whole, beside the school's own about a club joined before birth.
const FEW: &str = r#"/*
code   = "2"
says   = "Fewer than two pupils are in clubs."
to_do  = "Find out whether the clubs' lists are all here."
level  = "delivery"
table  = "clubs"
weight = "explain"

[[example]]
shows = "one is too few"
given.clubs = """
pupil_id
A1
"""
found = true

[[example]]
shows = "two are enough"
given.clubs = """
pupil_id
A1
A2
"""
found = false
*/

select count(*) as members
from clubs
group by la
having count(*) < 2
"#;

/// A school whose one member joined a club before birth, with explanations that lie elsewhere.
fn room() -> Room {
    let room = Room::of_a_school();
    let pipeline = fs::read_to_string(room.path.join("school/pipelines/school_weekly/pipeline.toml")).unwrap();
    let source = "[source]\nexplained = \"explained/{la}/{period}.csv\"\n";
    room.put("school/pipelines/school_weekly/pipeline.toml", pipeline.replace("[source]\n", source));
    room.put("school/schemas/school/rules/2.sql", FEW);
    room.put(&format!("{FOLDER}/pupils.csv"), "Pupil,Birthday,House,Postcode\nA1,2015-05-20,red,ZZ1 2AB\n");
    room.put(&format!("{FOLDER}/clubs.csv"), "Pupil,Club,Joined,Paid\nA1,chess,2014-09-24,yes\n");
    room
}

#[track_caller]
fn run(room: &Room, code: i32) -> Said {
    let said = room.type_in(&["run", PIPELINE]);
    assert_eq!(said.code, code, "{}{}", said.out, said.err);
    said
}

fn sign_off(room: &Room) -> Said {
    room.type_in(&["sign-off", "school", "2026-09-30", "--la", "QBR", "--by", "A. Head"])
}

fn findings(room: &Room, audience: &str) -> String {
    fs::read_to_string(room.published(PIPELINE, &format!("{audience}/findings.csv"))).unwrap()
}

#[test]
fn what_is_explained_is_asked_no_more_and_named_at_sign_off() {
    let room = room();
    run(&room, 1);
    assert_eq!(sign_off(&room).code, 2, "two queries are left");
    room.put(FILE, "rule,record,explanation,by,date\n1,A1,born abroad,J. Oak,2026-09-30\n2,,a small club,B. Ash,\n");
    let said = run(&room, 0);
    assert!(said.out.contains("0 to explain, and 2 explained,"), "{}", said.out);
    let signed = sign_off(&room);
    assert_eq!(signed.code, 0, "{}", signed.err);
    assert!(signed.out.ends_with("; 2 queries are explained, by B. Ash (1) and J. Oak (1)\n"), "{}", signed.out);
}

#[test]
fn one_query_of_two_leaves_the_other_to_be_explained() {
    let room = room();
    room.put(FILE, "rule,record,explanation,by\n1,A1,born abroad,J. Oak\n");
    let said = run(&room, 1);
    assert!(said.out.contains("1 to explain, and 1 explained,"), "{}", said.out);
    assert_eq!(sign_off(&room).code, 2);
    let despite = ["--by", "A. Head", "--despite", "a test"];
    let signed = room.type_in(&[&["sign-off", "school", "2026-09-30", "--la", "QBR"][..], &despite].concat());
    assert!(signed.out.ends_with("; one query is explained, by J. Oak\n"), "{}", signed.out);
}

#[test]
fn an_explanation_is_shown_only_where_the_record_is() {
    let room = room();
    room.put(FILE, "rule,record,explanation,by\n1,A1,born abroad,J. Oak\nA1,1,born abroad,J. Oak\n");
    let said = run(&room, 1);
    assert!(findings(&room, "authority").contains("A1,2014-09-24,born abroad,J. Oak,"));
    let region = findings(&room, "region");
    assert!(region.contains("school.1,explained"), "{region}");
    assert!(region.contains("explanation.of-nothing,note"), "{region}");
    for secret in ["A1", "born abroad", "J. Oak"] {
        assert!(!region.contains(secret), "{secret} is in what the region gets");
        assert!(!said.out.contains(secret) && !said.err.contains(secret), "{secret} is in what is printed");
    }
    let shown = room.type_in(&["show", "record", "school", "A1"]);
    assert!(shown.out.contains("school.1 (explained)"), "{}{}", shown.out, shown.err);
    assert!(shown.out.contains("\n  explained: born abroad (J. Oak)\n"), "{}", shown.out);
}

#[test]
fn explanations_are_part_of_what_a_version_is_named_by() {
    let room = room();
    room.put(FILE, "rule,record,explanation,by\n1,A1,born abroad,J. Oak\n");
    run(&room, 1);
    assert!(run(&room, 1).out.contains("nothing to do"));
    room.put(FILE, "rule,record,explanation,by\n1,A1,born at sea,J. Oak\n");
    let said = run(&room, 1);
    assert!(said.out.contains("published version"), "{}", said.out);
    assert!(findings(&room, "authority").contains("born at sea"));
    room.take_away(FILE);
    run(&room, 1);
    assert!(findings(&room, "authority").contains("school.1,explain,"));
}

#[test]
fn explanations_whose_folders_name_no_delivery_are_said_to_be_out_of_place() {
    let room = room();
    room.put("explained/QBR/soon.csv", "rule,record,explanation,by\n1,A1,born abroad,J. Oak\n");
    run(&room, 1);
    let found = findings(&room, "authority");
    assert!(found.contains("file.unplaced") && found.contains("explained/QBR/soon.csv"), "{found}");
    assert!(found.contains("school.1,explain,"), "{found}");
}
