//! Messages and enums, by prost-build; and the Rust types of all that services name.

use std::{
    cell::RefCell,
    collections::{BTreeMap, HashMap},
    rc::Rc,
};

use prost_build::{Config, Module, ServiceGenerator};
use prost_reflect::FileDescriptor;
use prost_types::{
    DescriptorProto, FileDescriptorProto, MethodDescriptorProto, ServiceDescriptorProto,
    SourceCodeInfo, source_code_info::Location,
};

use crate::{
    comments::Comments,
    diagnostic::Diagnostic,
    interface::{Interface, Service},
    reach::Externs,
};

/// What prost-build makes of descriptors.
#[derive(Debug)]
pub(crate) struct Messages {
    /// The items of each package.
    pub(crate) packages: BTreeMap<String, Vec<syn::Item>>,
    pub(crate) types: Types,
}

/// The Rust types of messages, as one names them in a package.
#[derive(Debug, Default)]
pub(crate) struct Types(HashMap<(String, String), syn::Type>);

impl Types {
    /// Returns the type of a message, by its full name, in a package.
    pub(crate) fn get(&self, package: &str, message: &str) -> Option<&syn::Type> {
        self.0.get(&(package.to_owned(), message.to_owned()))
    }
}

/// Generates the messages of an interface. All files are needed, for what they refer to.
pub(crate) fn generate(
    files: impl Iterator<Item = FileDescriptor>,
    Interface {
        services,
        files: emitted,
    }: &Interface,
    externs: &Externs,
) -> Result<Messages, Diagnostic> {
    let resolved = Resolved::default();
    let mut config = Config::new();
    config
        .format(false)
        .bytes(["."])
        .enable_type_names()
        .prost_path("::smq_runtime::prost")
        .prost_types_path("::smq_runtime::prost_types")
        .extern_path(".google.api.HttpBody", "::smq_runtime::HttpBody")
        .service_generator(Box::new(resolved.clone()));
    for (proto, rust) in externs.paths() {
        config.extern_path(proto, rust);
    }

    let mut comments = Comments::default();
    let requests = files
        .map(|file| {
            let mut descriptor = file.file_descriptor_proto().clone();
            if emitted.contains(&file) {
                comments.take(&mut descriptor);
                add_questions(&mut descriptor, services);
            } else {
                leave_structure(&mut descriptor);
            }
            (module(&file, emitted), descriptor)
        })
        .collect();
    let generated = config
        .generate(requests)
        .map_err(|error| without_place(&error))?;

    let mut packages = BTreeMap::new();
    for file in emitted {
        if !packages.contains_key(file.package_name()) {
            let source = generated
                .get(&module(file, emitted))
                .map_or("", String::as_str);
            let parsed = syn::parse_file(&comments.put(source));
            let items = parsed.map_err(|error| without_place(&error))?.items;
            packages.insert(file.package_name().to_owned(), items);
        }
    }
    drop(config);
    let types = resolved
        .0
        .take()
        .into_iter()
        .map(|(key, name)| {
            Ok((
                key,
                syn::parse_str(&name).map_err(|error| without_place(&error))?,
            ))
        })
        .collect::<Result<_, Diagnostic>>()?;
    Ok(Messages {
        packages,
        types: Types(types),
    })
}

/// Returns where prost-build puts a file. What is not emitted goes where nobody looks.
fn module(file: &FileDescriptor, emitted: &[FileDescriptor]) -> Module {
    let unused = (!emitted.contains(file)).then_some("");
    Module::from_parts(unused.into_iter().chain(file.package_name().split('.')))
}

fn without_place(error: &dyn std::fmt::Display) -> Diagnostic {
    Diagnostic {
        message: error.to_string(),
        place: None,
        help: None,
    }
}

/// Leaves the fields of messages, which others are derived from, and nothing else.
fn leave_structure(file: &mut FileDescriptorProto) {
    fn of(message: &mut DescriptorProto) {
        message.enum_type.clear();
        message.nested_type.iter_mut().for_each(of);
    }
    file.message_type.iter_mut().for_each(of);
    file.enum_type.clear();
    file.service.clear();
    file.source_code_info = None;
}

/// Adds an rpc for each filter that is named in an option, so that prost-build resolves its type.
fn add_questions(file: &mut FileDescriptorProto, services: &[Service]) {
    let package = file.package().to_owned();
    for (index, service) in file.service.iter_mut().enumerate() {
        let name = service.name().to_owned();
        let filters = services
            .iter()
            .filter(|known| known.package == package && known.name == name)
            .flat_map(Service::published)
            .map(|(_, topic)| topic.filter.message.as_str());
        ask(service, index, filters, file.source_code_info.as_mut());
    }
}

fn ask<'a>(
    service: &mut ServiceDescriptorProto,
    index: usize,
    messages: impl Iterator<Item = &'a str>,
    mut info: Option<&mut SourceCodeInfo>,
) {
    for message in messages {
        // prost-build looks for the comment of each rpc, and takes it that there is a place.
        if let Some(info) = &mut info {
            let path = vec![6, index as i32, 2, service.method.len() as i32];
            info.location.push(Location {
                path,
                span: vec![0, 0, 0],
                ..Location::default()
            });
        }
        service.method.push(MethodDescriptorProto {
            name: Some(message.to_owned()),
            input_type: Some(format!(".{message}")),
            output_type: Some(format!(".{message}")),
            ..MethodDescriptorProto::default()
        });
    }
}

/// Collects the types that prost-build resolves for services.
#[derive(Debug, Default, Clone)]
struct Resolved(Rc<RefCell<HashMap<(String, String), String>>>);

impl ServiceGenerator for Resolved {
    fn generate(&mut self, service: prost_build::Service, source: &mut String) {
        let mut types = self.0.borrow_mut();
        for method in service.methods {
            for (message, name) in [
                (method.input_proto_type, method.input_type),
                (method.output_proto_type, method.output_type),
            ] {
                let message = message.trim_start_matches('.').to_owned();
                types.insert((service.package.clone(), message), name);
            }
        }
        // prost-build fails on a package with services and without any source.
        source.push('\n');
    }
}
