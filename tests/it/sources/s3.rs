//! Buckets of S3, from moto, which asks for signatures as Amazon does.

use super::gate::{Gate, Mode};
use super::servers::{self, Server, free_port};
use super::{CLUBS, FOLDER, PUPILS, School, Setup, pupils};
use object_store::aws::{AmazonS3, AmazonS3Builder, Checksum};
use object_store::path::Path;
use object_store::{ClientOptions, HeaderMap, ObjectStoreExt, PutPayload};
use std::process::Command;
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};

/// Moto, with a bucket.
struct Moto {
    server: Server,
    gate: Gate,
    runtime: Runtime,
    bucket: AmazonS3,
    key_id: String,
    secret: String,
}

impl Moto {
    fn start() -> Option<Self> {
        let program = servers::installed("readers/bin/moto_server")?;
        let port = free_port();
        // From the fifth request on it asks for signatures. Its lists have two keys a page.
        let mut command = Command::new(program);
        command.args(["-p", &port.to_string()]).env("INITIAL_NO_AUTH_ACTION_COUNT", "4");
        let server = Server::start(command.env("MOTO_S3_DEFAULT_MAX_KEYS", "2"), port);
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        let (key_id, secret) = runtime.block_on(make_user(port));
        let bucket = AmazonS3Builder::new()
            .with_bucket_name("extracts")
            .with_endpoint(format!("http://127.0.0.1:{port}"))
            .with_access_key_id(&key_id)
            .with_secret_access_key(&secret)
            .with_checksum_algorithm(Checksum::SHA256)
            // As Amazon's own programs say it; moto keeps the hash only then.
            .with_client_options(ClientOptions::new().with_allow_http(true).with_default_headers(asks_for_a_hash()));
        let bucket = bucket.build().unwrap();
        Some(Self { gate: Gate::before(port), server, runtime, bucket, key_id, secret })
    }

    fn put(&self, key: &str, text: &str) {
        let (path, text) = (Path::parse(key).unwrap(), PutPayload::from(text.to_string()));
        self.runtime.block_on(self.bucket.put(&path, text)).unwrap();
    }

    fn delete(&self, key: &str) {
        self.runtime.block_on(self.bucket.delete(&Path::parse(key).unwrap())).unwrap();
    }

    fn settings(&self) -> String {
        let (key_id, port) = (&self.key_id, self.gate.port);
        format!("[s3.extracts]\nkey_id = \"{key_id}\"\nregion = \"us-east-1\"\nendpoint = \"http://127.0.0.1:{port}\"")
    }

    fn school(&self, secret: &str, settings: &str, web: &str) -> School {
        school("s3://extracts/school/pupils.csv", secret, settings, web)
    }

    fn school_of_a_folder(&self) -> School {
        let fetch = format!(
            "what = \"the school's lists\"\nurl = \"s3://extracts/school\"\nfiles = \"*.csv\"\ninto = \"{FOLDER}\"\n\
             sign_in = {{ as = \"access-key\", secret = \"extracts\" }}"
        );
        let secrets = [("extracts", self.secret.as_str())];
        let settings = self.settings();
        School::new(&Setup { fetch: &fetch, settings: &settings, secrets: &secrets, ..Setup::default() })
    }
}

fn asks_for_a_hash() -> HeaderMap {
    let header = ("x-amz-sdk-checksum-algorithm".parse().unwrap(), "SHA256".parse().unwrap());
    HeaderMap::from_iter([header])
}

fn school(url: &str, secret: &str, settings: &str, web: &str) -> School {
    let fetch = format!(
        "what = \"the list of pupils\"\nurl = \"{url}\"\ninto = \"{FOLDER}/pupils.csv\"\n\
         sign_in = {{ as = \"access-key\", secret = \"extracts\" }}"
    );
    let school = School::new(&Setup { fetch: &fetch, web, settings, secrets: &[("extracts", secret)] });
    school.room.put(&format!("{FOLDER}/clubs.csv"), CLUBS);
    school
}

/// A user who may do everything, and the bucket. Gives the two halves of an access key.
async fn make_user(port: u16) -> (String, String) {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let (client, url) = (reqwest::Client::new(), format!("http://127.0.0.1:{port}/"));
    let everything = "%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22%3A%5B%7B%22Effect%22%3A%22Allow%22%2C\
                      %22Action%22%3A%22s3%3A%2A%22%2C%22Resource%22%3A%22%2A%22%7D%5D%7D";
    let mut said = String::new();
    for what in [
        "Action=CreateUser".to_string(),
        format!("Action=PutUserPolicy&PolicyName=all&PolicyDocument={everything}"),
        "Action=CreateAccessKey".to_string(),
    ] {
        let scope =
            "AWS4-HMAC-SHA256 Credential=x/20260101/us-east-1/iam/aws4_request, SignedHeaders=host, Signature=x";
        let asked = client.post(&url).header("authorization", scope).body(format!("{what}&UserName=school"));
        let asked = asked.header("content-type", "application/x-www-form-urlencoded");
        said = asked.send().await.unwrap().error_for_status().unwrap().text().await.unwrap();
    }
    let made = client.put(format!("{url}extracts")).body("").send().await.unwrap();
    assert!(made.status().is_success(), "{made:?}");
    let between = |name: &str| said.split(&format!("<{name}>")).nth(1).unwrap().split('<').next().unwrap().to_string();
    (between("AccessKeyId"), between("SecretAccessKey"))
}

#[test]
fn an_object_is_read_once_until_it_changes() {
    let Some(moto) = Moto::start() else { return };
    moto.put("school/pupils.csv", &pupils(3000));
    let school = moto.school(&moto.secret, &moto.settings(), "");
    assert!(school.runs_well().contains("the list of pupils was fetched"));
    assert!(school.fetched("pupils.csv") == Some(pupils(3000)));
    assert!(moto.gate.passed().1 > 50_000);
    assert!(school.runs_well().contains("nothing to do"));
    assert!(moto.gate.passed().1 < 5_000, "it was read again");
    moto.put("school/pupils.csv", PUPILS);
    assert!(school.runs_well().contains("published version"));
    assert_eq!(school.fetched("pupils.csv").as_deref(), Some(PUPILS));
}

#[test]
fn a_folder_is_fetched_page_by_page_and_what_is_gone_there_stays_here() {
    let Some(moto) = Moto::start() else { return };
    moto.put("school/pupils.csv", PUPILS);
    moto.put("school/clubs, all of & (them)+1.csv", CLUBS);
    moto.put("school/notes.txt", "none of it");
    moto.put("school/deeper/pupils.csv", PUPILS);
    moto.put("schools.csv", PUPILS);
    let school = moto.school_of_a_folder();
    school.runs_well();
    assert_eq!(names(&school), ["clubs, all of & (them)+1.csv", "pupils.csv"]);
    moto.gate.passed();
    assert!(school.runs_well().contains("nothing to do"));
    let (connections, _) = moto.gate.passed();
    assert!(connections <= 3, "only the list was asked for: {connections}");
    moto.delete("school/pupils.csv");
    let said = school.runs_well();
    assert!(said.contains("the school's lists: no longer there, and kept here as it was: pupils.csv"), "{said}");
    assert_eq!(names(&school), ["clubs, all of & (them)+1.csv", "pupils.csv"]);
}

#[test]
fn one_odd_name_does_not_keep_the_others_away() {
    let Some(moto) = Moto::start() else { return };
    moto.put("school/pupils.csv", PUPILS);
    moto.put("school/clubs.csv", CLUBS);
    moto.put("school/aux.csv", CLUBS);
    moto.put("school/a\\b.csv", CLUBS);
    moto.put("school/a\u{202e}b.csv", CLUBS);
    let school = moto.school_of_a_folder();
    assert_eq!(school.run().code, 1);
    assert_eq!(school.findings().matches("was left where it is, because of its name").count(), 3);
    assert_eq!(names(&school), ["clubs.csv", "pupils.csv"]);
}

#[test]
fn wrong_halves_of_a_key_and_wrong_places_are_told_by_the_stores_own_code() {
    let Some(moto) = Moto::start() else { return };
    moto.put("school/pupils.csv", PUPILS);
    let settings = moto.settings();
    let refused = "the list of pupils could not be fetched: it refuses the sign-in";
    moto.school("no-secret-of-theirs", &settings, "").runs_without(&format!("{refused} (403, SignatureDoesNotMatch)"));
    let another = settings.replace(&moto.key_id, "AKIANOTTHEIRS");
    moto.school(&moto.secret, &another, "").runs_without(&format!("{refused} (403, InvalidAccessKeyId)"));
    let nothing = "there is nothing at its address (404, NoSuchKey)";
    school("s3://extracts/school/pupil.csv", &moto.secret, &settings, "").runs_without(nothing);
    let elsewhere = settings.replace("s3.extracts", "s3.elsewhere");
    let nothing = "there is nothing at its address (404, NoSuchBucket)";
    school("s3://elsewhere/school/pupils.csv", &moto.secret, &elsewhere, "").runs_without(nothing);
    school("s3://elsewhere/school/pupils.csv", &moto.secret, &settings, "")
        .runs_without("settings.toml has no [s3.elsewhere], with the `key_id` and the `region` of the bucket");
    let open = settings.replace("http://127.0.0.1", "http://store.example");
    let why = "`endpoint` under [s3.extracts] in settings.toml does not begin with `https://`";
    moto.school(&moto.secret, &open, "").runs_without(why);
}

#[test]
fn it_is_waited_for_while_it_is_throttled_or_slow_and_done_without_while_it_is_away() {
    let Some(mut moto) = Moto::start() else { return };
    moto.put("school/pupils.csv", PUPILS);
    let school = moto.school(&moto.secret, &moto.settings(), "file_seconds = 2\ntries = 3");
    moto.gate.is(Mode::Answers(2, "503 Slow Down\r\nRetry-After: 0"));
    school.runs_well();
    moto.put("school/pupils.csv", &pupils(3000));
    moto.gate.is(Mode::BreaksOff(30_000));
    school.runs_well();
    assert!(school.fetched("pupils.csv") == Some(pupils(3000)));
    moto.put("school/pupils.csv", &pupils(3001));
    moto.gate.is(Mode::Slow(Duration::from_millis(200)));
    school.runs_without("it does not answer in time; it was tried 3 times");
    moto.gate.is(Mode::Answers(3, "429 Too Many Requests\r\nRetry-After: 0"));
    school.runs_without("it is asked too often (429); it was tried 3 times");
    moto.server.stop();
    school.runs_without("it was tried 3 times");
    assert!(school.fetched("pupils.csv") == Some(pupils(3000)));
}

#[test]
fn what_was_altered_on_its_way_is_not_taken() {
    let Some(moto) = Moto::start() else { return };
    moto.put("school/pupils.csv", PUPILS);
    moto.gate.is(Mode::Alters("A1,", "B1,"));
    let school = moto.school(&moto.secret, &moto.settings(), "");
    school.runs_without("what came is not what its hash says; it was tried 4 times");
    assert_eq!(school.fetched("pupils.csv"), None);
}

fn names(school: &School) -> Vec<String> {
    school.room.files(FOLDER).into_iter().map(|(name, _)| name).collect()
}
