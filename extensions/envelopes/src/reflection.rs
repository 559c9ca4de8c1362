//! `grpc.reflection`, in its versions `v1` and `v1alpha`, which have the same messages.

use std::collections::BTreeMap;

use bytes::Bytes;
use futures_util::stream;
use http::{HeaderMap, Version};
use http_body::Frame;
use prost::{Message, Oneof};
use smq_runtime::{
    Body, Status,
    door::{DoorRequest, MessageFormat},
    prost_types::FileDescriptorProto,
    schema,
};

use crate::{Messages, Protocol, envelope, next, refused};

/// The rpcs that [`answer`] answers.
pub const NAMES: [&str; 2] = [
    "grpc.reflection.v1.ServerReflection/ServerReflectionInfo",
    "grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo",
];

const NOT_FOUND: i32 = 5;
const UNIMPLEMENTED: i32 = 12;

/// A `ServerReflectionRequest`.
#[derive(Clone, PartialEq, Message)]
struct Request {
    #[prost(string, tag = "1")]
    host: String,
    #[prost(oneof = "Question", tags = "3, 4, 5, 6, 7")]
    question: Option<Question>,
}

#[derive(Clone, PartialEq, Oneof)]
enum Question {
    #[prost(string, tag = "3")]
    FileByFilename(String),
    #[prost(string, tag = "4")]
    FileContainingSymbol(String),
    #[prost(message, tag = "5")]
    FileContainingExtension(Items),
    #[prost(string, tag = "6")]
    AllExtensionNumbersOfType(String),
    #[prost(string, tag = "7")]
    ListServices(String),
}

/// A `ServerReflectionResponse`.
#[derive(Clone, PartialEq, Message)]
struct Response {
    #[prost(string, tag = "1")]
    valid_host: String,
    #[prost(bytes = "bytes", tag = "2")]
    original_request: Bytes,
    #[prost(oneof = "Reply", tags = "4, 5, 6, 7")]
    reply: Option<Reply>,
}

#[derive(Clone, PartialEq, Oneof)]
enum Reply {
    #[prost(message, tag = "4")]
    Files(Items),
    /// The numbers are left out: there are none.
    #[prost(message, tag = "5")]
    Extensions(Items),
    #[prost(message, tag = "6")]
    Services(Items),
    #[prost(message, tag = "7")]
    Error(ErrorResponse),
}

/// What the messages of these protocols have in their field 1: names, files or messages; and a
/// `google.protobuf.FileDescriptorSet`, whose files stay as they are: with options that nobody here knows.
#[derive(Clone, PartialEq, Message)]
struct Items {
    #[prost(bytes = "bytes", repeated, tag = "1")]
    items: Vec<Bytes>,
}

impl Items {
    fn one(item: impl Into<Bytes>) -> Self {
        let items = vec![item.into()];
        Self { items }
    }
}

#[derive(Clone, PartialEq, Message)]
struct ErrorResponse {
    #[prost(int32, tag = "1")]
    error_code: i32,
    #[prost(string, tag = "2")]
    error_message: String,
}

/// The files of all services.
struct Files {
    services: Vec<String>,
    by_name: BTreeMap<String, Bytes>,
    /// The name of the file that defines a symbol: a service, a method, a message, an enum.
    by_symbol: BTreeMap<String, String>,
}

impl Files {
    fn of(services: &[&'static schema::Service]) -> Self {
        let mut files = Self {
            services: services
                .iter()
                .map(|it| it.full_name().to_owned())
                .collect(),
            by_name: BTreeMap::new(),
            by_symbol: BTreeMap::new(),
        };
        for service in services {
            let set = Items::decode(service.descriptors.encoded()).unwrap_or_default();
            for raw in set.items {
                let Ok(file) = FileDescriptorProto::decode(raw.clone()) else {
                    continue;
                };
                if !files.by_name.contains_key(file.name()) {
                    files.index(&file);
                    files.by_name.insert(file.name().to_owned(), raw);
                }
            }
        }
        files
    }

    fn index(&mut self, file: &FileDescriptorProto) {
        let mut symbols = Vec::new();
        for service in &file.service {
            let name = join(file.package(), service.name());
            symbols.extend(service.method.iter().map(|it| join(&name, it.name())));
            symbols.push(name);
        }
        let scope = file.package().to_owned();
        let mut scopes = vec![(scope, &file.message_type, &file.enum_type)];
        while let Some((scope, messages, enums)) = scopes.pop() {
            symbols.extend(enums.iter().map(|it| join(&scope, it.name())));
            for it in messages {
                let name = join(&scope, it.name());
                symbols.push(name.clone());
                scopes.push((name, &it.nested_type, &it.enum_type));
            }
        }
        let symbols = symbols.into_iter().map(|it| (it, file.name().to_owned()));
        self.by_symbol.extend(symbols);
    }

    /// Returns the response to a request.
    fn reply(&self, original_request: Bytes) -> Result<Bytes, Status> {
        let request = Request::decode(original_request.clone());
        let request =
            request.map_err(|_| Status::invalid_argument("not a ServerReflectionRequest"))?;
        let response = Response {
            valid_host: request.host,
            original_request,
            reply: Some(self.answer(request.question)),
        };
        Ok(response.encode_to_vec().into())
    }

    fn answer(&self, question: Option<Question>) -> Reply {
        match question {
            Some(Question::ListServices(_)) => {
                let services = self.services.iter();
                let services = services.map(|it| Items::one(it.clone()).encode_to_vec().into());
                let items = services.collect();
                Reply::Services(Items { items })
            }
            Some(Question::FileByFilename(name)) => self.file(&name),
            Some(Question::FileContainingSymbol(symbol)) => match self.by_symbol.get(&symbol) {
                Some(name) => self.file(name),
                None => not_found(&symbol),
            },
            Some(Question::AllExtensionNumbersOfType(name)) => {
                match self.by_symbol.contains_key(&name) {
                    true => Reply::Extensions(Items::one(name)),
                    false => not_found(&name),
                }
            }
            Some(Question::FileContainingExtension(_)) => not_found("the extension"),
            None => Reply::Error(ErrorResponse {
                error_code: UNIMPLEMENTED,
                error_message: "unknown question".into(),
            }),
        }
    }

    fn file(&self, name: &str) -> Reply {
        let file = self.by_name.get(name).cloned();
        file.map_or_else(|| not_found(name), |file| Reply::Files(Items::one(file)))
    }
}

fn join(scope: &str, name: &str) -> String {
    match scope {
        "" => name.to_owned(),
        scope => format!("{scope}.{name}"),
    }
}

fn not_found(what: &str) -> Reply {
    Reply::Error(ErrorResponse {
        error_code: NOT_FOUND,
        error_message: format!("{what} is not served here"),
    })
}

/// Answers questions as they come. They need HTTP/2, and protobuf.
pub fn answer(
    request: DoorRequest,
    messages: Messages,
    protocol: impl Protocol,
) -> http::Response<Body> {
    if request.head().version < Version::HTTP_2 || messages.format != MessageFormat::Protobuf {
        let reason = "reflection needs HTTP/2 and protobuf";
        return refused(protocol, Status::unimplemented(reason));
    }
    let files = Files::of(&request.services());
    let state = Some((request, files, protocol));
    let frames = stream::unfold(state, move |state| async move {
        let (mut request, files, protocol) = state?;
        let reply = match next(&mut request, messages).await {
            Ok(Some(message)) => files.reply(message).map(Some),
            other => other,
        };
        Some(match reply {
            Ok(Some(reply)) => {
                let frame = Frame::data(envelope(0, &reply));
                (frame, Some((request, files, protocol)))
            }
            Ok(None) => (protocol.end(Ok(()), HeaderMap::new()), None),
            Err(status) => (protocol.end(Err(status), HeaderMap::new()), None),
        })
    });
    http::Response::new(Body::frames(frames))
}
