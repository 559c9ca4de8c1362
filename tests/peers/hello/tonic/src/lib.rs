//! hello on tonic.

tonic::include_proto!("greeter.v1");
