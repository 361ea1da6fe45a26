//! A figure that is split by two columns, as a table of both: the one down, the other across.

use super::figures::{Figures, shown, shown_of};
use super::html::{Set, Table, paragraph};
use super::long_date;
use crate::definitions::forms::Unit;
use crate::stages::measure::Measure;
use minijinja::Error;

/// The parts of a figure by both its columns: `episodes by reason and success`. Counts have their sums at the side.
pub fn grid(figures: &Figures, name: &str) -> Result<String, Error> {
    let form = figures.form(name)?;
    let parts: Vec<&Measure> = figures.parts(name).filter(|measure| !measure.second_split.is_empty()).collect();
    if parts.is_empty() {
        return Ok(paragraph(&format!("{}: there is nothing to show in both ways.", form.title)));
    }
    let (mut down, mut across): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
    for measure in &parts {
        for (known, new) in [(&mut down, &measure.category), (&mut across, &measure.second_category)] {
            if !known.contains(&new.as_str()) {
                known.push(new);
            }
        }
    }
    let has_sums = form.unit == Unit::Count;
    let (first, second) = (&parts[0].split, &parts[0].second_split);
    let mut headings = vec![("Part".to_string(), Set::Text)];
    headings.extend(across.iter().map(|part| (figures.label(second, part), Set::Number)));
    headings.extend(has_sums.then(|| ("All".to_string(), Set::Number)));
    let headings: Vec<(&str, Set)> = headings.iter().map(|(text, set)| (text.as_str(), *set)).collect();
    let mut table = Table::new(&format!("{}, {}", form.title, long_date(figures.period())), &headings);
    for part in down {
        let of_row: Vec<&&Measure> = parts.iter().filter(|measure| measure.category == part).collect();
        let at = |side: &&str| of_row.iter().find(|measure| measure.second_category == **side);
        let mut cells = vec![figures.label(first, part)];
        cells.extend(across.iter().map(|side| match at(side) {
            Some(measure) => shown_of(form, measure),
            None if has_sums => shown(form, Some(0.0)),
            None => String::new(),
        }));
        let sum = of_row.iter().filter_map(|measure| measure.value).sum();
        cells.extend(has_sums.then(|| shown(form, Some(sum))));
        table.row(cells);
    }
    Ok(table.render())
}
