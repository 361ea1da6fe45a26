//! Figures for everybody: what is about few children is hidden, with what would give it away, and the result is attacked
//! with everything that was ever shown before it is let out.

use super::attack::attack;
use super::suppress::suppress;
use super::{CellId, Counts, Policy, Shown, Sum};
use crate::definitions::forms::Unit;
use crate::definitions::model::Pipeline;
use crate::stages::measure::{Direction, Gap, Measure};
use std::collections::BTreeMap;
use std::fmt;

/// What an earlier release showed of one figure.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Earlier {
    indicator: String,
    category: String,
    second_category: String,
    numerator: Option<u64>,
    denominator: Option<u64>,
}

impl Earlier {
    pub fn of(measure: &Measure) -> Self {
        Self {
            indicator: measure.indicator.clone(),
            category: measure.category.clone(),
            second_category: measure.second_category.clone(),
            numerator: measure.numerator.and_then(whole),
            denominator: measure.denominator.and_then(whole),
        }
    }

    fn is_of(&self, measure: &Measure) -> bool {
        self.indicator == measure.indicator
            && self.category == measure.category
            && self.second_category == measure.second_category
    }
}

/// As part of a name: it never leaves the program.
impl fmt::Display for Earlier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { indicator, category, second_category, numerator, denominator } = self;
        write!(f, "{indicator}|{category}|{second_category}|{numerator:?}|{denominator:?}")
    }
}

/// Figures as everybody may see them.
pub struct Disclosed {
    pub measures: Vec<Measure>,
    /// Why none of them may be shown, where that is so.
    pub withheld: Option<String>,
}

/// The figures of one authority and period, hidden as far as they must be; all of them where that is not enough.
pub fn disclose(mut measures: Vec<Measure>, pipeline: &Pipeline, policy: Policy, earlier: &[Earlier]) -> Disclosed {
    let sheet = Sheet::of(&measures, pipeline);
    let withheld = match sheet.hidden(policy) {
        Err(why) => Some(format!("{why:#}")),
        Ok(shown) => {
            for (measure, cells) in measures.iter_mut().zip(&sheet.figures) {
                if cells.must_hide(&shown) {
                    hide(measure, Gap::Confidential);
                }
            }
            sheet.given_away(&measures, &shown, policy, earlier)
        }
    };
    if withheld.is_some() {
        measures.iter_mut().for_each(|measure| hide(measure, Gap::Withheld));
    }
    Disclosed { measures, withheld }
}

fn hide(measure: &mut Measure, gap: Gap) {
    measure.gap = Some(gap);
    (measure.numerator, measure.denominator, measure.value) = (None, None, None);
    (measure.previous, measure.direction) = (None, Direction::Unknown);
}

/// The counts behind figures, and the sums that a reader knows to hold between them.
#[derive(Default)]
struct Sheet {
    counts: Vec<u64>,
    sums: Vec<Sum>,
    /// In the order of the figures.
    figures: Vec<Figure>,
}

/// The counts that one figure shows.
#[derive(Default)]
struct Figure {
    name: String,
    numerator: Option<CellId>,
    denominator: Option<CellId>,
    /// The true counts, for telling whether an earlier release showed the same.
    true_counts: (Option<u64>, Option<u64>),
    /// Whether it is made of something that cannot be judged, such as a part of a child.
    is_beyond_judging: bool,
}

impl Figure {
    fn must_hide(&self, shown: &[Shown]) -> bool {
        let hidden = |cell: &CellId| shown[*cell] != Shown::Yes;
        self.is_beyond_judging || [self.numerator, self.denominator].iter().flatten().any(hidden)
    }
}

impl Sheet {
    fn of(measures: &[Measure], pipeline: &Pipeline) -> Self {
        let mut sheet = Self::default();
        for measure in measures {
            let unit = pipeline.indicator(&measure.indicator).map_or(Unit::Count, |indicator| indicator.form.unit);
            let figure = sheet.figure(measure, unit);
            sheet.figures.push(figure);
        }
        sheet.add_parts(measures, pipeline);
        sheet.link_equal(measures);
        sheet
    }

    fn cell(&mut self, count: u64) -> CellId {
        self.counts.push(count);
        self.counts.len() - 1
    }

    /// The counts that a figure is made of. Of a mean only how many it is of is a count; of a rate only how many
    /// children there are above the line.
    fn figure(&mut self, measure: &Measure, unit: Unit) -> Figure {
        let (above, below) = (measure.numerator.and_then(whole), measure.denominator.and_then(whole));
        let mut figure = Figure { name: measure.indicator.clone(), true_counts: (above, below), ..Figure::default() };
        match (unit, above, below) {
            (Unit::Count | Unit::RatePer10000, Some(above), _) => figure.numerator = Some(self.cell(above)),
            (Unit::Mean, _, Some(below)) => figure.denominator = Some(self.cell(below)),
            (Unit::Percent, Some(above), Some(below)) if above <= below => {
                let (numerator, denominator) = (self.cell(above), self.cell(below));
                // Whoever knows how many of how many knows how many not.
                let rest = self.cell(below - above);
                self.sums.push(Sum { total: denominator, parts: vec![numerator, rest] });
                (figure.numerator, figure.denominator) = (Some(numerator), Some(denominator));
            }
            _ => figure.is_beyond_judging = true,
        }
        figure
    }

    /// Parts add up to their whole, and what is split two ways to what is split one way.
    fn add_parts(&mut self, measures: &[Measure], pipeline: &Pipeline) {
        let mut groups: BTreeMap<(usize, Vec<usize>), ()> = BTreeMap::new();
        let whole_of = |measure: &Measure| pipeline.indicator(&measure.indicator)?.form.parts_of.as_deref();
        let is = |at: &usize, name: &str| measures[*at].indicator == name;
        let all: Vec<usize> = (0..measures.len()).collect();
        let mut names: Vec<&str> = measures.iter().map(|measure| measure.indicator.as_str()).collect();
        names.dedup();
        for name in names {
            let parts: Vec<usize> = all.iter().copied().filter(|at| is(at, name)).collect();
            let Some(whole) = parts.first().and_then(|at| whole_of(&measures[*at])) else { continue };
            if let Some(total) = all.iter().find(|at| is(at, whole) && measures[**at].split.is_empty()) {
                groups.insert((*total, parts.clone()), ());
            }
            for margin in all.iter().filter(|at| whole_of(&measures[**at]) == Some(whole) && !is(at, name)) {
                let row: Vec<usize> =
                    parts.iter().copied().filter(|part| is_in(&measures[*part], &measures[*margin])).collect();
                if !row.is_empty() {
                    groups.insert((*margin, row), ());
                }
            }
        }
        for (total, parts) in groups.into_keys() {
            self.add_sum(total, &parts, |figure| figure.numerator);
            self.add_sum(total, &parts, |figure| figure.denominator);
        }
    }

    /// Where the parts leave somebody out, as a pyramid leaves out whose sex is not known, how many are left out can be
    /// worked out as well: they are a part that is never shown.
    fn add_sum(&mut self, total: usize, parts: &[usize], cell: impl Fn(&Figure) -> Option<CellId>) {
        let parts: Option<Vec<CellId>> = parts.iter().map(|part| cell(&self.figures[*part])).collect();
        let Some((total, mut parts)) = cell(&self.figures[total]).zip(parts) else { return };
        let added: u64 = parts.iter().map(|part| self.counts[*part]).sum();
        let left_out = self.counts[total].saturating_sub(added);
        if left_out > 0 {
            parts.push(self.cell(left_out));
        }
        self.sums.push(Sum { total, parts });
    }

    /// Figures that are not split and count the same number may count the same children, as a share of all children in
    /// care and the number of them do. Where one is hidden the other must not give it away.
    fn link_equal(&mut self, measures: &[Measure]) {
        let mut known: BTreeMap<u64, CellId> = BTreeMap::new();
        let unsplit = self.figures.iter().zip(measures).filter(|(_, measure)| measure.split.is_empty());
        let cells = unsplit.flat_map(|(figure, _)| [figure.numerator, figure.denominator]).flatten();
        let cells: Vec<CellId> = cells.filter(|cell| self.counts[*cell] > 0).collect();
        for cell in cells {
            if let Some(other) = known.insert(self.counts[cell], cell) {
                self.sums.push(Sum { total: cell, parts: vec![other] });
            }
        }
    }

    fn hidden(&self, policy: Policy) -> anyhow::Result<Vec<Shown>> {
        if let Some(sum) = self.sums.iter().find(|sum| !self.adds_up(sum)) {
            anyhow::bail!("the parts of `{}` are more than it", self.name_of(sum.total));
        }
        suppress(&self.as_counts(), policy)
    }

    /// What could be worked out after all, in words that name no number.
    fn given_away(&self, measures: &[Measure], shown: &[Shown], policy: Policy, earlier: &[Earlier]) -> Option<String> {
        let mut known = Vec::new();
        for (figure, measure) in self.figures.iter().zip(measures) {
            for before in earlier.iter().filter(|before| before.is_of(measure)) {
                let same = |count: Option<u64>, before: Option<u64>, cell: Option<CellId>| {
                    cell.filter(|_| count.is_some() && count == before)
                };
                known.extend(same(figure.true_counts.0, before.numerator, figure.numerator));
                known.extend(same(figure.true_counts.1, before.denominator, figure.denominator));
            }
        }
        known.sort_unstable();
        known.dedup();
        match attack(&self.as_counts(), shown, &known, policy) {
            Err(why) => Some(format!("{why:#}")),
            Ok(leaks) => {
                let first = leaks.first()?;
                let with = if known.is_empty() { "" } else { " and from what was released before" };
                Some(format!(
                    "a small part of `{}` could be worked out from what is shown{with}",
                    self.name_of(first.cell)
                ))
            }
        }
    }

    fn adds_up(&self, sum: &Sum) -> bool {
        sum.parts.iter().map(|part| self.counts[*part]).sum::<u64>() == self.counts[sum.total]
    }

    fn as_counts(&self) -> Counts {
        Counts { counts: self.counts.clone(), sums: self.sums.clone() }
    }

    /// The indicator that a count is of. What is left of a share belongs to the share before it.
    fn name_of(&self, cell: CellId) -> &str {
        let first = |figure: &Figure| figure.numerator.or(figure.denominator).unwrap_or(CellId::MAX);
        let mut backwards = self.figures.iter().rev();
        backwards.find(|figure| first(figure) <= cell).map_or("a figure", |figure| figure.name.as_str())
    }
}

/// Whether a figure that is split two ways is a part of one that is split one of these ways.
fn is_in(part: &Measure, margin: &Measure) -> bool {
    let is_one_way = !margin.split.is_empty() && margin.second_split.is_empty() && !part.second_split.is_empty();
    let by_first = part.split == margin.split && part.category == margin.category;
    let by_second = part.second_split == margin.split && part.second_category == margin.category;
    is_one_way && (by_first || by_second)
}

/// A count of children or of events is whole and not less than nought.
fn whole(number: f64) -> Option<u64> {
    (number.fract() == 0.0 && (0.0..1e15).contains(&number)).then_some(number as u64)
}
