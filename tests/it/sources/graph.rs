//! SharePoint, from a server of our own that speaks as Microsoft Graph does.

use super::gate::{Gate, Mode};
use super::graph_server::{CLIENT, Drive, SECRET, SIGNATURE};
use super::{CLUBS, FOLDER, PUPILS, School, Setup, pupils};
use std::time::Duration;

fn settings(port: u16) -> String {
    format!(
        "[microsoft]\ntenant = \"council.example\"\nclient = \"{CLIENT}\"\nauthority = \"http://127.0.0.1:{port}\"\n\
         graph = \"http://127.0.0.1:{port}/v1.0\""
    )
}

/// A school that fetches a folder.
fn school_of_a_folder(port: u16, secret: &str, web: &str) -> School {
    school(port, "School/Lists\"\nfiles = \"*.csv", FOLDER, secret, web)
}

/// A school that fetches one list.
fn school_of_a_file(port: u16, web: &str) -> School {
    let school = school(port, "School/Lists/pupils.csv", &format!("{FOLDER}/pupils.csv"), SECRET, web);
    school.room.put(&format!("{FOLDER}/clubs.csv"), CLUBS);
    school
}

fn school(port: u16, path: &str, into: &str, secret: &str, web: &str) -> School {
    let fetch = format!(
        "what = \"the school's lists\"\nurl = \"sharepoint://b!drive/{path}\"\ninto = \"{into}\"\n\
         sign_in = {{ as = \"app\", secret = \"microsoft\" }}"
    );
    let secrets = [("microsoft", secret), ("signature", SIGNATURE)];
    School::new(&Setup { fetch: &fetch, web, settings: &settings(port), secrets: &secrets })
}

fn drive() -> Drive {
    let drive = Drive::start();
    drive.put("pupils.csv", PUPILS);
    drive.put("clubs.csv", CLUBS);
    drive.put("notes.txt", "none of it");
    drive.put_in("elsewhere", "other.csv", CLUBS);
    drive
}

fn names(school: &School) -> Vec<String> {
    school.room.files(FOLDER).into_iter().map(|(name, _)| name).collect()
}

#[test]
fn a_folder_is_listed_once_and_then_only_its_changes_are() {
    let drive = drive();
    let school = school_of_a_folder(drive.port, SECRET, "");
    school.runs_well();
    assert_eq!(names(&school), ["clubs.csv", "pupils.csv"]);
    let first = drive.asked();
    assert_eq!(first.iter().filter(|line| line.contains("/children")).count(), 2, "{first:?}");
    assert_eq!(first.iter().filter(|line| line.contains("/oauth2/")).count(), 1, "{first:?}");

    assert!(school.runs_well().contains("nothing to do"));
    let second = drive.asked();
    assert!(second[2].contains("root/delta?token=4.0"), "{second:?}");
    assert_eq!(second.len(), 3, "a token, the folder and its changes: {second:?}");

    drive.put("pupils.csv", &pupils(3));
    drive.put("notes.txt", "none of it either");
    drive.put_in("elsewhere", "other.csv", PUPILS);
    drive.delete("clubs.csv");
    let said = school.runs_well();
    assert!(said.contains("the school's lists: no longer there, and kept here as it was: clubs.csv"), "{said}");
    assert_eq!(school.fetched("pupils.csv"), Some(pupils(3)));
    let third = drive.asked();
    assert_eq!(third.iter().filter(|line| line.contains("root/delta")).count(), 2, "two pages: {third:?}");
    assert_eq!(third.iter().filter(|line| line.contains("/signed/")).count(), 1, "{third:?}");
}

#[test]
fn where_changes_are_no_longer_known_it_begins_afresh() {
    let drive = drive();
    let school = school_of_a_folder(drive.port, SECRET, "");
    school.runs_well();
    drive.put("pupils.csv", &pupils(2));
    drive.delete("clubs.csv");
    drive.state().forgotten = 6;
    drive.asked();
    let said = school.runs_well();
    assert!(said.contains("no longer there, and kept here as it was: clubs.csv"), "{said}");
    assert_eq!(school.fetched("pupils.csv"), Some(pupils(2)));
    let asked = drive.asked();
    assert!(
        asked.iter().any(|line| line.contains("token=latest")) && asked.iter().any(|line| line.contains("/children"))
    );
    assert!(school.runs_well().contains("nothing to do"));
}

#[test]
fn what_was_not_fetched_is_fetched_the_next_night_though_nothing_has_changed_since() {
    let drive = drive();
    let school = school_of_a_folder(drive.port, SECRET, "tries = 1");
    school.runs_well();
    drive.put("pupils.csv", &pupils(2));
    drive.state().is_down = Some("/signed/");
    school.runs_without("the school's lists could not be fetched: it is out of order (503); it was tried once");
    assert_eq!(school.fetched("pupils.csv").as_deref(), Some(PUPILS));
    drive.state().is_down = None;
    school.runs_well();
    assert_eq!(school.fetched("pupils.csv"), Some(pupils(2)));
}

#[test]
fn one_file_that_does_not_come_keeps_no_others_away_and_two_in_a_row_do() {
    let drive = drive();
    drive.put("z.csv", CLUBS);
    let school = school_of_a_folder(drive.port, SECRET, "tries = 1");
    drive.state().is_down = Some("/signed/item%20lists%20clubs.csv");
    school.runs_without("incoming/QBR/school/2026-09-30/clubs.csv: the school's lists could not be fetched");
    assert_eq!(names(&school), ["pupils.csv", "z.csv"]);
    let school = school_of_a_folder(drive.port, SECRET, "tries = 1");
    drive.state().is_down = Some("/signed/");
    drive.asked();
    school.runs_without("it is out of order (503); it was tried once; 2 of 3 files did not come");
    assert!(!drive.asked().iter().any(|line| line.contains("z.csv")), "it is not asked for all the others");
}

#[test]
fn a_token_that_ends_in_mid_run_is_renewed() {
    let drive = drive();
    for number in 0..5 {
        drive.put(&format!("{number}.csv"), &format!("{CLUBS}A{number},chess,2026-09-24,yes\n"));
    }
    drive.state().holds_for = Some(3);
    let school = school_of_a_folder(drive.port, SECRET, "");
    school.run();
    assert_eq!(names(&school).len(), 7);
    let tokens = drive.asked().iter().filter(|line| line.contains("/oauth2/")).count();
    assert!(tokens >= 4, "{tokens}");
}

#[test]
fn a_file_is_read_once_until_it_changes() {
    for signs_nothing in [false, true] {
        let drive = drive();
        drive.state().signs_nothing = signs_nothing;
        let school = school_of_a_file(drive.port, "");
        let out = school.runs_well();
        assert!(out.contains(&format!("the school's lists was fetched: {FOLDER}/pupils.csv")), "{out}");
        drive.asked();
        assert!(school.runs_well().contains("nothing to do"));
        assert_eq!(drive.asked().len(), 2, "a token, and the item");
        drive.put("pupils.csv", &pupils(2));
        school.runs_well();
        assert_eq!(school.fetched("pupils.csv"), Some(pupils(2)));
    }
}

#[test]
fn it_is_waited_for_while_it_is_throttled_and_nothing_is_begun_again() {
    let drive = drive();
    let school = school_of_a_folder(drive.port, SECRET, "");
    let busy = "429 Too Many Requests\r\nRetry-After: 0";
    drive.state().instead = vec![busy, "429 Too Many Requests\r\nRetry-After: 1", "503 Service Unavailable"];
    let began = std::time::Instant::now();
    school.runs_well();
    assert!(began.elapsed() > Duration::from_secs(1), "it is left alone for as long as it asks for");
    assert_eq!(names(&school), ["clubs.csv", "pupils.csv"]);
    drive.state().instead = vec![busy; 4];
    school.runs_without("the school's lists could not be fetched: it is asked too often (429); it was tried 4 times");
}

#[test]
fn while_it_is_slow_or_away_the_last_files_are_used() {
    let drive = drive();
    let gate = Gate::before(drive.port);
    let school = school_of_a_file(gate.port, "file_seconds = 0.4\ntries = 2");
    school.runs_well();
    drive.put("pupils.csv", &pupils(2));
    gate.is(Mode::Slow(Duration::from_millis(600)));
    school.runs_without("it does not answer in time; it was tried 2 times");
    gate.is(Mode::Shut);
    school.runs_without("the connection broke off; it was tried 2 times");
    assert_eq!(school.fetched("pupils.csv").as_deref(), Some(PUPILS));
}

#[test]
fn a_secret_that_is_not_theirs_is_told_by_microsofts_number() {
    let drive = drive();
    let refused = "the school's lists could not be fetched: Microsoft refuses the sign-in of the app (AADSTS7000215)";
    school_of_a_folder(drive.port, "another~secret", "").runs_without(refused);
    assert_eq!(drive.asked().len(), 1, "it is of no use to try again");
}

#[test]
fn nobody_else_is_told_the_token() {
    let drive = drive();
    drive.state().sends_elsewhere = true;
    let school = school_of_a_folder(drive.port, SECRET, "");
    school.runs_without("it sends on to another address, which is not told the sign-in");
    assert!(!drive.asked().iter().any(|line| line.contains("skiptoken")));
}

#[test]
fn a_workbook_that_its_list_tells_otherwise_of_is_taken_when_it_comes_twice_alike() {
    let drive = drive();
    drive.state().tells_the_old = true;
    let school = school_of_a_file(drive.port, "");
    school.runs_well();
    assert_eq!(drive.asked().iter().filter(|line| line.contains("/signed/")).count(), 2);
    assert_eq!(school.fetched("pupils.csv").as_deref(), Some(PUPILS));
}

#[test]
fn what_is_not_there_and_what_is_no_file_are_told() {
    let drive = Drive::start();
    school_of_a_file(drive.port, "").runs_without("there is nothing at its address (404, itemNotFound)");
    let of_a_folder = school(drive.port, "School/Lists", &format!("{FOLDER}/pupils.csv"), SECRET, "");
    of_a_folder.room.put(&format!("{FOLDER}/clubs.csv"), CLUBS);
    of_a_folder.runs_without("it is a folder, and no file");
}

#[test]
fn without_the_app_in_the_settings_it_says_what_is_missing() {
    let drive = drive();
    let school = school_of_a_file(drive.port, "");
    school.room.put("settings.toml", "[secrets]\nmicrosoft = { file = \"microsoft.secret\" }\n");
    school.runs_without("settings.toml has no [microsoft], with the `tenant` and the `client` of the app");
}
