//! The trait that a server implements.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Item, Type, parse_quote};

use super::{Names, has_content, ident};
use crate::{
    comments::Docs,
    interface::{Method, Publishers, Service, Topic},
};

pub(super) fn item(service: &Service, names: &Names<'_>) -> Item {
    let name = &names.service;
    let docs = service.docs.or(&format!("The service `{}`.", service.name));
    let docs = docs.then(&Docs::line(
        "Servers implement this trait with `async fn` methods. Clients receive a `Status` that one returns.",
    ));
    let deprecated = service.deprecated.then(|| quote!(#[deprecated]));
    let attributes = names.attributes(&names.options.trait_attributes);
    let topics = service.published().next().map(|_| {
        let topics = &names.topics;
        let docs = format!(" Returns the [`{topics}`] of this service, which it keeps in a field.");
        quote! {
            #[doc = #docs]
            ///
            /// Subscribers receive the events that are published there.
            fn topics(&self) -> &#topics;
        }
    });
    let methods = service.methods.iter().map(|method| match &method.topic {
        None if method.streams => parts(method, names),
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
        #(#attributes)*
        pub trait #name: ::core::marker::Send + ::core::marker::Sync + 'static {
            #topics
            #(#methods)*
        }
    }
}

/// A method.
fn request(method: &Method, names: &Names<'_>) -> TokenStream {
    let (name, deprecated) = (method.ident(), method.deprecated());
    let docs = method
        .docs
        .or(&format!("Handles the method `{}`.", method.name));
    let docs = docs.then(&default_docs(names));
    let request = parameter("request", &method.input, names);
    let output = future(&names.message(&method.output));
    let body = body(method, "request", names);
    quote! {
        #docs
        #deprecated
        fn #name(&self, context: ::smq_runtime::Context #request) -> #output #body
    }
}

/// A method that replies in parts.
fn parts(method: &Method, names: &Names<'_>) -> TokenStream {
    let (name, deprecated) = (method.ident(), method.deprecated());
    let docs = method
        .docs
        .or(&format!("Handles the method `{}`.", method.name));
    let docs = docs.then(&Docs::line(
        "The reply is the parts of the stream, up to its end or the first `Status`. When the caller has gone, the stream \
         is dropped. `smq_runtime::parts` makes a stream of an `async` block.",
    ));
    let docs = docs.then(&default_docs(names));
    let request = parameter("request", &method.input, names);
    let part = names.message(&method.output);
    let body = if names.options.default_stubs {
        let unused = unused("request", &method.input);
        let message = format!("{} is not implemented", method.name);
        quote!({
            ::core::mem::drop(#unused);
            ::smq_runtime::parts(|_| async {
                ::core::result::Result::Err(::smq_runtime::Status::unimplemented(#message))
            })
        })
    } else {
        quote!(;)
    };
    quote! {
        #docs
        #deprecated
        fn #name(
            &self,
            context: ::smq_runtime::Context
            #request
        ) -> impl ::smq_runtime::Stream<
            Item = ::core::result::Result<#part, ::smq_runtime::Status>,
        > + ::core::marker::Send #body
    }
}

/// An event that a client publishes.
fn event(method: &Method, topic: &Topic, names: &Names<'_>) -> TokenStream {
    let (name, deprecated) = (method.ident(), method.deprecated());
    let relayed = topic.publishers == Publishers::Both;
    let docs = method.docs.or(&format!(
        "Handles an event that a client publishes to `{}`.",
        method.name
    ));
    let note =
        relayed.then(|| Docs::line("Subscribers receive the event that this method returns."));
    let docs = docs.then(&note.unwrap_or_default());
    let docs = docs.then(&default_docs(names));
    let event = parameter("event", &method.input, names);
    let output = future(&if relayed {
        names.message(&method.input)
    } else {
        parse_quote!(())
    });
    let body = body(method, "event", names);
    quote! {
        #docs
        #deprecated
        fn #name(&self, context: ::smq_runtime::Context #event) -> #output #body
    }
}

/// Returns the documentation of the body, if there is one.
fn default_docs(names: &Names<'_>) -> Docs {
    if names.options.default_stubs {
        Docs::line("The default returns `Status::unimplemented`.")
    } else {
        Docs::default()
    }
}

/// Returns the body of a method that servers need not implement, or a semicolon.
fn body(method: &Method, parameter: &str, names: &Names<'_>) -> TokenStream {
    if !names.options.default_stubs {
        return quote!(;);
    }
    let unused = unused(parameter, &method.input);
    let message = format!("{} is not implemented", method.name);
    quote!({
        ::core::mem::drop(#unused);
        async { ::core::result::Result::Err(::smq_runtime::Status::unimplemented(#message)) }
    })
}

/// Returns the parameters of a method as one value to drop.
fn unused(parameter: &str, message: &str) -> TokenStream {
    if has_content(message) {
        let parameter = ident(parameter);
        quote!((context, #parameter))
    } else {
        quote!(context)
    }
}

/// The hook that can reject a subscription.
fn hook(method: &Method, topic: &Topic, names: &Names<'_>) -> TokenStream {
    let (name, deprecated) = (method.prefixed("subscribe"), method.deprecated());
    let output = future(&parse_quote!(()));
    let filtered = has_content(&topic.filter.message);
    let with_filter = if filtered { " with this filter" } else { "" };
    let docs = format!(
        " Decides whether a client may subscribe to `{}`{with_filter}.",
        method.name
    );
    let parameter = parameter("filter", &topic.filter.message, names);
    let unused = unused("filter", &topic.filter.message);
    quote! {
        #[doc = #docs]
        ///
        /// The default accepts every subscription. Return a `Status` to reject one.
        #deprecated
        fn #name(&self, context: ::smq_runtime::Context #parameter) -> #output {
            ::core::mem::drop(#unused);
            async { ::core::result::Result::Ok(()) }
        }
    }
}

/// Returns the parameter for a message with content.
fn parameter(name: &str, message: &str, names: &Names<'_>) -> Option<TokenStream> {
    has_content(message).then(|| {
        let (name, message_type) = (ident(name), names.message(message));
        quote!(, #name: #message_type)
    })
}

fn future(output: &Type) -> TokenStream {
    quote! {
        impl ::core::future::Future<
            Output = ::core::result::Result<#output, ::smq_runtime::Status>,
        > + ::core::marker::Send
    }
}
