//! The nouns everyone shares. No input or output, no Polars, no collection named.

/// Which authority a delivery belongs to.
pub mod authority;
/// Working days of England and Wales, ages and months.
pub mod calendar;
/// A cell as it was stored in the file.
pub mod cell;
/// Every row is accounted for.
pub mod counts;
/// Where rows stand in an XML file.
pub mod elements;
/// Something the data should not say.
pub mod finding;
/// Names made from content.
pub mod hash;
/// Days, snapshot dates, collection years and calendar-month arithmetic.
pub mod period;
/// The kinds of personal data and who may see what.
pub mod personal;
/// Where something is: file, sheet, row and column as Excel shows them.
pub mod place;
/// Text brought to one form, so that headings and codes can be compared.
pub mod plain;
/// Maps and sets that are asked of every cell.
pub mod quick;
/// Short texts through a pipe.
pub mod short_text;
/// Work on many things at once.
pub mod side_by_side;
/// Stretches of time that one delivery gives figures for.
pub mod stretch;
/// Work on things that need one another.
pub mod when_ready;

pub use authority::Authority;
pub use calendar::Calendar;
pub use cell::{Cell, CellError, Epoch};
pub use counts::{RowCount, Tally};
pub use elements::Elements;
pub use finding::{Finding, Findings, Kind, Weight};
pub use hash::{Sha, ShaMaker};
pub use period::Period;
pub use personal::{Audience, Personal, Sensitive};
pub use place::{Place, Sheet};
pub use quick::{QuickMap, QuickSet};
pub use side_by_side::{locked, side_by_side, side_by_side_in_little_room, side_by_side_most_first, threads_at_once};
pub use stretch::{Span, Stretch};
pub use when_ready::when_ready;
