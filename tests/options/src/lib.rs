//! Each option of smq-build: `build.rs` sets it, and the tests use the code.

/// With attributes, other types of fields, and default bodies.
pub mod attributes {
    include!(concat!(env!("OUT_DIR"), "/attributes/interfaces.rs"));
}

/// Without clients.
pub mod server {
    include!(concat!(env!("OUT_DIR"), "/server/interfaces.rs"));
}

/// Without servers.
pub mod client {
    include!(concat!(env!("OUT_DIR"), "/client/interfaces.rs"));
}

/// From a descriptor set.
pub mod set {
    include!(concat!(env!("OUT_DIR"), "/set/interfaces.rs"));
}

/// From protos of somebody else.
pub mod foreign {
    include!(concat!(env!("OUT_DIR"), "/foreign/interfaces.rs"));
}
