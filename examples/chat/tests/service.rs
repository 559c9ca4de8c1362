//! The service, through its client, without a socket and without a page.
#![allow(clippy::unwrap_used)]

use std::{sync::Arc, time::Duration};

use chat::{
    Gateway, House, Patience, Rooms, server,
    v1::{
        ChatClient, EnterRequest, Keystroke, KeystrokeFilter, LeaveRequest, ListRoomsRequest,
        Message, MessageFilter, PeopleFilter, Person, Presence, WhoAmIRequest,
    },
};
use smq_runtime::{
    Client, Code, Error, Event, Item, Status, Subscription,
    http::{HeaderName, HeaderValue},
};
use smq_tests::within;

const ADA: [u8; 16] = [1; 16];
const BOB: [u8; 16] = [2; 16];

/// Returns a client of a house with the rooms that there are without being told.
fn house(patience: Patience) -> (Arc<House>, ChatClient) {
    let house = Arc::new(House::new(Rooms::new(Vec::new()), patience));
    let client = ChatClient::new(Client::in_process(server(Arc::clone(&house))));
    (house, client)
}

fn enter(name: &str, key: [u8; 16]) -> EnterRequest {
    EnterRequest {
        room: "lobby".into(),
        name: name.into(),
        key: key.to_vec().into(),
        away: false,
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
    match within("an event", subscription.next())
        .await
        .unwrap()
        .unwrap()
    {
        Item::Event(event) => event,
        _ => panic!("no event"),
    }
}

#[tokio::test]
async fn who_comes_later_gets_what_was_said_in_the_room() {
    let (_, chat) = house(Patience::default());
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
    let (_, chat) = house(Patience::default());
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
    let (_, chat) = house(patience);
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

#[tokio::test]
async fn who_is_here_is_known_and_who_leaves_is_missed() {
    let patience = Patience {
        again: Duration::from_millis(100),
        ..Patience::default()
    };
    let (house, chat) = house(patience);
    let entered = chat.enter(enter("Ada", ADA)).await.unwrap();
    assert_eq!((entered.name.as_str(), entered.again_ms), ("Ada", 100));
    chat.enter(enter("Bob", BOB)).await.unwrap();

    let mut people = chat.people(PeopleFilter::default()).await.unwrap();
    for name in ["Ada", "Bob"] {
        assert_eq!(
            told(&event(&mut people).await.message),
            (name, Presence::Here)
        );
    }
    let taken = refusal(chat.enter(enter("ADA", BOB)).await);
    assert_eq!(taken.code(), Code::AlreadyExists);

    let leave = LeaveRequest {
        room: "lobby".into(),
        name: "Bob".into(),
        key: BOB.to_vec().into(),
    };
    chat.leave(leave).await.unwrap();
    assert_eq!(
        told(&event(&mut people).await.message),
        ("Bob", Presence::Gone)
    );
    let _sweeping = house.sweep();
    // She says nothing more.
    assert_eq!(
        told(&event(&mut people).await.message),
        ("Ada", Presence::Gone)
    );
    chat.enter(enter("ADA", BOB)).await.unwrap();
}

#[tokio::test]
async fn typing_is_told_and_not_kept() {
    let (_, chat) = house(Patience::default());
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
