//! How many connections a process may have open.

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

/// Asks for room for so many connections, and returns how many there is room for: the operator of the
/// machine may allow fewer. A process has a few files besides.
pub fn room_for_connections(wanted: usize) -> usize {
    const BESIDES: u64 = 200;
    let limit = getrlimit(Resource::Nofile);
    let most = limit.maximum.unwrap_or(u64::MAX);
    let needed = (wanted as u64 + BESIDES).min(most);
    let mut current = limit.current.unwrap_or(u64::MAX);
    if current < needed {
        let raised = Rlimit {
            current: Some(needed),
            maximum: limit.maximum,
        };
        if setrlimit(Resource::Nofile, raised).is_ok() {
            current = needed;
        }
    }
    wanted.min(current.saturating_sub(BESIDES) as usize)
}
