//! Containers of Azure, from Azurite.

use super::gate::{Gate, Mode};
use super::https::{self, reply};
use super::servers::{self, Server, free_port};
use super::tls;
use super::{CLUBS, FOLDER, PUPILS, School, Setup, pupils};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use object_store::azure::{AzureAccessKey, AzureAuthorizer, AzureCredential, MicrosoftAzure, MicrosoftAzureBuilder};
use object_store::client::{HttpRequest, HttpRequestBody};
use object_store::path::Path;
use object_store::signer::Signer;
use object_store::{ObjectStoreExt, PutPayload};
use std::process::Command;
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};

/// The account that Azurite always has, and its key, which Microsoft has published for everybody.
const ACCOUNT: &str = "devstoreaccount1";
const KEY: &str = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

/// Azurite, with a container.
struct Azurite {
    server: Server,
    gate: Gate,
    runtime: Runtime,
    container: MicrosoftAzure,
}

impl Azurite {
    fn start() -> Option<Self> {
        let (server, port) = serve(&[])?;
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(ask(
            "PUT",
            &format!("http://127.0.0.1:{port}/{ACCOUNT}/extracts?restype=container"),
            "",
            None,
        ));
        let container = MicrosoftAzureBuilder::new()
            .with_account(ACCOUNT)
            .with_access_key(KEY)
            .with_container_name("extracts")
            .with_endpoint(format!("http://127.0.0.1:{port}/{ACCOUNT}"))
            .with_allow_http(true);
        Some(Self { gate: Gate::before(port), server, runtime, container: container.build().unwrap() })
    }

    fn put(&self, key: &str, text: &str) {
        let (path, text) = (Path::parse(key).unwrap(), PutPayload::from(text.to_string()));
        self.runtime.block_on(self.container.put(&path, text)).unwrap();
    }

    fn settings(&self) -> String {
        let port = self.gate.port;
        format!("[azure.extracts]\naccount = \"{ACCOUNT}\"\nendpoint = \"http://127.0.0.1:{port}/{ACCOUNT}\"")
    }

    fn school(&self, way: &str, secret: &str, web: &str) -> School {
        school("azure://extracts/school/pupils.csv", way, secret, &self.settings(), web)
    }

    /// What opens one blob for ten minutes.
    fn signature(&self, key: &str) -> String {
        let path = Path::parse(key).unwrap();
        let signed = self.container.signed_url("GET".parse().unwrap(), &path, Duration::from_secs(600));
        self.runtime.block_on(signed).unwrap().query().unwrap().to_string()
    }
}

fn school(url: &str, way: &str, secret: &str, settings: &str, web: &str) -> School {
    let fetch = format!(
        "what = \"the list of pupils\"\nurl = \"{url}\"\ninto = \"{FOLDER}/pupils.csv\"\n\
         sign_in = {{ as = \"{way}\", secret = \"extracts\" }}"
    );
    let school = School::new(&Setup { fetch: &fetch, web, settings, secrets: &[("extracts", secret)] });
    school.room.put(&format!("{FOLDER}/clubs.csv"), CLUBS);
    school
}

fn serve(more: &[&str]) -> Option<(Server, u16)> {
    let program = servers::installed("servers/node_modules/.bin/azurite-blob")?;
    let port = free_port();
    let mut command = Command::new(program);
    command.args(["--blobPort", &port.to_string(), "--inMemoryPersistence", "--skipApiVersionCheck", "--silent"]);
    Some((Server::start(command.args(more), port), port))
}

/// Asks for something that is signed with the account's key.
async fn ask(method: &str, url: &str, body: &str, trusted: Option<&str>) {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let mut request = HttpRequest::new(HttpRequestBody::empty());
    *request.method_mut() = method.parse().unwrap();
    *request.uri_mut() = url.parse().unwrap();
    let headers = request.headers_mut();
    headers.insert("x-ms-blob-type", "BlockBlob".parse().unwrap());
    headers.insert("content-length", body.len().to_string().parse().unwrap());
    let credential = AzureCredential::AccessKey(AzureAccessKey::try_new(KEY).unwrap());
    AzureAuthorizer::new(&credential, ACCOUNT).try_authorize(&mut request).unwrap();
    let trusted = trusted.map(|pem| reqwest::Certificate::from_pem(pem.as_bytes()).unwrap());
    let client = reqwest::Client::builder().tls_certs_merge(trusted).build().unwrap();
    let sent = client.request(request.method().clone(), url).headers(request.headers().clone()).body(body.to_string());
    let answer = sent.send().await.unwrap();
    assert!(answer.status().is_success(), "{}", answer.text().await.unwrap());
}

/// A token for storage as Microsoft gives it, which holds for so many seconds from now.
fn token(seconds: i64) -> String {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs() as i64;
    let claims = serde_json::json!({
        "aud": "https://storage.azure.com", "iss": "https://sts.windows.net/council/", "iat": now - 3600,
        "nbf": now - 3600, "exp": now + seconds,
    });
    let part = |text: &str| BASE64_URL_SAFE_NO_PAD.encode(text);
    let token = format!("{}.{}.signature", part(r#"{"alg":"RS256","typ":"JWT"}"#), part(&claims.to_string()));
    serde_json::json!({ "token_type": "Bearer", "expires_in": 3599, "access_token": token }).to_string()
}

#[test]
fn an_app_signs_in_with_a_token_and_has_it_renewed() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    let (authority, own, key) = tls::certificate("127.0.0.1");
    std::fs::write(at("own.pem"), own.pem()).unwrap();
    std::fs::write(at("key.pem"), key.serialize_pem()).unwrap();
    let started = serve(&["--oauth", "basic", "--cert", &at("own.pem"), "--key", &at("key.pem")]);
    let Some((_server, port)) = started else { return };
    let endpoint = format!("https://127.0.0.1:{port}/{ACCOUNT}");
    let runtime = Builder::new_current_thread().enable_all().build().unwrap();
    for (path, body) in [("extracts?restype=container", ""), ("extracts/school/pupils.csv", PUPILS)] {
        runtime.block_on(ask("PUT", &format!("{endpoint}/{path}"), body, Some(&authority)));
    }
    // The first token has ended already.
    let microsoft = https::Server::new(vec![reply("200 OK", &token(-60)), reply("200 OK", &token(3600))]);
    let settings = format!(
        "[azure.extracts]\naccount = \"{ACCOUNT}\"\nendpoint = \"{endpoint}\"\n\n[microsoft]\n\
         tenant = \"council.example\"\nclient = \"an-app\"\nauthority = \"http://127.0.0.1:{}\"",
        microsoft.port
    );
    let trust = "trust = \"council.pem\"";
    let school = school("azure://extracts/school/pupils.csv", "app", "the~client~secret", &settings, trust);
    school.room.put("council.pem", &authority);
    school.runs_well();
    assert_eq!(school.fetched("pupils.csv").as_deref(), Some(PUPILS));
    assert_eq!(microsoft.asked().len(), 2);
}

#[test]
fn a_blob_is_read_once_until_it_changes() {
    let Some(azurite) = Azurite::start() else { return };
    azurite.put("school/pupils.csv", &pupils(3000));
    let school = azurite.school("account-key", KEY, "");
    assert!(school.runs_well().contains("the list of pupils was fetched"));
    assert!(school.fetched("pupils.csv") == Some(pupils(3000)));
    assert!(azurite.gate.passed().1 > 50_000);
    assert!(school.runs_well().contains("nothing to do"));
    assert!(azurite.gate.passed().1 < 5_000, "it was read again");
    azurite.put("school/pupils.csv", PUPILS);
    assert!(school.runs_well().contains("published version"));
    assert_eq!(school.fetched("pupils.csv").as_deref(), Some(PUPILS));
}

#[test]
fn a_shared_access_signature_opens_one_blob_and_no_other() {
    let Some(azurite) = Azurite::start() else { return };
    azurite.put("school/pupils.csv", PUPILS);
    azurite.put("school/clubs.csv", CLUBS);
    let school = azurite.school("sas", &azurite.signature("school/pupils.csv"), "");
    school.runs_well();
    assert_eq!(school.fetched("pupils.csv").as_deref(), Some(PUPILS));
    let of_another = azurite.school("sas", &azurite.signature("school/clubs.csv"), "");
    of_another.runs_without("it refuses the sign-in (403, AuthorizationFailure)");
}

#[test]
fn a_folder_is_fetched_and_an_odd_name_is_left() {
    let Some(azurite) = Azurite::start() else { return };
    for name in ["pupils.csv", "con.csv", "deeper/pupils.csv", "a\u{202e}b.csv", "notes.txt"] {
        azurite.put(&format!("school/{name}"), PUPILS);
    }
    azurite.put("school/clubs & more.csv", CLUBS);
    let fetch = format!(
        "what = \"the school's lists\"\nurl = \"azure://extracts/school\"\nfiles = \"*.csv\"\ninto = \"{FOLDER}\"\n\
         sign_in = {{ as = \"account-key\", secret = \"extracts\" }}"
    );
    let (settings, secrets) = (azurite.settings(), [("extracts", KEY)]);
    let school = School::new(&Setup { fetch: &fetch, settings: &settings, secrets: &secrets, ..Setup::default() });
    assert_eq!(school.run().code, 1);
    assert_eq!(school.findings().matches("was left where it is, because of its name").count(), 2);
    let names = || school.room.files(FOLDER).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
    assert_eq!(names(), ["clubs & more.csv", "pupils.csv"]);
    azurite.gate.passed();
    school.run();
    assert_eq!(azurite.gate.passed().0, 1, "only the list was asked for");
    azurite.runtime.block_on(azurite.container.delete(&Path::parse("school/pupils.csv").unwrap())).unwrap();
    assert!(school.run().out.contains("no longer there, and kept here as it was: pupils.csv"));
    assert_eq!(names(), ["clubs & more.csv", "pupils.csv"]);
}

#[test]
fn wrong_keys_and_wrong_places_are_told_by_the_stores_own_code() {
    let Some(azurite) = Azurite::start() else { return };
    azurite.put("school/pupils.csv", PUPILS);
    let another = "bm90IHRoZWlyIGtleQ==";
    azurite.school("account-key", another, "").runs_without("it refuses the sign-in (403, AuthorizationFailure)");
    azurite.school("account-key", "?", "").runs_without("the secret is no key of a storage account");
    let settings = azurite.settings();
    let nothing = "there is nothing at its address (404, BlobNotFound)";
    school("azure://extracts/school/pupil.csv", "account-key", KEY, &settings, "").runs_without(nothing);
    let why = "settings.toml has no [azure.elsewhere], with the `account` of the container";
    school("azure://elsewhere/pupils.csv", "account-key", KEY, &settings, "").runs_without(why);
}

#[test]
fn it_is_waited_for_while_it_is_throttled_or_slow_and_done_without_while_it_is_away() {
    let Some(mut azurite) = Azurite::start() else { return };
    azurite.put("school/pupils.csv", PUPILS);
    let school = azurite.school("account-key", KEY, "file_seconds = 2\ntries = 3");
    azurite.gate.is(Mode::Answers(2, "503 Server Busy\r\nRetry-After: 0"));
    school.runs_well();
    azurite.put("school/pupils.csv", &pupils(3000));
    azurite.gate.is(Mode::BreaksOff(30_000));
    school.runs_well();
    assert!(school.fetched("pupils.csv") == Some(pupils(3000)));
    azurite.put("school/pupils.csv", &pupils(3001));
    azurite.gate.is(Mode::Slow(Duration::from_millis(200)));
    school.runs_without("it does not answer in time; it was tried 3 times");
    azurite.gate.is(Mode::Alters("A1,", "B1,"));
    school.runs_without("what came is not what its hash says; it was tried 3 times");
    azurite.server.stop();
    school.runs_without("it was tried 3 times");
    assert!(school.fetched("pupils.csv") == Some(pupils(3000)));
}
