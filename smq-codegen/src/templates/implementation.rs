//! The trait that a server implements.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Item, Type, parse_quote};

use super::{Names, ident, is_something};
use crate::{
    comments::Docs,
    interface::{Method, Publishers, Service, Topic},
};

pub(super) fn item(service: &Service, names: &Names<'_>) -> Item {
    let name = &names.service;
    let docs = service.docs.or(&format!("The service `{}`.", service.name));
    let docs = docs.then(&Docs::line(
        "Implementations write its methods as plain `async fn`.",
    ));
    let deprecated = service.deprecated.then(|| quote!(#[deprecated]));
    let topics = service.published().next().map(|_| {
        let topics = &names.topics;
        let docs = format!(" Returns the [`{topics}`] that the implementation holds.");
        quote! {
            #[doc = #docs]
            ///
            /// What the server publishes there, subscribers get.
            fn topics(&self) -> &#topics;
        }
    });
    let methods = service.methods.iter().map(|method| match &method.topic {
        None => request(method, names),
        Some(topic) => {
            let published = topic
                .publishers
                .has_client_publishers()
                .then(|| event(method, topic, names));
            let subscribed = topic
                .publishers
                .has_subscribers()
                .then(|| hook(method, topic, names));
            quote!(#published #subscribed)
        }
    });
    parse_quote! {
        #docs
        #deprecated
        pub trait #name: ::core::marker::Send + ::core::marker::Sync + 'static {
            #topics
            #(#methods)*
        }
    }
}

/// A request, which the server answers.
fn request(method: &Method, names: &Names<'_>) -> TokenStream {
    let (name, deprecated) = (method.ident(), method.deprecated());
    let docs = method.docs.or(&format!("Answers `{}`.", method.name));
    let request = passed("request", &method.input, names);
    let output = future(&names.message(&method.output));
    quote! {
        #docs
        #deprecated
        fn #name(&self, context: ::smq_runtime::Context #request) -> #output;
    }
}

/// An event that a client publishes.
fn event(method: &Method, topic: &Topic, names: &Names<'_>) -> TokenStream {
    let (name, deprecated) = (method.ident(), method.deprecated());
    let relayed = topic.publishers == Publishers::Both;
    let docs = method.docs.or(&format!(
        "Takes what a client publishes to `{}`.",
        method.name
    ));
    let note =
        relayed.then(|| Docs::line("What this returns is published: the subscribers get it."));
    let docs = docs.then(&note.unwrap_or_default());
    let event = passed("event", &method.input, names);
    let output = future(&if relayed {
        names.message(&method.input)
    } else {
        parse_quote!(())
    });
    quote! {
        #docs
        #deprecated
        fn #name(&self, context: ::smq_runtime::Context #event) -> #output;
    }
}

/// The hook that may refuse a subscription.
fn hook(method: &Method, topic: &Topic, names: &Names<'_>) -> TokenStream {
    let (name, deprecated) = (method.prefixed("subscribe"), method.deprecated());
    let output = future(&parse_quote!(()));
    let filtered = is_something(&topic.filter.message);
    let with_filter = if filtered { " with this filter" } else { "" };
    let docs = format!(
        " Whether a client may subscribe to `{}`{with_filter}.",
        method.name
    );
    let parameter = passed("filter", &topic.filter.message, names);
    let unused = if filtered {
        quote!((context, filter))
    } else {
        quote!(context)
    };
    quote! {
        #[doc = #docs]
        ///
        /// It may, unless this says otherwise.
        #deprecated
        fn #name(&self, context: ::smq_runtime::Context #parameter) -> #output {
            ::core::mem::drop(#unused);
            async { ::core::result::Result::Ok(()) }
        }
    }
}

/// Returns the parameter for a message, if it is something.
fn passed(name: &str, message: &str, names: &Names<'_>) -> Option<TokenStream> {
    is_something(message).then(|| {
        let (name, of) = (ident(name), names.message(message));
        quote!(, #name: #of)
    })
}

fn future(output: &Type) -> TokenStream {
    quote! {
        impl ::core::future::Future<
            Output = ::core::result::Result<#output, ::smq_runtime::Status>,
        > + ::core::marker::Send
    }
}
