//! What people may be called.

use smq_runtime::Status;
use unicode_security::{
    GeneralSecurityProfile, RestrictionLevel, RestrictionLevelDetection, skeleton,
};

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
    if let Some(strange) = name.chars().find(|letter| !is_plain(*letter)) {
        return Err(Status::invalid_argument(format!(
            "the name has a character that is none of a name ({}): leave it out",
            strange.escape_unicode()
        )));
    }
    if !name.starts_with(char::is_alphanumeric) {
        return Err(Status::invalid_argument(
            "the name begins with neither a letter nor a digit: begin it with one",
        ));
    }
    let words = name.replace(' ', "");
    if words.as_str().detect_restriction_level() > RestrictionLevel::HighlyRestrictive {
        return Err(Status::invalid_argument(
            "the name mixes scripts whose letters look alike: use one of them",
        ));
    }
    Ok(name)
}

/// Returns what two names have in common that look alike, in capitals or not: their skeleton (UTS #39, section 4).
pub(crate) fn folded(name: &str) -> String {
    let small: String = skeleton(&name.to_lowercase()).collect();
    let capital: String = skeleton(&small.to_uppercase()).collect();
    capital.to_lowercase()
}

/// Returns whether a character is a space, or one that Unicode recommends for identifiers: nothing unseen, nothing that
/// turns the line around.
fn is_plain(letter: char) -> bool {
    letter == ' ' || letter.identifier_allowed()
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
            // Zero width, a variation selector, fillers of Hangul, a tag, and what turns the line around.
            ("A\u{200b}da", "leave it out"),
            ("Ada\u{fe0f}", "leave it out"),
            ("Ada\u{e0100}", "leave it out"),
            ("\u{3164}", "leave it out"),
            ("\u{115f}\u{1160}", "leave it out"),
            ("\u{ffa0}Ada", "leave it out"),
            ("Ada\u{e0041}", "leave it out"),
            ("\u{202e}adA", "leave it out"),
            ("Ada\u{200d}", "leave it out"),
            ("\u{2800}", "leave it out"),
            ("Ada\u{34f}", "leave it out"),
            ("\u{301}", "begin it with one"),
            ("-", "begin it with one"),
            ("\u{410}da", "mixes scripts"),
            ("Ad\u{3b1}", "mixes scripts"),
        ] {
            let status = name(given).unwrap_err();
            assert!(status.message().contains(said), "{status}");
        }
        assert!(name(&"é".repeat(24)).is_ok());
        for fine in [
            "Zoë M.",
            "O'Brien",
            "Ада",
            "Άδα",
            "阿达",
            "アダ",
            "Ada 7",
            "أدا",
            "आदा",
            "Jean-Luc",
        ] {
            assert_eq!(name(fine).unwrap(), fine);
        }
    }

    #[test]
    fn names_that_look_alike_are_one() {
        for (one, other) in [
            ("Ada", "ADA"),
            ("Iris", "lris"),
            ("Iris", "IRIS"),
            ("Bill", "Bi11"),
            ("Oona", "0ona"),
            ("Emma", "Ernrna"),
            ("Soso", "Ѕоѕо"),
            ("vera", "νеrа"),
            ("Zo\u{eb}", "Zoe\u{308}"),
        ] {
            assert_eq!(folded(one), folded(other), "{one} {other}");
        }
        for (one, other) in [
            ("Ada", "Ida"),
            ("Zoe", "Zoë"),
            ("Ada", "Ada B"),
            ("Bob", "Rob"),
        ] {
            assert_ne!(folded(one), folded(other), "{one} {other}");
        }
    }
}
