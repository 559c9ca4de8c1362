//! What is known of each message before the first byte: built once from descriptors.

use std::{collections::HashMap, fmt};

use prost::Message as _;

use crate::descriptor::{self, Features, FileSet};

/// Descriptors that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchemaError(String);

impl SchemaError {
    fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }
}

impl fmt::Display for SchemaError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for SchemaError {}

/// All messages and enums.
#[derive(Debug)]
pub(crate) struct Types {
    pub(crate) messages: Vec<Message>,
    pub(crate) enums: Vec<Enum>,
    pub(crate) by_name: HashMap<String, usize>,
}

#[derive(Debug)]
pub(crate) struct Message {
    pub(crate) name: String,
    pub(crate) form: Form,
    /// By ascending number.
    pub(crate) fields: Vec<Field>,
    /// The indexes of the fields with small numbers, by number.
    small: Box<[u32]>,
    /// The indexes of the fields, by each name that JSON may use.
    names: HashMap<Box<str>, u32>,
    pub(crate) oneofs: usize,
    map_entry: bool,
}

/// The JSON of a message: an object of its fields, or something else for some well-known types.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    Object,
    /// An object of no fields. As the content of an `Any`, `value` may hold it.
    Empty,
    Any,
    Timestamp,
    Duration,
    FieldMask,
    Struct,
    Value,
    List,
    Wrapper,
}

#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) number: u32,
    pub(crate) name: Box<str>,
    pub(crate) json_name: Box<str>,
    /// `"name":`
    pub(crate) key: Box<[u8]>,
    pub(crate) kind: Kind,
    pub(crate) shape: Shape,
    pub(crate) oneof: Option<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// At most one value. Without presence, the default value is like none.
    Single {
        presence: bool,
    },
    Repeated {
        packed: bool,
    },
    Map,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Double,
    Float,
    Int64,
    Uint64,
    Int32,
    Fixed64,
    Fixed32,
    Bool,
    String,
    Bytes,
    Uint32,
    Sfixed32,
    Sfixed64,
    Sint32,
    Sint64,
    Enum(usize),
    Message(usize),
    Group(usize),
}

/// How a value is delimited in protobuf.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WireType {
    Varint = 0,
    Fixed64 = 1,
    Length = 2,
    StartGroup = 3,
    EndGroup = 4,
    Fixed32 = 5,
}

impl Kind {
    pub(crate) fn wire_type(self) -> WireType {
        match self {
            Self::Double | Self::Fixed64 | Self::Sfixed64 => WireType::Fixed64,
            Self::Float | Self::Fixed32 | Self::Sfixed32 => WireType::Fixed32,
            Self::String | Self::Bytes | Self::Message(_) => WireType::Length,
            Self::Group(_) => WireType::StartGroup,
            _ => WireType::Varint,
        }
    }

    /// Returns whether a repeated field may hold several values in one length-delimited one.
    pub(crate) fn is_packable(self) -> bool {
        !matches!(
            self.wire_type(),
            WireType::Length | WireType::StartGroup | WireType::EndGroup
        )
    }
}

#[derive(Debug)]
pub(crate) struct Enum {
    pub(crate) name: String,
    /// A value without a name is an unknown field.
    pub(crate) closed: bool,
    /// `google.protobuf.NullValue`, whose JSON is `null`.
    pub(crate) null: bool,
    /// By ascending number: the first name of each, in quotes.
    values: Vec<(i32, Box<[u8]>)>,
    numbers: HashMap<Box<str>, i32>,
}

impl Enum {
    pub(crate) fn quoted_name(&self, number: i32) -> Option<&[u8]> {
        // Most enums count from zero.
        let direct = usize::try_from(number).ok();
        let direct = direct.and_then(|index| self.values.get(index));
        if let Some((found, name)) = direct
            && *found == number
        {
            return Some(name);
        }
        let index = self.values.binary_search_by_key(&number, |(it, _)| *it);
        index.ok().map(|index| &*self.values[index].1)
    }

    pub(crate) fn number(&self, name: &str) -> Option<i32> {
        self.numbers.get(name).copied()
    }
}

/// Numbers below this are found without a search.
const SMALL: usize = 256;
const NO_FIELD: u32 = u32::MAX;

impl Message {
    #[inline]
    pub(crate) fn field_index(&self, number: u32) -> Option<u32> {
        if let Some(&index) = self.small.get(number as usize) {
            return (index != NO_FIELD).then_some(index);
        }
        if (number as usize) < SMALL {
            return None;
        }
        let index = self.fields.binary_search_by_key(&number, |it| it.number);
        index.ok().map(|index| index as u32)
    }

    /// Finds a field by its name. JSON mostly has the fields in their order, so `expected` is tried first.
    #[inline]
    pub(crate) fn field_by_name(&self, name: &str, expected: u32) -> Option<u32> {
        match self.fields.get(expected as usize) {
            Some(field) if &*field.json_name == name => Some(expected),
            _ => self.names.get(name).copied(),
        }
    }
}

impl Message {
    pub(crate) fn is_map_entry(&self) -> bool {
        self.map_entry
    }
}

impl Types {
    /// Finds the message of a type URL: what comes after the last slash.
    pub(crate) fn of_url(&self, url: &str) -> Option<usize> {
        let name = url.rsplit('/').next()?;
        self.by_name.get(name).copied()
    }

    pub(crate) fn read(descriptor_set: &[u8]) -> Result<Self, SchemaError> {
        let set = FileSet::decode(descriptor_set)
            .map_err(|error| SchemaError(format!("invalid descriptors: {error}")))?;
        let mut collected = Collected::default();
        for file in &set.file {
            let features = Features::of(file);
            for message in &file.message_type {
                collected.message(&file.package, message, features)?;
            }
            for declared in &file.enum_type {
                collected.enumeration(&file.package, declared, features)?;
            }
            collected.extensions(&file.package, &file.extension, features);
        }
        collected.build()
    }
}

/// All declarations, before the names of types are resolved.
#[derive(Default)]
struct Collected<'a> {
    messages: Vec<(String, &'a descriptor::MessageType, Features)>,
    enums: Vec<Enum>,
    names: HashMap<String, Type>,
    /// With their scope.
    extensions: Vec<(String, &'a descriptor::Field, Features)>,
}

#[derive(Clone, Copy)]
enum Type {
    Message(usize),
    Enum(usize),
}

fn join(scope: &str, name: &str) -> String {
    if scope.is_empty() {
        name.to_owned()
    } else {
        format!("{scope}.{name}")
    }
}

impl<'a> Collected<'a> {
    fn message(
        &mut self,
        scope: &str,
        message: &'a descriptor::MessageType,
        features: Features,
    ) -> Result<(), SchemaError> {
        let name = join(scope, &message.name);
        let features = features.with(
            message
                .options
                .as_ref()
                .and_then(|options| options.features.as_ref()),
        );
        self.name(&name, Type::Message(self.messages.len()))?;
        self.messages.push((name.clone(), message, features));
        for nested in &message.nested_type {
            self.message(&name, nested, features)?;
        }
        for nested in &message.enum_type {
            self.enumeration(&name, nested, features)?;
        }
        self.extensions(&name, &message.extension, features);
        Ok(())
    }

    fn enumeration(
        &mut self,
        scope: &str,
        declared: &descriptor::EnumType,
        features: Features,
    ) -> Result<(), SchemaError> {
        let name = join(scope, &declared.name);
        let features = features.with(
            declared
                .options
                .as_ref()
                .and_then(|options| options.features.as_ref()),
        );
        let mut values: Vec<_> = declared
            .value
            .iter()
            .map(|value| (value.number, quote(&value.name).into()))
            .collect();
        // Stable: of several names of a number, the first stays.
        values.sort_by_key(|(number, _)| *number);
        values.dedup_by_key(|(number, _)| *number);
        let numbers = declared.value.iter();
        let numbers = numbers.map(|value| (value.name.as_str().into(), value.number));
        self.name(&name, Type::Enum(self.enums.len()))?;
        self.enums.push(Enum {
            closed: features.closed_enums,
            null: name == "google.protobuf.NullValue",
            values,
            numbers: numbers.collect(),
            name,
        });
        Ok(())
    }

    fn extensions(&mut self, scope: &str, fields: &'a [descriptor::Field], features: Features) {
        let with_scope = fields
            .iter()
            .map(|field| (scope.to_owned(), field, features));
        self.extensions.extend(with_scope);
    }

    fn name(&mut self, name: &str, found: Type) -> Result<(), SchemaError> {
        match self.names.insert(name.to_owned(), found) {
            None => Ok(()),
            Some(_) => Err(SchemaError(format!("{name} is declared twice"))),
        }
    }

    fn build(self) -> Result<Types, SchemaError> {
        let mut extensions: HashMap<&str, Vec<Field>> = HashMap::new();
        for (scope, declared, features) in &self.extensions {
            let name = format!("[{}]", join(scope, &declared.name));
            let extendee = declared.extendee.trim_start_matches('.');
            let field = self.field(name, declared, *features)?;
            extensions.entry(extendee).or_default().push(field);
        }
        let mut messages = Vec::with_capacity(self.messages.len());
        for (name, declared, features) in &self.messages {
            let extensions = extensions.remove(&**name).unwrap_or_default();
            messages.push(self.plan(name, declared, *features, extensions)?);
        }
        // No message has these extensions.
        if let Some(extendee) = extensions.keys().next() {
            return Err(SchemaError(format!(
                "{extendee} is extended, but not declared: add its file to the descriptors"
            )));
        }
        for index in 0..messages.len() {
            self.resolve_maps(&mut messages, index)?;
        }
        for message in &messages {
            self.check_form(message, &messages)?;
        }
        let named = messages.iter().enumerate();
        let by_name = named.map(|(index, it)| (it.name.clone(), index)).collect();
        Ok(Types {
            messages,
            enums: self.enums,
            by_name,
        })
    }

    fn plan(
        &self,
        name: &str,
        declared: &descriptor::MessageType,
        features: Features,
        mut fields: Vec<Field>,
    ) -> Result<Message, SchemaError> {
        let at = |error: SchemaError| SchemaError(format!("{name}: {error}"));
        let map_entry = declared.options.as_ref().is_some_and(|it| it.map_entry);
        for field in &declared.field {
            let json_name = match &field.json_name {
                Some(json_name) => json_name.clone(),
                None => json_name(&field.name),
            };
            let mut planned = self.field(json_name, field, features).map_err(at)?;
            if let (true, Kind::Group(index)) = (map_entry, planned.kind) {
                // Nothing in a map is a group, whatever the features around it say.
                planned.kind = Kind::Message(index);
            }
            if planned
                .oneof
                .is_some_and(|oneof| oneof >= declared.oneof_decl.len())
            {
                return Err(at(SchemaError(format!(
                    "{} belongs to a oneof that is not declared",
                    field.name
                ))));
            }
            fields.push(planned);
        }
        fields.sort_by_key(|field| field.number);
        if let Some(pair) = fields.windows(2).find(|it| it[0].number == it[1].number) {
            return Err(at(SchemaError(format!(
                "{} and {} have the same number",
                pair[0].name, pair[1].name
            ))));
        }
        let mut names: HashMap<Box<str>, u32> = HashMap::new();
        for (index, field) in fields.iter().enumerate() {
            names.insert(field.json_name.clone(), index as u32);
        }
        for (index, field) in fields.iter().enumerate() {
            // That of an extension is not a name in the message.
            if !field.json_name.starts_with('[') {
                let name = field.name.clone();
                names.entry(name).or_insert(index as u32);
            }
        }
        let mut small = Vec::new();
        for (index, field) in fields.iter().enumerate() {
            let number = field.number as usize;
            if number < SMALL {
                small.resize(number + 1, NO_FIELD);
                small[number] = index as u32;
            }
        }
        Ok(Message {
            name: name.to_owned(),
            form: Form::of(name),
            fields,
            small: small.into(),
            names,
            oneofs: declared.oneof_decl.len(),
            map_entry,
        })
    }

    fn field(
        &self,
        name: String,
        declared: &descriptor::Field,
        features: Features,
    ) -> Result<Field, SchemaError> {
        const REPEATED: i32 = 3;
        let options = declared.options.as_ref();
        let features = features.with(options.and_then(|it| it.features.as_ref()));
        let number = u32::try_from(declared.number).unwrap_or_default();
        if !(1..1 << 29).contains(&number) {
            return Err(SchemaError(format!(
                "{name} has the number {}, which no field can have",
                declared.number
            )));
        }
        let message = || match self.resolve(&declared.type_name) {
            Some(Type::Message(index)) => Ok(index),
            _ => Err(unresolved(&name, &declared.type_name)),
        };
        let kind = match declared.r#type {
            1 => Kind::Double,
            2 => Kind::Float,
            3 => Kind::Int64,
            4 => Kind::Uint64,
            5 => Kind::Int32,
            6 => Kind::Fixed64,
            7 => Kind::Fixed32,
            8 => Kind::Bool,
            9 => Kind::String,
            10 => Kind::Group(message()?),
            11 => {
                let index = message()?;
                let options = self.messages[index].1.options.as_ref();
                if features.groups && !options.is_some_and(|it| it.map_entry) {
                    Kind::Group(index)
                } else {
                    Kind::Message(index)
                }
            }
            12 => Kind::Bytes,
            13 => Kind::Uint32,
            14 => match self.resolve(&declared.type_name) {
                Some(Type::Enum(index)) => Kind::Enum(index),
                _ => return Err(unresolved(&name, &declared.type_name)),
            },
            15 => Kind::Sfixed32,
            16 => Kind::Sfixed64,
            17 => Kind::Sint32,
            18 => Kind::Sint64,
            other => {
                return Err(SchemaError(format!("{name} has the unknown type {other}")));
            }
        };
        let packed = options.and_then(|it| it.packed).unwrap_or(features.packed);
        let oneof = declared.oneof_index.map(usize::try_from).transpose();
        let oneof = oneof.map_err(|_| SchemaError(format!("{name} has a negative oneof")))?;
        let oneof = oneof.filter(|_| !declared.proto3_optional);
        let is_message = matches!(kind, Kind::Message(_) | Kind::Group(_));
        let shape = if declared.label == REPEATED {
            Shape::Repeated {
                packed: packed && kind.is_packable(),
            }
        } else {
            Shape::Single {
                presence: is_message
                    || oneof.is_some()
                    || declared.proto3_optional
                    || !features.implicit_presence
                    || !declared.extendee.is_empty(),
            }
        };
        let mut key = quote(&name);
        key.push(b':');
        Ok(Field {
            number,
            name: declared.name.as_str().into(),
            json_name: name.into(),
            key: key.into(),
            kind,
            shape,
            oneof,
        })
    }

    fn resolve(&self, name: &str) -> Option<Type> {
        self.names.get(name.strip_prefix('.')?).copied()
    }

    /// Makes repeated entries a map, once all messages are known.
    fn resolve_maps(&self, messages: &mut [Message], index: usize) -> Result<(), SchemaError> {
        for field in 0..messages[index].fields.len() {
            let Field { kind, shape, .. } = messages[index].fields[field];
            let (Kind::Message(entry), Shape::Repeated { .. }) = (kind, shape) else {
                continue;
            };
            if !messages[entry].map_entry {
                continue;
            }
            let fields = &messages[entry].fields;
            let is_key = |kind: Kind| {
                !matches!(
                    kind,
                    Kind::Double | Kind::Float | Kind::Bytes | Kind::Enum(_)
                ) && !matches!(kind, Kind::Message(_) | Kind::Group(_))
            };
            let valid = matches!(fields.as_slice(), [key, value]
                if (key.number, value.number) == (1, 2)
                    && is_key(key.kind)
                    && matches!(key.shape, Shape::Single { .. })
                    && matches!(value.shape, Shape::Single { .. }));
            if !valid {
                let name = &messages[entry].name;
                return Err(SchemaError(format!("{name} is not an entry of a map")));
            }
            messages[index].fields[field].shape = Shape::Map;
        }
        Ok(())
    }

    /// Checks that a well-known type has the fields that its JSON is made of.
    fn check_form(&self, message: &Message, messages: &[Message]) -> Result<(), SchemaError> {
        let fields = message.fields.as_slice();
        let kinds = |expected: &[Kind]| {
            let mut numbers = 1..;
            fields.len() == expected.len()
                && fields.iter().zip(expected).all(|(field, kind)| {
                    Some(field.number) == numbers.next()
                        && field.kind == *kind
                        && matches!(field.shape, Shape::Single { .. })
                })
        };
        let named = |index: usize, name: &str| messages[index].name == name;
        let valid = match message.form {
            Form::Object => true,
            Form::Empty => fields.is_empty(),
            Form::Any => kinds(&[Kind::String, Kind::Bytes]),
            Form::Timestamp | Form::Duration => kinds(&[Kind::Int64, Kind::Int32]),
            Form::FieldMask => matches!(fields, [paths] if paths.number == 1
                && paths.kind == Kind::String
                && matches!(paths.shape, Shape::Repeated { .. })),
            Form::Struct => matches!(fields, [values] if values.shape == Shape::Map
            && matches!(values.kind, Kind::Message(entry) if {
                let entry = &messages[entry].fields;
                entry[0].kind == Kind::String && matches!(entry[1].kind, Kind::Message(value)
                    if named(value, "google.protobuf.Value"))
            })),
            Form::List => matches!(fields, [values] if values.number == 1
                && matches!(values.shape, Shape::Repeated { .. })
                && matches!(values.kind, Kind::Message(value) if named(value, "google.protobuf.Value"))),
            Form::Value => {
                fields.iter().all(|field| field.oneof == Some(0))
                    && matches!(fields, [null, _, _, _, fields, list]
                        if matches!(null.kind, Kind::Enum(_))
                            && matches!(fields.kind, Kind::Message(it) if named(it, "google.protobuf.Struct"))
                            && matches!(list.kind, Kind::Message(it) if named(it, "google.protobuf.ListValue"))
                            && kinds(&[null.kind, Kind::Double, Kind::String, Kind::Bool, fields.kind, list.kind]))
            }
            Form::Wrapper => matches!(fields, [value] if value.number == 1
                && matches!(value.shape, Shape::Single { .. })
                && !matches!(value.kind, Kind::Message(_) | Kind::Group(_) | Kind::Enum(_))),
        };
        if valid {
            Ok(())
        } else {
            Err(SchemaError(format!(
                "{} has not the fields of the well-known type",
                message.name
            )))
        }
    }
}

fn unresolved(field: &str, name: &str) -> SchemaError {
    SchemaError::new(format!(
        "{field} has the type {name}, which is not declared: add its file to the descriptors"
    ))
}

impl Form {
    fn of(name: &str) -> Self {
        match name.strip_prefix("google.protobuf.").unwrap_or_default() {
            "Any" => Self::Any,
            "Empty" => Self::Empty,
            "Timestamp" => Self::Timestamp,
            "Duration" => Self::Duration,
            "FieldMask" => Self::FieldMask,
            "Struct" => Self::Struct,
            "Value" => Self::Value,
            "ListValue" => Self::List,
            "DoubleValue" | "FloatValue" | "Int64Value" | "UInt64Value" | "Int32Value"
            | "UInt32Value" | "BoolValue" | "StringValue" | "BytesValue" => Self::Wrapper,
            _ => Self::Object,
        }
    }
}

/// Returns the JSON name of a field, as protoc makes it.
fn json_name(name: &str) -> String {
    let mut json = String::with_capacity(name.len());
    let mut upper = false;
    for character in name.chars() {
        if character == '_' {
            upper = true;
        } else if std::mem::take(&mut upper) {
            json.push(character.to_ascii_uppercase());
        } else {
            json.push(character);
        }
    }
    json
}

fn quote(text: &str) -> Vec<u8> {
    let mut quoted = Vec::with_capacity(text.len() + 2);
    crate::text::write_string(text.as_bytes(), &mut quoted);
    quoted
}
