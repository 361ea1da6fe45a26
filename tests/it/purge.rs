//! What was kept long enough goes, with a certificate; what is in force or signed off stays.

use crate::room::{Room, Said};
use crate::school;
use std::fs;

const PIPELINE: &str = "school_weekly";
const FILE: &str = "incoming/QBR/school/2026-09-30/pupils.csv";
const PUPILS: &str = "Pupil,Birthday,House,Postcode\nA1,2014-02-28,R,ZZ1 1AA\n";
/// A night, the next night, and nights long after.
const NIGHTS: [&str; 3] = ["2026-10-01T02:00:00", "2026-10-02T02:00:00", "2026-11-11T02:00:00"];

/// A school that keeps versions and what came in for thirty days, after two nights: another file on the second.
fn school_of_two_nights() -> Room {
    let room = Room::of_a_school();
    let definition = format!("pipelines/{PIPELINE}/pipeline.toml");
    let text = &school::definitions()[&definition];
    room.put(&format!("school/{definition}"), format!("{text}\n[keep]\nversions = 30\nlanding = 30\nruns = 35\n"));
    room.put(FILE, PUPILS);
    room.type_in_at(NIGHTS[0], &["run"]);
    room.put(FILE, format!("{PUPILS}A2,2015-02-28,B,ZZ1 1AB\n"));
    room.type_in_at(NIGHTS[1], &["run"]);
    assert_eq!((versions(&room), room.files("landing").len()), (2, 2));
    room
}

fn versions(room: &Room) -> usize {
    fs::read_dir(room.path.join(format!("versions/{PIPELINE}"))).unwrap().count()
}

fn done(said: &Said) -> &str {
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    &said.out
}

#[test]
fn what_was_kept_long_enough_goes_and_a_certificate_stays() {
    let room = school_of_two_nights();
    let before = room.files("published");
    let soon = room.type_in_at("2026-11-01T02:00:00", &["purge"]);
    assert_eq!(done(&soon), "nothing has been kept for longer than the pipelines say\n");

    let rehearsed = room.type_in_at(NIGHTS[2], &["purge", "--rehearse"]);
    let lines: Vec<&str> = done(&rehearsed).lines().collect();
    assert!(
        lines[0].starts_with("would go: version ")
            && lines[0].ends_with("not in force since 2026-10-02; `versions` are kept 30 days"),
        "{lines:?}"
    );
    assert!(
        lines[1].starts_with("would go: landed file ")
            && lines[1]
                .ends_with("came in on 2026-10-01, and no kept version is made of it; `landing` is kept 30 days"),
        "{lines:?}"
    );
    assert_eq!(lines[2], "would go: 2 accounts of runs of school_weekly: older than the 35 days that `runs` are kept");
    assert_eq!((versions(&room), room.files("landing").len(), lines.len()), (2, 2, 3));

    let purged = room.type_in_at(NIGHTS[2], &["purge"]);
    let expected = room.path.join("state/certificates/2026-11-11T02-00-00.json");
    assert!(done(&purged).ends_with(&format!("certificate {}\n", expected.display())), "{}", purged.out);
    assert_eq!((versions(&room), room.files("landing").len()), (1, 1));
    assert_eq!(room.files("published"), before);
    let certificate: serde_json::Value = serde_json::from_str(&fs::read_to_string(expected).unwrap()).unwrap();
    assert_eq!(certificate["items"].as_array().unwrap().len(), 3);
    assert_eq!(certificate["ended"], "2026-11-11T02:00:00");
    assert_eq!(certificate["left"].as_array().unwrap().len(), 0);
    assert_eq!(certificate["items"][0]["class"], "version");

    assert!(room.type_in_at(NIGHTS[2], &["purge"]).out.starts_with("nothing has been kept"));
    assert!(room.type_in_at(NIGHTS[2], &["run"]).out.contains("nothing to do"));
}

#[test]
fn what_somebody_answers_for_stays() {
    let room = school_of_two_nights();
    room.put(FILE, PUPILS);
    room.type_in_at(NIGHTS[1], &["run"]);
    let words = ["sign-off", "school", "2026-09-30", "--la", "QBR", "--by", "T. Ester", "--despite", "it is a test"];
    done(&room.type_in_at(NIGHTS[1], &words));
    room.put(FILE, format!("{PUPILS}A3,2015-02-28,B,ZZ1 1AB\n"));
    room.type_in_at(NIGHTS[1], &["run"]);
    assert_eq!(versions(&room), 3);
    done(&room.type_in_at(NIGHTS[2], &["purge"]));
    // The one in force and the one that was signed off, and what they are made of.
    assert_eq!((versions(&room), room.files("landing").len()), (2, 2));
}

#[test]
fn a_purge_that_was_cut_off_is_gone_on_with() {
    let room = school_of_two_nights();
    done(&room.type_in_at(NIGHTS[2], &["purge"]));
    let path = "state/certificates/2026-11-11T02-00-00.json";
    let text = fs::read_to_string(room.path.join(path)).unwrap();
    let certificate: serde_json::Value = serde_json::from_str(&text).unwrap();
    // As it is when the power goes between the moving and the removing.
    let gone = format!("versions/{PIPELINE}/.leaving-{}", certificate["items"][0]["name"].as_str().unwrap());
    room.put(&format!("{gone}/manifest.json"), "{}");
    room.put(path, text.replace("\"ended\": \"2026-11-11T02:00:00\"", "\"ended\": null"));
    let again = room.type_in_at("2026-11-12T02:00:00", &["purge"]);
    assert!(done(&again).starts_with("nothing has been kept"), "{}", again.out);
    assert!(!room.path.join(gone).exists());
    assert!(fs::read_to_string(room.path.join(path)).unwrap().contains("\"ended\": \"2026-11-12T02:00:00\""));
}

#[test]
fn a_purge_that_was_cut_off_leaves_what_has_been_needed_again_since() {
    let room = school_of_two_nights();
    let rehearsed = room.type_in_at(NIGHTS[2], &["purge", "--rehearse", "--json"]);
    let answer: serde_json::Value = serde_json::from_str(done(&rehearsed)).unwrap();
    // As it is when the power goes before anything has gone.
    let path = "state/certificates/2026-11-11T02-00-00.json";
    let certificate = serde_json::json!({
        "began": "2026-11-11T02:00:00", "ended": null, "tool": "quarterday", "definitions": "0".repeat(64),
        "items": answer["items"], "left": [],
    });
    room.put(path, certificate.to_string());
    // The first night's file has come back, and so has the version that was made of it.
    room.put(FILE, PUPILS);
    let run = room.type_in_at("2026-11-11T03:00:00", &["run"]);
    assert!(run.out.contains("that version is in force again"), "{}", run.out);
    done(&room.type_in_at("2026-11-12T02:00:00", &["purge"]));
    assert_eq!((versions(&room), room.files("landing").len()), (2, 2));
    assert!(room.type_in_at("2026-11-12T02:00:00", &["run"]).out.contains("nothing to do"));
    let text = fs::read_to_string(room.path.join(path)).unwrap();
    let certificate: serde_json::Value = serde_json::from_str(&text).unwrap();
    let version = answer["items"][0]["name"].as_str().unwrap();
    assert_eq!(certificate["ended"], "2026-11-12T02:00:00");
    assert_eq!(certificate["left"][0], format!("version {version}: it is needed again, and stays"));
    assert_eq!(certificate["left"].as_array().unwrap().len(), 2);
}
