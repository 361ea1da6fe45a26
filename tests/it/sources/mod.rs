//! Files and databases elsewhere, each kind from a server that is started for it on this machine: good, unchanged, changed,
//! away, slow, and with wrong credentials.

/// What every database does.
mod database;
/// What stands between a server and us: open, shut, slow, or breaking off.
mod gate;
/// A drive of SharePoint, as Microsoft Graph speaks of it.
mod graph_server;
/// PostgreSQL, with a school's tables.
mod postgres_server;
/// Servers of others, started for a test.
pub mod servers;

/// Containers of Azure, from Azurite.
mod azure;
/// SharePoint, from a server of our own.
mod graph;
/// One file over HTTP, from a server of our own.
mod https;
/// Databases by ODBC.
#[cfg(feature = "odbc")]
mod odbc;
/// PostgreSQL.
mod postgresql;
/// Buckets of S3, from moto.
mod s3;
/// Files over SFTP, from OpenSSH.
mod sftp;
/// Certificates of an authority of one's own.
mod tls;

use crate::room::{NIGHT, Room, Said};
use std::fs;

const PIPELINE: &str = "school_weekly";
const FOLDER: &str = "incoming/QBR/school/2026-09-30";
const PUPILS: &str = "Pupil,Birthday,House,Postcode\nA1,2015-05-20,red,ZZ1 2AB\n";
const CLUBS: &str = "Pupil,Club,Joined,Paid\nA1,chess,2026-09-24,yes\n";

/// A school whose lists are fetched.
struct School {
    room: Room,
    secrets: Vec<String>,
}

/// What differs from one school to another.
#[derive(Default)]
struct Setup<'a> {
    /// The lines under `[[fetch]]`.
    fetch: &'a str,
    /// Lines under `[web]`, beside short waits.
    web: &'a str,
    /// Other settings.
    settings: &'a str,
    /// Secrets by their names.
    secrets: &'a [(&'a str, &'a str)],
}

impl School {
    fn new(setup: &Setup<'_>) -> Self {
        let room = Room::of_a_school();
        let path = "school/pipelines/school_weekly/pipeline.toml";
        let pipeline = fs::read_to_string(room.path.join(path)).unwrap();
        room.put(path, format!("{pipeline}\n[[fetch]]\n{}\n", setup.fetch));
        let place = |(name, _): &(&str, &str)| format!("{name} = {{ file = \"{name}.secret\" }}\n");
        let secrets: String = setup.secrets.iter().map(place).collect();
        let Setup { web, settings, .. } = setup;
        let short = ["wait_seconds = 0.01", "connect_seconds = 5"].map(|line| match web.contains(&line[..12]) {
            true => "",
            false => line,
        });
        let web = format!("[web]\n{}\n{web}\n", short.join("\n"));
        room.put("settings.toml", format!("[secrets]\n{secrets}\n{web}\n{settings}\n"));
        setup.secrets.iter().for_each(|(name, text)| room.put(&format!("{name}.secret"), format!("{text}\n")));
        Self { room, secrets: setup.secrets.iter().map(|(_, text)| text.trim().to_string()).collect() }
    }

    /// Runs the night. No secret is said, and none is kept.
    fn run(&self) -> Said {
        self.run_at(NIGHT)
    }

    fn run_at(&self, now: &str) -> Said {
        let said = self.room.type_in_at(now, &["run", PIPELINE]);
        let kept = fs::read_to_string(self.room.path.join("state/fetched.json")).unwrap_or_default();
        for secret in &self.secrets {
            for text in [&said.out, &said.err, &kept, &self.findings()] {
                assert!(!text.contains(secret.as_str()), "a secret is told: {text}");
            }
        }
        said
    }

    /// Runs it where everything should go well.
    #[track_caller]
    fn runs_well(&self) -> String {
        self.runs_well_at(NIGHT)
    }

    #[track_caller]
    fn runs_well_at(&self, now: &str) -> String {
        let said = self.run_at(now);
        assert_eq!(said.code, 0, "{}{}", said.out, said.err);
        said.out
    }

    /// Runs it where something is away, for a reason; what there is is used.
    #[track_caller]
    fn runs_without(&self, why: &str) {
        let said = self.run();
        assert_eq!(said.code, 1, "{}{}", said.out, said.err);
        assert!(said.out.contains(why), "`{why}` is not in\n{}{}", said.out, said.err);
    }

    fn findings(&self) -> String {
        fs::read_to_string(self.room.published(PIPELINE, "authority/findings.csv")).unwrap_or_default()
    }

    fn fetched(&self, name: &str) -> Option<String> {
        fs::read_to_string(self.room.path.join(FOLDER).join(name)).ok()
    }
}

/// Lists that somebody has put there, so that there is something to publish.
fn lay_out(school: &School) {
    school.room.put(&format!("{FOLDER}/pupils.csv"), PUPILS);
    school.room.put(&format!("{FOLDER}/clubs.csv"), CLUBS);
}

/// A list of so many pupils.
fn pupils(many: usize) -> String {
    let rows = (1..=many).map(|number| format!("A{number},2015-05-20,red,ZZ1 2AB\n"));
    format!("Pupil,Birthday,House,Postcode\n{}", rows.collect::<String>())
}
