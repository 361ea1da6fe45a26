//! PostgreSQL in its own protocol.

use super::School;
use super::database::{self, CLUBS, PUPILS, Way, asked, nothing_aside};
use super::gate::Mode;
use super::postgres_server::Postgres;
use super::tls::certificate;

fn try_out(it: impl Fn(&Postgres, &Way<'_>)) {
    let Some(postgres) = Postgres::start() else { return };
    it(&postgres, &way(&postgres.url()));
}

#[test]
fn a_night_and_the_next_ones() {
    try_out(database::a_night_and_the_next_ones);
}

#[test]
fn a_sign_in_that_is_refused_is_not_tried_again() {
    try_out(database::a_sign_in_that_is_refused_is_not_tried_again);
}

#[test]
fn what_would_write_is_refused() {
    try_out(database::what_would_write_is_refused);
}

#[test]
fn a_slow_query_is_not_waited_for() {
    try_out(database::a_slow_query_is_not_waited_for);
}

#[test]
fn what_has_changed_takes_the_place_of_what_was() {
    try_out(database::what_has_changed_takes_the_place_of_what_was);
}

#[test]
fn all_queries_see_one_moment() {
    try_out(database::all_queries_see_one_moment);
}

fn way(url: &str) -> Way<'_> {
    Way { url, settings: "" }
}

#[test]
fn odd_cells_come_as_they_are() {
    let Some(postgres) = Postgres::start() else { return };
    postgres.say(
        "create table odd (n int, a text, b date, c timestamptz, d boolean, e numeric, f double precision, g bytea, h text[]); \
         grant select on odd to school; \
         insert into odd values \
         (1, null, null, null, null, null, null, null, null), \
         (2, '', '1850-02-28', '2026-07-01 00:30:00+01', true, 0.10, 0.1, '\\x00ff', '{a,\"b c\"}'), \
         (3, E'a \"quoted\", \\n\\ttext \\\\N\\r\\\\.', '0099-01-01', '2026-01-01 00:00:00.5+00', false, 123456789012345678901234.5, 1e300, '', '{}'), \
         (4, E'\\u202eback\\u202c caf\\u00e9 \\U0001F600', '2026-09-30', null, true, -1, 'NaN', null, null), \
         (5, '=1+1', null, null, null, null, null, null, null), (6, '00123', null, null, null, null, null, null, null)",
    );
    let school = way(&postgres.url()).one("", "select * from odd order by n", "", "");
    school.runs_well();
    assert_eq!(
        asked(&school).unwrap(),
        "n,a,b,c,d,e,f,g,h\n1,,,,,,,,\n\
         2,,1850-02-28,2026-07-01 00:30:00+01,true,0.10,0.1,\\x00ff,\"{a,\"\"b c\"\"}\"\n\
         3,\"a \"\"quoted\"\", \n\ttext \\N\r\\.\",0099-01-01,2026-01-01 00:00:00.5+00,false,123456789012345678901234.5,1e+300,\\x,{}\n\
         4,\u{202e}back\u{202c} café 😀,2026-09-30,,true,-1,NaN,,\n5,=1+1,,,,,,,\n6,00123,,,,,,,\n"
    );
    let school = way(&postgres.url()).one("", "select a from odd where a is null", "", "");
    school.runs_well();
    assert_eq!(asked(&school).as_deref(), Some("a\n\"\"\n"), "a row is a row, though there is nothing in it");
}

#[test]
fn queries_that_are_wrong_are_told_all_at_once_and_nothing_is_put_in_its_place() {
    let Some(postgres) = Postgres::start() else { return };
    let url = postgres.url();
    let school = way(&url).school(&[("pupils", PUPILS), ("clubs", CLUBS)], "period = \"last-month-end\"", "");
    school.runs_well();
    postgres.say("insert into pupils values ('A2', '2014-01-02', 'blue', 'ZZ1 2AC')");
    database::put(&school, "clubs", "", "select :period as day,\n  whose_birthday from pupils");
    database::put(&school, "days", "", "select postcode::date as \"Day\" from pupils");
    school.runs_without(
        "the school's database: The clubs could not be fetched: it names a column that is not there \
         (42703, line 6, column 3 of its file)",
    );
    let findings = school.run().out;
    assert!(findings.contains(
        "the school's database: The days could not be fetched: something that stands in the database does not fit what \
         the query makes of it (22007)"
    ));
    assert!(
        findings.contains(
            "the school's database: none of it was put in its place, so that its tables agree with each other"
        )
    );
    assert!(!findings.contains("ZZ1"), "{findings}");
    assert_eq!(school.fetched("pupils.csv").as_deref(), Some(super::PUPILS));
    assert_eq!(school.fetched("days.csv"), None);
    nothing_aside(&school);
}

#[test]
fn while_it_is_away_the_last_extracts_are_used() {
    let Some(mut postgres) = Postgres::start() else { return };
    let url = postgres.url();
    let school = way(&url).school(&[("pupils", PUPILS), ("clubs", CLUBS)], "", "tries = 2");
    school.runs_well();
    postgres.gate.is(Mode::Shut);
    school.runs_without("the school's database could not be fetched: it cannot be reached; it was tried 2 times");
    postgres.gate.is(Mode::Open);
    postgres.stop();
    school.runs_without("it cannot be reached; it was tried 2 times");
    assert_eq!(school.fetched("pupils.csv").as_deref(), Some(super::PUPILS));
    postgres.start_again(&[]);
    let out = school.runs_well();
    assert!(out.contains("that version is in force again") && !out.contains("fetched"), "{out}");
}

#[test]
fn an_outage_in_the_midst_leaves_everything_as_it_was() {
    let Some(mut postgres) = Postgres::start() else { return };
    let url = postgres.url();
    let school = way(&url).school(&[("pupils", PUPILS), ("clubs", CLUBS)], "", "tries = 1");
    school.runs_well();
    postgres.say("insert into clubs values ('A1', 'go', '2026-09-25', 'no')");
    database::put(&school, "pupils", "", &PUPILS.replace("from pupils", "from pupils, (select pg_sleep(30)) s"));
    std::thread::scope(|scope| {
        scope.spawn(|| {
            postgres.is_asked_to_sleep();
            postgres.stop();
        });
        school.runs_without("the connection broke off; it was tried once");
    });
    assert_eq!(school.fetched("clubs.csv").as_deref(), Some(super::CLUBS));
    nothing_aside(&school);
}

#[test]
fn what_breaks_off_is_begun_again_and_what_is_silent_is_not_waited_for() {
    let Some(postgres) = Postgres::start() else { return };
    let many = "select n, repeat('x', 100) as x from generate_series(1, 20000) n";
    let school = way(&postgres.url()).one("", many, "", "tries = 2");
    postgres.gate.is(Mode::BreaksOff(500_000));
    school.runs_well();
    assert_eq!(asked(&school).unwrap().lines().count(), 20_001);
    assert_eq!(postgres.gate.passed().0, 2);
    let school = way(&postgres.url()).one("", many, "", "tries = 1\nconnect_seconds = 0.5");
    postgres.gate.is(Mode::Silent);
    school.runs_without("it does not answer in time; it was tried once");
    nothing_aside(&school);
}

#[test]
fn no_more_is_taken_than_was_agreed() {
    let Some(postgres) = Postgres::start() else { return };
    for query in
        ["select n, repeat('x', 1000) as x from generate_series(1, 20000) n", "select repeat('x', 50000000) as x"]
    {
        let school = way(&postgres.url()).one("", query, "most_mb = 1", "");
        school
            .runs_without("the school's database could not be fetched: it is larger than 1 MB, the most that is taken");
        nothing_aside(&school);
    }
    let endless = "select generate_series(1, 1000000000) as n, repeat('x', 1000) as x";
    let school = way(&postgres.url()).school(&[("clubs", endless), ("pupils", "select nothing")], "most_mb = 1", "");
    super::lay_out(&school);
    school.runs_without("The clubs could not be fetched: it is larger than 1 MB, the most that is taken");
    assert!(school.run().out.contains("The pupils could not be fetched: it names a column that is not there"));
}

#[test]
fn a_large_extract_takes_no_more_memory_than_a_small_one() {
    let Some(postgres) = Postgres::start() else { return };
    let query = |rows: u32| format!("select n, repeat('x', 500) as x from generate_series(1, {rows}) n order by n");
    let most = |rows: u32| {
        let school = way(&postgres.url()).one("", &query(rows), "", "");
        let most = peak(&school);
        assert_eq!(asked(&school).unwrap().lines().count() as u32, rows + 1);
        most
    };
    let (small, large) = (most(10), most(200_000));
    assert!(large < small + 30_000, "it took {large} kB for 100 MB, and {small} kB for none");
}

/// The most memory that a night took, in kilobytes.
fn peak(school: &School) -> u64 {
    let script = "import resource, subprocess, sys\n\
                  code = subprocess.run(sys.argv[1:]).returncode\n\
                  print('peak', resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)\n\
                  sys.exit(code)";
    let said = school.room.type_after("python3", &["-c", script], &["run", super::PIPELINE]);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    said.out.lines().find_map(|line| line.strip_prefix("peak ")).unwrap().parse().unwrap()
}

#[test]
fn off_this_machine_it_is_spoken_with_in_secret_or_not_at_all() {
    let elsewhere = [("listen_addresses", "127.0.0.1,127.0.0.2")];
    let Some(mut postgres) = Postgres::start_with(&elsewhere) else { return };
    // Another name for this machine, which the program takes for another machine.
    let url = format!("postgresql://127.0.0.2:{}/postgres", postgres.port());
    let school = |web: &str| way(&url).school(&[("pupils", PUPILS), ("clubs", CLUBS)], "", web);
    school("").runs_without(
        "the school's database could not be fetched: it keeps no connection secret; have TLS turned on there, since \
         children's data go over no network without",
    );
    let (authority, own, key) = certificate("127.0.0.2");
    let own = postgres.put("own.pem", &own.pem());
    let key = postgres.put("key.pem", &key.serialize_pem());
    let (own, key) = (own.display().to_string(), key.display().to_string());
    let secret = [elsewhere[0], ("ssl", "on"), ("ssl_cert_file", &own), ("ssl_key_file", &key)];
    postgres.start_again(&secret);
    school("").runs_without("its certificate is not trusted here");
    let trusting = school("trust = \"council.pem\"");
    trusting.room.put("council.pem", authority);
    trusting.runs_well();
    assert_eq!(trusting.fetched("pupils.csv").as_deref(), Some(super::PUPILS));
}

#[test]
#[cfg(not(feature = "odbc"))]
fn a_program_without_odbc_says_how_it_is_built_with_it() {
    let school = way("odbc://cases").one("", PUPILS, "", "");
    school.runs_without(
        "the school's database could not be fetched: this program was built without ODBC; `cargo build --release --features odbc` \
         builds it with it, where unixODBC's library is installed",
    );
    let said = school.room.type_in(&["doctor"]).out;
    assert!(
        said.contains("LOOK        school_weekly: the school's database: this program was built without ODBC"),
        "{said}"
    );
}

#[test]
fn a_key_that_two_rows_have_and_a_mark_that_is_none_are_told() {
    let Some(postgres) = Postgres::start() else { return };
    postgres.say("insert into clubs values ('A1', 'go', '2026-09-25', 'no')");
    let head = "since = \"joined\"\nkey = [\"pupil\"]\n";
    for (query, why) in [
        ("select pupil, joined from clubs where joined > :since", "two of its rows have the same `key`"),
        (
            "select pupil, club as joined from clubs where joined > :since",
            "its column `joined` has something that is no day, moment or whole number, or not as the others are",
        ),
        ("select pupil from clubs where joined > :since", "it gives no column `joined`, which its head names"),
    ] {
        let school = way(&postgres.url()).one(head, query, "", "");
        school.runs_without(&format!("the school's database could not be fetched: {why}"));
    }
}
