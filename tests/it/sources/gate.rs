//! What stands between a server and us. It lets everything through, until it is told otherwise.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

pub struct Gate {
    pub port: u16,
    state: Arc<State>,
}

struct State {
    server: u16,
    mode: Mutex<Mode>,
    connections: AtomicUsize,
    /// Bytes that came from the server.
    given: AtomicUsize,
}

#[derive(Clone)]
pub enum Mode {
    Open,
    /// Whoever comes is let go at once.
    Shut,
    /// Nothing is ever said.
    Silent,
    /// So many bytes are let through, and then the connection breaks off: once.
    BreaksOff(usize),
    /// A few bytes at a time, with a wait after each.
    Slow(Duration),
    /// One text is made another of the same length, wherever the server says it.
    Alters(&'static str, &'static str),
    /// So many requests are answered here.
    Answers(usize, &'static str),
}

impl Gate {
    pub fn before(server: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let (connections, given) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let state = Arc::new(State { server, mode: Mutex::new(Mode::Open), connections, given });
        let seen = state.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let state = seen.clone();
                std::thread::spawn(move || state.meet(stream.unwrap()));
            }
        });
        Self { port, state }
    }

    pub fn is(&self, mode: Mode) {
        *self.state.mode.lock().unwrap() = mode;
    }

    /// Connections and bytes since it was asked the last time.
    pub fn passed(&self) -> (usize, usize) {
        (self.state.connections.swap(0, Ordering::SeqCst), self.state.given.swap(0, Ordering::SeqCst))
    }
}

impl State {
    fn meet(&self, client: TcpStream) {
        self.connections.fetch_add(1, Ordering::SeqCst);
        let mut mode = self.mode.lock().unwrap();
        let now = mode.clone();
        *mode = match now.clone() {
            Mode::BreaksOff(_) | Mode::Answers(0 | 1, _) => Mode::Open,
            Mode::Answers(times, answer) => Mode::Answers(times - 1, answer),
            other => other,
        };
        drop(mode);
        match now {
            Mode::Shut => {}
            Mode::Silent => std::thread::sleep(Duration::from_secs(60)),
            Mode::Answers(_, answer) => answers(client, answer),
            Mode::Open => self.through(client, usize::MAX, |_| {}),
            Mode::BreaksOff(after) => self.through(client, after, |_| {}),
            Mode::Slow(wait) => self.through(client, usize::MAX, |_| std::thread::sleep(wait)),
            Mode::Alters(from, to) => self.through(client, usize::MAX, |piece| alter(piece, from, to)),
        }
    }

    fn through(&self, mut client: TcpStream, after: usize, work: impl Fn(&mut [u8])) {
        let Ok(mut server) = TcpStream::connect(("127.0.0.1", self.server)) else { return };
        let (mut from, mut to) = (client.try_clone().unwrap(), server.try_clone().unwrap());
        std::thread::spawn(move || {
            let _ = std::io::copy(&mut from, &mut to);
            let _ = to.shutdown(Shutdown::Write);
        });
        let (mut piece, mut given) = ([0; 1024], 0);
        while let Ok(length @ 1..) = server.read(&mut piece) {
            self.given.fetch_add(length, Ordering::SeqCst);
            given += length;
            work(&mut piece[..length]);
            if given > after || client.write_all(&piece[..length]).is_err() {
                break;
            }
        }
        let _ = client.shutdown(Shutdown::Both);
        let _ = server.shutdown(Shutdown::Both);
    }
}

fn alter(piece: &mut [u8], from: &str, to: &str) {
    while let Some(at) = piece.windows(from.len()).position(|window| window == from.as_bytes()) {
        piece[at..at + from.len()].copy_from_slice(to.as_bytes());
    }
}

fn answers(mut client: TcpStream, answer: &str) {
    let head = BufReader::new(client.try_clone().unwrap()).lines().map_while(Result::ok);
    head.take_while(|line| !line.is_empty()).for_each(drop);
    let _ = write!(client, "HTTP/1.1 {answer}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
}
