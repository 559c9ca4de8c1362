//! What hands the calls of a server to the implementation.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Arm, Item, parse_quote};

use super::{Names, has_filter};
use crate::interface::{Method, Publishers, Service, Topic};

pub(super) fn items(service: &Service, names: &Names<'_>) -> Vec<Item> {
    let (name, server, schema) = (&names.service, &names.server, &names.schema);
    let docs = format!(" Serves a [`{name}`].");
    let calls: Vec<Arm> = service.methods.iter().filter_map(call).collect();
    let subscriptions: Vec<Arm> = service
        .published()
        .map(|(method, topic)| subscription(method, topic))
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
            pub struct #server<T> {
                service: ::std::sync::Arc<T>,
            }
        },
        parse_quote! {
            impl<T: #name> #server<T> {
                /// Returns a server of that implementation, for `smq_runtime::Server::add`.
                pub fn new(service: T) -> Self {
                    Self { service: ::std::sync::Arc::new(service) }
                }
            }
        },
        parse_quote! {
            impl<T: #name> ::core::convert::From<::std::sync::Arc<T>> for #server<T> {
                fn from(service: ::std::sync::Arc<T>) -> Self {
                    Self { service }
                }
            }
        },
        parse_quote! {
            impl<T> ::core::clone::Clone for #server<T> {
                fn clone(&self) -> Self {
                    Self { service: ::std::sync::Arc::clone(&self.service) }
                }
            }
        },
        parse_quote! {
            impl<T: #name> ::smq_runtime::Service for #server<T> {
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

/// What clients call: methods, and topics that they publish to.
///
/// Calls name the trait (`T::clone(&service, …)`), so that an rpc may be called as any method that
/// everything has.
fn call(method: &Method) -> Option<Arm> {
    let (key, name) = (&method.name, method.ident());
    Some(match method.topic.as_ref().map(|topic| topic.publishers) {
        None => parse_quote! {
            #key => call.reply(move |context, request| async move {
                T::#name(&service, context, request).await
            }),
        },
        Some(Publishers::Clients) => parse_quote! {
            #key => call.receive(move |context, event| async move {
                T::#name(&service, context, event).await
            }),
        },
        Some(Publishers::Both) => parse_quote! {
            #key => {
                let topic = service.topics().#name.clone();
                call.relay(topic, move |context, event| async move {
                    T::#name(&service, context, event).await
                })
            }
        },
        Some(Publishers::Server) => return None,
    })
}

fn subscription(method: &Method, topic: &Topic) -> Arm {
    let (key, field, hook) = (&method.name, method.ident(), method.prefixed("subscribe"));
    let (pattern, argument) = if has_filter(&topic.filter.message) {
        (quote!(filter), Some(quote!(, filter)))
    } else {
        (quote!(()), None)
    };
    parse_quote! {
        #key => {
            let topic = service.topics().#field.clone();
            call.open(topic, move |context, #pattern| async move {
                T::#hook(&service, context #argument).await
            })
        }
    }
}
