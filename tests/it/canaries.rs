//! Canaries: names, numbers and postcodes that occur nowhere else are sent in by every route, and must be found in no
//! log, no message, no ledger, nothing for the region and no folder for temporary files. Names of files are places, and
//! are told; nothing that stands in a file is.

use crate::room::{KEY, Room, files_below};
use crate::school;
use chrono::{DateTime, Utc};
use quarterday::definitions;
use quarterday::jobs::round::Round;
use quarterday::jobs::timetable::Timetable;
use quarterday::store::Workplace;
use rust_xlsxwriter::Workbook;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, Mutex};

const CANARIES: [&str; 4] = ["Quillfeather", "CANARY7788", "ZZ9 9QQ", "ZZ99QQ"];
const FOLDER: &str = "incoming/QBR/school/2026-09-30";

/// Every column right in one row and wrong in another, rows twice, columns and text that nobody asked for.
const PUPILS: &str = "Quillfeather's list\nPupil,Birthday,House,Postcode,Known as,Quillfeather\n\
    CANARY7788,2014-02-28,R,ZZ9 9QQ,Quillfeather,1\n\
    CANARY7788-2,30/02/2014 Quillfeather,Quillfeather House,ZZ9 9QQX,,2\n\
    ,2014-02-28,R,ZZ9 9QQ,Quillfeather,3\n\
    CANARY7788,2015-02-28,B,ZZ9 9QQ,Quillfeather again,4\n\
    Total,,,,Quillfeather,4\n";
const CLUBS: &str = "Pupil,Club,Joined,Paid\nCANARY7788,Quillfeather's chess,yesterday Quillfeather,ZZ9 9QQ\n\
    CANARY7788-9,chess,2026-09-24,\"Quillfeather\nCANARY7788\"\n";
const EXPLAINED: &str = "Rule,Record,Explanation,By\nschool.1,CANARY7788,Quillfeather said so,Quillfeather\n";

fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("CANARY7788").unwrap();
    for (row, text) in ["Quillfeather", "ZZ9 9QQ", "=Quillfeather"].into_iter().enumerate() {
        sheet.write_string(row as u32, 1, text).unwrap();
    }
    book.save_to_buffer().unwrap()
}

fn put_canaries(room: &Room) {
    room.put(&format!("{FOLDER}/pupils.csv"), PUPILS);
    room.put(&format!("{FOLDER}/clubs.csv"), CLUBS);
    room.put(&format!("{FOLDER}/explained.csv"), EXPLAINED);
    room.put(&format!("{FOLDER}/more.xlsx"), workbook());
}

/// Files for which the whole delivery is turned away.
fn put_broken_canaries(room: &Room) {
    room.put(&format!("{FOLDER}/cut.xlsx"), &workbook()[..700]);
    room.put(&format!("{FOLDER}/page.csv"), "<html>Quillfeather CANARY7788</html>");
    room.put(&format!("{FOLDER}/open.csv"), format!("Pupil,Club\n\"Quillfeather {}", "CANARY7788,".repeat(5_000)));
}

fn no_canary(what: &str, bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for canary in CANARIES {
        if let Some(at) = text.find(canary) {
            let around: String = text[..at].chars().rev().take(60).collect();
            panic!("{what} has a canary after `{}`", around.chars().rev().collect::<String>());
        }
    }
}

/// All files below, but for those that are the authority's own.
fn no_canary_below(root: &Path, own: &[&str]) {
    for (name, path) in files_below(root) {
        if !own.iter().any(|own| name.contains(own)) {
            no_canary(&name, &fs::read(path).unwrap());
        }
    }
}

const OWN: [&str; 8] =
    ["incoming/", "landing/", "/authority/", "/report/", "/worklists/", "/submit/", "school/", "definitions/"];

#[test]
fn no_verb_says_what_stands_in_a_file() {
    let room = Room::of_a_school();
    put_canaries(&room);
    let temporary = room.path.join("temporary");
    fs::create_dir(&temporary).unwrap();
    let verbs: [&[&str]; 17] = [
        &["plan"],
        &["run"],
        &["run"],
        &["--json", "run"],
        &["reload", "school", "2026-09-30", "--afresh"],
        &["doctor"],
        &["digest"],
        &["jobs"],
        &["runs"],
        &["show", "run", "1"],
        &["explain", "value.not-a-date"],
        &["purge"],
        &["compare", "school", "2025..2026"],
        &["sign-off", "school", "2026-09-30", "--la", "QBR", "--by", "T. Ester"],
        &["show", "indicator", "members_new"],
        &["test"],
        &["run", "nobody"],
    ];
    for (key, is_broken) in [(Some(KEY), false), (Some(KEY), true), (None, true)] {
        if is_broken {
            // The canaries were not simply lost on the way.
            let own = fs::read_to_string(room.published("school_weekly", "authority/findings.csv")).unwrap();
            assert!(own.contains("Quillfeather") || room.path.join(format!("{FOLDER}/cut.xlsx")).exists(), "{own}");
            assert!(room.published("school_weekly", "region/members.parquet").exists());
            put_broken_canaries(&room);
        }
        for words in verbs {
            let mut command = Command::new(env!("CARGO_BIN_EXE_quarterday"));
            command.arg("--workplace").arg(&room.path).arg("--definitions").arg(room.path.join("school"));
            command.args(["--now", crate::room::NIGHT]).args(words).env_remove("QUARTERDAY_KEY_REGION");
            command.env("TMPDIR", &temporary).env("RUST_LOG", "trace").env("RUST_BACKTRACE", "1");
            key.map(|key| command.env("QUARTERDAY_KEY_REGION", key));
            let output = command.output().unwrap();
            no_canary(&format!("what `{}` prints", words.join(" ")), &output.stdout);
            no_canary(&format!("what `{}` says aside", words.join(" ")), &output.stderr);
        }
    }
    no_canary_below(&room.path, &OWN);
    no_canary_below(&temporary, &[]);
}

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn no_log_of_a_night_says_what_stands_in_a_file_and_each_event_stands_there_once() {
    let room = Room::new();
    room.put("settings.toml", "[keys]\nregion = { file = \"key.txt\" }\n");
    room.put("key.txt", KEY);
    put_canaries(&room);
    let mut files = school::definitions();
    let path = "pipelines/school_weekly/pipeline.toml";
    let text = files[path].replace("[source]\n", "[source]\nwatch = true\n");
    files.insert(path.to_string(), text);
    let definitions = Arc::new(definitions::load(&files).unwrap_or_else(|mistakes| panic!("{}", mistakes.render())));
    let begin: DateTime<Utc> = "2026-10-05T04:59:00Z".parse().unwrap();
    let time = Arc::new(Mutex::new(begin));
    let told = time.clone();
    let timetable = Timetable::new(definitions.pipelines.values(), begin, |_| None).unwrap();
    let clock = Arc::new(move || *told.lock().unwrap());
    let mut round = Round::new(Workplace::at(&room.path), definitions, timetable, clock);
    let log = Log::default();
    let to = log.clone();
    let subscriber =
        tracing_subscriber::fmt().json().with_max_level(tracing::Level::TRACE).with_writer(move || to.clone());
    tracing::subscriber::with_default(subscriber.finish(), || {
        for minute in 0..6 {
            *time.lock().unwrap() = begin + chrono::TimeDelta::minutes(minute);
            round.minute().unwrap();
            if minute == 2 {
                // From now on the night fails, and that is logged as well.
                fs::remove_file(room.path.join("key.txt")).unwrap();
                room.put(&format!("{FOLDER}/clubs.csv"), format!("{CLUBS}CANARY7788,chess,2026-09-24,yes\n"));
            }
        }
    });
    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    no_canary("the log", log.as_bytes());
    let says: Vec<String> = log
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
        .filter_map(|event| Some(event["fields"]["message"].as_str()?.to_string()))
        .collect();
    let count = |beginning: &str| says.iter().filter(|says| says.starts_with(beginning)).count();
    assert_eq!((count("Ended school_weekly"), count("Failed school_weekly")), (1, 1), "{says:#?}");
    assert_eq!(count("Began school_weekly: QBR 2026-09-30: parse"), 1, "{says:#?}");
    no_canary_below(&room.path, &OWN);
}
