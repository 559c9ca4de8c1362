//! JSON Schema of messages: their canonical proto3 JSON.

use std::collections::{BTreeMap, VecDeque};

use prost_reflect::{
    EnumDescriptor, FieldDescriptor, Kind, MessageDescriptor, Value as OptionValue,
};
use serde_json::{Map, Value, json};

use crate::interface::Interface;

/// More fields of a oneof than these are described in words alone: the schema would have a rule for each two of them.
const MAX_ONEOF: usize = 16;

/// The dialects of JSON Schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dialect {
    /// 2020-12, of OpenAPI 3.1.
    OpenApi,
    /// Draft 7, of AsyncAPI 3.0. It ignores what stands beside a `$ref`.
    AsyncApi,
}

/// The schemas of messages and enums, collected while a document refers to them.
#[derive(Debug)]
pub(crate) struct Schemas<'a> {
    interface: &'a Interface,
    dialect: Dialect,
    written: BTreeMap<String, Value>,
    /// What is referred to and not written. A queue, because messages may be nested to any depth.
    pending: VecDeque<Type>,
}

#[derive(Debug)]
enum Type {
    Message(MessageDescriptor),
    Enum(EnumDescriptor),
}

impl<'a> Schemas<'a> {
    pub(crate) fn new(interface: &'a Interface, dialect: Dialect) -> Self {
        Self {
            interface,
            dialect,
            written: BTreeMap::new(),
            pending: VecDeque::new(),
        }
    }

    /// Returns all schemas, by name.
    pub(crate) fn finish(mut self) -> Map<String, Value> {
        while let Some(pending) = self.pending.pop_front() {
            let (name, schema) = match pending {
                Type::Message(message) => (message.full_name().to_owned(), self.object(&message)),
                Type::Enum(declared) => {
                    (declared.full_name().to_owned(), self.enumeration(&declared))
                }
            };
            self.written.insert(name, schema);
        }
        self.written.into_iter().collect()
    }

    /// Adds a schema of a document's own. No full name of protobuf has a hyphen.
    pub(crate) fn add(&mut self, name: &str, schema: Value) -> Value {
        debug_assert!(name.contains('-'), "{name} might be a message");
        self.written.insert(name.into(), schema);
        reference(name)
    }

    /// Returns the schema of a message, or a reference to it.
    pub(crate) fn message(&mut self, message: &MessageDescriptor) -> Value {
        if let Some(schema) = self.well_known(message) {
            return schema;
        }
        let name = message.full_name();
        if !self.written.contains_key(name) {
            self.written.insert(name.into(), Value::Null);
            self.pending.push_back(Type::Message(message.clone()));
        }
        reference(name)
    }

    fn enumeration_of(&mut self, declared: &EnumDescriptor) -> Value {
        let name = declared.full_name();
        if name == "google.protobuf.NullValue" {
            return json!({ "type": "null" });
        }
        if !self.written.contains_key(name) {
            self.written.insert(name.into(), Value::Null);
            self.pending.push_back(Type::Enum(declared.clone()));
        }
        reference(name)
    }

    fn object(&mut self, message: &MessageDescriptor) -> Value {
        let mut properties = Map::new();
        let mut required = Vec::new();
        for field in message.fields() {
            if field.is_required() {
                required.push(Value::from(field.json_name()));
            }
            properties.insert(field.json_name().into(), self.field(&field));
        }
        let mut schema = Map::new();
        schema.insert("type".into(), "object".into());
        if !properties.is_empty() {
            schema.insert("properties".into(), properties.into());
        }
        if !required.is_empty() {
            schema.insert("required".into(), required.into());
        }
        let pairs: Vec<_> = message.oneofs().flat_map(|it| pairs(&it)).collect();
        if !pairs.is_empty() {
            schema.insert("not".into(), json!({ "anyOf": pairs }));
        }
        describe(&mut schema, self.interface.comments().of_message(message));
        deprecate(&mut schema, is_deprecated(&message.options()));
        schema.into()
    }

    fn enumeration(&mut self, declared: &EnumDescriptor) -> Value {
        let names: Vec<_> = declared
            .values()
            .map(|value| Value::from(value.name()))
            .collect();
        let mut schema = Map::new();
        schema.insert("type".into(), "string".into());
        schema.insert("enum".into(), names.into());
        describe(&mut schema, self.interface.comments().of_enum(declared));
        deprecate(&mut schema, is_deprecated(&declared.options()));
        schema.into()
    }

    /// Returns the schema of a field, with its comment.
    pub(crate) fn field(&mut self, field: &FieldDescriptor) -> Value {
        let mut schema = self.undescribed(field);
        let mut text = self.interface.comments().of_field(field);
        if let Some(oneof) = field.containing_oneof().filter(|it| !it.is_synthetic()) {
            let note = format!("At most one field of `{}` is set.", oneof.name());
            text = if text.is_empty() {
                note
            } else {
                format!("{text}\n\n{note}")
            };
        }
        let deprecated = is_deprecated(&field.options());
        if let Some(schema) = schema.as_object_mut() {
            let is_reference = schema.contains_key("$ref");
            if is_reference && self.dialect == Dialect::AsyncApi && (deprecated || !text.is_empty())
            {
                let reference = std::mem::take(schema);
                schema.insert("allOf".into(), json!([reference]));
            }
            describe(schema, text);
            deprecate(schema, deprecated);
        }
        schema
    }

    fn undescribed(&mut self, field: &FieldDescriptor) -> Value {
        match field.kind() {
            Kind::Message(entry) if field.is_map() => {
                let key = entry.map_entry_key_field().kind();
                let value = entry.map_entry_value_field().kind();
                let mut schema =
                    json!({ "type": "object", "additionalProperties": self.kind(&value) });
                if let Some(names) = key_names(&key) {
                    schema["propertyNames"] = names;
                }
                schema
            }
            kind if field.is_list() => json!({ "type": "array", "items": self.kind(&kind) }),
            kind => self.kind(&kind),
        }
    }

    fn kind(&mut self, kind: &Kind) -> Value {
        match kind {
            Kind::Message(message) => self.message(message),
            Kind::Enum(declared) => self.enumeration_of(declared),
            scalar => self.scalar(scalar),
        }
    }
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn describe(schema: &mut Map<String, Value>, text: String) {
    if !text.is_empty() {
        schema.insert("description".into(), text.into());
    }
}

fn deprecate(schema: &mut Map<String, Value>, is_deprecated: bool) {
    if is_deprecated {
        schema.insert("deprecated".into(), true.into());
    }
}

/// Reads the option `deprecated` of a message, field or enum.
fn is_deprecated(options: &prost_reflect::DynamicMessage) -> bool {
    let value = options.get_field_by_name("deprecated");
    value.as_deref().and_then(OptionValue::as_bool) == Some(true)
}

/// Returns what an object may not have: two fields of a oneof.
fn pairs(oneof: &prost_reflect::OneofDescriptor) -> Vec<Value> {
    let fields: Vec<_> = oneof.fields().collect();
    if oneof.is_synthetic() || fields.len() > MAX_ONEOF {
        return Vec::new();
    }
    let mut pairs = Vec::new();
    for (index, field) in fields.iter().enumerate() {
        let others = fields[index + 1..].iter();
        pairs.extend(
            others.map(|other| json!({ "required": [field.json_name(), other.json_name()] })),
        );
    }
    pairs
}

const INT64: &str = "^-?(0|[1-9][0-9]{0,18})$";
const UINT64: &str = "^(0|[1-9][0-9]{0,19})$";
const INT32: &str = "^-?(0|[1-9][0-9]{0,9})$";
const UINT32: &str = "^(0|[1-9][0-9]{0,9})$";
const BASE64: &str = "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$";

/// Returns what the keys of a map are, if they are not any text.
fn key_names(kind: &Kind) -> Option<Value> {
    Some(match kind {
        Kind::Bool => json!({ "enum": ["true", "false"] }),
        Kind::Int32 | Kind::Sint32 | Kind::Sfixed32 => json!({ "pattern": INT32 }),
        Kind::Uint32 | Kind::Fixed32 => json!({ "pattern": UINT32 }),
        Kind::Int64 | Kind::Sint64 | Kind::Sfixed64 => json!({ "pattern": INT64 }),
        Kind::Uint64 | Kind::Fixed64 => json!({ "pattern": UINT64 }),
        _ => return None,
    })
}

impl Schemas<'_> {
    fn scalar(&mut self, kind: &Kind) -> Value {
        match kind {
            Kind::Double => self.number("double"),
            Kind::Float => self.number("float"),
            Kind::Int32 | Kind::Sint32 | Kind::Sfixed32 => {
                json!({ "type": "integer", "format": "int32", "minimum": i32::MIN, "maximum": i32::MAX })
            }
            Kind::Uint32 | Kind::Fixed32 => {
                json!({ "type": "integer", "format": "uint32", "minimum": 0, "maximum": u32::MAX })
            }
            Kind::Int64 | Kind::Sint64 | Kind::Sfixed64 => {
                json!({ "type": "string", "format": "int64", "pattern": INT64 })
            }
            Kind::Uint64 | Kind::Fixed64 => {
                json!({ "type": "string", "format": "uint64", "pattern": UINT64 })
            }
            Kind::Bool => json!({ "type": "boolean" }),
            Kind::String => json!({ "type": "string" }),
            Kind::Bytes => {
                json!({ "type": "string", "contentEncoding": "base64", "pattern": BASE64 })
            }
            Kind::Message(_) | Kind::Enum(_) => json!({}),
        }
    }

    fn number(&mut self, format: &str) -> Value {
        let not_finite = json!({ "type": "string", "enum": ["NaN", "Infinity", "-Infinity"] });
        let not_finite = self.add("smq-not-finite", not_finite);
        json!({ "anyOf": [{ "type": "number", "format": format }, not_finite] })
    }

    /// Returns the schema of a message whose JSON is not an object of its fields.
    fn well_known(&mut self, message: &MessageDescriptor) -> Option<Value> {
        Some(
            match message.full_name().strip_prefix("google.protobuf.")? {
                "Timestamp" => json!({ "type": "string", "format": "date-time" }),
                "Duration" => {
                    json!({ "type": "string", "pattern": r"^-?[0-9]{1,12}(\.[0-9]{1,9})?s$" })
                }
                "FieldMask" => {
                    json!({ "type": "string", "pattern": r"^([a-zA-Z0-9.]+(,[a-zA-Z0-9.]+)*)?$" })
                }
                "Any" => {
                    json!({ "type": "object", "properties": { "@type": { "type": "string" } } })
                }
                "Empty" => json!({ "type": "object" }),
                "Struct" => json!({ "type": "object", "additionalProperties": true }),
                "ListValue" => json!({ "type": "array", "items": {} }),
                "Value" => json!({}),
                "DoubleValue" => self.scalar(&Kind::Double),
                "FloatValue" => self.scalar(&Kind::Float),
                "Int64Value" => self.scalar(&Kind::Int64),
                "UInt64Value" => self.scalar(&Kind::Uint64),
                "Int32Value" => self.scalar(&Kind::Int32),
                "UInt32Value" => self.scalar(&Kind::Uint32),
                "BoolValue" => self.scalar(&Kind::Bool),
                "StringValue" => self.scalar(&Kind::String),
                "BytesValue" => self.scalar(&Kind::Bytes),
                _ => return None,
            },
        )
    }
}
