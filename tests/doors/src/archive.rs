//! Replies in parts: by our server, and by tonic's.

use std::{
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    task::Poll,
};

use futures_util::{Stream, stream};
use smq_runtime::{Bytes, Context, HttpBody, Server, Status};
use tonic::{Request, Response, transport::server::TcpIncoming};

use super::{
    by_tonic::history::v1 as pb,
    files::v1::{DownloadRequest, Files, FilesServer},
    history::v1::{History, HistoryServer, Mark, ReadRequest, read_request::Then},
};

/// The bytes of a part of a file.
const PIECE: usize = 64 << 10;

/// Replies in parts, and knows how many handlers run.
#[derive(Debug, Clone, Default)]
pub struct Archive {
    running: Arc<AtomicUsize>,
}

/// A handler that runs.
struct Running(Arc<AtomicUsize>);

impl Drop for Running {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Archive {
    /// Returns how many handlers run.
    pub fn running(&self) -> usize {
        self.running.load(Ordering::SeqCst)
    }

    /// Adds its services to a server.
    pub fn serve(&self, server: Server) -> Server {
        server
            .add(HistoryServer::new(self.clone()))
            .add(FilesServer::new(self.clone()))
    }

    fn run(&self) -> Running {
        self.running.fetch_add(1, Ordering::SeqCst);
        Running(Arc::clone(&self.running))
    }
}

/// Returns the numbers of marks.
fn numbers(count: u32) -> impl Iterator<Item = u32> {
    1..=(if count == 0 { u32::MAX } else { count })
}

impl History for Archive {
    fn read(
        &self,
        _: Context,
        request: ReadRequest,
    ) -> impl Stream<Item = Result<Mark, Status>> + Send {
        let (then, running) = (request.then(), self.run());
        let padding = Bytes::from(vec![7; request.padding as usize]);
        let marks = numbers(request.count).map(move |number| {
            let _ = &running;
            let padding = padding.clone();
            Ok(Mark { number, padding })
        });
        let most = if then == Then::Refuse { 0 } else { usize::MAX };
        let end = match then {
            Then::Unspecified | Then::Wait => None,
            Then::Fail => Some(Err(Status::data_loss("the rest is lost"))),
            Then::Refuse => Some(Err(Status::invalid_argument("no marks"))),
        };
        let mut marks = marks.take(most).chain(end);
        stream::poll_fn(move |_| match marks.next() {
            None if then == Then::Wait => Poll::Pending,
            mark => Poll::Ready(mark),
        })
    }
}

impl Files for Archive {
    fn download(
        &self,
        _: Context,
        request: DownloadRequest,
    ) -> impl Stream<Item = Result<HttpBody, Status>> + Send {
        let running = self.run();
        let pieces = request.mebibytes * ((1 << 20) / PIECE as u64);
        stream::iter((0..pieces).map(move |_| {
            let _ = &running;
            // Of its own, as what a file is read into.
            Ok(HttpBody::new("application/octet-stream", vec![0; PIECE]))
        }))
    }
}

/// The same marks, by tonic.
#[derive(Debug)]
pub struct ByTonic;

#[tonic::async_trait]
impl pb::history_server::History for ByTonic {
    type ReadStream = Pin<Box<dyn Stream<Item = Result<pb::Mark, tonic::Status>> + Send>>;

    async fn read(
        &self,
        request: Request<pb::ReadRequest>,
    ) -> Result<Response<Self::ReadStream>, tonic::Status> {
        let request = request.into_inner();
        let padding = vec![7; request.padding as usize];
        let marks = numbers(request.count).map(move |number| {
            let padding = padding.clone();
            Ok(pb::Mark { number, padding })
        });
        Ok(Response::new(Box::pin(stream::iter(marks))))
    }
}

/// Serves by tonic on a free port, for as long as the program runs. Returns the address.
///
/// # Panics
///
/// When no port is free.
pub fn serve_by_tonic() -> String {
    let incoming = TcpIncoming::bind("127.0.0.1:0".parse().expect("an address"));
    let incoming = incoming.expect("a port is free").with_nodelay(Some(true));
    let address = incoming.local_addr().expect("it is bound");
    let server = tonic::transport::Server::builder();
    let history = pb::history_server::HistoryServer::new(ByTonic);
    let serving = { server }
        .add_service(history)
        .serve_with_incoming(incoming);
    tokio::spawn(serving);
    address.to_string()
}
