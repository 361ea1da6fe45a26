//! What a value rests on: columns that it needs, and columns of which one that came will do.

use std::collections::BTreeSet;
use std::fmt;

/// A table or dataset, and one of its columns.
pub type Pair = (String, String);

/// Stands in a pair's second place for the rows of its table, whatever is in them.
pub const ROWS: &str = "*";

/// What a value, or a set of rows, is made from.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Basis {
    /// It cannot be trusted without any one of these.
    needs: BTreeSet<Pair>,
    /// The arguments of each `coalesce`: it cannot be trusted without all of them.
    fall_backs: BTreeSet<BTreeSet<Basis>>,
}

impl Basis {
    pub fn of(table: &str, column: &str) -> Self {
        Self { needs: BTreeSet::from([(table.to_string(), column.to_string())]), ..Self::default() }
    }

    /// Rests on any of these. One that is made from no column is what is put where nothing came, so it cannot help.
    pub fn any(ways: impl IntoIterator<Item = Self>) -> Self {
        let ways: BTreeSet<Self> = ways.into_iter().filter(|way| *way != Self::default()).collect();
        if ways.len() < 2 {
            return ways.into_iter().collect();
        }
        Self { fall_backs: BTreeSet::from([ways]), ..Self::default() }
    }

    /// Rests on the other as well.
    pub fn add(&mut self, other: Self) {
        self.needs.extend(other.needs);
        self.fall_backs.extend(other.fall_backs);
    }

    /// Every table and column that is named in it.
    pub fn pairs(&self) -> Box<dyn Iterator<Item = (&str, &str)> + '_> {
        let needs = self.needs.iter().map(|(table, column)| (table.as_str(), column.as_str()));
        Box::new(needs.chain(self.fall_backs.iter().flatten().flat_map(Self::pairs)))
    }

    /// The first pair without data that makes this blind.
    pub fn first_blind<'a>(&self, blind: &'a BTreeSet<Pair>) -> Option<&'a Pair> {
        let needed = self.needs.iter().find_map(|pair| blind.get(pair));
        needed.or_else(|| self.fall_backs.iter().find_map(|ways| all_blind(ways, blind)))
    }
}

fn all_blind<'a>(ways: &BTreeSet<Basis>, blind: &'a BTreeSet<Pair>) -> Option<&'a Pair> {
    let pairs: Option<Vec<&Pair>> = ways.iter().map(|way| way.first_blind(blind)).collect();
    pairs?.first().copied()
}

/// Rests on all of them.
impl FromIterator<Basis> for Basis {
    fn from_iter<T: IntoIterator<Item = Basis>>(parts: T) -> Self {
        let mut all = Self::default();
        all.extend(parts);
        all
    }
}

impl Extend<Basis> for Basis {
    fn extend<T: IntoIterator<Item = Basis>>(&mut self, parts: T) {
        parts.into_iter().for_each(|part| self.add(part));
    }
}

/// `a.x, a.y, (a.z or b.z)`
impl fmt::Display for Basis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let needs = self.needs.iter().map(|(table, column)| format!("{table}.{column}"));
        let fall_backs = self.fall_backs.iter().map(|ways| {
            let ways: Vec<String> = ways.iter().map(Basis::to_string).collect();
            format!("({})", ways.join(" or "))
        });
        f.write_str(&needs.chain(fall_backs).collect::<Vec<_>>().join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::super::given::pairs;
    use super::*;

    #[test]
    fn either_of_two_is_blind_only_if_both_are() {
        let either = Basis::any([Basis::of("a", "x"), Basis::of("a", "y")]);
        assert_eq!(either.first_blind(&pairs(&["a.x"])), None);
        let both = pairs(&["a.x", "a.y"]);
        assert_eq!(either.first_blind(&both), both.first());
    }

    #[test]
    fn a_constant_is_no_way_out() {
        let or_nought = Basis::any([Basis::of("a", "x"), Basis::default()]);
        assert_eq!(or_nought, Basis::of("a", "x"));
    }

    #[test]
    fn it_is_written_as_a_person_would_read_it() {
        let mut basis = Basis::any([Basis::of("a", "x"), Basis::of("a", "y")]);
        basis.add(Basis::of("b", "z"));
        assert_eq!(basis.to_string(), "b.z, (a.x or a.y)");
    }
}
