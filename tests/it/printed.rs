//! The report on paper: printed by a real browser, renewed with the version, and never last month's beside this month's.

use crate::room::Room;
use crate::sources::servers::there;
use std::fs;
use std::path::Path;

const PAPER: &str = "published/school_weekly/printed/report.pdf";

/// A school whose report is printed, after its files came in.
fn school() -> Room {
    let room = Room::of_a_school();
    let path = "school/pipelines/school_weekly/pipeline.toml";
    let form = fs::read_to_string(room.path.join(path)).unwrap();
    room.put(path, form.replace("[report]\n", "[report]\nprinted  = true\n"));
    room.put("incoming/QBR/school/2026-09-30/pupils.csv", "Pupil,Birthday,House,Postcode\nA1,2014-02-28,R,ZZ1 1AA\n");
    put_clubs(&room, "chess");
    room
}

fn put_clubs(room: &Room, club: &str) {
    let clubs = format!("Pupil,Club,Joined,Paid\nA1,{club},2026-09-24,yes\n");
    room.put("incoming/QBR/school/2026-09-30/clubs.csv", clubs);
}

/// A browser that does what a few lines of a shell say; `$paper` is where it is to print.
#[cfg(unix)]
fn put_browser(room: &Room, lines: &str) -> String {
    use std::os::unix::fs::PermissionsExt;
    let find =
        "for word in \"$@\"; do case \"$word\" in --print-to-pdf=*) paper=\"${word#--print-to-pdf=}\";; esac; done";
    room.put("a browser", format!("#!/bin/sh\n{find}\n{lines}\n"));
    let path = room.path.join("a browser");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    path.display().to_string()
}

fn settle(room: &Room, lines: &str) {
    room.put("settings.toml", format!("[print]\n{lines}\n"));
}

/// What the run says of it.
fn remark(room: &Room) -> String {
    let said = room.type_in(&["run"]);
    assert!(said.out.contains("version"), "{}{}", said.out, said.err);
    let told = said.out.lines().find_map(|line| line.trim().strip_prefix("the report is not there as a PDF: "));
    told.unwrap_or_default().replace(&room.path.display().to_string(), "…")
}

#[test]
fn chromium_prints_the_page_and_the_same_night_prints_the_same() {
    let Some(chromium) = there(Path::new("/usr/bin/chromium")) else { return };
    let room = school();
    settle(&room, &format!("browser = \"{}\"", chromium.display()));
    assert_eq!(remark(&room), "");
    let first = fs::read(room.path.join(PAPER)).unwrap();
    for part in ["/Title (School at 30 September 2026)", "/StructTreeRoot", "(D:20261001020000+00'00')"] {
        assert!(first.windows(part.len()).any(|bytes| bytes == part.as_bytes()), "{part}");
    }
    assert!(!room.path.join("state/scratch/print").exists());
    let written = fs::metadata(room.path.join(PAPER)).unwrap().modified().unwrap();
    assert_eq!(remark(&room), "");
    assert_eq!(fs::metadata(room.path.join(PAPER)).unwrap().modified().unwrap(), written);
    room.take_away(PAPER);
    assert_eq!(remark(&room), "");
    assert!(first == fs::read(room.path.join(PAPER)).unwrap());
}

#[cfg(unix)]
#[test]
fn what_a_browser_does_not_print_is_said_and_the_paper_of_before_is_gone() {
    let room = school();
    let browser = put_browser(&room, "printf '%%PDF-1.4 one\\n%%%%EOF\\n' > \"$paper\"");
    settle(&room, &format!("browser = \"{browser}\""));
    assert_eq!(remark(&room), "");
    assert!(room.path.join(PAPER).exists());

    put_clubs(&room, "drama");
    put_browser(&room, "printf '%%PDF-1.4 half' > \"$paper\"");
    assert_eq!(remark(&room), "what the browser has printed is no whole PDF");
    assert!(!room.path.join(PAPER).exists());

    put_browser(&room, "exit 3");
    assert_eq!(remark(&room), "…/a browser printed nothing and ended with exit status: 3");
    settle(&room, &format!("browser = \"{browser}\"\nseconds = 1"));
    put_browser(&room, "exec sleep 60");
    let expected =
        "…/a browser took longer than 1 seconds; allow more in settings.toml: `[print]` and below it `seconds = 5`";
    assert_eq!(remark(&room), expected);
    settle(&room, "browser = \"/nowhere/edge\"");
    let expected = "there is no browser at /nowhere/edge; name Chromium, Chrome or Edge in settings.toml: `[print]` and below it `browser = \"…\"`";
    assert_eq!(remark(&room), expected);
    assert!(room.type_in(&["doctor"]).out.contains("school_weekly: the report as a PDF"));

    settle(&room, &format!("browser = \"{browser}\""));
    put_browser(&room, "printf '%%PDF-1.4 two\\n%%%%EOF\\n' > \"$paper\"");
    assert_eq!(remark(&room), "");
    assert_eq!(fs::read_to_string(room.path.join(PAPER)).unwrap(), "%PDF-1.4 two\n%%EOF\n");
}
