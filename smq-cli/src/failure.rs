//! Why a command failed, what to do about it, and with which status the program ends.

use std::io;

use base64::{Engine as _, engine::general_purpose::STANDARD_NO_PAD as BASE64};
use serde_json::{Value, json};
use smq_openpgp::command::{CommandError, chain, printable};
use smq_runtime::{Code, Error, Status};

/// The exit status of failures on this side: a file that cannot be read, say.
const LOCAL: u8 = 1;
/// The exit status of a command that is wrong as it is written.
const USAGE: u8 = 2;
/// The exit status of a check that has found something.
const FINDINGS: u8 = 100;
/// The exit status of a call with a status is this and the number of its code.
const STATUS: u8 = 64;

/// Why a command failed.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) exit: u8,
    code: &'static str,
    message: String,
    advice: Option<String>,
    details: Vec<Value>,
}

/// What a command ends with.
pub(crate) type Done<T = ()> = Result<T, Failure>;

impl Failure {
    fn new(exit: u8, code: &'static str, message: impl Into<String>) -> Self {
        Self {
            exit,
            code,
            message: message.into(),
            advice: None,
            details: Vec::new(),
        }
    }

    pub(crate) fn local(message: impl Into<String>) -> Self {
        Self::new(LOCAL, "failed", message)
    }

    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self::new(USAGE, "usage", message)
    }

    /// Returns the failure with a code that the server has not sent.
    pub(crate) fn coded(code: Code, message: impl Into<String>) -> Self {
        Self::new(exit(code), code.as_str(), message)
    }

    /// Events are missing, and nobody wants to go on without them.
    pub(crate) fn gap(message: impl Into<String>) -> Self {
        Self::coded(Code::DataLoss, message)
    }

    /// Nobody reads the output any more. It is the reader's decision, and no error.
    fn unread() -> Self {
        Self::new(0, "unread", "")
    }

    /// There are findings, which are written already.
    pub(crate) fn findings() -> Self {
        Self::new(FINDINGS, "findings", "")
    }

    /// The program was told to end by this signal.
    pub(crate) fn interrupted(signal: u8) -> Self {
        Self::new(128 + signal, "interrupted", "")
    }

    pub(crate) fn advise(mut self, advice: impl Into<String>) -> Self {
        self.advice = Some(advice.into());
        self
    }

    /// Says first what this is about: `line 3`.
    pub(crate) fn about(mut self, what: &str) -> Self {
        self.message = format!("{what}: {}", self.message);
        self
    }

    /// Writes it to standard error, as JSON if that is wanted.
    pub(crate) fn report(&self, as_json: bool) {
        if self.message.is_empty() {
            return;
        }
        if as_json {
            crate::output::say_json(&self.json());
            return;
        }
        // The codes of statuses are the field's; others say nothing that the message does not.
        let code = match self.exit >= STATUS {
            true => format!("{}: ", self.code),
            false => String::new(),
        };
        let lines = self.message.lines().map(printable).collect::<Vec<_>>();
        crate::output::say(&format!("{code}{}", lines.join("\n")));
        if let Some(advice) = &self.advice {
            crate::output::say_more(advice);
        }
    }

    /// Returns it as JSON: the Connect error, with advice and the exit status beside.
    pub(crate) fn json(&self) -> Value {
        let mut error = json!({"code": self.code, "message": self.message, "exit": self.exit});
        if let Some(advice) = &self.advice {
            error["advice"] = advice.as_str().into();
        }
        if !self.details.is_empty() {
            error["details"] = self.details.as_slice().into();
        }
        json!({ "error": error })
    }
}

fn exit(code: Code) -> u8 {
    let number = Code::ALL.iter().position(|other| *other == code);
    STATUS + 1 + number.unwrap_or_default() as u8
}

impl From<&Status> for Failure {
    fn from(status: &Status) -> Self {
        let failure = Self {
            details: status
                .details()
                .iter()
                .map(|detail| json!({"type": detail.type_name, "value": BASE64.encode(&detail.value)}))
                .collect(),
            ..Self::coded(status.code(), status.message())
        };
        match status.code() {
            Code::Unauthenticated => failure.advise(
                "say who you are: -H 'authorization: Bearer TOKEN', or --pgp-key and --trust for a sealed server",
            ),
            Code::Unimplemented => failure.advise("`smq list URL` shows what the server has"),
            Code::Unavailable => failure.advise("try again later"),
            _ => failure,
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let message = chain(&error);
        match &error {
            Error::Status(status) => Self::from(status),
            Error::Timeout => Self::coded(Code::DeadlineExceeded, message)
                .advise("wait longer with --timeout, such as --timeout 2m"),
            Error::Transport { .. } => Self::coded(Code::Unavailable, message)
                .advise("is the server running, and is this its URL?"),
            Error::Untrusted(_) => Self::coded(Code::Unauthenticated, message).advise(
                "is that server's certificate the one in --trust, and is yours in the server's? `smq trust` puts it \
                 there",
            ),
            Error::Protocol(_) => Self::coded(Code::Unknown, message)
                .advise("does something else answer at this URL? `curl URL/socket.mq` shows it"),
            Error::Closed => Self::coded(Code::Canceled, message),
            Error::Unsendable(_) | Error::Url { .. } => Self::usage(message),
            _ => Self::local(message),
        }
    }
}

impl From<CommandError> for Failure {
    fn from(error: CommandError) -> Self {
        Self::local(error.to_string())
    }
}

/// The failure of writing to standard output.
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::unread(),
            _ => Self::local(format!("cannot write: {error}")),
        }
    }
}
