//! An interface with a thousand topics, which `build.rs` writes.

use smq_runtime::{Server, Topic};

use self::many::v1::{Many, ManyServer, ManyTopics, Payload};

include!(concat!(env!("OUT_DIR"), "/many/interfaces.rs"));
include!(concat!(env!("OUT_DIR"), "/many/all.rs"));

struct Publisher(ManyTopics);

impl Many for Publisher {
    fn topics(&self) -> &ManyTopics {
        &self.0
    }
}

/// Adds the interface, and returns its topics.
pub(crate) fn add(server: Server) -> (Server, Vec<Topic<Payload>>) {
    let topics = ManyTopics::new();
    let all = all(&topics);
    (server.add(ManyServer::new(Publisher(topics))), all)
}
