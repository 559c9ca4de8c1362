//! A method or a topic, and its service.

use bytes::Bytes;

use crate::{error::Error, schema};

/// A method or a topic, and its service.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Endpoint {
    pub(crate) service: &'static schema::Service,
    pub(crate) method: &'static schema::Method,
}

impl Endpoint {
    /// Finds the method or topic that generated code names.
    ///
    /// # Panics
    ///
    /// When the service has no such method.
    pub(super) fn find(service: &'static schema::Service, name: &str) -> Self {
        let method = service.method(name);
        let method = method
            .unwrap_or_else(|| panic!("{} has no {name}: generate its code anew", service.name));
        Self { service, method }
    }

    /// Splits `/socket.mq/weather/v1/Weather.Readings` into the path of the interface and `Weather.Readings`.
    pub(super) fn split_path(self) -> (&'static str, &'static str) {
        let split = self.method.path.rsplit_once('/');
        split.expect("the path of a method has a name at its end")
    }
}

/// Refuses a message that is larger than its method takes by its schema.
pub(super) fn check_size(method: &schema::Method, message: &Bytes) -> Result<(), Error> {
    let bytes = message.len();
    match method.message_bytes {
        Some(most) if bytes > most as usize => Err(Error::Unsendable(format!(
            "it has {bytes} bytes, and {} takes {most} at most: send it in parts, or raise `message_bytes` in \
             the .proto on both sides",
            method.name
        ))),
        _ => Ok(()),
    }
}
