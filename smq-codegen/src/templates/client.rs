//! The client.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{ImplItemFn, Item, Type, parse_quote};

use super::{Names, has_filter};
use crate::{
    comments::Docs,
    interface::{Method, Publishers, Service, Topic},
};

pub(super) fn items(service: &Service, names: &Names<'_>) -> Vec<Item> {
    let (name, client) = (&names.service, &names.client);
    let docs = Docs::line(format!("A client of [`{name}`].")).then(&service.docs);
    let deprecated = service.deprecated.then(|| quote!(#[deprecated]));
    let methods = service
        .methods
        .iter()
        .flat_map(|method| match &method.topic {
            None => vec![request(method, names)],
            Some(topic) => match topic.publishers {
                Publishers::Server => vec![subscribe(method, topic, names)],
                Publishers::Clients => vec![publish(method, names)],
                Publishers::Both => vec![subscribe(method, topic, names), publish(method, names)],
            },
        });
    let with_start = service.published().next().map(|_| with_start());
    vec![
        parse_quote! {
            #docs
            #deprecated
            #[derive(Debug, Clone)]
            pub struct #client {
                client: ::smq_runtime::Client,
            }
        },
        parse_quote! {
            impl #client {
                /// Returns a client of the server at that URL, `http://host:port`.
                ///
                /// It connects when first used.
                ///
                /// # Errors
                ///
                /// When that is not a URL one can connect to.
                pub fn connect(url: &str) -> ::core::result::Result<Self, ::smq_runtime::Error> {
                    ::smq_runtime::Client::connect(url).map(Self::new)
                }

                /// Returns a client that calls through another: one with other options, say.
                pub fn new(client: ::smq_runtime::Client) -> Self {
                    Self { client }
                }

                /// Returns this client with another time limit for each call.
                pub fn with_timeout(&self, timeout: ::core::time::Duration) -> Self {
                    Self::new(self.client.with_timeout(timeout))
                }

                #with_start

                #(#methods)*
            }
        },
    ]
}

fn with_start() -> TokenStream {
    quote! {
        /// Returns this client with another start for each subscription: live, or after a position.
        pub fn with_start(&self, start: ::smq_runtime::Start) -> Self {
            Self::new(self.client.with_start(start))
        }
    }
}

fn request(method: &Method, names: &Names<'_>) -> ImplItemFn {
    let (schema, key) = (&names.schema, &method.name);
    let (name, deprecated) = (method.ident(), method.deprecated());
    let docs = method.docs.or(&format!("Calls `{key}`."));
    let input = names.message(&method.input);
    let output = result(&names.message(&method.output));
    parse_quote! {
        #docs
        #deprecated
        pub async fn #name(&self, request: #input) -> #output {
            self.client.call(&#schema, #key, request).await
        }
    }
}

fn subscribe(method: &Method, topic: &Topic, names: &Names<'_>) -> ImplItemFn {
    let (schema, key) = (&names.schema, &method.name);
    let (name, deprecated) = (method.ident(), method.deprecated());
    let docs = method.docs.or(&format!("Subscribes to `{key}`."));
    let event = names.message(&method.output);
    let output = result(&parse_quote!(::smq_runtime::Subscription<#event>));
    let (parameter, filter) = if has_filter(&topic.filter.message) {
        let filter = names.message(&topic.filter.message);
        (Some(quote!(, filter: #filter)), quote!(filter))
    } else {
        (None, quote!(()))
    };
    parse_quote! {
        #docs
        #deprecated
        pub async fn #name(&self #parameter) -> #output {
            self.client.subscribe(&#schema, #key, #filter).await
        }
    }
}

/// On a topic that both publish, the name is taken by the subscription.
fn publish(method: &Method, names: &Names<'_>) -> ImplItemFn {
    let (schema, key) = (&names.schema, &method.name);
    let deprecated = method.deprecated();
    let subscribes = method
        .topic
        .as_ref()
        .is_some_and(|topic| topic.publishers.has_subscribers());
    let accepted = "Publishes one event; returns when the server has accepted it.";
    let (name, docs) = if subscribes {
        let docs =
            format!("Publishes an event to `{key}`; returns when the server has accepted it.");
        (method.prefixed("publish"), Docs::line(docs))
    } else {
        (
            method.ident(),
            method.docs.clone().then(&Docs::line(accepted)),
        )
    };
    let event = names.message(&method.input);
    let output = result(&parse_quote!(()));
    parse_quote! {
        #docs
        #deprecated
        pub async fn #name(&self, event: #event) -> #output {
            self.client.publish(&#schema, #key, event).await
        }
    }
}

fn result(of: &Type) -> TokenStream {
    quote!(::core::result::Result<#of, ::smq_runtime::Error>)
}
