//! Files over HTTP, from a server of our own on this machine: sign-in, changes, outages, limits.

use super::gate::{Gate, Mode};
use super::{CLUBS, FOLDER, PUPILS, School, Setup};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

const SECRET: &str = "the-secret-of-the-school";

/// What the server answers: a status and headers, a body, and how long it says that body is.
#[derive(Clone)]
pub struct Reply {
    head: String,
    body: String,
    promised: usize,
}

pub fn reply(head: &str, body: &str) -> Reply {
    Reply { head: head.to_string(), body: body.to_string(), promised: body.len() }
}

/// Answers one request after another, the last reply again and again; remembers what was asked.
pub struct Server {
    pub port: u16,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Server {
    pub fn new(replies: Vec<Reply>) -> Self {
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

    pub fn asked(&self) -> Vec<String> {
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
fn school(port: u16, more: &str) -> School {
    school_signed_in(port, "as = \"bearer\"", more, "")
}

fn school_signed_in(port: u16, way: &str, more: &str, web: &str) -> School {
    let fetch = format!(
        "what = \"the list of pupils\"\nurl = \"http://127.0.0.1:{port}/{{period}}/pupils.csv?key=hush\"\n\
         into = \"incoming/QBR/school/{{period}}/pupils.csv\"\nperiod = \"last-month-end\"\n\
         sign_in = {{ {way}, secret = \"school\" }}\n{more}"
    );
    let secrets = [("school", SECRET), ("unused", "hush")];
    let school = School::new(&Setup { fetch: &fetch, web, secrets: &secrets, ..Setup::default() });
    school.room.put(&format!("{FOLDER}/clubs.csv"), CLUBS);
    school
}

#[test]
fn a_file_is_fetched_and_the_next_night_asks_only_whether_it_has_changed() {
    let changed = PUPILS.replace("red", "blue");
    let server = Server::new(vec![
        reply("200 OK\r\nETag: \"one\"", PUPILS),
        reply("304 Not Modified", ""),
        reply("200 OK\r\nETag: \"two\"", &changed),
    ]);
    let school = school(server.port, "");
    let first = school.run();
    assert_eq!(first.code, 0, "{}{}", first.out, first.err);
    let expected = format!("the list of pupils was fetched: {FOLDER}/pupils.csv, {} bytes", PUPILS.len());
    assert!(first.out.contains(&expected), "{}", first.out);
    let second = school.run();
    assert!(second.out.contains("nothing to do"), "{}", second.out);
    let third = school.run();
    assert!(third.out.contains("published version"), "{}", third.out);
    assert_eq!(school.fetched("pupils.csv").unwrap(), changed);
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
    let school = school(server.port, "");
    assert_eq!(school.run().code, 0);
    assert_eq!(server.asked().len(), 4);
    assert_eq!(school.fetched("pupils.csv").unwrap(), PUPILS);
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
        let school = school(server.port, "");
        assert_eq!(school.run().code, 0);
        let said = school.run();
        assert_eq!(said.code, 1, "{head}: {}{}", said.out, said.err);
        let expected = format!("the list of pupils could not be fetched: {why}");
        assert!(school.findings().contains(&expected), "{}", school.findings());
        assert!(said.out.contains(&expected), "{}", said.out);
        assert_eq!(server.asked().len(), 1 + tries, "{head}");
        assert_eq!(school.fetched("pupils.csv").unwrap(), PUPILS);
    }
}

#[test]
fn where_nobody_answers_or_no_secret_is_there_the_run_goes_on() {
    let nobody = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let school = school(nobody, "");
    assert_eq!(school.run().code, 1);
    assert!(school.findings().contains("it cannot be reached; it was tried 4 times"), "{}", school.findings());
    fs::remove_file(school.room.path.join("school.secret")).unwrap();
    assert_eq!(school.run().code, 1);
    assert!(school.findings().contains("could not be fetched: cannot read"), "{}", school.findings());
}

#[test]
fn a_file_that_is_too_large_is_not_taken() {
    let large = "x".repeat(1_000_001);
    let unsaid = Reply { promised: large.len(), ..reply("200 OK", &large) };
    let server = Server::new(vec![unsaid]);
    let school = school(server.port, "most_mb = 1\n");
    assert_eq!(school.run().code, 1);
    assert!(school.findings().contains("it is larger than 1 MB, the most that is taken"));
    assert_eq!(school.fetched("pupils.csv"), None);
}

#[test]
fn it_follows_to_a_host_that_is_named() {
    let other = Server::new(vec![reply("200 OK", PUPILS)]);
    let head = format!("302 Found\r\nLocation: http://localhost:{}/there", other.port);
    let server = Server::new(vec![reply(&head, "")]);
    let school = school(server.port, "hosts = [\"localhost\"]\n");
    let said = school.run();
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    assert_eq!(school.fetched("pupils.csv").unwrap(), PUPILS);
    assert!(!other.asked()[0].contains("authorization"), "another host is not told the secret");
}

#[test]
fn a_header_of_ones_own_is_not_told_another_host_either() {
    let other = Server::new(vec![reply("200 OK", PUPILS)]);
    let head = format!("302 Found\r\nLocation: http://localhost:{}/there", other.port);
    let server = Server::new(vec![reply(&head, "")]);
    let school = school_signed_in(server.port, "as = \"header\", header = \"X-Key\"", "hosts = [\"localhost\"]\n", "");
    school.runs_well();
    assert!(server.asked()[0].contains(&format!("x-key: {SECRET}\n")));
    assert!(!other.asked()[0].contains("x-key"), "{}", other.asked()[0]);
}

const MARKED: &str = "200 OK\r\nAccept-Ranges: bytes\r\nETag: \"one\"";

/// What comes before it breaks off.
fn broken(head: &str) -> Reply {
    Reply { promised: PUPILS.len(), ..reply(head, &PUPILS[..20]) }
}

fn the_rest(etag: &str) -> Reply {
    let size = PUPILS.len();
    let head = format!("206 Partial Content\r\nContent-Range: bytes 20-{}/{size}\r\nETag: {etag}", size - 1);
    reply(&head, &PUPILS[20..])
}

#[test]
fn a_download_goes_on_where_it_broke_off() {
    let server = Server::new(vec![broken(MARKED), the_rest("\"one\"")]);
    let school = school(server.port, "");
    school.runs_well();
    assert_eq!(school.fetched("pupils.csv").unwrap(), PUPILS);
    let asked = &server.asked()[1];
    assert!(asked.contains("range: bytes=20-\n") && asked.contains("if-range: \"one\"\n"), "{asked}");
}

#[test]
fn it_begins_again_where_the_file_is_another_by_then() {
    let changed = PUPILS.replace("red", "blue");
    let answers = [
        // The other side gives all of the new one.
        vec![broken(MARKED), reply("200 OK\r\nETag: \"two\"", &changed)],
        // It gives a part, but of another one.
        vec![broken(MARKED), the_rest("\"two\""), reply("200 OK\r\nETag: \"two\"", &changed)],
        // It has no such part.
        vec![broken(MARKED), reply("416 Range Not Satisfiable", ""), reply("200 OK", &changed)],
    ];
    for replies in answers {
        let many = replies.len();
        let server = Server::new(replies);
        let school = school(server.port, "");
        school.runs_well();
        assert_eq!(school.fetched("pupils.csv").unwrap(), changed);
        assert_eq!(server.asked().len(), many);
    }
}

#[test]
fn without_a_mark_of_the_very_bytes_nothing_is_gone_on_with() {
    for head in ["200 OK\r\nAccept-Ranges: bytes\r\nETag: W/\"one\"", "200 OK\r\nETag: \"one\"", "200 OK"] {
        let server = Server::new(vec![broken(head), reply("200 OK", PUPILS)]);
        let school = school(server.port, "");
        school.runs_well();
        assert!(!server.asked()[1].contains("range: bytes="), "{head}");
    }
}

#[test]
fn what_is_not_what_its_hash_says_is_not_taken() {
    let head = "200 OK\r\nRepr-Digest: sha-256=:ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=:";
    let server = Server::new(vec![reply(head, PUPILS)]);
    let school = school(server.port, "");
    school.runs_without("what came is not what its hash says; it was tried 4 times");
    assert_eq!(school.fetched("pupils.csv"), None);
}

#[test]
fn a_file_that_only_trickles_is_not_waited_for() {
    let server = Server::new(vec![reply("200 OK", &PUPILS.repeat(1000))]);
    let gate = Gate::before(server.port);
    gate.is(Mode::Slow(Duration::from_millis(200)));
    let school = school_signed_in(gate.port, "as = \"bearer\"", "", "file_seconds = 0.7\ntries = 2");
    school.runs_without("it does not answer in time; it was tried 2 times");
}
