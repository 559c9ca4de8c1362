//! Real instances as processes, and subscribers as lean sockets, which cost little besides what the server spends on them.

use std::{
    fs, io,
    net::SocketAddr,
    process::Stdio,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use smq_durable_tests::{Keeper, journal::v1::Entry};
use smq_nats::Shared;
use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader, Lines},
    net::TcpStream,
    process::{Child, ChildStdin, ChildStdout, Command},
    sync::{Notify, Semaphore, mpsc::unbounded_channel},
    task::JoinHandle,
    time::{Instant, sleep, sleep_until},
};

/// Where its first byte is, an event says when it was published.
const BALLAST: usize = 88;

/// Serves the journal, and publishes what its standard input says: `RATE COUNT BURST` in a line.
///
/// # Errors
///
/// When it cannot serve.
pub async fn serve(nats: Option<&str>) -> io::Result<()> {
    let keeper = Keeper::default();
    let server = keeper.server();
    let logs = match nats {
        Some(url) => server.with_logs(Shared::connect(url).await.map_err(io::Error::other)?),
        None => server.with_logs(smq_runtime::log::InMemory),
    };
    let listener = logs.bind("127.0.0.1:0").await.map_err(io::Error::other)?;
    println!("{}", listener.url());
    let publisher = async move {
        // A thread: the runtime reads no standard input without one either.
        let (sender, mut lines) = unbounded_channel();
        std::thread::spawn(move || {
            for line in io::stdin().lines().map_while(Result::ok) {
                let _ = sender.send(line);
            }
        });
        let mut number = 0;
        while let Some(line) = lines.recv().await {
            let mut words = line.split(' ').filter_map(|it| it.parse::<f64>().ok());
            let mut next = || words.next().unwrap_or(1.0);
            let (rate, count, burst) = (next(), next() as u64, next() as u64);
            let start = Instant::now();
            for group in 0..count.div_ceil(burst) {
                sleep_until(start + Duration::from_secs_f64((group * burst) as f64 / rate)).await;
                let mut published = Vec::new();
                for _ in 0..burst {
                    number += 1;
                    let mut ballast = now().to_le_bytes().to_vec();
                    ballast.resize(BALLAST, 0);
                    published.push(keeper.topics.entries.publish(Entry {
                        number,
                        ballast: ballast.into(),
                        ..Entry::default()
                    }));
                }
                // As a publisher that waits for NATS at the end of a group.
                for published in published {
                    let _ = published.await;
                }
            }
            println!("done");
        }
    };
    tokio::select! {
        () = listener.serve_until(std::future::pending()) => {}
        () = publisher => {}
    }
    Ok(())
}

/// Returns the time of day, in nanoseconds.
pub fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| since.as_nanos() as u64)
}

/// All servers run on one core, and all clients on another, so that neither takes time from the other.
pub const SERVER_CORE: &str = "0";
/// See [`SERVER_CORE`].
pub const CLIENT_CORE: &str = "1";

/// Lets a process and its threads run on one core alone.
///
/// # Errors
///
/// When there is no `taskset`, or no such core.
pub async fn pin(process: u32, core: &str) -> io::Result<()> {
    let id = process.to_string();
    command("taskset", &["-acp", core, &id]).await
}

async fn command(program: &str, arguments: &[&str]) -> io::Result<()> {
    let output = Command::new(program).args(arguments).output().await?;
    match output.status.success() {
        true => Ok(()),
        false => {
            let error = String::from_utf8_lossy(&output.stderr);
            Err(io::Error::other(format!(
                "{program} {}: {}",
                arguments.join(" "),
                error.trim()
            )))
        }
    }
}

/// An instance in a process of its own, which is killed when this is dropped.
#[derive(Debug)]
pub struct Instance {
    /// Where it listens.
    pub address: SocketAddr,
    process: Child,
    input: ChildStdin,
    output: Lines<BufReader<ChildStdout>>,
}

impl Instance {
    /// Starts the program with the command `instance`.
    ///
    /// # Errors
    ///
    /// When it does not start.
    pub async fn start(program: &str, nats: Option<&str>) -> io::Result<Self> {
        // A server finds how many threads it should have when it starts, so the core is chosen before.
        let mut process = Command::new("taskset")
            .args(["-c", SERVER_CORE, program, "instance"])
            .args(nats)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()?;
        let missing = || io::Error::other("the instance did not start");
        let input = process.stdin.take().ok_or_else(missing)?;
        let output = process.stdout.take().ok_or_else(missing)?;
        let mut output = BufReader::new(output).lines();
        let url = output.next_line().await?.ok_or_else(missing)?;
        let address = url.trim_start_matches("http://").trim_end_matches('/');
        let address = address.parse().map_err(io::Error::other)?;
        Ok(Self {
            address,
            process,
            input,
            output,
        })
    }

    /// Publishes so many events, in bursts, and waits until it has.
    ///
    /// # Errors
    ///
    /// When the instance has ended.
    pub async fn publish(&mut self, rate: f64, count: u64, burst: u64) -> io::Result<()> {
        let line = format!("{rate} {count} {burst}\n");
        self.input.write_all(line.as_bytes()).await?;
        self.output.next_line().await?;
        Ok(())
    }

    /// Begins to publish.
    ///
    /// # Errors
    ///
    /// When the instance has ended.
    pub async fn begin(&mut self, rate: f64, count: u64) -> io::Result<()> {
        let line = format!("{rate} {count} 1\n");
        self.input.write_all(line.as_bytes()).await
    }

    /// Returns the CPU time that it has used, in seconds.
    pub fn cpu(&self) -> f64 {
        self.process.id().map_or(0.0, cpu)
    }

    /// Returns the memory that it uses, in bytes.
    pub fn memory(&self) -> f64 {
        let id = self.process.id().unwrap_or_default();
        let status = fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
        let line = status.lines().find(|line| line.starts_with("VmRSS:"));
        let kib = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<f64>().ok());
        kib.unwrap_or_default() * 1024.0
    }

    /// Lets it stand still (`STOP`), or go on (`CONT`).
    ///
    /// # Errors
    ///
    /// When it has ended.
    pub async fn signal(&self, signal: &str) -> io::Result<()> {
        let id = self.process.id().unwrap_or_default().to_string();
        command("kill", &[&format!("-{signal}"), &id]).await
    }

    /// Waits until it has published what [`begin`](Self::begin) began.
    ///
    /// # Errors
    ///
    /// When the instance has ended.
    pub async fn published(&mut self) -> io::Result<()> {
        let line = self.output.next_line().await?;
        line.map(drop)
            .ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
    }

    /// Kills it (SIGKILL).
    ///
    /// # Errors
    ///
    /// When it cannot be killed.
    pub async fn kill(&mut self) -> io::Result<()> {
        self.process.kill().await
    }
}

/// Returns the CPU time of the threads of a process, in seconds.
pub fn cpu(process: u32) -> f64 {
    let threads = fs::read_dir(format!("/proc/{process}/task")).into_iter();
    let times = threads.flatten().flatten().filter_map(|thread| {
        let text = fs::read_to_string(thread.path().join("schedstat")).ok()?;
        text.split(' ').next()?.parse::<f64>().ok()
    });
    times.sum::<f64>() / 1e9
}

/// Returns the id of the process of NATS that keeps its streams in this folder.
pub fn nats_process(folder: &std::path::Path) -> Option<u32> {
    let folder = folder.to_string_lossy().into_owned();
    let ids = fs::read_dir("/proc").ok()?.flatten();
    let ids = ids.filter_map(|it| it.file_name().to_str()?.parse::<u32>().ok());
    ids.into_iter().find(|id| {
        let line = fs::read_to_string(format!("/proc/{id}/cmdline")).unwrap_or_default();
        line.starts_with("nats-server") && line.contains(&folder)
    })
}

/// An event that one subscriber has read. Times are those of the day, in nanoseconds.
#[derive(Debug, Clone, Copy)]
pub struct Arrival {
    /// The number of the event.
    pub number: u64,
    /// Which instance sent it.
    pub instance: usize,
    /// When it was published.
    pub published: u64,
    /// When it was read.
    pub read: u64,
}

/// What all subscribers have seen.
#[derive(Default)]
pub struct Seen {
    /// How many subscriptions were confirmed.
    pub live: AtomicU64,
    /// How many events arrived.
    pub events: AtomicU64,
    /// How many events were missing or came twice.
    pub lost: AtomicU64,
    arrivals: Mutex<Vec<Arrival>>,
    /// When each subscription was confirmed, by the time of day.
    confirmed: Mutex<Vec<u64>>,
    changed: Notify,
}

impl std::fmt::Debug for Seen {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            live, events, lost, ..
        } = self;
        write!(f, "{live:?} live, {events:?} events, {lost:?} lost")
    }
}

impl Seen {
    /// Takes all arrivals.
    pub fn take_arrivals(&self) -> Vec<Arrival> {
        std::mem::take(&mut *self.arrivals.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Takes the times at which subscriptions were confirmed.
    pub fn take_confirmed(&self) -> Vec<u64> {
        std::mem::take(
            &mut *self
                .confirmed
                .lock()
                .unwrap_or_else(PoisonError::into_inner),
        )
    }

    /// Waits for a condition.
    ///
    /// # Errors
    ///
    /// When it is not there within a minute.
    pub async fn wait(&self, condition: impl Fn(&Self) -> bool) -> io::Result<()> {
        let end = Instant::now() + Duration::from_secs(60);
        while !condition(self) {
            let changed = self.changed.notified();
            tokio::select! {
                () = changed => {}
                () = sleep(Duration::from_millis(20)) => {}
            }
            if Instant::now() > end {
                return Err(io::Error::other(format!("not within a minute: {self:?}")));
            }
        }
        Ok(())
    }

    /// Waits until so many subscribers are live.
    ///
    /// # Errors
    ///
    /// As [`wait`](Self::wait).
    pub async fn wait_live(&self, count: usize) -> io::Result<()> {
        self.wait(|it| it.live.load(Ordering::Relaxed) >= count as u64)
            .await
    }

    /// Waits until so many events have arrived.
    ///
    /// # Errors
    ///
    /// As [`wait`](Self::wait).
    pub async fn wait_events(&self, count: u64) -> io::Result<()> {
        self.wait(|it| it.events.load(Ordering::Relaxed) >= count)
            .await
    }
}

/// Subscribers, each a task with a socket. When it is lost, they come back as the clients do: after a random part of a
/// pause that doubles from 100 ms to 10 s, at another instance.
#[derive(Debug)]
pub struct Crowd {
    /// What they have seen.
    pub seen: Arc<Seen>,
    tasks: Vec<JoinHandle<()>>,
}

impl Crowd {
    /// Starts so many at each instance. With `filters`, each wants events of an author that there is not.
    pub fn start(instances: &[SocketAddr], each: usize, filters: bool) -> Self {
        let seen = Arc::new(Seen::default());
        let at_a_time = Arc::new(Semaphore::new(64));
        let mut tasks = Vec::new();
        for (home, _) in instances.iter().enumerate() {
            for number in 0..each {
                let (seen, instances) = (Arc::clone(&seen), instances.to_vec());
                let at_a_time = Arc::clone(&at_a_time);
                tasks.push(tokio::spawn(async move {
                    let filter = filters.then(|| format!("author {home} {number}"));
                    let mut subscriber = Subscriber {
                        seen,
                        filter,
                        position: None,
                        last: None,
                        failures: 0,
                        at: home,
                    };
                    let mut first = at_a_time.acquire_owned().await.ok();
                    let mut random = crate::random::Random::new(((home << 32) + number + 1) as u64);
                    loop {
                        let _ = subscriber
                            .follow(instances[subscriber.at], &mut first)
                            .await;
                        let longest = 0.1 * f64::from(1 << subscriber.failures.min(7));
                        subscriber.failures += 1;
                        sleep(Duration::from_secs_f64(random.part() * longest.min(10.0))).await;
                        // Clients leave an instance that has failed.
                        let others = instances.len().max(2) - 1;
                        let step = 1 + random.below(others as u64) as usize;
                        subscriber.at = (subscriber.at + step) % instances.len();
                    }
                }));
            }
        }
        Self { seen, tasks }
    }
}

impl Drop for Crowd {
    fn drop(&mut self) {
        for task in &self.tasks {
            task.abort();
        }
    }
}

struct Subscriber {
    seen: Arc<Seen>,
    filter: Option<String>,
    position: Option<(u64, u64)>,
    /// The number of the last event.
    last: Option<u64>,
    failures: u32,
    /// The instance that it is at.
    at: usize,
}

impl Subscriber {
    /// Subscribes, and reads events until the connection is lost.
    async fn follow<P>(&mut self, address: SocketAddr, first: &mut Option<P>) -> io::Result<()> {
        let mut stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        let request = format!(
            "GET /socket.mq/journal/v1 HTTP/1.1\r\nHost: {address}\r\nConnection: Upgrade\r\n\
             Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n\
             Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\
             Sec-WebSocket-Protocol: smq.v1.proto\r\n\r\n"
        );
        stream.write_all(request.as_bytes()).await?;
        let mut buffer = Vec::with_capacity(1024);
        let head = loop {
            if stream.read_buf(&mut buffer).await? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            if let Some(end) = buffer.windows(4).position(|it| it == b"\r\n\r\n") {
                break end + 4;
            }
        };
        if !buffer.starts_with(b"HTTP/1.1 101") {
            return Err(io::Error::other("refused"));
        }
        buffer.drain(..head);
        stream.write_all(&message(2, &self.subscribe())).await?;
        let mut is_live = false;
        loop {
            let mut at = 0;
            while let Some((opcode, content, end)) = frame(&buffer, at) {
                match opcode {
                    9 => {
                        stream
                            .write_all(&message(10, &buffer[content..end]))
                            .await?;
                    }
                    2 => is_live |= self.take(&buffer[content..end]),
                    _ => return Err(io::Error::other("closed")),
                }
                at = end;
            }
            buffer.drain(..at);
            if is_live && first.take().is_some() {
                // The next one may connect.
            }
            if stream.read_buf(&mut buffer).await? == 0 {
                return Ok(());
            }
        }
    }

    /// Returns the frame that subscribes, in protobuf.
    fn subscribe(&self) -> Vec<u8> {
        let mut subscribe = field(1, b"Journal.Entries");
        if let Some(author) = &self.filter {
            subscribe.extend(field(2, &field(1, author.as_bytes())));
        }
        match self.position {
            Some((epoch, sequence)) => {
                let mut after = vec![8];
                varint(&mut after, epoch);
                after.push(16);
                varint(&mut after, sequence);
                subscribe.extend(field(3, &after));
            }
            None => subscribe.extend([32, 1]), // live
        }
        let mut frame = vec![8, 1];
        frame.extend(field(2, &subscribe));
        frame
    }

    /// Takes a frame of the server. Returns whether it confirms the subscription.
    fn take(&mut self, frame: &[u8]) -> bool {
        let seen = Arc::clone(&self.seen);
        let mut is_live = false;
        for (number, value) in fields(frame) {
            match (number, value) {
                (2, Value::Bytes(subscribed)) => {
                    is_live = true;
                    self.failures = 0;
                    self.position = find(subscribed, 1).map(|position| {
                        let number = |wanted| match fields(position).find(|it| it.0 == wanted) {
                            Some((_, Value::Number(number))) => number,
                            _ => 0,
                        };
                        (number(1), number(2))
                    });
                    let confirmed = seen.confirmed.lock();
                    confirmed
                        .unwrap_or_else(PoisonError::into_inner)
                        .push(now());
                    seen.live.fetch_add(1, Ordering::Relaxed);
                    seen.changed.notify_waiters();
                }
                (3, Value::Bytes(event)) => self.event(event),
                (4, Value::Bytes(_)) => {
                    seen.lost.fetch_add(1, Ordering::Relaxed);
                }
                _ => {}
            }
        }
        is_live
    }

    fn event(&mut self, event: &[u8]) {
        let mut arrival = Arrival {
            number: 0,
            instance: self.at,
            published: 0,
            read: now(),
        };
        for (number, value) in fields(event) {
            match (number, value) {
                (1, Value::Number(sequence)) => {
                    let (epoch, last) = self.position.unwrap_or_default();
                    if sequence != last + 1 && self.filter.is_none() {
                        self.seen.lost.fetch_add(1, Ordering::Relaxed);
                    }
                    self.position = Some((epoch, sequence));
                }
                (2, Value::Bytes(entry)) => {
                    for (number, value) in fields(entry) {
                        match (number, value) {
                            (2, Value::Number(number)) => {
                                if self.last.is_some_and(|last| number != last + 1) {
                                    self.seen.lost.fetch_add(1, Ordering::Relaxed);
                                }
                                self.last = Some(number);
                                arrival.number = number;
                            }
                            (3, Value::Bytes(ballast)) => {
                                let published = ballast.first_chunk();
                                arrival.published =
                                    published.map_or(0, |it| u64::from_le_bytes(*it));
                            }
                            _ => {}
                        }
                    }
                }
                _ => {}
            }
        }
        let arrivals = self.seen.arrivals.lock();
        arrivals
            .unwrap_or_else(PoisonError::into_inner)
            .push(arrival);
        self.seen.events.fetch_add(1, Ordering::Relaxed);
    }
}

enum Value<'a> {
    Number(u64),
    Bytes(&'a [u8]),
}

/// Returns the fields of a message in protobuf: numbers and bytes.
fn fields(mut bytes: &[u8]) -> impl Iterator<Item = (u64, Value<'_>)> {
    std::iter::from_fn(move || {
        let tag = read_varint(&mut bytes)?;
        let number = read_varint(&mut bytes)?;
        let value = match tag & 7 {
            0 => Value::Number(number),
            2 => {
                let (value, rest) = bytes.split_at_checked(number as usize)?;
                bytes = rest;
                Value::Bytes(value)
            }
            _ => return None,
        };
        Some((tag >> 3, value))
    })
}

fn find(bytes: &[u8], wanted: u64) -> Option<&[u8]> {
    fields(bytes).find_map(|(number, value)| match value {
        Value::Bytes(value) if number == wanted => Some(value),
        _ => None,
    })
}

fn read_varint(bytes: &mut &[u8]) -> Option<u64> {
    let mut value = 0;
    for shift in (0..64).step_by(7) {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        value |= u64::from(byte & 127) << shift;
        if byte & 128 == 0 {
            return Some(value);
        }
    }
    None
}

fn varint(bytes: &mut Vec<u8>, mut value: u64) {
    while value > 127 {
        bytes.push(value as u8 | 128);
        value >>= 7;
    }
    bytes.push(value as u8);
}

fn field(number: u8, value: &[u8]) -> Vec<u8> {
    let mut field = vec![number << 3 | 2];
    varint(&mut field, value.len() as u64);
    field.extend(value);
    field
}

/// Returns a message of a client over WebSocket, short, and masked with zeros.
fn message(opcode: u8, content: &[u8]) -> Vec<u8> {
    let mut message = vec![128 | opcode, 128 | content.len().min(125) as u8, 0, 0, 0, 0];
    message.extend(&content[..content.len().min(125)]);
    message
}

/// Returns the opcode of the next message of a server, and where its content is; none if it is not complete.
fn frame(buffer: &[u8], at: usize) -> Option<(u8, usize, usize)> {
    let rest = &buffer[at..];
    let (opcode, length) = (rest.first()? & 15, *rest.get(1)?);
    let (head, length) = match length {
        126 => (
            4,
            usize::from(u16::from_be_bytes(*rest.get(2..)?.first_chunk()?)),
        ),
        127 => (
            10,
            u64::from_be_bytes(*rest.get(2..)?.first_chunk()?) as usize,
        ),
        length => (2, usize::from(length)),
    };
    let (content, end) = (at + head, at + head + length);
    (end <= buffer.len()).then_some((opcode, content, end))
}
