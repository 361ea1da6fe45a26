//! Files over HTTP, from a server of our own on this machine: sign-in, changes, outages, limits.

use crate::room::{Room, Said};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

const PIPELINE: &str = "school_weekly";
const FOLDER: &str = "incoming/QBR/school/2026-09-30";
const PUPILS: &str = "Pupil,Birthday,House,Postcode\nA1,2015-05-20,red,ZZ1 2AB\n";
const CLUBS: &str = "Pupil,Club,Joined,Paid\nA1,chess,2026-09-24,yes\n";
const SECRET: &str = "the-secret-of-the-school";

/// What the server answers: a status and headers, a body, and how long it says that body is.
#[derive(Clone)]
struct Reply {
    head: String,
    body: String,
    promised: usize,
}

fn reply(head: &str, body: &str) -> Reply {
    Reply { head: head.to_string(), body: body.to_string(), promised: body.len() }
}

/// Answers one request after another, the last reply again and again; remembers what was asked.
struct Server {
    port: u16,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Server {
    fn new(replies: Vec<Reply>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let told = asked.clone();
        std::thread::spawn(move || {
            for (at, stream) in listener.incoming().enumerate() {
                let reply = replies.get(at).or(replies.last()).cloned().unwrap();
                answer(stream.unwrap(), &reply, &told);
            }
        });
        Self { port, asked }
    }

    fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

fn answer(mut stream: TcpStream, reply: &Reply, told: &Mutex<Vec<String>>) {
    let mut request = String::new();
    for line in BufReader::new(stream.try_clone().unwrap()).lines() {
        let line = line.unwrap();
        if line.is_empty() {
            break;
        }
        request += &(line.to_lowercase() + "\n");
    }
    told.lock().unwrap().push(request);
    let Reply { head, body, promised } = reply;
    let _ = write!(stream, "HTTP/1.1 {head}\r\nContent-Length: {promised}\r\nConnection: close\r\n\r\n{body}");
}

/// A school whose pupils are fetched; its clubs are there.
fn school(port: u16, more: &str) -> Room {
    let room = Room::of_a_school();
    let path = "school/pipelines/school_weekly/pipeline.toml";
    let pipeline = fs::read_to_string(room.path.join(path)).unwrap();
    let fetch = format!(
        "\n[[fetch]]\nwhat = \"the list of pupils\"\nurl = \"http://127.0.0.1:{port}/{{period}}/pupils.csv?key=hush\"\n\
         into = \"incoming/QBR/school/{{period}}/pupils.csv\"\nperiod = \"last-month-end\"\n\
         sign_in = {{ as = \"bearer\", secret = \"school\" }}\n{more}"
    );
    room.put(path, pipeline + &fetch);
    let settings = fs::read_to_string(room.path.join("settings.toml")).unwrap_or_default();
    let web = "\n[secrets]\nschool = { file = \"school.secret\" }\n\n[web]\nwait_seconds = 0.01\nconnect_seconds = 2\n";
    room.put("settings.toml", settings + web);
    room.put("school.secret", format!("{SECRET}\n"));
    room.put(&format!("{FOLDER}/clubs.csv"), CLUBS);
    room
}

fn run(room: &Room) -> Said {
    let said = room.type_in(&["run", PIPELINE]);
    for secret in [SECRET, "hush"] {
        assert!(!said.out.contains(secret) && !said.err.contains(secret), "{}{}", said.out, said.err);
    }
    said
}

fn findings(room: &Room) -> String {
    fs::read_to_string(room.published(PIPELINE, "authority/findings.csv")).unwrap()
}

fn fetched(room: &Room) -> Option<String> {
    fs::read_to_string(room.path.join(FOLDER).join("pupils.csv")).ok()
}

#[test]
fn a_file_is_fetched_and_the_next_night_asks_only_whether_it_has_changed() {
    let changed = PUPILS.replace("red", "blue");
    let server = Server::new(vec![
        reply("200 OK\r\nETag: \"one\"", PUPILS),
        reply("304 Not Modified", ""),
        reply("200 OK\r\nETag: \"two\"", &changed),
    ]);
    let room = school(server.port, "");
    let first = run(&room);
    assert_eq!(first.code, 0, "{}{}", first.out, first.err);
    let expected = format!("the list of pupils was fetched: {FOLDER}/pupils.csv, {} bytes", PUPILS.len());
    assert!(first.out.contains(&expected), "{}", first.out);
    let second = run(&room);
    assert!(second.out.contains("nothing to do"), "{}", second.out);
    let third = run(&room);
    assert!(third.out.contains("published version"), "{}", third.out);
    assert_eq!(fetched(&room).unwrap(), changed);
    let asked = server.asked();
    assert!(asked[0].starts_with("get /2026-09-30/pupils.csv?key=hush http/1.1\n"), "{}", asked[0]);
    assert!(asked[0].contains(&format!("authorization: bearer {SECRET}\n")));
    assert!(!asked[0].contains("if-none-match"));
    assert!(asked[1].contains("if-none-match: \"one\"\n"));
}

#[test]
fn it_is_tried_again_while_that_may_help_and_what_breaks_off_is_not_kept() {
    let broken = Reply { promised: PUPILS.len() + 100, ..reply("200 OK", PUPILS) };
    let server = Server::new(vec![
        reply("503 Service Unavailable", ""),
        reply("429 Too Many Requests\r\nRetry-After: 0", ""),
        broken,
        reply("200 OK", PUPILS),
    ]);
    let room = school(server.port, "");
    assert_eq!(run(&room).code, 0);
    assert_eq!(server.asked().len(), 4);
    assert_eq!(fetched(&room).unwrap(), PUPILS);
}

#[test]
fn what_is_away_is_a_finding_and_the_last_files_are_used() {
    let cases = [
        ("401 Unauthorized", "it refuses the sign-in (401)", 1),
        ("404 Not Found", "there is nothing at its address (404)", 1),
        ("500 Oops", "it is out of order (500); it was tried 4 times", 4),
        (
            "302 Found\r\nLocation: http://localhost:1/other",
            "it sends on to localhost, which is not among its `hosts`",
            1,
        ),
    ];
    for (head, why, tries) in cases {
        let server = Server::new(vec![reply("200 OK", PUPILS), reply(head, "")]);
        let room = school(server.port, "");
        assert_eq!(run(&room).code, 0);
        let said = run(&room);
        assert_eq!(said.code, 1, "{head}: {}{}", said.out, said.err);
        let expected = format!("the list of pupils could not be fetched: {why}");
        assert!(findings(&room).contains(&expected), "{}", findings(&room));
        assert!(said.out.contains(&expected), "{}", said.out);
        assert_eq!(server.asked().len(), 1 + tries, "{head}");
        assert_eq!(fetched(&room).unwrap(), PUPILS);
        for secret in [SECRET, "hush"] {
            assert!(!findings(&room).contains(secret));
        }
    }
}

#[test]
fn where_nobody_answers_or_no_secret_is_there_the_run_goes_on() {
    let nobody = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let room = school(nobody, "");
    assert_eq!(run(&room).code, 1);
    assert!(findings(&room).contains("it cannot be reached; it was tried 4 times"), "{}", findings(&room));
    fs::remove_file(room.path.join("school.secret")).unwrap();
    assert_eq!(run(&room).code, 1);
    assert!(findings(&room).contains("could not be fetched: cannot read"), "{}", findings(&room));
}

#[test]
fn a_file_that_is_too_large_is_not_taken() {
    let large = "x".repeat(1_000_001);
    let unsaid = Reply { promised: large.len(), ..reply("200 OK", &large) };
    let server = Server::new(vec![unsaid]);
    let room = school(server.port, "most_mb = 1\n");
    assert_eq!(run(&room).code, 1);
    assert!(findings(&room).contains("it is larger than 1 MB, the most that is taken"));
    assert_eq!(fetched(&room), None);
}

#[test]
fn it_follows_to_a_host_that_is_named() {
    let other = Server::new(vec![reply("200 OK", PUPILS)]);
    let head = format!("302 Found\r\nLocation: http://localhost:{}/there", other.port);
    let server = Server::new(vec![reply(&head, "")]);
    let room = school(server.port, "hosts = [\"localhost\"]\n");
    let said = run(&room);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    assert_eq!(fetched(&room).unwrap(), PUPILS);
    assert!(!other.asked()[0].contains("authorization"), "another host is not told the secret");
}
