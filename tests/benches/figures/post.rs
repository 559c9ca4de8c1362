//! Requests, one in flight on each connection.

use std::{
    io::{self, Read, Write},
    net::TcpStream,
    time::{Duration, Instant},
};

use prost::Message;

use super::{
    machine, payload,
    process::Process,
    report::{Figure, Figures, micros, percentile},
};

/// Requests for that long, on that many connections. The replies are read in the order of the
/// requests; with one thread and blocking reads that is the least that a client can do.
pub(crate) fn measure(server: &Process, connections: usize, time: Duration) -> io::Result<Figures> {
    let mut callers = (0..connections)
        .map(|_| Caller::connect(server))
        .collect::<io::Result<Vec<_>>>()?;
    let mut times = Vec::with_capacity(1 << 20);
    run(&mut callers, time / 10, &mut times)?;
    times.clear();

    let (begin, cpu) = (Instant::now(), server.cpu_time()?);
    run(&mut callers, time, &mut times)?;
    let (elapsed, cpu) = (begin.elapsed(), server.cpu_time()? - cpu);
    let requests = times.len() as f64;
    times.sort_unstable();
    Ok(vec![
        (Figure::P50, micros(percentile(&times, 50))),
        (Figure::P99, micros(percentile(&times, 99))),
        (Figure::RequestRate, requests / elapsed.as_secs_f64()),
        (Figure::RequestCpu, cpu.as_secs_f64() * 1e6 / requests),
    ])
}

/// Has a request in flight on each connection until the time is over, and appends how long each took.
fn run(callers: &mut [Caller], time: Duration, times: &mut Vec<u64>) -> io::Result<()> {
    let begin = Instant::now();
    for caller in callers.iter_mut() {
        caller.send()?;
    }
    while begin.elapsed() < time {
        for caller in callers.iter_mut() {
            times.push(caller.receive()?);
            caller.send()?;
        }
    }
    for caller in callers.iter_mut() {
        times.push(caller.receive()?);
    }
    Ok(())
}

/// A connection with at most one request in flight.
struct Caller {
    stream: TcpStream,
    number: u64,
    sent: u64,
    head: Vec<u8>,
    /// Head and body of the request in flight; the reply has the same body.
    request: Vec<u8>,
    reply: [u8; 1024],
}

impl Caller {
    fn connect(server: &Process) -> io::Result<Self> {
        let stream = TcpStream::connect(server.address)?;
        stream.set_nodelay(true)?;
        let head = format!(
            "POST /socket.mq/bench/v1/Bench.Echo HTTP/1.1\r\nHost: {}\r\n\
             Content-Type: application/protobuf\r\nContent-Length: {}\r\n\r\n",
            server.address,
            payload::ENCODED
        );
        Ok(Self {
            stream,
            number: 0,
            sent: 0,
            head: head.into(),
            request: Vec::new(),
            reply: [0; 1024],
        })
    }

    fn send(&mut self) -> io::Result<()> {
        self.number += 1;
        self.sent = machine::now();
        self.request.clone_from(&self.head);
        payload::new(self.number, self.sent)
            .encode(&mut self.request)
            .expect("a vector grows");
        self.stream.write_all(&self.request)
    }

    /// Reads the reply, checks it, and returns how long it took.
    fn receive(&mut self) -> io::Result<u64> {
        let mut length = 0;
        loop {
            let read = self.stream.read(&mut self.reply[length..])?;
            assert_ne!(read, 0, "the server has closed");
            length += read;
            let reply = &self.reply[..length];
            if let Some(body) = body(reply)
                && body.len() == payload::ENCODED
            {
                let took = machine::now() - self.sent;
                assert_eq!(body, &self.request[self.head.len()..], "not what was sent");
                return Ok(took);
            }
        }
    }
}

/// Returns what has come of the body of a reply; nothing, if the head is not complete.
fn body(reply: &[u8]) -> Option<&[u8]> {
    const END: &[u8] = b"\r\n\r\n";
    let head = reply.windows(END.len()).position(|bytes| bytes == END)? + END.len();
    let (head, body) = reply.split_at(head);
    let is_ok = head.starts_with(b"HTTP/1.1 200 ");
    let has_length = head
        .windows(21)
        .any(|bytes| bytes == b"content-length: 100\r\n");
    assert!(is_ok && has_length, "{}", reply.escape_ascii());
    Some(body)
}
