//! A parser of server-sent events (WHATWG HTML, section 9.2.6).

use std::collections::VecDeque;

/// An event of a stream.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Event {
    /// `message`, if it is empty.
    pub(super) kind: String,
    /// The last `id` that was seen.
    pub(super) id: String,
    pub(super) data: String,
}

/// Parses a stream that comes in parts of any size.
#[derive(Debug)]
pub(super) struct Parser {
    /// How large a line, and the data of an event, may be.
    most: usize,
    /// The present line so far.
    line: Vec<u8>,
    /// Whether the last line ended with a carriage return, and a line feed belongs to it.
    after_return: bool,
    /// Whether no line has ended yet.
    is_first: bool,
    kind: String,
    data: String,
    has_data: bool,
    id: String,
}

/// A line or an event is too large.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TooLarge;

impl Parser {
    pub(super) fn new(most: usize) -> Self {
        Self {
            most,
            line: Vec::new(),
            after_return: false,
            is_first: true,
            kind: String::new(),
            data: String::new(),
            has_data: false,
            id: String::new(),
        }
    }

    /// Reads the next part, and adds the events that it completes.
    pub(super) fn read(
        &mut self,
        mut part: &[u8],
        events: &mut VecDeque<Event>,
    ) -> Result<(), TooLarge> {
        if self.after_return && !part.is_empty() {
            self.after_return = false;
            part = part.strip_prefix(b"\n").unwrap_or(part);
        }
        while let Some(end) = part.iter().position(|byte| matches!(byte, b'\r' | b'\n')) {
            self.put(&part[..end])?;
            let is_return = part[end] == b'\r';
            part = &part[end + 1..];
            if is_return {
                self.after_return = part.is_empty();
                part = part.strip_prefix(b"\n").unwrap_or(part);
            }
            let line = std::mem::take(&mut self.line);
            self.end_line(&line, events)?;
        }
        self.put(part)
    }

    fn put(&mut self, part: &[u8]) -> Result<(), TooLarge> {
        if part.len() > self.most.saturating_sub(self.line.len()) {
            return Err(TooLarge);
        }
        self.line.extend_from_slice(part);
        Ok(())
    }

    fn end_line(&mut self, line: &[u8], events: &mut VecDeque<Event>) -> Result<(), TooLarge> {
        const BOM: &[u8] = "\u{feff}".as_bytes();
        let is_first = std::mem::take(&mut self.is_first);
        let line = line.strip_prefix(BOM).filter(|_| is_first).unwrap_or(line);
        if line.is_empty() {
            self.end_event(events);
            return Ok(());
        }
        let line = String::from_utf8_lossy(line);
        let (name, value) = line.split_once(':').unwrap_or((&line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match name {
            "event" => self.kind = value.into(),
            "data" => {
                if value.len() >= self.most.saturating_sub(self.data.len()) {
                    return Err(TooLarge);
                }
                if self.has_data {
                    self.data.push('\n');
                }
                self.data.push_str(value);
                self.has_data = true;
            }
            "id" if !value.contains('\0') => self.id = value.into(),
            // A comment, a retry time, or a field that this version does not know.
            _ => {}
        }
        Ok(())
    }

    /// Ends an event. Without data, it does not count.
    fn end_event(&mut self, events: &mut VecDeque<Event>) {
        let kind = std::mem::take(&mut self.kind);
        let data = std::mem::take(&mut self.data);
        if std::mem::take(&mut self.has_data) {
            let id = self.id.clone();
            events.push_back(Event { kind, id, data });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(kind: &str, id: &str, data: &str) -> Event {
        let (kind, id, data) = (kind.into(), id.into(), data.into());
        Event { kind, id, data }
    }

    fn read(most: usize, parts: &[&[u8]]) -> Result<Vec<Event>, TooLarge> {
        let mut parser = Parser::new(most);
        let mut events = VecDeque::new();
        for part in parts {
            parser.read(part, &mut events)?;
        }
        Ok(events.into())
    }

    #[test]
    fn wherever_it_is_cut() {
        let text = "\u{feff}: hello\nretry: 5\r\nevent: gap\rid: 1-2\ndata: {\"a\":\r\ndata:  \"ü\"}\n\n\
                    data\n\nid\ndata: x: y\r\r:\n\nevent: none\n\ndance\ndata:last\r\n\r\ndata: unfinished\n";
        let expected = vec![
            event("gap", "1-2", "{\"a\":\n \"ü\"}"),
            event("", "1-2", ""),
            event("", "", "x: y"),
            event("", "", "last"),
        ];
        let bytes = text.as_bytes();
        assert_eq!(read(100, &[bytes]), Ok(expected.clone()));
        for first in 0..=bytes.len() {
            for second in first..=bytes.len() {
                let parts = [&bytes[..first], &bytes[first..second], &bytes[second..]];
                assert_eq!(read(100, &parts), Ok(expected.clone()), "{first} {second}");
            }
        }
        let each: Vec<_> = bytes.chunks(1).collect();
        assert_eq!(read(100, &each), Ok(expected));
    }

    #[test]
    fn a_byte_order_mark_stands_at_the_beginning_only() {
        let events = read(100, &["data: a\n\n\u{feff}data: b\n\n".as_bytes()]);
        assert_eq!(events, Ok(vec![event("", "", "a")]));
    }

    #[test]
    fn what_grows_without_end_is_refused() {
        let long = [b'x'; 40];
        assert_eq!(read(100, &[b"data:", &long, &long, &long]), Err(TooLarge));
        assert_eq!(read(100, &[b":", &long, &long, &long]), Err(TooLarge));
        let lines = [&b"data:"[..], &long, b"\n"].concat();
        assert_eq!(read(100, &[&lines, &lines]), Ok(Vec::new()));
        assert_eq!(read(100, &[&lines, &lines, &lines]), Err(TooLarge));
        // What ends in time begins anew.
        let event = [&lines[..], b"\n"].concat();
        assert_eq!(
            read(100, &[&event[..]; 50]).map(|events| events.len()),
            Ok(50)
        );
    }
}
