//! The server's process, from both sides.

use std::{
    env, fs,
    io::{self, BufRead, BufReader, Write},
    net::SocketAddr,
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    time::Duration,
};

use smq_runtime::Limits;
use smq_tests::{room_for_connections, within};

/// The argument that makes a server of this program.
pub(crate) const SERVE: &str = "serve";

/// Serves until the other side is gone. Each line that comes is answered with the number of subscribers.
pub(crate) async fn serve() {
    room_for_connections(super::IDLE);
    let (station, address) = smq_tests::serve(Limits::default()).await;
    println!("{address}");
    let answering = tokio::task::spawn_blocking(move || {
        for _ in io::stdin().lines() {
            println!("{}", station.topics.observations.subscribers());
        }
    });
    answering.await.unwrap();
}

/// A server; dropping it ends it.
pub(crate) struct Process {
    pub(crate) address: SocketAddr,
    child: Child,
    questions: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Process {
    pub(crate) fn start() -> Self {
        let mut command = Command::new(env::current_exe().unwrap());
        let command = command.arg(SERVE);
        // glibc's allocator keeps what was freed, for the next who wants it, unless it is told not to:
        // then what is in use is what the server holds.
        let command = command
            .env("MALLOC_ARENA_MAX", "1")
            .env("GLIBC_TUNABLES", "glibc.malloc.tcache_count=0");
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let questions = child.stdin.take().unwrap();
        let mut answers = BufReader::new(child.stdout.take().unwrap());
        let address = line(&mut answers).parse().unwrap();
        Self {
            address,
            child,
            questions,
            answers,
        }
    }

    pub(crate) fn subscribers(&mut self) -> usize {
        writeln!(self.questions).unwrap();
        line(&mut self.answers).parse().unwrap()
    }

    /// Waits until nobody is left.
    pub(crate) async fn is_deserted(&mut self) {
        within("all have left", async {
            while self.subscribers() > 0 {
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
        })
        .await;
    }

    /// Returns the memory that the server has in use.
    pub(crate) fn resident_bytes(&self) -> usize {
        let statm = fs::read_to_string(format!("/proc/{}/statm", self.child.id())).unwrap();
        let pages: usize = statm.split(' ').nth(1).unwrap().parse().unwrap();
        pages * rustix::param::page_size()
    }
}

fn line(answers: &mut BufReader<ChildStdout>) -> String {
    let mut line = String::new();
    answers.read_line(&mut line).unwrap();
    line.trim().into()
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
