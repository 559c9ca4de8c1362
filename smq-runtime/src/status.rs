//! The error that travels: a code, a sentence, and details for programs.

use std::fmt;

use bytes::Bytes;
use http::StatusCode;

/// Declares the codes once: variant, name on the wire, HTTP status, constructor.
macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident $name:ident $http:literal;)*) => {
        /// The 16 canonical codes, named and mapped to HTTP as
        /// [Connect](https://connectrpc.com/docs/protocol/#error-codes) does.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Code {
            $($(#[$doc])* $variant,)*
        }

        impl Code {
            /// All of them, in the order of their numbers in gRPC.
            pub const ALL: [Self; 16] = [$(Self::$variant,)*];

            /// Returns the name on the wire: `not_found`.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => stringify!($name),)* }
            }

            /// Returns the HTTP status that carries this code.
            pub fn http_status(self) -> StatusCode {
                let status = match self { $(Self::$variant => $http,)* };
                StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
            }

            /// Returns the code of that name on the wire.
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $(stringify!($name) => Some(Self::$variant),)* _ => None }
            }
        }

        impl Status {
            $(
                $(#[$doc])*
                pub fn $name(message: impl Into<String>) -> Self {
                    Self::new(Code::$variant, message)
                }
            )*
        }
    };
}

codes! {
    /// The caller gave up.
    Canceled canceled 499;
    /// An error that says nothing more.
    Unknown unknown 500;
    /// The request is wrong, whatever the state of the server.
    InvalidArgument invalid_argument 400;
    /// The time ran out; the work may have been done all the same.
    DeadlineExceeded deadline_exceeded 504;
    /// What was asked for does not exist.
    NotFound not_found 404;
    /// What was to be made exists.
    AlreadyExists already_exists 409;
    /// The caller is known and may not do this.
    PermissionDenied permission_denied 403;
    /// A quota, a limit or a disk is used up.
    ResourceExhausted resource_exhausted 429;
    /// The server is not in the state that this needs; the same request will fail again.
    FailedPrecondition failed_precondition 400;
    /// A conflict with someone else's request; start over.
    Aborted aborted 409;
    /// Past the end of what there is.
    OutOfRange out_of_range 400;
    /// The server does not do this.
    Unimplemented unimplemented 501;
    /// The server broke its own rules.
    Internal internal 500;
    /// Not now; the same request may succeed later.
    Unavailable unavailable 503;
    /// Data is lost or damaged.
    DataLoss data_loss 500;
    /// The caller is not known.
    Unauthenticated unauthenticated 401;
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// How a call failed at the other side: what a handler returns, and what the caller gets.
///
/// The message is for the person at the other end: it leaves the machine. A failure of one's own,
/// such as an unreachable backend, does not turn into a status by `?`: whoever writes the handler
/// decides what the caller learns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    code: Code,
    message: String,
    details: Vec<Detail>,
}

/// One detail of a [`Status`]: a protobuf message with its type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detail {
    /// The full name of the message, `google.rpc.RetryInfo`.
    pub type_name: String,
    /// The message in protobuf.
    pub value: Bytes,
}

impl Status {
    /// Returns a status of that code, with a sentence that says what is wrong and what to do.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            details: Vec::new(),
        }
    }

    /// Adds a detail for programs.
    #[must_use]
    pub fn with_detail<M: prost::Name>(mut self, detail: &M) -> Self {
        let value = detail.encode_to_vec().into();
        self.details.push(Detail {
            type_name: M::full_name(),
            value,
        });
        self
    }

    /// Sets the details, each with the name of its type: what travelled, put together again.
    #[must_use]
    pub fn with_details(mut self, details: Vec<Detail>) -> Self {
        self.details = details;
        self
    }

    /// Returns the code.
    pub fn code(&self) -> Code {
        self.code
    }

    /// Returns the sentence.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// Returns the details.
    pub fn details(&self) -> &[Detail] {
        &self.details
    }

    /// Returns the detail of that type, if there is one that decodes.
    pub fn detail<M: prost::Name + Default>(&self) -> Option<M> {
        let name = M::full_name();
        let detail = self
            .details
            .iter()
            .find(|detail| detail.type_name == name)?;
        M::decode(detail.value.clone()).ok()
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code, self.message)
    }
}

impl std::error::Error for Status {}
