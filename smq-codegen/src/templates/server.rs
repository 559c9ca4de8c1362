//! The server, which dispatches calls to the implementation.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{Arm, Item, parse_quote};

use super::{Names, has_content, ident};
use crate::interface::{Method, Publishers, Service, Topic};

pub(super) fn items(service: &Service, names: &Names<'_>) -> Vec<Item> {
    let (name, server, schema) = (&names.service, &names.server, &names.schema);
    let docs = format!(" The server of {}.", names.link());
    let implementation = &names.implementation;
    let calls: Vec<Arm> = service
        .methods
        .iter()
        .filter_map(|method| call(method, implementation))
        .collect();
    let subscriptions: Vec<Arm> = service
        .published()
        .map(|(method, topic)| subscription(method, topic, implementation))
        .collect();
    let streams: Vec<Arm> = service
        .methods
        .iter()
        .filter(|method| method.streams)
        .map(|method| stream(method, implementation))
        .collect();
    let stream = (!streams.is_empty()).then(|| {
        let body = dispatch(&quote!(method), &streams, &quote!(no_parts));
        quote! {
            fn stream(&self, call: ::smq_runtime::codegen::IncomingCall) -> ::smq_runtime::codegen::PartStream {
                #body
            }
        }
    });
    let attributes = names.attributes(&names.options.server_attributes);
    let call = dispatch(&quote!(method), &calls, &quote!(unknown));
    let subscribe = (!subscriptions.is_empty()).then(|| {
        let body = dispatch(&quote!(topic), &subscriptions, &quote!(unknown));
        quote! {
            fn subscribe(&self, call: ::smq_runtime::codegen::IncomingSubscribe) -> ::smq_runtime::codegen::SubscribeFuture {
                #body
            }
        }
    });
    let durable: Vec<_> = service
        .published()
        .filter(|(_, topic)| topic.durable)
        .map(|(method, _)| {
            let field = method.ident();
            quote!(::smq_runtime::codegen::durable(&topics.#field))
        })
        .collect();
    let durable_topics = (!durable.is_empty()).then(|| {
        quote! {
            fn durable_topics(&self) -> ::std::vec::Vec<::smq_runtime::codegen::DurableTopic> {
                let topics = self.service.topics();
                ::std::vec![#(#durable),*]
            }
        }
    });
    vec![
        parse_quote! {
            #[doc = #docs]
            #(#attributes)*
            #[derive(Debug)]
            pub struct #server<#implementation> {
                service: ::std::sync::Arc<#implementation>,
            }
        },
        parse_quote! {
            impl<#implementation: #name> #server<#implementation> {
                /// Creates a server of an implementation. Pass it to `smq_runtime::Server::add`.
                ///
                /// Use `From<Arc<T>>` for a shared implementation.
                pub fn new(service: #implementation) -> Self {
                    Self { service: ::std::sync::Arc::new(service) }
                }
            }
        },
        parse_quote! {
            impl<#implementation: #name> ::core::convert::From<::std::sync::Arc<#implementation>>
                for #server<#implementation>
            {
                fn from(service: ::std::sync::Arc<#implementation>) -> Self {
                    Self { service }
                }
            }
        },
        parse_quote! {
            impl<#implementation> ::core::clone::Clone for #server<#implementation> {
                fn clone(&self) -> Self {
                    Self { service: ::std::sync::Arc::clone(&self.service) }
                }
            }
        },
        parse_quote! {
            impl<#implementation: #name> ::smq_runtime::Service for #server<#implementation> {
                fn schema(&self) -> &'static ::smq_runtime::codegen::ServiceSchema {
                    &#schema
                }

                fn call(&self, call: ::smq_runtime::codegen::IncomingCall) -> ::smq_runtime::codegen::CallFuture {
                    #call
                }

                #stream
                #subscribe

                #durable_topics
            }
        },
    ]
}

fn dispatch(key: &TokenStream, arms: &[Arm], unknown: &TokenStream) -> TokenStream {
    if arms.is_empty() {
        return quote!(call.#unknown());
    }
    quote! {
        let service = ::std::sync::Arc::clone(&self.service);
        match call.#key() {
            #(#arms)*
            _ => call.#unknown(),
        }
    }
}

/// Dispatches a method, or an event that a client publishes.
///
/// The call has the form `T::clone(&service, …)`, so that an rpc can have the name of a method that every type
/// has.
fn call(method: &Method, implementation: &Ident) -> Option<Arm> {
    let (key, name) = (&method.name, method.ident());
    let (request, request_argument) = pattern_and_argument("request", &method.input);
    let (event, event_argument) = pattern_and_argument("event", &method.input);
    Some(match method.topic.as_ref().map(|topic| topic.publishers) {
        None if method.streams => return None,
        None => parse_quote! {
            #key => call.reply(move |context, #request| async move {
                #implementation::#name(&service, context #request_argument).await
            }),
        },
        Some(Publishers::Clients) => parse_quote! {
            #key => call.receive(move |context, #event| async move {
                #implementation::#name(&service, context #event_argument).await
            }),
        },
        Some(Publishers::Both) => parse_quote! {
            #key => {
                let topic = service.topics().#name.clone();
                call.relay(topic, move |context, #event| async move {
                    #implementation::#name(&service, context #event_argument).await
                })
            }
        },
        Some(Publishers::Server) => return None,
    })
}

/// Dispatches a method that replies in parts.
fn stream(method: &Method, implementation: &Ident) -> Arm {
    let (key, name) = (&method.name, method.ident());
    let (request, argument) = pattern_and_argument("request", &method.input);
    parse_quote! {
        #key => call.parts(move |context, #request, parts| async move {
            parts.forward(#implementation::#name(&service, context #argument)).await
        }),
    }
}

/// Dispatches a subscription.
fn subscription(method: &Method, topic: &Topic, implementation: &Ident) -> Arm {
    let (key, field, hook) = (&method.name, method.ident(), method.prefixed("subscribe"));
    let (pattern, argument) = pattern_and_argument("filter", &topic.filter.message);
    parse_quote! {
        #key => {
            let topic = service.topics().#field.clone();
            call.open(topic, move |context, #pattern| async move {
                #implementation::#hook(&service, context #argument).await
            })
        }
    }
}

/// Returns the pattern that binds a message, and the argument that passes it on if it has content.
fn pattern_and_argument(name: &str, message: &str) -> (TokenStream, Option<TokenStream>) {
    if !has_content(message) {
        return (quote!(()), None);
    }
    let name = ident(name);
    (quote!(#name), Some(quote!(, #name)))
}
