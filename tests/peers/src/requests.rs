//! Requests, some in flight on each connection.

use std::{
    io,
    time::{Duration, Instant},
};

use rustix::event::{PollFd, PollFlags, poll};

use crate::{
    connection::Connection,
    machine, payload,
    process::Process,
    report::{Figures, of_requests},
    wire::Connect,
};

/// How many requests there are at a time.
#[derive(Clone, Copy)]
pub(crate) struct Load {
    pub(crate) connections: usize,
    /// On each connection.
    pub(crate) in_flight: usize,
    /// Of a request, and of its reply.
    pub(crate) bytes: usize,
}

/// Sends requests for that long.
pub(crate) fn measure(
    server: &Process,
    wire: Connect,
    load: Load,
    time: Duration,
) -> io::Result<Figures> {
    let connections = (0..load.connections)
        .map(|index| Connection::for_requests(wire(index), server.address))
        .collect::<io::Result<_>>()?;
    let mut callers = Callers {
        load,
        connections,
        numbers: Vec::new(),
        times: Vec::with_capacity(1 << 20),
    };
    callers.run(time / 10)?;
    callers.times.clear();

    let (begin, cpu) = (Instant::now(), server.cpu_time()?);
    callers.run(time)?;
    let (elapsed, cpu) = (begin.elapsed(), server.cpu_time()? - cpu);
    Ok(of_requests(callers.times, elapsed, cpu))
}

struct Callers {
    load: Load,
    connections: Vec<Connection>,
    /// The number of the last request in each place. The reply to it has to come before the next one takes the place,
    /// whose number is greater by the number of places.
    numbers: Vec<u64>,
    /// How long each request took.
    times: Vec<u64>,
}

impl Callers {
    /// Keeps the places full until the time is over, then empty.
    fn run(&mut self, time: Duration) -> io::Result<()> {
        let Load {
            in_flight, bytes, ..
        } = self.load;
        let places = self.connections.len() * in_flight;
        let begin = Instant::now();
        let mut buffer = vec![0; 256 << 10];
        self.numbers = (1..=places as u64).collect();
        for (index, connection) in self.connections.iter_mut().enumerate() {
            for number in &self.numbers[index * in_flight..][..in_flight] {
                put(*number, bytes, connection);
            }
            connection.flush()?;
        }
        let mut waiting = places;
        while waiting > 0 {
            // Alone, and with nothing to write, a connection is read at once.
            let alone = self.connections.len() == 1 && self.connections[0].out.is_empty();
            let ready = match alone {
                true => vec![PollFlags::IN],
                false => ready(&self.connections)?,
            };
            for (connection, ready) in self.connections.iter_mut().zip(ready) {
                if ready.contains(PollFlags::IN) {
                    let is_over = begin.elapsed() >= time;
                    let mut next = std::mem::take(&mut connection.requests);
                    connection.read(alone, &mut buffer, |message| {
                        let now = machine::now();
                        let (number, sent) = payload::read(message, bytes);
                        let place = (number - 1) as usize % places;
                        assert_eq!(number, self.numbers[place], "not what is waited for");
                        self.numbers[place] += places as u64;
                        self.times.push(now - sent);
                        if is_over {
                            waiting -= 1;
                        } else {
                            next.push(self.numbers[place]);
                        }
                    })?;
                    for number in next.drain(..) {
                        put(number, bytes, connection);
                    }
                    connection.requests = next;
                }
                connection.flush()?;
            }
        }
        Ok(())
    }
}

fn put(number: u64, bytes: usize, connection: &mut Connection) {
    let message = payload::encoded(number, machine::now(), bytes);
    connection
        .wire
        .put_request(number, &message, &mut connection.out);
}

/// Waits until a connection can be read, or written where that is wanted, and returns which.
fn ready(connections: &[Connection]) -> io::Result<Vec<PollFlags>> {
    let wanted = |connection: &Connection| match connection.out.is_empty() {
        true => PollFlags::IN,
        false => PollFlags::IN | PollFlags::OUT,
    };
    let mut fds: Vec<_> = connections
        .iter()
        .map(|connection| PollFd::new(connection, wanted(connection)))
        .collect();
    poll(&mut fds, None)?;
    Ok(fds.iter().map(PollFd::revents).collect())
}
