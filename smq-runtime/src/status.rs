//! The error on the wire: a code, a message, and details.

use std::fmt;

use bytes::Bytes;
use http::StatusCode;

/// Declares the codes once: variant, name on the wire, HTTP status, constructor.
macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident $name:ident $http:literal;)*) => {
        /// The 16 canonical error codes of gRPC, with the names and HTTP statuses of
        /// [Connect](https://connectrpc.com/docs/protocol/#error-codes).
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Code {
            $($(#[$doc])* $variant,)*
        }

        impl Code {
            /// All codes, in the order of their gRPC numbers.
            pub const ALL: [Self; 16] = [$(Self::$variant,)*];

            /// Returns the name on the wire, for example `not_found`.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => stringify!($name),)* }
            }

            /// Returns the HTTP status for this code.
            pub fn http_status(self) -> StatusCode {
                let status = match self { $(Self::$variant => $http,)* };
                StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
            }

            /// Returns the code with a name on the wire, for example `not_found`.
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
    /// The caller canceled the operation.
    Canceled canceled 499;
    /// An error without a known code.
    Unknown unknown 500;
    /// The request is invalid in any state of the server.
    InvalidArgument invalid_argument 400;
    /// The deadline passed. The operation may still have succeeded.
    DeadlineExceeded deadline_exceeded 504;
    /// The requested resource does not exist.
    NotFound not_found 404;
    /// The resource to create already exists.
    AlreadyExists already_exists 409;
    /// The caller is authenticated but not allowed to do this.
    PermissionDenied permission_denied 403;
    /// A quota, a limit or a disk is exhausted.
    ResourceExhausted resource_exhausted 429;
    /// The server is not in the required state. The same request will fail until the state changes.
    FailedPrecondition failed_precondition 400;
    /// The operation conflicted with another one. Retry it from the start.
    Aborted aborted 409;
    /// The value is beyond the valid range.
    OutOfRange out_of_range 400;
    /// The server does not support this operation.
    Unimplemented unimplemented 501;
    /// An internal error of the server.
    Internal internal 500;
    /// The server is temporarily unavailable. The same request may succeed later.
    Unavailable unavailable 503;
    /// Data is lost or damaged.
    DataLoss data_loss 500;
    /// The caller is not authenticated.
    Unauthenticated unauthenticated 401;
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// An error that a handler returns and its caller receives.
///
/// The message is public: the caller reads it. So `?` does not convert other errors, such as that of an unreachable
/// backend: the handler decides what the caller learns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    code: Code,
    message: String,
    details: Vec<Detail>,
}

/// A machine-readable detail of a [`Status`]: a protobuf message with its type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detail {
    /// The full name of the message, for example `google.rpc.RetryInfo`.
    pub type_name: String,
    /// The message in protobuf.
    pub value: Bytes,
}

impl Status {
    /// Returns a status with a code and a message. The message says what is wrong and what to do.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            details: Vec::new(),
        }
    }

    /// Adds a machine-readable detail.
    #[must_use]
    pub fn with_detail<M: prost::Name>(mut self, detail: &M) -> Self {
        let value = detail.encode_to_vec().into();
        self.details.push(Detail {
            type_name: M::full_name(),
            value,
        });
        self
    }

    /// Replaces all details.
    #[must_use]
    pub fn with_details(mut self, details: Vec<Detail>) -> Self {
        self.details = details;
        self
    }

    /// Returns the code.
    pub fn code(&self) -> Code {
        self.code
    }

    /// Returns the message.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// Returns the details.
    pub fn details(&self) -> &[Detail] {
        &self.details
    }

    /// Returns the first detail of type `M`; none if there is none or it does not decode.
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
