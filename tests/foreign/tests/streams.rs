//! Server streams of foreign protos are replies in parts: called in a session, by `POST`, and by tonic.
#![allow(clippy::unwrap_used)]

use std::net::SocketAddr;

use futures_util::{TryStreamExt, stream};
use smq_foreign::{
    containerd::containerd::services::content::v1::{
        Content, ContentClient, ContentServer, ReadContentRequest, ReadContentResponse,
    },
    etcd::etcdserverpb::{
        Kv, KvClient, KvServer, Maintenance, MaintenanceClient, MaintenanceServer, RangeRequest,
        RangeResponse, RangeStreamResponse, SnapshotRequest, SnapshotResponse,
    },
};
use smq_grpc::Grpc;
use smq_runtime::{Code, Context, Error, Server, Status, Stream, prost::Message};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};
use tonic::transport::Channel;
use tonic_prost::ProstCodec;

struct Everything;

impl Kv for Everything {
    /// As many responses as the limit says, and then an error if the key is empty.
    fn range_stream(
        &self,
        _: Context,
        request: RangeRequest,
    ) -> impl Stream<Item = Result<RangeStreamResponse, Status>> + Send {
        let responses = (1..=request.limit).map(|count| {
            let range = RangeResponse {
                count,
                ..Default::default()
            };
            Ok(RangeStreamResponse {
                range_response: Some(range),
                ..Default::default()
            })
        });
        let error = request
            .key
            .is_empty()
            .then(|| Err(Status::data_loss("compacted")));
        stream::iter(responses.chain(error))
    }
}

impl Maintenance for Everything {
    fn snapshot(
        &self,
        _: Context,
        _: SnapshotRequest,
    ) -> impl Stream<Item = Result<SnapshotResponse, Status>> + Send {
        stream::iter((0..PIECES).rev().map(|left| {
            Ok(SnapshotResponse {
                remaining_bytes: left * 1024,
                blob: vec![left as u8; 1024].into(),
                ..Default::default()
            })
        }))
    }
}

impl Content for Everything {
    fn read(
        &self,
        _: Context,
        request: ReadContentRequest,
    ) -> impl Stream<Item = Result<ReadContentResponse, Status>> + Send {
        let data = b"hello, world".chunks(5);
        let parts = data.enumerate().map(|(n, data)| {
            Ok(ReadContentResponse {
                offset: n as i64 * 5,
                data: data.to_vec().into(),
            })
        });
        let unknown = Err(Status::not_found("no such blob"));
        let is_known = request.digest.starts_with("sha256:");
        let parts: Vec<_> = if is_known {
            parts.collect()
        } else {
            vec![unknown]
        };
        stream::iter(parts)
    }
}

const PIECES: u64 = 100;

async fn serve() -> SocketAddr {
    let server = Server::new()
        .add(KvServer::new(Everything))
        .add(MaintenanceServer::new(Everything))
        .add(ContentServer::new(Everything))
        .with_door(Grpc);
    let listener = server.bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().to_string();
    tokio::spawn(listener.serve());
    address.parse().unwrap()
}

/// Returns the status, and the lines of the body as they are, of a `POST` of JSON.
async fn post(address: SocketAddr, path: &str, body: &str) -> (String, Vec<String>) {
    let mut stream = TcpStream::connect(address).await.unwrap();
    let request = format!(
        "POST {path} HTTP/1.1\r\nHost: {address}\r\nContent-Type: application/json\r\n\
         Accept: application/x-ndjson\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut response = String::new();
    stream.read_to_string(&mut response).await.unwrap();
    let (head, body) = response.split_once("\r\n\r\n").unwrap();
    let lines = body.lines().filter(|line| line.starts_with('{'));
    let status = head.split(' ').nth(1).unwrap();
    (status.to_owned(), lines.map(str::to_owned).collect())
}

/// Calls a server stream by tonic. Returns its messages, and the error behind them.
async fn by_tonic<Part: Message + Default + Send + 'static>(
    address: SocketAddr,
    path: &'static str,
    request: impl Message + Default + 'static,
) -> (Vec<Part>, Option<tonic::Status>) {
    let channel = Channel::from_shared(format!("http://{address}")).unwrap();
    let mut client = tonic::client::Grpc::new(channel.connect().await.unwrap());
    client.ready().await.unwrap();
    let (path, codec) = (path.parse().unwrap(), ProstCodec::<_, Part>::default());
    let called = client.server_streaming(tonic::Request::new(request), path, codec);
    let mut messages = Vec::new();
    let mut stream = match called.await {
        Ok(response) => response.into_inner(),
        Err(status) => return (messages, Some(status)),
    };
    loop {
        match stream.message().await {
            Ok(Some(message)) => messages.push(message),
            Ok(None) => return (messages, None),
            Err(status) => return (messages, Some(status)),
        }
    }
}

fn range(limit: i64, key: &str) -> RangeRequest {
    RangeRequest {
        key: key.to_owned().into(),
        limit,
        ..Default::default()
    }
}

#[tokio::test]
async fn etcd_streams_a_range() {
    let address = serve().await;
    let kv = KvClient::connect(&format!("http://{address}")).unwrap();
    let count = |response: &RangeStreamResponse| response.range_response.as_ref().unwrap().count;

    let parts = kv.range_stream(range(1000, "key")).await.unwrap();
    let responses: Vec<_> = parts.try_collect().await.unwrap();
    assert!(responses.iter().map(count).eq(1..=1000));
    let mut parts = kv.range_stream(range(2, "")).await.unwrap();
    for expected in 1..=2 {
        assert_eq!(count(&parts.next().await.unwrap().unwrap()), expected);
    }
    let Some(Err(Error::Status(status))) = parts.next().await else {
        panic!("an error behind the parts")
    };
    assert_eq!(status.code(), Code::DataLoss);

    let path = "/socket.mq/etcd/v3/KV.RangeStream";
    let (status, lines) = post(address, path, r#"{"limit":"2"}"#).await;
    assert_eq!(status, "200");
    let expected = [
        r#"{"rangeResponse":{"count":"1"}}"#,
        r#"{"rangeResponse":{"count":"2"}}"#,
        r#"{"code":"data_loss","message":"compacted"}"#,
    ];
    assert_eq!(lines, expected);

    let path = "/etcdserverpb.KV/RangeStream";
    let (responses, error) = by_tonic(address, path, range(1000, "key")).await;
    assert!(responses.iter().map(count).eq(1..=1000), "{error:?}");
    assert!(error.is_none(), "{error:?}");
    let (responses, error) = by_tonic::<RangeStreamResponse>(address, path, range(2, "")).await;
    assert_eq!(responses.len(), 2);
    assert_eq!(error.unwrap().code(), tonic::Code::DataLoss);
}

#[tokio::test]
async fn etcd_streams_a_snapshot() {
    let address = serve().await;
    let maintenance = MaintenanceClient::connect(&format!("http://{address}")).unwrap();
    let check = |parts: &[SnapshotResponse]| {
        let left = parts.iter().map(|part| part.remaining_bytes / 1024);
        assert!(left.eq((0..PIECES).rev()));
        assert!(parts.iter().all(|part| part.blob.len() == 1024));
    };
    let parts = maintenance.snapshot(SnapshotRequest {}).await.unwrap();
    check(&parts.try_collect::<Vec<_>>().await.unwrap());
    let path = "/etcdserverpb.Maintenance/Snapshot";
    check(&by_tonic(address, path, SnapshotRequest {}).await.0);
    let path = "/socket.mq/etcd/v3/Maintenance.Snapshot";
    let (status, lines) = post(address, path, "{}").await;
    assert_eq!((&*status, lines.len() as u64), ("200", PIECES));
}

#[tokio::test]
async fn containerd_streams_a_blob() {
    let address = serve().await;
    let content = ContentClient::connect(&format!("http://{address}")).unwrap();
    let asked = |digest: &str| ReadContentRequest {
        digest: digest.into(),
        ..Default::default()
    };
    let parts = content.read(asked("sha256:1")).await.unwrap();
    let parts: Vec<_> = parts.try_collect().await.unwrap();
    let data: Vec<_> = parts.iter().flat_map(|part| part.data.to_vec()).collect();
    assert_eq!(data, b"hello, world");
    let path = "/containerd.services.content.v1.Content/Read";
    let (by_tonic_too, error) =
        by_tonic::<ReadContentResponse>(address, path, asked("sha256:1")).await;
    assert!(error.is_none(), "{error:?}");
    assert_eq!(by_tonic_too, parts);
    let (none, error) = by_tonic::<ReadContentResponse>(address, path, asked("md5:1")).await;
    assert!(none.is_empty());
    assert_eq!(error.unwrap().code(), tonic::Code::NotFound);
    let path = "/socket.mq/containerd.services.content/v1/Content.Read";
    let (status, lines) = post(address, path, r#"{"digest":"md5:1"}"#).await;
    assert_eq!(status, "404", "{lines:?}");
}
