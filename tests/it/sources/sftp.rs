//! Files over SFTP, from Debian's OpenSSH; passwords from AsyncSSH, since OpenSSH would ask the machine's own users.

use super::gate::{Gate, Mode};
use super::servers::{self, Server, free_port};
use super::{CLUBS, FOLDER, PUPILS, School, Setup, pupils};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;
use tempfile::TempDir;

/// OpenSSH, with a folder of files.
struct OpenSsh {
    server: Server,
    gate: Gate,
    folder: TempDir,
    user: String,
    /// The host's own fingerprint.
    fingerprint: String,
}

impl OpenSsh {
    fn start() -> Option<Self> {
        let program = servers::there(Path::new("/usr/sbin/sshd"))?;
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name).display().to_string();
        make_key(folder.path(), "host", &["-t", "ed25519", "-N", ""]);
        make_key(folder.path(), "user", &["-t", "ed25519", "-N", ""]);
        fs::copy(at("user.pub"), at("authorized")).unwrap();
        fs::create_dir(at("out")).unwrap();
        // As root it wants an empty folder of its own, which the system makes where it starts it itself.
        let _ = fs::create_dir_all("/run/sshd");
        let port = free_port();
        let settings = format!(
            "Port {port}\nListenAddress 127.0.0.1\nHostKey {}\nAuthorizedKeysFile {}\nPidFile none\nStrictModes no\n\
             UsePAM no\nPasswordAuthentication yes\nPermitRootLogin yes\nSubsystem sftp internal-sftp\n",
            at("host"),
            at("authorized")
        );
        fs::write(at("conf"), settings).unwrap();
        let server = Server::start(Command::new(program).args(["-D", "-f", &at("conf")]), port);
        let user = said(Command::new("id").arg("-un"));
        let fingerprint = fingerprint(&folder.path().join("host.pub"));
        Some(Self { gate: Gate::before(port), server, folder, user, fingerprint })
    }

    fn put(&self, name: &str, text: &str) {
        fs::write(self.folder.path().join("out").join(name), text).unwrap();
    }

    fn key(&self, name: &str) -> String {
        fs::read_to_string(self.folder.path().join(name)).unwrap()
    }

    /// The address of a file, or of the folder.
    fn url(&self, name: &str) -> String {
        format!("sftp://127.0.0.1:{}{}/out{name}", self.gate.port, self.folder.path().display())
    }

    fn hosts(&self) -> String {
        format!("[hosts]\n\"127.0.0.1:{}\" = \"{}\"", self.gate.port, self.fingerprint)
    }

    /// A school that fetches one list.
    fn school(&self, key: &str, settings: &str, web: &str) -> School {
        let (url, user) = (self.url("/pupils.csv"), &self.user);
        let fetch = format!(
            "what = \"the list of pupils\"\nurl = \"{url}\"\ninto = \"{FOLDER}/pupils.csv\"\n\
             sign_in = {{ as = \"key\", user = \"{user}\", secret = \"school-key\" }}"
        );
        let school = School::new(&Setup { fetch: &fetch, web, settings, secrets: &[("school-key", key)] });
        school.room.put(&format!("{FOLDER}/clubs.csv"), CLUBS);
        school
    }

    /// A school that fetches a folder.
    fn school_of_a_folder(&self, files: &str, more: &str) -> School {
        let (url, user) = (self.url(""), &self.user);
        let fetch = format!(
            "what = \"the school's lists\"\nurl = \"{url}\"\nfiles = \"{files}\"\ninto = \"{FOLDER}\"\n\
             sign_in = {{ as = \"key\", user = \"{user}\", secret = \"school-key\" }}\n{more}"
        );
        let (hosts, key) = (self.hosts(), self.key("user"));
        let secrets = [("school-key", key.as_str())];
        School::new(&Setup { fetch: &fetch, settings: &hosts, secrets: &secrets, ..Setup::default() })
    }
}

fn make_key(folder: &Path, name: &str, words: &[&str]) {
    let path = folder.join(name);
    let made = Command::new("ssh-keygen").arg("-q").args(words).arg("-f").arg(path).status().unwrap();
    assert!(made.success());
}

fn fingerprint(public: &Path) -> String {
    said(Command::new("ssh-keygen").arg("-lf").arg(public)).split(' ').nth(1).unwrap().to_string()
}

fn said(command: &mut Command) -> String {
    String::from_utf8(command.output().unwrap().stdout).unwrap().trim().to_string()
}

#[test]
fn a_file_is_read_once_until_it_changes() {
    let Some(ssh) = OpenSsh::start() else { return };
    ssh.put("pupils.csv", &pupils(5000));
    let school = ssh.school(&ssh.key("user"), &ssh.hosts(), "");
    let out = school.runs_well();
    let expected = format!("the list of pupils was fetched: {FOLDER}/pupils.csv, {} bytes", pupils(5000).len());
    assert!(out.contains(&expected), "{out}");
    assert!(school.fetched("pupils.csv") == Some(pupils(5000)));
    assert!(ssh.gate.passed().1 > 100_000);
    let again = school.runs_well();
    assert!(again.contains("nothing to do") && !again.contains("was fetched"), "{again}");
    let (_, given) = ssh.gate.passed();
    assert!(given < 20_000, "it was read again: {given} bytes came");
    ssh.put("pupils.csv", &pupils(4999));
    assert!(school.runs_well().contains("published version"));
    assert!(school.fetched("pupils.csv") == Some(pupils(4999)));
}

#[test]
fn a_host_that_is_not_known_is_never_trusted() {
    let Some(ssh) = OpenSsh::start() else { return };
    ssh.put("pupils.csv", PUPILS);
    let school = ssh.school(&ssh.key("user"), "", "");
    let (host, fingerprint) = (format!("127.0.0.1:{}", ssh.gate.port), &ssh.fingerprint);
    for _ in 0..2 {
        school.runs_without(&format!(
            "the list of pupils could not be fetched: nothing says which key the host {host} has. It shows the key \
             {fingerprint}: ask whoever runs it whether that is its own, and then write \"{host}\" = \"{fingerprint}\" \
             under [hosts] in settings.toml"
        ));
        assert_eq!(ssh.gate.passed().0, 1, "it is of no use to try again");
    }
    assert_eq!(school.fetched("pupils.csv"), None);
}

#[test]
fn a_host_whose_key_has_changed_is_not_trusted_either() {
    let Some(ssh) = OpenSsh::start() else { return };
    ssh.put("pupils.csv", PUPILS);
    let of_user = fingerprint(&ssh.folder.path().join("user.pub"));
    let settings = format!("[hosts]\n\"127.0.0.1\" = [\"{of_user}\"]");
    let school = ssh.school(&ssh.key("user"), &settings, "");
    school.runs_without(&format!(
        "the host 127.0.0.1:{} shows the key {}, and settings.toml has {of_user} under [hosts]. Somebody may stand \
         between: ask whoever runs it whether it has a new key, and only then write that one",
        ssh.gate.port, ssh.fingerprint
    ));
    assert_eq!(school.fetched("pupils.csv"), None);
}

#[test]
fn keys_of_every_kind_open_and_others_do_not() {
    let Some(ssh) = OpenSsh::start() else { return };
    ssh.put("pupils.csv", PUPILS);
    let kinds: [&[&str]; 4] = [
        &["-t", "rsa", "-b", "2048", "-N", ""],
        &["-t", "rsa", "-b", "2048", "-N", "", "-m", "PEM"],
        &["-t", "ecdsa", "-N", ""],
        &["-t", "ed25519", "-N", ""],
    ];
    for (number, kind) in kinds.into_iter().enumerate() {
        let name = format!("key{number}");
        make_key(ssh.folder.path(), &name, kind);
        let school = ssh.school(&ssh.key(&name), &ssh.hosts(), "");
        school.runs_without("the list of pupils could not be fetched: it refuses the sign-in");
        let authorized = ssh.folder.path().join("authorized");
        fs::copy(ssh.folder.path().join(format!("{name}.pub")), authorized).unwrap();
        school.runs_well();
    }
    ssh.school("no key at all", &ssh.hosts(), "").runs_without("its private key cannot be read");
}

#[test]
fn a_key_that_is_locked_needs_its_passphrase() {
    let Some(ssh) = OpenSsh::start() else { return };
    ssh.put("pupils.csv", PUPILS);
    make_key(ssh.folder.path(), "locked", &["-t", "ed25519", "-N", "open sesame"]);
    fs::copy(ssh.folder.path().join("locked.pub"), ssh.folder.path().join("authorized")).unwrap();
    let (url, user, hosts, key) = (ssh.url("/pupils.csv"), &ssh.user, ssh.hosts(), ssh.key("locked"));
    let fetch = format!(
        "what = \"the list of pupils\"\nurl = \"{url}\"\ninto = \"{FOLDER}/pupils.csv\"\n\
         sign_in = {{ as = \"key\", user = \"{user}\", secret = \"school-key\", passphrase = \"opens\" }}"
    );
    let of = |passphrase| {
        let secrets = [("school-key", key.as_str()), ("opens", passphrase)];
        School::new(&Setup { fetch: &fetch, settings: &hosts, secrets: &secrets, ..Setup::default() })
    };
    of("open wheat").runs_without("its private key cannot be read, or the passphrase does not open it");
    let school = of("open sesame");
    school.run();
    assert_eq!(school.fetched("pupils.csv").as_deref(), Some(PUPILS));
}

#[test]
fn while_it_is_away_the_last_files_are_used() {
    let Some(mut ssh) = OpenSsh::start() else { return };
    ssh.put("pupils.csv", PUPILS);
    let school = ssh.school(&ssh.key("user"), &ssh.hosts(), "tries = 2");
    school.runs_well();
    fs::remove_file(ssh.folder.path().join("out/pupils.csv")).unwrap();
    school.runs_without("the list of pupils could not be fetched: there is nothing at its address");
    ssh.gate.is(Mode::Shut);
    school.runs_without("it cannot be reached; it was tried 2 times");
    ssh.gate.is(Mode::Open);
    ssh.server.stop();
    school.runs_without("it was tried 2 times");
    assert_eq!(school.fetched("pupils.csv").as_deref(), Some(PUPILS));
}

#[test]
fn what_breaks_off_is_begun_again_and_what_is_silent_is_not_waited_for() {
    let Some(ssh) = OpenSsh::start() else { return };
    ssh.put("pupils.csv", &pupils(5000));
    let school = ssh.school(&ssh.key("user"), &ssh.hosts(), "tries = 2\nconnect_seconds = 3");
    ssh.gate.is(Mode::BreaksOff(60_000));
    school.runs_well();
    assert!(school.fetched("pupils.csv") == Some(pupils(5000)));
    assert_eq!(ssh.gate.passed().0, 2);
    let school = ssh.school(&ssh.key("user"), &ssh.hosts(), "tries = 2\nconnect_seconds = 0.5");
    ssh.gate.is(Mode::Silent);
    school.runs_without("it does not answer in time; it was tried 2 times");
    let school = ssh.school(&ssh.key("user"), &ssh.hosts(), "tries = 1\nfile_seconds = 0.5");
    ssh.gate.is(Mode::Slow(Duration::from_millis(20)));
    school.runs_without("it does not answer in time; it was tried once");
}

#[test]
fn a_folder_is_fetched_file_by_file_and_what_is_gone_there_stays_here() {
    let Some(ssh) = OpenSsh::start() else { return };
    let out = ssh.folder.path().join("out");
    fs::create_dir(out.join("deeper.csv")).unwrap();
    ssh.put("clubs.csv", CLUBS);
    ssh.put("notes.txt", "none of it");
    fs::write(ssh.folder.path().join("elsewhere"), PUPILS).unwrap();
    std::os::unix::fs::symlink(ssh.folder.path().join("elsewhere"), out.join("pupils.csv")).unwrap();
    std::os::unix::fs::symlink("nowhere", out.join("broken.csv")).unwrap();
    let school = ssh.school_of_a_folder("*.csv", "");
    let said = school.runs_well();
    assert!(said.contains("the school's lists: fetched:"), "{said}");
    assert_eq!(names(&school), ["clubs.csv", "pupils.csv"]);
    assert!(school.runs_well().contains("nothing to do"));
    fs::remove_file(out.join("clubs.csv")).unwrap();
    let said = school.runs_well();
    assert!(said.contains("the school's lists: no longer there, and kept here as it was: clubs.csv"), "{said}");
    assert_eq!(names(&school), ["clubs.csv", "pupils.csv"]);
}

#[test]
fn names_that_mean_harm_are_left_where_they_are() {
    let Some(ssh) = OpenSsh::start() else { return };
    ssh.put("pupils.csv", PUPILS);
    ssh.put("clubs.csv", CLUBS);
    for name in ["a\u{202e}fdp.csv", "con.csv", "a\\..\\b.csv", "a\nb.csv", "CLUBS.CSV", "~$open.csv", ".hidden.csv"] {
        ssh.put(name, CLUBS);
    }
    let school = ssh.school_of_a_folder("*.csv", "");
    let said = school.run();
    assert_eq!(said.code, 1, "{}", said.out);
    for expected in [
        "the file `a\\u{202e}fdp.csv` was left where it is, because of its name: it has a character that nobody sees",
        "the file `con.csv` was left where it is, because of its name: Windows keeps it for a device",
        "the file `a\\u{5c}..\\u{5c}b.csv` was left where it is, because of its name: it leads to another folder",
        "the file `a\\u{a}b.csv` was left where it is, because of its name: it has a control character",
        "the file `clubs.csv` was left where it is, because of its name: another file has it, but for capitals",
    ] {
        assert!(school.findings().contains(expected), "{expected}\n{}", school.findings());
    }
    assert_eq!(names(&school), ["CLUBS.CSV", "pupils.csv"]);
}

#[test]
fn more_files_than_are_taken_are_none() {
    let Some(ssh) = OpenSsh::start() else { return };
    (0..3).for_each(|number| ssh.put(&format!("{number}.csv"), CLUBS));
    let school = ssh.school_of_a_folder("*.csv", "most_files = 2");
    school.runs_without(
        "the school's lists could not be fetched: 3 of its files match, and 2 is the most that are taken",
    );
    assert_eq!(names(&school), Vec::<String>::new());
}

fn names(school: &School) -> Vec<String> {
    school.room.files(FOLDER).into_iter().map(|(name, _)| name).collect()
}

const PASSWORD: &str = "the-password-of-the-school";

#[test]
fn a_password_is_said_or_answered_with() {
    let Some(python) = servers::installed("readers/bin/python") else { return };
    for way in ["password", "asked-for"] {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("pupils.csv"), PUPILS).unwrap();
        make_key(folder.path(), "host", &["-t", "ecdsa", "-N", ""]);
        let port = free_port();
        let script = format!("{}/tests/python/sftp_server.py", crate::room::CHECKOUT);
        let words = [&port.to_string(), way, "school", PASSWORD];
        let _server = Server::start(Command::new(&python).arg(script).args(words).arg(folder.path()), port);
        let fetch = format!(
            "what = \"the list of pupils\"\nurl = \"sftp://127.0.0.1:{port}/pupils.csv\"\ninto = \"{FOLDER}/pupils.csv\"\n\
             sign_in = {{ as = \"password\", user = \"school\", secret = \"school\" }}"
        );
        let settings = format!("[hosts]\n\"127.0.0.1\" = \"{}\"", fingerprint(&folder.path().join("host.pub")));
        let of = |password| {
            let secrets = [("school", password)];
            let school =
                School::new(&Setup { fetch: &fetch, settings: &settings, secrets: &secrets, ..Setup::default() });
            school.room.put(&format!("{FOLDER}/clubs.csv"), CLUBS);
            school
        };
        of("another-password").runs_without("the list of pupils could not be fetched: it refuses the sign-in");
        let school = of(PASSWORD);
        school.runs_well();
        assert_eq!(school.fetched("pupils.csv").as_deref(), Some(PUPILS), "{way}");
        assert!(school.runs_well().contains("nothing to do"));
    }
}
