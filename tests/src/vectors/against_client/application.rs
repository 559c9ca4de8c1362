//! An application of the generated client: it does what makes the client send a frame, and keeps
//! what it gets.

use std::{collections::HashMap, time::Duration};

use prost::Message;
use serde_json::{Value, json};
use smq_runtime::{Client, Error, Item, Position, Subscribe};
use tokio::{sync::mpsc, task::JoinHandle};

use crate::vectors::{
    Codec,
    interface::vectors::v1::{BoardClient, GreetRequest, Note, NoteFilter, Wish},
};

const NOTE: &str = "vectors.v1.Note";
const PIN: &str = "vectors.v1.Pin";

/// What the application gets, with its messages in protobuf.
enum Got {
    Subscribed,
    Event(Position, &'static str, Vec<u8>),
    Gap(Position, Position),
    Resumed(u64),
    RetainedEnd,
    Reply(Vec<u8>),
    Complete,
    Accepted,
    Failed(Error),
}

/// The application.
pub(super) struct Application {
    board: BoardClient,
    doing: HashMap<u64, Doing>,
}

/// What it does with one number of the exchange.
struct Doing {
    task: JoinHandle<()>,
    got: mpsc::UnboundedReceiver<Got>,
}

impl Application {
    pub(super) fn new(url: &str) -> Self {
        Self {
            board: BoardClient::new(
                Client::connect(url)
                    .expect("that is a URL")
                    .with_requests_over_session(),
            ),
            doing: HashMap::new(),
        }
    }

    /// Does what makes the client send this frame.
    pub(super) fn act(&mut self, frame: &Value, codec: &Codec) {
        let id = frame["id"].as_u64().expect("an id is a number");
        if frame.get("unsubscribe").is_some() || frame.get("cancel").is_some() {
            let doing = self.doing.remove(&id).expect("it is done");
            doing.task.abort();
            return;
        }
        let (sender, got) = mpsc::unbounded_channel();
        let board = self.board.clone();
        let task = if let Some(subscribe) = frame.get("subscribe") {
            tokio::spawn(subscribed(board, subscribe, codec, sender))
        } else if let Some(publish) = frame.get("publish") {
            tokio::spawn(published(board, publish, codec, sender))
        } else {
            let name = "vectors.v1.GreetRequest";
            let request = codec.message(name, &frame["request"]["payload"]);
            let request = decode::<GreetRequest>(&request);
            if frame["request"]["method"] == "Board.Spell" {
                let task = tokio::spawn(spelled(board, request, sender));
                self.doing.insert(id, Doing { task, got });
                return;
            }
            tokio::spawn(async move {
                let reply = board.greet(request).await;
                let reply = reply.map(|reply| Got::Reply(reply.encode_to_vec()));
                let _ = sender.send(reply.unwrap_or_else(Got::Failed));
            })
        };
        self.doing.insert(id, Doing { task, got });
    }

    /// Returns what it gets next by what has that number; that it is subscribed only if that is `expected`.
    pub(super) async fn next(&mut self, id: u64, expected: &Value, codec: &Codec) -> Value {
        let doing = self.doing.get_mut(&id).expect("it is done");
        let mut got = doing.got.recv().await;
        if matches!(got, Some(Got::Subscribed)) && expected.get("subscribed").is_none() {
            got = doing.got.recv().await;
        }
        got.map_or(json!("nothing more"), |got| got.json(codec))
    }

    /// Expects all that is under way to end, since the session does.
    pub(super) fn ends(&mut self) {
        self.doing.clear();
    }

    /// Returns what it gets beyond what was expected.
    pub(super) async fn silence(&mut self, time: Duration) -> Option<String> {
        tokio::time::sleep(time).await;
        let mut more = self.doing.values_mut();
        more.find_map(|doing| doing.got.try_recv().ok())
            .map(|got| got.json(&Codec::new()).to_string())
    }
}

impl Got {
    fn json(self, codec: &Codec) -> Value {
        let at = |position: Position| {
            let (epoch, sequence) = (position.epoch, position.sequence);
            json!({ "epoch": epoch.to_string(), "sequence": sequence.to_string() })
        };
        match self {
            Self::Subscribed => json!({ "subscribed": true }),
            Self::Event(position, name, message) => {
                json!({ "event": codec.json(name, &message), "at": at(position) })
            }
            Self::Gap(from, to) => json!({ "gap": { "from": at(from), "to": at(to) } }),
            Self::RetainedEnd => json!({ "retainedEnd": true }),
            Self::Resumed(replayed) => json!({ "resumed": replayed.to_string() }),
            Self::Reply(reply) => json!({ "reply": codec.json("vectors.v1.GreetReply", &reply) }),
            Self::Complete => json!({ "complete": true }),
            Self::Accepted => json!({ "accepted": true }),
            Self::Failed(Error::Status(status)) => json!({ "error": status.code().as_str() }),
            Self::Failed(error) => json!({ "failure": error.to_string() }),
        }
    }
}

fn subscribed(
    board: BoardClient,
    subscribe: &Value,
    codec: &Codec,
    got: mpsc::UnboundedSender<Got>,
) -> impl Future<Output = ()> + Send + 'static {
    let number = |value: &Value| value.as_str().and_then(|text| text.parse().ok());
    let after = subscribe.get("after").map(|after| {
        let epoch = number(&after["epoch"]).unwrap_or_default();
        Position::new(epoch, number(&after["sequence"]).unwrap_or_default())
    });
    let live = subscribe["live"] == true;
    let topic = subscribe["topic"].as_str().unwrap_or_default().to_owned();
    let none = json!({});
    let filter = subscribe.get("filter").unwrap_or(&none);
    let name = if topic == "Board.Pins" {
        "vectors.v1.PinFilter"
    } else {
        "vectors.v1.NoteFilter"
    };
    let filter = codec.message(name, filter);
    async move {
        let notes = || decode::<NoteFilter>(&filter);
        match topic.as_str() {
            "Board.Notes" => pump(NOTE, start(board.notes(notes()), after, live), got).await,
            "Board.Talk" => pump(NOTE, start(board.talk(notes()), after, live), got).await,
            "Board.Pins" => {
                pump(PIN, start(board.pins(decode(&filter)), after, live), got).await;
            }
            "Board.Secrets" => pump(NOTE, start(board.secrets(), after, live), got).await,
            topic => panic!("no topic {topic}"),
        }
    }
}

/// Sets where a subscription starts.
fn start<M>(subscribe: Subscribe<M>, after: Option<Position>, live: bool) -> Subscribe<M> {
    match after {
        Some(position) => subscribe.after(position),
        None if live => subscribe.live(),
        None => subscribe,
    }
}

/// Passes on what a subscription yields, until it ends.
async fn pump<M: Message + Default + 'static>(
    name: &'static str,
    subscribe: Subscribe<M>,
    got: mpsc::UnboundedSender<Got>,
) {
    let mut subscription = match subscribe.await {
        Ok(subscription) => {
            let _ = got.send(Got::Subscribed);
            subscription
        }
        Err(error) => {
            let _ = got.send(Got::Failed(error));
            return;
        }
    };
    while let Some(item) = subscription.next().await {
        let item = match item {
            Ok(Item::Event(event)) => {
                Got::Event(event.position, name, event.message.encode_to_vec())
            }
            Ok(Item::Gap { from, to }) => Got::Gap(from, to),
            Ok(Item::Resumed { replayed }) => Got::Resumed(replayed),
            Ok(Item::RetainedEnd) => Got::RetainedEnd,
            Ok(_) => panic!("a kind of item that the vectors do not know"),
            Err(error) => Got::Failed(error),
        };
        if got.send(item).is_err() {
            return;
        }
    }
}

/// Passes on the parts of a reply, and its end.
async fn spelled(board: BoardClient, request: GreetRequest, got: mpsc::UnboundedSender<Got>) {
    let mut parts = match board.spell(request).await {
        Ok(parts) => parts,
        Err(error) => return drop(got.send(Got::Failed(error))),
    };
    loop {
        let item = match parts.next().await {
            Some(Ok(part)) => Got::Reply(part.encode_to_vec()),
            Some(Err(error)) => Got::Failed(error),
            None => Got::Complete,
        };
        let is_last = !matches!(item, Got::Reply(_));
        if got.send(item).is_err() || is_last {
            return;
        }
    }
}

fn published(
    board: BoardClient,
    publish: &Value,
    codec: &Codec,
    got: mpsc::UnboundedSender<Got>,
) -> impl Future<Output = ()> + Send + 'static {
    let topic = publish["topic"].as_str().unwrap_or_default().to_owned();
    let event = codec.message(&codec.event(&topic), &publish["payload"]);
    async move {
        let accepted = match topic.as_str() {
            "Board.Wishes" => board.wishes(decode::<Wish>(&event)).await,
            "Board.Talk" => board.publish_talk(decode::<Note>(&event)).await,
            topic => panic!("no topic {topic}"),
        };
        let _ = got.send(accepted.map_or_else(Got::Failed, |_| Got::Accepted));
    }
}

fn decode<M: Message + Default>(bytes: &[u8]) -> M {
    M::decode(bytes).expect("the codec has written it")
}
