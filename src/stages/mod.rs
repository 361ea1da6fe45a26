//! Each turns one thing into the next and says what it found.

/// What passes between parse, validate and convert.
pub mod tables;
