//! What operators say: what is taken, what is refused, and the server's stamp on it.

use smq_runtime::Status;

use crate::{clock, v2};

const LABEL: usize = 80;
const TEXT: usize = 1_000;
const AUTHOR: usize = 40;

/// How far back the charts reach, in milliseconds.
const CHARTS: i64 = 60 * 60 * 1_000;

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
    let remark = stamped(&mark.author, label, true)?;
    let Some(moment) = mark.time.map(clock::past) else {
        return Ok(remark);
    };
    let now = clock::milliseconds(remark.time);
    let ago = now.saturating_sub(clock::milliseconds(Some(moment)));
    if ago > CHARTS {
        return Err(Status::invalid_argument(format!(
            "the moment to mark was {} minutes ago, and the charts show one hour: say it in a remark",
            ago / 60_000
        )));
    }
    Ok(v2::Remark {
        time: Some(moment),
        ..remark
    })
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
            time: None,
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
    fn a_mark_has_the_time_of_its_moment() {
        let now = clock::milliseconds(Some(clock::now()));
        let marked = |ago: i64| {
            let remark = mark(&v2::Mark {
                label: "deploy 41".into(),
                author: String::new(),
                time: Some(clock::timestamp(now - ago)),
            });
            remark.map(|remark| clock::milliseconds(remark.time))
        };
        for ago in [0, 5_000, CHARTS - 60_000] {
            assert_eq!(marked(ago).unwrap(), now - ago);
        }
        let ahead = marked(-3_600_000).unwrap();
        assert!((now..now + 10_000).contains(&ahead), "{ahead}");
        for ago in [CHARTS + 60_000, now + 1, i64::MAX / 2] {
            let status = marked(ago).unwrap_err();
            assert_eq!(status.code(), Code::InvalidArgument);
            assert!(status.message().contains("minutes ago"), "{status}");
        }
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
