//! A statutory return from its files to the files that are sent, and what odd and hostile files come to.

use crate::room::{Room, Said, as_csv};
use std::fs;

const FOLDER: &str = "incoming/E09000027/ssda903/2026-03-31";
const PIPELINE: &str = "ssda903_nightly";

/// Two invented children with nothing to mend: one in care all year, one who came in June and left in September.
const RETURN: [(&str, &str); 7] = [
    ("uasc.csv", "CHILD,SEX,DOB,DUC\n"),
    ("header.csv", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nT1,M,05/05/2016,WBRI,UN3,,\nT2,F,09/09/2014,AIND,UN3,0,\n"),
    (
        "episodes.csv",
        "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n\
         T1,01/06/2023,S,C2,N1,U4,PR1,,,,ZZ1 1AA,ZZ2 2BB,SC999991\n\
         T2,10/06/2025,S,C2,N1,U4,PR1,20/09/2025,E4A,,ZZ1 1AB,ZZ2 2BC,SC999991\n",
    ),
    ("reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\nT1,05/05/2016,10/10/2025,PN1\nT2,09/09/2014,01/07/2025,PN1\n"),
    (
        "oc2.csv",
        "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,\
         SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED\nT1,05/05/2016,12,,,,1,1,1,0,,\n",
    ),
    ("previous_permanence.csv", "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM\nT2,09/09/2014,Z1,,\n"),
    (
        "sw_episodes.csv",
        "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON\nT1,05/05/2016,SW0001,01/06/2023,,FCONTA\n\
         T2,09/09/2014,SW0002,10/06/2025,,FCONTA\n",
    ),
];

fn room(change: impl Fn(&str, &str) -> String) -> Room {
    let room = Room::new();
    for (name, text) in RETURN {
        room.put(&format!("{FOLDER}/{name}"), change(name, text));
    }
    room
}

fn run(room: &Room) -> Said {
    let said = room.type_in(&["run", PIPELINE]);
    assert_ne!(said.code, 2, "{}{}", said.out, said.err);
    said
}

/// The codes found, each with how many times.
fn found(room: &Room) -> Vec<String> {
    let text = fs::read_to_string(room.published(PIPELINE, "authority/findings.csv")).unwrap();
    let mut codes: Vec<String> =
        text.lines().skip(1).filter_map(|line| line.split(',').nth(2).map(str::to_string)).collect();
    codes.sort();
    codes
}

fn errors(room: &Room) -> Vec<String> {
    let beside = ["reference.", "rule.", "dataset."];
    let not_of_reference = |code: &String| !beside.iter().any(|start| code.starts_with(start));
    found(room).into_iter().filter(not_of_reference).collect()
}

#[test]
fn a_clean_return_gives_back_what_it_was_as_csv_and_as_xml() {
    let room = room(|_, text| text.to_string());
    let said = run(&room);
    assert_eq!(errors(&room), ["table.missing"; 4], "{}", said.out);
    for (name, text) in RETURN {
        let table = if name == "previous_permanence.csv" { "prev_perm.csv" } else { name };
        let sent = room.published(PIPELINE, &format!("submit/E09000027/2026-03-31/{table}"));
        assert_eq!(fs::read_to_string(sent).unwrap().replace("\r\n", "\n"), text, "{name}");
    }
    // The XML is a return too: read by itself, its episodes are the same.
    let xml = fs::read(room.published(PIPELINE, "submit/E09000027/2026-03-31/ssda903.xml")).unwrap();
    let other = Room::new();
    other.put(&format!("{FOLDER}/return.xml"), xml);
    run(&other);
    let episodes = |room: &Room| as_csv(&room.published(PIPELINE, "authority/episodes.parquet"));
    assert_eq!(episodes(&other), episodes(&room));
}

#[test]
fn headings_may_be_written_in_any_way_and_order_and_encoding() {
    let plain = room(|_, text| text.to_string());
    run(&plain);
    let odd = room(|name, text| match name {
        "header.csv" => text.replace("CHILD,SEX,DOB", " Child , sex,D O B"),
        "reviews.csv" => {
            "REVIEW_CODE,Review,DOB,child\nPN1,10/10/2025,05/05/2016,T1\nPN1,01/07/2025,09/09/2014,T2\n".to_string()
        }
        _ => text.to_string(),
    });
    let utf16: Vec<u8> = RETURN[2].1.encode_utf16().flat_map(u16::to_le_bytes).collect();
    odd.put(&format!("{FOLDER}/episodes.csv"), [&[0xFF, 0xFE][..], &utf16].concat());
    run(&odd);
    for table in ["episodes", "reviews"] {
        let of = |room: &Room| as_csv(&room.published(PIPELINE, &format!("authority/{table}.parquet")));
        assert_eq!(of(&odd), of(&plain), "{table}");
    }
    assert_eq!(errors(&odd), errors(&plain));
}

#[test]
fn an_extra_column_and_a_second_header_file_are_said_and_read_past() {
    let room = room(|name, text| match name {
        "oc2.csv" => {
            text.replace("INTERVENTION_OFFERED\n", "INTERVENTION_OFFERED,SHOE_SIZE\n").replace("0,,\n", "0,,,38\n")
        }
        _ => text.to_string(),
    });
    room.put(&format!("{FOLDER}/header 2.csv"), "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nT3,M,05/05/2016,WBRI,UN3,,\n");
    run(&room);
    let found = errors(&room);
    for code in ["column.unknown", "table.repeated", "ssda903.EPI"] {
        assert!(found.iter().any(|found| found == code), "{code} is not among {found:?}");
    }
}

#[test]
fn a_child_whose_dates_cannot_be_read_stops_no_rule_for_the_others() {
    let room = room(|name, text| match name {
        "episodes.csv" => {
            text.replace("T1,01/06/2023", "T1,31/02/2023")
                + "T2,01/10/2025,S,C2,N1,U4,PR1,30/09/2025,E4A,,ZZ1 1AB,ZZ2 2BC,SC999991\n"
        }
        "header.csv" => text.replace("T1,M,05/05/2016", "T1,M,soon"),
        _ => text.to_string(),
    });
    let said = run(&room);
    assert_eq!(said.code, 1);
    let found = errors(&room);
    // The unreadable days themselves, and the other child's episode that ends before it starts.
    for code in ["ssda903.141", "ssda903.102", "ssda903.356"] {
        assert!(found.iter().any(|found| found == code), "{code} is not among {found:?}");
    }
    assert!(said.out.contains("not checked"), "{}", said.out);
    assert!(!room.published(PIPELINE, "submit").exists(), "nothing is sent while something is to be mended");
}

#[test]
fn rows_that_are_all_wrong_are_all_found() {
    let room = room(|_, text| {
        let mut lines = text.lines();
        let headings = lines.next().unwrap();
        let spoiled = lines.map(|line| {
            let cells: Vec<&str> = line.split(',').collect();
            let cell =
                |(at, cell): (usize, &&str)| if at == 0 || cell.is_empty() { cell.to_string() } else { "??".into() };
            cells.iter().enumerate().map(cell).collect::<Vec<_>>().join(",")
        });
        std::iter::once(headings.to_string()).chain(spoiled).collect::<Vec<_>>().join("\n") + "\n"
    });
    let said = run(&room);
    assert_eq!(said.code, 1);
    let rows = fs::read_to_string(room.published(PIPELINE, "authority/findings.csv")).unwrap();
    for (name, text) in RETURN {
        for row in 2..=text.lines().count() {
            let found = rows.lines().any(|line| line.contains(&format!(",{name},,{row},")));
            assert!(found, "nothing was found in row {row} of {name}");
        }
    }
}

#[test]
fn what_was_signed_off_is_what_the_next_return_is_compared_with() {
    let room = room(|_, text| text.to_string());
    run(&room);
    let refused = room.type_in(&["sign-off", "ssda903", "2026-03-31", "--la", "E09000027", "--by", "A. Director"]);
    assert_eq!(refused.code, 2);
    assert_eq!(
        refused.err.trim(),
        "error: E09000027 2026-03-31 has things left to mend or explain\n\nhint: mend them, or say why with --despite \"…\""
    );
    let words =
        ["sign-off", "ssda903", "2026-03-31", "--la", "E09000027", "--by", "A. Director", "--despite", "a test"];
    let signed = room.type_in(&words);
    assert_eq!(signed.code, 0, "{}", signed.err);
    assert!(signed.out.starts_with("E09000027 2026-03-31 is signed off by A. Director, as version "), "{}", signed.out);
    // The year after, the same girl is a boy: rule 202 compares with what was signed off.
    let next = "incoming/E09000027/ssda903/2027-03-31";
    room.put(
        &format!("{next}/header.csv"),
        RETURN[1].1.replace("T2,F,09/09/2014,AIND,UN3,0", "T2,M,09/09/2014,AIND,UN3,"),
    );
    room.put(&format!("{next}/episodes.csv"), RETURN[2].1);
    let said = run(&room);
    assert!(
        said.out
            .contains("E09000027 2027-03-31 is compared with the delivery signed off for 2026-03-31 by A. Director"),
        "{}",
        said.out
    );
    assert_eq!(found(&room).iter().filter(|code| *code == "ssda903.202").count(), 1);
}

#[test]
fn one_record_is_shown_with_its_rows_and_what_was_found_in_it() {
    let room = room(|name, text| if name == "header.csv" { text.replace("T2,F", "T2,X") } else { text.to_string() });
    run(&room);
    let said = room.type_in(&["show", "record", "ssda903", "T2"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.contains("Header (header.csv, row 3)\n  CHILD T2, SEX X, DOB 2014-09-09"), "{}", said.out);
    assert!(said.out.contains("ssda903.101 (error) at header.csv, cell B3"), "{}", said.out);
    assert!(!said.out.contains("T1"), "{}", said.out);
    let nobody = room.type_in(&["show", "record", "ssda903", "T9"]);
    assert_eq!(
        nobody.err.trim(),
        "error: there is no record `T9` in E09000027 2026-03-31\n\nhint: it is looked for letter by letter"
    );
}

#[test]
fn the_rules_of_two_years_are_compared_on_the_same_return() {
    let room = room(|_, text| text.to_string());
    run(&room);
    let said = room.type_in(&["compare", "ssda903", "2024..2026"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.contains("ssda903.101  The child's sex is blank or not one of the year's codes.\n  2024: 2 errors\n  2026: 0 errors\n"), "{}", said.out);
    let rules = room.type_in(&["show", "rules", "ssda903", "--changes", "2026..2027"]);
    let added: Vec<&str> = rules.out.lines().filter(|line| line.starts_with("+ ")).collect();
    assert_eq!(added.len(), 12, "{}", rules.out);
    assert!(added[0].starts_with("+ 700  "), "{}", rules.out);
}
