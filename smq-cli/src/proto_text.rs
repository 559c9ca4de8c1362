//! Descriptors as the text of a `.proto` file, with comments.

use std::{collections::HashMap, fmt::Write as _, ops::Range};

use prost_reflect::{
    DynamicMessage, EnumDescriptor, ExtensionDescriptor, FieldDescriptor, FileDescriptor, Kind,
    MessageDescriptor, MethodDescriptor, ServiceDescriptor, Syntax, Value,
    prost_types::source_code_info::Location, text_format::FormatOptions,
};

/// The numbers of fields of `google.protobuf.FileDescriptorProto`, of which paths in source info consist.
const PACKAGE: i32 = 2;
const SYNTAX: i32 = 12;

/// The number after the largest that a field may have.
const MAX_FIELD: u32 = 1 << 29;

/// Something with a name in a file.
#[derive(Debug, Clone)]
pub(crate) enum Element {
    Message(MessageDescriptor),
    Enum(EnumDescriptor),
    Service(ServiceDescriptor),
    Method(MethodDescriptor),
}

impl Element {
    pub(crate) fn file(&self) -> FileDescriptor {
        match self {
            Self::Message(message) => message.parent_file(),
            Self::Enum(it) => it.parent_file(),
            Self::Service(service) => service.parent_file(),
            Self::Method(method) => method.parent_file(),
        }
    }
}

/// Returns the text of a whole file.
pub(crate) fn file(file: &FileDescriptor) -> String {
    let mut text = Text::new(file);
    text.file();
    text.out
}

/// Returns the text of an element of a file.
pub(crate) fn element(element: &Element) -> String {
    let mut text = Text::new(&element.file());
    match element {
        Element::Message(message) => text.message(message),
        Element::Enum(it) => text.enumeration(it),
        Element::Service(service) => text.service(service),
        Element::Method(method) => text.method(method),
    }
    text.out
}

struct Text {
    file: FileDescriptor,
    locations: HashMap<Vec<i32>, Location>,
    out: String,
    depth: usize,
}

impl Text {
    fn new(file: &FileDescriptor) -> Self {
        let info = file.file_descriptor_proto().source_code_info.clone();
        let locations = info.unwrap_or_default().location.into_iter();
        Self {
            file: file.clone(),
            locations: locations.map(|it| (it.path.clone(), it)).collect(),
            out: String::new(),
            depth: 0,
        }
    }

    fn line(&mut self, text: &str) {
        if !text.is_empty() {
            self.out.extend(std::iter::repeat_n("  ", self.depth));
            self.out.push_str(text);
        }
        self.out.push('\n');
    }

    /// Parts a declaration from the one before.
    fn blank(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") && !self.out.ends_with("{\n") {
            self.out.push('\n');
        }
    }

    fn comment(&mut self, text: &str) {
        for line in text.trim_end_matches('\n').split('\n') {
            self.line(format!("//{line}").trim_end());
        }
    }

    /// Writes the comments before a declaration.
    fn before(&mut self, path: &[i32]) {
        let Some(location) = self.locations.get(path).cloned() else {
            return;
        };
        for detached in &location.leading_detached_comments {
            self.comment(detached);
            self.line("");
        }
        if let Some(leading) = &location.leading_comments {
            self.comment(leading);
        }
    }

    /// Writes the comment after a declaration, which belongs to it.
    fn after(&mut self, path: &[i32]) {
        let location = self.locations.get(path);
        if let Some(trailing) = location.and_then(|it| it.trailing_comments.clone()) {
            self.comment(&trailing);
        }
    }

    fn block(&mut self, head: &str, path: &[i32], body: impl FnOnce(&mut Self)) {
        self.line(&format!("{head} {{"));
        self.depth += 1;
        let start = self.out.len();
        self.after(path);
        body(self);
        self.depth -= 1;
        if self.out.len() == start {
            self.out.truncate(start - 2);
            self.out.push_str("{}\n");
        } else {
            self.line("}");
        }
    }

    fn file(&mut self) {
        let file = self.file.clone();
        let proto = file.file_descriptor_proto().clone();
        self.before(&[SYNTAX]);
        self.line(match file.syntax() {
            Syntax::Proto2 => "syntax = \"proto2\";",
            Syntax::Proto3 => "syntax = \"proto3\";",
        });
        self.after(&[SYNTAX]);
        if !file.package_name().is_empty() {
            self.blank();
            self.before(&[PACKAGE]);
            self.line(&format!("package {};", file.package_name()));
            self.after(&[PACKAGE]);
        }
        self.blank();
        for (index, import) in proto.dependency.iter().enumerate() {
            let is_public = proto.public_dependency.contains(&(index as i32));
            let public = if is_public { "public " } else { "" };
            self.line(&format!("import {public}{};", quoted(import)));
        }
        self.blank();
        self.options(&file.options(), &[], 8);

        // In the order of the file, where that is known.
        let mut parts: Vec<(Vec<i32>, Part)> = Vec::new();
        parts.extend(
            file.services()
                .map(|it| (it.path().to_vec(), Part::Service(it))),
        );
        parts.extend(
            file.messages()
                .map(|it| (it.path().to_vec(), Part::Message(it))),
        );
        parts.extend(file.enums().map(|it| (it.path().to_vec(), Part::Enum(it))));
        parts.extend(
            file.extensions()
                .map(|it| (it.path().to_vec(), Part::Extension(it))),
        );
        parts.sort_by_key(|(path, _)| self.locations.get(path).map(|it| it.span.clone()));
        for (_, part) in parts {
            self.blank();
            match part {
                Part::Service(it) => self.service(&it),
                Part::Message(it) => self.message(&it),
                Part::Enum(it) => self.enumeration(&it),
                Part::Extension(it) => self.extension(&it),
            }
        }
    }

    fn service(&mut self, service: &ServiceDescriptor) {
        self.before(service.path());
        let head = format!("service {}", service.name());
        self.block(&head, service.path(), |text| {
            text.options(&service.options(), service.path(), 3);
            for method in service.methods() {
                text.blank();
                text.method(&method);
            }
        });
    }

    fn method(&mut self, method: &MethodDescriptor) {
        self.before(method.path());
        let service = method.parent_service();
        let message = |streams, message: &MessageDescriptor| {
            let stream = if streams { "stream " } else { "" };
            let first = |first: &str| service.methods().any(|other| other.name() == first);
            format!(
                "{stream}{}",
                self.type_name(message.full_name(), None, first)
            )
        };
        let input = message(method.is_client_streaming(), &method.input());
        let output = message(method.is_server_streaming(), &method.output());
        let head = format!("rpc {}({input}) returns ({output})", method.name());
        let options = method.options();
        if options.fields().next().is_none() && options.extensions().next().is_none() {
            self.line(&format!("{head};"));
            self.after(method.path());
        } else {
            self.block(&head, method.path(), |text| {
                text.options(&options, method.path(), 4);
            });
        }
    }

    fn message(&mut self, message: &MessageDescriptor) {
        self.before(message.path());
        let head = format!("message {}", message.name());
        self.block(&head, message.path(), |text| text.message_body(message));
    }

    fn message_body(&mut self, message: &MessageDescriptor) {
        self.options(&message.options(), message.path(), 7);
        let groups: Vec<_> = message
            .fields()
            .filter(FieldDescriptor::is_group)
            .filter_map(|field| {
                field
                    .kind()
                    .as_message()
                    .map(|it| it.full_name().to_owned())
            })
            .collect();
        for nested in message.child_messages() {
            if !nested.is_map_entry() && !groups.iter().any(|group| group == nested.full_name()) {
                self.blank();
                self.message(&nested);
            }
        }
        for nested in message.child_enums() {
            self.blank();
            self.enumeration(&nested);
        }
        // The order of the file, rather than that of the numbers.
        let mut fields: Vec<_> = message.fields().collect();
        fields.sort_by_key(|field| field.path().to_vec());
        let mut oneofs = Vec::new();
        if !fields.is_empty() {
            self.blank();
        }
        for field in fields {
            match field
                .containing_oneof()
                .filter(|oneof| !oneof.is_synthetic())
            {
                None => self.field(&field, true),
                Some(oneof) if oneofs.contains(&oneof.full_name().to_owned()) => {}
                Some(oneof) => {
                    oneofs.push(oneof.full_name().to_owned());
                    self.before(oneof.path());
                    let head = format!("oneof {}", oneof.name());
                    self.block(&head, oneof.path(), |text| {
                        text.options(&oneof.options(), oneof.path(), 2);
                        let mut members: Vec<_> = oneof.fields().collect();
                        members.sort_by_key(|member| member.path().to_vec());
                        for member in members {
                            text.field(&member, false);
                        }
                    });
                }
            }
        }
        for extension in message.child_extensions() {
            self.blank();
            self.extension(&extension);
        }
        let ranges: Vec<_> = message.extension_ranges().map(|it| range(&it)).collect();
        if !ranges.is_empty() {
            self.line(&format!("extensions {};", ranges.join(", ")));
        }
        let ranges: Vec<_> = message.reserved_ranges().map(|it| range(&it)).collect();
        let names: Vec<_> = message.reserved_names().map(quoted).collect();
        self.reserved(&ranges, &names);
    }

    fn reserved(&mut self, ranges: &[String], names: &[String]) {
        for list in [ranges, names] {
            if !list.is_empty() {
                self.line(&format!("reserved {};", list.join(", ")));
            }
        }
    }

    fn field(&mut self, field: &FieldDescriptor, has_label: bool) {
        self.before(field.path());
        let is_proto2 = self.file.syntax() == Syntax::Proto2;
        let label = match () {
            () if !has_label || field.is_map() => "",
            () if field.is_list() => "repeated ",
            () if field.is_required() => "required ",
            () if is_proto2 || field.field_descriptor_proto().proto3_optional() => "optional ",
            () => "",
        };
        let scope = field.parent_message().clone();
        let mut options = Vec::new();
        if let Some(default) = &field.field_descriptor_proto().default_value {
            options.push(format!(
                "default = {}",
                default_text(&field.kind(), default)
            ));
        }
        if field.json_name() != default_json_name(field.name()) {
            options.push(format!("json_name = {}", quoted(field.json_name())));
        }
        options.extend(option_list(&field.options()));
        let options = match options.is_empty() {
            true => String::new(),
            false => format!(" [{}]", options.join(", ")),
        };
        let (name, number) = (field.name(), field.number());
        if let (true, Kind::Message(group)) = (field.is_group(), field.kind()) {
            let head = format!("{label}group {} = {number}{options}", group.name());
            return self.block(&head, field.path(), |text| text.message_body(&group));
        }
        let kind = match field.kind() {
            Kind::Message(entry) if field.is_map() => format!(
                "map<{}, {}>",
                self.kind(&entry.map_entry_key_field().kind(), &scope),
                self.kind(&entry.map_entry_value_field().kind(), &scope)
            ),
            kind => self.kind(&kind, &scope),
        };
        self.line(&format!("{label}{kind} {name} = {number}{options};"));
        self.after(field.path());
    }

    fn extension(&mut self, extension: &ExtensionDescriptor) {
        let extended = extension.containing_message();
        let extended = self.type_name(extended.full_name(), None, |_| false);
        self.line(&format!("extend {extended} {{"));
        self.depth += 1;
        self.before(extension.path());
        let proto = extension.field_descriptor_proto();
        let is_proto2 = self.file.syntax() == Syntax::Proto2;
        let label = match () {
            () if extension.is_list() => "repeated ",
            () if is_proto2 || proto.proto3_optional() => "optional ",
            () => "",
        };
        let kind = match extension.kind() {
            Kind::Message(message) => self.type_name(message.full_name(), None, |_| false),
            Kind::Enum(it) => self.type_name(it.full_name(), None, |_| false),
            kind => format!("{kind:?}"),
        };
        let options = option_list(&extension.options());
        let options = match options.is_empty() {
            true => String::new(),
            false => format!(" [{}]", options.join(", ")),
        };
        let (name, number) = (extension.name(), extension.number());
        self.line(&format!("{label}{kind} {name} = {number}{options};"));
        self.after(extension.path());
        self.depth -= 1;
        self.line("}");
    }

    fn enumeration(&mut self, it: &EnumDescriptor) {
        self.before(it.path());
        let head = format!("enum {}", it.name());
        self.block(&head, it.path(), |text| {
            text.options(&it.options(), it.path(), 3);
            let mut values: Vec<_> = it.values().collect();
            values.sort_by_key(|value| value.path().to_vec());
            for value in values {
                text.before(value.path());
                let options = option_list(&value.options());
                let options = match options.is_empty() {
                    true => String::new(),
                    false => format!(" [{}]", options.join(", ")),
                };
                text.line(&format!("{} = {}{options};", value.name(), value.number()));
                text.after(value.path());
            }
            let ranges = it
                .reserved_ranges()
                .map(|range| match (*range.start(), *range.end()) {
                    (start, end) if start == end => start.to_string(),
                    (start, i32::MAX) => format!("{start} to max"),
                    (start, end) => format!("{start} to {end}"),
                });
            let ranges: Vec<_> = ranges.collect();
            let names: Vec<_> = it.reserved_names().map(quoted).collect();
            text.reserved(&ranges, &names);
        });
    }

    /// Writes the options of a declaration, which are a field of this number in its descriptor.
    fn options(&mut self, options: &DynamicMessage, path: &[i32], field: i32) {
        for (number, name, value) in set_options(options) {
            let path = [path, &[field, number]].concat();
            self.before(&path);
            let text = format!("option {name} = {value};");
            for line in text.lines() {
                self.line(line);
            }
            self.after(&path);
        }
    }

    fn kind(&self, kind: &Kind, scope: &MessageDescriptor) -> String {
        let shadows = |first: &str| scope.get_field_by_name(first).is_some();
        match kind {
            Kind::Message(message) => self.type_name(message.full_name(), Some(scope), shadows),
            Kind::Enum(it) => self.type_name(it.full_name(), Some(scope), shadows),
            scalar => format!("{scalar:?}"),
        }
    }

    /// Returns the name of a type as short as it means the same to a compiler, which looks a name up by its first part,
    /// from the innermost scope to the outermost.
    fn type_name(
        &self,
        full: &str,
        scope: Option<&MessageDescriptor>,
        is_sibling: impl Fn(&str) -> bool,
    ) -> String {
        let package = self.file.package_name();
        let own = full
            .strip_prefix(package)
            .and_then(|rest| rest.strip_prefix('.'));
        let own = own.filter(|_| !package.is_empty());
        let short = own.unwrap_or(full);
        let first = short.split('.').next().unwrap_or(short);
        let pool = self.file.parent_pool();
        let is_taken = |name: &str| {
            pool.get_message_by_name(name).is_some() || pool.get_enum_by_name(name).is_some()
        };
        let mut inner: Vec<MessageDescriptor> = Vec::new();
        let is_declared = |inner: &[MessageDescriptor], first: &str| {
            let mut scopes = inner.iter();
            scopes.any(|scope| is_taken(&format!("{}.{first}", scope.full_name())))
        };
        let mut outer = scope.cloned();
        while let Some(message) = outer {
            let within = full.strip_prefix(message.full_name());
            if let Some(rest) = within.and_then(|rest| rest.strip_prefix('.')) {
                let first = rest.split('.').next().unwrap_or(rest);
                return match is_declared(&inner, first) || is_sibling(first) {
                    true => format!(".{full}"),
                    false => rest.to_owned(),
                };
            }
            outer = message.parent_message();
            inner.push(message);
        }
        if is_declared(&inner, first) {
            return format!(".{full}");
        }
        let is_package = |name: &str| {
            let inner = format!("{name}.");
            pool.files()
                .any(|file| file.package_name() == name || file.package_name().starts_with(&inner))
        };
        let mut packages = std::iter::successors(Some(package), |package| {
            package.rsplit_once('.').map(|(outer, _)| outer)
        });
        let is_shadowed = is_sibling(first)
            || (own.is_none()
                && packages.any(|package| {
                    let inner = format!("{package}.{first}");
                    !package.is_empty() && (is_taken(&inner) || is_package(&inner))
                }));
        match is_shadowed {
            true => format!(".{full}"),
            false => short.to_owned(),
        }
    }
}

/// A declaration at the top of a file.
enum Part {
    Service(ServiceDescriptor),
    Message(MessageDescriptor),
    Enum(EnumDescriptor),
    Extension(ExtensionDescriptor),
}

fn range(range: &Range<u32>) -> String {
    match (range.start, range.end) {
        (start, end) if start + 1 == end => start.to_string(),
        (start, MAX_FIELD..) => format!("{start} to max"),
        (start, end) => format!("{start} to {}", end - 1),
    }
}

fn option_list(options: &DynamicMessage) -> Vec<String> {
    let options = set_options(options);
    options
        .map(|(_, name, value)| format!("{name} = {}", value.replace('\n', " ")))
        .collect()
}

/// Returns the numbers, names and values of options. A repeated option comes again for each value.
fn set_options(options: &DynamicMessage) -> impl Iterator<Item = (i32, String, String)> {
    let fields = options.fields().map(|(field, value)| {
        let (number, name) = (field.number(), field.name().to_owned());
        (number.cast_signed(), name, field.kind(), value.clone())
    });
    let extensions = options.extensions().map(|(extension, value)| {
        let (number, name) = (extension.number(), format!("({})", extension.full_name()));
        (number.cast_signed(), name, extension.kind(), value.clone())
    });
    let all: Vec<_> = fields.chain(extensions).collect();
    all.into_iter().flat_map(|(number, name, kind, value)| {
        let values = match value {
            Value::List(values) => values,
            value => vec![value],
        };
        values
            .into_iter()
            .map(move |value| (number, name.clone(), value_text(&value, &kind)))
    })
}

fn value_text(value: &Value, kind: &Kind) -> String {
    match value {
        Value::Bool(value) => value.to_string(),
        Value::I32(value) => value.to_string(),
        Value::I64(value) => value.to_string(),
        Value::U32(value) => value.to_string(),
        Value::U64(value) => value.to_string(),
        Value::F32(value) => float(f64::from(*value)),
        Value::F64(value) => float(*value),
        Value::String(text) => quoted(text),
        Value::Bytes(bytes) => quoted_bytes(bytes),
        Value::EnumNumber(number) => {
            let value = kind.as_enum().and_then(|it| it.get_value(*number));
            value.map_or_else(|| number.to_string(), |value| value.name().to_owned())
        }
        Value::Message(message) => {
            let text = message.to_text_format_with_options(&FormatOptions::new().pretty(true));
            if text.lines().count() == 1 {
                return format!("{{ {} }}", text.trim());
            }
            let lines: String = text.lines().fold(String::new(), |mut lines, line| {
                let _ = writeln!(lines, "  {line}");
                lines
            });
            match lines.is_empty() {
                true => "{}".to_owned(),
                false => format!("{{\n{lines}}}"),
            }
        }
        Value::List(_) | Value::Map(_) => String::new(),
    }
}

fn float(value: f64) -> String {
    match value {
        value if value.is_nan() => "nan".to_owned(),
        f64::INFINITY => "inf".to_owned(),
        f64::NEG_INFINITY => "-inf".to_owned(),
        value => format!("{value:?}"),
    }
}

/// Returns the default of a field, which descriptors have as text: bytes are escaped there already.
fn default_text(kind: &Kind, text: &str) -> String {
    match kind {
        Kind::String => quoted(text),
        Kind::Bytes => format!("\"{}\"", text.replace('"', "\\\"")),
        _ => text.to_owned(),
    }
}

fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c.is_ascii_control() => out.push_str(&format!("\\{:03o}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

fn quoted_bytes(bytes: &[u8]) -> String {
    let escaped = bytes.iter().map(|byte| match byte {
        b'"' | b'\\' => format!("\\{}", char::from(*byte)),
        b' '..=b'~' => char::from(*byte).to_string(),
        byte => format!("\\{byte:03o}"),
    });
    format!("\"{}\"", escaped.collect::<String>())
}

/// Returns the JSON name that a field has unless it is said.
fn default_json_name(name: &str) -> String {
    let mut out = String::new();
    let mut upper = false;
    for c in name.chars() {
        match c {
            '_' => upper = true,
            c if upper => {
                out.push(c.to_ascii_uppercase());
                upper = false;
            }
            c => out.push(c),
        }
    }
    out
}
