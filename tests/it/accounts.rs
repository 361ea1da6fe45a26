//! What every run promises: each row accounted for, nobody's data where they do not belong, the same again.

use crate::room::{CHECKOUT, KEY, Room, as_csv, files_below, frame};
use quarterday::stages::publish::{self, Making, Prepared, Promise, Shape};
use quarterday::vocabulary::Sha;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

const PIPELINE: &str = "school_weekly";

/// Two that may be published, one without a key, one sent twice, one with an unknown house, a footer.
const PUPILS: &str = "Pupil,Birthday,House,Postcode
PUPIL-7001,2015-05-20,red,ZZ1 2AB
PUPIL-7002,2016-01-31,navy,zz9 9zz
,2016-01-31,navy,
PUPIL-7001,2015-05-20,red,ZZ1 2AB
PUPIL-7003,the fifth of May,yellow,nowhere
Total,5,,
";
const CLUBS: &str = "Pupil,Club,Joined,Paid
PUPIL-7001,chess,2026-09-24,yes
PUPIL-7001,choir,2015-05-19,no
PUPIL-7002,choir,2026-09-23,no
PUPIL-7003,chess,2026-09-23,perhaps
";

fn school() -> Room {
    let room = Room::of_a_school();
    room.put("incoming/QBR/school/2026-09-30/pupils.csv", PUPILS);
    room.put("incoming/QBR/school/2026-09-30/clubs.csv", CLUBS);
    room
}

fn ran(room: Room) -> Room {
    let said = room.type_in(&["run"]);
    assert_eq!(said.code, 1, "{}{}", said.out, said.err);
    room
}

/// The texts of one column of a published table.
fn column(room: &Room, table: &str, name: &str) -> Vec<String> {
    let csv = as_csv(&room.published(PIPELINE, &format!("{table}.parquet")));
    let mut rows = csv.trim_start_matches('\u{feff}').lines().map(|line| line.split(',').collect::<Vec<_>>());
    let at = rows.next().unwrap().iter().position(|heading| *heading == name).unwrap();
    rows.map(|row| row[at].to_string()).collect()
}

/// The files of the version in force.
fn version(room: &Room) -> Vec<(String, PathBuf)> {
    room.files(&format!("versions/{PIPELINE}"))
}

#[test]
fn every_row_is_accepted_set_aside_or_refused() {
    let room = ran(school());
    let sums = ["rows_read", "rows_accepted", "rows_set_aside", "rows_refused"].map(|name| {
        let counts = column(&room, "authority/row_counts", name);
        counts.iter().map(|count| count.parse::<u64>().unwrap()).sum::<u64>()
    });
    let rows = PUPILS.lines().count() + CLUBS.lines().count() - 2;
    assert_eq!(sums, [rows as u64, 7, 2, 1]);
}

#[test]
fn a_finding_shows_a_value_to_the_authority_and_to_nobody_else() {
    let room = ran(school());
    let columns = |audience: &str| {
        let frame = frame(&room.published(PIPELINE, &format!("{audience}/findings.parquet")));
        frame.get_column_names().into_iter().map(|name| name.to_string()).collect::<BTreeSet<_>>()
    };
    let more: Vec<String> = columns("authority").difference(&columns("region")).cloned().collect();
    assert_eq!(more, ["record", "value"]);
}

#[test]
fn no_number_of_a_pupil_leaves_the_authority_or_reaches_the_screen() {
    let room = school();
    let said = room.type_in(&["run"]);
    let mut outside = vec![("the screen".to_string(), said.out + &said.err)];
    for (name, path) in version(&room).into_iter().filter(|(name, _)| name.contains("/region/")) {
        outside.push((name.clone(), String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned()));
        if name.ends_with(".parquet") {
            outside.push((name, as_csv(&path)));
        }
    }
    assert!(outside.len() > 10, "the region gets something");
    let told: Vec<_> = outside.iter().filter(|(_, text)| text.contains("PUPIL-")).map(|(name, _)| name).collect();
    assert!(told.is_empty(), "{told:?}");
}

#[test]
fn a_pseudonym_is_the_same_for_the_same_pupil_and_key_and_another_for_another() {
    let of = |room: Room| column(&ran(room), "region/members", "pupil_id").into_iter().collect::<BTreeSet<_>>();
    let (one, same) = (of(school()), of(school()));
    let other = of(school().with_key(Some(&KEY.to_uppercase())));
    assert_eq!(one.len(), 3);
    assert_eq!(one, same);
    assert!(one.is_disjoint(&other));
}

#[test]
fn a_pupil_of_two_authorities_has_two_pseudonyms() {
    let room = school();
    room.put("incoming/QCE/school/2026-09-30/pupils.csv", PUPILS);
    room.put("incoming/QCE/school/2026-09-30/clubs.csv", CLUBS);
    let room = ran(room);
    let pairs = column(&room, "region/members", "la").into_iter().zip(column(&room, "region/members", "pupil_id"));
    let mut whose: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    pairs.for_each(|(la, pupil)| _ = whose.entry(pupil).or_default().insert(la));
    assert_eq!(whose.len(), 6);
    assert!(whose.values().all(|authorities| authorities.len() == 1));
}

#[test]
fn birthdays_go_down_to_the_month_and_postcodes_to_the_sector_for_the_region_alone() {
    let room = ran(school());
    let sorted = |audience: &str, name: &str| {
        let texts = column(&room, &format!("{audience}/members"), name);
        texts.into_iter().collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>()
    };
    assert_eq!(sorted("authority", "born"), ["", "2015-05-20", "2016-01-31"]);
    assert_eq!(sorted("region", "born"), ["", "2015-05-01", "2016-01-01"]);
    assert_eq!(sorted("authority", "home"), ["", "ZZ1 2AB", "ZZ9 9ZZ"]);
    assert_eq!(sorted("region", "home"), ["", "ZZ1 2", "ZZ9 9"]);
}

#[test]
fn what_files_are_called_is_told_to_those_who_sent_them_alone() {
    let room = Room::of_a_school();
    room.put("incoming/QBR/school/2026-09-30/Zebedee pupils.csv", PUPILS);
    room.put("incoming/QBR/school/2026-09-30/Zebedee clubs.csv", CLUBS);
    room.put("incoming/QBR/school/2026-09-30/Zebedee pupils_again.csv", PUPILS);
    room.put("incoming/QBR/school/Zebedee/pupils.csv", PUPILS);
    let room = ran(room);
    let (own, seen) = (column(&room, "authority/findings", "file"), column(&room, "region/findings", "file"));
    assert!(own.contains(&"Zebedee pupils_again.csv".to_string()), "{own:?}");
    let pairs: BTreeSet<(&str, &str)> = own.iter().map(String::as_str).zip(seen.iter().map(String::as_str)).collect();
    let told = BTreeSet::from([
        ("Zebedee clubs.csv", "file 1"),
        ("Zebedee pupils_again.csv", "another file"),
        ("Zebedee pupils.csv", "file 2"),
        ("incoming/QBR/school/Zebedee/pupils.csv", "another file"),
    ]);
    assert_eq!(pairs, told);
    let says = |audience: &str| column(&room, &format!("{audience}/findings"), "says").join("\n");
    assert!(says("authority").contains("the same as Zebedee pupils.csv"), "{}", says("authority"));
    assert!(says("region").contains("the same as another"), "{}", says("region"));
    assert_eq!(column(&room, "authority/_run", "sources"), ["Zebedee clubs.csv; Zebedee pupils.csv"]);
    assert_eq!(column(&room, "region/_run", "sources"), ["2 files"]);
    assert_eq!(column(&room, "region/row_counts", "file"), ["file 2", "file 1"]);
    for (name, path) in version(&room).into_iter().filter(|(name, _)| name.starts_with("region/")) {
        let bytes = fs::read(path).unwrap();
        assert!(!bytes.windows(7).any(|bytes| bytes == b"Zebedee"), "{name}");
    }
}

#[test]
fn the_same_inputs_make_the_same_bytes_in_another_workplace() {
    // The room goes with its files, so they are read while it is there.
    let read = |room: Room| {
        let room = ran(room);
        let files = version(&room).into_iter();
        files.map(|(name, path)| (name, Sha::of(&fs::read(path).unwrap()))).collect::<BTreeMap<_, _>>()
    };
    assert_eq!(read(school()), read(school()));
}

#[test]
fn a_second_run_touches_nothing_but_the_ledger() {
    let room = ran(school());
    let times = |room: &Room| -> BTreeMap<String, SystemTime> {
        let files = files_below(&room.path).into_iter().filter(|(name, _)| !name.starts_with("state/"));
        files.map(|(name, path)| (name, fs::metadata(path).unwrap().modified().unwrap())).collect()
    };
    let before = times(&room);
    assert_eq!(times(&ran(room)), before);
}

/// Changes a definition of the school.
fn redefine(room: &Room, path: &str, from: &str, to: &str) {
    let path = format!("school/pipelines/{PIPELINE}/{path}");
    let text = fs::read_to_string(room.path.join(&path)).unwrap();
    assert!(text.contains(from), "{path} has no {from}");
    room.put(&path, text.replacen(from, to, 1));
}

/// A week that was published, whose files are gone, and another that has come.
fn a_week_later() -> Room {
    let room = ran(school());
    room.files("incoming").into_iter().for_each(|(_, path)| fs::remove_file(path).unwrap());
    room.put("incoming/QBR/school/2026-10-07/pupils.csv", PUPILS);
    room.put("incoming/QBR/school/2026-10-07/clubs.csv", CLUBS);
    room
}

#[test]
fn a_new_column_is_filled_for_weeks_whose_files_are_gone() {
    let room = a_week_later();
    redefine(&room, "datasets/members.sql", "is_new   = \"none\"", "is_new   = \"none\"\nis_paid  = \"none\"");
    redefine(&room, "datasets/members.sql", "as is_new", "as is_new,\n    clubs.is_paid");
    let room = ran(room);
    let weeks = column(&room, "authority/members", "period_end").into_iter().collect::<BTreeSet<_>>();
    assert_eq!(weeks.into_iter().collect::<Vec<_>>(), ["2026-09-30", "2026-10-07"]);
    assert_eq!(column(&room, "authority/members", "is_paid"), ["true", "false", "false", ""].repeat(2));
}

#[test]
fn what_an_audience_may_no_longer_have_is_gone_from_where_it_looks() {
    let room = a_week_later();
    redefine(&room, "pipeline.toml", "audience   = \"region\"\ndatasets   = [\"members\"]", "audience   = \"region\"");
    let room = ran(room);
    assert!(!room.published(PIPELINE, "region/members.parquet").exists());
    assert!(room.published(PIPELINE, "region/indicators.parquet").exists());
}

#[test]
fn what_is_taken_out_today_is_taken_out_of_weeks_whose_files_are_gone() {
    let room = a_week_later();
    redefine(&room, "pipeline.toml", "date = \"first-of-month\"", "date = \"drop\"");
    assert_eq!(column(&ran(room), "region/members", "born"), [""; 8]);
}

#[test]
fn a_copy_that_somebody_spoilt_is_renewed_the_next_night() {
    let room = ran(school());
    let copy = room.published(PIPELINE, "authority/members.parquet");
    let before = fs::read(&copy).unwrap();
    fs::write(&copy, "spoilt").unwrap();
    let _room = ran(room);
    assert_eq!(fs::read(&copy).unwrap(), before);
}

/// A small file by the profile, and what it promises.
fn prepared() -> publish::Prepared<'static> {
    let room = ran(school());
    let members = frame(&room.published(PIPELINE, "authority/members.parquet"));
    publish::parquet("members.parquet", members, &Making::new()).unwrap()
}

#[test]
fn a_file_is_what_was_promised() {
    let file = prepared();
    publish::verify(&mut &*file.bytes, &file).unwrap();
}

#[test]
fn one_byte_that_differs_is_noticed() {
    let file = prepared();
    let said = |bytes: &[u8]| publish::verify(&mut &*bytes, &file).unwrap_err().to_string();
    let other_bytes = "the bytes on the disk are not the bytes that were written";
    let (bytes, length) = (file.bytes.to_vec(), file.bytes.len());
    for at in [0, length / 2, length - 1] {
        let mut tampered = bytes.clone();
        tampered[at] ^= 1;
        assert_eq!(said(&tampered), other_bytes);
    }
    for other in [&bytes[..length - 1], &[&bytes[..], b"x"].concat(), b""] {
        assert_eq!(said(other), other_bytes);
    }
}

/// What is said of a file of another maker, whose columns are `n` and `is_even`.
fn said_of(name: &str) -> String {
    let bytes = fs::read(Path::new(CHECKOUT).join("tests/it/parquet").join(name)).unwrap();
    let columns = [("n", "int64"), ("is_even", "bool")].map(|(name, kind)| (name.to_string(), kind.to_string()));
    let promise = Promise {
        sha: Sha::of(&bytes),
        parquet: Some(Shape { rows: 100, columns: columns.to_vec() }),
        is_workbook: false,
    };
    let file = Prepared { path: name.to_string(), bytes: bytes.as_slice().into(), promise };
    publish::verify(&mut bytes.as_slice(), &file).map_or_else(|error| format!("{error:#}"), |()| "nothing".to_string())
}

#[test]
fn only_what_every_reader_understands_is_published() {
    assert_eq!(said_of("as_it_should_be.parquet"), "nothing");
    assert_eq!(said_of("zstd.parquet"), "the column `n` is not compressed with Snappy");
    assert_eq!(said_of("format_2.parquet"), "the column `n` has a page of format 2");
    assert_eq!(
        said_of("rle_booleans.parquet"),
        "the column `is_even` has the encoding Rle, which is not in the profile"
    );
    assert_eq!(said_of("no_statistics.parquet"), "the column `n` has no statistics");
    assert_eq!(
        said_of("delta_numbers.parquet"),
        "the column `n` has the encoding DeltaBinaryPacked, which is not in the profile"
    );
}
