//! Where bytes live and how to write them safely. Nothing else touches the disk.

/// Reading and safe writing.
pub mod files;
/// The definitions inside the program.
pub mod builtin;
/// The folders of a workplace.
pub mod workplace;
/// One writer at a time.
pub mod lock;

pub use lock::Lock;
pub use workplace::Workplace;
