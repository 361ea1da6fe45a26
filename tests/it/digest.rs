//! How the nights went, told in the morning: by mail through a real server of mail, and to a channel.

use crate::room::Room;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

const PUPILS: &str = "Pupil,Birthday,House,Postcode\nA1,2014-02-28,R,ZZ1 1AA\n";
const MORNING: &str = "2026-10-01T06:00:00";

/// A school after one night in which something was found, with what the settings say.
fn school_after_a_night(settings: &str) -> Room {
    let room = Room::of_a_school();
    room.put("settings.toml", settings);
    room.put("incoming/QBR/school/2026-09-30/pupils.csv", format!("{PUPILS}A2,2014-02-30,R,ZZ1 1AA\n"));
    room.put("incoming/QBR/school/2026-09-30/clubs.csv", "Pupil,Club,Joined,Paid\nA1,chess,2026-09-24,yes\n");
    room.type_in(&["run"]);
    room
}

#[test]
fn the_digest_has_counts_and_no_name_or_number() {
    let room = school_after_a_night("[digest]\nlink = \"https://reports.example.gov.uk/\"\n");
    let said = room.type_in_at(MORNING, &["digest"]);
    let expected = "Quarterday, Thursday 1 October 2026: the pipeline needs a person\n\n\
                    School, weekly: published on Thursday 1 October at 03:00; 1 delivery; 0 that set a row aside, 0 errors to mend, 1 to explain.\n\n\
                    https://reports.example.gov.uk/\n";
    assert_eq!((said.out.as_str(), said.code), (expected, 1), "{}", said.err);
}

#[test]
fn a_run_that_failed_is_told_without_its_reason() {
    let room = school_after_a_night("");
    let room = room.with_key(None);
    room.put("incoming/QBR/school/2026-09-30/pupils.csv", PUPILS);
    assert_eq!(room.type_in_at("2026-10-01T05:30:00", &["run"]).code, 2);
    let out = room.type_in_at(MORNING, &["digest"]).out;
    let expected = "School, weekly: the run of Thursday 1 October at 06:30 failed. What was published before is still in force; \
                    `quarterday runs` says why.";
    assert!(out.contains(expected), "{out}");
}

/// Answers requests with these statuses, one after another, and gives their bodies.
fn channel_of_teams(statuses: &'static [&'static str]) -> (u16, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let (told, bodies) = channel();
    std::thread::spawn(move || {
        for (stream, status) in listener.incoming().zip(statuses) {
            told.send(answered(stream.unwrap(), status)).unwrap();
        }
    });
    (port, bodies)
}

fn answered(mut stream: TcpStream, status: &str) -> String {
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let mut length = 0;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).unwrap();
        if let Some(value) = line.to_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().unwrap();
        }
        if line.trim().is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).unwrap();
    write!(stream, "HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n").unwrap();
    String::from_utf8(body).unwrap()
}

#[test]
fn a_channel_gets_a_card_once_a_day_and_again_when_asked() {
    let (port, bodies) = channel_of_teams(&["500 Out of order", "202 Accepted", "202 Accepted"]);
    let room =
        school_after_a_night("[secrets]\nchannel = { file = \"channel.secret\" }\n[teams]\nsecret = \"channel\"\n");
    room.put("channel.secret", format!("http://127.0.0.1:{port}/workflows/very-secret\n"));
    let first = room.type_in_at(MORNING, &["digest", "--send"]);
    assert!(first.out.ends_with("could not be sent by teams: the workflow does not take it (500)\n"), "{}", first.out);
    let second = room.type_in_at(MORNING, &["digest", "--send"]);
    assert!(second.out.ends_with("sent by teams\n"), "{}", second.out);
    let third = room.type_in_at(MORNING, &["digest", "--send"]);
    assert!(third.out.ends_with("has gone out today by teams\n"), "{}", third.out);
    let fourth = room.type_in_at(MORNING, &["digest", "--send", "--again"]);
    assert!(fourth.out.ends_with("sent by teams\n"), "{}", fourth.out);

    let bodies: Vec<String> = bodies.try_iter().collect();
    assert_eq!(bodies.len(), 3);
    assert_eq!(bodies[1], bodies[2]);
    let card: serde_json::Value = serde_json::from_str(&bodies[1]).unwrap();
    assert_eq!(card["attachments"][0]["contentType"], "application/vnd.microsoft.card.adaptive");
    let blocks = card["attachments"][0]["content"]["body"].as_array().unwrap();
    assert_eq!(blocks[0]["text"], "Quarterday, Thursday 1 October 2026: the pipeline needs a person");
    for said in [first, second, third, fourth] {
        assert!(!format!("{}{}", said.out, said.err).contains("very-secret"));
    }
}

/// A server of mail from PyPI that prints what it gets.
struct Post {
    process: Child,
    port: u16,
}

impl Post {
    /// None where it is not installed, which is said.
    fn open() -> Option<Self> {
        let python = PathBuf::from(std::env::var_os("HOME")?).join(".cache/quarterday/readers/bin/python");
        let has =
            |python: &PathBuf| Command::new(python).args(["-c", "import aiosmtpd"]).status().is_ok_and(|s| s.success());
        if !has(&python) {
            assert!(
                std::env::var_os("QUARTERDAY_SERVERS").is_none(),
                "aiosmtpd is not installed in {}",
                python.display()
            );
            eprintln!("skipped: aiosmtpd is not installed in {}", python.display());
            return None;
        }
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut command = Command::new(python);
        command.args([
            "-u",
            "-m",
            "aiosmtpd",
            "-n",
            "-l",
            &format!("127.0.0.1:{port}"),
            "-c",
            "aiosmtpd.handlers.Debugging",
            "stdout",
        ]);
        let mut process = command.stdout(Stdio::piped()).spawn().unwrap();
        let is_open = (0..200).any(|_| {
            std::thread::sleep(Duration::from_millis(50));
            TcpStream::connect(("127.0.0.1", port)).is_ok()
        });
        if !is_open {
            let _ = process.kill();
            panic!("the server of mail does not open: {:?}", process.wait());
        }
        Some(Self { process, port })
    }

    /// Everything it was given.
    fn close(mut self) -> String {
        self.process.kill().unwrap();
        let mut all = String::new();
        self.process.stdout.take().unwrap().read_to_string(&mut all).unwrap();
        self.process.wait().unwrap();
        all
    }
}

#[test]
fn a_server_of_mail_gets_it() {
    let Some(post) = Post::open() else { return };
    let mail = "tls = \"none\"\nfrom = \"Quarterday <quarterday@example.gov.uk>\"\nto = [\"team@example.gov.uk\", \"head@example.gov.uk\"]\n";
    let room = school_after_a_night(&format!("[mail]\nserver = \"127.0.0.1\"\nport = {}\n{mail}", post.port));
    let said = room.type_in_at(MORNING, &["digest", "--send"]);
    assert!(said.out.ends_with("sent by mail\n"), "{}{}", said.out, said.err);
    let got = post.close();
    for line in [
        "From: Quarterday <quarterday@example.gov.uk>",
        "To: team@example.gov.uk, head@example.gov.uk",
        "Message-ID: <quarterday.2026-10-01@example.gov.uk>",
        "Date: Thu, 01 Oct 2026 06:00:00 +0000",
    ] {
        assert!(got.contains(line), "{line}\n{got}");
    }
    assert!(!got.contains("A1") && !got.contains("ZZ1"), "{got}");
}

#[test]
fn a_server_of_mail_that_is_away_is_said() {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let settings = format!(
        "[mail]\nserver = \"127.0.0.1\"\nport = {port}\ntls = \"none\"\nfrom = \"q@example.gov.uk\"\nto = [\"t@example.gov.uk\"]\n"
    );
    let room = school_after_a_night(&settings);
    let said = room.type_in_at(MORNING, &["digest", "--send"]);
    assert!(
        said.out.contains("could not be sent by mail: the mail server 127.0.0.1 does not take it: "),
        "{}",
        said.out
    );
    assert_eq!(said.code, 1);
}

#[test]
fn settings_that_cannot_be_are_said() {
    let checks = [
        (
            "[teams]\nsecret = \"t\"\n[digest]\nat = \"7 o'clock\"\n",
            "`at` under [digest] in settings.toml is no time of day: `7 o'clock`",
        ),
        (
            "[mail]\nserver = \"s\"\nfrom = \"q@example.gov.uk\"\nto = []\n",
            "`to` under [mail] in settings.toml names nobody",
        ),
    ];
    for (settings, expected) in checks {
        let room = Room::of_a_school();
        room.put("settings.toml", settings);
        room.put("incoming/QBR/school/2026-09-30/pupils.csv", PUPILS);
        room.type_in(&["run"]);
        let said = room.type_in_at(MORNING, &["doctor"]);
        let sent = room.type_in_at(MORNING, &["digest", "--send"]);
        let all = format!("{}{}{}{}", said.out, said.err, sent.out, sent.err);
        assert!(all.contains(expected), "{all}");
    }
}
