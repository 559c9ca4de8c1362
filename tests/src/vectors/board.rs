//! The service that the vectors speak of, and the controls of its driver.

use std::{
    net::SocketAddr,
    sync::{Arc, Mutex},
};

use prost::Message as _;
use serde_json::{Value, json};
use smq_runtime::{Context, Server, Status, Stream};
use tokio::sync::{Semaphore, oneshot};

use super::{
    Codec,
    interface::vectors::v1::{
        self, BoardServer, BoardTopics, GreetReply, GreetRequest, Note, Pin, Wish,
    },
};

/// More events than the log of a topic holds.
const MORE_THAN_A_LOG: usize = 1100;

/// A notice board. A clone is the same board.
#[derive(Debug, Clone)]
pub struct Board {
    topics: BoardTopics,
    wishes: Arc<Mutex<Vec<String>>>,
    releases: Arc<Semaphore>,
}

/// A board that is served.
#[derive(Debug)]
pub struct Served {
    board: Board,
    /// Where.
    pub address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
}

impl Board {
    /// Serves a new board on a free port.
    ///
    /// # Panics
    ///
    /// When there is none.
    pub async fn serve() -> Served {
        let board = Self {
            topics: BoardTopics::new(),
            wishes: Arc::default(),
            releases: Arc::new(Semaphore::new(0)),
        };
        let server = Server::new().add(BoardServer::new(board.clone()));
        let listener = server.bind("127.0.0.1:0").await.expect("a port is free");
        let address = listener.local_addr();
        let (stop, stopped) = oneshot::channel::<()>();
        tokio::spawn(listener.serve_until(async { drop(stopped.await) }));
        Served {
            board,
            address,
            stop: Some(stop),
        }
    }

    /// Waits for the control `release`.
    async fn released(&self) -> Result<(), Status> {
        let release = self.releases.acquire().await;
        let release = release.map_err(|_| Status::unavailable("the board is gone"))?;
        release.forget();
        Ok(())
    }

    fn publish(&self, topic: &str, event: &[u8]) {
        match topic {
            "Board.Notes" => {
                let note = Note::decode(event).expect("that is a note");
                self.topics.notes.publish(note);
            }
            "Board.Pins" => {
                let pin = Pin::decode(event).expect("that is a pin");
                self.topics.pins.publish(pin);
            }
            topic => panic!("the board does not publish {topic}"),
        }
    }

    /// Lets the log of the notes forget what was published so far, by publishing others.
    fn forget(&self) {
        for _ in 0..MORE_THAN_A_LOG {
            let place = "elsewhere".into();
            self.topics.notes.publish(Note {
                place,
                ..Note::default()
            });
        }
    }
}

impl Served {
    /// Does what a control says that is the server's affair.
    ///
    /// # Panics
    ///
    /// When there is no such control, or not that was accepted which should have been.
    pub fn control(&mut self, control: &Value, codec: &Codec) {
        let topic = control["topic"].as_str().unwrap_or_default();
        match control["do"].as_str().unwrap_or_default() {
            "publish" => {
                let event = codec.message(&codec.event(topic), &control["event"]);
                self.board.publish(topic, &event);
            }
            "forget" => self.board.forget(),
            "release" => self.board.releases.add_permits(1),
            "accepted" => {
                let wishes = self.board.wishes.lock().expect("no handler panics");
                assert_eq!(json!(*wishes), control["wishes"], "what was accepted");
            }
            "stop" => {
                let stop = self.stop.take().expect("it is told once");
                stop.send(()).expect("it runs");
            }
            control => panic!("no control {control:?}"),
        }
    }
}

impl v1::Board for Board {
    fn topics(&self) -> &BoardTopics {
        &self.topics
    }

    async fn greet(&self, _: Context, request: GreetRequest) -> Result<GreetReply, Status> {
        if request.hold {
            self.released().await?;
        }
        if request.name.is_empty() {
            return Err(Status::invalid_argument("who is it?"));
        }
        let text = format!("hello, {}", request.name);
        Ok(GreetReply { text })
    }

    fn spell(
        &self,
        _: Context,
        request: GreetRequest,
    ) -> impl Stream<Item = Result<GreetReply, Status>> + Send {
        smq_runtime::parts(move |parts| async move {
            if request.name.is_empty() {
                return Err(Status::invalid_argument("who is it?"));
            }
            for (at, letter) in request.name.chars().enumerate() {
                if request.hold && at == 1 {
                    self.released().await?;
                }
                if letter == '?' {
                    return Err(Status::not_found("that is no letter"));
                }
                let text = letter.into();
                parts.send(GreetReply { text }).await?;
            }
            Ok(())
        })
    }

    async fn subscribe_secrets(&self, _: Context) -> Result<(), Status> {
        Err(Status::permission_denied("these are secrets"))
    }

    async fn wishes(&self, _: Context, wish: Wish) -> Result<(), Status> {
        if wish.text.is_empty() {
            return Err(Status::invalid_argument("wish for something"));
        }
        self.wishes
            .lock()
            .expect("no handler panics")
            .push(wish.text);
        Ok(())
    }

    async fn talk(&self, _: Context, note: Note) -> Result<Note, Status> {
        if note.text.is_empty() {
            return Err(Status::invalid_argument("say something"));
        }
        Ok(note)
    }
}
