//! Sends the refusal on a rejected connection, and closes it.

use std::{convert::Infallible, pin::pin, time::Duration};

use http_body_util::{BodyExt, Limited};
use hyper::{body::Incoming, service::service_fn};
use hyper_util::rt::TokioIo;
use tokio::{
    io::{AsyncRead, AsyncWrite},
    sync::Notify,
    time::timeout,
};

use super::{admission::RejectedConnection, connection::builder};
use crate::limits::Limits;

/// The time for sending the refusal, including the TLS handshake.
pub(super) const TIME: Duration = Duration::from_secs(2);

/// The bytes of a request body that are read before the connection closes: unread data would reset the connection,
/// and the client might lose the response.
const MAX_READ: usize = 64 << 10;

impl RejectedConnection {
    /// Answers the first request with the refusal and closes. Closes at once if it holds no permit.
    pub(super) async fn send_refusal<I>(self, io: I, limits: Limits)
    where
        I: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        if self.permit.is_none() {
            return;
        }
        let answered = Notify::new();
        let service = service_fn(|request: http::Request<Incoming>| {
            let response = self.refusal.response();
            answered.notify_one();
            async move {
                let body = Limited::new(request.into_body(), MAX_READ);
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
                () = answered.notified() => {}
            }
            connection.as_mut().graceful_shutdown();
            let _ = connection.await;
        })
        .await;
    }
}
