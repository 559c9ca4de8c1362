//! Plays the client's part of what goes without a session against our server: server-sent events, long
//! polls, publishes by `POST`.

use serde_json::{Value, json};

use super::{
    Codec, Names,
    board::{Board, Served},
    read,
};
use crate::wire::{Event, Events, Request, ask};

/// Plays all exchanges of `events.json` and `polls.json`, and returns how many there were.
///
/// # Panics
///
/// Where the server says something else.
pub async fn play_all() -> usize {
    let files = [read("events.json"), read("polls.json")];
    let lists = files.iter().map(|file| file["exchanges"].as_array());
    let exchanges: Vec<_> = lists.flat_map(|list| list.expect("a list")).collect();
    for exchange in &exchanges {
        let mut player = Player {
            name: exchange["name"].to_string(),
            served: Board::serve().await,
            events: None,
            names: Names::default(),
            codec: Codec::new(),
        };
        for step in exchange["steps"].as_array().expect("a list") {
            player.step(step).await;
        }
    }
    exchanges.len()
}

struct Player {
    name: String,
    served: Served,
    events: Option<Events>,
    names: Names,
    codec: Codec,
}

impl Player {
    async fn step(&mut self, step: &Value) {
        if let Some(get) = step.get("get") {
            let request = self.request(get);
            match (step.get("refused"), step.get("polled")) {
                (Some(refused), _) => self.refused(request, refused).await,
                (None, Some(polled)) => self.answered(request, polled).await,
                (None, None) => {
                    self.events = Some(Events::open(self.served.address, request).await);
                }
            }
        } else if let Some(post) = step.get("post") {
            let part = |name| post[name].as_str().expect("it is text");
            let path = format!("/socket.mq/vectors/v1/{}?{}", part("topic"), part("query"));
            let request = Request::new("POST", &path).json(&post["event"]);
            match step.get("refused") {
                Some(refused) => self.refused(request, refused).await,
                None => self.answered(request, &step["receipt"]).await,
            }
        } else if let Some(expected) = step.get("server") {
            let event = self.stream().event().await;
            let as_expected = self.names.expect(expected, &json_of(event));
            as_expected.unwrap_or_else(|error| panic!("{}: {error}", self.name));
        } else if step["ends"] == true {
            let more = self.stream().next().await;
            assert_eq!(more, None, "{}: the stream ends", self.name);
        } else {
            self.control(step).await;
        }
    }

    fn request(&mut self, get: &Value) -> Request {
        let topic = get["topic"].as_str().expect("a topic");
        let mut query = Vec::from_iter(get["query"].as_str().map(str::to_owned));
        if let Some(after) = get.get("after") {
            query.push(format!("after={}", self.position(after)));
        }
        let query = query.join("&");
        let request = Request::get(&format!("/socket.mq/vectors/v1/{topic}?{query}"));
        match get.get("lastEventId") {
            Some(last) => request.header("Last-Event-ID", &self.position(last)),
            None => request,
        }
    }

    fn position(&mut self, position: &Value) -> String {
        let position = self.names.fill(position);
        let names = ["epoch", "sequence", "retainedFrom"];
        let numbers = names.iter().filter_map(|name| position[*name].as_str());
        numbers.collect::<Vec<_>>().join("-")
    }

    async fn answered(&mut self, request: Request, expected: &Value) {
        let response = ask(self.served.address, request).await;
        assert_eq!(response.status, 200, "{}: {response:?}", self.name);
        let as_expected = self.names.expect(expected, &response.json());
        as_expected.unwrap_or_else(|error| panic!("{}: {error}", self.name));
    }

    async fn refused(&self, request: Request, expected: &Value) {
        let response = ask(self.served.address, request).await;
        let status = expected["status"].as_u64().expect("a status");
        let status = u16::try_from(status).expect("a status has 16 bits");
        response.error(status, expected["code"].as_str().expect("a code"));
    }

    async fn control(&mut self, control: &Value) {
        let lost = matches!(control["do"].as_str(), Some("lose" | "restart"));
        if lost && let Some(events) = self.events.take() {
            events.leave();
        }
        if control["do"] == "restart" {
            self.served = Board::serve().await;
        } else if !lost {
            self.served.control(control, &self.codec);
        }
    }

    fn stream(&mut self) -> &mut Events {
        self.events.as_mut().expect("it is open")
    }
}

fn json_of(event: Event) -> Value {
    let mut json = json!({ "event": event.kind, "data": event.data });
    if let Some(id) = event.id {
        let names = ["epoch", "sequence", "retainedFrom"];
        let numbers = names.into_iter().zip(id.split('-'));
        json["id"] = numbers
            .map(|(name, number)| (name, json!(number)))
            .collect();
    }
    json
}
