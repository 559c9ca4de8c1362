//! The topics of a service that its server publishes.

use syn::{Item, parse_quote};

use super::Names;
use crate::interface::Service;

/// Returns no item for a service without topics that clients can subscribe to.
pub(super) fn items(service: &Service, names: &Names<'_>) -> Vec<Item> {
    if service.published().next().is_none() {
        return Vec::new();
    }
    let (name, schema) = (&names.topics, &names.schema);
    let docs = format!(" The topics that {} publishes.", names.link());
    let (fields, values): (Vec<syn::Field>, Vec<syn::FieldValue>) = service
        .published()
        .map(|(method, _)| {
            let (field, topic) = (method.ident(), &method.name);
            let event = names.message(&method.output);
            let docs = method.docs.or(&format!("The topic `{topic}`."));
            let value = parse_quote!(#field: ::smq_runtime::codegen::topic(&#schema, #topic));
            (
                parse_quote!(#docs pub #field: ::smq_runtime::Topic<#event>),
                value,
            )
        })
        .unzip();
    vec![
        parse_quote! {
            #[doc = #docs]
            #[derive(Debug, Clone)]
            pub struct #name {
                #(#fields),*
            }
        },
        parse_quote! {
            impl #name {
                /// Creates the topics, without events.
                pub fn new() -> Self {
                    Self { #(#values),* }
                }
            }
        },
        parse_quote! {
            impl ::core::default::Default for #name {
                fn default() -> Self {
                    Self::new()
                }
            }
        },
    ]
}
