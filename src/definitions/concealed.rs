//! What somebody may have written into an address by mistake, and nobody is shown: who signs in, and a signature.

use regex::{Captures, Regex};
use std::borrow::Cow;
use std::sync::LazyLock;

/// An address's user and password, up to the last `@` before its first `/`; and what stands behind its `?`.
static SECRETS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"(?<keep>[A-Za-z][A-Za-z0-9+.-]*://)(?<user>[^\s/'"]*@)?(?<rest>[^\s?'"]*\??)(?<behind>[^\s'"]*)"#)
        .expect("a pattern")
});

/// The text with a star for each byte of a secret, so that every place in it stays where it was.
pub fn concealed(text: &str) -> Cow<'_, str> {
    SECRETS.replace_all(text, |found: &Captures<'_>| {
        let part = |name| found.name(name).map_or("", |part| part.as_str());
        let user = part("user").strip_suffix('@').map(|user| stars(user) + "@").unwrap_or_default();
        format!("{}{user}{}{}", part("keep"), part("rest"), stars(part("behind")))
    })
}

fn stars(secret: &str) -> String {
    "*".repeat(secret.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_signs_in_and_a_signature_are_stars_and_nothing_moves() {
        for (written, shown) in [
            ("url = \"sftp://school:hu@sh@files.example/a.csv\"", "url = \"sftp://************@files.example/a.csv\""),
            ("url = 'azure://lists/a b.csv'", "url = 'azure://lists/a b.csv'"),
            ("'azure://lists/a.csv?sig=hush&se=1', 2", "'azure://lists/a.csv?*************', 2"),
            ("mailto: a@b.example ?", "mailto: a@b.example ?"),
            ("see https://a.example/x@y", "see https://a.example/x@y"),
        ] {
            assert_eq!(concealed(written), shown);
            assert_eq!(written.len(), shown.len());
        }
    }

    #[test]
    fn letters_of_several_bytes_keep_their_room() {
        let written = "postgresql://ünner:x@host/a";
        assert_eq!(concealed(written).len(), written.len());
    }
}
