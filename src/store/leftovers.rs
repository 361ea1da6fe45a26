//! Clears away what a run that broke off has left: files that were still aside, a version half made or half gone.

use super::files::{self, ASIDE};
use super::workplace::Workplace;
use std::path::{Path, PathBuf};

/// Clears away what is left of runs that broke off, as far as it is this pipeline's or everybody's. Only whoever holds
/// the workplace's lock may: then nobody else writes. What cannot be removed is in nobody's way, and is said.
pub fn clear(workplace: &Workplace, pipeline: &str) -> Vec<anyhow::Error> {
    let mut hindered = Vec::new();
    match workplace.unfinished(pipeline) {
        Ok(folders) => hindered.extend(folders.iter().filter_map(|folder| files::remove_unpublished(folder).err())),
        Err(why) => hindered.push(why),
    }
    for folder in workplace.written_aside(pipeline) {
        match files::walk(&folder) {
            Ok(paths) => {
                let left = paths.into_iter().filter(|path| is_left(path));
                hindered.extend(left.filter_map(|path| files::remove_copy(&path).err()));
            }
            Err(why) => hindered.push(why),
        }
    }
    hindered
}

/// Whether a file was put aside by a process that is no more. One that only asks, such as `show record`, needs no lock
/// and may be reading a table of reference for the first time.
fn is_left(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    let writer = name.strip_prefix('.').and_then(|name| name.strip_suffix(ASIDE)?.rsplit_once('.')?.1.parse().ok());
    writer.is_some_and(|writer: u32| writer == std::process::id() || !lives(writer))
}

/// Where the system does not say, whoever wrote is taken for dead.
fn lives(process: u32) -> bool {
    files::exists(&PathBuf::from("/proc").join(process.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_dead_have_left_is_cleared_away_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let workplace = Workplace::at(folder.path());
        // No process has so large a number; the first one always lives.
        let dead = format!(".a.csv.4294967295{ASIDE}");
        let living = format!(".a.csv.1{ASIDE}");
        let own = format!(".a.csv.{}{ASIDE}", std::process::id());
        let left = ["landing/ab", "published/nightly", "published/nightly/latest/region", "state/reference"];
        let put = |inside: String| files::write(&folder.path().join(inside), b"half").unwrap();
        left.iter().for_each(|within| [&dead, &own].iter().for_each(|name| put(format!("{within}/{name}"))));
        put(format!("incoming/QBR/a/2026-09-30/{dead}"));
        put("versions/nightly/.making/manifest.json".to_string());
        put("versions/nightly/.leaving-fedcba9876543210/region/members.parquet".to_string());
        let kept = [
            "incoming/QBR/a/2026-09-30/.a.csv.4294967295.part".to_string(),
            "published/nightly/current.json".to_string(),
            format!("state/reference/{living}"),
            "versions/nightly/0123456789abcdef/manifest.json".to_string(),
        ];
        kept.iter().for_each(|path| put(path.clone()));
        assert!(clear(&workplace, "nightly").is_empty());
        let there = files::walk(folder.path()).unwrap();
        let there: Vec<_> = there.iter().map(|path| path.strip_prefix(folder.path()).unwrap().to_path_buf()).collect();
        let mut expected: Vec<_> = kept.iter().map(PathBuf::from).collect();
        expected.sort();
        assert_eq!(there, expected);
        assert!(!files::exists(&workplace.aside("nightly")));
    }
}
