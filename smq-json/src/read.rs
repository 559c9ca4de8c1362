//! From JSON to protobuf.
//!
//! The parser is our own: no other keeps numbers exact, refuses a key that comes twice and goes back for the `@type` of an
//! `Any` without a tree in between. Protobuf is written while JSON is read. A nested message gets its length afterwards.

use std::borrow::Cow;

use crate::{
    UnknownFields,
    error::{Error, ErrorKind},
    schema::{Enum, Field, Form, Kind, Message, Shape, Types, WireType},
    text::{Integer, decode_base64, number_end},
    time::{parse_duration, parse_timestamp},
    wire::{self, write_key, write_varint},
};

/// Returns the protobuf of a message.
pub(crate) fn read(
    types: &Types,
    message: usize,
    json: &[u8],
    unknown: UnknownFields,
    max_output: usize,
) -> Result<Vec<u8>, Error> {
    let text = std::str::from_utf8(json)
        .map_err(|_| Error::new(ErrorKind::InvalidJson, "the JSON is not UTF-8"))?;
    let mut reader = Reader {
        types,
        text,
        position: 0,
        out: Vec::with_capacity(json.len() / 2),
        max_output,
        seen: Vec::new(),
        depth: wire::MAX_DEPTH + 1,
        unknown,
    };
    reader.message(message)?;
    if reader.peek().is_some() {
        return Err(reader.syntax("expected the end"));
    }
    reader.check_length()?;
    Ok(reader.out)
}

struct Reader<'a> {
    types: &'a Types,
    text: &'a str,
    position: usize,
    out: Vec<u8>,
    max_output: usize,
    /// A bit for each field and each oneof of the messages that are being read: those that have come.
    seen: Vec<u64>,
    /// How many more messages, or levels of unknown JSON, may be nested.
    depth: u32,
    unknown: UnknownFields,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Written {
    Value,
    /// The default value, which a field without presence does not have in protobuf.
    Default,
    /// The name of an enum's value that is unknown, and ignored.
    Ignored,
}

impl Written {
    fn of(default: bool) -> Self {
        if default { Self::Default } else { Self::Value }
    }
}

impl<'a> Reader<'a> {
    /// Writes the fields of a message.
    fn message(&mut self, index: usize) -> Result<(), Error> {
        let types = self.types;
        let message = &types.messages[index];
        self.enter()?;
        match message.form {
            Form::Object | Form::Empty => self.fields(message, false)?,
            Form::Any => self.any()?,
            Form::Timestamp => {
                let time = self.string_of("a timestamp")?;
                let time = parse_timestamp(&time).ok_or_else(|| {
                    unfit("a timestamp such as \"2026-01-31T09:00:00.5Z\"", &time)
                })?;
                self.time(time);
            }
            Form::Duration => {
                let time = self.string_of("a duration")?;
                let time = parse_duration(&time)
                    .ok_or_else(|| unfit("a duration such as \"1.5s\"", &time))?;
                self.time(time);
            }
            Form::FieldMask => self.field_mask()?,
            Form::Struct => self.map(&message.fields[0])?,
            Form::Value => self.any_value(message)?,
            Form::List => self.list(&message.fields[0])?,
            Form::Wrapper => {
                let before = self.out.len();
                let value = &message.fields[0];
                write_key(1, value.kind.wire_type(), &mut self.out);
                if self.value(value.kind)? == Written::Default {
                    self.out.truncate(before);
                }
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
        if self.out.len() > self.max_output {
            return Err(Error::new(ErrorKind::TooLarge, "the message is too large"));
        }
        Ok(())
    }

    /// Writes the fields of an object. That of an `Any` also has an `@type`.
    fn fields(&mut self, message: &'a Message, in_any: bool) -> Result<(), Error> {
        let seen = self.seen.len();
        let bits = message.fields.len() + message.oneofs;
        self.seen.resize(seen + bits.div_ceil(64), 0);
        let mut expected = 0;
        let mut has_type = false;
        self.object(|reader, name| {
            let Some(index) = message.field_by_name(&name, expected) else {
                if in_any && name == "@type" {
                    if std::mem::replace(&mut has_type, true) {
                        return Err(twice().in_field("@type"));
                    }
                    return reader.skip();
                }
                // Some write an empty message in an `Any` as if it had a JSON of its own.
                if in_any && message.form == Form::Empty && name == "value" {
                    return reader.object(|reader, name| reader.unknown_field(&name));
                }
                return reader.unknown_field(&name);
            };
            expected = index + 1;
            let field = &message.fields[index as usize];
            let oneof = field.oneof.map(|oneof| message.fields.len() + oneof);
            reader
                .field(field, seen, index as usize, oneof)
                .map_err(|error| error.in_field(&field.json_name))
        })?;
        self.seen.truncate(seen);
        Ok(())
    }

    fn unknown_field(&mut self, name: &str) -> Result<(), Error> {
        match self.unknown {
            UnknownFields::Ignored => self.skip(),
            UnknownFields::Refused => Err(invalid(format!("unknown field {name:?}"))),
        }
    }

    /// Marks a bit above `base`, and returns whether it was set before.
    fn mark(&mut self, base: usize, bit: usize) -> bool {
        let word = &mut self.seen[base + bit / 64];
        let mask = 1 << (bit % 64);
        let before = *word & mask != 0;
        *word |= mask;
        before
    }

    fn field(
        &mut self,
        field: &'a Field,
        seen: usize,
        index: usize,
        oneof: Option<usize>,
    ) -> Result<(), Error> {
        if self.mark(seen, index) {
            return Err(twice());
        }
        if self.peek() == Some(b'n') && !self.takes_null(field) {
            return self.null();
        }
        match field.shape {
            Shape::Single { presence } => {
                let before = self.out.len();
                let written = self.keyed_value(field.number, field.kind)?;
                if written == Written::Ignored || (written == Written::Default && !presence) {
                    self.out.truncate(before);
                }
                let taken = oneof.filter(|_| written != Written::Ignored);
                if taken.is_some_and(|oneof| self.mark(seen, oneof)) {
                    return Err(invalid("another field of the same oneof is set"));
                }
                Ok(())
            }
            Shape::Repeated { .. } => self.list(field),
            Shape::Map => self.map(field),
        }
    }

    /// Returns whether `null` is a value of the field. For all others, it is as if the field were absent.
    fn takes_null(&self, field: &Field) -> bool {
        matches!(field.shape, Shape::Single { .. }) && self.is_null_kind(field.kind)
    }

    fn is_null_kind(&self, kind: Kind) -> bool {
        match kind {
            Kind::Enum(index) => self.types.enums[index].null,
            Kind::Message(index) | Kind::Group(index) => {
                self.types.messages[index].form == Form::Value
            }
            _ => false,
        }
    }

    /// Writes a value with the number of its field.
    fn keyed_value(&mut self, number: u32, kind: Kind) -> Result<Written, Error> {
        write_key(number, kind.wire_type(), &mut self.out);
        match kind {
            Kind::Message(index) => {
                self.delimited(|reader| reader.message(index))?;
                Ok(Written::Value)
            }
            Kind::Group(index) => {
                self.message(index)?;
                write_key(number, WireType::EndGroup, &mut self.out);
                Ok(Written::Value)
            }
            kind => self.value(kind),
        }
    }

    /// Writes a length, and what is that long.
    fn delimited(
        &mut self,
        write: impl FnOnce(&mut Self) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let start = self.out.len();
        self.out.push(0);
        write(self)?;
        let length = self.out.len() - start - 1;
        if length < 0x80 {
            self.out[start] = length as u8;
        } else {
            let mut varint = Vec::with_capacity(5);
            write_varint(length as u64, &mut varint);
            self.out.splice(start..=start, varint);
        }
        Ok(())
    }

    fn list(&mut self, field: &'a Field) -> Result<(), Error> {
        let Field { number, kind, .. } = *field;
        let mut index = 0_usize;
        let packed = field.shape == Shape::Repeated { packed: true };
        let element = |reader: &mut Self| {
            let before = reader.out.len();
            let written = if reader.peek() == Some(b'n') && !reader.is_null_kind(kind) {
                Err(invalid("a list has no null"))
            } else if packed {
                reader.value(kind)
            } else {
                reader.keyed_value(number, kind)
            };
            if written.map_err(|error| error.in_element(index))? == Written::Ignored {
                reader.out.truncate(before);
            }
            index += 1;
            Ok(())
        };
        if !packed {
            return self.array(element);
        }
        let before = self.out.len();
        write_key(number, WireType::Length, &mut self.out);
        let start = self.out.len();
        self.delimited(|reader| reader.array(element))?;
        if self.out[start..] == [0] {
            self.out.truncate(before);
        }
        Ok(())
    }

    fn map(&mut self, field: &'a Field) -> Result<(), Error> {
        let Kind::Message(entry) = field.kind else {
            return self.skip();
        };
        let types = self.types;
        let entry = &types.messages[entry];
        let (key, value) = (entry.fields[0].kind, entry.fields[1].kind);
        let mut keys = Vec::new();
        self.enter()?;
        self.object(|reader, name| {
            let before = reader.out.len();
            write_key(field.number, WireType::Length, &mut reader.out);
            let mut written = Written::Value;
            let entry = reader.delimited(|reader| {
                write_key(1, key.wire_type(), &mut reader.out);
                let start = reader.out.len();
                reader.map_key(key, &name)?;
                // Keys are the same if their encoding is: `1` and `1e0`.
                let encoded = match key {
                    Kind::String => name.clone(),
                    _ => hex(&reader.out[start..]).into(),
                };
                keys.push(encoded);
                if reader.peek() == Some(b'n') && !reader.is_null_kind(value) {
                    return Err(invalid("a map has no null"));
                }
                written = reader.keyed_value(2, value)?;
                Ok(())
            });
            entry.map_err(|error| error.in_element(format!("{name:?}")))?;
            if written == Written::Ignored {
                reader.out.truncate(before);
            }
            Ok(())
        })?;
        self.depth += 1;
        keys.sort_unstable();
        match keys.windows(2).find(|pair| pair[0] == pair[1]) {
            Some(_) => Err(invalid("a key comes twice")),
            None => Ok(()),
        }
    }

    fn map_key(&mut self, kind: Kind, text: &str) -> Result<(), Error> {
        match kind {
            Kind::String => {
                write_varint(text.len() as u64, &mut self.out);
                self.out.extend_from_slice(text.as_bytes());
            }
            Kind::Bool => match text {
                "true" => self.out.push(1),
                "false" => self.out.push(0),
                _ => return Err(unfit("\"true\" or \"false\" as the key", text)),
            },
            kind => {
                self.number(kind, text)?;
            }
        }
        Ok(())
    }

    /// Writes a scalar, without a number in front. Messages are not scalars.
    fn value(&mut self, kind: Kind) -> Result<Written, Error> {
        match kind {
            Kind::Bool => {
                let value = match self.peek() {
                    Some(b't') => self.literal("true").map(|()| true),
                    Some(b'f') => self.literal("false").map(|()| false),
                    _ => Err(self.expected("true or false")),
                }?;
                self.out.push(u8::from(value));
                Ok(Written::of(!value))
            }
            Kind::String => {
                let text = self.string_of("a string")?;
                write_varint(text.len() as u64, &mut self.out);
                self.out.extend_from_slice(text.as_bytes());
                Ok(Written::of(text.is_empty()))
            }
            Kind::Bytes => {
                let text = self.string_of("base64")?;
                let start = self.out.len();
                self.delimited(|reader| {
                    decode_base64(&text, &mut reader.out)
                        .map_err(|()| invalid("expected base64, as \"aGVsbG8=\""))
                })?;
                Ok(Written::of(self.out[start..] == [0]))
            }
            Kind::Enum(index) => {
                let types = self.types;
                self.enum_value(&types.enums[index])
            }
            Kind::Double | Kind::Float => self.float(kind),
            kind => {
                let text = self.number_text()?;
                self.number(kind, &text)
            }
        }
    }

    /// Reads a number, or a string with one.
    fn number_text(&mut self) -> Result<Cow<'a, str>, Error> {
        if self.peek() != Some(b'"') {
            return self.number_token().map(Cow::Borrowed);
        }
        let text = self.string()?;
        if number_end(text.as_bytes()) == Some(text.len()) {
            Ok(text)
        } else {
            Err(unfit("a number", &text))
        }
    }

    /// Writes an integer from its text.
    fn number(&mut self, kind: Kind, text: &str) -> Result<Written, Error> {
        let is_number = number_end(text.as_bytes()) == Some(text.len());
        let integer = if is_number {
            Integer::parse(text)
        } else {
            None
        };
        let signed = || integer.as_ref().and_then(Integer::signed);
        let unsigned = || integer.as_ref().and_then(Integer::unsigned);
        let small = || signed().and_then(|number| i32::try_from(number).ok());
        let small_unsigned = || unsigned().and_then(|number| u32::try_from(number).ok());
        let (number, expected) = match kind {
            Kind::Int32 => (
                small().map(|it| i64::from(it) as u64),
                "a whole number of 32 bits",
            ),
            Kind::Sint32 => (
                small().map(|it| u64::from((it << 1 ^ it >> 31) as u32)),
                "a whole number of 32 bits",
            ),
            Kind::Sfixed32 => (
                small().map(|it| u64::from(it as u32)),
                "a whole number of 32 bits",
            ),
            Kind::Uint32 | Kind::Fixed32 => (
                small_unsigned().map(u64::from),
                "a whole number of 32 bits, not negative",
            ),
            Kind::Sint64 => (
                signed().map(|it| (it << 1 ^ it >> 63) as u64),
                "a whole number of 64 bits",
            ),
            Kind::Int64 | Kind::Sfixed64 => {
                (signed().map(|it| it as u64), "a whole number of 64 bits")
            }
            _ => (unsigned(), "a whole number of 64 bits, not negative"),
        };
        let number = number.ok_or_else(|| unfit(expected, text))?;
        match kind.wire_type() {
            WireType::Fixed32 => self.out.extend_from_slice(&(number as u32).to_le_bytes()),
            WireType::Fixed64 => self.out.extend_from_slice(&number.to_le_bytes()),
            _ => write_varint(number, &mut self.out),
        }
        Ok(Written::of(number == 0))
    }

    fn float(&mut self, kind: Kind) -> Result<Written, Error> {
        let is_text = self.peek() == Some(b'"');
        let text = if is_text {
            self.string()?
        } else {
            self.number_token()?.into()
        };
        let special = match &*text {
            "NaN" => Some(f64::NAN),
            "Infinity" => Some(f64::INFINITY),
            "-Infinity" => Some(f64::NEG_INFINITY),
            _ => None,
        };
        let is_number = || number_end(text.as_bytes()) == Some(text.len());
        if special.is_none() && !is_number() {
            return Err(unfit("a number, \"NaN\" or \"Infinity\"", &text));
        }
        if kind == Kind::Float {
            // Not by way of a double, which would be rounded twice.
            let parsed = text.parse().ok().filter(|number: &f32| number.is_finite());
            let number = special.map(|number| number as f32).or(parsed);
            let number = number.ok_or_else(|| unfit("a number of a float's range", &text))?;
            self.out.extend_from_slice(&number.to_bits().to_le_bytes());
            return Ok(Written::of(number.to_bits() == 0));
        }
        let parsed = text.parse().ok().filter(|number: &f64| number.is_finite());
        let number = special.or(parsed);
        let number = number.ok_or_else(|| unfit("a number of a double's range", &text))?;
        self.out.extend_from_slice(&number.to_bits().to_le_bytes());
        Ok(Written::of(number.to_bits() == 0))
    }

    fn enum_value(&mut self, declared: &Enum) -> Result<Written, Error> {
        let number = match self.peek() {
            Some(b'n') if declared.null => {
                self.null()?;
                0
            }
            Some(b'"') => {
                let name = self.string()?;
                match declared.number(&name) {
                    Some(number) => number,
                    None if self.unknown == UnknownFields::Ignored => return Ok(Written::Ignored),
                    None => {
                        return Err(invalid(format!("{} has no value {name:?}", declared.name)));
                    }
                }
            }
            Some(b'-' | b'0'..=b'9') => {
                let text = self.number_token()?;
                let number = Integer::parse(text).and_then(|number| number.signed());
                let number = number.and_then(|number| i32::try_from(number).ok());
                let number = number.ok_or_else(|| unfit("a number of an enum's value", text))?;
                if declared.closed && declared.quoted_name(number).is_none() {
                    if self.unknown == UnknownFields::Ignored {
                        return Ok(Written::Ignored);
                    }
                    return Err(invalid(format!("{} has no value {number}", declared.name)));
                }
                number
            }
            _ => return Err(self.expected("the name of an enum's value")),
        };
        write_varint(i64::from(number) as u64, &mut self.out);
        Ok(Written::of(number == 0))
    }

    /// Writes the two fields of a timestamp or a duration.
    fn time(&mut self, (seconds, nanos): (i64, i32)) {
        for (number, value) in [(1, seconds), (2, i64::from(nanos))] {
            if value != 0 {
                write_key(number, WireType::Varint, &mut self.out);
                write_varint(value as u64, &mut self.out);
            }
        }
    }

    fn field_mask(&mut self) -> Result<(), Error> {
        let mask = self.string_of("the paths of a field mask")?;
        for path in mask.split(',').filter(|_| !mask.is_empty()) {
            let mut snake = String::with_capacity(path.len() + 4);
            for character in path.chars() {
                match character {
                    '_' => return Err(unfit("the paths of a field mask in camel case", path)),
                    'A'..='Z' => snake.extend(['_', character.to_ascii_lowercase()]),
                    _ => snake.push(character),
                }
            }
            write_key(1, WireType::Length, &mut self.out);
            write_varint(snake.len() as u64, &mut self.out);
            self.out.extend_from_slice(snake.as_bytes());
        }
        Ok(())
    }

    /// Writes a `google.protobuf.Value`.
    fn any_value(&mut self, message: &'a Message) -> Result<(), Error> {
        let field = match self.peek() {
            Some(b'n') => {
                self.null()?;
                self.out.extend_from_slice(&[1 << 3, 0]);
                return Ok(());
            }
            Some(b'"') => 2,
            Some(b't' | b'f') => 3,
            Some(b'{') => 4,
            Some(b'[') => 5,
            Some(b'-' | b'0'..=b'9') => 1,
            _ => return Err(self.expected("a JSON value")),
        };
        let field = &message.fields[field];
        self.keyed_value(field.number, field.kind).map(drop)
    }

    fn any(&mut self) -> Result<(), Error> {
        let start = self.position;
        let Some(url) = self.find_type()? else {
            return Ok(());
        };
        self.position = start;
        let types = self.types;
        let Some(index) = types.of_url(&url) else {
            return Err(invalid(format!("unknown type {url:?}")).in_field("@type"));
        };
        write_key(1, WireType::Length, &mut self.out);
        write_varint(url.len() as u64, &mut self.out);
        self.out.extend_from_slice(url.as_bytes());
        let before = self.out.len();
        write_key(2, WireType::Length, &mut self.out);
        let content = self.out.len();
        self.delimited(|reader| reader.any_content(index))?;
        if self.out[content..] == [0] {
            self.out.truncate(before);
        }
        Ok(())
    }

    /// Finds the `@type` of an object, wherever it stands; none if the object is empty, which is then read.
    fn find_type(&mut self) -> Result<Option<Cow<'a, str>>, Error> {
        self.expect(b'{', "an object")?;
        if self.take(b'}') {
            return Ok(None);
        }
        loop {
            let name = self.string_of("a key")?;
            self.expect(b':', "a colon")?;
            if name == "@type" {
                let url = self.string_of("a type URL");
                return url.map(Some).map_err(|error| error.in_field("@type"));
            }
            self.enter()?;
            self.skip()?;
            self.depth += 1;
            if !self.take(b',') {
                self.expect(b'}', "a comma or the end of the object")?;
                return Err(invalid("an Any has no \"@type\""));
            }
        }
    }

    fn any_content(&mut self, index: usize) -> Result<(), Error> {
        let types = self.types;
        let message = &types.messages[index];
        if matches!(message.form, Form::Object | Form::Empty) {
            self.enter()?;
            self.fields(message, true)?;
            self.depth += 1;
            return Ok(());
        }
        let (mut has_type, mut has_value) = (false, false);
        self.object(|reader, name| match &*name {
            "@type" if !std::mem::replace(&mut has_type, true) => reader.skip(),
            "value" if !std::mem::replace(&mut has_value, true) => reader
                .message(index)
                .map_err(|error| error.in_field("value")),
            "@type" | "value" => Err(twice().in_field(&name)),
            _ => reader.unknown_field(&name),
        })?;
        if has_value {
            Ok(())
        } else {
            Err(invalid(format!(
                "an Any of {} has no \"value\"",
                message.name
            )))
        }
    }
}

/// The grammar of JSON.
impl<'a> Reader<'a> {
    /// Returns the next byte that is no white space.
    #[inline]
    fn peek(&mut self) -> Option<u8> {
        let rest = &self.text.as_bytes()[self.position..];
        for (index, &byte) in rest.iter().enumerate() {
            if !matches!(byte, b' ' | b'\n' | b'\r' | b'\t') {
                self.position += index;
                return Some(byte);
            }
        }
        self.position = self.text.len();
        None
    }

    #[inline]
    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.position += usize::from(found);
        found
    }

    #[inline]
    fn expect(&mut self, byte: u8, name: &str) -> Result<(), Error> {
        if self.take(byte) {
            Ok(())
        } else {
            Err(self.expected(name))
        }
    }

    /// Reads an object, and each value of it with its key.
    fn object(
        &mut self,
        mut value: impl FnMut(&mut Self, Cow<'a, str>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        self.expect(b'{', "an object")?;
        if self.take(b'}') {
            return Ok(());
        }
        loop {
            let key = self.string_of("a key")?;
            self.expect(b':', "a colon")?;
            value(self, key)?;
            if !self.take(b',') {
                return self.expect(b'}', "a comma or the end of the object");
            }
        }
    }

    fn array(
        &mut self,
        mut value: impl FnMut(&mut Self) -> Result<(), Error>,
    ) -> Result<(), Error> {
        self.expect(b'[', "a list")?;
        if self.take(b']') {
            return Ok(());
        }
        loop {
            value(self)?;
            if !self.take(b',') {
                return self.expect(b']', "a comma or the end of the list");
            }
        }
    }

    /// Reads a string, or says what was expected instead of what is there.
    fn string_of(&mut self, expected: &str) -> Result<Cow<'a, str>, Error> {
        if self.peek() == Some(b'"') {
            self.string()
        } else {
            Err(self.expected(expected))
        }
    }

    /// Reads a string, at whose quote the position is.
    fn string(&mut self) -> Result<Cow<'a, str>, Error> {
        let text = self.text;
        self.position += 1;
        let start = self.position;
        let end = self.plain_end();
        if text.as_bytes().get(end) == Some(&b'"') {
            self.position = end + 1;
            return Ok(Cow::Borrowed(&text[start..end]));
        }
        let mut string = String::from(&text[start..end]);
        self.position = end;
        loop {
            match text.as_bytes().get(self.position) {
                Some(b'"') => {
                    self.position += 1;
                    return Ok(Cow::Owned(string));
                }
                Some(b'\\') => {
                    let character = self.escape()?;
                    string.push(character);
                }
                Some(_) => return Err(self.syntax("a control character in a string")),
                None => return Err(self.syntax("a string without an end")),
            }
            let start = self.position;
            self.position = self.plain_end();
            string.push_str(&text[start..self.position]);
        }
    }

    /// Returns where the characters end that stand for themselves.
    #[inline]
    fn plain_end(&self) -> usize {
        let rest = &self.text.as_bytes()[self.position..];
        let mut bytes = rest.iter();
        let end = bytes.position(|byte| matches!(byte, b'"' | b'\\' | 0..0x20));
        self.position + end.unwrap_or(rest.len())
    }

    fn escape(&mut self) -> Result<char, Error> {
        let bytes = self.text.as_bytes();
        let character = match bytes.get(self.position + 1) {
            Some(b'u') => return self.unicode_escape(),
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            _ => return Err(self.syntax("an invalid escape")),
        };
        self.position += 2;
        Ok(character)
    }

    fn unicode_escape(&mut self) -> Result<char, Error> {
        let unit = |at: usize| {
            let digits = self.text.as_bytes().get(at..at + 6)?.strip_prefix(b"\\u")?;
            digits.iter().try_fold(0, |unit, digit| {
                Some(unit << 4 | char::from(*digit).to_digit(16)?)
            })
        };
        let first = unit(self.position);
        let (code, length) = match first {
            Some(high @ 0xd800..=0xdbff) => {
                let low = unit(self.position + 6).filter(|low| (0xdc00..0xe000).contains(low));
                let code = low.map(|low| 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00));
                (code, 12)
            }
            unit => (unit, 6),
        };
        let Some(character) = code.and_then(char::from_u32) else {
            return Err(self.syntax("an invalid escape"));
        };
        self.position += length;
        Ok(character)
    }

    fn number_token(&mut self) -> Result<&'a str, Error> {
        if !matches!(self.peek(), Some(b'-' | b'0'..=b'9')) {
            return Err(self.expected("a number"));
        }
        let rest = &self.text[self.position..];
        let Some(end) = number_end(rest.as_bytes()) else {
            return Err(self.syntax("an invalid number"));
        };
        self.position += end;
        Ok(&rest[..end])
    }

    fn literal(&mut self, literal: &'static str) -> Result<(), Error> {
        if !self.text[self.position..].starts_with(literal) {
            return Err(self.syntax("an invalid literal"));
        }
        self.position += literal.len();
        Ok(())
    }

    fn null(&mut self) -> Result<(), Error> {
        self.literal("null")
    }

    /// Reads any JSON.
    fn skip(&mut self) -> Result<(), Error> {
        match self.peek() {
            Some(b'"') => self.string().map(drop),
            Some(b'{') => {
                self.enter()?;
                self.object(|reader, _| reader.skip())?;
                self.depth += 1;
                Ok(())
            }
            Some(b'[') => {
                self.enter()?;
                self.array(Self::skip)?;
                self.depth += 1;
                Ok(())
            }
            Some(b't') => self.literal("true"),
            Some(b'f') => self.literal("false"),
            Some(b'n') => self.null(),
            _ => self.number_token().map(drop),
        }
    }

    /// Says what should be at the position.
    #[cold]
    fn expected(&mut self, what: &str) -> Error {
        let found = match self.peek() {
            None => "the end",
            Some(b'"') => "a string",
            Some(b'{') => "an object",
            Some(b'[') => "a list",
            Some(b't' | b'f') => "a boolean",
            Some(b'n') => "null",
            Some(b'-' | b'0'..=b'9') => "a number",
            Some(_) => return self.syntax(&format!("expected {what}")),
        };
        self.syntax(&format!("expected {what}, not {found}"))
    }

    #[cold]
    fn syntax(&self, what: &str) -> Error {
        let before = &self.text.as_bytes()[..self.position.min(self.text.len())];
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        let column = before.iter().rev().take_while(|byte| **byte != b'\n');
        let column = column.count() + 1;
        invalid(format!("{what} at line {line} column {column}"))
    }
}

#[cold]
fn invalid(reason: impl Into<Cow<'static, str>>) -> Error {
    Error::new(ErrorKind::InvalidJson, reason)
}

/// Says that a value is not what it should be, and shows its beginning.
#[cold]
fn unfit(expected: &str, found: &str) -> Error {
    const SHOWN: usize = 40;
    match found.char_indices().nth(SHOWN) {
        None => invalid(format!("expected {expected}, not {found:?}")),
        Some((end, _)) => invalid(format!("expected {expected}, not {:?}…", &found[..end])),
    }
}

#[cold]
fn twice() -> Error {
    invalid("it comes twice")
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
