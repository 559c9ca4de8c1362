//! Protection end to end: bytes in, bytes out.

pub(crate) mod session;
