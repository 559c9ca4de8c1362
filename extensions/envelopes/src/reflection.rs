//! `grpc.reflection`, in its versions `v1` and `v1alpha`, which have the same messages.

use std::{collections::BTreeMap, sync::Arc};

use bytes::Bytes;
use futures_util::stream;
use http::{HeaderMap, Response};
use http_body::Frame;
use prost::{Message, Oneof};
use smq_runtime::{
    Body, Status,
    door::DoorRequest,
    prost_types::{DescriptorProto, FileDescriptorProto},
    schema,
};

use crate::{Messages, Protocol, envelope, next};

/// The rpcs that [`answer`] answers.
pub const NAMES: [&str; 2] = [
    "grpc.reflection.v1.ServerReflection/ServerReflectionInfo",
    "grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo",
];

const NOT_FOUND: i32 = 5;
const UNIMPLEMENTED: i32 = 12;

#[derive(Clone, PartialEq, Message)]
struct ServerReflectionRequest {
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
    FileContainingExtension(ExtensionRequest),
    #[prost(string, tag = "6")]
    AllExtensionNumbersOfType(String),
    #[prost(string, tag = "7")]
    ListServices(String),
}

#[derive(Clone, PartialEq, Message)]
struct ExtensionRequest {
    #[prost(string, tag = "1")]
    containing_type: String,
    #[prost(int32, tag = "2")]
    extension_number: i32,
}

#[derive(Clone, PartialEq, Message)]
struct ServerReflectionResponse {
    #[prost(string, tag = "1")]
    valid_host: String,
    #[prost(message, optional, tag = "2")]
    original_request: Option<ServerReflectionRequest>,
    #[prost(oneof = "Reply", tags = "4, 5, 6, 7")]
    reply: Option<Reply>,
}

#[derive(Clone, PartialEq, Oneof)]
enum Reply {
    #[prost(message, tag = "4")]
    Files(FileDescriptorResponse),
    #[prost(message, tag = "5")]
    Extensions(ExtensionNumberResponse),
    #[prost(message, tag = "6")]
    Services(ListServiceResponse),
    #[prost(message, tag = "7")]
    Error(ErrorResponse),
}

#[derive(Clone, PartialEq, Message)]
struct FileDescriptorResponse {
    #[prost(bytes = "bytes", repeated, tag = "1")]
    file_descriptor_proto: Vec<Bytes>,
}

#[derive(Clone, PartialEq, Message)]
struct ExtensionNumberResponse {
    #[prost(string, tag = "1")]
    base_type_name: String,
    #[prost(int32, repeated, tag = "2")]
    extension_number: Vec<i32>,
}

#[derive(Clone, PartialEq, Message)]
struct ListServiceResponse {
    #[prost(message, repeated, tag = "1")]
    service: Vec<ServiceResponse>,
}

#[derive(Clone, PartialEq, Message)]
struct ServiceResponse {
    #[prost(string, tag = "1")]
    name: String,
}

#[derive(Clone, PartialEq, Message)]
struct ErrorResponse {
    #[prost(int32, tag = "1")]
    error_code: i32,
    #[prost(string, tag = "2")]
    error_message: String,
}

/// `google.protobuf.FileDescriptorSet`, whose files stay as they are: with options that nobody here knows.
#[derive(Clone, PartialEq, Message)]
struct RawFiles {
    #[prost(bytes = "bytes", repeated, tag = "1")]
    file: Vec<Bytes>,
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
            let set = RawFiles::decode(service.descriptors.encoded()).unwrap_or_default();
            for raw in set.file {
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
        let mut add = |scope: &str, name: &str| {
            let symbol = match scope {
                "" => name.to_owned(),
                scope => format!("{scope}.{name}"),
            };
            self.by_symbol
                .insert(symbol.clone(), file.name().to_owned());
            symbol
        };
        let package = file.package();
        for service in &file.service {
            let scope = add(package, service.name());
            for method in &service.method {
                add(&scope, method.name());
            }
        }
        for it in &file.enum_type {
            add(package, it.name());
        }
        let mut messages: Vec<(String, &DescriptorProto)> = file
            .message_type
            .iter()
            .map(|message| (package.to_owned(), message))
            .collect();
        while let Some((scope, message)) = messages.pop() {
            let scope = add(&scope, message.name());
            for it in &message.enum_type {
                add(&scope, it.name());
            }
            let nested = message.nested_type.iter();
            messages.extend(nested.map(|nested| (scope.clone(), nested)));
        }
    }

    fn answer(&self, question: Option<&Question>) -> Reply {
        match question {
            Some(Question::ListServices(_)) => {
                let names = self.services.iter().cloned();
                let service = names.map(|name| ServiceResponse { name }).collect();
                Reply::Services(ListServiceResponse { service })
            }
            Some(Question::FileByFilename(name)) => self.file(name),
            Some(Question::FileContainingSymbol(symbol)) => match self.by_symbol.get(symbol) {
                Some(name) => self.file(name),
                None => not_found(symbol),
            },
            Some(Question::AllExtensionNumbersOfType(name)) => {
                if !self.by_symbol.contains_key(name) {
                    return not_found(name);
                }
                Reply::Extensions(ExtensionNumberResponse {
                    base_type_name: name.clone(),
                    extension_number: Vec::new(),
                })
            }
            Some(Question::FileContainingExtension(it)) => not_found(&it.containing_type),
            None => Reply::Error(ErrorResponse {
                error_code: UNIMPLEMENTED,
                error_message: "unknown question".into(),
            }),
        }
    }

    fn file(&self, name: &str) -> Reply {
        match self.by_name.get(name) {
            Some(file) => Reply::Files(FileDescriptorResponse {
                file_descriptor_proto: vec![file.clone()],
            }),
            None => not_found(name),
        }
    }
}

fn not_found(what: &str) -> Reply {
    Reply::Error(ErrorResponse {
        error_code: NOT_FOUND,
        error_message: format!("{what} is not served here"),
    })
}

/// Answers questions as they come.
pub fn answer(
    request: DoorRequest,
    messages: Messages,
    protocol: Arc<impl Protocol>,
) -> Response<Body> {
    let files = Files::of(&request.services());
    let state = Some((request, files, protocol));
    let frames = stream::unfold(state, move |state| async move {
        let (mut request, files, protocol) = state?;
        let question = match next(&mut request, messages).await {
            Ok(None) => return Some((protocol.end(Ok(()), HeaderMap::new()), None)),
            Ok(Some(message)) => ServerReflectionRequest::decode(message)
                .map_err(|_| Status::invalid_argument("not a ServerReflectionRequest")),
            Err(status) => Err(status),
        };
        let question = match question {
            Ok(question) => question,
            Err(status) => return Some((protocol.end(Err(status), HeaderMap::new()), None)),
        };
        let response = ServerReflectionResponse {
            valid_host: question.host.clone(),
            reply: Some(files.answer(question.question.as_ref())),
            original_request: Some(question),
        };
        let frame = Frame::data(envelope(0, &response.encode_to_vec()));
        Some((frame, Some((request, files, protocol))))
    });
    Response::new(Body::frames(frames))
}
