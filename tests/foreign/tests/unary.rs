//! Unary rpcs of foreign protos are called and answered.
#![allow(clippy::unwrap_used)]

use smq_foreign::{
    etcd::{
        etcdserverpb::{Kv, KvClient, KvServer, RangeRequest, RangeResponse, TxnRequest},
        mvccpb::KeyValue,
    },
    livekit::livekit::{
        CreateRoomRequest, Room, RoomService, RoomServiceClient, RoomServiceServer,
    },
    opentelemetry::opentelemetry::proto::{
        collector::trace::v1::{
            ExportTraceServiceRequest, ExportTraceServiceResponse, TraceService,
            TraceServiceClient, TraceServiceServer,
        },
        trace::v1::ResourceSpans,
    },
};
use smq_runtime::{Code, Context, Error, Server, Status, raw};

struct Everything;

impl Kv for Everything {
    async fn range(&self, _: Context, request: RangeRequest) -> Result<RangeResponse, Status> {
        Ok(RangeResponse {
            kvs: vec![KeyValue {
                key: request.key,
                value: "value".into(),
                ..Default::default()
            }],
            count: 1,
            ..Default::default()
        })
    }
}

impl RoomService for Everything {
    async fn create_room(&self, _: Context, request: CreateRoomRequest) -> Result<Room, Status> {
        Ok(Room {
            name: request.name,
            ..Default::default()
        })
    }
}

impl TraceService for Everything {
    async fn export(
        &self,
        _: Context,
        request: ExportTraceServiceRequest,
    ) -> Result<ExportTraceServiceResponse, Status> {
        if request.resource_spans.is_empty() {
            return Err(Status::invalid_argument("no spans"));
        }
        Ok(ExportTraceServiceResponse::default())
    }
}

/// Serves everything on a free port, and returns the URL.
async fn serve() -> String {
    let server = Server::new()
        .add(KvServer::new(Everything))
        .add(RoomServiceServer::new(Everything))
        .add(TraceServiceServer::new(Everything));
    let listener = server.bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr());
    tokio::spawn(listener.serve());
    url
}

fn code<T: std::fmt::Debug>(result: Result<T, Error>) -> Code {
    match result {
        Err(Error::Status(status)) => status.code(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn etcd_answers() {
    let kv = KvClient::connect(&serve().await).unwrap();
    let request = RangeRequest {
        key: "key".into(),
        ..Default::default()
    };
    let reply = kv.range(request).await.unwrap();
    assert_eq!(
        (&*reply.kvs[0].key, &*reply.kvs[0].value),
        (&b"key"[..], &b"value"[..])
    );
    assert_eq!(
        code(kv.txn(TxnRequest::default()).await),
        Code::Unimplemented
    );
}

#[tokio::test]
async fn livekit_answers() {
    let rooms = RoomServiceClient::connect(&serve().await).unwrap();
    let request = CreateRoomRequest {
        name: "attic".into(),
        ..Default::default()
    };
    assert_eq!(rooms.create_room(request).await.unwrap().name, "attic");
}

#[tokio::test]
async fn opentelemetry_answers() {
    let traces = TraceServiceClient::connect(&serve().await).unwrap();
    let spans = ExportTraceServiceRequest {
        resource_spans: vec![ResourceSpans::default()],
    };
    traces.export(spans).await.unwrap();
    let none = traces.export(ExportTraceServiceRequest::default()).await;
    assert_eq!(code(none), Code::InvalidArgument);
}

#[tokio::test]
async fn a_server_publishes_the_interfaces() {
    let client = smq_runtime::Client::connect(&serve().await).unwrap();
    for (application, version, path) in [
        ("etcd", "v3", "/socket.mq/etcd/v3/KV.Range"),
        (
            "livekit",
            "v1",
            "/socket.mq/livekit/v1/RoomService.CreateRoom",
        ),
        (
            "opentelemetry.proto.collector.trace",
            "v1",
            "/socket.mq/opentelemetry.proto.collector.trace/v1/TraceService.Export",
        ),
    ] {
        let interface = raw::Interface::fetch(&client, application, version)
            .await
            .unwrap();
        let mut services = interface.services().iter();
        assert!(
            services.any(|service| service.methods.iter().any(|rpc| rpc.path == path)),
            "{path}"
        );
    }
}
