//! `.proto` source, printed from descriptors.

use std::{collections::HashSet, fmt::Write};

use prost_reflect::{
    DescriptorPool, DynamicMessage, EnumDescriptor, ExtensionDescriptor, FieldDescriptor,
    FileDescriptor, Kind, MessageDescriptor, MethodDescriptor, ServiceDescriptor, Syntax, Value,
};
use prost_types::{
    FieldDescriptorProto,
    field_descriptor_proto::{Label, Type},
};

use crate::interface::{Comments, Interface};

/// Prints the `.proto` files of an interface, and those that they import, with comments and options: their import paths,
/// and their text. What protobuf compiles from them is the same as from the original files. Files below
/// `google/protobuf/` are left out: every compiler has them.
pub fn proto_files(interface: &Interface) -> Vec<(String, String)> {
    let mut files = interface.files_and_imports();
    files.retain(|file| !file.name().starts_with("google/protobuf/"));
    let Some(first) = files.first() else {
        return Vec::new();
    };
    let printer = ProtoPrinter {
        comments: interface.comments().clone(),
        names: Names::of(first.parent_pool()),
    };
    let files = files.iter();
    files
        .map(|file| (file.name().to_owned(), printer.file(file)))
        .collect()
}

/// Prints descriptors as they stand in a `.proto` file, with comments and options. The descriptors are those of the crate
/// `prost-reflect`.
#[derive(Debug)]
pub struct ProtoPrinter {
    comments: Comments,
    names: Names,
}

impl ProtoPrinter {
    /// Returns a printer for all that is in a pool.
    pub fn of(pool: &DescriptorPool) -> Self {
        Self {
            comments: Comments::of(pool),
            names: Names::of(pool),
        }
    }

    /// Returns the text of a whole file.
    pub fn file(&self, file: &FileDescriptor) -> String {
        self.print(file, Printer::file)
    }

    /// Returns the text of a message.
    pub fn message(&self, message: &MessageDescriptor) -> String {
        self.print(&message.parent_file(), |it| it.message(message))
    }

    /// Returns the text of an enum.
    pub fn enumeration(&self, declared: &EnumDescriptor) -> String {
        self.print(&declared.parent_file(), |it| it.enumeration(declared))
    }

    /// Returns the text of a service.
    pub fn service(&self, service: &ServiceDescriptor) -> String {
        self.print(&service.parent_file(), |it| it.service(service))
    }

    /// Returns the text of an rpc.
    pub fn method(&self, method: &MethodDescriptor) -> String {
        let scope = method.parent_service();
        let print = |it: &mut Printer<'_>| it.method(method, scope.full_name());
        self.print(&method.parent_file(), print)
    }

    fn print<'a>(
        &'a self,
        file: &'a FileDescriptor,
        print: impl FnOnce(&mut Printer<'a>),
    ) -> String {
        let mut printer = Printer {
            file,
            comments: &self.comments,
            names: &self.names,
            out: String::new(),
            depth: 0,
        };
        print(&mut printer);
        printer.out
    }
}

/// The names inside of messages, enums and services. A type with such a name in its full name is written in full.
#[derive(Debug, Default)]
struct Names {
    members: HashSet<String>,
    nested: HashSet<String>,
}

impl Names {
    fn of(pool: &DescriptorPool) -> Self {
        let mut names = Self::default();
        for message in pool.all_messages() {
            let fields = message.fields().map(|it| it.name().to_owned());
            let oneofs = message.oneofs().map(|it| it.name().to_owned());
            names
                .members
                .extend(fields.chain(oneofs).collect::<Vec<_>>());
            let messages = message.child_messages().map(|it| it.name().to_owned());
            let enums = message.child_enums().map(|it| it.name().to_owned());
            names
                .nested
                .extend(messages.chain(enums).collect::<Vec<_>>());
        }
        for declared in pool.all_enums() {
            names
                .members
                .extend(declared.values().map(|it| it.name().to_owned()));
        }
        for service in pool.services() {
            names
                .members
                .extend(service.methods().map(|it| it.name().to_owned()));
        }
        let extensions = pool.all_extensions();
        names
            .members
            .extend(extensions.map(|it| it.name().to_owned()));
        names
    }
}

struct Printer<'a> {
    file: &'a FileDescriptor,
    comments: &'a Comments,
    names: &'a Names,
    out: String,
    depth: usize,
}

/// The numbers of the parts of `google.protobuf.FileDescriptorProto`.
mod part {
    pub(super) const PACKAGE: i32 = 2;
    pub(super) const DEPENDENCY: i32 = 3;
    pub(super) const OPTIONS: i32 = 8;
    pub(super) const SYNTAX: i32 = 12;
}

/// A declaration at the top of a file.
enum Part {
    Service(ServiceDescriptor),
    Message(MessageDescriptor),
    Enum(EnumDescriptor),
}

impl Printer<'_> {
    fn file(&mut self) {
        let file = self.file;
        let syntax = match file.syntax() {
            Syntax::Proto2 => "proto2",
            Syntax::Proto3 => "proto3",
        };
        self.element(&[part::SYNTAX], &format!("syntax = \"{syntax}\";"));
        if !file.package_name().is_empty() {
            self.blank();
            let package = format!("package {};", file.package_name());
            self.element(&[part::PACKAGE], &package);
        }
        let raw = file.file_descriptor_proto();
        for (index, import) in (0..).zip(&raw.dependency) {
            if index == 0 {
                self.blank();
            }
            let kind = if raw.public_dependency.contains(&index) {
                "public "
            } else if raw.weak_dependency.contains(&index) {
                "weak "
            } else {
                ""
            };
            let import = format!("import {kind}{};", quoted(import.as_bytes()));
            self.element(&[part::DEPENDENCY, index], &import);
        }
        let options = file.options();
        if !self.listed(&options).is_empty() {
            self.blank();
        }
        self.options(&options, &[], part::OPTIONS);
        let groups: Vec<_> = file
            .extensions()
            .filter_map(|it| group_of(&it.kind(), it.is_group()))
            .collect();
        let messages = file.messages().filter(|it| !groups.contains(it));
        let mut parts = Vec::new();
        parts.extend(self.placed(file.services(), ServiceDescriptor::path, Part::Service));
        parts.extend(self.placed(messages, MessageDescriptor::path, Part::Message));
        parts.extend(self.placed(file.enums(), EnumDescriptor::path, Part::Enum));
        parts.sort_by(|(a, _), (b, _)| a.cmp(b));
        for (_, part) in parts {
            self.blank();
            match part {
                Part::Service(service) => self.service(&service),
                Part::Message(message) => self.message(&message),
                Part::Enum(declared) => self.enumeration(&declared),
            }
        }
        self.extensions(&file.extensions().collect::<Vec<_>>(), "");
    }

    /// Returns declarations of one kind with their places in the file, where those are known. The order within the kind
    /// stays, whatever the places.
    fn placed<T>(
        &self,
        declared: impl Iterator<Item = T>,
        path: impl Fn(&T) -> &[i32],
        part: impl Fn(T) -> Part,
    ) -> Vec<(Vec<i32>, Part)> {
        let mut place = Vec::new();
        let placed = declared.map(|it| {
            if let Some(comment) = self.comments.at(self.file, path(&it)) {
                place = place.clone().max(comment.span.clone());
            }
            (place.clone(), part(it))
        });
        placed.collect()
    }

    /// Begins a line.
    fn line(&mut self, text: &str) {
        for line in text.lines() {
            let indent = if line.is_empty() { 0 } else { 2 * self.depth };
            let _ = writeln!(self.out, "{:indent$}{line}", "");
        }
    }

    fn blank(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("{\n") {
            self.out.push('\n');
        }
    }

    fn comment(&mut self, text: &str) {
        for line in text.trim_end_matches('\n').split('\n') {
            self.line(&format!("//{line}"));
        }
    }

    fn leading(&mut self, path: &[i32]) {
        let Some(comment) = self.comments.at(self.file, path).cloned() else {
            return;
        };
        for detached in comment.detached {
            self.comment(&detached);
            self.out.push('\n');
        }
        if !comment.leading.is_empty() {
            self.comment(&comment.leading);
        }
    }

    /// Prints the comment behind an element, or behind the `{` of a block.
    fn trailing(&mut self, path: &[i32]) {
        let comment = self.comments.at(self.file, path).cloned();
        let trailing = comment.map(|comment| comment.trailing).unwrap_or_default();
        if !trailing.is_empty() {
            self.comment(&trailing);
            self.out.push('\n');
        }
    }

    /// Prints an element without a block.
    fn element(&mut self, path: &[i32], text: &str) {
        self.leading(path);
        let comment = self.comments.at(self.file, path);
        let trailing = comment.map_or("", |comment| comment.trailing.trim_end());
        if trailing.is_empty() || trailing.contains('\n') || text.contains('\n') {
            self.line(text);
            self.trailing(path);
        } else {
            self.line(&format!("{text} //{trailing}"));
        }
    }

    /// Prints a block with its comments.
    fn block(&mut self, path: &[i32], head: &str, print: impl FnOnce(&mut Self)) {
        self.leading(path);
        self.line(&format!("{head} {{"));
        let begin = self.out.len();
        self.depth += 1;
        self.trailing(path);
        print(self);
        self.depth -= 1;
        if self.out.len() == begin {
            self.out.truncate(begin - "{\n".len());
            self.out.push_str("{}\n");
        } else {
            self.line("}");
        }
    }

    /// Prints the options of a declaration, which are a field of this number in its descriptor.
    fn options(&mut self, message: &DynamicMessage, path: &[i32], field: i32) {
        for (number, option) in self.set_options(message) {
            let path = [path, &[field, number]].concat();
            self.element(&path, &format!("option {option};"));
        }
    }

    fn service(&mut self, service: &ServiceDescriptor) {
        let head = format!("service {}", service.name());
        self.block(service.path(), &head, |printer| {
            printer.options(&service.options(), service.path(), 3);
            for method in service.methods() {
                printer.blank();
                printer.method(&method, service.full_name());
            }
        });
    }

    fn method(&mut self, method: &MethodDescriptor, scope: &str) {
        let stream = |streams| if streams { "stream " } else { "" };
        let raw = method.method_descriptor_proto();
        let head = format!(
            "rpc {}({}{}) returns ({}{})",
            method.name(),
            stream(raw.client_streaming()),
            self.type_name(method.input().full_name(), scope),
            stream(raw.server_streaming()),
            self.type_name(method.output().full_name(), scope),
        );
        if self.listed(&method.options()).is_empty() {
            self.element(method.path(), &format!("{head};"));
        } else {
            self.block(method.path(), &head, |printer| {
                printer.options(&method.options(), method.path(), 4);
            });
        }
    }

    fn message(&mut self, message: &MessageDescriptor) {
        let head = format!("message {}", message.name());
        self.block(message.path(), &head, |it| it.message_body(message));
    }

    fn message_body(&mut self, message: &MessageDescriptor) {
        self.options(&message.options(), message.path(), 7);
        let raw = message.descriptor_proto();
        let fields = fields_in_order(message);
        for (index, field) in fields.iter().enumerate() {
            let oneof = field.containing_oneof().filter(|it| !it.is_synthetic());
            match oneof {
                None => self.field(field),
                Some(oneof) => {
                    let is_first = !fields[..index]
                        .iter()
                        .any(|it| it.containing_oneof().as_ref() == Some(&oneof));
                    if is_first {
                        let head = format!("oneof {}", oneof.name());
                        self.block(oneof.path(), &head, |printer| {
                            printer.options(&oneof.options(), oneof.path(), 2);
                            let all = fields.iter();
                            for field in
                                all.filter(|it| it.containing_oneof().as_ref() == Some(&oneof))
                            {
                                printer.field(field);
                            }
                        });
                    }
                }
            }
        }
        for range in &raw.extension_range {
            let range = number_range(range.start(), range.end() - 1, MAX_FIELD);
            self.line(&format!("extensions {range};"));
        }
        for range in &raw.reserved_range {
            let range = number_range(range.start(), range.end() - 1, MAX_FIELD);
            self.line(&format!("reserved {range};"));
        }
        for name in &raw.reserved_name {
            self.line(&format!("reserved {};", quoted(name.as_bytes())));
        }
        let groups = message
            .fields()
            .filter_map(|it| group_of(&it.kind(), it.is_group()));
        let mut groups: Vec<_> = groups.collect();
        groups.extend(
            message
                .child_extensions()
                .filter_map(|it| group_of(&it.kind(), it.is_group())),
        );
        for nested in message.child_messages() {
            if !nested.is_map_entry() && !groups.contains(&nested) {
                self.blank();
                self.message(&nested);
            }
        }
        for nested in message.child_enums() {
            self.blank();
            self.enumeration(&nested);
        }
        let extensions: Vec<_> = message.child_extensions().collect();
        self.extensions(&extensions, message.full_name());
    }

    fn field(&mut self, field: &FieldDescriptor) {
        let raw = field.field_descriptor_proto();
        let parent = field.parent_message();
        let scope = parent.full_name();
        let label = match raw.label() {
            _ if field.is_map() => "",
            Label::Repeated => "repeated ",
            Label::Required => "required ",
            Label::Optional if raw.proto3_optional() => "optional ",
            Label::Optional => {
                let is_bare = self.file.syntax() == Syntax::Proto3 || raw.oneof_index.is_some();
                if is_bare { "" } else { "optional " }
            }
        };
        let kind = match field.kind() {
            Kind::Message(entry) if field.is_map() => format!(
                "map<{}, {}>",
                self.kind(&entry.map_entry_key_field().kind(), scope),
                self.kind(&entry.map_entry_value_field().kind(), scope),
            ),
            kind => self.kind(&kind, scope),
        };
        let group = group_of(&field.kind(), field.is_group());
        let options = self.field_options(raw, &field.options());
        self.declare(
            field.path(),
            &format!(
                "{label}{kind} {} = {}{options}",
                field.name(),
                field.number()
            ),
            (label, group),
        );
    }

    /// Prints a field, or the group that declares it.
    fn declare(
        &mut self,
        path: &[i32],
        field: &str,
        (label, group): (&str, Option<MessageDescriptor>),
    ) {
        let Some(group) = group else {
            return self.element(path, &format!("{field};"));
        };
        let number = field.split_once(" = ").map_or("", |(_, number)| number);
        let head = format!("{label}group {} = {number}", group.name());
        self.block(path, &head, |it| it.message_body(&group));
    }

    fn enumeration(&mut self, declared: &EnumDescriptor) {
        let head = format!("enum {}", declared.name());
        self.block(declared.path(), &head, |printer| {
            printer.options(&declared.options(), declared.path(), 3);
            // Their order in the file, which says what the default is.
            for (index, raw) in (0..).zip(&declared.enum_descriptor_proto().value) {
                let value = declared.get_value_by_name(raw.name());
                let options = value.map(|it| bracketed(&printer.listed(&it.options())));
                let text = format!(
                    "{} = {}{};",
                    raw.name(),
                    raw.number(),
                    options.unwrap_or_default()
                );
                printer.element(&[declared.path(), &[2, index]].concat(), &text);
            }
            let raw = declared.enum_descriptor_proto();
            for range in &raw.reserved_range {
                let range = number_range(range.start(), range.end(), i32::MAX);
                printer.line(&format!("reserved {range};"));
            }
            for name in &raw.reserved_name {
                printer.line(&format!("reserved {};", quoted(name.as_bytes())));
            }
        });
    }

    fn extensions(&mut self, extensions: &[ExtensionDescriptor], scope: &str) {
        let scope = if scope.is_empty() {
            self.file.package_name()
        } else {
            scope
        };
        for (index, extension) in extensions.iter().enumerate() {
            let extendee = extension.containing_message();
            let continues = index > 0 && extensions[index - 1].containing_message() == extendee;
            if !continues {
                self.blank();
                let extendee = self.type_name(extendee.full_name(), scope);
                self.line(&format!("extend {extendee} {{"));
            }
            self.depth += 1;
            let raw = extension.field_descriptor_proto();
            let label = match raw.label() {
                Label::Repeated => "repeated ",
                Label::Required => "required ",
                Label::Optional
                    if raw.proto3_optional() || self.file.syntax() == Syntax::Proto2 =>
                {
                    "optional "
                }
                Label::Optional => "",
            };
            let kind = self.kind(&extension.kind(), scope);
            let options = self.field_options(raw, &extension.options());
            let group = group_of(&extension.kind(), extension.is_group());
            self.declare(
                extension.path(),
                &format!(
                    "{label}{kind} {} = {}{options}",
                    extension.name(),
                    extension.number()
                ),
                (label, group),
            );
            self.depth -= 1;
            let is_last = extensions
                .get(index + 1)
                .is_none_or(|next| next.containing_message() != extendee);
            if is_last {
                self.line("}");
            }
        }
    }

    fn kind(&self, kind: &Kind, scope: &str) -> String {
        match kind {
            Kind::Message(message) => self.type_name(message.full_name(), scope),
            Kind::Enum(declared) => self.type_name(declared.full_name(), scope),
            scalar => format!("{scalar:?}"),
        }
    }

    /// Returns the name of a type: short, if that means the same type in the scope.
    fn type_name(&self, full_name: &str, scope: &str) -> String {
        let package = self.file.package_name();
        let inside = full_name
            .strip_prefix(package)
            .and_then(|it| it.strip_prefix('.'));
        let short = inside.unwrap_or(full_name);
        if self.means(short, full_name, scope) {
            short.to_owned()
        } else {
            format!(".{full_name}")
        }
    }

    /// Whether protobuf resolves a name to a type: it looks for the first part, from the innermost scope outwards.
    fn means(&self, name: &str, full_name: &str, scope: &str) -> bool {
        let pool = self.file.parent_pool();
        let first = name.split('.').next().unwrap_or_default();
        if self.names.members.contains(first) {
            return false;
        }
        let mut scope = scope;
        loop {
            let (prefix, candidate) = match scope {
                "" => (String::new(), first.to_owned()),
                scope => (format!("{scope}."), format!("{scope}.{first}")),
            };
            let is_taken = pool.get_message_by_name(&candidate).is_some()
                || pool.get_enum_by_name(&candidate).is_some()
                || pool.get_service_by_name(&candidate).is_some()
                || pool.files().any(|file| {
                    let rest = file.package_name().strip_prefix(&candidate);
                    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
                });
            if is_taken || scope.is_empty() {
                return format!("{prefix}{name}") == full_name;
            }
            scope = scope.rsplit_once('.').map_or("", |(outer, _)| outer);
        }
    }
}

impl Printer<'_> {
    fn field_options(&self, raw: &FieldDescriptorProto, message: &DynamicMessage) -> String {
        let mut found = Vec::new();
        if let Some(default) = &raw.default_value {
            found.push(match raw.r#type() {
                Type::String => format!("default = {}", quoted(default.as_bytes())),
                // It is escaped already.
                Type::Bytes => format!("default = \"{default}\""),
                _ => format!("default = {default}"),
            });
        }
        let json_name = raw.json_name.as_deref().filter(|_| raw.extendee.is_none());
        if let Some(json_name) = json_name.filter(|it| *it != usual_json_name(raw.name())) {
            found.push(format!("json_name = {}", quoted(json_name.as_bytes())));
        }
        found.extend(self.listed(message));
        bracketed(&found)
    }

    fn listed(&self, message: &DynamicMessage) -> Vec<String> {
        let options = self.set_options(message).into_iter();
        options.map(|(_, it)| it).collect()
    }

    /// Returns the options that are set: `deprecated = true`, `(smq.v1.topic) = {…}`, with their numbers.
    fn set_options(&self, message: &DynamicMessage) -> Vec<(i32, String)> {
        let mut found = Vec::new();
        for (field, value) in message.fields() {
            // The compiler sets it.
            if field.name() != "map_entry" {
                add(
                    &mut found,
                    field.number(),
                    field.name(),
                    &field.kind(),
                    value,
                );
            }
        }
        for (extension, value) in message.extensions() {
            let full_name = extension.full_name();
            let first = full_name.split('.').next().unwrap_or_default();
            let is_plain = !self.names.nested.contains(first)
                && self.means(full_name, full_name, self.file.package_name());
            let dot = if is_plain { "" } else { "." };
            let name = format!("({dot}{full_name})");
            add(
                &mut found,
                extension.number(),
                &name,
                &extension.kind(),
                value,
            );
        }
        found
    }
}

/// Returns the fields as they stand in the file.
fn fields_in_order(message: &MessageDescriptor) -> Vec<FieldDescriptor> {
    let raw = message.descriptor_proto().field.iter();
    raw.filter_map(|it| message.get_field_by_name(it.name()))
        .collect()
}

fn group_of(kind: &Kind, is_group: bool) -> Option<MessageDescriptor> {
    kind.as_message().filter(|_| is_group).cloned()
}

/// The largest number of a field.
const MAX_FIELD: i32 = 536_870_911;

fn number_range(first: i32, last: i32, max: i32) -> String {
    if first == last {
        first.to_string()
    } else if last >= max {
        format!("{first} to max")
    } else {
        format!("{first} to {last}")
    }
}

fn usual_json_name(name: &str) -> String {
    let mut json = String::new();
    let mut is_upper = false;
    for character in name.chars() {
        match character {
            '_' => is_upper = true,
            it if std::mem::take(&mut is_upper) => json.push(it.to_ascii_uppercase()),
            it => json.push(it),
        }
    }
    json
}

fn bracketed(options: &[String]) -> String {
    match options {
        [] => String::new(),
        options => format!(" [{}]", options.join(", ")),
    }
}

fn add(found: &mut Vec<(i32, String)>, number: u32, name: &str, kind: &Kind, value: &Value) {
    let values = match value {
        Value::List(values) => &values[..],
        single => std::slice::from_ref(single),
    };
    for value in values {
        let text = match (kind, value) {
            (Kind::Enum(declared), Value::EnumNumber(number)) => {
                let value = declared.get_value(*number);
                value.map_or_else(|| number.to_string(), |it| it.name().to_owned())
            }
            (_, Value::Message(message)) => {
                let text = format!("{message:#}");
                match text.trim_end().lines().collect::<Vec<_>>().as_slice() {
                    [] => "{}".to_owned(),
                    [line] => format!("{{ {line} }}"),
                    lines => format!("{{\n  {}\n}}", lines.join("\n  ")),
                }
            }
            (_, Value::String(text)) => quoted(text.as_bytes()),
            (_, Value::Bytes(bytes)) => quoted(bytes),
            (_, value) => value.to_string(),
        };
        found.push((
            i32::try_from(number).unwrap_or_default(),
            format!("{name} = {text}"),
        ));
    }
}

/// Returns a literal of protobuf.
fn quoted(bytes: &[u8]) -> String {
    let mut quoted = String::from("\"");
    for chunk in bytes.utf8_chunks() {
        for character in chunk.valid().chars() {
            match character {
                '"' | '\\' => quoted.extend(['\\', character]),
                '\n' => quoted.push_str("\\n"),
                it if it.is_control() => {
                    let mut buffer = [0; 4];
                    let bytes = it.encode_utf8(&mut buffer).bytes();
                    bytes.for_each(|byte| escape(&mut quoted, byte));
                }
                it => quoted.push(it),
            }
        }
        let invalid = chunk.invalid().iter();
        invalid.for_each(|byte| escape(&mut quoted, *byte));
    }
    quoted.push('"');
    quoted
}

fn escape(quoted: &mut String, byte: u8) {
    let _ = write!(quoted, "\\{byte:03o}");
}
