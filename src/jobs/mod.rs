//! Runs pipelines when they are due.

/// Files that somebody is still copying.
mod copied;
/// How the nights went, told in the morning.
pub mod digest;
/// Looks over a workplace.
pub mod doctor;
/// What is done each minute.
pub mod round;
/// Serving: a timer, one run at a time, a clean end.
pub mod serve;
/// Which pipelines are due, in their own zones.
pub mod timetable;
/// Folders that are watched.
mod watched;
