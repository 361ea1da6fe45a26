//! A drive of SharePoint, as Microsoft Graph speaks of it: the paths that it documents for tokens, items, children,
//! changes and contents, with pages of two, tokens that end, and throttling.
//! <https://learn.microsoft.com/en-us/graph/api/driveitem-delta>

use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard};

pub const CLIENT: &str = "11111111-2222-3333-4444-555555555555";
pub const SECRET: &str = "the~client~secret";
const PAGE: usize = 2;
/// Stands in every address that the server signs. No message may have it.
pub const SIGNATURE: &str = "tempauth-hush";

pub struct Drive {
    pub port: u16,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
pub struct State {
    port: u16,
    /// By number.
    files: BTreeMap<String, Remote>,
    /// Numbers of what has changed, in order; what is not among the files any more was deleted.
    changes: Vec<String>,
    /// Changes before this one are no longer known.
    pub forgotten: usize,
    tokens: usize,
    /// Requests that a token is taken for.
    pub holds_for: Option<usize>,
    used: usize,
    /// Answers that are given in the place of the next ones.
    pub instead: Vec<&'static str>,
    /// What is out of order: every path that has this.
    pub is_down: Option<&'static str>,
    pub asked: Vec<String>,
    /// Whether contents are sent on to by the drive alone.
    pub signs_nothing: bool,
    /// Whether its list tells of an older workbook.
    pub tells_the_old: bool,
    pub sends_elsewhere: bool,
}

struct Remote {
    name: String,
    folder: String,
    text: String,
    version: usize,
}

struct Request {
    line: String,
    token: Option<String>,
    range: Option<usize>,
    body: String,
}

impl Drive {
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let state = Arc::new(Mutex::new(State { port, ..State::default() }));
        let seen = state.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                if let Some(request) = read(&stream) {
                    let answer = seen.lock().unwrap().answer(&request);
                    let _ = stream.write_all(answer.as_bytes());
                }
            }
        });
        Self { port, state }
    }

    /// Puts a file into the folder `School/Lists`, or a newer one.
    pub fn put(&self, name: &str, text: &str) {
        self.put_in("lists", name, text);
    }

    pub fn put_in(&self, folder: &str, name: &str, text: &str) {
        let mut state = self.state();
        let number = format!("item {folder} {name}");
        let version = state.files.get(&number).map_or(1, |file| file.version + 1);
        let file = Remote { name: name.to_string(), folder: folder.to_string(), text: text.to_string(), version };
        state.files.insert(number.clone(), file);
        state.changes.push(number);
    }

    pub fn delete(&self, name: &str) {
        let number = format!("item lists {name}");
        self.state().files.remove(&number);
        self.state().changes.push(number);
    }

    pub fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    /// The paths that were asked for since the last time.
    pub fn asked(&self) -> Vec<String> {
        std::mem::take(&mut self.state().asked)
    }
}

fn read(stream: &TcpStream) -> Option<Request> {
    let mut reader = BufReader::new(stream);
    let head: Vec<String> = reader.by_ref().lines().map_while(Result::ok).take_while(|line| !line.is_empty()).collect();
    let header = |name: &str| {
        let line = head.iter().find(|line| line.to_lowercase().starts_with(&format!("{name}: ")));
        line.map(|line| line[name.len() + 2..].to_string())
    };
    let mut body = vec![0; header("content-length").and_then(|length| length.parse().ok()).unwrap_or(0)];
    reader.read_exact(&mut body).ok()?;
    let range = header("range").and_then(|range| range.strip_prefix("bytes=")?.strip_suffix('-')?.parse().ok());
    let line = head.first()?.trim_end_matches(" HTTP/1.1").to_string();
    Some(Request { line, token: header("authorization"), range, body: String::from_utf8(body).ok()? })
}

impl State {
    fn answer(&mut self, request: &Request) -> String {
        self.asked.push(request.line.clone());
        if !self.instead.is_empty() {
            return plain(self.instead.remove(0), "");
        }
        if self.is_down.is_some_and(|down| request.line.contains(down)) {
            return plain("503 Service Unavailable", "");
        }
        let line = request.line.replace("%20", " ");
        if line.starts_with("POST /council.example/oauth2/v2.0/token") {
            return self.token(&request.body);
        }
        if let Some(number) = line.strip_prefix("GET /signed/") {
            return self.content(number, request);
        }
        let is_known = request.token == Some(format!("Bearer token-{}", self.tokens)) && self.tokens > 0;
        self.used += 1;
        if !is_known || self.holds_for.is_some_and(|holds_for| self.used > holds_for) {
            return error("401 Unauthorized", "InvalidAuthenticationToken");
        }
        match line.strip_prefix("GET /v1.0/drives/b%21drive/") {
            Some("root:/School/Lists") => whole(&json!({ "id": "lists", "name": "Lists", "folder": {} })),
            Some(path) if path.starts_with("root:/School/Lists/") => {
                let number = format!("item lists {}", &path["root:/School/Lists/".len()..]);
                self.item(&number).map_or_else(nothing, |item| whole(&item))
            }
            Some(path) if path.starts_with("items/lists/children") => self.children(path),
            Some(path) if path.starts_with("root/delta") => self.delta(path),
            Some(path) if path.ends_with("/content") => {
                let number = path["items/".len()..].trim_end_matches("/content");
                plain(&format!("302 Found\r\nLocation: {}", self.signed(number)), "")
            }
            Some(path) => path
                .strip_prefix("items/")
                .and_then(|number| self.item(number))
                .map_or_else(nothing, |item| whole(&item)),
            None => nothing(),
        }
    }

    fn token(&mut self, body: &str) -> String {
        let begins = format!("grant_type=client_credentials&client_id={CLIENT}&client_secret={SECRET}&scope=http%3A");
        if !body.starts_with(&begins) || !body.ends_with("%2F.default") {
            let said = json!({ "error": "invalid_client", "error_description":
                format!("AADSTS7000215: Invalid client secret provided: {body}") });
            return plain("401 Unauthorized", &said.to_string());
        }
        (self.tokens, self.used) = (self.tokens + 1, 0);
        whole(&json!({ "token_type": "Bearer", "expires_in": 3599, "access_token": format!("token-{}", self.tokens) }))
    }

    fn item(&self, number: &str) -> Option<Value> {
        let file = self.files.get(number)?;
        let (size, hash) = match self.tells_the_old {
            true => (file.text.len() + 7, "AAAAAAAAAAAAAAAAAAAAAAAAAAA=".to_string()),
            false => (file.text.len(), quick_xor(&file.text)),
        };
        let mut item = json!({
            "id": number, "name": file.name, "size": size, "cTag": format!("c:{number},{}", file.version),
            "file": { "hashes": { "quickXorHash": hash } }, "parentReference": { "id": file.folder },
        });
        if !self.signs_nothing {
            item["@microsoft.graph.downloadUrl"] = json!(self.signed(number));
        }
        Some(item)
    }

    fn signed(&self, number: &str) -> String {
        format!("http://127.0.0.1:{}/signed/{}?{SIGNATURE}", self.port, number.replace(' ', "%20"))
    }

    fn children(&self, path: &str) -> String {
        let numbers: Vec<&String> =
            self.files.iter().filter(|(_, file)| file.folder == "lists").map(|(number, _)| number).collect();
        let folder =
            json!({ "id": "deeper", "name": "deeper.csv", "folder": {}, "parentReference": { "id": "lists" } });
        let all: Vec<Value> = numbers.into_iter().filter_map(|number| self.item(number)).chain([folder]).collect();
        self.page(&all, path, "items/lists/children?$skiptoken=", None)
    }

    fn delta(&self, path: &str) -> String {
        let link = format!("root/delta?token={}.0", self.changes.len());
        let Some(token) = path.strip_prefix("root/delta?token=").filter(|token| *token != "latest") else {
            return self.page(&[], path, "", Some(&link));
        };
        let (since, _) = token.split_once('.').unwrap();
        let since: usize = since.parse().unwrap();
        if since < self.forgotten {
            return error("410 Gone", "resyncRequired");
        }
        let gone = |number: &String| json!({ "id": number, "deleted": { "state": "deleted" } });
        let change = |number: &String| self.item(number).unwrap_or_else(|| gone(number));
        let all: Vec<Value> = self.changes[since..].iter().map(change).collect();
        self.page(&all, path, &format!("root/delta?token={since}."), Some(&link))
    }

    /// Two at a time, with where the next two are.
    fn page(&self, all: &[Value], path: &str, next: &str, delta: Option<&str>) -> String {
        let from = if next.is_empty() { None } else { path.strip_prefix(next) };
        let from: usize = from.and_then(|from| from.parse().ok()).unwrap_or(0);
        let host = if self.sends_elsewhere { "localhost" } else { "127.0.0.1" };
        let link = |path: &str| format!("http://{host}:{}/v1.0/drives/b%21drive/{path}", self.port);
        let mut page = json!({ "value": all[from.min(all.len())..(from + PAGE).min(all.len())] });
        if from + PAGE < all.len() {
            page["@odata.nextLink"] = json!(link(&format!("{next}{}", from + PAGE)));
        } else if let Some(delta) = delta {
            page["@odata.deltaLink"] = json!(link(delta));
        }
        whole(&page)
    }

    fn content(&self, number: &str, request: &Request) -> String {
        let number = number.strip_suffix(&format!("?{SIGNATURE}"));
        match number.and_then(|number| self.files.get(number)) {
            // Whoever signs addresses wants no token.
            Some(_) if request.token.is_some() => error("400 Bad Request", "invalidRequest"),
            Some(file) => {
                let (etag, from) = (format!("\"{}\"", file.version), request.range.unwrap_or(0));
                let size = file.text.len();
                let head = match request.range {
                    Some(_) => format!("206 Partial Content\r\nContent-Range: bytes {from}-{}/{size}", size - 1),
                    None => "200 OK".to_string(),
                };
                plain(&format!("{head}\r\nETag: {etag}\r\nAccept-Ranges: bytes"), &file.text[from..])
            }
            None => nothing(),
        }
    }
}

fn whole(json: &Value) -> String {
    plain("200 OK\r\nContent-Type: application/json", &json.to_string())
}

fn error(status: &str, code: &str) -> String {
    plain(status, &json!({ "error": { "code": code, "message": "as it is" } }).to_string())
}

fn nothing() -> String {
    error("404 Not Found", "itemNotFound")
}

fn plain(head: &str, body: &str) -> String {
    format!("HTTP/1.1 {head}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len())
}

/// The hash as its bits say, slowly: each byte 11 bits after the one before on a ring of 160, and the length at its end.
fn quick_xor(text: &str) -> String {
    use base64::Engine;
    let mut bits = [false; 160];
    let mut lay = |bit: usize, is_set: bool| bits[bit % 160] ^= is_set;
    for (at, byte) in text.bytes().enumerate() {
        (0..8).for_each(|bit| lay(at * 11 + bit, byte >> bit & 1 == 1));
    }
    (0..64).for_each(|bit| lay(96 + bit, text.len() as u64 >> bit & 1 == 1));
    let byte = |eight: &[bool]| eight.iter().rev().fold(0u8, |byte, bit| byte << 1 | u8::from(*bit));
    base64::prelude::BASE64_STANDARD.encode(bits.chunks(8).map(byte).collect::<Vec<_>>())
}
