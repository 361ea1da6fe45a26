//! Certificates: only those of an authority that is trusted, be it the council's own.

use super::{CLUBS, FOLDER, PUPILS, School, Setup};
use rcgen::{BasicConstraints, Certificate, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::sync::Arc;

/// A certificate for a host, signed by an authority that nobody knows: the authority's PEM, its own, and its key.
pub fn certificate(host: &str) -> (String, Certificate, KeyPair) {
    let mut params = CertificateParams::new(vec![]).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let authority = CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap();
    let key = KeyPair::generate().unwrap();
    let own = CertificateParams::new(vec![host.to_string()]).unwrap().signed_by(&key, &authority).unwrap();
    (authority.pem(), own, key)
}

/// A server whose certificate is signed by an authority that nobody knows. Gives its port and the authority's PEM.
fn server() -> (u16, String) {
    let (authority, own, key) = certificate("localhost");
    let _ = rustls::crypto::ring::default_provider().install_default();
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
    let config = ServerConfig::builder().with_no_client_auth().with_single_cert(vec![own.der().clone()], key).unwrap();
    let (config, listener) = (Arc::new(config), TcpListener::bind("127.0.0.1:0").unwrap());
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let connection = ServerConnection::new(config.clone()).unwrap();
            let mut stream = StreamOwned::new(connection, stream.unwrap());
            let head = BufReader::new(&mut stream).lines().map_while(Result::ok);
            if head.take_while(|line| !line.is_empty()).count() > 0 {
                let length = PUPILS.len();
                write!(stream, "HTTP/1.1 200 OK\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{PUPILS}")
                    .unwrap();
                stream.conn.send_close_notify();
                let _ = stream.flush();
            }
        }
    });
    (port, authority)
}

fn school(port: u16, web: &str) -> School {
    let fetch = format!(
        "what = \"the list of pupils\"\nurl = \"https://localhost:{port}/pupils.csv\"\ninto = \"{FOLDER}/pupils.csv\"\n"
    );
    let school = School::new(&Setup { fetch: &fetch, web, ..Setup::default() });
    school.room.put(&format!("{FOLDER}/clubs.csv"), CLUBS);
    school
}

#[test]
fn an_authority_that_is_not_trusted_is_told_with_what_to_do() {
    let (port, _) = server();
    school(port, "").runs_without(
        "the list of pupils could not be fetched: its certificate is not trusted here; where the council has an authority \
         of its own, name its certificate as `trust` under [web] in settings.toml",
    );
}

#[test]
fn an_authority_of_ones_own_is_trusted_where_the_settings_name_it() {
    let (port, authority) = server();
    let school = school(port, "trust = \"council.pem\"");
    school.room.put("council.pem", authority);
    school.runs_well();
    assert_eq!(school.fetched("pupils.csv").as_deref(), Some(PUPILS));
}

#[test]
fn a_certificate_of_another_authority_does_not_help() {
    let (port, _) = server();
    let (_, another) = server();
    let school = school(port, "trust = \"council.pem\"");
    school.room.put("council.pem", another);
    school.runs_without("its certificate is not trusted here");
}

#[test]
fn what_is_no_certificate_is_trouble_before_anything_is_fetched() {
    let school = school(1, "trust = \"council.pem\"");
    school.room.put("council.pem", "not a certificate");
    let said = school.run();
    assert_eq!(said.code, 2);
    assert!(
        said.err.contains("`trust` under [web] in settings.toml names no PEM file with certificates"),
        "{}",
        said.err
    );
}
