//! Protos of other people's gRPC services. `build.rs` has a few lines for each set.

/// etcd: packages without a version, rpcs in both directions, options of grpc-gateway.
pub mod etcd {
    include!(concat!(env!("OUT_DIR"), "/etcd/interfaces.rs"));
}

/// LiveKit: one package without a version.
pub mod livekit {
    include!(concat!(env!("OUT_DIR"), "/livekit/interfaces.rs"));
}

/// OpenTelemetry: versions, and only unary rpcs.
pub mod opentelemetry {
    include!(concat!(env!("OUT_DIR"), "/opentelemetry/interfaces.rs"));
}

/// Qdrant: clients alone.
pub mod qdrant {
    include!(concat!(env!("OUT_DIR"), "/qdrant/interfaces.rs"));
}

/// The container runtime interface of Kubernetes.
pub mod cri {
    include!(concat!(env!("OUT_DIR"), "/cri/interfaces.rs"));
}

/// containerd: several versions of one service, replies in parts.
pub mod containerd {
    include!(concat!(env!("OUT_DIR"), "/containerd/interfaces.rs"));
}
