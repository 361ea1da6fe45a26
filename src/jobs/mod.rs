//! Runs pipelines when they are due.

/// Which pipelines are due, in their own zones.
pub mod timetable;
/// Serving: a timer, one run at a time, a clean end.
pub mod serve;
