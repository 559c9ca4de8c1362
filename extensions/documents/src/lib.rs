#![doc = include_str!("../README.md")]

mod asyncapi;
mod interface;
mod openapi;
mod options;
mod schema;
mod source;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use smq_runtime::documents::{self, Document, ServedInterface};

pub use self::{
    asyncapi::asyncapi,
    interface::{Error, Interface},
    openapi::openapi,
    options::{Documents, SecurityScheme},
    source::{ProtoPrinter, proto_files},
};

/// What may stand in a path as it is (RFC 3986, section 3.3).
const PATH: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'.')
    .remove(b'-')
    .remove(b'_')
    .remove(b'~');

const JSON: &str = "application/json";

impl documents::Documents for Documents {
    fn of_interface(&self, served: &ServedInterface<'_>) -> Vec<Document> {
        let descriptors = served.descriptors();
        let interface = match Interface::new(&descriptors, &served.name()) {
            Ok(interface) => interface,
            Err(error) => {
                tracing::error!("no documents of {}: {error}", served.name());
                return Vec::new();
            }
        };
        let mut options = self.clone();
        options.connect |= served.doors().contains(&"connect");
        options.limits = Some(served.limits().clone());
        let specifications = [
            ("openapi.json", openapi(&interface, &options)),
            ("asyncapi.json", asyncapi(&interface, &options)),
        ];
        let specifications = specifications.map(|(name, document)| {
            Document::new(name, JSON, document.to_string()).with_relation("service-desc")
        });
        let mut documents = Vec::from(specifications);
        documents.push(Document::new(
            "descriptors.binpb",
            "application/protobuf",
            descriptors,
        ));
        for (name, text) in proto_files(&interface) {
            let url = format!("proto/{}", utf8_percent_encode(&name, PATH));
            let document = Document::new(url, "text/plain; charset=utf-8", text);
            documents.push(match interface.has_file(&name) {
                true => document.with_relation("service-doc"),
                false => document,
            });
        }
        documents
    }
}
