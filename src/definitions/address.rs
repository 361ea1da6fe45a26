//! An address that files are fetched from: what kind of place it is, whose it is, and where in it.

use super::forms::SignInAs;

/// A kind of place that files are fetched from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceKind {
    Https,
    Sftp,
    S3,
    Azure,
    SharePoint,
    PostgreSql,
    Odbc,
}

/// An address, taken apart. All but HTTPS is taken as it is written: a space is a space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Address<'a> {
    pub kind: SourceKind,
    /// The host with its port, the bucket, the container, the drive, or a database by its name in the settings.
    pub place: &'a str,
    /// What comes after it, without the first `/`.
    pub path: &'a str,
}

/// Addresses on the machine itself, for which nothing goes over a network.
const HERE: [&str; 2] = ["http://127.0.0.1:", "http://localhost:"];

impl SourceKind {
    pub const ALL: [Self; 7] =
        [Self::Https, Self::Sftp, Self::S3, Self::Azure, Self::SharePoint, Self::PostgreSql, Self::Odbc];

    pub fn begins(self) -> &'static str {
        match self {
            Self::Https => "https://",
            Self::Sftp => "sftp://",
            Self::S3 => "s3://",
            Self::Azure => "azure://",
            Self::SharePoint => "sharepoint://",
            Self::PostgreSql => "postgresql://",
            Self::Odbc => "odbc://",
        }
    }

    /// As people call it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Https => "HTTPS",
            Self::Sftp => "SFTP",
            Self::S3 => "S3",
            Self::Azure => "Azure",
            Self::SharePoint => "SharePoint",
            Self::PostgreSql => "PostgreSQL",
            Self::Odbc => "ODBC",
        }
    }

    /// The ways to sign in there.
    pub fn ways(self) -> &'static [SignInAs] {
        match self {
            Self::Https => &[SignInAs::Bearer, SignInAs::Basic, SignInAs::Header],
            Self::Sftp => &[SignInAs::Password, SignInAs::Key],
            Self::S3 => &[SignInAs::AccessKey],
            Self::Azure => &[SignInAs::AccountKey, SignInAs::Sas, SignInAs::App],
            Self::SharePoint => &[SignInAs::App],
            Self::PostgreSql | Self::Odbc => &[SignInAs::Password],
        }
    }

    /// Whether it is asked queries, and has no files.
    pub fn is_database(self) -> bool {
        matches!(self, Self::PostgreSql | Self::Odbc)
    }

    /// Whether its addresses begin with a host, and perhaps a port.
    pub fn has_host(self) -> bool {
        matches!(self, Self::Sftp | Self::PostgreSql)
    }
}

impl<'a> Address<'a> {
    pub fn of(url: &'a str) -> Option<Self> {
        let by_name = SourceKind::ALL.into_iter().find_map(|kind| Some((kind, url.strip_prefix(kind.begins())?)));
        let here = || is_here(url).then(|| url.strip_prefix("http://")).flatten();
        let (kind, rest) = by_name.or_else(|| Some((SourceKind::Https, here()?)))?;
        let (place, path) = rest.split_once('/').unwrap_or((rest, ""));
        Some(Self { kind, place, path })
    }

    /// The host and its port, if one is said.
    pub fn host(&self) -> (&'a str, Option<u16>) {
        match self.place.rsplit_once(':') {
            Some((host, port)) if !port.ends_with(']') => (host, port.parse().ok()),
            _ => (self.place, None),
        }
    }
}

/// Whether an address is on the machine itself.
pub fn is_here(url: &str) -> bool {
    HERE.iter().any(|here| url.starts_with(here))
}

/// Whether a host is the machine itself.
pub fn is_this_machine(host: &str) -> bool {
    ["127.0.0.1", "localhost", "::1"].contains(&host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_taken_apart() {
        let address = Address::of("sftp://files.example:2222/out/{period}/a list.xlsx").unwrap();
        assert_eq!((address.kind, address.host()), (SourceKind::Sftp, ("files.example", Some(2222))));
        assert_eq!(address.path, "out/{period}/a list.xlsx");
        let address = Address::of("sharepoint://b!x-Y/Shared/Returns").unwrap();
        assert_eq!((address.place, address.path), ("b!x-Y", "Shared/Returns"));
        let address = Address::of("postgresql://[2001:db8::1]:5433/cases").unwrap();
        assert_eq!((address.host(), address.path), (("[2001:db8::1]", Some(5433)), "cases"));
        assert_eq!(Address::of("http://127.0.0.1:80/a").unwrap().kind, SourceKind::Https);
        assert_eq!(Address::of("http://school.example/a"), None);
        assert_eq!(Address::of("ftp://school.example/a"), None);
    }
}
