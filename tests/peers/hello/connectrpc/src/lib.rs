//! hello on connectrpc.

include!(concat!(env!("OUT_DIR"), "/all.rs"));
