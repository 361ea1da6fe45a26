//! What the machine does to a night: what is said, word by word, and what the next night makes of it.
//! Every call to the disk fails in its turn in `tests/python/faults.py`; here are the words.

use crate::room::{Room, Said, as_csv};
use crate::school;
use std::fs;

const PIPELINE: &str = "school_weekly";
const PUPILS: &str = "Pupil,Birthday,House,Postcode\nA1,2015-05-20,red,ZZ1 2AB\n";
const CLUBS: &str = "Pupil,Club,Joined,Paid\nA1,chess,2026-09-24,yes\n";

/// A school whose night is over, and whose clubs have changed since.
fn school_with_news() -> Room {
    let room = Room::of_a_school();
    room.put("incoming/QBR/school/2026-09-30/pupils.csv", PUPILS);
    room.put("incoming/QBR/school/2026-09-30/clubs.csv", CLUBS);
    ended(&room.type_in(&["run"]), 0);
    room.put("incoming/QBR/school/2026-09-30/clubs.csv", CLUBS.replace("chess", "choir"));
    room
}

#[track_caller]
fn ended(said: &Said, code: i32) {
    assert_eq!(said.code, code, "{}{}", said.out, said.err);
}

/// The error, without the steps before it.
fn error(said: &Said) -> &str {
    said.err.find("error: ").map_or(said.err.as_str(), |at| &said.err[at..])
}

fn version_in_force(room: &Room) -> String {
    let pointer = fs::read(room.path.join("published").join(PIPELINE).join("current.json")).unwrap();
    let pointer: serde_json::Value = serde_json::from_slice(&pointer).unwrap();
    pointer["version"].as_str().unwrap().to_string()
}

fn version_to_come(room: &Room) -> String {
    let plan: serde_json::Value = serde_json::from_str(&room.type_in(&["plan", "--json"]).out).unwrap();
    plan[0]["version"].as_str().unwrap().to_string()
}

#[test]
fn a_pointer_that_is_damaged_says_how_a_version_is_put_in_force_by_hand() {
    let room = school_with_news();
    let pointer = room.path.join("published").join(PIPELINE).join("current.json");
    let text = fs::read(&pointer).unwrap();
    fs::write(&pointer, "{").unwrap();
    let said = room.type_in(&["run"]);
    ended(&said, 2);
    let expected = format!(
        "error: the run of `school_weekly` was not done: the pointer {} is damaged: EOF while parsing an object at line \
         1 column 1\n\nhint: `quarterday runs` lists what was published: write {{\"version\": \"<version>\", \"folder\": \
         \"../../versions/school_weekly/<version>\"}} into the pointer, or move it away, and the next run publishes what \
         lies in the folders\n",
        pointer.display()
    );
    assert_eq!(error(&said), expected);
    fs::write(&pointer, text).unwrap();
    ended(&room.type_in(&["run"]), 0);
}

#[test]
fn a_version_that_is_gone_is_named() {
    let room = school_with_news();
    let folder = room.path.join("versions").join(PIPELINE).join(version_in_force(&room));
    fs::rename(&folder, room.path.join("gone")).unwrap();
    let said = room.type_in(&["run"]);
    ended(&said, 2);
    let pointer = room.path.join("published").join(PIPELINE).join("current.json");
    let expected = format!(
        "error: the run of `school_weekly` was not done: the pointer {} names a version that is not there: {}\n\n\
         hint: put it back from a backup; or: `quarterday runs` lists what was published: ",
        pointer.display(),
        folder.display()
    );
    assert!(error(&said).starts_with(&expected), "{}", said.err);
    fs::rename(room.path.join("gone"), &folder).unwrap();
    ended(&room.type_in(&["run"]), 0);
}

#[test]
fn a_manifest_that_is_damaged_is_named() {
    let room = school_with_news();
    let manifest = room.path.join("versions").join(PIPELINE).join(version_in_force(&room)).join("manifest.json");
    fs::write(&manifest, "").unwrap();
    let said = room.type_in(&["run"]);
    ended(&said, 2);
    let expected = format!(
        "error: the run of `school_weekly` was not done: {} is damaged: EOF while parsing a value at line 1 column 0\n\n\
         hint: put it back from a backup\n",
        manifest.display()
    );
    assert_eq!(error(&said), expected);
}

#[test]
fn a_version_of_which_something_is_missing_is_not_put_in_force_but_made_again() {
    let room = school_with_news();
    let next = version_to_come(&room);
    ended(&room.type_in(&["run"]), 0);
    let whole = room.files(&format!("versions/{PIPELINE}/{next}")).len();
    room.put("incoming/QBR/school/2026-09-30/clubs.csv", CLUBS);
    ended(&room.type_in(&["run"]), 0);
    // Somebody began to take the version away and was stopped.
    for missing in ["region/members.parquet", "manifest.json"] {
        room.take_away(&format!("versions/{PIPELINE}/{next}/{missing}"));
        room.put("incoming/QBR/school/2026-09-30/clubs.csv", CLUBS.replace("chess", "choir"));
        let said = room.type_in(&["run"]);
        ended(&said, 0);
        assert!(said.out.contains(&format!("published version {next}")), "{}", said.out);
        assert_eq!(version_in_force(&room), next);
        assert_eq!(room.files(&format!("versions/{PIPELINE}/{next}")).len(), whole);
        room.put("incoming/QBR/school/2026-09-30/clubs.csv", CLUBS);
        ended(&room.type_in(&["run"]), 0);
    }
}

#[test]
fn what_a_run_that_broke_off_has_left_is_gone_after_the_next_one() {
    let room = school_with_news();
    let in_force = format!("versions/{PIPELINE}/{}", version_in_force(&room));
    let left = format!("versions/{PIPELINE}/.making");
    for (name, path) in room.files(&in_force) {
        room.put(&format!("{left}/{name}"), fs::read(path).unwrap());
    }
    // No process has so large a number.
    let parts = ["landing/ab/.abcd", "incoming/QBR/school/2026-09-30/.pupils.csv", "state/.fetched.json"];
    let parts = parts.map(|path| format!("{path}.4294967295.quarterday.part"));
    parts.iter().for_each(|path| room.put(path, "half"));
    let said = room.type_in(&["run"]);
    ended(&said, 0);
    assert!(parts.iter().chain([&left]).all(|path| !room.path.join(path).exists()));
    assert!(!said.out.contains("left"), "it is no news: {}", said.out);
}

#[test]
fn a_copy_that_cannot_be_renewed_is_said_in_one_line_and_no_more() {
    let room = school_with_news();
    let copy = format!("published/{PIPELINE}/latest/authority/members.parquet");
    room.take_away(&copy);
    room.put(&format!("{copy}/something"), "in the way");
    let said = room.type_in(&["run"]);
    ended(&said, 0);
    let expected = format!(
        "  the copy under a fixed name was not renewed: cannot put {} in its place: Is a directory (os error 21); run \
         again; if it comes back, have the disk looked at\n",
        room.path.join(&copy).display()
    );
    assert!(said.out.contains(&expected), "{}", said.out);
}

#[cfg(unix)]
#[test]
fn a_link_is_said_and_nothing_is_read_through_it() {
    let room = Room::of_a_school();
    room.put("incoming/QBR/school/2026-09-30/pupils.csv", PUPILS);
    room.put("elsewhere/clubs.csv", CLUBS);
    let link = room.path.join("incoming/QBR/school/2026-09-30/clubs.csv");
    std::os::unix::fs::symlink(room.path.join("elsewhere/clubs.csv"), &link).unwrap();
    ended(&room.type_in(&["run"]), 1);
    let findings = as_csv(&room.published(PIPELINE, "authority/findings.parquet"));
    let line = findings.lines().find(|line| line.contains("file.no-file")).unwrap_or_else(|| panic!("{findings}"));
    assert_eq!(
        line,
        ",,file.no-file,explain,,,incoming/QBR/school/2026-09-30/clubs.csv,,,,this is a link or something else that is \
         no file; it was not read,\"put the file itself there, or take it away\",,,"
    );
    assert!(findings.contains("Clubs did not come"), "{findings}");
    let landed = room.files("landing");
    assert_eq!(landed.len(), 1, "{landed:?}");
}

#[test]
fn a_file_that_no_folder_says_whose_it_is_is_not_left_alone_in_silence() {
    let room = Room::of_a_school();
    room.put("incoming/QBR/school/2026-09-30/pupils.csv", PUPILS);
    room.put("incoming/school/2026-09-30/clubs.csv", CLUBS);
    room.put("incoming/QBR/school/late.csv", CLUBS);
    room.put("incoming/QBR/another/notes.csv", CLUBS);
    ended(&room.type_in(&["run"]), 1);
    let findings = as_csv(&room.published(PIPELINE, "authority/findings.parquet"));
    let said = |place: &str| {
        format!(
            ",,file.unplaced,explain,,,{place},,,,\"the file lies in a folder that does not say whose it is, or for which day; \
             it was not read\",\"name the folders by the authority's code and by the day, such as QBR and 2026-09-30, as the \
             pipeline's source says\",,,"
        )
    };
    let unplaced: Vec<&str> = findings.lines().filter(|line| line.contains("file.unplaced")).collect();
    assert_eq!(unplaced, [said("incoming/QBR/school/late.csv"), said("incoming/school/2026-09-30/clubs.csv")]);
}

#[test]
fn a_file_that_is_too_large_to_be_kept_keeps_its_delivery_back_and_leaves_no_trace() {
    let room = school_with_news();
    ended(&room.type_in(&["run"]), 0);
    let clubs = || as_csv(&room.published(PIPELINE, "authority/members.parquet"));
    let good = clubs();
    let huge = room.path.join("incoming/QBR/school/2026-09-30/more.csv");
    fs::File::create(&huge).unwrap().set_len((1 << 30) + 1).unwrap();
    ended(&room.type_in(&["run"]), 1);
    let findings = as_csv(&room.published(PIPELINE, "authority/findings.parquet"));
    let line = findings.lines().find(|line| line.contains("file.too-large")).unwrap_or_else(|| panic!("{findings}"));
    assert!(line.contains("more.csv") && line.contains("it has more than 1,073,741,824 bytes"), "{line}");
    assert!(findings.contains("delivery.kept-back"), "{findings}");
    assert_eq!((clubs(), room.files("landing").len()), (good.clone(), 3));
    // It alone is no more, and when it is gone there is what was good before.
    room.take_away("incoming/QBR/school/2026-09-30/pupils.csv");
    room.take_away("incoming/QBR/school/2026-09-30/clubs.csv");
    ended(&room.type_in(&["run"]), 1);
    assert_eq!(clubs(), good);
    room.take_away("incoming/QBR/school/2026-09-30/more.csv");
    ended(&room.type_in(&["run"]), 0);
    assert_eq!((clubs(), room.files("landing").len()), (good, 3));
}

#[test]
fn what_stops_one_pipeline_does_not_stop_the_others() {
    let room = school_with_news();
    for (path, text) in school::definitions() {
        if let Some(inside) = path.strip_prefix(&format!("pipelines/{PIPELINE}/")) {
            let after = text.replace("[when]\n", "[when]\nafter = [\"before_weekly\"]\n");
            room.put(&format!("school/pipelines/before_weekly/{inside}"), text);
            room.put(&format!("school/pipelines/and_then/{inside}"), after);
        }
    }
    room.put("published/before_weekly/current.json", "half");
    let said = room.type_in(&["run"]);
    ended(&said, 2);
    assert!(error(&said).starts_with("error: the run of `before_weekly` was not done: "), "{}", said.err);
    let not_run = "error: the run of `and_then` was not done: it comes after `before_weekly`\n\n\
        hint: mend what stopped that, and run again\n";
    assert!(said.err.contains(not_run), "{}", said.err);
    assert!(said.out.starts_with("school_weekly: published version "), "{}", said.out);
    let said = room.type_in(&["run", "before_weekly"]);
    ended(&said, 2);
    assert_eq!(said.out, "");
}
