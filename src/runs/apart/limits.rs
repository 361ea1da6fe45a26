//! How much a file may take to be read: so much for any, and more the larger it is.

use serde::{Deserialize, Serialize};
use std::process::ExitStatus;
use std::time::Duration;

const MIB: u64 = 1 << 20;
/// What a reader may take for a file of any size.
const MEMORY: u64 = 144 * MIB;
const SECONDS: u64 = 2;
/// What each byte may take on top, and how many bytes a second are read at least.
const MEMORY_FOR_EACH_BYTE: u64 = 64;
const BYTES_A_SECOND: u64 = MIB / 2;
/// A program that is built for looking into is so many times slower.
const SLOWER: u64 = if cfg!(debug_assertions) { 10 } else { 1 };

/// What the process that reads one file may use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Bytes.
    memory: u64,
    /// Seconds of work.
    seconds: u64,
}

impl Limits {
    /// The limits of a file of so many bytes; `times` so much where somebody has raised them.
    pub fn of(bytes: u64, times: u32) -> Self {
        let times = u64::from(times);
        let memory = MEMORY.saturating_add(bytes.saturating_mul(MEMORY_FOR_EACH_BYTE)).saturating_mul(times);
        Self { memory, seconds: (SECONDS + bytes / BYTES_A_SECOND) * SLOWER * times }
    }

    /// How long it is waited for: a busy machine takes longer over the same work.
    pub fn wall(&self) -> Duration {
        Duration::from_secs(self.seconds.saturating_mul(5).saturating_add(10))
    }

    pub fn time_in_words(&self) -> String {
        format!("{} seconds", self.seconds)
    }

    pub fn memory_in_words(&self) -> String {
        format!("{} MB of memory", self.memory / MIB)
    }

    /// Binds the process that calls it, for the file that it reads next. It can write no file, and leaves no picture
    /// of its memory when it dies. What earlier files have left counts as this one's.
    #[cfg(unix)]
    pub fn bind(&self) -> std::io::Result<()> {
        use rlimit::{Resource, setrlimit};
        use rustix::time::{ClockId, clock_gettime};
        setrlimit(Resource::CORE, 0, 0)?;
        setrlimit(Resource::FSIZE, 0, 0)?;
        // Whole seconds: whoever has begun one has that much less.
        let used = clock_gettime(ClockId::ProcessCPUTime).tv_sec as u64;
        set(Resource::CPU, used + self.seconds)?;
        bind_memory(self.memory)
    }

    /// Windows has no such limits for a process by itself; how long it takes is still watched from outside.
    #[cfg(not(unix))]
    pub fn bind(&self) -> std::io::Result<()> {
        Ok(())
    }
}

/// What is written to, not what is only promised or is the program's own text.
#[cfg(target_os = "linux")]
fn bind_memory(bytes: u64) -> std::io::Result<()> {
    set(rlimit::Resource::DATA, bytes)
}

/// Elsewhere the limit on data leaves out what is asked of the system directly, so all of it is bound.
#[cfg(all(unix, not(target_os = "linux")))]
fn bind_memory(bytes: u64) -> std::io::Result<()> {
    set(rlimit::Resource::AS, bytes.saturating_mul(4))
}

/// Sets what a process is held to, which the next file may raise again. Nobody may have more than they were given.
#[cfg(unix)]
fn set(resource: rlimit::Resource, limit: u64) -> std::io::Result<()> {
    let most = rlimit::getrlimit(resource)?.1;
    rlimit::setrlimit(resource, limit.min(most), most)
}

/// Whether the system ended a process because its time was over.
#[cfg(unix)]
pub fn is_out_of_time(status: ExitStatus) -> bool {
    use std::os::unix::process::ExitStatusExt;
    /// Of every Unix that this runs on.
    const SIGXCPU: i32 = 24;
    status.signal() == Some(SIGXCPU)
}

#[cfg(not(unix))]
pub fn is_out_of_time(_: ExitStatus) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_larger_file_may_take_more() {
        let small = Limits::of(1000, 1);
        assert_eq!((small.memory_in_words().as_str(), small.seconds), ("144 MB of memory", SECONDS * SLOWER));
        let large = Limits::of(10 * MIB, 1);
        assert_eq!((large.memory_in_words().as_str(), large.seconds), ("784 MB of memory", 22 * SLOWER));
        assert_eq!(Limits::of(1000, 3).memory_in_words(), "432 MB of memory");
        assert_eq!(Limits::of(u64::MAX, 2).memory, u64::MAX);
    }
}
