//! Runs pipelines when they are due.

/// Serving: a timer, one run at a time, a clean end.
pub mod serve;
/// Which pipelines are due, in their own zones.
pub mod timetable;
