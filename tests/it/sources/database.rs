//! What is true of every database, however it is spoken with.

use super::postgres_server::{PASSWORD, Postgres, USER};
use super::{FOLDER, School, Setup};
use crate::room::as_csv;
use std::fs;
use std::time::{Duration, Instant};

/// A way to speak with a database.
pub struct Way<'a> {
    pub url: &'a str,
    pub settings: &'a str,
}

pub const PUPILS: &str = "select pupil as \"Pupil\", birthday as \"Birthday\", house as \"House\", postcode as \"Postcode\"\n\
    from pupils order by pupil";
pub const CLUBS: &str = "select pupil as \"Pupil\", club as \"Club\", joined as \"Joined\", paid as \"Paid\"\n\
    from clubs order by pupil, club, joined";

impl Way<'_> {
    /// A school that asks several queries, as at one moment.
    pub fn school(&self, queries: &[(&str, &str)], more: &str, web: &str) -> School {
        self.of(&format!("queries = \"queries/*.sql\"\ninto = \"{FOLDER}\"\n{more}"), queries, web, PASSWORD)
    }

    /// A school that asks one query, for a file that no list is made of.
    pub fn one(&self, head: &str, query: &str, more: &str, web: &str) -> School {
        let what = format!("query = \"queries/asked.sql\"\ninto = \"incoming/QBR/other/asked.csv\"\n{more}");
        let school = self.of(&what, &[], web, PASSWORD);
        put(&school, "asked", head, query);
        super::lay_out(&school);
        school
    }

    pub fn of(&self, what: &str, queries: &[(&str, &str)], web: &str, password: &str) -> School {
        let fetch = format!(
            "what = \"the school's database\"\nurl = \"{}\"\n{what}\n\
             sign_in = {{ as = \"password\", user = \"{USER}\", secret = \"school\" }}",
            self.url
        );
        let secrets = [("school", password)];
        let school = School::new(&Setup { fetch: &fetch, web, settings: self.settings, secrets: &secrets });
        queries.iter().for_each(|(name, query)| put(&school, name, "", query));
        school
    }
}

/// Puts a query with its head among the definitions.
pub fn put(school: &School, name: &str, head: &str, query: &str) {
    let path = format!("school/pipelines/school_weekly/queries/{name}.sql");
    school.room.put(&path, format!("/*\ntitle = \"The {name}\"\n{head}*/\n\n{query};\n"));
}

pub fn asked(school: &School) -> Option<String> {
    fs::read_to_string(school.room.path.join("incoming/QBR/other/asked.csv")).ok()
}

/// No half of a file lies anywhere.
#[track_caller]
pub fn nothing_aside(school: &School) {
    let left: Vec<_> = school.room.files("incoming").into_iter().filter(|(name, _)| name.contains(".part")).collect();
    assert!(left.is_empty(), "{left:?}");
}

pub fn a_night_and_the_next_ones(postgres: &Postgres, way: &Way<'_>) {
    let school = way.school(&[("pupils", PUPILS), ("clubs", CLUBS)], "", "");
    let out = school.runs_well();
    assert!(out.contains(&format!("the school's database: fetched: {FOLDER}/pupils.csv, 56 bytes")), "{out}");
    assert_eq!(school.fetched("pupils.csv").as_deref(), Some(super::PUPILS));
    assert_eq!(school.fetched("clubs.csv").as_deref(), Some(super::CLUBS));
    let members = || as_csv(&school.room.published("school_weekly", "authority/members.parquet"));
    let before = members();
    assert!(before.contains("A1"), "{before}");
    let out = school.runs_well();
    assert!(out.contains("nothing to do") && !out.contains("fetched"), "{out}");
    postgres.say("insert into pupils values ('A2', '2014-01-02', 'blue', 'ZZ1 2AC'); insert into clubs values ('A2', 'chess', '2026-09-25', 'no')");
    let out = school.runs_well();
    assert!(out.contains("published version"), "{out}");
    assert!(members() != before && members().contains("A2"), "{}", members());
    nothing_aside(&school);
}

pub fn a_sign_in_that_is_refused_is_not_tried_again(postgres: &Postgres, way: &Way<'_>) {
    let what = "query = \"queries/pupils.sql\"\ninto = \"incoming/QBR/other/asked.csv\"";
    let school = way.of(what, &[("pupils", PUPILS)], "", "another-password");
    super::lay_out(&school);
    school.runs_without("the school's database could not be fetched: it refuses the sign-in (");
    assert_eq!(postgres.gate.passed().0, 1);
}

pub fn what_would_write_is_refused(postgres: &Postgres, way: &Way<'_>) {
    postgres.say(
        "create function takes_away() returns bigint language sql as 'delete from pupils; select 1::bigint'; \
         create table kept (pupil text); grant all on kept to school",
    );
    for query in
        ["select takes_away() as a", "with gone as (delete from pupils returning pupil) select pupil from gone"]
    {
        let school = way.one("", query, "", "");
        school.runs_without("the school's database could not be fetched: it would write, and is only let read (25006)");
        assert_eq!(asked(&school), None);
    }
    let school = way.one("", "select count(*) as many from pupils", "", "");
    school.runs_well();
    assert_eq!(asked(&school).as_deref(), Some("many\n1\n"));
}

pub fn a_slow_query_is_not_waited_for(_: &Postgres, way: &Way<'_>) {
    let began = Instant::now();
    let school = way.one("", "select pg_sleep(60)::text as a", "", "file_seconds = 1.0");
    school.runs_without(
        "the school's database could not be fetched: it takes longer than 1 seconds, the most that it is given (57014)",
    );
    assert!(began.elapsed() < Duration::from_secs(20));
    nothing_aside(&school);
}

/// In whatever way it comes about, an extract has the rows in the order of their keys.
pub fn what_has_changed_takes_the_place_of_what_was(postgres: &Postgres, way: &Way<'_>) {
    postgres.say(
        "delete from pupils; insert into pupils select 'A' || n, '2015-05-20', 'red', 'ZZ1 2AB', \
         '2026-09-01'::timestamp + n * interval '1 second' from generate_series(1, 9) n",
    );
    let query = "select pupil, house, changed from pupils where changed >= :since order by changed desc";
    let school = way.one("since = \"changed\"\nkey = [\"pupil\"]\n", query, "", "");
    let rows = |out: &str| out.lines().skip(1).map(|row| row[..6].replace(',', " ")).collect::<Vec<_>>();
    school.runs_well();
    let first = asked(&school).unwrap();
    assert_eq!(rows(&first).concat(), (1..=9).map(|n| format!("A{n} red")).collect::<String>());
    postgres.say(
        "update pupils set house = 'oak', changed = '2026-09-02' where pupil = 'A2'; \
         update pupils set house = 'elm' where pupil = 'A3'; delete from pupils where pupil = 'A4'; \
         insert into pupils values ('A0', null, 'ash', null, '2026-09-03')",
    );
    school.runs_well_at("2026-10-02T02:00:00");
    let second = asked(&school).unwrap();
    let expected = ["A0 ash", "A1 red", "A2 oak", "A3 red", "A4 red", "A5 red", "A6 red", "A7 red", "A8 red", "A9 red"];
    assert_eq!(rows(&second), expected, "only what says that it has changed is seen, and nothing that is gone");
    school.runs_well_at("2026-10-07T02:00:00");
    assert!(asked(&school).unwrap() == second);
    school.runs_well_at("2026-10-08T02:00:00");
    let expected = ["A0 ash", "A1 red", "A2 oak", "A3 elm", "A5 red", "A6 red", "A7 red", "A8 red", "A9 red"];
    assert_eq!(rows(&asked(&school).unwrap()), expected, "after seven days everything is asked for again");
    school.room.put("incoming/QBR/other/asked.csv", "pupil,house,changed\nB1,red,2026-12-31\n");
    school.runs_well_at("2026-10-09T02:00:00");
    assert_eq!(rows(&asked(&school).unwrap()), expected, "what somebody else put there is not built on");
}

/// One who writes in between is seen by all queries or by none.
pub fn all_queries_see_one_moment(postgres: &Postgres, way: &Way<'_>) {
    let slow = "select p.pupil as \"Pupil\", p.club as \"Club\", p.joined as \"Joined\", p.paid as \"Paid\"\n\
                from clubs p, (select pg_sleep(5)) s";
    let school = way.school(&[("clubs", slow), ("pupils", PUPILS)], "", "");
    std::thread::scope(|scope| {
        scope.spawn(|| {
            postgres.is_asked_to_sleep();
            postgres.say("insert into pupils values ('A2', '2014-01-02', 'blue', 'ZZ1 2AC')");
        });
        school.runs_well();
    });
    assert_eq!(school.fetched("pupils.csv").as_deref(), Some(super::PUPILS));
    school.runs_well();
    assert!(school.fetched("pupils.csv").unwrap().contains("A2"));
}
