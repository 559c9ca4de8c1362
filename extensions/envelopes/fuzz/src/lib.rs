//! What the doors and the client's protocols read.

use std::{cell::RefCell, time::Duration};

use bytes::Bytes;
use futures_util::stream;
use http::{HeaderMap, HeaderName, HeaderValue, Request, Version};
use http_body::Frame;
use http_body_util::{BodyExt, StreamBody};
use smq_connect::Connect;
use smq_grpc::Grpc;
use smq_runtime::{
    Context, Server, Status, Stream,
    protocol::{ClientProtocol, ProtocolResponse},
};
use tokio::{runtime::Runtime, time::timeout};
use tower_service::Service;

use self::history::v1::{History, HistoryServer, Mark, ReadRequest, read_request::Then};
use self::tides::v1::{GetLevelRequest, Level, Remark, Tides, TidesServer, TidesTopics};

smq_runtime::include_interfaces!();

struct Station(TidesTopics);

impl Tides for Station {
    fn topics(&self) -> &TidesTopics {
        &self.0
    }

    async fn get_level(&self, _: Context, request: GetLevelRequest) -> Result<Level, Status> {
        let harbour = request.harbour;
        match harbour.is_empty() {
            true => Err(Status::not_found(harbour)),
            false => Ok(Level {
                harbour,
                ..Default::default()
            }),
        }
    }

    async fn reports(&self, _: Context, _: Level) -> Result<(), Status> {
        Ok(())
    }

    async fn talk(&self, _: Context, remark: Remark) -> Result<Remark, Status> {
        Ok(remark)
    }
}

/// Replies in parts.
struct Archive;

impl History for Archive {
    fn read(
        &self,
        _: Context,
        request: ReadRequest,
    ) -> impl Stream<Item = Result<Mark, Status>> + Send {
        let fails = request.then() == Then::Fail;
        let marks = (1..=request.count.min(99)).map(|number| {
            let padding = Bytes::new();
            Ok(Mark { number, padding })
        });
        let error = fails.then(|| Err(Status::data_loss("the rest is lost")));
        stream::iter(marks.chain(error))
    }
}

thread_local! {
    // Time moves on when nothing else does: a stream that is silent ends at once.
    static HERE: RefCell<(Runtime, Server)> = RefCell::new({
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .start_paused(true)
            .build()
            .unwrap();
        let server = Server::new().add(TidesServer::new(Station(TidesTopics::new())));
        let server = server.add(HistoryServer::new(Archive));
        (runtime, server.with_door(Connect).with_door(Grpc))
    });
}

/// Splits at the first empty line.
fn split(data: &[u8]) -> (&[u8], &[u8]) {
    match data.windows(2).position(|it| it == b"\n\n") {
        Some(at) => (&data[..at], &data[at + 2..]),
        None => (data, &[]),
    }
}

fn headers(text: &[u8]) -> HeaderMap {
    let lines = text.split(|byte| *byte == b'\n');
    let headers = lines.filter_map(|line| {
        let at = line.iter().position(|byte| *byte == b':')?;
        let value = line[at + 1..].trim_ascii();
        let name = HeaderName::from_bytes(&line[..at]).ok()?;
        Some((name, HeaderValue::from_bytes(value).ok()?))
    });
    headers.collect()
}

/// A server answers a request, whose body comes in pieces.
pub fn request(data: &[u8]) {
    let (head, body) = split(data);
    let line = head.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let line = String::from_utf8_lossy(line);
    let mut words = line.split(' ');
    let mut word = || words.next().unwrap_or_default();
    let request = Request::builder().method(word()).uri(word());
    let request = request.version(match word() {
        "HTTP/2" => Version::HTTP_2,
        _ => Version::HTTP_11,
    });
    let size = 1 + data.len() % 7;
    let pieces: Vec<_> = body.chunks(size).map(Bytes::copy_from_slice).collect();
    let pieces = pieces
        .into_iter()
        .map(|piece| Ok::<_, std::io::Error>(Frame::data(piece)));
    let Ok(mut request) = request.body(StreamBody::new(stream::iter(pieces))) else {
        return;
    };
    *request.headers_mut() = headers(head);
    request
        .headers_mut()
        .insert("host", HeaderValue::from_static("localhost"));
    HERE.with_borrow_mut(|(runtime, server)| {
        runtime.block_on(async {
            let answer = timeout(Duration::from_secs(600), server.call(request)).await;
            let Ok(response) = answer.expect("an answer in time");
            let mut body = response.into_body();
            let mut bytes = 0;
            let frames = async {
                while let Some(Ok(frame)) = body.frame().await {
                    bytes += frame.into_data().map_or(0, |data| data.len());
                    assert!(bytes < 64 << 20, "a small request has a small response");
                }
            };
            let _ = timeout(Duration::from_secs(1), frames).await;
        });
    });
}

/// The protocols of a client read a response.
pub fn response(data: &[u8]) {
    let (name, rest) = split(data);
    let (head, rest) = split(rest);
    let (trailers, body) = split(rest);
    let response = ProtocolResponse {
        headers: headers(head),
        body: Bytes::copy_from_slice(body),
        trailers: headers(trailers),
    };
    let read = match name {
        b"connect" => Connect.read(response),
        _ => Grpc.read(response),
    };
    drop(read.map_err(|error| error.to_string()));
}
