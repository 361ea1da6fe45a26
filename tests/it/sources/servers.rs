//! Servers of others, started for a test on a port that is free. A test whose server is not installed says so and ends,
//! unless `QUARTERDAY_SERVERS=required`.

use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A program that ends with the test.
pub struct Server(Child);

impl Server {
    /// Starts a program that is told its port, and waits until it can be reached.
    pub fn start(command: &mut Command, port: u16) -> Self {
        let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let mut server = Self(quiet.spawn().unwrap());
        for _ in 0..600 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return server;
            }
            assert!(server.0.try_wait().unwrap().is_none(), "{command:?} has ended");
            std::thread::sleep(Duration::from_millis(100));
        }
        panic!("{command:?} cannot be reached");
    }

    /// Ends it, as in an outage.
    pub fn stop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// A program of those that `.ci/run` installs below `~/.cache/quarterday`.
pub fn installed(inside: &str) -> Option<PathBuf> {
    let home = std::env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
    there(&home.join(".cache/quarterday").join(inside))
}

/// The program, if it is there.
pub fn there(program: &Path) -> Option<PathBuf> {
    if program.exists() {
        return Some(program.to_path_buf());
    }
    let is_required = std::env::var("QUARTERDAY_SERVERS").is_ok_and(|wish| wish == "required");
    assert!(!is_required, "{} is not installed, and QUARTERDAY_SERVERS=required", program.display());
    eprintln!("skipped: {} is not installed; .ci/run installs it", program.display());
    None
}
