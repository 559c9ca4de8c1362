//! The items generated for a service. The interface is checked before, so templates cannot fail.

mod client;
mod implementation;
mod schema;
mod server;
mod topics;

use proc_macro2::{Ident, Span};
use quote::quote;
use syn::{Attribute, Item, Type, parse_quote};

use crate::{
    interface::{Method, Service, segments},
    messages::Types,
    names,
    options::{Options, attributes},
    runtime_types::EMPTY,
};

/// Returns the items of a service: its trait, topics, server, client and schema.
pub(crate) fn service(service: &Service, types: &Types, options: &Options) -> Vec<Item> {
    let names = Names::of(service, types, options);
    let mut items = Vec::new();
    if !options.no_servers {
        items.push(implementation::item(service, &names));
        items.extend(topics::items(service, &names));
        items.extend(server::items(service, &names));
    }
    if !options.no_clients {
        items.extend(client::items(service, &names));
    }
    items.push(schema::item(service, &names));
    items
}

/// The Rust names of the items of a service.
struct Names<'a> {
    service: Ident,
    topics: Ident,
    server: Ident,
    client: Ident,
    schema: Ident,
    /// The type parameter of the server: `T`, or `S` if the service is called `T`.
    implementation: Ident,
    package: &'a str,
    types: &'a Types,
    full_name: String,
    options: &'a Options,
}

impl<'a> Names<'a> {
    fn of(service: &'a Service, types: &'a Types, options: &'a Options) -> Self {
        let name = &service.name;
        Self {
            service: ident(&names::camel(name)),
            topics: ident(&names::suffixed(name, "Topics")),
            server: ident(&names::suffixed(name, "Server")),
            client: ident(&names::suffixed(name, "Client")),
            schema: ident(&names::shouty(name)),
            implementation: ident(if names::camel(name) == "T" { "S" } else { "T" }),
            package: &service.package,
            types,
            full_name: format!("{}.{name}", service.package)
                .trim_start_matches('.')
                .to_owned(),
            options,
        }
    }

    /// Returns the type of the message with that full name.
    fn message(&self, message: &str) -> Type {
        match self.types.get(self.package, message) {
            Some(resolved) => resolved.clone(),
            None => parse_quote!(()),
        }
    }

    /// Returns the attributes that the user gives to an item of the service.
    fn attributes(&self, pairs: &[(String, String)]) -> Vec<Attribute> {
        attributes(pairs, &self.full_name)
    }

    /// Returns a link to the trait. The schema of a service such as `T` has the same name.
    fn link(&self) -> String {
        let name = &self.service;
        if self.options.no_servers {
            format!("the service `{name}`")
        } else if self.service == self.schema {
            format!("[`trait@{name}`]")
        } else {
            format!("[`{name}`]")
        }
    }

    /// Returns the path from the package to the module that contains all packages.
    fn root(&self) -> proc_macro2::TokenStream {
        segments(self.package)
            .iter()
            .map(|_| quote!(super::))
            .collect()
    }
}

impl Method {
    fn ident(&self) -> Ident {
        ident(&self.rust_name)
    }

    fn prefixed(&self, prefix: &str) -> Ident {
        ident(&names::prefixed(prefix, &self.name))
    }

    fn deprecated(&self) -> Option<proc_macro2::TokenStream> {
        self.deprecated.then(|| quote!(#[deprecated]))
    }
}

/// Returns an identifier, which may be raw.
fn ident(name: &str) -> Ident {
    match name.strip_prefix("r#") {
        Some(keyword) => Ident::new_raw(keyword, Span::call_site()),
        None => Ident::new(name, Span::call_site()),
    }
}

/// Whether a request, event or filter has content, and so is a parameter.
fn has_content(message: &str) -> bool {
    message != EMPTY
}
