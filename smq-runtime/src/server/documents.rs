//! The seam for documents: what an extension writes about the interfaces that a server has.
//!
//! [`Server::with_documents`](crate::Server::with_documents) adds an extension. The server asks it for its documents
//! when the first of them is needed, and keeps them. It serves them below the URLs of their interfaces, to those whom the
//! authenticator lets in, with entity tags and compressed. It lists them in the description of the interface, in the
//! header `Link` (RFC 8631), and in `/.well-known/api-catalog` (RFC 9727).

use std::{collections::BTreeMap, fmt, sync::Arc};

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Response, header};
use serde_json::{Map, Value, json};

use super::{
    body::Body,
    descriptors,
    routes::{Interface, Page, ROOT, Routes},
};
use crate::{
    codec::{Format, accepts},
    limits::Limits,
    schema,
};

/// An extension that writes documents: see the [module docs](self).
pub trait Documents: Send + Sync + 'static {
    /// Writes the documents of an interface.
    fn of_interface(&self, interface: &ServedInterface<'_>) -> Vec<Document>;

    /// Writes the documents of the whole server, whose names are below `/socket.mq`. By default, there are none.
    fn of_server(&self, interfaces: &[ServedInterface<'_>]) -> Vec<Document> {
        let _ = interfaces;
        Vec::new()
    }
}

/// A document of an interface, or of a server.
#[derive(Debug, Clone)]
pub struct Document {
    name: String,
    content_type: &'static str,
    body: Bytes,
    relation: Option<&'static str>,
}

impl Document {
    /// Returns a document. Its URL is that of its interface, a slash, and the name, such as `openapi.json`. The name has
    /// no dot in its first segment if there are several: `proto/weather.proto`.
    ///
    /// A document with an empty name is at the URL of its interface, for those who prefer its content type to JSON and
    /// protobuf: a page.
    pub fn new(
        name: impl Into<String>,
        content_type: &'static str,
        body: impl Into<Bytes>,
    ) -> Self {
        Self {
            name: name.into(),
            content_type,
            body: body.into(),
            relation: None,
        }
    }

    /// Sets the relation by which the interface links to it: `service-desc` for programs, `service-doc` for people.
    #[must_use]
    pub fn with_relation(mut self, relation: &'static str) -> Self {
        self.relation = Some(relation);
        self
    }
}

/// Returns a content type without its parameters.
fn media_type(content_type: &str) -> &str {
    content_type.split(';').next().unwrap_or_default().trim()
}

/// An interface that a server has: what documents are written from.
#[derive(Clone, Copy)]
pub struct ServedInterface<'a> {
    interface: &'a Interface,
    limits: &'a Limits,
    doors: &'a [&'static str],
    has_authenticator: bool,
}

impl ServedInterface<'_> {
    /// Returns its application and version: `weather.v1`.
    pub fn name(&self) -> String {
        self.interface.name()
    }

    /// Returns its services.
    pub fn services(&self) -> &[&'static schema::Service] {
        &self.interface.services
    }

    /// Returns its descriptors, a `google.protobuf.FileDescriptorSet`: its files and their imports, with comments and
    /// options, and `smq/v1/frame.proto`.
    pub fn descriptors(&self) -> Vec<u8> {
        descriptors::descriptors(self.interface)
    }

    /// Returns the limits of the server.
    pub fn limits(&self) -> &Limits {
        self.limits
    }

    /// Returns the names of the [doors](crate::door) for clients of other protocols.
    pub fn doors(&self) -> &[&'static str] {
        self.doors
    }

    /// Whether the server asks who calls.
    pub fn has_authenticator(&self) -> bool {
        self.has_authenticator
    }
}

impl fmt::Debug for ServedInterface<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ServedInterface")
            .field(&self.name())
            .finish()
    }
}

/// Returns the descriptor of `smq/v1/frame.proto`, a `google.protobuf.FileDescriptorProto`: what the server sends beside
/// the messages of interfaces.
pub fn frame_descriptor() -> &'static [u8] {
    crate::wire::FRAME_PROTO.1
}

/// The path of the catalog (RFC 9727).
const CATALOG: &str = "/.well-known/api-catalog";
const CATALOG_TYPE: &str =
    r#"application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727""#;

/// The documents of a server, and how it refers to them.
#[derive(Default)]
pub(super) struct ServedDocuments {
    /// By path.
    pages: BTreeMap<String, ServedPage>,
    /// The documents of each interface: their URLs below its path, by this path.
    names: BTreeMap<String, Vec<String>>,
    /// The header `Link` of each interface, by its path.
    links: BTreeMap<String, HeaderValue>,
}

struct ServedPage {
    page: Page,
    media_type: &'static str,
}

impl ServedDocuments {
    pub(super) fn write(
        sources: &[Arc<dyn Documents>],
        routes: &Routes,
        (limits, doors, has_authenticator): (&Limits, &[&'static str], bool),
    ) -> Self {
        let mut served = Self::default();
        if sources.is_empty() {
            return served;
        }
        let (mut interfaces, mut linkset) = (Vec::new(), Vec::new());
        for (application, versions) in &routes.applications {
            for (version, interface) in versions {
                let interface = ServedInterface {
                    interface,
                    limits,
                    doors,
                    has_authenticator,
                };
                let documents = sources.iter().flat_map(|it| it.of_interface(&interface));
                let path = format!("{ROOT}/{application}/{version}");
                linkset.push(served.add(&path, documents.collect()));
                interfaces.push(interface);
            }
        }
        let documents = sources.iter().flat_map(|it| it.of_server(&interfaces));
        served.add(ROOT, documents.collect());
        served.add_catalog(linkset);
        served
    }

    /// Adds the documents below a path. Returns their links for the catalog.
    fn add(&mut self, path: &str, documents: Vec<Document>) -> Map<String, Value> {
        let mut linked = Map::new();
        linked.insert("anchor".into(), format!("..{path}").into());
        // References are relative: a proxy may have put a prefix before the path.
        let last = path.rsplit('/').next().unwrap_or_default();
        let mut links = Vec::new();
        for document in documents {
            let media_type = media_type(document.content_type);
            let below = |base: &str| match &*document.name {
                "" => base.to_owned(),
                name => format!("{base}/{name}"),
            };
            if let Some(relation) = document.relation {
                let (url, href) = (below(last), format!("..{}", below(path)));
                links.push(format!(
                    "<{url}>; rel=\"{relation}\"; type=\"{media_type}\""
                ));
                let targets = linked.entry(relation).or_insert_with(|| json!([]));
                let target = json!({ "href": href, "type": media_type });
                targets
                    .as_array_mut()
                    .into_iter()
                    .for_each(|it| it.push(target.clone()));
            }
            let page = Page::new(
                HeaderValue::from_static(document.content_type),
                document.body,
            );
            self.pages
                .insert(below(path), ServedPage { page, media_type });
            if !document.name.is_empty() {
                self.names
                    .entry(path.into())
                    .or_default()
                    .push(document.name);
            }
        }
        if let Ok(links) = HeaderValue::try_from(links.join(", ")) {
            self.links.insert(path.into(), links);
        }
        linked
    }

    fn add_catalog(&mut self, mut linkset: Vec<Map<String, Value>>) {
        let anchors = linkset.iter().filter_map(|it| it["anchor"].as_str());
        let links = anchors.clone().map(|url| format!("<{url}>; rel=\"item\""));
        let links = std::iter::once("<api-catalog>; rel=\"api-catalog\"".into()).chain(links);
        let links = links.collect::<Vec<_>>().join(", ");
        let items: Vec<_> = anchors.map(|url| json!({ "href": url })).collect();
        let list = [("anchor", json!("api-catalog")), ("item", items.into())];
        linkset.push(
            list.map(|(name, value)| (name.to_owned(), value))
                .into_iter()
                .collect(),
        );
        let body = json!({ "linkset": linkset }).to_string();
        let page = Page::new(HeaderValue::from_static(CATALOG_TYPE), body.into());
        let page = ServedPage {
            page,
            media_type: media_type(CATALOG_TYPE),
        };
        self.pages.insert(CATALOG.into(), page);
        if let Ok(links) = HeaderValue::try_from(links) {
            self.links.insert(CATALOG.into(), links);
        }
    }

    /// Returns the document at a path.
    pub(super) fn find(&self, path: &str) -> Option<&Page> {
        self.pages.get(path).map(|it| &it.page)
    }

    /// Returns the document at the path of an interface, if the client prefers it to JSON and protobuf.
    pub(super) fn preferred(&self, path: &str, request: &HeaderMap) -> Option<&Page> {
        let served = self.pages.get(path)?;
        let quality = accepts(request, served.media_type);
        let formats = [Format::Json, Format::Protobuf];
        let is_better = |format: Format| quality > format.quality(request);
        formats.into_iter().all(is_better).then_some(&served.page)
    }

    /// Returns the names of the documents below a path.
    pub(super) fn names(&self, path: &str) -> &[String] {
        self.names.get(path).map_or(&[], Vec::as_slice)
    }

    /// Adds the header `Link` to what is at a path.
    pub(super) fn link(&self, path: &str, response: &mut Response<Body>) {
        if let Some(links) = self.links.get(path) {
            response.headers_mut().insert(header::LINK, links.clone());
        }
    }
}
