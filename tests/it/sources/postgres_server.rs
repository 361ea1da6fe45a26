//! PostgreSQL from Debian's packages, started for a test in a folder of its own, as somebody who is not root.

use super::gate::Gate;
use super::servers::{self, Server, free_port};
use std::fs;
use std::io::Write;
use std::os::unix::fs::{MetadataExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;
use tempfile::TempDir;

/// A database of a school's, and who may read it.
pub struct Postgres {
    server: Server,
    pub gate: Gate,
    folder: TempDir,
    programs: PathBuf,
    port: u16,
}

pub const USER: &str = "school";
pub const PASSWORD: &str = "the-password-of-the-school";
const TABLES: &str = "
    create table pupils (pupil text primary key, birthday date, house text, postcode text, changed timestamp);
    create table clubs (pupil text, club text, joined date, paid text);
    insert into pupils values ('A1', '2015-05-20', 'red', 'ZZ1 2AB', '2026-09-01 08:00');
    insert into clubs values ('A1', 'chess', '2026-09-24', 'yes');
    grant select, insert, delete on pupils, clubs to school;";

impl Postgres {
    pub fn start() -> Option<Self> {
        Self::start_with(&[])
    }

    /// The same with other settings, whose files may lie in its folder.
    pub fn start_with(settings: &[(&str, &str)]) -> Option<Self> {
        let programs = programs()?;
        let folder = tempfile::Builder::new().prefix("postgres").tempdir().unwrap();
        give(folder.path());
        fs::write(folder.path().join("password"), PASSWORD).unwrap();
        let data = folder.path().join("data");
        let mut initdb = not_root(Command::new(programs.join("initdb")));
        initdb.arg("-D").arg(&data).args(["-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]);
        initdb.arg("--auth=scram-sha-256").arg(format!("--pwfile={}", folder.path().join("password").display()));
        assert!(initdb.current_dir("/").stdout(Stdio::null()).status().unwrap().success());
        let port = free_port();
        let server = serve(&programs, folder.path(), port, settings);
        let postgres = Self { server, gate: Gate::before(port), folder, programs, port };
        postgres.say(&format!("create role {USER} login password '{PASSWORD}'; {TABLES}"));
        Some(postgres)
    }

    /// Somebody else says something to it.
    pub fn say(&self, sql: &str) {
        let mut psql = Command::new(self.programs.join("psql"));
        psql.args(["-q", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", &self.port.to_string(), "-U", "postgres"]);
        let mut psql = psql.env("PGPASSWORD", PASSWORD).stdin(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
        psql.stdin.take().unwrap().write_all(sql.as_bytes()).unwrap();
        assert!(psql.wait().unwrap().success(), "{sql}");
    }

    /// Waits until somebody else has it sleep.
    pub fn is_asked_to_sleep(&self) {
        self.say(
            "do $$ begin for n in 1..600 loop \
               exit when exists (select from pg_stat_activity \
                 where usename = 'school' and state = 'active' and query like '%pg_sleep%'); \
               perform pg_sleep(0.1); perform pg_stat_clear_snapshot(); \
             end loop; end $$",
        );
    }

    /// Its address, behind the gate.
    pub fn url(&self) -> String {
        format!("postgresql://127.0.0.1:{}/postgres", self.gate.port)
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    /// An outage.
    pub fn stop(&mut self) {
        self.server.stop();
    }

    /// The end of it, with those settings.
    pub fn start_again(&mut self, settings: &[(&str, &str)]) {
        self.server.stop();
        let _ = fs::remove_file(self.folder.path().join("data/postmaster.pid"));
        self.server = serve(&self.programs, self.folder.path(), self.port, settings);
    }

    /// Puts a file into its folder that nobody else may read.
    pub fn put(&self, name: &str, text: &str) -> PathBuf {
        use std::os::unix::fs::PermissionsExt;
        let path = self.folder.path().join(name);
        fs::write(&path, text).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        give(&path);
        path
    }
}

fn serve(programs: &Path, folder: &Path, port: u16, settings: &[(&str, &str)]) -> Server {
    let mut server = not_root(Command::new(programs.join("postgres")));
    server.arg("-D").arg(folder.join("data")).args(["-p", &port.to_string()]).current_dir("/");
    let own = [
        ("listen_addresses", "127.0.0.1"),
        ("unix_socket_directories", ""),
        ("fsync", "off"),
        ("temp_file_limit", "200MB"),
    ];
    for (name, value) in own.iter().chain(settings) {
        server.arg("-c").arg(format!("{name}={value}"));
    }
    let server = Server::start(&mut server, port);
    let is_ready = || {
        let mut asks = Command::new(programs.join("pg_isready"));
        asks.args(["-q", "-h", "127.0.0.1", "-p", &port.to_string()]).status().unwrap().success()
    };
    for _ in 0..600 {
        if is_ready() {
            return server;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    panic!("PostgreSQL does not become ready");
}

/// Where Debian keeps the newest one's programs.
fn programs() -> Option<PathBuf> {
    let root = Path::new("/usr/lib/postgresql");
    let mut versions: Vec<PathBuf> = fs::read_dir(root).into_iter().flatten().flatten().map(|at| at.path()).collect();
    versions.sort();
    let newest = versions.pop().unwrap_or_else(|| root.join("15"));
    servers::there(&newest.join("bin/initdb")).map(|_| newest.join("bin"))
}

/// PostgreSQL does not run as root: there it is the user that Debian makes for it.
fn not_root(mut command: Command) -> Command {
    if let Some((user, group)) = other() {
        command.uid(user).gid(group);
    }
    command
}

fn give(path: &Path) {
    if let Some((user, group)) = other() {
        chown(path, Some(user), Some(group)).unwrap();
    }
}

fn other() -> Option<(u32, u32)> {
    if fs::metadata("/proc/self").unwrap().uid() != 0 {
        return None;
    }
    let number = |option| {
        let said = Command::new("id").args([option, "postgres"]).output().unwrap();
        String::from_utf8(said.stdout).unwrap().trim().parse().unwrap()
    };
    Some((number("-u"), number("-g")))
}
