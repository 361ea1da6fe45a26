//! Figures over stretches of time: months, the year to date, their parts, the walk from one month to the next.

use crate::room::{Room, as_csv};
use std::fs;

const CLUBS: &str = r#"title = "Clubs"
grain = "One row for each pupil in each club."
key   = ["pupil_id", "club", "joined"]

fields = [
  { name = "pupil_id", title = "Pupil",  type = "id",   blank = "never",   personal = "identifier" },
  { name = "club",     title = "Club",   type = "text", blank = "never",   personal = "none" },
  { name = "joined",   title = "Joined", type = "date", blank = "never",   personal = "none" },
  { name = "left",     title = "Left",   type = "date", blank = "allowed", personal = "none" },
]
"#;

const PIPELINE: &str = r#"title   = "School, weekly"
purpose = "Count who is in which club."
owner   = "Nobody: it is invented for tests"
schema  = "school"

[when]
schedule = "0 6 * * 1"
zone     = "Europe/London"

[source]
from = "incoming/{la}/school/{period}/*"

[protect.authority]
identifier = "keep"
special    = "keep"
indirect   = "keep"
staff      = "keep"

[figures]
beside = "aims"

[[publish]]
audience   = "authority"
datasets   = ["aims"]
indicators = ["*"]

[report]
title    = "School at {period}"
pages    = ["first"]
audience = "authority"
"#;

const AIMS: &str = r#"/*
title = "Aims"
grain = "One row for each aim."
key   = ["figure", "whose"]

[keeps]
figure = "none"
whose  = "none"
as_at  = "none"
value  = "none"
gap    = "none"

[[example]]
shows = "there is one aim as soon as there is a pupil"
given.pupils = """
pupil_id
A1
"""
expect = """
figure,       whose,  value
chess_share,  target, 80
"""
*/

select distinct
    'chess_share' as figure,
    'target' as whose,
    '2026-04' as as_at,
    cast(80 as double) as value,
    cast(null as varchar) as gap
from pupils
"#;

/// An indicator of clubs, with what is its own in the header and in the SQL.
fn indicator(title: &str, header: &str, example: &str, sql: &str) -> String {
    format!(
        "/*\ntitle  = \"{title}\"\nasks   = \"How many?\"\nbetter = \"higher\"\nby     = [\"la\"]\n{header}\n\n\
         [[example]]\nshows = \"one of September\"\nwith = {{ period_end = 2026-09-30 }}\n\
         given.clubs = \"\"\"\npupil_id, club, joined, left\nA1, chess, 2026-09-01, 2026-09-30\n\"\"\"\n\
         expect = \"\"\"\n{example}\n\"\"\"\n*/\n\n{sql}\n"
    )
}

const CLUBS_OF_QBR: &str = "Pupil,Club,Joined,Left\n\
     A1,chess,2026-03-31,\n\
     A2,chess,2026-04-01,2026-08-31\n\
     A3,choir,2026-08-15,\n\
     A4,chess,2026-09-30,\n";

fn school() -> Room {
    let room = Room::of_a_school();
    let pipeline = "school/pipelines/school_weekly";
    room.take_away(&format!("{pipeline}/datasets/members.sql"));
    room.take_away(&format!("{pipeline}/indicators/members_new.sql"));
    room.take_away("school/schemas/school/rules/1.sql");
    room.put("school/schemas/school/clubs.toml", CLUBS);
    room.put(&format!("{pipeline}/pipeline.toml"), PIPELINE);
    room.put(&format!("{pipeline}/datasets/aims.sql"), AIMS);
    let open = "select club, 1 as numerator from clubs where joined <= :ends and (left is null or left > :ends)";
    let over = "over   = { months = 2, year_to_date = 1 }\nunit   = \"count\"\nsplits = [\"club\"]";
    let header =
        format!("{over}\nwalk   = {{ started = \"joined\", ended = \"gone\" }}\n[parts]\nclub = [\"judo\", \"chess\"]");
    room.put(&format!("{pipeline}/indicators/clubs/members.sql"), indicator("Members", &header, "numerator\n0", open));
    let joined = "select club, pupil_id, 1 as numerator from clubs where joined between :starts and :ends";
    let ways = over.replace("[\"club\"]", "[\"club\", \"club and pupil_id\"]");
    room.put(
        &format!("{pipeline}/indicators/clubs/joined.sql"),
        indicator("Joined", &ways, "club, numerator\nchess, 1", joined),
    );
    let gone = joined.replace("joined between", "left between");
    room.put(&format!("{pipeline}/indicators/clubs/gone.sql"), indicator("Gone", over, "numerator\n1", &gone));
    let share = "select case when club = 'chess' then 1 else 0 end as numerator, 1 as denominator from clubs \
                 where joined between :starts and :ends";
    let header = "over   = { year_to_date = 2 }\nunit   = \"percent\"";
    let share = indicator("In chess", header, "numerator, denominator\n1, 1", share);
    room.put(&format!("{pipeline}/indicators/clubs/chess_share.sql"), share);
    room.put(
        &format!("{pipeline}/pages/first.md"),
        "# Clubs\n\n{{ say(\"members\") }}\n\n{{ months(\"Clubs\", [\"members\", \"members by club\", \"joined\"]) }}\n\n\
         {{ to_date(\"Since April\", [\"chess_share\"]) }}\n\n{{ cards([\"chess_share\"]) }}\n\n{{ trend(\"members\") }}\n\n\
         {{ grid(\"joined by club and pupil_id\") }}\n",
    );
    room.put("incoming/QBR/school/2026-09-30/pupils.csv", "Pupil,Birthday,House,Postcode\nA1,2015-05-01,R,\n");
    room.put("incoming/QBR/school/2026-09-30/clubs.csv", CLUBS_OF_QBR);
    room
}

fn run(room: &Room) {
    let said = room.type_in(&["run"]);
    assert!([0, 1].contains(&said.code), "{}{}", said.out, said.err);
}

#[test]
fn the_examples_of_figures_over_time_are_added_up_too() {
    let said = school().type_in(&["test"]);
    assert_eq!((said.code, said.out.trim()), (0, "5 examples hold, 0 do not"), "{}", said.err);
}

#[test]
fn one_query_gives_each_month_the_year_to_date_and_their_parts() {
    let room = school();
    run(&room);
    let figures = as_csv(&room.published("school_weekly", "authority/figures.parquet"));
    let lines: Vec<&str> = figures.lines().filter(|line| line.contains(",members,")).collect();
    let expected = [
        "QBR,2026-09-30,clubs,Members,all,2026-09,figure,3.0,count,3.0,,,,authority,members,,false,",
        "QBR,2026-09-30,clubs,Members,all,2026-09,change,1.0,count,3.0,,,,authority,members,,false,",
        "QBR,2026-09-30,clubs,Members,judo,2026-09,figure,0.0,count,0.0,,,,authority,members,club,false,",
        "QBR,2026-09-30,clubs,Members,judo,2026-09,share,0.0,percent,0.0,3.0,,,authority,members,club,false,",
        "QBR,2026-09-30,clubs,Members,chess,2026-09,figure,2.0,count,2.0,,,,authority,members,club,false,",
        "QBR,2026-09-30,clubs,Members,chess,2026-09,share,66.7,percent,2.0,3.0,,,authority,members,club,false,",
        "QBR,2026-09-30,clubs,Members,choir,2026-09,figure,1.0,count,1.0,,,,authority,members,club,false,",
        "QBR,2026-09-30,clubs,Members,choir,2026-09,share,33.3,percent,1.0,3.0,,,authority,members,club,false,",
        "QBR,2026-09-30,clubs,Members,all,2026-08,figure,2.0,count,2.0,,,,authority,members,,false,",
    ];
    assert_eq!(lines[..expected.len()], expected, "\n{figures}");
    assert!(figures.contains("Joined,all,ytd,figure,3.0"), "\n{figures}");
    assert!(figures.contains("Joined,all,2026-08,figure,1.0"), "\n{figures}");
}

#[test]
fn a_target_comes_with_the_data_and_its_variance_is_told_before_rounding() {
    let room = school();
    run(&room);
    let figures = as_csv(&room.published("school_weekly", "authority/figures.parquet"));
    for line in
        ["In chess,all,ytd,figure,66.7,percent", "all,ytd,target,80.0,percent", "all,ytd,variance,-16.7,percent"]
    {
        assert!(figures.contains(line), "`{line}` is not in\n{figures}");
    }
    let page = fs::read_to_string(room.published("school_weekly", "report/index.html")).unwrap();
    for text in [
        "Members: 3 in September 2026, up from 2.",
        "<th scope=\"col\" class=\"number\">Share, Sep 2026</th>",
        "<th scope=\"row\">judo</th>",
        "<td class=\"number\">-16.7%</td><td class=\"number\">-13.3</td><td>not met</td>",
        "April to Aug 2026",
        "up 1, better",
        "<th scope=\"col\" class=\"number\">A4</th><th scope=\"col\" class=\"number\">All</th>",
        "<th scope=\"row\">chess</th><td class=\"number\">1</td><td class=\"number\">1</td>",
    ] {
        assert!(page.contains(text), "`{text}` is not on the page");
    }
}

#[test]
fn a_walk_that_leads_somewhere_else_is_a_finding() {
    let room = school();
    run(&room);
    let findings = |room: &Room| fs::read_to_string(room.published("school_weekly", "authority/findings.csv")).unwrap();
    assert!(!findings(&room).contains("figures.do-not-add-up"), "the numbers of these clubs lead to each other");
    // Somebody left on the day before joining: gone, and never there.
    room.put(
        "incoming/QBR/school/2026-09-30/clubs.csv",
        format!("{CLUBS_OF_QBR}A5,chess,2026-09-10,2026-09-09\nA6,chess,2026-10-02,2026-09-09\n"),
    );
    run(&room);
    let said = "Members: 2 before, and 2 that began less 2 that ended, are not the 3 of Sep 2026";
    assert!(findings(&room).contains(said), "\n{}", findings(&room));
}

#[test]
fn a_month_that_has_changed_since_it_was_published_says_what_it_was() {
    let room = school();
    room.put(
        "school/pipelines/school_weekly/pipeline.toml",
        PIPELINE.replace("beside = \"aims\"", "beside = \"aims\"\nprovisional = 1"),
    );
    let page = "school/pipelines/school_weekly/pages/first.md";
    let text = fs::read_to_string(room.path.join(page)).unwrap();
    room.put(page, format!("{text}\n{{{{ revised() }}}}\n"));
    let shown = |room: &Room| {
        run(room);
        fs::read_to_string(room.published("school_weekly", "report/index.html")).unwrap()
    };
    assert!(shown(&room).contains("No earlier delivery is there that the months gone by could be set beside."));

    // At the end of August nobody had written down yet that A3 had joined.
    room.put("incoming/QBR/school/2026-08-31/pupils.csv", "Pupil,Birthday,House,Postcode\nA1,2015-05-01,R,\n");
    let known: String = CLUBS_OF_QBR.split_inclusive('\n').filter(|line| !line.contains("A3")).collect();
    room.put("incoming/QBR/school/2026-08-31/clubs.csv", known.replace("A4,chess,2026-09-30,\n", ""));
    let page = shown(&room);
    for text in [
        "<caption>Figures that are others than on 31 August 2026</caption>",
        "<th scope=\"row\">Members</th><td>Aug 2026</td><td class=\"number\">1</td><td class=\"number\">+1</td>\
         <td class=\"number\">2</td>",
        "<th scope=\"col\" class=\"number\">Sep 2026 [p]</th><th scope=\"col\" class=\"number\">Share, Sep 2026</th>\
         <th scope=\"col\" class=\"number\">Aug 2026</th>",
        "<td class=\"number\">2 [r]</td>",
    ] {
        assert!(page.contains(text), "`{text}` is not on the page\n{page}");
    }
    let figures = as_csv(&room.published("school_weekly", "authority/figures.parquet"));
    for line in [
        "QBR,2026-09-30,clubs,Members,all,2026-09,figure,3.0,count,3.0,,,,authority,members,,true,",
        "QBR,2026-09-30,clubs,Members,all,2026-08,figure,2.0,count,2.0,,,,authority,members,,false,1.0",
    ] {
        assert!(figures.lines().any(|other| other == line), "`{line}` is not in\n{figures}");
    }

    room.put("incoming/QBR/school/2026-08-31/clubs.csv", CLUBS_OF_QBR);
    assert!(shown(&room).contains("Every figure of months gone by is as it was on 31 August 2026."));
}
