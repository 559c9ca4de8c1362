//! Files of an edition, as other compilers describe them. What proto3 can say becomes proto3, which prost knows.

use protox::prost_reflect::{DynamicMessage, FieldDescriptor, ReflectMessage as _, Value};

/// The editions 2023 and 2024. The features that matter here have the same defaults in both.
const KNOWN: [i32; 2] = [1000, 1001];

/// The features that have a meaning for code, with the numbers of `google.protobuf.FeatureSet`.
#[derive(Clone, Copy)]
struct Features {
    field_presence: i32,
    enum_type: i32,
    repeated_field_encoding: i32,
    message_encoding: i32,
}

const EXPLICIT: i32 = 1;
const LEGACY_REQUIRED: i32 = 3;
const CLOSED: i32 = 2;
const EXPANDED: i32 = 2;
const DELIMITED: i32 = 2;

/// The numbers of `FieldDescriptorProto.Label` and `FieldDescriptorProto.Type`.
const REPEATED: i32 = 3;
const STRING: i32 = 9;
const GROUP: i32 = 10;
const MESSAGE: i32 = 11;
const BYTES: i32 = 12;

/// Makes a `google.protobuf.FileDescriptorProto` proto3. Fails with what proto3 cannot say.
pub(super) fn to_proto3(file: &mut DynamicMessage) -> Result<(), String> {
    if text(file, "syntax") != "editions" {
        return Ok(());
    }
    let name = text(file, "name");
    if !KNOWN.contains(&number(file, "edition")) {
        return Err(format!("{name} has an edition other than 2023 and 2024"));
    }
    let defaults = Features {
        field_presence: EXPLICIT,
        enum_type: 1,
        repeated_field_encoding: 1,
        message_encoding: 1,
    };
    let features = defaults.of(file);
    file.set_field_by_name("syntax", Value::String("proto3".to_owned()));
    file.clear_field_by_name("edition");
    let package = text(file, "package");
    each(file, "enum_type", |it| check_enum(it, features, &package))?;
    each(file, "extension", |it| {
        field(it, features, &package).map(drop)
    })?;
    each(file, "message_type", |it| message(it, features, &package))
}

impl Features {
    /// Returns the features of an element in one that has these, and removes them from it.
    fn of(mut self, element: &mut DynamicMessage) -> Self {
        if !element.has_field_by_name("options") {
            return self;
        }
        let Some(Value::Message(options)) = element.get_field_by_name_mut("options") else {
            return self;
        };
        if let Some(Value::Message(set)) = options.get_field_by_name("features").as_deref() {
            for (name, feature) in [
                ("field_presence", &mut self.field_presence),
                ("enum_type", &mut self.enum_type),
                ("repeated_field_encoding", &mut self.repeated_field_encoding),
                ("message_encoding", &mut self.message_encoding),
            ] {
                match number(set, name) {
                    0 => {}
                    set => *feature = set,
                }
            }
        }
        options.clear_field_by_name("features");
        self
    }
}

fn message(message: &mut DynamicMessage, features: Features, scope: &str) -> Result<(), String> {
    let features = features.of(message);
    let name = format!("{scope}.{}", text(message, "name"));
    each(message, "enum_type", |it| check_enum(it, features, &name))?;
    each(message, "extension", |it| {
        field(it, features, &name).map(drop)
    })?;
    each(message, "nested_type", |it| {
        self::message(it, features, &name)
    })?;
    let mut oneofs = Vec::new();
    each(message, "oneof_decl", |it| {
        oneofs.push(features.of(it));
        Ok(())
    })?;
    let is_entry = options(message).is_some_and(|options| is_set(&options, "map_entry"));
    let declared = oneofs.len();
    let mut synthetic = Vec::new();
    each(message, "field", |it| {
        let in_oneof = it.has_field_by_name("oneof_index");
        let outer = match in_oneof {
            true => oneofs.get(usize::try_from(number(it, "oneof_index")).unwrap_or_default()),
            false => None,
        };
        let has_presence = field(it, *outer.unwrap_or(&features), &name)?;
        if has_presence && !in_oneof && !is_entry {
            let index = declared + synthetic.len();
            it.set_field_by_name("proto3_optional", Value::Bool(true));
            let index = i32::try_from(index).map_err(|error| error.to_string())?;
            it.set_field_by_name("oneof_index", Value::I32(index));
            synthetic.push(format!("_{}", text(it, "name")));
        }
        Ok(())
    })?;
    let descriptor = message.descriptor();
    let oneof = descriptor.get_field_by_name("oneof_decl");
    let kind = oneof.as_ref().map(FieldDescriptor::kind);
    let oneof = kind.as_ref().and_then(|kind| kind.as_message().cloned());
    if let (Some(oneof), Some(Value::List(list))) =
        (oneof, message.get_field_by_name_mut("oneof_decl"))
    {
        for name in synthetic {
            let mut declaration = DynamicMessage::new(oneof.clone());
            declaration.set_field_by_name("name", Value::String(name));
            list.push(Value::Message(declaration));
        }
    }
    Ok(())
}

/// Returns whether a field outside of oneofs has presence that proto3 writes as `optional`.
fn field(field: &mut DynamicMessage, features: Features, scope: &str) -> Result<bool, String> {
    let features = features.of(field);
    let name = format!("{scope}.{}", text(field, "name"));
    let (label, kind) = (number(field, "label"), number(field, "type"));
    let is_message = matches!(kind, MESSAGE | GROUP);
    let lacking = if features.field_presence == LEGACY_REQUIRED && label != REPEATED {
        Some("`field_presence = LEGACY_REQUIRED`")
    } else if is_message && (features.message_encoding == DELIMITED || kind == GROUP) {
        Some("`message_encoding = DELIMITED`")
    } else if field.has_field_by_name("default_value") {
        Some("a default value")
    } else {
        None
    };
    if let Some(lacking) = lacking {
        return Err(format!("`{name}` has {lacking}, which proto3 cannot say"));
    }
    let can_pack = label == REPEATED && !is_message && !matches!(kind, STRING | BYTES);
    if can_pack
        && features.repeated_field_encoding == EXPANDED
        && let Some(Value::Message(options)) = field.get_field_by_name_mut("options")
    {
        options.set_field_by_name("packed", Value::Bool(false));
    }
    Ok(label != REPEATED && !is_message && features.field_presence == EXPLICIT)
}

fn check_enum(item: &mut DynamicMessage, features: Features, scope: &str) -> Result<(), String> {
    if features.of(item).enum_type == CLOSED {
        let name = text(item, "name");
        return Err(format!(
            "`{scope}.{name}` has `enum_type = CLOSED`, which proto3 cannot say"
        ));
    }
    Ok(())
}

/// Changes each message of a list.
fn each(
    message: &mut DynamicMessage,
    list: &str,
    mut change: impl FnMut(&mut DynamicMessage) -> Result<(), String>,
) -> Result<(), String> {
    let items = message.get_field_by_name_mut(list);
    for item in items.and_then(Value::as_list_mut).into_iter().flatten() {
        if let Value::Message(item) = item {
            change(item)?;
        }
    }
    Ok(())
}

fn options(message: &DynamicMessage) -> Option<DynamicMessage> {
    let options = message.get_field_by_name("options")?;
    options.as_message().cloned()
}

fn is_set(message: &DynamicMessage, field: &str) -> bool {
    let value = message.get_field_by_name(field);
    value.and_then(|value| value.as_bool()).unwrap_or_default()
}

fn text(message: &DynamicMessage, field: &str) -> String {
    let value = message.get_field_by_name(field);
    let text = value.and_then(|value| value.as_str().map(str::to_owned));
    text.unwrap_or_default()
}

/// Returns an integer, or the number of an enum.
fn number(message: &DynamicMessage, field: &str) -> i32 {
    let value = message.get_field_by_name(field);
    let number = value.and_then(|value| value.as_enum_number().or_else(|| value.as_i32()));
    number.unwrap_or_default()
}
