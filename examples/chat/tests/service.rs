//! The service, through its client, without a socket and without a page.
#![allow(clippy::unwrap_used)]

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use chat::{
    Gateway, House, Patience, Rooms, server,
    v1::{
        ChatClient, EnterRequest, Keystroke, KeystrokeFilter, LeaveRequest, ListRoomsRequest,
        Message, MessageFilter, PeopleFilter, Person, Presence, WhoAmIRequest,
    },
};
use smq_runtime::{
    Client, Code, Error, Event, Item, Server, Status, Subscription,
    http::{HeaderName, HeaderValue},
};
use smq_tests::within;

const ADA: [u8; 16] = [1; 16];
const BOB: [u8; 16] = [2; 16];

/// Returns the server of a house with the rooms that there are without being told.
fn house(patience: Patience) -> Server {
    server(Arc::new(House::new(Rooms::new(Vec::new()), patience)))
}

/// Returns the client of a program, with a session of its own.
fn client(server: &Server) -> ChatClient {
    ChatClient::new(Client::in_process(server.clone()).with_requests_over_session())
}

fn enter(name: &str, key: [u8; 16]) -> EnterRequest {
    EnterRequest {
        room: "lobby".into(),
        name: name.into(),
        key: key.to_vec().into(),
        ..Default::default()
    }
}

fn leave(name: &str, key: [u8; 16]) -> LeaveRequest {
    LeaveRequest {
        room: "lobby".into(),
        name: name.into(),
        key: key.to_vec().into(),
        ..Default::default()
    }
}

fn message(room: &str, author: &str, key: [u8; 16], text: &str) -> Message {
    Message {
        room: room.into(),
        author: author.into(),
        text: text.into(),
        key: key.to_vec().into(),
        ..Default::default()
    }
}

fn refusal<T: std::fmt::Debug>(result: Result<T, Error>) -> Status {
    match result.unwrap_err() {
        Error::Status(status) => status,
        other => panic!("{other:?}"),
    }
}

async fn event<M: smq_runtime::prost::Message + Default>(
    subscription: &mut Subscription<M>,
) -> Event<M> {
    loop {
        let item = within("an event", subscription.next()).await;
        match item.unwrap().unwrap() {
            Item::Event(event) => return event,
            Item::RetainedEnd => {}
            _ => panic!("no event"),
        }
    }
}

#[tokio::test]
async fn who_comes_later_gets_what_was_said_in_the_room() {
    let chat = client(&house(Patience::default()));
    for (room, text) in [("lobby", "one"), ("garden", "two"), ("lobby", "three")] {
        chat.publish_messages(message(room, " Ada ", ADA, text))
            .await
            .unwrap();
    }
    let filter = MessageFilter {
        room: "lobby".into(),
    };
    let mut heard = chat.messages(filter).await.unwrap();
    for text in ["one", "three"] {
        let message = event(&mut heard).await.message;
        assert_eq!(
            (message.author.as_str(), message.text.as_str()),
            ("Ada", text)
        );
        assert!(message.key.is_empty(), "the key is for the server alone");
        assert!(message.time.is_some());
    }
}

#[tokio::test]
async fn what_is_refused_says_why_and_what_to_do() {
    let chat = client(&house(Patience::default()));
    let rooms = chat.list_rooms(ListRoomsRequest {}).await.unwrap().rooms;
    assert_eq!(rooms[0].name, "lobby");
    chat.enter(enter("Ada", ADA)).await.unwrap();

    let cases = [
        (
            message("lobby", "Ada", ADA, " \n"),
            Code::InvalidArgument,
            "the message is empty",
        ),
        (
            message("lobby", "Ada", ADA, &"é".repeat(2_001)),
            Code::InvalidArgument,
            "shorten it to 2000",
        ),
        (
            message("attic", "Ada", ADA, "boo"),
            Code::NotFound,
            "the rooms are lobby, workshop, garden",
        ),
        (
            message("lobby", "ada", BOB, "It is me!"),
            Code::AlreadyExists,
            "is called Ada: take another name",
        ),
        (
            message("lobby", "", ADA, "Who am I?"),
            Code::InvalidArgument,
            "you need a name",
        ),
    ];
    for (message, code, words) in cases {
        let status = refusal(chat.publish_messages(message).await);
        assert_eq!(status.code(), code, "{status}");
        assert!(status.message().contains(words), "{status}");
    }
    let nowhere = PeopleFilter {
        room: "attic".into(),
        ..Default::default()
    };
    assert_eq!(refusal(chat.people(nowhere).await).code(), Code::NotFound);
}

#[tokio::test]
async fn who_says_too_much_at_once_is_asked_to_wait() {
    let patience = Patience {
        burst: 3,
        between_messages: Duration::from_secs(10),
        ..Patience::default()
    };
    let chat = client(&house(patience));
    for text in ["one", "two", "three"] {
        chat.publish_messages(message("lobby", "Ada", ADA, text))
            .await
            .unwrap();
    }
    let status = refusal(
        chat.publish_messages(message("lobby", "Ada", ADA, "four"))
            .await,
    );
    assert_eq!(status.code(), Code::ResourceExhausted);
    assert!(status.message().contains("wait for 10 seconds"), "{status}");
    chat.publish_messages(message("lobby", "Bob", BOB, "I have not said anything"))
        .await
        .unwrap();
}

fn told(person: &Person) -> (&str, Presence) {
    (&person.name, person.presence())
}

/// Returns who is here, as a page is told.
async fn watch(server: &Server) -> Subscription<Person> {
    let people = client(server).people(PeopleFilter::default()).await;
    people.unwrap()
}

async fn is_told(people: &mut Subscription<Person>, name: &str, presence: Presence) {
    let person = event(people).await.message;
    assert_eq!(told(&person), (name, presence));
}

fn brief() -> Patience {
    Patience {
        grace: Duration::from_millis(300),
        ..Patience::default()
    }
}

#[tokio::test]
async fn who_is_here_is_known_and_who_leaves_is_missed() {
    let server = house(brief());
    let (ada, bob) = (client(&server), client(&server));
    let entered = ada.enter(enter(" Ada ", ADA)).await.unwrap();
    assert_eq!(entered.name, "Ada");
    bob.enter(enter("Bob", BOB)).await.unwrap();

    let mut people = watch(&server).await;
    for name in ["Ada", "Bob"] {
        is_told(&mut people, name, Presence::Here).await;
    }
    let taken = refusal(bob.enter(enter("ADA", BOB)).await);
    assert_eq!(taken.code(), Code::AlreadyExists);
    bob.leave(leave("Ada", BOB)).await.unwrap();

    bob.leave(leave("Bob", BOB)).await.unwrap();
    is_told(&mut people, "Bob", Presence::Gone).await;
    // Her session ends, and no other one begins.
    let before = Instant::now();
    drop(ada);
    is_told(&mut people, "Ada", Presence::Gone).await;
    assert!(before.elapsed() >= brief().grace);
    bob.enter(enter("ADA", BOB)).await.unwrap();
    // Who subscribes later hears of those who are here, and not of those who have left.
    is_told(&mut watch(&server).await, "ADA", Presence::Here).await;
}

#[tokio::test]
async fn who_comes_back_by_another_session_has_not_been_away() {
    let server = house(brief());
    let mut people = watch(&server).await;
    let (ada, bob) = (client(&server), client(&server));
    ada.enter(enter("Ada", ADA)).await.unwrap();
    is_told(&mut people, "Ada", Presence::Here).await;
    bob.enter(enter("Bob", BOB)).await.unwrap();
    is_told(&mut people, "Bob", Presence::Here).await;

    drop(ada);
    let again = client(&server);
    again.enter(enter("Ada", ADA)).await.unwrap();
    drop(bob);
    is_told(&mut people, "Bob", Presence::Gone).await;
    // The time that Ada had was over before.
    let away = EnterRequest {
        away: true,
        ..enter("Ada", ADA)
    };
    again.enter(away).await.unwrap();
    is_told(&mut people, "Ada", Presence::Away).await;
    drop(again);
    is_told(&mut people, "Ada", Presence::Gone).await;
}

#[tokio::test]
async fn each_tab_of_a_session_leaves_for_itself() {
    let server = house(brief());
    let mut people = watch(&server).await;
    let ada = client(&server);
    let tab = |tab: &str, away| EnterRequest {
        tab: tab.into(),
        away,
        ..enter("Ada", ADA)
    };
    ada.enter(tab("one", true)).await.unwrap();
    is_told(&mut people, "Ada", Presence::Away).await;
    ada.enter(tab("two", false)).await.unwrap();
    is_told(&mut people, "Ada", Presence::Here).await;
    // By a POST, as of a page that is being closed.
    let closing = ChatClient::new(Client::in_process(server.clone()));
    for (tab, presence) in [("two", Presence::Away), ("one", Presence::Gone)] {
        let leave = LeaveRequest {
            tab: tab.into(),
            ..leave("Ada", ADA)
        };
        closing.leave(leave).await.unwrap();
        is_told(&mut people, "Ada", presence).await;
    }

    for number in 0..32 {
        ada.enter(tab(&number.to_string(), false)).await.unwrap();
    }
    let status = refusal(ada.enter(tab("one more", false)).await);
    assert_eq!(status.code(), Code::ResourceExhausted, "{status}");
    let status = refusal(ada.enter(tab(&"x".repeat(65), false)).await);
    assert_eq!(status.code(), Code::InvalidArgument, "{status}");
}

#[tokio::test]
async fn who_has_no_session_talks_without_being_here() {
    let server = house(Patience::default());
    let mut people = watch(&server).await;
    let shell = ChatClient::new(Client::in_process(server.clone()));
    let status = refusal(shell.enter(enter("Ada", ADA)).await);
    assert_eq!(status.code(), Code::FailedPrecondition, "{status}");
    shell
        .publish_messages(message("lobby", "Ada", ADA, "Hello"))
        .await
        .unwrap();
    client(&server).enter(enter("Bob", BOB)).await.unwrap();
    is_told(&mut people, "Bob", Presence::Here).await;
}

#[tokio::test]
async fn typing_is_told_and_not_kept() {
    let chat = client(&house(Patience::default()));
    let keystroke = |author: &str, key: [u8; 16]| Keystroke {
        room: "lobby".into(),
        author: author.into(),
        key: key.to_vec().into(),
    };
    chat.publish_typing(keystroke("Ada", ADA)).await.unwrap();
    let mut typing = chat.typing(KeystrokeFilter::default()).await.unwrap();
    chat.publish_typing(keystroke("Bob", BOB)).await.unwrap();
    let heard = event(&mut typing).await.message;
    assert_eq!(heard.author, "Bob");
    assert!(heard.key.is_empty());
}

#[tokio::test]
async fn behind_a_gateway_names_are_those_of_who_has_signed_in() {
    const USER: HeaderName = HeaderName::from_static("x-user");
    const TOKEN: &str = "f00dfacef00dfacef00dfacef00dface";
    let house = House::new(Rooms::new(Vec::new()), Patience::default());
    let gateway = Gateway::new(USER).with_token(TOKEN).unwrap();
    let house = Arc::new(house.with_sign_out("/sign-out"));
    let client = Client::in_process(server(house).with_authenticator(gateway));
    let with = |name: &'static str, token: String| {
        let token = HeaderValue::from_str(&format!("Bearer {token}")).unwrap();
        let client = client.with_header(USER, HeaderValue::from_static(name));
        ChatClient::new(client.with_header(HeaderName::from_static("authorization"), token))
    };
    for stranger in [
        ChatClient::new(client.clone()),
        with("Ada", String::new()),
        with("Ada", TOKEN.replace('f', "e")),
        with("Ada", TOKEN[1..].into()),
    ] {
        let status = refusal(stranger.who_am_i(WhoAmIRequest {}).await);
        assert_eq!(status.code(), Code::Unauthenticated, "{status}");
    }

    let zoe = with("Zo%C3%AB", TOKEN.into());
    let me = zoe.who_am_i(WhoAmIRequest {}).await.unwrap();
    assert_eq!(
        (me.name.as_str(), me.sign_out.as_str()),
        ("Zoë", "/sign-out")
    );
    let said = |author, key: &[u8]| Message {
        key: key.to_vec().into(),
        ..message("lobby", author, ADA, "It is me!")
    };
    zoe.publish_messages(said("", &[])).await.unwrap();
    let another = refusal(zoe.publish_messages(said("Ada", &ADA)).await);
    assert_eq!(another.code(), Code::PermissionDenied);
    let filter = MessageFilter::default();
    let mut heard = zoe.messages(filter).await.unwrap();
    assert_eq!(event(&mut heard).await.message.author, "Zoë");

    for no_name in ["%00", "%20", "Ada%20%20L", "%C3"] {
        let status = refusal(with(no_name, TOKEN.into()).who_am_i(WhoAmIRequest {}).await);
        assert_eq!(status.code(), Code::InvalidArgument, "{status}");
    }
}
