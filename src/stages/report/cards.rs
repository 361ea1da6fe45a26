//! Target cards: a figure's target, where it stands, how far that is apart, and what statistical neighbours have.

use super::beside::{Published, published};
use super::figures::{Figures, shown, shown_of};
use super::html::{Set, Table};
use super::long_date;
use super::months::direction;
use super::rows::Rows;
use crate::definitions::forms::{Better, IndicatorForm};
use crate::stages::measure::{Measure, exact, rounded};
use minijinja::Error;

/// The cards of the named figures, as one table. What others have is in the dataset `beside`.
pub fn cards(figures: &Figures, rows: &Rows, beside: Option<&str>, names: &[String]) -> Result<String, Error> {
    let others = beside.map(|dataset| published(rows, dataset)).transpose()?.unwrap_or_default();
    let headings = [
        ("Figure", Set::Text),
        ("Target", Set::Number),
        ("Latest", Set::Number),
        ("Variance", Set::Number),
        ("In points", Set::Number),
        ("Against the target", Set::Text),
        ("Statistical neighbours", Set::Number),
        ("Since the month before", Set::Text),
    ];
    let mut table = Table::new(&format!("Targets, {}", long_date(figures.period())), &headings);
    for name in names {
        let form = figures.form(name)?;
        let neighbours = others.get(&(name.clone(), "neighbours".to_string()));
        table.row(card(form, figures.whole(name), neighbours));
    }
    Ok(table.render())
}

fn card(form: &IndicatorForm, measure: Option<&Measure>, neighbours: Option<&Published>) -> Vec<String> {
    let target = measure.map_or(form.target, |measure| measure.target);
    let exact = measure.and_then(|measure| exact(form.unit, measure));
    let apart = exact.zip(target.filter(|target| *target != 0.0));
    let neighbours = neighbours.and_then(|published| published.value);
    vec![
        form.title.clone(),
        target.map_or_else(|| "monitored, no target".to_string(), |target| shown(form, Some(target))),
        measure.map_or_else(|| "no figure".to_string(), |measure| shown_of(form, measure)),
        apart.map_or_else(String::new, |(is, target)| signed(100.0 * (is - target) / target, "%")),
        apart.map_or_else(String::new, |(is, target)| signed(is - target, "")),
        apart.map_or_else(String::new, |(is, target)| judged(form.better, is, target).to_string()),
        neighbours.map_or_else(|| "none published".to_string(), |value| shown(form, Some(value))),
        measure.map_or_else(String::new, |measure| direction(form, measure)),
    ]
}

/// A difference with its sign, so that less is not read as more.
fn signed(value: f64, unit: &str) -> String {
    let value = rounded(value, 1);
    // Nought has no sign.
    if value == 0.0 { format!("0.0{unit}") } else { format!("{value:+.1}{unit}") }
}

fn judged(better: Better, is: f64, target: f64) -> &'static str {
    match (is.total_cmp(&target), better) {
        (std::cmp::Ordering::Equal, _) => "on target",
        (std::cmp::Ordering::Greater, Better::Higher) | (std::cmp::Ordering::Less, Better::Lower) => "met",
        (_, Better::Neither) => "",
        _ => "not met",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_variance_has_its_sign_and_nought_has_none() {
        assert_eq!(signed(-18.947, "%"), "-18.9%");
        assert_eq!(signed(7.5, "%"), "+7.5%");
        assert_eq!(signed(-0.01, ""), "0.0");
    }

    #[test]
    fn less_is_good_where_lower_is_better() {
        assert_eq!(judged(Better::Lower, 10.7, 11.5), "met");
        assert_eq!(judged(Better::Higher, 10.7, 11.5), "not met");
        assert_eq!(judged(Better::Higher, 11.5, 11.5), "on target");
        assert_eq!(judged(Better::Neither, 1.0, 2.0), "");
    }
}
