//! The frames of `smq/v1/frame.proto`, as someone would write them who knows that file alone.

use std::collections::BTreeMap;

use prost::{Message, Oneof};

/// A frame from the client.
#[derive(Clone, PartialEq, Message)]
#[allow(missing_docs)]
pub struct ClientFrame {
    #[prost(uint32, tag = "1")]
    pub id: u32,
    #[prost(oneof = "FromClient", tags = "2, 3, 4, 5, 6, 9")]
    pub frame: Option<FromClient>,
}

/// What a client says.
#[derive(Clone, PartialEq, Oneof)]
#[allow(missing_docs)]
pub enum FromClient {
    #[prost(message, tag = "2")]
    Subscribe(Subscribe),
    #[prost(message, tag = "3")]
    Unsubscribe(()),
    #[prost(message, tag = "4")]
    Credit(Credit),
    #[prost(message, tag = "5")]
    Publish(Publish),
    #[prost(message, tag = "6")]
    Request(Request),
    #[prost(message, tag = "9")]
    Hello(Hello),
}

/// A frame from the server.
#[derive(Clone, PartialEq, Message)]
#[allow(missing_docs)]
pub struct ServerFrame {
    #[prost(uint32, tag = "1")]
    pub id: u32,
    #[prost(oneof = "FromServer", tags = "2, 3, 4, 5, 6, 7, 12")]
    pub frame: Option<FromServer>,
}

/// What a server says.
#[derive(Clone, PartialEq, Oneof)]
#[allow(missing_docs)]
pub enum FromServer {
    #[prost(message, tag = "2")]
    Subscribed(Subscribed),
    #[prost(message, tag = "3")]
    Event(Event),
    #[prost(message, tag = "4")]
    Gap(Gap),
    #[prost(message, tag = "5")]
    Receipt(Receipt),
    #[prost(message, tag = "6")]
    End(End),
    #[prost(message, tag = "7")]
    Reply(Reply),
    #[prost(message, tag = "12")]
    RetainedEnd(()),
}

macro_rules! messages {
    ($($name:ident { $($(#[$rule:meta])* $field:ident: $kind:ty,)* })*) => {
        $(
            #[derive(Clone, PartialEq, Message)]
            #[allow(missing_docs)]
            pub struct $name {
                $($(#[$rule])* pub $field: $kind,)*
            }
        )*
    };
}

messages! {
    Hello {
        #[prost(bytes, tag = "1")] publisher: Vec<u8>,
        #[prost(uint64, tag = "2")] published: u64,
    }
    Position {
        #[prost(uint64, tag = "1")] epoch: u64,
        #[prost(uint64, tag = "2")] sequence: u64,
        #[prost(uint64, tag = "3")] retained_from: u64,
    }
    Subscribe {
        #[prost(string, tag = "1")] topic: String,
        #[prost(bytes, tag = "2")] filter: Vec<u8>,
        #[prost(message, optional, tag = "3")] after: Option<Position>,
        #[prost(bool, tag = "4")] live: bool,
        #[prost(uint64, tag = "5")] window: u64,
    }
    Credit {
        #[prost(uint64, tag = "1")] bytes: u64,
    }
    Publish {
        #[prost(string, tag = "1")] topic: String,
        #[prost(bytes, tag = "2")] payload: Vec<u8>,
    }
    Request {
        #[prost(string, tag = "1")] method: String,
        #[prost(bytes, tag = "2")] payload: Vec<u8>,
    }
    Reply {
        #[prost(bytes, tag = "1")] payload: Vec<u8>,
    }
    Subscribed {
        #[prost(message, optional, tag = "1")] position: Option<Position>,
        #[prost(uint64, tag = "2")] replayed: u64,
        #[prost(bool, tag = "3")] resumed: bool, #[prost(bool, tag = "4")] retained: bool,
    }
    Event {
        #[prost(uint64, tag = "1")] sequence: u64,
        #[prost(bytes, tag = "2")] payload: Vec<u8>,
        #[prost(btree_map = "string, string", tag = "3")] headers: BTreeMap<String, String>,
    }
    Gap {
        #[prost(message, optional, tag = "1")] from: Option<Position>,
        #[prost(message, optional, tag = "2")] to: Option<Position>,
    }
    Receipt {
        #[prost(message, optional, tag = "1")] position: Option<Position>,
    }
    End {
        #[prost(message, optional, tag = "1")] status: Option<Status>,
    }
    Status {
        #[prost(string, tag = "1")] code: String,
        #[prost(string, tag = "2")] message: String,
    }
}

/// What a long poll is answered with.
#[derive(Clone, PartialEq, Message)]
#[allow(missing_docs)]
pub struct Polled {
    #[prost(message, repeated, tag = "1")]
    pub frames: Vec<ServerFrame>,
    #[prost(message, optional, tag = "2")]
    pub next: Option<Position>,
}

/// The messages of a request or a response of a session over HTTP.
#[derive(Clone, PartialEq, Message)]
#[allow(missing_docs)]
pub struct Batch {
    #[prost(bytes = "vec", repeated, tag = "1")]
    pub messages: Vec<Vec<u8>>,
}
