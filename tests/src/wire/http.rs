//! HTTP/1.1 by hand (RFC 9112): requests as bytes, responses read byte by byte.

use std::{
    io,
    net::{IpAddr, SocketAddr},
};

use serde_json::Value;
use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader},
    net::{TcpSocket, TcpStream},
};

use crate::within;

/// A request, as it is about to be written.
#[derive(Debug, Clone)]
pub struct Request {
    line: String,
    headers: Vec<(String, String)>,
    body: Option<Vec<u8>>,
}

impl Request {
    /// Returns a request without a body.
    pub fn new(method: &str, path: &str) -> Self {
        let line = format!("{method} {path} HTTP/1.1");
        let headers = vec![("Host".into(), "localhost".into())];
        Self {
            line,
            headers,
            body: None,
        }
    }

    /// Returns a `GET`.
    pub fn get(path: &str) -> Self {
        Self::new("GET", path)
    }

    /// Returns a `POST` to a method of `weather.v1`.
    pub fn call(method: &str) -> Self {
        Self::new("POST", &format!("/socket.mq/weather/v1/Weather.{method}"))
    }

    /// Returns a `GET` of a topic of `weather.v1`.
    pub fn topic(topic: &str) -> Self {
        Self::get(&format!("/socket.mq/weather/v1/Weather.{topic}"))
    }

    /// Adds a header.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Replaces the host.
    pub fn host(mut self, host: &str) -> Self {
        self.headers[0].1 = host.into();
        self
    }

    /// Adds a body, announced by its length.
    pub fn body(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = Some(body.into());
        self
    }

    /// Adds a body in JSON.
    pub fn json(self, body: &Value) -> Self {
        self.header("Content-Type", "application/json")
            .body(body.to_string())
    }

    /// Adds a body in protobuf.
    pub fn protobuf(self, body: &impl prost::Message) -> Self {
        self.header("Content-Type", "application/protobuf")
            .body(body.encode_to_vec())
    }

    /// Returns the bytes.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = format!("{}\r\n", self.line).into_bytes();
        for (name, value) in &self.headers {
            bytes.extend_from_slice(format!("{name}: {value}\r\n").as_bytes());
        }
        if let Some(body) = &self.body {
            bytes.extend_from_slice(format!("Content-Length: {}\r\n", body.len()).as_bytes());
        }
        bytes.extend_from_slice(b"\r\n");
        bytes.extend_from_slice(self.body.as_deref().unwrap_or_default());
        bytes
    }
}

/// A response, read to its end.
#[derive(Debug, Clone)]
pub struct Response {
    /// The status: 200.
    pub status: u16,
    /// The headers, with names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Response {
    /// Returns the only header of that name.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut values = self.headers.iter().filter(|(it, _)| it == name);
        let value = values.next().map(|(_, value)| value.as_str());
        assert!(values.next().is_none(), "one {name}, not two: {self:?}");
        value
    }

    /// Returns the body in JSON, which its content type promises.
    pub fn json(&self) -> Value {
        assert_eq!(
            self.header("content-type"),
            Some("application/json"),
            "{self:?}"
        );
        serde_json::from_slice(&self.body).expect("the body is JSON")
    }

    /// Returns the body as a message, which its content type promises.
    pub fn protobuf<M: prost::Message + Default>(&self) -> M {
        assert_eq!(
            self.header("content-type"),
            Some("application/protobuf"),
            "{self:?}"
        );
        M::decode(&self.body[..]).expect("the body is protobuf")
    }

    /// Returns the message of an error with this status and code, in the one form that errors have.
    #[track_caller]
    pub fn error(&self, status: u16, code: &str) -> String {
        assert_eq!(self.status, status, "{self:?}");
        let error = self.json();
        assert_eq!(error["code"], code, "{error}");
        let message = error["message"].as_str().unwrap_or_default().to_owned();
        assert!(!message.is_empty(), "an error says what is wrong: {error}");
        message
    }
}

/// Sends a request on a connection of its own, and returns the response.
pub async fn ask(address: SocketAddr, request: Request) -> Response {
    let mut connection = Connection::open(address).await;
    connection.send(request.bytes()).await;
    connection.response().await
}

/// A connection.
#[derive(Debug)]
pub struct Connection {
    pub(super) stream: BufReader<TcpStream>,
}

impl Connection {
    /// Connects.
    pub async fn open(address: SocketAddr) -> Self {
        let stream = within("a connection", TcpStream::connect(address)).await;
        Self::of(stream)
    }

    /// Connects from another address of this machine: `127.0.0.2`, for a client that is somebody else.
    pub async fn open_from(source: impl Into<IpAddr>, address: SocketAddr) -> Self {
        Self::open_with(source, address, |_| {}).await
    }

    /// Connects from another address, and has room for little that it does not read.
    pub async fn narrow_from(source: impl Into<IpAddr>, address: SocketAddr) -> Self {
        let narrow = |socket: &TcpSocket| {
            let set = socket.set_recv_buffer_size(4 << 10);
            set.expect("it is a TCP socket");
        };
        Self::open_with(source, address, narrow).await
    }

    async fn open_with(
        source: impl Into<IpAddr>,
        address: SocketAddr,
        set: impl Fn(&TcpSocket),
    ) -> Self {
        let socket = TcpSocket::new_v4().expect("a socket");
        let bound = socket.bind(SocketAddr::new(source.into(), 0));
        bound.expect("127.0.0.0/8 is this machine");
        set(&socket);
        Self::of(within("a connection", socket.connect(address)).await)
    }

    fn of(stream: io::Result<TcpStream>) -> Self {
        let stream = stream.expect("the server takes connections");
        stream.set_nodelay(true).expect("it is a TCP socket");
        Self {
            stream: BufReader::new(stream),
        }
    }

    /// Sends bytes, whatever they are.
    pub async fn send(&mut self, bytes: impl AsRef<[u8]>) {
        self.try_send(bytes).await.expect("the server reads");
    }

    /// Sends bytes to a server that may have closed.
    pub async fn try_send(&mut self, bytes: impl AsRef<[u8]>) -> io::Result<()> {
        within("the server to read", self.stream.write_all(bytes.as_ref())).await
    }

    /// Reads a response whose body has an end.
    pub async fn response(&mut self) -> Response {
        within("a response", async {
            let head = self.head().await;
            self.body_of(head).await
        })
        .await
    }

    /// Reads the body that belongs to a head.
    pub async fn body_of(&mut self, mut response: Response) -> Response {
        while let Some(chunk) = self.chunk(&response).await {
            response.body.extend_from_slice(&chunk);
            if !chunked(&response) {
                break;
            }
        }
        response
    }

    /// Reads the head of a response: the body is still to come.
    pub async fn head(&mut self) -> Response {
        let line = self.line().await;
        let status = line
            .split(' ')
            .nth(1)
            .and_then(|status| status.parse().ok());
        let status = status.unwrap_or_else(|| panic!("a status line, not {line:?}"));
        let mut headers = Vec::new();
        loop {
            let line = self.line().await;
            let Some((name, value)) = line.split_once(':') else {
                assert_eq!(line, "", "a header or the end of them");
                break;
            };
            headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
        }
        Response {
            status,
            headers,
            body: Vec::new(),
        }
    }

    /// Reads the next part of a body: a chunk, or all of it. Nothing at the end.
    pub async fn chunk(&mut self, head: &Response) -> Option<Vec<u8>> {
        if !chunked(head) {
            let length = head.header("content-length").map(str::parse);
            let length = length.map_or(0, |length| length.expect("a length is a number"));
            return Some(self.exactly(length).await);
        }
        let line = self.line().await;
        let length = usize::from_str_radix(&line, 16).expect("a chunk begins with its length");
        let chunk = self.exactly(length).await;
        assert_eq!(self.line().await, "", "a chunk ends with a line");
        (length > 0).then_some(chunk)
    }

    /// Reads until the server closes, and returns what came before.
    pub async fn rest(&mut self) -> Vec<u8> {
        let mut rest = Vec::new();
        // A reset is an end too.
        let _ = within("the end", self.stream.read_to_end(&mut rest)).await;
        rest
    }

    /// Vanishes: the other side gets a reset, not an end.
    pub fn reset(self) {
        let stream = self.stream.into_inner();
        stream.set_zero_linger().expect("it is a TCP socket");
    }

    async fn line(&mut self) -> String {
        let mut line = String::new();
        let read = self.stream.read_line(&mut line).await;
        read.expect("lines of a head are UTF-8");
        let line = line.strip_suffix("\r\n");
        line.expect("the server does not close before the end of a line")
            .to_owned()
    }

    pub(super) async fn exactly(&mut self, length: usize) -> Vec<u8> {
        let mut bytes = vec![0; length];
        let read = self.stream.read_exact(&mut bytes).await;
        read.expect("the server sends what it has announced");
        bytes
    }
}

fn chunked(response: &Response) -> bool {
    response.header("transfer-encoding") == Some("chunked")
}
