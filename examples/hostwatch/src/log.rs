//! A log that is read, and followed.

use std::{io, path::Path, time::Duration};

use smq_runtime::{PartSender, Status};
use tokio::{
    fs::File,
    io::{AsyncReadExt, AsyncSeekExt, SeekFrom},
    time::sleep,
};

use crate::v2::{LogLine, ReadLogRequest};

/// How much is searched for the last lines, in bytes.
const TAIL: u64 = 1 << 20;

/// The longest line that is sent in one piece, in bytes.
const LONGEST: usize = 64 << 10;

/// How often a log is looked at that has nothing new.
const PAUSE: Duration = Duration::from_millis(250);

/// Sends the last lines of a log, and then new ones, if they are wanted.
pub(crate) async fn read(
    path: &Path,
    request: ReadLogRequest,
    parts: &PartSender<LogLine>,
) -> Result<(), Status> {
    let unreadable =
        |error: io::Error| Status::unavailable(format!("the log cannot be read: {error}"));
    let mut file = File::open(path).await.map_err(unreadable)?;
    let length = file.metadata().await.map_err(unreadable)?.len();
    let mut place = length.saturating_sub(TAIL);
    file.seek(SeekFrom::Start(place))
        .await
        .map_err(unreadable)?;
    let mut text = Vec::new();
    (&mut file)
        .take(length - place)
        .read_to_end(&mut text)
        .await
        .map_err(unreadable)?;
    place += text.len() as u64;
    let mut text = text.split_off(beginning_of_last(&text, request.lines as usize));
    loop {
        while let Some(line) = next_line(&mut text) {
            parts.send(LogLine { text: line }).await?;
        }
        if !request.follow {
            break;
        }
        while file.read_buf(&mut text).await.map_err(unreadable)? == 0 {
            sleep(PAUSE).await;
            // It begins anew where it was emptied, or another one has its name.
            let now = File::open(path).await.map_err(unreadable)?;
            if now.metadata().await.map_err(unreadable)?.len() < place {
                (file, place) = (now, 0);
                text.clear();
            }
        }
        place = file.stream_position().await.map_err(unreadable)?;
    }
    if !text.is_empty() {
        let text = String::from_utf8_lossy(&text).into_owned();
        parts.send(LogLine { text }).await?;
    }
    Ok(())
}

/// Returns where the last lines begin. What comes behind the last end of a line counts as one.
fn beginning_of_last(text: &[u8], lines: usize) -> usize {
    let ended = text.strip_suffix(b"\n").unwrap_or(text);
    let ends = ended
        .iter()
        .enumerate()
        .rev()
        .filter(|(_, byte)| **byte == b'\n');
    match lines.checked_sub(1) {
        None => text.len(),
        Some(before) => ends.map(|(place, _)| place + 1).nth(before).unwrap_or(0),
    }
}

/// Takes the next line, or a piece of a long one.
fn next_line(text: &mut Vec<u8>) -> Option<String> {
    let end = text.iter().take(LONGEST).position(|byte| *byte == b'\n');
    let (taken, shown) = match end {
        Some(end) => (end + 1, end),
        None if text.len() >= LONGEST => (LONGEST, LONGEST),
        None => return None,
    };
    let line = String::from_utf8_lossy(&text[..shown]).into_owned();
    text.drain(..taken);
    Some(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_lines_are_found() {
        for (text, lines, expected) in [
            ("a\nb\nc\n", 2, "b\nc\n"),
            ("a\nb\nc", 2, "b\nc"),
            ("a\n", 5, "a\n"),
            ("a\nb\n", 0, ""),
            ("", 3, ""),
            ("\n\n", 1, "\n"),
        ] {
            let begin = beginning_of_last(text.as_bytes(), lines);
            assert_eq!(&text[begin..], expected, "{text:?} {lines}");
        }
    }

    #[test]
    fn lines_are_taken_whole_unless_they_are_long() {
        let mut text = [&b"one\n\xfftwo\n"[..], &[b'x'; LONGEST + 1]].concat();
        assert_eq!(next_line(&mut text).as_deref(), Some("one"));
        assert_eq!(next_line(&mut text).as_deref(), Some("\u{fffd}two"));
        assert_eq!(next_line(&mut text).map(|line| line.len()), Some(LONGEST));
        assert_eq!(next_line(&mut text), None);
        assert_eq!(text, b"x");
    }
}
