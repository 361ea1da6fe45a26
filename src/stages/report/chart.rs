//! Charts as SVG inside the page: drawn without script, legible in grey, and never without their table.

use super::html::escape;
use std::fmt::Write;

/// A bar: what it is for, how long it is, and what is written at its end.
pub struct Bar {
    pub label: String,
    pub value: f64,
    pub shown: String,
}

/// A row of a pyramid: a band of age, with one bar to the left and one to the right.
pub struct Step {
    pub label: String,
    /// How long the bar is, and what is written at its end.
    pub left: (f64, String),
    pub right: (f64, String),
}

/// A point of a line: when, and how much where it is known.
pub struct Point {
    pub label: String,
    pub value: Option<f64>,
    pub shown: String,
}

/// The palette of government analysts, in the two shades that stay apart in grey.
const DARK: &str = "#12436d";
const BRIGHT: &str = "#f46a25";

/// All measures are in units of the drawing, 720 wide; the page scales it.
const WIDTH: f64 = 720.0;
const ROW: f64 = 26.0;
const BAR: f64 = 18.0;
/// About so many units wide is a letter.
const LETTER: f64 = 7.4;
/// Labels longer than this stand on several lines.
const LONGEST: usize = 34;
/// From one line of a label to the next.
const LINE: f64 = 15.0;

/// Bars from the left, one below another.
pub fn bars(title: &str, bars: &[Bar]) -> String {
    let most = bars.iter().map(|bar| bar.value).fold(0.0, f64::max);
    let lines: Vec<Vec<String>> = bars.iter().map(|bar| lines(&bar.label)).collect();
    let longest = lines.iter().flatten().map(|line| line.chars().count()).max().unwrap_or(0);
    let labels = longest as f64 * LETTER + 12.0;
    let ends = bars.iter().map(|bar| bar.shown.chars().count()).max().unwrap_or(0) as f64 * LETTER + 12.0;
    let room = WIDTH - labels - ends;
    let (mut drawn, mut from) = (String::new(), 4.0);
    for (bar, lines) in bars.iter().zip(&lines) {
        let more = (lines.len() - 1) as f64 * LINE;
        // The bar stands beside the middle of its label.
        let top = from + more / 2.0;
        let long = if most > 0.0 { room * bar.value / most } else { 0.0 };
        let middle = top + BAR / 2.0 + 5.0;
        for (at, line) in lines.iter().enumerate() {
            text(&mut drawn, labels - 8.0, middle - more / 2.0 + at as f64 * LINE, "end", line);
        }
        rectangle(&mut drawn, labels, top, long, DARK);
        text(&mut drawn, labels + long + 6.0, middle, "start", &bar.shown);
        from += ROW + more;
    }
    svg(title, from + 4.0, &drawn)
}

/// Two sides, one band of age above another: the oldest at the top.
pub fn pyramid(title: &str, (left, right): (&str, &str), steps: &[Step]) -> String {
    let most = steps.iter().flat_map(|step| [step.left.0, step.right.0]).fold(0.0, f64::max);
    let labels = steps.iter().map(|step| step.label.chars().count()).max().unwrap_or(0) as f64 * LETTER + 24.0;
    let numbers = 52.0;
    let room = (WIDTH - labels) / 2.0 - numbers;
    let (from_left, from_right) = ((WIDTH - labels) / 2.0, f64::midpoint(WIDTH, labels));
    let mut drawn = String::new();
    text(&mut drawn, from_left, 16.0, "end", left);
    text(&mut drawn, from_right, 16.0, "start", right);
    for (at, step) in steps.iter().rev().enumerate() {
        let top = (at + 1) as f64 * ROW;
        let middle = top + BAR / 2.0 + 5.0;
        let long = |value: f64| if most > 0.0 { room * value / most } else { 0.0 };
        let ((left, left_shown), (right, right_shown)) = (&step.left, &step.right);
        rectangle(&mut drawn, from_left - long(*left), top, long(*left), DARK);
        rectangle(&mut drawn, from_right, top, long(*right), BRIGHT);
        text(&mut drawn, from_left - long(*left) - 6.0, middle, "end", left_shown);
        text(&mut drawn, from_right + long(*right) + 6.0, middle, "start", right_shown);
        text(&mut drawn, WIDTH / 2.0, middle, "middle", &step.label);
    }
    svg(title, (steps.len() + 1) as f64 * ROW + 8.0, &drawn)
}

/// A line from left to right, from nought upwards.
pub fn line(title: &str, points: &[Point]) -> String {
    let (high, foot, side) = (110.0, 138.0, 48.0);
    let most = points.iter().filter_map(|point| point.value).fold(0.0, f64::max);
    let across = |at: usize| side + at as f64 * (WIDTH - 2.0 * side) / (points.len().max(2) - 1) as f64;
    let up = |value: f64| if most > 0.0 { foot - high * value / most } else { foot };
    let mut drawn = format!(
        "<line x1=\"{}\" y1=\"{foot}\" x2=\"{}\" y2=\"{foot}\" stroke=\"#505a5f\"/>",
        side - 20.0,
        WIDTH - side + 20.0
    );
    let mut last: Option<(f64, f64)> = None;
    for (at, point) in points.iter().enumerate() {
        let x = across(at);
        text(&mut drawn, x, foot + 20.0, "middle", &point.label);
        let here = point.value.map(|value| (x, up(value)));
        if let (Some((from_x, from_y)), Some((x, y))) = (last, here) {
            let _ = write!(
                drawn,
                "<line x1=\"{from_x:.1}\" y1=\"{from_y:.1}\" x2=\"{x:.1}\" y2=\"{y:.1}\" stroke=\"{DARK}\" stroke-width=\"3\"/>"
            );
        }
        if let Some((x, y)) = here {
            let _ = write!(drawn, "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"4\" fill=\"{DARK}\"/>");
            text(&mut drawn, x, y - 10.0, "middle", &point.shown);
        }
        last = here;
    }
    svg(title, foot + 30.0, &drawn)
}

fn svg(title: &str, height: f64, drawn: &str) -> String {
    format!(
        "<svg class=\"chart\" role=\"img\" aria-label=\"{}\" viewBox=\"0 0 {WIDTH} {height}\">{drawn}</svg>",
        escape(&format!("{title}. The same figures are in the table below."))
    )
}

fn rectangle(drawn: &mut String, x: f64, y: f64, long: f64, colour: &str) {
    let _ = write!(drawn, "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{long:.1}\" height=\"{BAR}\" fill=\"{colour}\"/>");
}

fn text(drawn: &mut String, x: f64, y: f64, anchor: &str, what: &str) {
    let _ = write!(drawn, "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\">{}</text>", escape(what));
}

/// A label in lines that are short enough, cut between its words.
fn lines(label: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in label.split_whitespace() {
        let last = lines.last_mut().expect("there is one from the start");
        if !last.is_empty() && last.chars().count() + 1 + word.chars().count() > LONGEST {
            lines.push(word.to_string());
        } else {
            last.push_str(if last.is_empty() { "" } else { " " });
            last.push_str(word);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(label: &str, value: f64) -> Bar {
        Bar { label: label.to_string(), value, shown: value.to_string() }
    }

    #[test]
    fn the_longest_bar_fills_its_room_and_the_others_are_in_proportion() {
        let drawn = bars("Contacts", &[bar("Police", 40.0), bar("Schools", 10.0)]);
        let widths: Vec<f64> =
            drawn.split(" width=\"").skip(1).map(|rest| rest.split('"').next().unwrap().parse().unwrap()).collect();
        assert!((widths[0] / widths[1] - 4.0).abs() < 0.01, "{widths:?}");
        assert!(widths[0] > 500.0 && widths[0] < WIDTH);
    }

    #[test]
    fn nothing_at_all_is_drawn_without_dividing_by_nought() {
        assert!(!bars("Contacts", &[bar("Police", 0.0)]).contains("NaN"));
        let steps = [Step { label: "1-4".into(), left: (0.0, "0".into()), right: (0.0, "0".into()) }];
        assert!(!pyramid("Ages", ("Boys", "Girls"), &steps).contains("NaN"));
        let points = [Point { label: "May".into(), value: None, shown: String::new() }];
        assert!(!line("Plans", &points).contains("NaN"));
    }

    #[test]
    fn a_long_label_stands_on_several_lines_and_is_not_cut() {
        let label = "Not in education or work: pregnancy or parenting, and looking for a place";
        assert_eq!(lines(label), ["Not in education or work:", "pregnancy or parenting, and", "looking for a place"]);
        assert_eq!(lines(""), [""]);
        let drawn = bars("Leavers", &[bar(label, 3.0), bar("In work", 4.0)]);
        assert!(label.split(' ').all(|word| drawn.contains(word)));
        assert!(drawn.contains("viewBox=\"0 0 720 90\""), "{drawn}");
    }

    #[test]
    fn labels_are_text_and_never_markup() {
        assert!(bars("A & B", &[bar("<b>", 1.0)]).contains("&lt;b&gt;"));
    }

    #[test]
    fn a_gap_in_a_line_is_a_gap() {
        let point = |value| Point { label: String::new(), value, shown: String::new() };
        let drawn = line("Plans", &[point(Some(1.0)), point(None), point(Some(2.0)), point(Some(3.0))]);
        assert_eq!(drawn.matches("stroke-width").count(), 1);
        assert_eq!(drawn.matches("<circle").count(), 3);
    }
}
