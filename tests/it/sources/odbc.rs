//! Databases by ODBC: PostgreSQL by the driver of its own, psqlODBC, through unixODBC.

use super::database::{self, PUPILS, Way, asked, nothing_aside};
use super::gate::Mode;
use super::postgres_server::Postgres;
use std::time::{Duration, Instant};

fn try_out(it: impl Fn(&Postgres, &Way<'_>)) {
    let Some(postgres) = Postgres::start() else { return };
    it(&postgres, &Way { url: URL, settings: &settings(&postgres, "") });
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

const URL: &str = "odbc://cases";

fn settings(postgres: &Postgres, more: &str) -> String {
    format!(
        "[odbc.cases]\nDriver = \"PostgreSQL Unicode\"\nServer = \"127.0.0.1\"\nPort = {}\nDatabase = \"postgres\"\n\
         BoolsAsChar = 0\n{more}",
        postgres.gate.port
    )
}

#[test]
fn odd_cells_come_as_they_are_and_none_is_cut() {
    let Some(postgres) = Postgres::start() else { return };
    postgres.say(
        "create table odd (n int, a text, b date, c timestamp, d boolean, e numeric); grant select on odd to school; \
         insert into odd values \
         (1, null, null, null, null, null), \
         (2, '', '1850-02-28', '2026-07-01 00:30:00', true, 0.10), \
         (3, E'a \"quoted\", \\n\\ttext \\\\N', '0099-01-01', '2026-01-01 00:00:00.5', false, 123456789012345678901234.5), \
         (4, E'\\u202eback\\u202c caf\\u00e9 \\U0001F600', '2026-09-30', null, true, -1), \
         (5, '=1+1', null, null, null, null), (6, repeat('long ', 20000), null, null, null, null)",
    );
    let settings = settings(&postgres, "");
    let way = Way { url: URL, settings: &settings };
    let school = way.one("", "select * from odd order by n", "", "");
    school.runs_well();
    let expected = format!(
        "n,a,b,c,d,e\n1,,,,,\n2,,1850-02-28,2026-07-01 00:30:00,true,0.10\n\
         3,\"a \"\"quoted\"\", \n\ttext \\N\",0099-01-01,2026-01-01 00:00:00.5,false,123456789012345678901234.5\n\
         4,\u{202e}back\u{202c} café 😀,2026-09-30,,true,-1\n5,=1+1,,,,\n6,{},,,,\n",
        "long ".repeat(20_000)
    );
    let came = asked(&school).unwrap();
    assert!(came == expected, "{}", came.replace("long ", ""));
}

#[test]
fn a_query_that_is_wrong_is_told_without_what_stands_in_a_cell() {
    let Some(postgres) = Postgres::start() else { return };
    let settings = settings(&postgres, "");
    let way = Way { url: URL, settings: &settings };
    for (query, why) in [
        ("select whose_birthday from pupils", "it names a column that is not there (42703)"),
        ("select a from nothing", "it names a table that is not there (42P01)"),
        ("select from where", "it is not written as the database wants it (42601)"),
        (
            "select postcode::date as a from pupils",
            "something that stands in the database does not fit what the query makes of it (22007)",
        ),
    ] {
        let school = way.one("", query, "", "");
        school.runs_without(&format!("the school's database could not be fetched: {why}"));
        assert!(!school.run().out.contains("ZZ1"));
    }
}

#[test]
fn it_may_be_away_too() {
    let Some(mut postgres) = Postgres::start() else { return };
    let settings = settings(&postgres, "");
    let way = Way { url: URL, settings: &settings };
    let school = way.one("", PUPILS, "", "tries = 2");
    school.runs_well();
    let before = asked(&school);
    postgres.gate.is(Mode::Shut);
    school.runs_without("it was tried 2 times");
    postgres.gate.is(Mode::Open);
    postgres.stop();
    school.runs_without("it was tried 2 times");
    assert!(before.is_some() && asked(&school) == before);
    nothing_aside(&school);
}

#[test]
fn a_driver_that_hangs_is_left_behind() {
    let Some(postgres) = Postgres::start() else { return };
    let settings = settings(&postgres, "");
    let way = Way { url: URL, settings: &settings };
    let many = "select n, repeat('x', 100) as x from generate_series(1, 20000) n";
    let school = way.one("", many, "", "tries = 1\nfile_seconds = 1.0");
    postgres.gate.is(Mode::Slow(Duration::from_millis(20)));
    let began = Instant::now();
    school.runs_without("it does not answer in time");
    assert!(began.elapsed() < Duration::from_secs(30), "{:?}", began.elapsed());
}

#[test]
fn one_that_is_wrong_does_not_keep_the_others_from_being_asked() {
    let Some(postgres) = Postgres::start() else { return };
    let settings = settings(&postgres, "");
    let way = Way { url: URL, settings: &settings };
    let school = way.school(&[("clubs", "select nothing from clubs"), ("pupils", PUPILS)], "", "");
    super::lay_out(&school);
    school.runs_without("the school's database: The clubs could not be fetched: it names a column that is not there");
    let out = school.run().out;
    assert!(out.contains("none of it was put in its place") && !out.contains("The pupils could not"), "{out}");
}

#[test]
fn what_the_settings_must_say_and_must_not() {
    let Some(postgres) = Postgres::start() else { return };
    let said = |settings: &str, why: &str| {
        let school = Way { url: URL, settings }.one("", PUPILS, "", "tries = 1");
        school.runs_without(&format!("the school's database could not be fetched: {why}"));
    };
    said("", "settings.toml has no [odbc.cases]; put the driver, the server and the database there");
    said(
        &settings(&postgres, "UID = \"school\""),
        "who signs in stands under `sign_in` in the pipeline, and not as `UID` under [odbc.cases] in settings.toml",
    );
    said(
        "[odbc.cases]\nDriver = \"ODBC Driver 18 for SQL Server\"\nServer = \"cases.example\"\nEncrypt = \"no\"",
        "`Encrypt = \"no\"` under [odbc.cases] in settings.toml leaves the way there open to others",
    );
    said(
        "[odbc.cases]\nDriver = \"ODBC Driver 18 for SQL Server\"\nServer = \"cases.example\"",
        "the ODBC driver that settings.toml names for it is not installed here (01000)",
    );
}
