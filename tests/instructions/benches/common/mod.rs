//! What both benches count with.

mod random;
#[allow(dead_code, reason = "not every bench opens a session by hand")]
pub(crate) mod session;

use gungraun::{Callgrind, LibraryBenchmarkConfig};
use smq_runtime::{Context, Server, Status};
use tokio::runtime::{Builder, Runtime};

use self::guard::v1::{Guard, GuardServer, GuardTopics, Reading};

smq_runtime::include_interfaces!();

/// How many times each thing is done: a cost that comes once in a while is counted too, and does not weigh more than
/// it does.
pub(crate) const TIMES: usize = 100;

/// Returns a runtime of one thread whose clock stands still: no timer rings, and none is moved to another place.
pub(crate) fn runtime() -> Runtime {
    let runtime = Builder::new_current_thread()
        .enable_all()
        .start_paused(true)
        .build();
    runtime.expect("a runtime")
}

/// Returns an event, or a request.
pub(crate) fn reading(number: usize) -> Reading {
    Reading {
        place: "Turin".into(),
        celsius: 21.5,
        station: 1_000 + number as i64,
        raw: vec![0x5a; 64].into(),
    }
}

/// Returns `reading(0)` in JSON.
#[allow(dead_code, reason = "not every bench writes JSON")]
pub(crate) fn reading_json() -> String {
    let raw =
        "WlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWg==";
    format!(r#"{{"place":"Turin","celsius":21.5,"station":"1000","raw":"{raw}"}}"#)
}

/// A host that does as little as it can.
pub(crate) struct Host {
    pub(crate) topics: GuardTopics,
}

impl Host {
    pub(crate) fn new() -> Self {
        let topics = GuardTopics::new();
        Self { topics }
    }

    pub(crate) fn server(self) -> Server {
        Server::new().add(GuardServer::new(self))
    }
}

impl Guard for Host {
    fn topics(&self) -> &GuardTopics {
        &self.topics
    }

    async fn echo(&self, _: Context, request: Reading) -> Result<Reading, Status> {
        Ok(request)
    }

    async fn reports(&self, _: Context, _: Reading) -> Result<(), Status> {
        Ok(())
    }
}

/// Returns how valgrind counts: instructions alone, and with the C library's plainest `memcpy` and the like, which does
/// not depend on the processor.
pub(crate) fn config() -> LibraryBenchmarkConfig {
    let mut config = LibraryBenchmarkConfig::default();
    config.tool(Callgrind::with_args(["--cache-sim=no"])).env(
        "GLIBC_TUNABLES",
        "glibc.cpu.hwcaps=-AVX2,-AVX_Fast_Unaligned_Load,-ERMS,-FSRM",
    );
    config
}
