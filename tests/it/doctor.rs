//! What the doctor sees of a workplace that is well, and of one that is not.

use crate::room::Room;
use std::fs;

const PUPILS: &str = "Pupil,Birthday,House,Postcode\nA1,2014-02-28,R,ZZ1 1AA\n";
const CLUBS: &str = "Pupil,Club,Joined,Paid\nA1,chess,2026-09-24,yes\n";

fn school_after_a_night() -> Room {
    let room = Room::of_a_school();
    room.put("incoming/QBR/school/2026-09-30/pupils.csv", PUPILS);
    room.put("incoming/QBR/school/2026-09-30/clubs.csv", CLUBS);
    room.type_in(&["run"]);
    room
}

/// The lines that say that a person should look, with what to do.
fn looks(room: &Room) -> Vec<String> {
    let said = room.type_in(&["doctor"]);
    let mut lines = said.out.lines().peekable();
    let mut looks = Vec::new();
    while let Some(line) = lines.next() {
        if let Some(what) = line.strip_prefix("LOOK        ") {
            looks.push(format!("{what} | {}", lines.next().unwrap_or_default().trim()));
        }
    }
    assert_eq!(said.code, i32::from(!looks.is_empty()), "{}{}", said.out, said.err);
    looks
}

#[test]
fn a_workplace_that_is_well_is_said_to_be_and_nothing_is_left_behind() {
    let room = school_after_a_night();
    let before = room.files("");
    assert_eq!(looks(&room), [""; 0]);
    let said = room.type_in(&["doctor"]).out;
    for line in [
        "well        the ledger: it is whole",
        "well        the lock: nobody is writing",
        "well        reading files apart: a process can be started, bound and read from",
        "well        the timetable: nothing was missed",
        "not checked the morning's digest: nobody is told how the nights went",
    ] {
        assert!(said.contains(line), "{line}\n{said}");
    }
    assert_eq!(room.files("").len(), before.len());
}

#[test]
fn what_is_not_as_it_was_written_is_found() {
    let room = school_after_a_night();
    let version = fs::read_dir(room.path.join("versions/school_weekly")).unwrap().next().unwrap().unwrap().path();
    let file = version.join("authority/members.parquet");
    let mut bytes = fs::read(&file).unwrap();
    bytes[20] ^= 1;
    fs::write(&file, bytes).unwrap();
    let found = looks(&room);
    assert_eq!(found.len(), 1);
    let expected =
        "school_weekly: what is published: not as they were written: authority/members.parquet | bring back ";
    assert!(found[0].starts_with(expected), "{found:?}");
}

#[test]
fn keys_that_are_gone_and_nights_that_were_missed_are_found() {
    let room = school_after_a_night().with_key(None);
    let said = room.type_in_at("2026-10-20T02:00:00", &["doctor"]);
    assert_eq!(said.code, 1);
    for text in [
        "LOOK        school_weekly: keys: there is no key `region`",
        "not checked school_weekly: what came in: without its keys nothing can be planned",
        "LOOK        the timetable: missed: school_weekly on Monday 5 October 2026 06:00 BST\n    start `quarterday serve`, which catches up",
    ] {
        assert!(said.out.contains(text), "{text}\n{}", said.out);
    }
}

#[test]
fn a_ledger_that_is_damaged_is_found() {
    let room = school_after_a_night();
    for (name, path) in room.files("state") {
        if name.starts_with("ledger") {
            fs::write(path, "this is no ledger, and never was one, however long it is").unwrap();
        }
    }
    let found = looks(&room);
    assert!(found[0].starts_with("the ledger: cannot use the ledger"), "{found:?}");
}
