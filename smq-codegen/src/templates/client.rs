//! The client.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{ImplItemFn, Item, parse_quote};

use super::{Names, has_content, ident};
use crate::{
    comments::Docs,
    interface::{Method, Publishers, Service, Topic},
};

pub(super) fn items(service: &Service, names: &Names<'_>) -> Vec<Item> {
    let client = &names.client;
    let docs = Docs::line(format!("A client of {}.", names.link())).then(&service.docs);
    let deprecated = service.deprecated.then(|| quote!(#[deprecated]));
    let attributes = names.attributes(&names.options.client_attributes);
    let methods = service
        .methods
        .iter()
        .flat_map(|method| match &method.topic {
            None if method.streams => vec![stream(method, names)],
            None => vec![request(method, names)],
            Some(topic) => match topic.publishers {
                Publishers::Server => vec![subscribe(method, topic, names)],
                Publishers::Clients => vec![publish(method, names)],
                Publishers::Both => vec![subscribe(method, topic, names), publish(method, names)],
            },
        });
    vec![
        parse_quote! {
            #docs
            #deprecated
            #(#attributes)*
            #[derive(Debug, Clone)]
            pub struct #client {
                client: ::smq_runtime::Client,
            }
        },
        parse_quote! {
            impl #client {
                /// Creates a client of the server at a URL such as `http://host:port`.
                ///
                /// The client connects when it is first used.
                ///
                /// # Errors
                ///
                /// Fails if the URL is not valid. A server that cannot be reached is an error of the first call.
                pub fn connect(url: &str) -> ::core::result::Result<Self, ::smq_runtime::Error> {
                    ::smq_runtime::Client::connect(url).map(Self::new)
                }

                /// Creates a client that uses the connection and options of another client.
                pub fn new(client: ::smq_runtime::Client) -> Self {
                    Self { client }
                }

                /// Returns this client with another timeout for each call, publish and start of a
                /// subscription. The default is 30 seconds.
                #[must_use]
                pub fn with_timeout(&self, timeout: ::core::time::Duration) -> Self {
                    Self::new(self.client.with_timeout(timeout))
                }

                /// Returns this client with a header for each request, including the one that opens a
                /// session.
                #[must_use]
                pub fn with_header(
                    &self,
                    name: ::smq_runtime::http::HeaderName,
                    value: ::smq_runtime::http::HeaderValue,
                ) -> Self {
                    Self::new(self.client.with_header(name, value))
                }

                #(#methods)*
            }
        },
    ]
}

fn request(method: &Method, names: &Names<'_>) -> ImplItemFn {
    let (schema, key) = (&names.schema, &method.name);
    let (name, deprecated) = (method.ident(), method.deprecated());
    let docs = method.docs.or(&format!("Calls the method `{key}`."));
    let docs = docs.then(&errors("request"));
    let (parameter, request) = parameter_and_argument("request", &method.input, names);
    let output = names.message(&method.output);
    parse_quote! {
        #docs
        #deprecated
        pub fn #name(&self #parameter) -> ::smq_runtime::Call<#output> {
            ::smq_runtime::codegen::call(&self.client, &#schema, #key, #request)
        }
    }
}

/// A method that replies in parts.
fn stream(method: &Method, names: &Names<'_>) -> ImplItemFn {
    let (schema, key) = (&names.schema, &method.name);
    let (name, deprecated) = (method.ident(), method.deprecated());
    let docs = method.docs.or(&format!("Calls the method `{key}`."));
    let docs = docs.then(&Docs::line(
        "The reply comes in parts: await it to send the request, then take one part after the other. If the server \
         rejects the request, `Error::Status` is the last item.",
    ));
    let (parameter, request) = parameter_and_argument("request", &method.input, names);
    let part = names.message(&method.output);
    parse_quote! {
        #docs
        #deprecated
        pub fn #name(&self #parameter) -> ::smq_runtime::StreamCall<#part> {
            ::smq_runtime::codegen::stream(&self.client, &#schema, #key, #request)
        }
    }
}

fn subscribe(method: &Method, topic: &Topic, names: &Names<'_>) -> ImplItemFn {
    let (schema, key) = (&names.schema, &method.name);
    let (name, deprecated) = (method.ident(), method.deprecated());
    let subscribes = Docs::line(format!(
        "Subscribes to `{key}`. Await it to get the subscription when the server has confirmed it."
    ));
    let docs = method.docs.clone().then(&subscribes);
    let docs = docs.then(&errors("subscription"));
    let event = names.message(&method.output);
    let (parameter, filter) = parameter_and_argument("filter", &topic.filter.message, names);
    parse_quote! {
        #docs
        #deprecated
        pub fn #name(&self #parameter) -> ::smq_runtime::Subscribe<#event> {
            ::smq_runtime::codegen::subscribe(&self.client, &#schema, #key, #filter)
        }
    }
}

/// On a topic that both sides publish, the method that subscribes has the name of the topic.
fn publish(method: &Method, names: &Names<'_>) -> ImplItemFn {
    let (schema, key) = (&names.schema, &method.name);
    let deprecated = method.deprecated();
    let subscribes = method
        .topic
        .as_ref()
        .is_some_and(|topic| topic.publishers.has_subscribers());
    let name = if subscribes {
        method.prefixed("publish")
    } else {
        method.ident()
    };
    let accepted = format!(
        "Publishes an event to `{key}`. Await it to get a receipt when the server has accepted it."
    );
    let docs = method.docs.clone().then(&Docs::line(accepted));
    let docs = docs.then(&errors("event"));
    let (parameter, event) = parameter_and_argument("event", &method.input, names);
    parse_quote! {
        #docs
        #deprecated
        pub fn #name(&self #parameter) -> ::smq_runtime::Publish {
            ::smq_runtime::codegen::publish(&self.client, &#schema, #key, #event)
        }
    }
}

/// Returns the section about the errors of a method.
fn errors(sent: &str) -> Docs {
    Docs::line("# Errors").then(&Docs::line(format!(
        "Awaiting it returns `Error::Status` if the server rejects the {sent}, or another error if no reply arrives."
    )))
}

/// Returns the parameter for a message and the argument to pass on, which is `()` without content.
fn parameter_and_argument(
    name: &str,
    message: &str,
    names: &Names<'_>,
) -> (Option<TokenStream>, TokenStream) {
    if !has_content(message) {
        return (None, quote!(()));
    }
    let (name, message_type) = (ident(name), names.message(message));
    (Some(quote!(, #name: #message_type)), quote!(#name))
}
