//! Tables of reference: which files are in force, how they are read, and what is looked up in them.
//! Postcodes begin with ZZ, and no provider is real.

use crate::room::{CHECKOUT, Room};
use crate::school;
use quarterday::definitions::{self, Definitions};
use quarterday::runs::carry_out::Watch;
use quarterday::runs::reference::{LookedUp, Wanted, find, look_up};
use quarterday::stages::publish::csv;
use quarterday::store::Workplace;
use quarterday::store::files::stamp;
use quarterday::vocabulary::{Findings, Place};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};
use std::cell::RefCell;
use std::fs;
use std::path::Path;

/// The headings of the directory of postcodes as they were until 2025, and since.
const OLD: &str = "pcd,pcd2,pcds,dointr,doterm,oscty,ced,oslaua,osward,usertype,oseast1m,osnrth1m,osgrdind,ctry";
const NEW: &str =
    "pcd7,pcd8,pcds,dointr,doterm,cty26cd,ced25cd,lad26cd,wd26cd,usrtypind,east1m,north1m,gridind,ctry26cd";

/// A place with one tier, one with two, one in Wales, one that has ended, and one without a place on the map.
const POSTCODES: &str = "\
\"ZZ1 1AA\",\"ZZ1  1AA\",\"ZZ1 1AA\",198001,,E99999999,E99999999,E09000003,E05000001,0,524000,0192000,1,E92000001
\"ZZ101AA\",\"ZZ10 1AA\",\"ZZ10 1AA\",198001,,E10000016,E58000001,E07000106,E05000002,0,614000,0157000,1,E92000001
\"ZZ2 1AA\",\"ZZ2  1AA\",\"ZZ2 1AA\",198001,,W99999999,W99999999,W06000015,W05000003,0,318000,0176000,1,W92000004
\"ZZ3 1AA\",\"ZZ3  1AA\",\"ZZ3 1AA\",198001,199602,E99999999,E99999999,E08000003,E05000004,0,384000,0397000,8,E92000001
\"ZZ4 1AA\",\"ZZ4  1AA\",\"ZZ4 1AA\",198001,,L99999999,L99999999,L99999999,L99999999,1,,,9,L93000001
";

/// Where the directory of May 2026 lies.
const MAY: &str = "reference/postcodes/2026-05-01/ONSPD.csv";
const DAY: &str = "2026-10-01";

/// The school's definitions with the program's own tables of reference.
fn with_reference() -> Definitions {
    let mut files = school::definitions();
    for name in ["postcodes", "provider_list"] {
        let path = format!("schemas/reference/{name}.toml");
        files.insert(path.clone(), fs::read_to_string(Path::new(CHECKOUT).join(path)).unwrap());
    }
    definitions::load(&files).unwrap_or_else(|mistakes| panic!("\n{}", mistakes.render()))
}

/// Remembers what was done.
#[derive(Default)]
struct Diary(RefCell<Vec<String>>);

impl Watch for Diary {
    fn step(&self, what: &str) {
        self.0.borrow_mut().push(what.to_string());
    }
}

/// What was looked up, and what had to be read for it.
fn looked_up(room: &Room, day: &str, wanted: &[(&str, &[&str])]) -> (LookedUp, Vec<String>) {
    let keys = |keys: &[&str]| keys.iter().map(|key| key.to_string()).collect();
    let wanted: Wanted = wanted.iter().map(|(name, wanted)| (name.to_string(), keys(wanted))).collect();
    let diary = Diary::default();
    let workplace = Workplace::at(&room.path);
    let looked_up = look_up(&workplace, &with_reference(), day.parse().unwrap(), wanted, &diary).unwrap();
    (looked_up, diary.0.into_inner())
}

fn postcodes(room: &Room, day: &str) -> (LookedUp, Vec<String>) {
    looked_up(room, day, &[("postcodes", &["ZZ1 1AA", "ZZ10 1AA", "ZZ2 1AA", "ZZ3 1AA", "ZZ4 1AA", "ZZ9 9ZZ"])])
}

/// A table as lines, without the mark for Excel.
fn lines(looked_up: &LookedUp, name: &str) -> String {
    let text = String::from_utf8(csv::of_frame(&looked_up.frames[name]).unwrap()).unwrap();
    text.trim_start_matches('\u{feff}').replace("\r\n", "\n")
}

fn said(findings: &Findings) -> Vec<String> {
    let line = |place: &Place, code: &str, says: &str| format!("{code} at {place}: {says}");
    findings.iter().map(|finding| line(&finding.place, &finding.kind.code, &finding.kind.says)).collect()
}

const LOOKED_UP: &str = "\
postcode,county,district,country,easting,northing,ended,authority
ZZ1 1AA,,E09000003,E92000001,524000,192000,,E09000003
ZZ10 1AA,E10000016,E07000106,E92000001,614000,157000,,E10000016
ZZ2 1AA,,W06000015,W92000004,318000,176000,,W06000015
ZZ3 1AA,,E08000003,E92000001,384000,397000,1996-02-29,E08000003
ZZ4 1AA,,,L93000001,,,,
";

#[test]
fn a_directory_of_postcodes_says_the_same_under_the_headings_of_either_edition() {
    for headings in [OLD, NEW] {
        let room = Room::new();
        room.put(MAY, format!("{headings}\n{POSTCODES}"));
        let (found, _) = postcodes(&room, DAY);
        assert_eq!(lines(&found, "postcodes"), LOOKED_UP, "{headings}");
        assert_eq!(said(&found.findings), Vec::<String>::new());
    }
}

#[test]
fn a_table_that_is_read_whole_gives_every_row_whatever_is_wanted() {
    let mut files = school::definitions();
    let path = "schemas/reference/postcodes.toml";
    let text = fs::read_to_string(Path::new(CHECKOUT).join(path)).unwrap();
    files.insert(path.to_string(), format!("whole = true\n{text}"));
    let definitions = definitions::load(&files).unwrap_or_else(|mistakes| panic!("\n{}", mistakes.render()));
    let room = Room::new();
    room.put(MAY, format!("{NEW}\n{POSTCODES}"));
    let wanted = Wanted::from([("postcodes".to_string(), Default::default())]);
    let found = look_up(&Workplace::at(&room.path), &definitions, DAY.parse().unwrap(), wanted, &Diary::default());
    assert_eq!(lines(&found.unwrap(), "postcodes"), LOOKED_UP);
}

#[test]
fn the_second_night_reads_nothing_again() {
    let room = Room::new();
    room.put(MAY, format!("{NEW}\n{POSTCODES}"));
    let (first, read) = postcodes(&room, DAY);
    assert_eq!(read, ["Directory of postcodes 2026-05-01: read"]);
    // Other bytes under the same stamp: whoever read them would see it.
    let path = room.path.join(MAY);
    let (before, written) = (stamp(&path).unwrap(), fs::metadata(&path).unwrap().modified().unwrap());
    fs::write(&path, "x".repeat(fs::read(&path).unwrap().len())).unwrap();
    fs::File::options().write(true).open(&path).unwrap().set_modified(written).unwrap();
    assert_eq!(stamp(&path).unwrap(), before);
    let (second, read) = postcodes(&room, DAY);
    assert_eq!(read, Vec::<String>::new());
    assert_eq!(lines(&second, "postcodes"), LOOKED_UP);
    assert_eq!(second.shas, first.shas);
}

#[test]
fn a_file_that_has_changed_is_read_and_gives_the_run_another_name() {
    let room = Room::new();
    room.put(MAY, format!("{NEW}\n{POSTCODES}"));
    let (first, _) = postcodes(&room, DAY);
    room.put(MAY, format!("{NEW}\n{}", POSTCODES.replace("E09000003", "E09000027")));
    let (second, read) = postcodes(&room, DAY);
    assert_eq!(read.len(), 1);
    assert_ne!(second.shas, first.shas);
    assert!(lines(&second, "postcodes").contains("ZZ1 1AA,,E09000027"));
}

#[test]
fn the_latest_day_that_has_come_is_in_force() {
    let room = Room::new();
    for (day, authority) in [("2026-02-01", "E09000001"), ("2026-05-01", "E09000002"), ("2026-11-01", "E09000004")] {
        let rows = POSTCODES.replace("E09000003", authority);
        room.put(&format!("reference/postcodes/{day}/ONSPD.csv"), format!("{OLD}\n{rows}"));
    }
    for (day, authority) in
        [("2026-04-30", "E09000001"), ("2026-05-01", "E09000002"), (DAY, "E09000002"), ("2026-11-01", "E09000004")]
    {
        let (found, _) = postcodes(&room, day);
        assert!(lines(&found, "postcodes").contains(&format!("ZZ1 1AA,,{authority}")), "{day}");
    }
}

#[test]
fn data_that_are_old_are_used_and_said_to_be() {
    let room = Room::new();
    room.put(MAY, format!("{OLD}\n{POSTCODES}"));
    assert_eq!(said(&postcodes(&room, "2026-11-01").0.findings), Vec::<String>::new());
    let (found, _) = postcodes(&room, "2026-11-02");
    let expected = "reference.stale at reference/postcodes/2026-05-01: \
                    Directory of postcodes is as at 2026-05-01, and is fresh for 6 months";
    assert_eq!(said(&found.findings), [expected]);
    assert_eq!(lines(&found, "postcodes"), LOOKED_UP);
}

#[test]
fn what_is_missing_is_named_with_the_reason() {
    let room = Room::new();
    let (found, _) = postcodes(&room, DAY);
    assert_eq!(found.missing["postcodes"], "there is none in reference/postcodes");
    assert!(found.frames.is_empty() && found.shas.is_empty());
    let kind = &found.findings[0].kind;
    assert_eq!(kind.says, "Directory of postcodes cannot be used: there is none in reference/postcodes");
    let to_do =
        "and put it into reference/postcodes, in a folder named by the day that the data are as at, such as 2026-05-01";
    assert!(kind.to_do.ends_with(to_do), "{}", kind.to_do);

    room.put("reference/postcodes/2026-11-01/ONSPD.csv", format!("{OLD}\n{POSTCODES}"));
    let (found, _) = postcodes(&room, DAY);
    assert_eq!(found.missing["postcodes"], "the earliest there is as at 2026-11-01, which is after 2026-10-01");
}

#[test]
fn a_file_that_is_in_no_days_folder_is_not_read_and_said() {
    let room = Room::new();
    room.put(MAY, format!("{OLD}\n{POSTCODES}"));
    for other in ["ONSPD_AUG_2026.csv", "latest/ONSPD.csv", "2026-8-1/ONSPD.csv", "2026-08-01/Data/ONSPD.csv"] {
        room.put(&format!("reference/postcodes/{other}"), "x");
    }
    room.put("reference/postcodes/2026-08-01/~$ONSPD.xlsx", "x");
    let (found, _) = postcodes(&room, DAY);
    let says = "the file lies in a folder that does not say which day the data are as at; it was not read";
    let at = |place: &str| format!("reference.unplaced at reference/postcodes/{place}: {says}");
    let expected = ["2026-08-01/Data/ONSPD.csv", "2026-8-1/ONSPD.csv", "ONSPD_AUG_2026.csv", "latest/ONSPD.csv"];
    assert_eq!(said(&found.findings), expected.map(at));
    assert_eq!(lines(&found, "postcodes"), LOOKED_UP);
}

#[test]
fn another_folder_may_hold_what_several_workplaces_share() {
    let room = Room::new();
    room.put("settings.toml", "[reference]\nfrom = \"shared\"\n");
    room.put("shared/postcodes/2026-05-01/ONSPD.csv", format!("{OLD}\n{POSTCODES}"));
    assert_eq!(lines(&postcodes(&room, DAY).0, "postcodes"), LOOKED_UP);
}

#[test]
fn bad_rows_are_counted_and_told_together_and_the_others_used() {
    let room = Room::new();
    let bad = "x,x,nope,198001,,E99999999,E99999999,E09000003,x,0,1,1,1,E92000001\n".repeat(3)
        + "x,x,,198001,,E99999999,E99999999,E09000003,x,0,1,1,1,E92000001\n"
        + "x,x,ZZ1 1AA,198001,,E99999999,E99999999,E09000009,x,0,1,1,1,E92000001\n"
        + "x,x,ZZ5 1AA,198001,soon,E99999999,E99999999,E09000003,x,0,9999999,1,1,E92000001\n";
    let headings = OLD.replace("pcd,pcd2,", "a,b,");
    room.put(MAY, format!("{headings}\n{POSTCODES}{bad}"));
    let refused = |at: &str, count: u32, why: &str| {
        format!(
            "reference.refused at {MAY}, {at}: rows of Directory of postcodes that cannot be looked up, from here on: \
             {count}, because {why}"
        )
    };
    let faulty = |at: &str, why: &str| {
        format!(
            "reference.faulty at {MAY}, {at}: cells of Directory of postcodes that cannot be read, from here on: 1, \
             because {why}"
        )
    };
    let expected = [
        refused("cell C7", 3, "`pcds` is not a whole postcode"),
        refused("cell C10", 1, "`pcds` is blank"),
        faulty("cell E12", "`doterm` is not a month"),
        faulty("cell K12", "`oseast1m` is not between 0 and 700000"),
        refused("row 11", 1, "another row has the same `pcds` and is used"),
    ];
    for when in ["read", "remembered"] {
        let (found, _) = postcodes(&room, DAY);
        assert_eq!(said(&found.findings), expected, "{when}");
        assert_eq!(lines(&found, "postcodes"), LOOKED_UP);
    }
}

#[test]
fn every_row_is_accounted_for() {
    let room = Room::new();
    room.put(MAY, format!("{OLD}\n{POSTCODES}{POSTCODES},,,,,,,,,,,,,x\nx,,,,,,,,,,,,,\n"));
    let definitions = with_reference();
    let workplace = Workplace::at(&room.path);
    let found = find(&workplace, &definitions, &["postcodes"], DAY.parse().unwrap()).unwrap();
    let loaded = found.load(&workplace, &definitions, &Diary::default()).unwrap();
    let rows = loaded.counts["postcodes"][0].rows;
    assert_eq!((rows.read, rows.accepted, rows.set_aside, rows.refused), (12, 5, 0, 7));
}

#[test]
fn a_table_of_which_one_file_cannot_be_read_is_not_used() {
    let room = Room::new();
    room.put(MAY, format!("{OLD}\n{POSTCODES}"));
    for (name, bytes, why) in [
        ("guide.pdf", "%PDF-1.7 a guide", "the file is a PDF, not a spreadsheet"),
        ("names.csv", "code,name\n1,2\n", "none of the headings it must have is in the file"),
        ("cut.xlsx", "PK\u{3}\u{4}", "the file cannot be read: its zip container is cut short or damaged"),
    ] {
        let other = format!("reference/postcodes/2026-05-01/{name}");
        room.put(&other, bytes);
        let (found, _) = postcodes(&room, DAY);
        assert_eq!(found.missing["postcodes"], why);
        let expected = format!("reference.missing at {other}: Directory of postcodes cannot be used: {why}");
        assert_eq!(said(&found.findings), [expected]);
        room.take_away(&other);
    }
    assert_eq!(lines(&postcodes(&room, DAY).0, "postcodes"), LOOKED_UP);
}

#[test]
fn a_kept_table_that_is_damaged_is_said_with_what_to_do() {
    let room = Room::new();
    room.put(MAY, format!("{OLD}\n{POSTCODES}"));
    postcodes(&room, DAY);
    let (kept, path) = room.files("state/reference").into_iter().find(|(name, _)| name.ends_with(".parquet")).unwrap();
    room.put(&format!("state/reference/{kept}"), "PAR1");
    let (workplace, definitions, wanted) = (Workplace::at(&room.path), with_reference(), Wanted::new());
    let found = find(&workplace, &definitions, &["postcodes"], DAY.parse().unwrap()).unwrap();
    let loaded = found.load(&workplace, &definitions, &Diary::default()).unwrap();
    let error = loaded.look_up(&definitions, wanted).err().unwrap().to_string();
    let expected = format!("cannot look up in {}: it is damaged: ", path.display());
    assert!(error.starts_with(&expected) && error.ends_with("\n\nhint: remove it, and it is made again"), "{error}");
}

/// A sheet of headings and rows. `2026-01-31` becomes a date of Excel, and figures a number.
fn sheet(name: &str, headings: &[&str], rows: &[&[&str]]) -> Worksheet {
    let mut sheet = Worksheet::new();
    sheet.set_name(name).unwrap();
    let as_date = Format::new().set_num_format("dd/mm/yyyy");
    for (column, heading) in headings.iter().enumerate() {
        sheet.write(0, column as u16, *heading).unwrap();
    }
    for (row, cells) in (1..).zip(rows) {
        for (column, cell) in (0..).zip(*cells) {
            match (ExcelDateTime::parse_from_str(cell), cell.parse::<f64>()) {
                (_, Ok(number)) => sheet.write(row, column, number).unwrap(),
                (Ok(day), _) if cell.len() == 10 => sheet.write_with_format(row, column, &day, &as_date).unwrap(),
                _ => sheet.write(row, column, *cell).unwrap(),
            };
        }
    }
    sheet
}

fn workbook(sheets: Vec<Worksheet>) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for sheet in sheets {
        workbook.push_worksheet(sheet);
    }
    workbook.save_to_buffer().unwrap()
}

/// One list of all providers: the layout until 2024.
fn one_list() -> Vec<u8> {
    let headings = [
        "Local Authority",
        "URN",
        "Provider Type",
        "Provider Subtype",
        "Sector",
        "Setting Name",
        "Registration Date",
        "Registration Status",
        "Deregistration Date",
        "Placement Code",
        "Setting address line 1",
        "Setting Address Postcode",
        "Setting telephone number",
        "Owner postcode",
        "Region",
        "Placement Provider Code",
        "Number of registered places",
        "Conditions",
    ];
    let fostering = [
        "Queensbrook",
        "SC900001",
        "Local Authority Fostering Agency",
        "",
        "Local Authority",
        "Brook",
        "2021-05-05",
        "Active",
        "-",
        "U1,U2,U3",
        "1 High Street",
        "ZZ1 1AA",
        "0",
        "ZZ1 1AA",
        "North",
        "PR1",
        "300",
        "-",
    ];
    let home = [
        "Queensbrook",
        "900002",
        "Children's Home",
        "Secure Unit",
        "Private",
        "Lodge",
        "2015-01-01",
        "Resigned",
        "2026-03-31",
        "K1",
        "2 High Street",
        "Redacted",
        "0",
        "ZZ2 1AA",
        "North",
        "PR4, PR5",
        "6",
        "None",
    ];
    workbook(vec![sheet("Providers", &headings, &[&fostering, &home])])
}

/// Supported accommodation on a sheet of its own, and a word about it: the layout since 2025.
fn two_lists() -> Vec<u8> {
    let providers = [
        "Local authority",
        "URN",
        "Provider type",
        "Provider subtype",
        "Sector",
        "Provider name",
        "Registration date",
        "Registration status",
        "Deregistration date",
        "Placement code",
        "Provider address line 1",
        "Provider postcode",
        "Owner postcode",
        "Region",
        "Placement provider code",
        "Number of registered places",
        "Linked school URN",
    ];
    let supported = [
        "Provider local authority",
        "Setting Local Authority",
        "URN",
        "Provider type",
        "Sector",
        "Provider name",
        "Registration date",
        "Registration status",
        "Closed date",
        "Placement code",
        "Setting status",
        "Setting status date",
        "Setting category",
        "Capacity",
        "Setting address line 1",
        "Setting address postcode",
        "Owner postcode",
        "Conditions",
    ];
    let home = [
        "Queensbrook",
        "900002",
        "Children's Home",
        "Children's home",
        "Private",
        "Lodge",
        "2025-01-01",
        "Registered",
        "",
        "K2",
        "2 High Street",
        "zz101aa",
        "ZZ2 1AA",
        "North",
        "PR4",
        "6",
        "1",
    ];
    let setting = |postcode: &'static str, places: &'static str| {
        [
            "Queensbrook",
            "Kingsferry",
            "2900003",
            "Supported accommodation",
            "Voluntary",
            "Steps",
            "2024-01-01",
            "Registered",
            "",
            "K3",
            "Open",
            "2024-04-01",
            "Shared",
            places,
            "3 High Street",
            postcode,
            "ZZ1 1AA",
            "",
        ]
    };
    let (first, second) = (setting("ZZ2 1AA", "4"), setting("ZZ3 1AA", "2"));
    workbook(vec![
        sheet("Notes", &["About this list"], &[&["It is invented."]]),
        sheet("Providers", &providers, &[&home]),
        sheet("SA Providers", &supported, &[&first, &second]),
    ])
}

const WANTED: &[(&str, &[&str])] = &[("provider_list", &["SC900001", "900002", "2900003", "XXXXXXX"])];
const PROVIDERS: &str = "urn,provider_type,provider_subtype,sector,provider_authority,registered,status,ended,\
                         place_codes,provider_codes,local_authority,postcode,places,setting_status,setting_status_from";

#[test]
fn one_list_of_all_providers_is_read() {
    let room = Room::new();
    room.put("reference/provider_list/2026-05-01/list.xlsx", one_list());
    let (found, _) = looked_up(&room, DAY, WANTED);
    let expected = "
900002,Children's Home,Secure Unit,Private,,2015-01-01,Resigned,2026-03-31,K1,\"PR4, PR5\",Queensbrook,,6,,
SC900001,Local Authority Fostering Agency,,Local Authority,,2021-05-05,Active,,\"U1,U2,U3\",PR1,Queensbrook,ZZ1 1AA,300,,
";
    assert_eq!(lines(&found, "provider_list"), format!("{PROVIDERS}{expected}"));
    let list = "reference/provider_list/2026-05-01/list.xlsx, sheet `Providers`";
    let redacted = format!(
        "reference.faulty at {list}, cell L3: cells of Ofsted's list of providers that cannot be read, from here on: \
         1, because `Setting address postcode` is not a whole postcode"
    );
    assert!(said(&found.findings).contains(&redacted), "{:#?}", said(&found.findings));
}

#[test]
fn a_list_on_two_sheets_is_one_table_and_a_provider_has_all_its_settings() {
    let room = Room::new();
    room.put("reference/provider_list/2026-05-01/list.xlsx", two_lists());
    let (found, _) = looked_up(&room, DAY, WANTED);
    let expected = "
2900003,Supported accommodation,,Voluntary,Queensbrook,2024-01-01,Registered,,K3,,Kingsferry,ZZ2 1AA,4,Open,2024-04-01
2900003,Supported accommodation,,Voluntary,Queensbrook,2024-01-01,Registered,,K3,,Kingsferry,ZZ3 1AA,2,Open,2024-04-01
900002,Children's Home,Children's home,Private,,2025-01-01,Registered,,K2,PR4,Queensbrook,ZZ10 1AA,6,,
";
    assert_eq!(lines(&found, "provider_list"), format!("{PROVIDERS}{expected}"));
    assert_eq!(found.missing.keys().collect::<Vec<_>>(), ["postcodes"]);
}

#[test]
fn several_workbooks_of_one_day_are_one_table() {
    let room = Room::new();
    room.put("reference/provider_list/2026-05-01/a.xlsx", one_list());
    room.put("reference/provider_list/2026-05-01/b.xlsx", two_lists());
    let (found, _) = looked_up(&room, DAY, &[("provider_list", &["900002"])]);
    let rows: Vec<String> = lines(&found, "provider_list").lines().skip(1).map(str::to_string).collect();
    assert!(rows[0].contains("Secure Unit") && rows[1].contains("ZZ10 1AA") && rows.len() == 2, "{rows:#?}");
}

#[test]
fn where_a_provider_is_is_looked_up_in_turn() {
    let room = Room::new();
    room.put(MAY, format!("{NEW}\n{POSTCODES}"));
    room.put("reference/provider_list/2026-05-01/list.xlsx", two_lists());
    let (found, read) = looked_up(&room, DAY, &[("provider_list", &["900002"]), ("postcodes", &["ZZ3 1AA"])]);
    assert_eq!(read.len(), 2);
    let found: Vec<String> = lines(&found, "postcodes").lines().skip(1).map(|line| line[..8].to_string()).collect();
    assert_eq!(found, ["ZZ10 1AA", "ZZ3 1AA,"]);
}
