//! What is due and what was missed, as somebody asks for it.

use crate::room::Room;

#[test]
fn a_night_that_nobody_served_is_late_until_it_is_run() {
    let room = Room::of_a_school();
    room.put("incoming/QBR/school/2026-09-30/pupils.csv", "Pupil,Birthday,House,Postcode\nA1,2015-05-20,red,ZZ1 2AB\n");
    room.put("incoming/QBR/school/2026-09-30/clubs.csv", "Pupil,Club,Joined,Paid\nA1,chess,2026-09-24,yes\n");
    // The school is due on Mondays at six, and every test runs on Thursday the first of October.
    let before = room.type_in(&["jobs"]);
    assert_eq!(before.out, "school_weekly: never run; next Monday 5 October 2026 06:00 BST\n");
    assert_eq!(before.code, 0);
    assert_eq!(room.type_in(&["run"]).code, 0);
    let after = room.type_in(&["jobs"]);
    let expected = "school_weekly: last 2026-10-01 02:00:00 UTC, published; next Monday 5 October 2026 06:00 BST\n";
    assert_eq!(after.out, expected);
    let late = room.type_in_at("2026-10-06T12:00:00", &["jobs"]);
    assert_eq!(late.code, 1, "{}{}", late.out, late.err);
    let expected = "school_weekly: last 2026-10-01 02:00:00 UTC, published; next Monday 12 October 2026 06:00 BST\n  \
                    late: it was due on Monday 5 October 2026 06:00 BST; `quarterday serve` catches up when it is \
                    started, or `quarterday run school_weekly`\n";
    assert_eq!(late.out, expected);
}
