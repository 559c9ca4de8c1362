//! The schema of a service for the runtime.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::{Item, parse_quote};

use super::Names;
use crate::interface::{Method, Overflow, Publishers, Retain, Service, Topic};

pub(super) fn item(service: &Service, names: &Names<'_>) -> Item {
    let Service {
        application,
        version,
        name,
        ..
    } = service;
    let (schema, root) = (&names.schema, names.root());
    let methods = service.methods.iter().map(|rpc| method(service, rpc));
    parse_quote! {
        static #schema: ::smq_runtime::schema::Service = ::smq_runtime::schema::Service {
            application: #application,
            version: #version,
            name: #name,
            methods: &[#(#methods),*],
            descriptors: &#root DESCRIPTORS,
        };
    }
}

fn method(service: &Service, method: &Method) -> TokenStream {
    let Method {
        name,
        input,
        output,
        ..
    } = method;
    let path = format!(
        "/socket.mq/{}/{}/{}.{name}",
        service.application, service.version, service.name
    );
    let topic = match &method.topic {
        None => quote!(::core::option::Option::None),
        Some(description) => {
            let topic = topic(description);
            quote!(::core::option::Option::Some(#topic))
        }
    };
    let message_bytes = match method.message_bytes.map(Literal::u32_unsuffixed) {
        None => quote!(::core::option::Option::None),
        Some(bytes) => quote!(::core::option::Option::Some(#bytes)),
    };
    quote! {
        ::smq_runtime::schema::Method {
            name: #name,
            path: #path,
            input: #input,
            output: #output,
            message_bytes: #message_bytes,
            topic: #topic,
        }
    }
}

fn topic(topic: &Topic) -> TokenStream {
    let publishers = match topic.publishers {
        Publishers::Server => quote!(Server),
        Publishers::Clients => quote!(Clients),
        Publishers::Both => quote!(Both),
    };
    let retain = match topic.retain {
        Retain::Nothing => quote!(Nothing),
        Retain::Last => quote!(Last),
        Retain::LastPerKey => quote!(LastPerKey),
    };
    let overflow = match topic.overflow {
        Overflow::DropOldest => quote!(DropOldest),
        Overflow::Conflate => quote!(Conflate),
        Overflow::Disconnect => quote!(Disconnect),
    };
    let (filter, replay) = (&topic.filter.message, Literal::u32_unsuffixed(topic.replay));
    let signed = topic.signed;
    let fields = topic.filter.fields.iter().map(|(name, number)| {
        let number = Literal::u32_unsuffixed(*number);
        quote!(::smq_runtime::schema::FilterField { name: #name, number: #number })
    });
    quote! {
        ::smq_runtime::schema::Topic {
            publishers: ::smq_runtime::schema::Publishers::#publishers,
            filter: #filter,
            filter_fields: &[#(#fields),*],
            replay: #replay,
            retain: ::smq_runtime::schema::Retain::#retain,
            overflow: ::smq_runtime::schema::Overflow::#overflow,
            signed: #signed,
        }
    }
}
