//! The exact account in both directions, through what stands in front of servers: proxies that cut what is quiet, and
//! one that repeats requests.

use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};

use smq_runtime::Transport;
use smq_tests::{
    Station,
    haproxy::HaProxy,
    nginx::Nginx,
    proxy::{Proxy, Random},
    weather::v1::{Observation, Reading, WeatherClient},
    within,
};
use tokio::time::sleep;

use super::{FORBIDS, Setting, nginx, observations, transport};
use crate::account::{Account, item};

const EVENTS: u64 = 800;
const READINGS: u64 = 160;

/// How long a proxy lets a connection be quiet, in milliseconds.
const PATIENCE: u32 = 250;

/// How long it is quiet now and then: longer than that.
const QUIET: Duration = Duration::from_millis(400);

/// How often that is.
const QUIET_TIMES: u64 = 3;

/// What stands in front of a server.
pub(crate) enum Front {
    Nginx(Nginx),
    HaProxy(HaProxy),
    Proxy(Proxy),
}

impl Front {
    /// An nginx that cuts what is quiet, and gives each connection a few requests only.
    pub(crate) async fn cutting_nginx(server: SocketAddr, directives: &str) -> Self {
        let directives = format!(
            "{directives} proxy_read_timeout {PATIENCE}ms; proxy_send_timeout {PATIENCE}ms;
             keepalive_requests 7; keepalive_timeout 100ms;"
        );
        Self::Nginx(nginx(server, &directives).await)
    }

    /// An HAProxy that cuts what is quiet, and lets WebSocket through or not.
    pub(crate) async fn haproxy(server: SocketAddr, has_websocket: bool) -> Self {
        let frontend = match has_websocket {
            true => "",
            false => "http-request deny if { req.hdr(upgrade) -m found }",
        };
        Self::HaProxy(HaProxy::start(server, frontend, PATIENCE).await)
    }

    /// A proxy that repeats each request.
    pub(crate) async fn repeating(server: SocketAddr) -> Self {
        Self::Proxy(Proxy::repeating(server, Random::seeded()).await)
    }

    fn address(&self) -> SocketAddr {
        match self {
            Self::Nginx(it) => it.address,
            Self::HaProxy(it) => it.address,
            Self::Proxy(it) => it.address(),
        }
    }
}

/// Publishes in both directions, with times in which nobody says anything, and looks at each account.
pub(crate) async fn exact_account(
    setting: Setting,
    front: impl AsyncFnOnce(SocketAddr) -> Front,
    has_websocket: bool,
) {
    let (station, mut readings) = Station::new();
    let front = front(setting.serve(&station).await).await;
    let weather = WeatherClient::new(setting.client(&format!("http://{}", front.address())));
    let mut random = Random::seeded();
    let mut observations = observations(&weather).await;
    let over = transport(&observations);
    assert_eq!(
        over == Some(Transport::WebSocket),
        has_websocket,
        "{over:?}"
    );
    let mut account = Account::begin(observations.position());
    let consume = async {
        while account.last.sequence < EVENTS {
            account.take(&item(&mut observations).await);
        }
    };
    let topic = station.topics.observations.clone();
    let publish = async {
        for sequence in 1..=EVENTS {
            topic.publish(Observation {
                celsius: sequence as f64,
                raw: vec![7; random.below(200) as usize].into(),
                ..Default::default()
            });
            if sequence % (EVENTS / (QUIET_TIMES + 1)) == 0 {
                sleep(QUIET).await;
            } else if random.below(8) == 0 {
                sleep(Duration::from_millis(random.below(4))).await;
            }
        }
    };
    let say = async {
        for n in 0..READINGS {
            let reading = weather.readings(Reading {
                celsius: n as f64,
                ..Default::default()
            });
            within("a receipt", reading).await.expect("it is confirmed");
            if n % (READINGS / (QUIET_TIMES + 1)) == 0 {
                sleep(QUIET).await;
            }
        }
    };
    tokio::join!(publish, consume, say);
    assert_eq!(account.events + account.missed, EVENTS);
    assert!(account.events > EVENTS / 2, "{} events", account.events);
    for n in 0..READINGS {
        let reading = readings.try_recv().expect("it was confirmed");
        assert_eq!(reading.celsius, n as f64, "once and in order");
    }
    assert!(readings.try_recv().is_err(), "no reading twice");
    println!(
        "{} events, {} in gaps, {} times resumed",
        account.events, account.missed, account.resumed
    );
    if let Front::Proxy(proxy) = &front {
        let repeated = proxy.ended();
        assert!(repeated > 100, "{repeated} repeated requests");
    }
}

/// A handshake that is refused costs next to no time: the session is there at once. That is the shortest of a few
/// times, because the machine may be busy.
pub(crate) async fn changes_at_once(setting: Setting) {
    const BOUND: Duration = Duration::from_millis(200);
    let (station, _readings) = Station::new();
    let nginx = nginx(setting.serve(&station).await, FORBIDS).await;
    let mut shortest = Duration::MAX;
    for _ in 0..10 {
        let weather = WeatherClient::new(setting.client_of(&nginx));
        let begin = Instant::now();
        let observations = observations(&weather).await;
        shortest = shortest.min(begin.elapsed());
        assert_eq!(transport(&observations), Some(Transport::EventStream));
        if shortest < BOUND {
            break;
        }
    }
    println!("a session after a refused handshake: {shortest:?}");
    assert!(shortest < BOUND, "{shortest:?}");
}
