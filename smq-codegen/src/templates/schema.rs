//! The schema of a service for the runtime.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::{Item, parse_quote};

use super::Names;
use crate::{
    interface::{Method, Overflow, Publishers, Retain, Service, Topic},
    runtime_types::EMPTY,
};

pub(super) fn item(service: &Service, names: &Names<'_>) -> Item {
    let Service {
        application,
        version,
        name,
        ..
    } = service;
    let (schema, root) = (&names.schema, names.root());
    let methods = service.methods.iter().map(|rpc| method(service, rpc));
    let codegen = quote!(::smq_runtime::codegen);
    parse_quote! {
        static #schema: #codegen::ServiceSchema = #codegen::service(
            (#application, #version, #name),
            &[#(#methods),*],
            &#root DESCRIPTORS,
        );
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
    let message_bytes = method.message_bytes.map(|bytes| {
        let bytes = Literal::u32_unsuffixed(bytes);
        quote!(.message_bytes(#bytes))
    });
    let streams = method.streams.then(|| quote!(.streams()));
    let topic = method.topic.as_ref().map(|description| {
        let topic = topic(description);
        quote!(.topic(#topic))
    });
    quote! {
        ::smq_runtime::codegen::method((#name, #path), (#input, #output)) #message_bytes #streams #topic
    }
}

/// Returns the call that makes the schema of a topic. Options with their default are left out.
fn topic(topic: &Topic) -> TokenStream {
    let publishers = match topic.publishers {
        Publishers::Server => quote!(published_by_server),
        Publishers::Clients => quote!(published_by_clients),
        Publishers::Both => quote!(published_by_both),
    };
    let filter = (topic.filter.message != EMPTY).then(|| {
        let message = &topic.filter.message;
        let fields = topic.filter.fields.iter().map(|(name, number)| {
            let number = Literal::u32_unsuffixed(*number);
            quote!(::smq_runtime::codegen::filter_field(#name, #number))
        });
        quote!(.filter(#message, &[#(#fields),*]))
    });
    let replay = (topic.replay != 0).then(|| {
        let replay = Literal::u32_unsuffixed(topic.replay);
        quote!(.replay(#replay))
    });
    let retain = match topic.retain {
        Retain::Nothing => None,
        Retain::Last => Some(quote!(.retain_last())),
        Retain::LastPerKey => Some(quote!(.retain_last_per_key())),
    };
    let overflow = match topic.overflow {
        Overflow::DropOldest => None,
        Overflow::Conflate => Some(quote!(.conflate())),
        Overflow::Disconnect => Some(quote!(.disconnect())),
    };
    let signed = topic.signed.then(|| quote!(.signed()));
    let position = topic.position.map(|field| {
        let number = Literal::u32_unsuffixed(field.number);
        if field.is_message {
            quote!(.position_message(#number))
        } else {
            quote!(.position_text(#number))
        }
    });
    let durable = topic.durable.then(|| quote!(.durable()));
    quote! {
        ::smq_runtime::codegen::#publishers() #filter #replay #retain #overflow #signed #durable #position
    }
}
