//! A server that lets no WebSocket through, and then says what it is told to over HTTP.

use std::{
    collections::{HashMap, VecDeque},
    io,
    time::Duration,
};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use prost::Message as _;
use serde_json::json;
use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader},
    net::{TcpListener, TcpStream},
    sync::watch,
    task::JoinHandle,
    time::timeout,
};

use crate::{vectors::Carrier, wire::frame::Batch, within};

/// Where the client connects to.
pub(super) struct HttpListener {
    url: String,
    sessions: watch::Sender<Sessions>,
    /// The session that is spoken in.
    current: Option<String>,
    accepting: JoinHandle<()>,
}

#[derive(Default)]
struct Sessions {
    open: HashMap<String, Session>,
    /// Those that nobody has looked at yet.
    new: VecDeque<String>,
}

#[derive(Default)]
struct Session {
    /// The number of the last exchange.
    sequence: u64,
    incoming: VecDeque<Vec<u8>>,
    outgoing: Vec<Vec<u8>>,
    /// How many streams and polls there were: the last one gets what comes.
    readers: u64,
    /// How many messages were written to the client.
    written: usize,
}

impl HttpListener {
    pub(super) async fn new(carrier: Carrier) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await;
        let listener = listener.expect("a port is free");
        let address = listener.local_addr().expect("it is bound");
        let (sessions, _) = watch::channel(Sessions::default());
        let served = sessions.clone();
        let accepting = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let sessions = served.clone();
                tokio::spawn(async move {
                    // A client that leaves, or is left, sees the end of the connection.
                    let _ = serve(stream, carrier, &sessions).await;
                });
            }
        });
        Self {
            url: format!("http://{address}"),
            sessions,
            current: None,
            accepting,
        }
    }

    pub(super) fn url(&self) -> String {
        self.url.clone()
    }

    /// Waits for a new session.
    pub(super) async fn accept(&mut self) {
        let mut sessions = self.sessions.subscribe();
        let is_there = sessions.wait_for(|sessions| !sessions.new.is_empty());
        drop(within("a session", is_there).await.expect("it serves"));
        self.sessions
            .send_modify(|sessions| self.current = sessions.new.pop_front());
    }

    /// Forgets the session.
    pub(super) fn lose(&mut self) {
        if let Some(id) = self.current.take() {
            self.sessions
                .send_modify(|sessions| drop(sessions.open.remove(&id)));
        }
    }

    /// Forgets the session when everything was written to the client.
    pub(super) async fn lose_after_close(&mut self) {
        let id = self.current.as_ref().expect("a session is open");
        let mut sessions = self.sessions.subscribe();
        let is_written = sessions.wait_for(|sessions| {
            let session = &sessions.open[id];
            session.written == session.outgoing.len()
        });
        drop(within("the close", is_written).await.expect("it serves"));
        self.lose();
    }

    pub(super) fn send(&self, message: Vec<u8>) {
        let id = self.current.as_ref().expect("a session is open");
        self.sessions.send_modify(|sessions| {
            let session = sessions.open.get_mut(id).expect("it is open");
            session.outgoing.push(message);
        });
    }

    /// Returns the next message of the client.
    pub(super) async fn message(&self) -> Vec<u8> {
        let id = self
            .current
            .as_ref()
            .expect("the exchange opens a session here");
        let mut sessions = self.sessions.subscribe();
        let is_there = sessions.wait_for(|sessions| !sessions.open[id].incoming.is_empty());
        drop(is_there.await.expect("it serves"));
        let mut message = None;
        self.sessions.send_modify(|sessions| {
            let session = sessions.open.get_mut(id).expect("it is open");
            message = session.incoming.pop_front();
        });
        message.expect("it is there")
    }
}

impl Drop for HttpListener {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

struct Request {
    method: String,
    headers: HashMap<String, String>,
    body: Vec<u8>,
}

impl Request {
    async fn read(stream: &mut BufReader<TcpStream>) -> io::Result<Option<Self>> {
        let mut head = Vec::new();
        loop {
            let mut line = String::new();
            if stream.read_line(&mut line).await? == 0 {
                return Ok(None);
            }
            match line.trim_end() {
                "" => break,
                line => head.push(line.to_owned()),
            }
        }
        let line = head.first().expect("a request line");
        let (method, rest) = line.split_once(' ').expect("a method and a path");
        assert_eq!(rest, "/socket.mq/vectors/v1 HTTP/1.1");
        let headers = head[1..]
            .iter()
            .map(|line| line.split_once(':').expect("a header"));
        let headers = headers.map(|(name, value)| (name.to_lowercase(), value.trim().to_owned()));
        let mut request = Self {
            method: method.into(),
            headers: headers.collect(),
            body: Vec::new(),
        };
        request.body = vec![0; request.number("content-length").unwrap_or(0) as usize];
        stream.read_exact(&mut request.body).await?;
        Ok(Some(request))
    }

    fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(String::as_str)
    }

    fn number(&self, name: &str) -> Option<u64> {
        let value = self.header(name)?;
        Some(value.parse().expect("a number"))
    }
}

async fn serve(
    stream: TcpStream,
    carrier: Carrier,
    sessions: &watch::Sender<Sessions>,
) -> io::Result<()> {
    let mut stream = BufReader::new(stream);
    while let Some(request) = Request::read(&mut stream).await? {
        let accepts_stream = request.header("accept") == Some("text/event-stream");
        if request.method == "GET" {
            assert_eq!(request.header("upgrade"), Some("websocket"));
            respond(&mut stream, "403 Forbidden", "text/plain", b"no WebSocket").await?;
        } else if accepts_stream && carrier == Carrier::Polls {
            return Ok(()); // as a proxy that does not let it through
        } else {
            if request.number("smq-sequence") == Some(1) {
                assert_eq!(accepts_stream, carrier == Carrier::Stream);
            }
            exchange(&mut stream, &request, accepts_stream, sessions).await?;
        }
    }
    Ok(())
}

async fn respond(
    stream: &mut BufReader<TcpStream>,
    status: &str,
    content_type: &str,
    body: &[u8],
) -> io::Result<()> {
    let length = body.len();
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\nContent-Length: {length}\r\n\r\n"
    );
    stream.write_all(&[head.as_bytes(), body].concat()).await
}

async fn exchange(
    stream: &mut BufReader<TcpStream>,
    request: &Request,
    accepts_stream: bool,
    sessions: &watch::Sender<Sessions>,
) -> io::Result<()> {
    assert_eq!(request.header("content-type"), Some("application/protobuf"));
    let id = request.header("smq-session").expect("an id");
    let sequence = request.number("smq-sequence").expect("a sequence");
    let received = request.number("smq-received").unwrap_or(0) as usize;
    let messages = Batch::decode(&request.body[..]).expect("a batch").messages;
    let wait = request.number("smq-wait-ms");
    let reader = take(
        sessions,
        id,
        sequence,
        messages,
        accepts_stream || wait.is_some(),
    )
    .await;
    let Some(reader) = reader else {
        let error = json!({ "code": "aborted", "message": "no such session" }).to_string();
        return respond(stream, "409 Conflict", "application/json", error.as_bytes()).await;
    };
    if !accepts_stream {
        let wait = Duration::from_millis(wait.unwrap_or(0));
        let messages = timeout(wait, next(sessions, id, reader, received)).await;
        let Some(messages) = messages.unwrap_or_else(|_| Some(Vec::new())) else {
            return Err(io::ErrorKind::ConnectionReset.into());
        };
        let number = received + messages.len();
        let body = Batch { messages }.encode_to_vec();
        respond(stream, "200 OK", "application/protobuf", &body).await?;
        written(sessions, id, number);
        return Ok(());
    }
    stream.write_all(STREAM).await?;
    let mut number = received;
    while let Some(messages) = next(sessions, id, reader, number).await {
        for message in messages {
            number += 1;
            let event = format!(
                "id: {number}\ndata: {}\n\n",
                BASE64_STANDARD.encode(message)
            );
            let chunk = format!("{:x}\r\n{event}\r\n", event.len());
            stream.write_all(chunk.as_bytes()).await?;
        }
        written(sessions, id, number);
    }
    Err(io::ErrorKind::ConnectionReset.into())
}

/// The head of a stream, and its first comment.
const STREAM: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\
    Transfer-Encoding: chunked\r\n\r\n3\r\n:\n\n\r\n";

/// Takes the messages of an exchange in its turn. Returns its number among the readers, or nothing if there is no such
/// session.
async fn take(
    sessions: &watch::Sender<Sessions>,
    id: &str,
    sequence: u64,
    messages: Vec<Vec<u8>>,
    reads: bool,
) -> Option<u64> {
    if sequence == 1 {
        sessions.send_modify(|sessions| {
            if !sessions.open.contains_key(id) {
                sessions.open.insert(id.into(), Session::default());
                sessions.new.push_back(id.into());
            }
        });
    }
    let mut turn = sessions.subscribe();
    let is_turn = turn.wait_for(|sessions| {
        let session = sessions.open.get(id);
        session.is_none_or(|session| session.sequence + 1 >= sequence)
    });
    drop(within("the exchange before", is_turn).await);
    let mut reader = None;
    sessions.send_modify(|sessions| {
        if let Some(session) = sessions.open.get_mut(id) {
            if session.sequence < sequence {
                session.sequence = sequence;
                session.incoming.extend(messages);
            }
            session.readers += u64::from(reads);
            reader = Some(session.readers);
        }
    });
    reader
}

/// Waits for messages after a number. None come if another reader takes over; nothing if the session is lost.
async fn next(
    sessions: &watch::Sender<Sessions>,
    id: &str,
    reader: u64,
    received: usize,
) -> Option<Vec<Vec<u8>>> {
    let mut changed = sessions.subscribe();
    let changed = changed.wait_for(|sessions| {
        let session = sessions.open.get(id);
        session.is_none_or(|it| it.readers > reader || it.outgoing.len() > received)
    });
    let sessions = changed.await.expect("it serves");
    let session = sessions.open.get(id)?;
    let messages = session.outgoing.get(received..).unwrap_or_default();
    Some(messages.to_vec())
}

fn written(sessions: &watch::Sender<Sessions>, id: &str, number: usize) {
    sessions.send_modify(|sessions| {
        if let Some(session) = sessions.open.get_mut(id) {
            session.written = session.written.max(number);
        }
    });
}
