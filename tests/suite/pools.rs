//! Pooled connections behind a router that forgets them.

use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use futures_util::future::join_all;
use smq_runtime::{Client, Error, Limits};
use smq_tests::{
    serve,
    weather::v1::{GetForecastRequest, WeatherClient},
    within,
};
use tokio::{
    io::copy_bidirectional,
    net::{TcpListener, TcpStream},
    sync::watch,
};

/// How many connections are idle.
const IDLE: usize = 8;

/// A router in front of a server. Like one that translates addresses, it tells nobody which connections it forgets.
struct Router {
    address: SocketAddr,
    forgotten: watch::Sender<()>,
    /// How many connections were opened.
    opened: Arc<AtomicUsize>,
}

impl Router {
    async fn open(server: SocketAddr) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("bound");
        let (forgotten, _) = watch::channel(());
        let opened = Arc::<AtomicUsize>::default();
        let (forgetting, counted) = (forgotten.clone(), Arc::clone(&opened));
        tokio::spawn(async move {
            while let Ok((mut client, _)) = listener.accept().await {
                counted.fetch_add(1, Ordering::SeqCst);
                let mut forgotten = forgetting.subscribe();
                tokio::spawn(async move {
                    let mut server = TcpStream::connect(server).await.expect("connected");
                    tokio::select! {
                        _ = copy_bidirectional(&mut client, &mut server) => {}
                        _ = forgotten.changed() => std::future::pending().await,
                    }
                });
            }
        });
        Self {
            address,
            forgotten,
            opened,
        }
    }

    fn opened(&self) -> usize {
        self.opened.load(Ordering::SeqCst)
    }
}

/// Returns a router, and a client that has idle connections through it. They carry nothing any more.
async fn forgotten() -> (Router, Client) {
    let (station, server) = serve(Limits::default()).await;
    let router = Router::open(server).await;
    let client = Client::connect(&format!("http://{}", router.address)).expect("a URL");
    let weather = WeatherClient::new(client.clone());
    let asking = join_all((0..IDLE).map(|_| {
        let asking = weather.get_forecast(GetForecastRequest {
            place: "Turin".into(),
            think_ms: 500,
        });
        asking.into_future()
    }));
    for answer in within("answers", asking).await {
        answer.expect("an answer");
    }
    assert_eq!((station.thinking(), router.opened()), (IDLE, IDLE));
    router.forgotten.send_replace(());
    (router, client)
}

/// Each call has less time than one that is sent into a forgotten connection would need to be given up.
async fn all_answered(client: Client, router: &Router) {
    let weather = WeatherClient::new(client.with_timeout(Duration::from_secs(10)));
    let asking = async {
        for _ in 0..IDLE {
            let answer = weather.get_forecast(GetForecastRequest::default()).await;
            answer.expect("an answer");
        }
    };
    let in_time = tokio::time::timeout(Duration::from_secs(9), asking).await;
    in_time.expect("no call waits for a forgotten connection");
    assert_eq!(router.opened(), IDLE + 1);
}

#[tokio::test]
async fn after_one_call_has_timed_out_no_other_waits_for_a_forgotten_connection() {
    let (router, client) = forgotten().await;
    let weather = WeatherClient::new(client.with_timeout(Duration::from_secs(1)));
    let late = weather.get_forecast(GetForecastRequest::default()).await;
    assert!(matches!(late, Err(Error::Timeout)), "{late:?}");
    all_answered(client, &router).await;
}

#[tokio::test]
async fn a_call_that_its_caller_gives_up_counts_as_one_that_has_timed_out() {
    let (router, client) = forgotten().await;
    let weather = WeatherClient::new(client.clone());
    let asking = weather.get_forecast(GetForecastRequest::default());
    let asking = asking.into_future();
    let given_up = tokio::time::timeout(Duration::from_secs(1), asking).await;
    given_up.expect_err("no answer");
    all_answered(client, &router).await;
}
