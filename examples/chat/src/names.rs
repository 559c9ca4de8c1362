//! What people may be called.

use smq_runtime::Status;

/// How many characters a name has at most.
const LONGEST: usize = 24;

/// Returns a name as others see it, or refuses it.
pub(crate) fn name(given: &str) -> Result<String, Status> {
    let name = given.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Err(Status::invalid_argument(
            "you need a name: write what the others are to call you",
        ));
    }
    let length = name.chars().count();
    if length > LONGEST {
        return Err(Status::invalid_argument(format!(
            "the name has {length} characters: shorten it to {LONGEST}"
        )));
    }
    if let Some(strange) = name.chars().find(|letter| is_unseen(*letter)) {
        return Err(Status::invalid_argument(format!(
            "the name has a character that nobody sees ({}): leave it out",
            strange.escape_unicode()
        )));
    }
    Ok(name)
}

/// Returns what two names have in common that nobody can tell apart.
pub(crate) fn folded(name: &str) -> String {
    name.to_lowercase()
}

/// Whether a character could make two names look the same, or turn the line around.
fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn a_name_is_one_line_without_superfluous_space() {
        assert_eq!(name("  Ada \t Lovelace\n").unwrap(), "Ada Lovelace");
        assert_eq!(folded("ÄDA"), folded("äda"));
    }

    #[test]
    fn what_is_no_name_is_refused_with_what_to_do() {
        for (given, said) in [
            (" \n", "you need a name"),
            (&"é".repeat(25), "25 characters: shorten it to 24"),
            ("A\u{200b}da", "leave it out"),
        ] {
            let status = name(given).unwrap_err();
            assert!(status.message().contains(said), "{status}");
        }
        assert!(name(&"é".repeat(24)).is_ok());
    }
}
