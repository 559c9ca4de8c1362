//! Finds types, modules and methods that would have the same Rust name.

use std::collections::BTreeMap;

use prost_reflect::{FileDescriptor, MethodDescriptor, ServiceDescriptor};

use super::{
    Publishers, fields, method,
    scope::{Claim, Scope},
};
use crate::{
    diagnostic::Diagnostic,
    names::{camel, prefixed, snake, suffixed},
    options::Options,
    reach::Externs,
};

/// Checks the names in all packages, including the services of the roots.
pub(super) fn check(
    roots: &[FileDescriptor],
    emitted: &[FileDescriptor],
    externs: &Externs,
    options: &Options,
    errors: &mut Vec<Diagnostic>,
) {
    let mut packages: BTreeMap<&str, Vec<&FileDescriptor>> = BTreeMap::new();
    for file in emitted {
        packages.entry(file.package_name()).or_default().push(file);
    }
    for (package, files) in &packages {
        let (mut types, mut modules) = (Scope::default(), Scope::default());
        for (segment, claim) in modules_in(package, &packages) {
            modules.claim(segment, &claim, errors);
        }
        for file in files {
            for message in file.messages().filter(|m| !externs.contain(m.full_name())) {
                let element = format!("message `{}`", message.name());
                let claim = Claim {
                    element,
                    file,
                    path: message.path(),
                };
                types.claim(camel(message.name()), &claim, errors);
                fields::check(&message, &mut modules, errors);
            }
            for descriptor in file
                .enums()
                .filter(|descriptor| !externs.contain(descriptor.full_name()))
            {
                let element = format!("enum `{}`", descriptor.name());
                types.claim(
                    camel(descriptor.name()),
                    &Claim {
                        element,
                        file,
                        path: descriptor.path(),
                    },
                    errors,
                );
                fields::check_enum(&descriptor, errors);
            }
            for service in file.services().filter(|_| roots.contains(file)) {
                check_service(&service, options, &mut types, errors);
            }
        }
    }
}

/// Returns the modules of the packages inside a package.
fn modules_in<'a>(
    outer: &str,
    packages: &BTreeMap<&str, Vec<&'a FileDescriptor>>,
) -> BTreeMap<String, Claim<'a>> {
    let inside = packages.iter().filter_map(|(inner, files)| {
        let rest = match outer {
            "" => inner,
            outer => inner.strip_prefix(outer)?.strip_prefix('.')?,
        };
        let segment = rest.split('.').next()?;
        // `package::check` reports a part without a Rust name.
        let module = Some(snake(segment)).filter(|module| !module.is_empty())?;
        let dot = if outer.is_empty() { "" } else { "." };
        let element = format!("package `{outer}{dot}{segment}`");
        Some((
            module,
            Claim {
                element,
                file: files.first()?,
                path: &[],
            },
        ))
    });
    inside.collect()
}

fn check_service(
    service: &ServiceDescriptor,
    options: &Options,
    types: &mut Scope,
    errors: &mut Vec<Diagnostic>,
) {
    let (name, file) = (service.name(), &service.parent_file());
    let claim = |element: String| Claim {
        element,
        file,
        path: service.path(),
    };
    let is_free = types.claim(camel(name), &claim(format!("service `{name}`")), errors);
    // One error is enough for two services of the same name.
    if is_free {
        let has_topics = service.methods().any(|rpc| rpc.is_server_streaming());
        let (clients, servers) = (!options.no_clients, !options.no_servers);
        let parts = [
            ("Client", clients),
            ("Server", servers),
            ("Topics", servers && has_topics),
        ];
        for (part, _) in parts.into_iter().filter(|(_, exists)| *exists) {
            let element = format!("the generated type `{name}{part}`");
            types.claim(suffixed(name, part), &claim(element), errors);
        }
    }
    let mut methods = Scope::default();
    let free: Vec<_> = service
        .methods()
        .filter(|rpc| {
            let element = format!("rpc `{}`", rpc.name());
            let claim = Claim {
                element,
                file,
                path: rpc.path(),
            };
            methods.claim(method::rust_name(rpc), &claim, errors)
        })
        .collect();
    for rpc in free {
        claim_topic_methods(&rpc, file, &mut methods, errors);
    }
}

/// Claims the methods of a topic other than the one with its name.
fn claim_topic_methods(
    rpc: &MethodDescriptor,
    file: &FileDescriptor,
    methods: &mut Scope,
    errors: &mut Vec<Diagnostic>,
) {
    // `method::read` reports an invalid form.
    let Ok(Some(publishers)) = method::publishers_of(rpc, &mut Vec::new()) else {
        return;
    };
    let subscribe = ("subscribe", publishers.has_subscribers());
    let publish = ("publish", publishers == Publishers::Both);
    for (prefix, _) in [subscribe, publish]
        .into_iter()
        .filter(|(_, exists)| *exists)
    {
        let element = format!("the {prefix} method of topic `{}`", rpc.name());
        let claim = Claim {
            element,
            file,
            path: rpc.path(),
        };
        methods.claim(prefixed(prefix, rpc.name()), &claim, errors);
    }
}
