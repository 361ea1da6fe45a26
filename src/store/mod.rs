//! Where bytes live and how to write them safely. Nothing else touches the disk.

/// Files that wait beside their places.
pub mod aside;
/// The definitions inside the program.
pub mod builtin;
/// Reading and safe writing.
pub mod files;
/// What runs that broke off have left.
pub mod leftovers;
/// One writer at a time.
pub mod lock;
/// On what kind of disk a folder lies.
pub mod mounts;
/// What went wrong, in words.
pub mod trouble;
/// The folders of a workplace.
pub mod workplace;

pub use lock::Lock;
pub use workplace::Workplace;
