//! What operators say: what is taken, what is refused, and the server's stamp on it.

use smq_runtime::Status;

use crate::{clock, v2};

const LABEL: usize = 80;
const TEXT: usize = 1_000;
const AUTHOR: usize = 40;

/// Returns a mark as the remark that everyone gets, or refuses it.
pub(crate) fn mark(mark: &v2::Mark) -> Result<v2::Remark, Status> {
    // A flag in a chart has one line.
    let label = mark.label.split_whitespace().collect::<Vec<_>>().join(" ");
    if label.is_empty() {
        return Err(Status::invalid_argument(
            "a mark needs a label: say in a few words what happens now, such as \"deploy 41\"",
        ));
    }
    within("label", &label, LABEL)?;
    stamped(&mark.author, label, true)
}

/// Returns a remark with the server's stamp, or refuses it.
pub(crate) fn remark(remark: &v2::Remark) -> Result<v2::Remark, Status> {
    let text = remark.text.trim();
    if text.is_empty() {
        return Err(Status::invalid_argument(
            "the remark is empty: write what you have to say",
        ));
    }
    within("text", text, TEXT)?;
    stamped(&remark.author, text.to_owned(), false)
}

fn stamped(author: &str, text: String, mark: bool) -> Result<v2::Remark, Status> {
    let author = author.trim();
    within("author", author, AUTHOR)?;
    Ok(v2::Remark {
        author: author.to_owned(),
        text,
        time: Some(clock::now()),
        mark,
    })
}

fn within(field: &str, text: &str, most: usize) -> Result<(), Status> {
    match text.chars().count() {
        length if length > most => Err(Status::invalid_argument(format!(
            "the {field} has {length} characters: shorten it to {most}"
        ))),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use smq_runtime::Code;

    use super::*;

    fn label(label: &str) -> Result<v2::Remark, Status> {
        mark(&v2::Mark {
            label: label.into(),
            author: " anna ".into(),
        })
    }

    fn text(text: &str) -> Result<v2::Remark, Status> {
        remark(&v2::Remark {
            text: text.into(),
            mark: true,
            ..Default::default()
        })
    }

    #[test]
    fn a_mark_becomes_a_remark_of_one_line() {
        let remark = label("  deploy\n 41 ").unwrap();
        assert_eq!(
            (remark.text.as_str(), remark.author.as_str()),
            ("deploy 41", "anna")
        );
        assert!(remark.mark && remark.time.is_some());
    }

    #[test]
    fn a_mark_without_a_label_is_refused() {
        for empty in ["", " ", "\n\t"] {
            let status = label(empty).unwrap_err();
            assert_eq!(status.code(), Code::InvalidArgument);
            assert!(status.message().contains("needs a label"), "{status}");
        }
    }

    #[test]
    fn what_is_too_long_is_refused_by_characters() {
        assert!(label(&"é".repeat(LABEL)).is_ok());
        assert!(
            label(&"é".repeat(LABEL + 1))
                .unwrap_err()
                .message()
                .contains("81 characters")
        );
        assert!(text(&"é".repeat(TEXT)).is_ok());
        assert!(
            text(&"é".repeat(TEXT + 1))
                .unwrap_err()
                .message()
                .contains("1001 characters")
        );
    }

    #[test]
    fn the_server_says_when_and_whether_it_is_a_mark() {
        let remark = text(" is the cache warm?\n").unwrap();
        assert_eq!(remark.text, "is the cache warm?");
        assert!(!remark.mark && remark.time.is_some());
        assert!(text(" \n ").unwrap_err().message().contains("empty"));
    }
}
