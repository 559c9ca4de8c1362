//! A connection that is one too many is told so, and closed.

use std::{convert::Infallible, pin::pin, time::Duration};

use http_body_util::{BodyExt, Limited};
use hyper::{body::Incoming, service::service_fn};
use hyper_util::rt::TokioIo;
use tokio::{
    io::{AsyncRead, AsyncWrite},
    sync::Notify,
    time::timeout,
};

use super::{admission::Rejected, connection::builder};
use crate::limits::Limits;

/// How long it may take to tell, the TLS handshake included.
pub(super) const TIME: Duration = Duration::from_secs(2);

/// How much of a body is read first: closed with something unread, the connection would be reset, and
/// the answer might be lost.
const MOST_READ: usize = 64 << 10;

impl Rejected {
    /// Answers the first request, whatever it is, and closes; closes at once, if too many are told already.
    pub(super) async fn tell<I>(self, io: I, limits: Limits)
    where
        I: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        if self.permit.is_none() {
            return;
        }
        let told = Notify::new();
        let service = service_fn(|request: http::Request<Incoming>| {
            let response = self.refusal.response();
            told.notify_one();
            async move {
                let body = Limited::new(request.into_body(), MOST_READ);
                let _ = timeout(TIME / 2, body.collect()).await;
                Ok::<_, Infallible>(response)
            }
        });
        let mut builder = builder(&limits);
        builder.http1().keep_alive(false);
        let mut connection = pin!(builder.serve_connection(TokioIo::new(io), service));
        let _ = timeout(TIME, async {
            tokio::select! {
                _ = connection.as_mut() => return,
                () = told.notified() => {}
            }
            connection.as_mut().graceful_shutdown();
            let _ = connection.await;
        })
        .await;
    }
}
