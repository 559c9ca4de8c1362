//! The options of `smq/v1/options.proto`, by name: a lock may be older, or newer, than this crate.

use std::{borrow::Cow, sync::LazyLock};

use prost::Message as _;
use protox::prost_reflect::{
    DescriptorPool, DynamicMessage, FieldDescriptor, FileDescriptor, MethodDescriptor,
    ReflectMessage as _, Value,
};

use crate::{descriptors, sources::Sources};

const INTERFACE: &str = "smq.v1.interface";
const TOPIC: &str = "smq.v1.topic";
const METHOD: &str = "smq.v1.method";
const POSITION: &str = "smq.v1.position";

/// The options that this crate knows.
static OPTIONS: LazyLock<DescriptorPool> = LazyLock::new(|| {
    let file = "smq/v1/options.proto".to_owned();
    descriptors::compile(&Sources::default(), &[file]).pool
});

/// Returns an option, if it is set.
///
/// What `Compiler::interface` and `Compiler::streams` set need not be imported.
fn option(options: &DynamicMessage, pool: &DescriptorPool, name: &str) -> Option<Value> {
    if let Some(extension) = pool.get_extension_by_name(name) {
        let is_set = options.has_extension(&extension);
        return is_set.then(|| options.get_extension(&extension).into_owned());
    }
    let extension = OPTIONS.get_extension_by_name(name)?;
    let encoded = options.encode_to_vec();
    let options = DynamicMessage::decode(extension.containing_message(), &*encoded).ok()?;
    let is_set = options.has_extension(&extension);
    is_set.then(|| options.get_extension(&extension).into_owned())
}

/// Returns the application and version that the option of a file names.
pub(super) fn interface(file: &FileDescriptor) -> Option<String> {
    let name = option(&file.options(), file.parent_pool(), INTERFACE)?;
    name.as_str().map(str::to_owned)
}

/// An option of an rpc that is a message.
pub(super) struct RpcOption(Option<DynamicMessage>);

impl RpcOption {
    pub(super) fn topic(rpc: &MethodDescriptor) -> Self {
        Self::of(rpc, TOPIC)
    }

    pub(super) fn method(rpc: &MethodDescriptor) -> Self {
        Self::of(rpc, METHOD)
    }

    fn of(rpc: &MethodDescriptor, name: &str) -> Self {
        let option = option(&rpc.options(), rpc.parent_pool(), name);
        Self(option.and_then(|option| option.as_message().cloned()))
    }

    /// Returns a field as a number: 0 if it is unset, 1 for `true` and for a message.
    pub(super) fn number(&self, field: &str) -> i64 {
        match self.field(field) {
            Some(Value::Bool(is_true)) => i64::from(is_true),
            Some(Value::U32(number)) => i64::from(number),
            Some(Value::I32(number) | Value::EnumNumber(number)) => i64::from(number),
            Some(Value::U64(number)) => i64::try_from(number).unwrap_or(i64::MAX),
            Some(Value::Message(_)) => 1,
            _ => 0,
        }
    }

    pub(super) fn text(&self, field: &str) -> String {
        let text = self.field(field);
        text.and_then(|text| text.as_str().map(str::to_owned))
            .unwrap_or_default()
    }

    /// Returns the value of an enum by its name; empty if it is unset.
    pub(super) fn name(&self, field: &str) -> String {
        let descriptor = self
            .0
            .as_ref()
            .and_then(|message| message.descriptor().get_field_by_name(field));
        let kind = descriptor.map(|field| field.kind());
        let number = i32::try_from(self.number(field)).unwrap_or_default();
        let value = kind.and_then(|kind| kind.as_enum()?.get_value(number));
        value
            .map(|value| value.name().to_owned())
            .unwrap_or_default()
    }

    fn field(&self, name: &str) -> Option<Value> {
        let message = self.0.as_ref()?;
        let is_set = message.has_field_by_name(name);
        is_set.then(|| message.get_field_by_name(name).map(Cow::into_owned))?
    }
}

/// Returns the full name of the filter that the option of a topic names.
pub(in crate::guard) fn filter(rpc: &MethodDescriptor) -> Option<String> {
    let name = RpcOption::topic(rpc).text("filter");
    if name.is_empty() {
        return None;
    }
    if let Some(full_name) = name.strip_prefix('.') {
        return Some(full_name.to_owned());
    }
    let package = rpc.parent_file().package_name().to_owned();
    let dots = package.rmatch_indices('.').map(|(dot, _)| &package[..dot]);
    let scopes = std::iter::once(&package[..])
        .chain(dots)
        .filter(|scope| !scope.is_empty());
    let mut names = scopes.map(|scope| format!("{scope}.{name}"));
    let found = names.find(|name| rpc.parent_pool().get_message_by_name(name).is_some());
    Some(found.unwrap_or(name))
}

/// Whether a method replies in parts.
pub(in crate::guard) fn streams(rpc: &MethodDescriptor) -> bool {
    RpcOption::method(rpc).number("streams") != 0
}

/// Whether the server fills a field with the position of its event.
pub(super) fn is_position(field: &FieldDescriptor) -> bool {
    let option = option(&field.options(), field.parent_pool(), POSITION);
    option.is_some_and(|option| option.as_bool() == Some(true))
}
