//! Clients where WebSocket is not to be had: behind a real nginx that does not let it through, or that holds
//! up streams of events; and the exact account of what they get.

use std::{net::SocketAddr, time::Duration};

use smq_runtime::{Client, ConnectionState, Error, Item, Position, Start, Subscription, Transport};
use smq_tests::{
    Station,
    nginx::Nginx,
    parties::Parties,
    proxy::{Fate, Proxy, Random},
    weather::v1::{
        Alarm, ChatFilter, ChatMessage, GetForecastRequest, Observation, ObservationFilter,
        Reading, Sky, Warning, WarningFilter, WeatherClient,
    },
    within,
};

use crate::account::{Account, item};

/// Passes nothing on that makes an upgrade of a request.
pub(crate) const STRIPS: &str = "proxy_set_header Upgrade ''; proxy_set_header Connection '';";

/// Says no to who wants one.
pub(crate) const FORBIDS: &str = "if ($http_upgrade) { return 403; }";

/// Keeps responses until they are complete, or large: what nginx does where it is not told of streams.
const BUFFERS: &str = "proxy_set_header Upgrade ''; proxy_set_header Connection close;
    proxy_http_version 1.0; proxy_buffering on; proxy_ignore_headers X-Accel-Buffering;
    proxy_buffer_size 64k; proxy_buffers 8 64k; proxy_busy_buffers_size 128k;";

/// An nginx in front of a server, with these directives.
async fn nginx(server: SocketAddr, directives: &str) -> Nginx {
    let location = format!("location / {{ {directives} proxy_pass http://{server}; }}");
    Nginx::start(&location).await
}

/// Whether all of it is in the clear, or sealed between those two.
pub(crate) struct Setting(Option<Parties>);

impl Setting {
    fn plain() -> Self {
        Self(None)
    }

    pub(crate) fn sealed() -> Self {
        Self(Some(Parties::new()))
    }

    /// Serves a station for as long as the test runs.
    async fn serve(&self, station: &Station) -> SocketAddr {
        let server = station.server();
        let server = match &self.0 {
            None => server,
            Some(parties) => server.with_openpgp(parties.server_side([])),
        };
        let listener = server.bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr();
        tokio::spawn(listener.serve());
        address
    }

    fn client(&self, url: &str) -> Client {
        match &self.0 {
            None => Client::connect(url).unwrap(),
            Some(parties) => parties.client(url),
        }
    }

    fn client_of(&self, nginx: &Nginx) -> Client {
        self.client(&format!("http://{}", nginx.address))
    }
}

async fn observations(weather: &WeatherClient) -> Subscription<Observation> {
    let observations = weather.observations(ObservationFilter::default());
    within("a subscription", observations).await.unwrap()
}

fn transport<M>(subscription: &Subscription<M>) -> Option<Transport>
where
    M: prost::Message + Default,
{
    match subscription.connection().state() {
        ConnectionState::Live { transport } => Some(transport),
        _ => None,
    }
}

async fn event<M: prost::Message + Default>(subscription: &mut Subscription<M>) -> M {
    let Item::Event(event) = item(subscription).await else {
        panic!("it is an event");
    };
    event.message
}

/// What a session does, done over that.
pub(crate) async fn all_of_it(setting: Setting, directives: &str, over: Transport) {
    let (station, mut readings) = Station::new();
    let nginx = nginx(setting.serve(&station).await, directives).await;
    let client = setting.client_of(&nginx);
    let weather = WeatherClient::new(client.clone());
    let warn = |place: &str, text: &str| {
        let (place, text) = (place.into(), text.into());
        station.topics.warnings.publish(Warning { place, text })
    };

    // Retained state, then what is published.
    warn("Turin", "fog");
    warn("Oslo", "frost");
    let warnings = weather.warnings(WarningFilter::default());
    let mut warnings = within("a subscription", warnings).await.unwrap();
    for text in ["fog", "frost"] {
        assert_eq!(event(&mut warnings).await.text, text);
    }
    let last = warn("Turin", "ice");
    assert_eq!(event(&mut warnings).await.text, "ice");
    assert_eq!(
        (warnings.position(), transport(&warnings)),
        (last, Some(over))
    );

    // A filter with a field of each kind there is.
    let filter = ObservationFilter {
        place: vec!["Turin & Oslo".into(), "Zürich".into()],
        sky: Sky::Clear.into(),
        station: Some(0),
    };
    let mut some = within("filtered", weather.observations(filter))
        .await
        .unwrap();
    for (place, sky, number) in [
        ("Turin & Oslo", Sky::Clear, 7),
        ("Turin", Sky::Clear, 0),
        ("Zürich", Sky::Clouded, 0),
        ("Zürich", Sky::Clear, 0),
    ] {
        station.topics.observations.publish(Observation {
            place: place.into(),
            sky: sky.into(),
            station: number,
            celsius: f64::NAN,
            raw: vec![0, 255].into(),
        });
    }
    let seen = event(&mut some).await;
    assert_eq!(
        (seen.place.as_str(), &seen.raw[..]),
        ("Zürich", &[0, 255][..])
    );
    assert!(seen.celsius.is_nan());

    // From a position, and from now on.
    let first = Position::new(last.epoch.min(some.position().epoch), 1);
    let after = Position::new(some.position().epoch, first.sequence);
    let later = WeatherClient::new(client.with_start(Start::After(after)));
    let mut later = observations(&later).await;
    assert_eq!(item(&mut later).await, Item::Resumed { replayed: 3 });
    assert_eq!(event(&mut later).await.place, "Turin");
    let live = WeatherClient::new(client.with_start(Start::Live));
    let mut live = observations(&live).await;
    station.observe("Bern", 1.0);
    assert_eq!(event(&mut live).await.place, "Bern");

    // Refusals of subscriptions and publishes, and what comes of what is not refused.
    let refused = within("a refusal", weather.alarms()).await.unwrap_err();
    assert_eq!(
        refused.status().unwrap().code(),
        smq_runtime::Code::PermissionDenied
    );
    let reading = |celsius| Reading {
        celsius,
        ..Default::default()
    };
    let cold = within("a refusal", weather.readings(reading(-300.0))).await;
    assert_eq!(
        cold.unwrap_err().status().unwrap().message(),
        "colder than cold"
    );
    within("a receipt", weather.readings(reading(20.0)))
        .await
        .unwrap();
    assert_eq!(readings.recv().await.unwrap().celsius, 20.0);
    let room = || ChatFilter { room: "a".into() };
    let mut chat = within("a chat", weather.chat(room())).await.unwrap();
    let (room, text) = ("a".into(), "snow".into());
    let said = weather.publish_chat(ChatMessage {
        room,
        text,
        time: None,
    });
    within("a receipt", said).await.unwrap();
    assert_eq!(event(&mut chat).await.text, "snow!");

    // Requests over the session, many at once, and one that is given up.
    let over_session = client.with_requests_over_session();
    let asking = WeatherClient::new(over_session.clone());
    let ask = |place: &str, think_ms| GetForecastRequest {
        place: place.into(),
        think_ms,
    };
    let slow = asking.get_forecast(ask("Oslo", 100));
    let fast = asking.get_forecast(ask("Turin", 0));
    let (slow, fast) = within("both", async { tokio::join!(slow, fast) }).await;
    assert_eq!(
        (slow.unwrap().place, fast.unwrap().place),
        ("Oslo".into(), "Turin".into())
    );
    let refused = asking.get_forecast(ask("Atlantis", 0)).await.unwrap_err();
    assert_eq!(
        refused.status().unwrap().message(),
        "no station in Atlantis"
    );
    let impatient = WeatherClient::new(over_session.with_timeout(Duration::from_millis(300)));
    let late = impatient.get_forecast(ask("Oslo", 60_000)).await;
    assert!(matches!(late, Err(Error::Timeout)) || late.unwrap_err().status().is_some());
    let dropped = &station.dropped;
    smq_tests::eventually("the handler is dropped", || {
        dropped.load(std::sync::atomic::Ordering::SeqCst) == 1
    })
    .await;

    // Whoever leaves is gone.
    drop((warnings, chat, some, later, live));
    let topics = station.topics.clone();
    smq_tests::eventually("nobody subscribes", || {
        topics.observations.subscribers() + topics.warnings.subscribers() == 0
    })
    .await;
}

#[tokio::test]
async fn where_upgrades_are_stripped_events_come_as_streams() {
    all_of_it(Setting::plain(), STRIPS, Transport::EventStream).await;
}

#[tokio::test]
async fn where_upgrades_are_forbidden_events_come_as_streams() {
    all_of_it(Setting::plain(), FORBIDS, Transport::EventStream).await;
}

#[tokio::test]
async fn where_streams_are_held_up_events_are_asked_for() {
    all_of_it(Setting::plain(), BUFFERS, Transport::LongPoll).await;
}

/// A proxy that takes handshakes, and never answers them.
pub(crate) async fn where_handshakes_hang(setting: Setting, over: Transport) {
    let (station, _readings) = Station::new();
    let server = setting.serve(&station).await;
    let proxy = Proxy::swallowing(server, "upgrade: websocket").await;
    let weather = WeatherClient::new(setting.client(&proxy.url()));
    let mut observations = observations(&weather).await;
    assert_eq!(transport(&observations), Some(over));
    station.observe("Turin", 1.0);
    assert_eq!(event(&mut observations).await.place, "Turin");
}

#[tokio::test]
async fn where_handshakes_hang_events_come_as_streams() {
    where_handshakes_hang(Setting::plain(), Transport::EventStream).await;
}

/// Who falls behind on a topic where nobody may: the end comes over that way too.
async fn an_end(setting: Setting, directives: &str) {
    let (station, _readings) = Station::new();
    let nginx = nginx(setting.serve(&station).await, directives).await;
    let badge = http::HeaderValue::from_static("1");
    let badge = setting
        .client_of(&nginx)
        .with_header(http::HeaderName::from_static("x-badge"), badge);
    let mut alarms = within("alarms", WeatherClient::new(badge).alarms())
        .await
        .unwrap();
    station.topics.alarms.publish(Alarm {
        text: "first".into(),
    });
    assert_eq!(event(&mut alarms).await.text, "first");
    // More than the window, what is on its way, and the log hold, and nobody takes it.
    let text = "x".repeat(64 << 10);
    for _ in 0..600 {
        station.topics.alarms.publish(Alarm { text: text.clone() });
        tokio::task::yield_now().await;
    }
    let mut ended = None;
    while let Some(item) = within("the end", alarms.next()).await {
        match item {
            Ok(item) => assert!(matches!(item, Item::Event(_)), "no gap"),
            Err(error) => ended = Some(error),
        }
    }
    let code = ended
        .expect("it ends with an error")
        .status()
        .unwrap()
        .code();
    assert_eq!(code, smq_runtime::Code::ResourceExhausted);
}

#[tokio::test]
async fn a_stream_brings_its_end() {
    an_end(Setting::plain(), STRIPS).await;
}

/// Who takes nothing holds up nobody else, and is given all of it later.
pub(crate) async fn a_slow_one(setting: Setting, directives: &str) {
    let (station, _readings) = Station::new();
    let nginx = nginx(setting.serve(&station).await, directives).await;
    let weather = WeatherClient::new(setting.client_of(&nginx));
    let mut slow = observations(&weather).await;
    let mut fast = observations(&weather).await;
    const LARGE: u64 = 400;
    let mut accounts = [slow.position(), fast.position()].map(Account::begin);
    for _ in 0..LARGE {
        station.topics.observations.publish(Observation {
            raw: vec![7; 20_000].into(),
            ..Default::default()
        });
        accounts[1].take(&item(&mut fast).await);
    }
    while accounts[0].last != accounts[1].last {
        accounts[0].take(&item(&mut slow).await);
    }
    for account in accounts {
        assert_eq!((account.events, account.missed), (LARGE, 0));
    }
}

#[tokio::test]
async fn a_slow_consumer_of_a_stream_holds_up_nobody() {
    a_slow_one(Setting::plain(), STRIPS).await;
}

#[tokio::test]
async fn a_slow_consumer_of_polls_holds_up_nobody() {
    a_slow_one(Setting::plain(), BUFFERS).await;
}

const EVENTS: u64 = 4_000;

/// Publishes as fast as it goes, with pauses, and returns where that ends.
async fn publish(station: &Station, count: u64, random: &mut Random) -> Position {
    let topic = station.topics.observations.clone();
    for sequence in 0..count {
        let raw = vec![7; random.below(200) as usize];
        topic.publish(Observation {
            celsius: sequence as f64,
            raw: raw.into(),
            ..Default::default()
        });
        if random.below(4) == 0 {
            tokio::time::sleep(Duration::from_millis(random.below(3))).await;
        }
    }
    topic.position()
}

/// Cuts whatever is under way, between nginx and the client, and looks at each account. Towards the client a
/// connection brings less than `most` bytes.
pub(crate) async fn under_cuts(setting: Setting, directives: &str, most: u64) {
    let (station, mut readings) = Station::new();
    let nginx = nginx(setting.serve(&station).await, directives).await;
    let mut random = Random::seeded();
    let mut lives = random.clone();
    let proxy = Proxy::with_fates(nginx.address, move || {
        Fate::cut(1_000 + lives.below(most), 1_000 + lives.below(20_000))
    });
    let proxy = proxy.await;
    let weather = WeatherClient::new(setting.client(&proxy.url()));
    let mut observations = observations(&weather).await;
    let mut account = Account::begin(observations.position());
    let consume = async {
        while account.last.sequence < EVENTS {
            account.take(&item(&mut observations).await);
            assert_eq!(observations.position(), account.last);
        }
    };
    let last = async {
        let last = publish(&station, EVENTS, &mut random).await;
        assert_eq!(last.sequence, EVENTS);
    };
    const READINGS: u64 = 400;
    let say = async {
        for n in 0..READINGS {
            let reading = weather.readings(Reading {
                celsius: n as f64,
                ..Default::default()
            });
            within("a receipt", reading).await.expect("it is confirmed");
        }
    };
    tokio::join!(last, consume, say);
    assert_eq!(account.events + account.missed, EVENTS);
    assert!(account.events > EVENTS / 4, "{} events", account.events);
    for n in 0..READINGS {
        let reading = readings.try_recv().expect("it was confirmed");
        assert_eq!(reading.celsius, n as f64, "once and in order");
    }
    assert!(readings.try_recv().is_err());
    assert!(proxy.ended() > 5, "{} cuts", proxy.ended());
    println!(
        "{} cuts, {} events, {} in gaps",
        proxy.ended(),
        account.events,
        account.missed
    );
}

#[tokio::test]
async fn under_random_cuts_streams_lose_nothing_in_silence() {
    under_cuts(Setting::plain(), STRIPS, 60_000).await;
}

#[tokio::test]
async fn under_random_cuts_polls_lose_nothing_in_silence() {
    // A poll may bring all of the log.
    under_cuts(Setting::plain(), BUFFERS, 600_000).await;
}

/// Lets that time go by at once.
async fn time_goes_by(seconds: u64) {
    tokio::time::pause();
    tokio::time::advance(Duration::from_secs(seconds)).await;
    tokio::time::resume();
}

/// From WebSocket to what there is without it, and back again, while events flow in both directions.
pub(crate) async fn there_and_back(setting: Setting, directives: &str, over: Transport) {
    let (station, mut readings) = Station::new();
    let nginx = Nginx::with_detour(setting.serve(&station).await, directives).await;
    let proxy = Proxy::open(nginx.address).await;
    let weather = WeatherClient::new(setting.client(&proxy.url()));
    let mut observations = observations(&weather).await;
    let mut account = Account::begin(observations.position());
    let topic = station.topics.observations.clone();
    let publishing = tokio::spawn(async move {
        loop {
            topic.publish(Observation::default());
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    });
    let saying = tokio::spawn(async move {
        for n in 0.. {
            let celsius = f64::from(n);
            let place = String::new();
            let reading = weather.readings(Reading { place, celsius });
            reading.await.expect("it is confirmed");
            tokio::task::yield_now().await;
        }
    });
    let mut expected = 0.0;
    // Takes what comes until it comes that way, and then a bit more.
    let mut until = async |wanted: Option<Transport>| {
        let mut more = 100;
        while more > 0 {
            account.take(&item(&mut observations).await);
            if wanted.is_none() || transport(&observations) == wanted {
                more -= 1;
            }
        }
        let from = expected;
        while expected < from + 5.0 || !readings.is_empty() {
            let reading = within("a reading", readings.recv()).await.unwrap();
            assert_eq!(reading.celsius, expected, "once and in order");
            expected += 1.0;
        }
    };
    until(Some(Transport::WebSocket)).await;

    nginx.detour(true);
    proxy.cut();
    until(Some(over)).await;

    nginx.detour(false);
    // A minute, and what it is stretched by.
    for _ in 0..4 {
        time_goes_by(20).await;
        until(None).await;
    }
    until(Some(Transport::WebSocket)).await;

    // And once more, beginning with a pause that is short again.
    nginx.detour(true);
    proxy.cut();
    until(Some(over)).await;
    publishing.abort();
    saying.abort();
    assert_eq!(account.missed, 0, "the log held all of it");
    println!("{} events, {expected} readings", account.events);
}

#[tokio::test]
async fn from_websocket_to_streams_and_back() {
    there_and_back(Setting::plain(), STRIPS, Transport::EventStream).await;
}

#[tokio::test]
async fn from_websocket_to_polls_and_back() {
    there_and_back(Setting::plain(), BUFFERS, Transport::LongPoll).await;
}
