#![doc = include_str!("../README.md")]

use std::{fmt, sync::Arc};

mod descriptor;
mod error;
mod read;
mod schema;
mod text;
mod time;
mod values;
mod wire;
mod write;

pub use error::{Error, ErrorKind};
pub use schema::SchemaError;

/// Message types, from descriptors.
///
/// A clone is cheap and shares them.
#[derive(Clone)]
pub struct Schema {
    types: Arc<schema::Types>,
    max_output: usize,
}

impl Schema {
    /// Reads an encoded `google.protobuf.FileDescriptorSet`, as `protoc --descriptor_set_out --include_imports` and
    /// `prost-build` write it. Whatever a message refers to must be in it, well-known types, too.
    ///
    /// # Errors
    ///
    /// If the bytes are no descriptors, or a type is missing.
    pub fn from_descriptor_set(descriptors: &[u8]) -> Result<Self, SchemaError> {
        Ok(Self {
            types: Arc::new(schema::Types::read(descriptors)?),
            max_output: 64 << 20,
        })
    }

    /// Bounds the output of a conversion, in bytes. The default is 64 MiB.
    ///
    /// JSON is larger than protobuf: an element of a list may take one byte here and a long name there. A conversion
    /// fails soon after its output exceeds the bound.
    #[must_use]
    pub fn with_max_output(mut self, bytes: usize) -> Self {
        self.max_output = bytes;
        self
    }

    /// Returns the type with a full name, such as `weather.v1.Forecast`.
    pub fn message(&self, full_name: &str) -> Option<MessageType> {
        let index = *self.types.by_name.get(full_name)?;
        let schema = self.clone();
        Some(MessageType { schema, index })
    }
}

impl fmt::Debug for Schema {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Schema")
            .field("messages", &self.types.messages.len())
            .field("max_output", &self.max_output)
            .finish_non_exhaustive()
    }
}

/// What becomes of names that a type does not have: keys of objects, and values of enums.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnknownFields {
    /// They are skipped: a sender may know more fields than this program.
    Ignored,
    /// They are errors.
    Refused,
}

/// A type of messages, which converts between protobuf and JSON.
///
/// A clone is cheap.
#[derive(Clone)]
pub struct MessageType {
    schema: Schema,
    index: usize,
}

impl MessageType {
    /// Returns the full name, such as `weather.v1.Forecast`.
    pub fn full_name(&self) -> &str {
        &self.schema.types.messages[self.index].name
    }

    /// Returns the fields, by ascending number.
    pub fn fields(&self) -> impl Iterator<Item = Field<'_>> {
        let fields = &self.schema.types.messages[self.index].fields;
        fields.iter().map(Field)
    }

    /// Appends the JSON of an encoded message to `json`, without white space. Unknown fields are left out.
    ///
    /// # Errors
    ///
    /// If the bytes are not a message of this type, if it has no JSON, or if that is too large. `json` is then as it was
    /// before.
    pub fn to_json(&self, protobuf: &[u8], json: &mut Vec<u8>) -> Result<(), Error> {
        let Schema { types, max_output } = &self.schema;
        let before = json.len();
        let written = write::write(types, self.index, protobuf, *max_output, json);
        if written.is_err() {
            json.truncate(before);
        }
        written
    }

    /// Returns the encoded message of a JSON.
    ///
    /// # Errors
    ///
    /// If the text is not JSON, or not of this type.
    pub fn from_json(&self, json: &[u8], unknown: UnknownFields) -> Result<Vec<u8>, Error> {
        let Schema { types, max_output } = &self.schema;
        read::read(types, self.index, json, unknown, *max_output)
    }
}

/// A field of a [`MessageType`].
#[derive(Debug, Clone, Copy)]
pub struct Field<'a>(&'a schema::Field);

impl<'a> Field<'a> {
    /// Returns the name in the `.proto` file, such as `at_risk`.
    pub fn name(self) -> &'a str {
        &self.0.name
    }

    /// Returns the name in JSON, such as `atRisk`.
    pub fn json_name(self) -> &'a str {
        &self.0.json_name
    }

    /// Returns the number.
    pub fn number(self) -> u32 {
        self.0.number
    }

    /// Returns whether the field holds a list. A map is none.
    pub fn is_list(self) -> bool {
        matches!(self.0.shape, schema::Shape::Repeated { .. })
    }

    /// Returns whether the field has presence: the default value is then not like none.
    pub fn has_presence(self) -> bool {
        self.0.shape == schema::Shape::Single { presence: true }
    }

    /// Returns the values of the field in an encoded message, each as it is encoded without its key. What follows bytes
    /// that are no message is left out.
    pub fn values(self, message: &[u8]) -> impl Iterator<Item = &[u8]> {
        values::values(self.0, message)
    }

    /// Returns whether the values are booleans.
    pub fn is_bool(self) -> bool {
        self.0.kind == schema::Kind::Bool
    }

    /// Returns whether the values are those of an enum.
    pub fn is_enum(self) -> bool {
        matches!(self.0.kind, schema::Kind::Enum(_))
    }
}

impl fmt::Debug for MessageType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("MessageType")
            .field(&self.full_name())
            .finish()
    }
}
