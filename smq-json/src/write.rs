//! From protobuf to JSON.
//!
//! A message is scanned once. Its fields, as slices of the input, lie on a stack and are sorted by number if they are not
//! in order. So the last of several values, the parts of a split message and the elements of an interleaved list are found
//! where they belong, and nothing is copied but into the JSON.

use std::{borrow::Cow, ops::Range};

use crate::{
    error::{Error, ErrorKind},
    schema::{Field, Form, Kind, Message, Shape, Types, WireType},
    text::{write_base64, write_float, write_integer, write_string},
    time::{write_duration, write_timestamp},
    wire,
};

/// Appends the JSON of a message.
pub(crate) fn write(
    types: &Types,
    message: usize,
    protobuf: &[u8],
    max_output: usize,
    out: &mut Vec<u8>,
) -> Result<(), Error> {
    // The names of the fields make JSON some times as long.
    out.reserve(protobuf.len().saturating_mul(3).min(max_output));
    let mut writer = Writer {
        types,
        max_length: out.len().saturating_add(max_output),
        out,
        entries: Vec::with_capacity(32),
        oneofs: Vec::new(),
        depth: wire::MAX_DEPTH + 1,
    };
    writer.message(message, Parts::Whole(protobuf))
}

struct Writer<'a, 'o> {
    types: &'a Types,
    out: &'o mut Vec<u8>,
    max_length: usize,
    /// The fields of the messages that are being written, from the outermost on.
    entries: Vec<Entry<'a>>,
    /// The members that the oneofs of these messages hold.
    oneofs: Vec<Member>,
    /// How many more messages may be nested.
    depth: u32,
}

#[derive(Debug, Clone, Copy)]
struct Entry<'a> {
    field: u32,
    value: Value<'a>,
}

/// A value, or several that are packed.
#[derive(Debug, Clone, Copy)]
enum Value<'a> {
    /// As the field's type: extended to 64 bits, or the bits of a floating-point number.
    Number(u64),
    Bytes(&'a [u8]),
}

/// A message. Of several values of one field, each is a part of the message.
#[derive(Debug, Clone)]
enum Parts<'a> {
    Whole(&'a [u8]),
    Entries(Range<usize>),
}

/// The member that was set last, and how many values it had since then.
#[derive(Debug, Clone, Copy)]
struct Member {
    field: u32,
    values: usize,
}

/// A scanned message on the stacks.
struct Scanned {
    entries: usize,
    oneofs: usize,
}

impl<'a> Writer<'a, '_> {
    fn message(&mut self, index: usize, parts: Parts<'a>) -> Result<(), Error> {
        let types = self.types;
        let message = &types.messages[index];
        self.enter()?;
        match message.form {
            Form::Object | Form::Empty => {
                self.out.push(b'{');
                self.fields(message, parts, true)?;
                self.out.push(b'}');
            }
            form => {
                let scanned = self.scan(message, parts)?;
                self.well_known(form, message, &scanned)?;
                self.forget(&scanned);
            }
        }
        self.depth += 1;
        Ok(())
    }

    fn enter(&mut self) -> Result<(), Error> {
        self.depth = self.depth.checked_sub(1).ok_or_else(Error::too_deep)?;
        self.check_length()
    }

    fn check_length(&self) -> Result<(), Error> {
        if self.out.len() > self.max_length {
            return Err(Error::new(ErrorKind::TooLarge, "the JSON is too large"));
        }
        Ok(())
    }

    fn fields(
        &mut self,
        message: &'a Message,
        parts: Parts<'a>,
        mut first: bool,
    ) -> Result<(), Error> {
        let scanned = self.scan(message, parts)?;
        let end = self.entries.len();
        let mut next = scanned.entries;
        while next < end {
            let start = next;
            let index = self.entries[start].field;
            while next < end && self.entries[next].field == index {
                next += 1;
            }
            let field = &message.fields[index as usize];
            self.field(index, field, start..next, scanned.oneofs, &mut first)
                .map_err(|error| error.in_field(&field.json_name))?;
        }
        self.forget(&scanned);
        Ok(())
    }

    fn field(
        &mut self,
        index: u32,
        field: &'a Field,
        mut range: Range<usize>,
        oneofs: usize,
        first: &mut bool,
    ) -> Result<(), Error> {
        let undo = self.out.len();
        match field.shape {
            Shape::Single { presence } => {
                if let Some(oneof) = field.oneof {
                    range = self.held(index, field, range, self.oneofs[oneofs + oneof])?;
                }
                let Some(last) = range.clone().next_back() else {
                    return Ok(());
                };
                let value = self.entries[last].value;
                if !presence && matches!(value, Value::Number(0) | Value::Bytes([])) {
                    return Ok(());
                }
                self.key(field, *first);
                self.value(field.kind, value, Parts::Entries(range))?;
            }
            Shape::Repeated { .. } => {
                self.key(field, *first);
                if !self.list(field, range)? {
                    self.out.truncate(undo);
                    return Ok(());
                }
            }
            Shape::Map => {
                self.key(field, *first);
                if !self.map(field, range)? {
                    self.out.truncate(undo);
                    return Ok(());
                }
            }
        }
        *first = false;
        Ok(())
    }

    fn key(&mut self, field: &Field, first: bool) {
        if !first {
            self.out.push(b',');
        }
        self.out.extend_from_slice(&field.key);
    }

    /// Returns the values that a oneof still holds. A parser would decode the others, so they must be valid.
    fn held(
        &mut self,
        index: u32,
        field: &Field,
        range: Range<usize>,
        member: Member,
    ) -> Result<Range<usize>, Error> {
        let held = if member.field == index {
            range.end - member.values..range.end
        } else {
            range.end..range.end
        };
        let lost = range.start..held.start;
        if !lost.is_empty() {
            self.check(field.kind, Parts::Entries(lost))?;
        }
        Ok(held)
    }

    /// Checks a message that is not written: it is written, and taken back.
    fn check(&mut self, kind: Kind, parts: Parts<'a>) -> Result<(), Error> {
        let (Kind::Message(index) | Kind::Group(index)) = kind else {
            return Ok(());
        };
        let before = Scanned {
            entries: self.entries.len(),
            oneofs: self.oneofs.len(),
        };
        let (length, depth) = (self.out.len(), self.depth);
        let checked = self.message(index, parts);
        self.out.truncate(length);
        self.forget(&before);
        self.depth = depth;
        match checked {
            Err(error) if error.kind() != ErrorKind::NoJson => Err(error),
            _ => Ok(()),
        }
    }

    /// Writes a list, and returns whether it has elements.
    fn list(&mut self, field: &Field, range: Range<usize>) -> Result<bool, Error> {
        self.out.push(b'[');
        let mut count = 0_usize;
        for index in range {
            match self.entries[index].value {
                Value::Bytes(mut packed) if field.kind.is_packable() => {
                    while !packed.is_empty() {
                        let number = number(field.kind, &mut packed)?;
                        self.element(field.kind, Value::Number(number), &mut count)?;
                    }
                }
                value => self.element(field.kind, value, &mut count)?,
            }
        }
        self.out.push(b']');
        Ok(count > 0)
    }

    fn element(&mut self, kind: Kind, value: Value<'a>, count: &mut usize) -> Result<(), Error> {
        if self.is_unknown(kind, value) {
            return Ok(());
        }
        if *count > 0 {
            self.out.push(b',');
        }
        let bytes = match value {
            Value::Bytes(bytes) => bytes,
            Value::Number(_) => &[],
        };
        self.value(kind, value, Parts::Whole(bytes))
            .map_err(|error| error.in_element(*count))?;
        *count += 1;
        Ok(())
    }

    /// Returns whether a value is not one of a closed enum.
    fn is_unknown(&self, kind: Kind, value: Value<'_>) -> bool {
        let (Kind::Enum(index), Value::Number(number)) = (kind, value) else {
            return false;
        };
        let declared = &self.types.enums[index];
        declared.closed && declared.quoted_name(number as i32).is_none()
    }

    /// Writes a map by its keys, ascending, and returns whether it has entries.
    fn map(&mut self, field: &Field, range: Range<usize>) -> Result<bool, Error> {
        let Kind::Message(entry) = field.kind else {
            return Ok(false);
        };
        let types = self.types;
        let entry = &types.messages[entry];
        let (key, value) = (&entry.fields[0], &entry.fields[1]);
        self.enter()?;
        let before = Scanned {
            entries: self.entries.len(),
            oneofs: self.oneofs.len(),
        };
        let mut found = Vec::with_capacity(range.len());
        for index in range {
            if let Value::Bytes(bytes) = self.entries[index].value {
                let scanned = self.scan(entry, Parts::Whole(bytes))?;
                // Sorted: the keys, then the values.
                let all = scanned.entries..self.entries.len();
                let keys = self.entries[all.clone()].iter();
                let keys = keys.take_while(|entry| entry.field == 0).count();
                let key = Key::new(key.kind, self.last(&all, 0));
                found.push((key, all.start + keys..all.end));
            }
        }
        found.sort_by_key(|(key, _)| *key);
        self.out.push(b'{');
        let mut first = true;
        for (index, (key, values)) in found.iter().enumerate() {
            let next = found.get(index + 1);
            if next.is_some_and(|(next, _)| next == key) {
                self.check(value.kind, Parts::Entries(values.clone()))?;
                continue;
            }
            let last = self
                .last(values, 1)
                .unwrap_or(match value.kind.wire_type() {
                    WireType::Length | WireType::StartGroup => Value::Bytes(&[]),
                    _ => Value::Number(0),
                });
            if self.is_unknown(value.kind, last) {
                continue;
            }
            if !std::mem::take(&mut first) {
                self.out.push(b',');
            }
            key.write(self.out);
            self.out.push(b':');
            self.value(value.kind, last, Parts::Entries(values.clone()))
                .map_err(|error| error.in_element(key.display()))?;
        }
        self.out.push(b'}');
        self.forget(&before);
        self.depth += 1;
        Ok(!first)
    }

    fn value(&mut self, kind: Kind, value: Value<'a>, parts: Parts<'a>) -> Result<(), Error> {
        let number = match value {
            Value::Number(number) => number,
            Value::Bytes(bytes) => {
                match kind {
                    Kind::Message(index) | Kind::Group(index) => return self.message(index, parts),
                    Kind::Bytes => write_base64(bytes, self.out),
                    _ => write_string(bytes, self.out),
                }
                return self.check_length();
            }
        };
        match kind {
            Kind::Double => write_float(f64::from_bits(number), self.out),
            Kind::Float => write_float(f32::from_bits(number as u32), self.out),
            Kind::Bool => self
                .out
                .extend_from_slice(if number == 0 { b"false" } else { b"true" }),
            Kind::Int32 | Kind::Sint32 | Kind::Sfixed32 => {
                write_integer(number as i32, self.out);
            }
            Kind::Uint32 | Kind::Fixed32 => write_integer(number as u32, self.out),
            Kind::Int64 | Kind::Sint64 | Kind::Sfixed64 => {
                self.out.push(b'"');
                write_integer(number as i64, self.out);
                self.out.push(b'"');
            }
            Kind::Enum(index) => {
                let declared = &self.types.enums[index];
                match declared.quoted_name(number as i32) {
                    _ if declared.null => self.out.extend_from_slice(b"null"),
                    Some(name) => self.out.extend_from_slice(name),
                    None => write_integer(number as i32, self.out),
                }
            }
            _ => {
                self.out.push(b'"');
                write_integer(number, self.out);
                self.out.push(b'"');
            }
        }
        // A list of a name for each byte may become long.
        self.check_length()
    }

    /// Puts the fields of a message on the stack, by ascending number.
    fn scan(&mut self, message: &Message, parts: Parts<'a>) -> Result<Scanned, Error> {
        let scanned = Scanned {
            entries: self.entries.len(),
            oneofs: self.oneofs.len(),
        };
        let none = Member {
            field: u32::MAX,
            values: 0,
        };
        self.oneofs.resize(scanned.oneofs + message.oneofs, none);
        match parts {
            Parts::Whole(bytes) => self.scan_part(message, &scanned, bytes)?,
            Parts::Entries(range) => {
                for index in range {
                    if let Value::Bytes(bytes) = self.entries[index].value {
                        self.scan_part(message, &scanned, bytes)?;
                    }
                }
            }
        }
        let entries = &mut self.entries[scanned.entries..];
        if !entries.is_sorted_by_key(|entry| entry.field) {
            entries.sort_by_key(|entry| entry.field);
        }
        Ok(scanned)
    }

    fn scan_part(
        &mut self,
        message: &Message,
        scanned: &Scanned,
        mut input: &'a [u8],
    ) -> Result<(), Error> {
        let input = &mut input;
        while !input.is_empty() {
            let (number, wire_type) = wire::key(input)?;
            let Some(index) = message.field_index(number) else {
                wire::skip(input, number, wire_type, self.depth)?;
                continue;
            };
            let field = &message.fields[index as usize];
            let value = self
                .scan_value(field, wire_type, input)
                .map_err(|error| error.in_field(&field.json_name))?;
            // An unknown value of a closed enum is an unknown field; in a map, the whole entry is.
            if self.is_unknown(field.kind, value)
                && matches!(field.shape, Shape::Single { .. })
                && !message.is_map_entry()
            {
                continue;
            }
            if let Some(oneof) = field.oneof {
                let member = &mut self.oneofs[scanned.oneofs + oneof];
                if member.field != index {
                    *member = Member {
                        field: index,
                        values: 0,
                    };
                }
                member.values += 1;
            }
            self.entries.push(Entry {
                field: index,
                value,
            });
        }
        Ok(())
    }

    #[inline]
    fn scan_value(
        &self,
        field: &Field,
        wire_type: WireType,
        input: &mut &'a [u8],
    ) -> Result<Value<'a>, Error> {
        let kind = field.kind;
        if wire_type == kind.wire_type() {
            return match kind {
                Kind::String => {
                    let bytes = wire::delimited(input)?;
                    if std::str::from_utf8(bytes).is_err() {
                        return Err(Error::protobuf("a string is not UTF-8"));
                    }
                    Ok(Value::Bytes(bytes))
                }
                Kind::Bytes | Kind::Message(_) => wire::delimited(input).map(Value::Bytes),
                Kind::Group(_) => {
                    let depth = self.depth;
                    wire::group(input, field.number, depth).map(Value::Bytes)
                }
                _ => number(kind, input).map(Value::Number),
            };
        }
        let is_list = matches!(field.shape, Shape::Repeated { .. });
        if is_list && wire_type == WireType::Length && kind.is_packable() {
            return wire::delimited(input).map(Value::Bytes);
        }
        Err(Error::protobuf("the wire type is not that of the field"))
    }

    /// Takes a message from the stacks.
    fn forget(&mut self, scanned: &Scanned) {
        self.entries.truncate(scanned.entries);
        self.oneofs.truncate(scanned.oneofs);
    }

    /// Returns the last value of a field.
    fn last(&self, range: &Range<usize>, field: u32) -> Option<Value<'a>> {
        let mut entries = self.entries[range.clone()].iter().rev();
        let found = entries.find(|entry| entry.field == field);
        found.map(|entry| entry.value)
    }

    fn well_known(
        &mut self,
        form: Form,
        message: &'a Message,
        scanned: &Scanned,
    ) -> Result<(), Error> {
        let all = scanned.entries..self.entries.len();
        let number = |writer: &Self, field| match writer.last(&all, field) {
            Some(Value::Number(number)) => number,
            _ => 0,
        };
        match form {
            Form::Timestamp | Form::Duration => {
                let seconds = number(self, 0) as i64;
                let nanos = number(self, 1) as i32;
                let write = if form == Form::Timestamp {
                    write_timestamp
                } else {
                    write_duration
                };
                write(seconds, nanos, self.out).map_err(Error::no_json)
            }
            Form::Wrapper => {
                let value = &message.fields[0];
                let default = match value.kind.wire_type() {
                    WireType::Length => Value::Bytes(&[]),
                    _ => Value::Number(0),
                };
                let last = self.last(&all, 0).unwrap_or(default);
                self.value(value.kind, last, Parts::Whole(&[]))
            }
            Form::FieldMask => self.field_mask(all),
            Form::Struct => self.map(&message.fields[0], all).map(drop),
            Form::List => self.list(&message.fields[0], all).map(drop),
            Form::Value => self.any_value(message, all, scanned.oneofs),
            Form::Any => self.any(all),
            Form::Object | Form::Empty => Ok(()),
        }
    }

    fn field_mask(&mut self, paths: Range<usize>) -> Result<(), Error> {
        let mut mask = Vec::new();
        for index in paths {
            let Value::Bytes(path) = self.entries[index].value else {
                continue;
            };
            if !mask.is_empty() {
                mask.push(b',');
            }
            let mut path = path.iter();
            while let Some(&byte) = path.next() {
                match byte {
                    b'_' => match path.next() {
                        Some(letter @ b'a'..=b'z') => mask.push(letter.to_ascii_uppercase()),
                        _ => return Err(Error::no_json("a path is not lower snake case")),
                    },
                    b'A'..=b'Z' | b',' => {
                        return Err(Error::no_json("a path is not lower snake case"));
                    }
                    byte => mask.push(byte),
                }
            }
        }
        write_string(&mask, self.out);
        self.check_length()
    }

    /// Writes a `google.protobuf.Value`.
    fn any_value(
        &mut self,
        message: &'a Message,
        all: Range<usize>,
        oneofs: usize,
    ) -> Result<(), Error> {
        let mut next = all.start;
        let mut written = false;
        while next < all.end {
            let start = next;
            let index = self.entries[start].field;
            while next < all.end && self.entries[next].field == index {
                next += 1;
            }
            let field = &message.fields[index as usize];
            let held = self.held(index, field, start..next, self.oneofs[oneofs])?;
            let Some(last) = held.clone().next_back() else {
                continue;
            };
            let value = self.entries[last].value;
            if let (Kind::Double, Value::Number(bits)) = (field.kind, value)
                && !f64::from_bits(bits).is_finite()
            {
                return Err(Error::no_json(
                    "a google.protobuf.Value holds a number that is not finite",
                ));
            }
            self.value(field.kind, value, Parts::Entries(held))?;
            written = true;
        }
        if !written {
            // A value without a kind is not valid, but prost's default. Java and Python write it so, too.
            self.out.extend_from_slice(b"null");
        }
        Ok(())
    }

    fn any(&mut self, all: Range<usize>) -> Result<(), Error> {
        let bytes = |writer: &Self, field| match writer.last(&all, field) {
            Some(Value::Bytes(bytes)) => bytes,
            _ => &[],
        };
        let (url, content) = (bytes(self, 0), bytes(self, 1));
        if url.is_empty() {
            if content.is_empty() {
                self.out.extend_from_slice(b"{}");
                return Ok(());
            }
            return Err(Error::no_json("an Any has a value without a type"));
        }
        let name = std::str::from_utf8(url).unwrap_or_default();
        let types = self.types;
        let Some(index) = types.of_url(name) else {
            return Err(Error::no_json(format!("unknown type {name:?} in an Any")));
        };
        self.out.extend_from_slice(b"{\"@type\":");
        write_string(url, self.out);
        let message = &types.messages[index];
        if matches!(message.form, Form::Object | Form::Empty) {
            self.enter()?;
            self.fields(message, Parts::Whole(content), false)
                .map_err(Error::in_any)?;
            self.depth += 1;
        } else {
            self.out.extend_from_slice(b",\"value\":");
            self.message(index, Parts::Whole(content))
                .map_err(Error::in_any)?;
        }
        self.out.push(b'}');
        Ok(())
    }
}

/// Reads a number as [`Value::Number`] holds it.
#[inline]
fn number(kind: Kind, input: &mut &[u8]) -> Result<u64, Error> {
    Ok(match kind.wire_type() {
        WireType::Fixed64 => wire::fixed64(input)?,
        WireType::Fixed32 => {
            let number = wire::fixed32(input)?;
            match kind {
                Kind::Sfixed32 => i64::from(number as i32) as u64,
                _ => u64::from(number),
            }
        }
        _ => {
            let number = wire::varint(input)?;
            match kind {
                Kind::Bool => u64::from(number != 0),
                Kind::Int32 | Kind::Enum(_) => i64::from(number as i32) as u64,
                Kind::Uint32 => u64::from(number as u32),
                Kind::Sint32 => {
                    let number = number as u32;
                    let number = (number >> 1) as i32 ^ -((number & 1) as i32);
                    i64::from(number) as u64
                }
                Kind::Sint64 => ((number >> 1) as i64 ^ -((number & 1) as i64)) as u64,
                _ => number,
            }
        }
    })
}

/// The key of a map's entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Key<'a> {
    Bool(bool),
    Signed(i64),
    Unsigned(u64),
    Text(&'a [u8]),
}

impl<'a> Key<'a> {
    fn new(kind: Kind, value: Option<Value<'a>>) -> Self {
        let number = match value {
            Some(Value::Number(number)) => number,
            _ => 0,
        };
        match (kind, value) {
            (Kind::String, Some(Value::Bytes(text))) => Self::Text(text),
            (Kind::String, _) => Self::Text(&[]),
            (Kind::Bool, _) => Self::Bool(number != 0),
            (Kind::Uint32 | Kind::Uint64 | Kind::Fixed32 | Kind::Fixed64, _) => {
                Self::Unsigned(number)
            }
            _ => Self::Signed(number as i64),
        }
    }

    fn write(self, out: &mut Vec<u8>) {
        if let Self::Text(text) = self {
            return write_string(text, out);
        }
        out.push(b'"');
        match self {
            Self::Bool(key) => out.extend_from_slice(if key { b"true" } else { b"false" }),
            Self::Signed(key) => write_integer(key, out),
            Self::Unsigned(key) => write_integer(key, out),
            Self::Text(_) => {}
        }
        out.push(b'"');
    }

    fn display(self) -> Cow<'a, str> {
        match self {
            Self::Text(text) => format!("{:?}", String::from_utf8_lossy(text)).into(),
            Self::Bool(key) => key.to_string().into(),
            Self::Signed(key) => key.to_string().into(),
            Self::Unsigned(key) => key.to_string().into(),
        }
    }
}
