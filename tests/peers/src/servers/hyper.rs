//! The limit for requests: hyper and prost, and nothing else.

use std::{convert::Infallible, io};

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::{
    Request, Response, StatusCode, body::Incoming, header, http::HeaderValue, server::conn::http1,
    service::service_fn,
};
use hyper_util::rt::TokioIo;
use prost::Message;
use tokio::net::TcpListener;

use super::{Orders, until_gone};
use crate::bench::v1::Payload;

pub(super) async fn serve() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let orders = Orders::announce(listener.local_addr()?, &[]).await?;
    tokio::spawn(accept(listener));
    until_gone(orders).await
}

async fn accept(listener: TcpListener) -> io::Result<()> {
    loop {
        let (stream, _) = listener.accept().await?;
        stream.set_nodelay(true)?;
        let connection =
            http1::Builder::new().serve_connection(TokioIo::new(stream), service_fn(echo));
        tokio::spawn(connection);
    }
}

async fn echo(request: Request<Incoming>) -> Result<Response<Full<Bytes>>, Infallible> {
    let message = match request.into_body().collect().await {
        Ok(body) => Payload::decode(body.to_bytes()).ok(),
        Err(_) => None,
    };
    let reply = message.map(|message| message.encode_to_vec());
    let mut response = Response::new(Full::from(reply.clone().unwrap_or_default()));
    if reply.is_none() {
        *response.status_mut() = StatusCode::BAD_REQUEST;
    }
    let protobuf = HeaderValue::from_static("application/protobuf");
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, protobuf);
    Ok(response)
}
