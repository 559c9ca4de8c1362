//! `smq describe`: an interface, or a part of it, as `.proto` text.

use std::collections::BTreeSet;

use clap::Args;
use prost_reflect::{
    DescriptorPool, EnumDescriptor, Kind, MessageDescriptor, MethodDescriptor, ServiceDescriptor,
};
use smq_documents::ProtoPrinter;
use smq_openpgp::command::printable;

use crate::{
    connection::Connection,
    failure::{Done, Failure},
    interface::{Interfaces, encoded, pool},
    output,
};

const EXAMPLES: &str = "\
Examples:
  smq describe http://127.0.0.1:7070                   all interfaces of the server
  smq describe http://127.0.0.1:7070 hostwatch.v2      one of them
  smq describe http://127.0.0.1:7070 Host.Samples      a topic, with its messages
  smq describe http://127.0.0.1:7070 Sample            a message";

/// Something with a name in a file.
enum Element {
    Message(MessageDescriptor),
    Enum(EnumDescriptor),
    Service(ServiceDescriptor),
    Method(MethodDescriptor),
}

/// What is described.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Describe {
    /// A package, service, method, topic, message or enum; the end of its name suffices
    #[arg(index = 2)]
    name: Option<String>,

    #[command(flatten)]
    connection: Connection,
}

impl Describe {
    pub(crate) async fn run(&self) -> Done {
        let interfaces = Interfaces::read(&self.connection.resolve()?, None).await?;
        let mut texts: Vec<String> = Vec::new();
        for interface in &interfaces.all {
            let pool = pool(encoded(*interface))?;
            match &self.name {
                None => texts.extend(files(&pool, interface.package())),
                Some(name) if name == interface.package() => {
                    texts.extend(files(&pool, interface.package()));
                }
                Some(name) => texts.extend(elements(&pool, &name.replace('/', "."))),
            }
        }
        let mut seen = BTreeSet::new();
        texts.retain(|text| seen.insert(text.clone()));
        if let (Some(name), true) = (&self.name, texts.is_empty()) {
            return Err(
                Failure::usage(format!("the server has no {name:?}")).advise(
                    "`smq list URL` shows its methods and topics, `smq describe URL` all there is",
                ),
            );
        }
        // Comments are the server's: they do not steer the terminal.
        let text: String = texts
            .join("\n")
            .split('\n')
            .map(|line| printable(line) + "\n")
            .collect();
        output::write(text.trim_end_matches('\n').as_bytes())?;
        output::write(b"\n")
    }
}

/// Returns the texts of the files of a package.
fn files(pool: &DescriptorPool, package: &str) -> Vec<String> {
    let mut of_package: Vec<_> = pool
        .files()
        .filter(|it| it.package_name() == package)
        .collect();
    if of_package.is_empty() {
        // The package of a foreign file is not the name of its interface.
        of_package = pool
            .files()
            .filter(|file| file.services().len() > 0)
            .collect();
    }
    let printer = ProtoPrinter::of(pool);
    let files = of_package.iter();
    files
        .map(|file| format!("// {}\n{}", file.name(), printer.file(file)))
        .collect()
}

/// Returns the texts of all elements whose names end so. A method comes with its messages.
fn elements(pool: &DescriptorPool, name: &str) -> Vec<String> {
    let end = format!(".{name}");
    // The messages of imports go by their full names only: `Empty`, or the frames of a session.
    let is_own = |full: &str| !full.starts_with("google.") && !full.starts_with("smq.v1.");
    let is_it = |full: &str| full == name || (full.ends_with(&end) && is_own(full));
    let mut found: Vec<Element> = Vec::new();
    for service in pool.services() {
        for method in service.methods().filter(|method| is_it(method.full_name())) {
            found.push(Element::Method(method.clone()));
            let mut messages = Vec::new();
            collect(&method.input(), &mut messages);
            collect(&method.output(), &mut messages);
            found.extend(messages);
        }
        if is_it(service.full_name()) {
            found.push(Element::Service(service));
        }
    }
    let messages = pool
        .all_messages()
        .filter(|it| is_it(it.full_name()) && !it.is_map_entry());
    found.extend(messages.map(Element::Message));
    found.extend(
        pool.all_enums()
            .filter(|it| is_it(it.full_name()))
            .map(Element::Enum),
    );
    let printer = ProtoPrinter::of(pool);
    let texts = found.iter().map(|element| {
        let text = match element {
            Element::Message(message) => printer.message(message),
            Element::Enum(it) => printer.enumeration(it),
            Element::Service(service) => printer.service(service),
            Element::Method(method) => printer.method(method),
        };
        format!("// {}\n{text}", full_name(element))
    });
    texts.collect()
}

/// Adds a message and the types of its fields, but for those that everybody knows.
fn collect(message: &MessageDescriptor, found: &mut Vec<Element>) {
    let is_known = |name: &str| name.starts_with("google.protobuf.");
    if is_known(message.full_name()) || found.iter().any(|it| full_name(it) == message.full_name())
    {
        return;
    }
    if !message.is_map_entry() {
        found.push(Element::Message(message.clone()));
    }
    for field in message.fields() {
        match field.kind() {
            Kind::Message(message) => collect(&message, found),
            Kind::Enum(it) if found.iter().all(|other| full_name(other) != it.full_name()) => {
                found.push(Element::Enum(it));
            }
            _ => {}
        }
    }
}

fn full_name(element: &Element) -> &str {
    match element {
        Element::Message(message) => message.full_name(),
        Element::Enum(it) => it.full_name(),
        Element::Service(service) => service.full_name(),
        Element::Method(method) => method.full_name(),
    }
}
