//! On what kind of disk a folder lies. The ledger is safe on a disk of this machine only.

use super::files;
use anyhow::{Context, Result, bail};
use std::path::Path;

/// File systems that are reached over a network, or that another machine may write to as well.
const OVER_A_NETWORK: [&str; 18] = [
    "9p",
    "afs",
    "beegfs",
    "ceph",
    "cifs",
    "davfs",
    "fuse.davfs2",
    "fuse.glusterfs",
    "fuse.rclone",
    "fuse.s3fs",
    "fuse.sshfs",
    "glusterfs",
    "gpfs",
    "lustre",
    "nfs",
    "nfs4",
    "smb3",
    "smbfs",
];

/// Refuses a folder that does not lie on a disk of this machine.
pub fn refuse_a_network_path(folder: &Path) -> Result<()> {
    if let Some(kind) = network_kind(folder) {
        bail!(
            "{} lies on a network drive ({kind}), where two writers could both believe to be alone and the ledger could be \
             damaged\n\nhint: put the workplace on a disk of this machine, and share `published/` from there",
            folder.display()
        );
    }
    Ok(())
}

/// The kind of network drive that a folder lies on, if it does.
pub fn network_kind(folder: &Path) -> Option<String> {
    let shown = folder.to_string_lossy();
    if cfg!(windows) && shown.starts_with(r"\\") && !shown.starts_with(r"\\?\C") && !shown.starts_with(r"\\.\") {
        return Some("a share of another machine".to_string());
    }
    // Only Linux tells it like this; elsewhere nothing is known.
    let mounts = files::read_text(Path::new("/proc/self/mounts")).ok()?;
    let folder = files::true_path(nearest_that_is_there(folder)).ok()?;
    kind_in(&mounts, &folder)
}

/// How many bytes there is room for.
pub fn room(folder: &Path) -> Result<u64> {
    let folder = nearest_that_is_there(folder);
    fs4::available_space(folder).with_context(|| format!("cannot see how much room there is at {}", folder.display()))
}

/// The kind of the innermost mount that a folder is in, if that is over a network.
fn kind_in(mounts: &str, folder: &Path) -> Option<String> {
    let mount = |line: &str| {
        let mut parts = line.split(' ').skip(1);
        // A blank in a path is written as its number.
        let path = parts.next()?.replace("\\040", " ");
        Some((path, parts.next()?.to_string()))
    };
    // Of two on the same place the later covers the earlier.
    let around = mounts.lines().filter_map(mount).filter(|(path, _)| folder.starts_with(path));
    let (_, kind) = around.max_by_key(|(path, _)| path.len())?;
    OVER_A_NETWORK.contains(&kind.as_str()).then_some(kind)
}

fn nearest_that_is_there(folder: &Path) -> &Path {
    folder.ancestors().find(|ancestor| files::exists(ancestor)).unwrap_or(Path::new("."))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "/dev/sda1 / ext4 rw 0 0\nserver:/a /srv/our\\040share nfs4 rw 0 0\n\
                          /dev/sdb1 /srv/our\\040share/local xfs rw 0 0\n//server/b /mnt cifs rw 0 0\n/dev/sdc1 /mnt ext4 rw 0 0\n";

    #[test]
    fn the_innermost_mount_decides() {
        let kind = |path: &str| kind_in(MOUNTS, Path::new(path));
        assert_eq!(kind("/srv/quarterday"), None);
        assert_eq!(kind("/srv/our share/quarterday").as_deref(), Some("nfs4"));
        assert_eq!(kind("/srv/our share/local/quarterday"), None);
        assert_eq!(kind("/mnt/quarterday"), None);
    }

    #[test]
    fn this_machine_s_own_disk_is_not_refused() {
        let folder = tempfile::tempdir().unwrap();
        refuse_a_network_path(&folder.path().join("not there yet")).unwrap();
    }
}
