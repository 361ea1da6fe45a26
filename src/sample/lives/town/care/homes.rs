//! Where children in care live, one home after another.

use super::ways::{Way, Welfare};
use super::{Entrant, Stay};
use crate::sample::lives::tables::Word;
use crate::sample::lives::town::Town;
use crate::sample::lives::town::records::StayHome;
use crate::vocabulary::period::days_away;
use chrono::NaiveDate;
use compact_str::format_compact;

/// A home of a time in care; it ends where the next begins.
#[derive(Clone, Copy)]
pub struct Home {
    pub home_id: i64,
    pub kind: Word,
    pub provider: Word,
    pub from: NaiveDate,
}

/// Kind and provider.
type Offer = (Word, Word);

const YOUNG: &[(Offer, usize)] = &[
    (("U1", "PR1"), 8),
    (("U3", "PR1"), 15),
    (("U4", "PR1"), 18),
    (("U4", "PR4"), 12),
    (("U6", "PR1"), 23),
    (("U6", "PR4"), 18),
    (("P1", "PR0"), 4),
    (("R3", "PR4"), 2),
];
const OLDER: &[(Offer, usize)] = &[
    (("U4", "PR1"), 22),
    (("U6", "PR1"), 20),
    (("U6", "PR4"), 20),
    (("U1", "PR1"), 8),
    (("K2", "PR4"), 17),
    (("K2", "PR1"), 4),
    (("P1", "PR0"), 3),
    (("S1", "PR4"), 4),
    (("K1", "PR2"), 2),
];
const NEARLY_GROWN: &[(Offer, usize)] = &[
    (("H5", "PR4"), 32),
    (("H5", "PR5"), 10),
    (("U6", "PR4"), 20),
    (("U4", "PR1"), 18),
    (("K2", "PR4"), 15),
    (("S1", "PR4"), 2),
    (("R5", "PR3"), 1),
];
const FROM_ABROAD: &[(Offer, usize)] =
    &[(("U6", "PR1"), 22), (("U6", "PR4"), 34), (("H5", "PR4"), 36), (("K2", "PR4"), 4), (("H5", "PR1"), 4)];
/// A first home is often not the last; whoever has settled stays for years.
const FIRST: &[((i64, i64), usize)] = &[((6, 60), 34), ((61, 200), 30), ((201, 800), 18), ((801, 4_000), 18)];
const LATER: &[((i64, i64), usize)] = &[((15, 130), 26), ((131, 400), 20), ((401, 1_400), 24), ((1_401, 4_500), 30)];
const LEFT: &[(Word, usize)] = &[
    ("CARPL", 46),
    ("CREQB", 16),
    ("CREQO", 10),
    ("CHILD", 8),
    ("LAREQ", 10),
    ("CLOSE", 5),
    ("STAND", 3),
    ("ALLEG", 2),
];

impl Town {
    pub(super) fn homes(&mut self, who: &Entrant<'_>, way: Way, welfare: &Welfare) -> Vec<Home> {
        let adopters = if way == Way::Adoption { self.placed_for_adoption(welfare) } else { None };
        let until = adopters.unwrap_or(welfare.left);
        let (mut homes, mut from) = (Vec::new(), who.entered);
        while from < until {
            let (kind, provider) = self.offer(who, way, from);
            homes.push(Home { home_id: self.next(), kind, provider, from });
            let (least, most) = self.chance.weighted(if homes.len() == 1 { FIRST } else { LATER });
            let next = self.chance.after(from, least, most);
            // Nobody moves for the last three weeks.
            from = if next > days_away(until, -21) { until } else { next };
        }
        if let Some(from) = adopters {
            homes.push(Home { home_id: self.next(), kind: "A6", provider: "PR1", from });
        }
        homes
    }

    fn offer(&mut self, who: &Entrant<'_>, way: Way, from: NaiveDate) -> Offer {
        match (way, who.person.age_on(from)) {
            (Way::Remand, _) => self.chance.weighted(&[(("R5", "PR3"), 70), (("K1", "PR2"), 30)]),
            (Way::ShortBreaks, _) => self.chance.weighted(&[(("R1", "PR1"), 60), (("U6", "PR1"), 40)]),
            _ if who.is_from_abroad => {
                let offer = self.chance.weighted(FROM_ABROAD);
                if who.person.age_on(from) < 16 && offer.0 == "H5" { ("U6", "PR4") } else { offer }
            }
            (_, ..10) => self.chance.weighted(YOUNG),
            (_, 10..16) => self.chance.weighted(OLDER),
            _ => self.chance.weighted(NEARLY_GROWN),
        }
    }

    pub(super) fn at_home(&mut self, stay: &Stay<'_>) {
        let now = self.snapshot;
        for (at, home) in stay.homes.iter().enumerate().filter(|(_, home)| home.from <= now) {
            let next = stay.homes.get(at + 1).map(|next| next.from);
            let until = next.unwrap_or(stay.welfare.left);
            let is_inside = self.chance.often(if home.kind.starts_with('K') { 18 } else { 52 });
            let miles =
                self.chance.between(if is_inside { 2 } else { 40 }, if is_inside { 70 } else { 900 }) as f64 / 10.0;
            let has_number = !matches!(home.kind, "P1" | "A6" | "R5");
            // No authority has such postcodes.
            let area = if is_inside { "ZB" } else { "ZH" };
            let postcode = format_compact!("{area}{} {}QB", self.chance.between(1, 30), self.chance.below(10));
            let urn = has_number.then(|| format_compact!("SC{}", 400_000 + self.chance.below(99_999)));
            let left_because = next.filter(|day| *day <= self.snapshot).map(|_| self.chance.weighted(LEFT));
            self.records.stay_home.push(StayHome {
                home_id: home.home_id,
                stay_id: stay.stay_id,
                child_id: stay.who.person.id.clone(),
                kind: home.kind,
                provider: home.provider,
                postcode,
                urn,
                miles,
                is_inside_borough: is_inside,
                started: home.from,
                ended: self.known(until),
                left_because,
            });
        }
    }
}
