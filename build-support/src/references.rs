//! The names in a file: those that it defines, and those that it refers to.

use protox::prost_reflect::prost_types::{
    DescriptorProto, EnumDescriptorProto, FieldDescriptorProto, FileDescriptorProto,
    UninterpretedOption,
};

/// The numbers of fields in descriptors, of which paths consist.
mod tag {
    pub(super) const OPTION: i32 = 999;

    pub(super) mod file {
        pub(in super::super) const MESSAGE: i32 = 4;
        pub(in super::super) const ENUM: i32 = 5;
        pub(in super::super) const SERVICE: i32 = 6;
        pub(in super::super) const EXTENSION: i32 = 7;
        pub(in super::super) const OPTIONS: i32 = 8;
    }

    pub(super) mod message {
        pub(in super::super) const FIELD: i32 = 2;
        pub(in super::super) const MESSAGE: i32 = 3;
        pub(in super::super) const ENUM: i32 = 4;
        pub(in super::super) const EXTENSION_RANGE: i32 = 5;
        pub(in super::super) const EXTENSION: i32 = 6;
        pub(in super::super) const OPTIONS: i32 = 7;
        pub(in super::super) const ONEOF: i32 = 8;
    }

    pub(super) mod field {
        pub(in super::super) const EXTENDEE: i32 = 2;
        pub(in super::super) const TYPE_NAME: i32 = 6;
        pub(in super::super) const OPTIONS: i32 = 8;
    }

    pub(super) mod service {
        pub(in super::super) const METHOD: i32 = 2;
    }

    pub(super) mod method {
        pub(in super::super) const INPUT: i32 = 2;
        pub(in super::super) const OUTPUT: i32 = 3;
        pub(in super::super) const OPTIONS: i32 = 4;
    }
}

/// The number of the field `value` of an enum.
const VALUE: i32 = 2;

/// The number of the field `options` of an enum, a value, a service and a range of extensions.
const OPTIONS: i32 = 3;

/// The number of the field `options` of a oneof.
const ONEOF_OPTIONS: i32 = 2;

/// The kind of an element with a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Package,
    Message,
    Enum,
    Service,
    Extension,
    /// A field, a oneof or an rpc.
    Member,
    /// A value of an enum.
    Value,
}

/// What a reference has to name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Expected {
    /// The type of a field. Other elements of that name are passed over.
    Type,
    Message,
    Extension,
}

/// A name that an element of a file refers to.
pub(crate) struct Reference<'a> {
    pub(crate) name: &'a mut String,
    /// The full name of the element. Its last part is no scope of the name.
    pub(crate) element: &'a str,
    pub(crate) path: &'a [i32],
    pub(crate) expected: Expected,
}

/// Returns the names that a file defines, with their kinds and paths.
///
/// An element comes before those inside it. The package is not among them.
pub(crate) fn definitions(file: &FileDescriptorProto) -> Vec<(String, Kind, Vec<i32>)> {
    let mut found = Vec::new();
    let package = file.package();
    for (index, message) in file.message_type.iter().enumerate() {
        let path = at(&[], tag::file::MESSAGE, index);
        define_message(message, package, &path, &mut found);
    }
    for (index, of) in file.enum_type.iter().enumerate() {
        define_enum(of, package, &at(&[], tag::file::ENUM, index), &mut found);
    }
    for (index, extension) in file.extension.iter().enumerate() {
        let path = at(&[], tag::file::EXTENSION, index);
        found.push((join(package, extension.name()), Kind::Extension, path));
    }
    for (index, service) in file.service.iter().enumerate() {
        let path = at(&[], tag::file::SERVICE, index);
        let name = join(package, service.name());
        found.push((name.clone(), Kind::Service, path.clone()));
        for (index, rpc) in service.method.iter().enumerate() {
            let path = at(&path, tag::service::METHOD, index);
            found.push((join(&name, rpc.name()), Kind::Member, path));
        }
    }
    found
}

fn define_message(
    message: &DescriptorProto,
    scope: &str,
    path: &[i32],
    found: &mut Vec<(String, Kind, Vec<i32>)>,
) {
    let name = join(scope, message.name());
    found.push((name.clone(), Kind::Message, path.to_vec()));
    let members = message.field.iter().map(FieldDescriptorProto::name);
    for (index, field) in members.enumerate() {
        let path = at(path, tag::message::FIELD, index);
        found.push((join(&name, field), Kind::Member, path));
    }
    for (index, oneof) in message.oneof_decl.iter().enumerate() {
        let path = at(path, tag::message::ONEOF, index);
        found.push((join(&name, oneof.name()), Kind::Member, path));
    }
    for (index, extension) in message.extension.iter().enumerate() {
        let path = at(path, tag::message::EXTENSION, index);
        found.push((join(&name, extension.name()), Kind::Extension, path));
    }
    for (index, nested) in message.nested_type.iter().enumerate() {
        let path = at(path, tag::message::MESSAGE, index);
        define_message(nested, &name, &path, found);
    }
    for (index, of) in message.enum_type.iter().enumerate() {
        define_enum(of, &name, &at(path, tag::message::ENUM, index), found);
    }
}

/// The values of an enum belong to the scope around it.
fn define_enum(
    of: &EnumDescriptorProto,
    scope: &str,
    path: &[i32],
    found: &mut Vec<(String, Kind, Vec<i32>)>,
) {
    found.push((join(scope, of.name()), Kind::Enum, path.to_vec()));
    for (index, value) in of.value.iter().enumerate() {
        let path = at(path, VALUE, index);
        found.push((join(scope, value.name()), Kind::Value, path));
    }
}

/// Calls `visit` with each name that a file refers to, so that it can replace the name.
pub(crate) fn visit(file: &mut FileDescriptorProto, visit: &mut dyn FnMut(Reference<'_>)) {
    let package = file.package().to_owned();
    let mut visitor = Visitor { visit };
    if let Some(options) = &mut file.options {
        let element = join(&package, "options");
        let path = [tag::file::OPTIONS];
        visitor.options(&mut options.uninterpreted_option, &element, &path);
    }
    for (index, message) in file.message_type.iter_mut().enumerate() {
        visitor.message(message, &package, &at(&[], tag::file::MESSAGE, index));
    }
    for (index, of) in file.enum_type.iter_mut().enumerate() {
        visitor.enumeration(of, &package, &at(&[], tag::file::ENUM, index));
    }
    for (index, extension) in file.extension.iter_mut().enumerate() {
        visitor.field(extension, &package, &at(&[], tag::file::EXTENSION, index));
    }
    for (index, service) in file.service.iter_mut().enumerate() {
        let path = at(&[], tag::file::SERVICE, index);
        let name = join(&package, service.name());
        if let Some(options) = &mut service.options {
            let path = [&path[..], &[OPTIONS]].concat();
            visitor.options(&mut options.uninterpreted_option, &name, &path);
        }
        for (index, rpc) in service.method.iter_mut().enumerate() {
            let path = at(&path, tag::service::METHOD, index);
            let name = join(&name, rpc.name());
            let input = [&path[..], &[tag::method::INPUT]].concat();
            visitor.name(rpc.input_type.as_mut(), &name, &input, Expected::Message);
            let output = [&path[..], &[tag::method::OUTPUT]].concat();
            visitor.name(rpc.output_type.as_mut(), &name, &output, Expected::Message);
            if let Some(options) = &mut rpc.options {
                let path = [&path[..], &[tag::method::OPTIONS]].concat();
                visitor.options(&mut options.uninterpreted_option, &name, &path);
            }
        }
    }
}

struct Visitor<'a> {
    visit: &'a mut dyn FnMut(Reference<'_>),
}

impl Visitor<'_> {
    fn name(&mut self, name: Option<&mut String>, element: &str, path: &[i32], expected: Expected) {
        if let Some(name) = name {
            (self.visit)(Reference {
                name,
                element,
                path,
                expected,
            });
        }
    }

    fn options(&mut self, options: &mut [UninterpretedOption], element: &str, path: &[i32]) {
        for (index, option) in options.iter_mut().enumerate() {
            let path = at(path, tag::OPTION, index);
            for part in option.name.iter_mut().filter(|part| part.is_extension) {
                self.name(
                    Some(&mut part.name_part),
                    element,
                    &path,
                    Expected::Extension,
                );
            }
        }
    }

    fn message(&mut self, message: &mut DescriptorProto, scope: &str, path: &[i32]) {
        let name = join(scope, message.name());
        if let Some(options) = &mut message.options {
            let path = [path, &[tag::message::OPTIONS]].concat();
            self.options(&mut options.uninterpreted_option, &name, &path);
        }
        for (index, range) in message.extension_range.iter_mut().enumerate() {
            if let Some(options) = &mut range.options {
                let mut path = at(path, tag::message::EXTENSION_RANGE, index);
                path.push(OPTIONS);
                self.options(&mut options.uninterpreted_option, &name, &path);
            }
        }
        for (index, field) in message.field.iter_mut().enumerate() {
            self.field(field, &name, &at(path, tag::message::FIELD, index));
        }
        for (index, oneof) in message.oneof_decl.iter_mut().enumerate() {
            let element = join(&name, oneof.name());
            if let Some(options) = &mut oneof.options {
                let mut path = at(path, tag::message::ONEOF, index);
                path.push(ONEOF_OPTIONS);
                self.options(&mut options.uninterpreted_option, &element, &path);
            }
        }
        for (index, extension) in message.extension.iter_mut().enumerate() {
            self.field(extension, &name, &at(path, tag::message::EXTENSION, index));
        }
        for (index, nested) in message.nested_type.iter_mut().enumerate() {
            self.message(nested, &name, &at(path, tag::message::MESSAGE, index));
        }
        for (index, of) in message.enum_type.iter_mut().enumerate() {
            self.enumeration(of, &name, &at(path, tag::message::ENUM, index));
        }
    }

    fn field(&mut self, field: &mut FieldDescriptorProto, scope: &str, path: &[i32]) {
        let name = join(scope, field.name());
        let part = |number| [path, &[number]].concat();
        self.name(
            field.type_name.as_mut(),
            &name,
            &part(tag::field::TYPE_NAME),
            Expected::Type,
        );
        self.name(
            field.extendee.as_mut(),
            &name,
            &part(tag::field::EXTENDEE),
            Expected::Message,
        );
        if let Some(options) = &mut field.options {
            let path = part(tag::field::OPTIONS);
            self.options(&mut options.uninterpreted_option, &name, &path);
        }
    }

    fn enumeration(&mut self, of: &mut EnumDescriptorProto, scope: &str, path: &[i32]) {
        if let Some(options) = &mut of.options {
            let element = join(scope, of.name.as_deref().unwrap_or_default());
            let path = [path, &[OPTIONS]].concat();
            self.options(&mut options.uninterpreted_option, &element, &path);
        }
        for (index, value) in of.value.iter_mut().enumerate() {
            let element = join(scope, value.name());
            if let Some(options) = &mut value.options {
                let mut path = at(path, VALUE, index);
                path.push(OPTIONS);
                self.options(&mut options.uninterpreted_option, &element, &path);
            }
        }
    }
}

/// Returns the full name of an element in a scope.
pub(crate) fn join(scope: &str, name: &str) -> String {
    if scope.is_empty() {
        name.to_owned()
    } else {
        format!("{scope}.{name}")
    }
}

fn at(path: &[i32], field: i32, index: usize) -> Vec<i32> {
    // A file has at most `i32::MAX` bytes, so the index fits.
    [path, &[field, i32::try_from(index).unwrap_or(i32::MAX)]].concat()
}
