//! The server, which dispatches calls to the implementation.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{Arm, Item, parse_quote};

use super::{Names, has_content, ident};
use crate::interface::{Method, Publishers, Service, Topic};

pub(super) fn items(service: &Service, names: &Names<'_>) -> Vec<Item> {
    let (name, server, schema) = (&names.service, &names.server, &names.schema);
    let docs = format!(" The server of {}.", names.link());
    let of = &names.implementation;
    let calls: Vec<Arm> = service
        .methods
        .iter()
        .filter_map(|method| call(method, of))
        .collect();
    let subscriptions: Vec<Arm> = service
        .published()
        .map(|(method, topic)| subscription(method, topic, of))
        .collect();
    let call = dispatch(&quote!(method), &calls);
    let subscribe = (!subscriptions.is_empty()).then(|| {
        let body = dispatch(&quote!(topic), &subscriptions);
        quote! {
            fn subscribe(&self, call: ::smq_runtime::Subscribe) -> ::smq_runtime::Subscribing {
                #body
            }
        }
    });
    vec![
        parse_quote! {
            #[doc = #docs]
            #[derive(Debug)]
            pub struct #server<#of> {
                service: ::std::sync::Arc<#of>,
            }
        },
        parse_quote! {
            impl<#of: #name> #server<#of> {
                /// Creates a server of an implementation. Pass it to `smq_runtime::Server::add`.
                ///
                /// Use `From<Arc<T>>` for a shared implementation.
                pub fn new(service: #of) -> Self {
                    Self { service: ::std::sync::Arc::new(service) }
                }
            }
        },
        parse_quote! {
            impl<#of: #name> ::core::convert::From<::std::sync::Arc<#of>> for #server<#of> {
                fn from(service: ::std::sync::Arc<#of>) -> Self {
                    Self { service }
                }
            }
        },
        parse_quote! {
            impl<#of> ::core::clone::Clone for #server<#of> {
                fn clone(&self) -> Self {
                    Self { service: ::std::sync::Arc::clone(&self.service) }
                }
            }
        },
        parse_quote! {
            impl<#of: #name> ::smq_runtime::Service for #server<#of> {
                fn schema(&self) -> &'static ::smq_runtime::schema::Service {
                    &#schema
                }

                fn call(&self, call: ::smq_runtime::Call) -> ::smq_runtime::Answer {
                    #call
                }

                #subscribe
            }
        },
    ]
}

fn dispatch(key: &TokenStream, arms: &[Arm]) -> TokenStream {
    if arms.is_empty() {
        return quote!(call.unknown());
    }
    quote! {
        let service = ::std::sync::Arc::clone(&self.service);
        match call.#key() {
            #(#arms)*
            _ => call.unknown(),
        }
    }
}

/// Dispatches a method, or an event that a client publishes.
///
/// The call has the form `T::clone(&service, …)`, so that an rpc can have the name of a method that every type
/// has.
fn call(method: &Method, of: &Ident) -> Option<Arm> {
    let (key, name) = (&method.name, method.ident());
    let (request, request_argument) = passed("request", &method.input);
    let (event, event_argument) = passed("event", &method.input);
    Some(match method.topic.as_ref().map(|topic| topic.publishers) {
        None => parse_quote! {
            #key => call.reply(move |context, #request| async move {
                #of::#name(&service, context #request_argument).await
            }),
        },
        Some(Publishers::Clients) => parse_quote! {
            #key => call.receive(move |context, #event| async move {
                #of::#name(&service, context #event_argument).await
            }),
        },
        Some(Publishers::Both) => parse_quote! {
            #key => {
                let topic = service.topics().#name.clone();
                call.relay(topic, move |context, #event| async move {
                    #of::#name(&service, context #event_argument).await
                })
            }
        },
        Some(Publishers::Server) => return None,
    })
}

/// Dispatches a subscription.
fn subscription(method: &Method, topic: &Topic, of: &Ident) -> Arm {
    let (key, field, hook) = (&method.name, method.ident(), method.prefixed("subscribe"));
    let (pattern, argument) = passed("filter", &topic.filter.message);
    parse_quote! {
        #key => {
            let topic = service.topics().#field.clone();
            call.open(topic, move |context, #pattern| async move {
                #of::#hook(&service, context #argument).await
            })
        }
    }
}

/// Returns the pattern that binds a message, and the argument that passes it on if it has content.
fn passed(name: &str, message: &str) -> (TokenStream, Option<TokenStream>) {
    if !has_content(message) {
        return (quote!(()), None);
    }
    let name = ident(name);
    (quote!(#name), Some(quote!(, #name)))
}
