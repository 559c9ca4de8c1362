//! `smq top`: a live view of a server.

mod metrics;
mod screen;

use std::{
    io::{self, IsTerminal},
    thread,
    time::{Duration, Instant},
};

use clap::Args;
use ratatui::crossterm::event::{
    Event as TerminalEvent, KeyCode, KeyEventKind, KeyModifiers, read,
};
use serde_json::json;
use smq_openpgp::command::chain;
use smq_runtime::{
    Client, Item,
    raw::{Interface, RawClient, get},
    schema::{Method, Service},
};
use tokio::{
    sync::mpsc,
    time::{MissedTickBehavior, interval},
};

use self::metrics::{Change, Reading};
use crate::{
    connection::Connection,
    data::duration,
    failure::{Done, Failure},
    interface::{Interfaces, Verb, full_name},
    output::{Progress, Style},
    signal::interruption,
};

/// What the server measures of calls, in the names of OpenTelemetry.
const DURATION: &str = "rpc_server_call_duration_seconds";

const EXAMPLES: &str = "\
Examples:
  smq top http://127.0.0.1:7070
  smq top https://weather.example --metrics http://10.0.0.7:9090
  smq top http://127.0.0.1:7070 --json | jq .topics

With metrics, the view has subscribers, events published (in) and delivered (out) in a second, how many events wait for a \
subscriber when it takes some (lag), gaps, calls, their latency, and errors by code. Without, it subscribes to the topics \
and shows what it gets.";

/// Whose view.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Top {
    /// The server with the metrics, where they are at another address: /metrics is added
    #[arg(long, value_name = "URL")]
    metrics: Option<String>,

    /// How often the view is new
    #[arg(long, value_name = "TIME", default_value = "1s", value_parser = duration)]
    interval: Duration,

    #[command(flatten)]
    connection: Connection,
}

/// Where the figures come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Source {
    Metrics,
    /// The server has no metrics: what a subscriber sees.
    Observed,
}

/// What is shown.
#[derive(Debug)]
struct View {
    url: String,
    source: Source,
    /// Sessions, connections, refusals in a second.
    server: Option<(u64, u64, f64)>,
    topics: Vec<TopicRow>,
    methods: Vec<MethodRow>,
    problem: Option<String>,
}

#[derive(Debug)]
struct TopicRow {
    name: String,
    path: &'static str,
    subscribers: Option<f64>,
    published: Option<f64>,
    delivered: Option<f64>,
    lag: Option<f64>,
    gaps: u64,
    /// Events that this program got since the view was last new.
    seen: u64,
}

#[derive(Debug)]
struct MethodRow {
    name: String,
    path: &'static str,
    /// The name in metrics: `weather.v1.Weather/GetForecast`.
    rpc: String,
    calls: Option<f64>,
    p50: Option<f64>,
    p99: Option<f64>,
    errors: Vec<(String, u64)>,
}

/// What happened.
enum News {
    Read(Result<Reading, String>),
    /// Of the topic with that number.
    Event(usize),
    Gap(usize),
    Quit,
    Resized,
}

impl Top {
    pub(crate) async fn run(&self, style: Style) -> Done {
        let is_screen = !style.json;
        if is_screen && !io::stdout().is_terminal() {
            return Err(
                Failure::usage("smq top draws on a terminal, and standard output is none")
                    .advise("use --json: one line for each view"),
            );
        }
        let interrupted = interruption();
        tokio::pin!(interrupted);
        let connection = self.connection.resolve()?;
        let interfaces = Interfaces::read(&connection, None).await?;
        let operator = match &self.metrics {
            None => interfaces.client.clone(),
            Some(url) => {
                let mut connection = connection.clone();
                connection.url.clone_from(url);
                connection.client()?
            }
        };
        let progress = Progress::new("waiting for /metrics");
        let first = read_metrics(&operator).await;
        drop(progress);
        let mut view = View::new(connection.url.clone(), &interfaces.all);
        let (sender, mut news) = mpsc::channel(1024);
        match first {
            Ok(_) => {
                drop(tokio::spawn(poll(operator, self.interval, sender.clone())));
            }
            Err(problem) if self.metrics.is_some() => {
                return Err(Failure::local(problem).advise("is it the address of the metrics?"));
            }
            Err(_) => {
                view.source = Source::Observed;
                observe(&interfaces, &view, &sender);
            }
        }

        let mut terminal = match is_screen {
            true => Some(Terminal::take(&sender)?),
            false => None,
        };
        let mut ticks = interval(self.interval);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Skip);
        ticks.tick().await;
        let (mut before, mut last, mut is_new) = (None, Instant::now(), true);
        loop {
            if let (Some(terminal), true) = (&mut terminal, is_new) {
                terminal.draw(&view)?;
            }
            is_new = true;
            tokio::select! {
                Some(news) = news.recv() => match news {
                    News::Read(Ok(after)) => {
                        let between = last.elapsed();
                        last = Instant::now();
                        if let Some(before) = &before {
                            view.update(Change { before, after: &after, between });
                            view.problem = None;
                            if style.json {
                                style.write_json(view.json().to_string().as_bytes())?;
                            }
                        }
                        before = Some(after);
                    }
                    News::Read(Err(problem)) => view.problem = Some(problem),
                    // Thousands a second are not worth a new screen each.
                    News::Event(number) => {
                        view.topics[number].seen += 1;
                        is_new = false;
                    }
                    News::Gap(number) => view.topics[number].gaps += 1,
                    News::Quit => return Ok(()),
                    News::Resized => {}
                },
                _ = ticks.tick(), if view.source == Source::Observed => {
                    view.count(last.elapsed());
                    last = Instant::now();
                    if style.json {
                        style.write_json(view.json().to_string().as_bytes())?;
                    }
                }
                end = &mut interrupted => return Err(end),
            }
        }
    }
}

async fn read_metrics(client: &Client) -> Result<Reading, String> {
    let text = get(client, "/metrics", "text/plain").await;
    let text = text.map_err(|error| format!("no /metrics: {}", chain(&error)))?;
    let reading = Reading::parse(&String::from_utf8_lossy(&text));
    match reading.is_ours() {
        true => Ok(reading),
        false => Err("/metrics has nothing of socket.mq".into()),
    }
}

/// Reads the metrics again and again.
async fn poll(client: Client, every: Duration, news: mpsc::Sender<News>) {
    let mut ticks = interval(every);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        let reading = read_metrics(&client).await;
        if news.send(News::Read(reading)).await.is_err() {
            return;
        }
    }
}

/// Subscribes to all topics that one can subscribe to.
fn observe(interfaces: &Interfaces, view: &View, news: &mpsc::Sender<News>) {
    for interface in &interfaces.all {
        let client = RawClient::new(interfaces.client.clone(), *interface);
        for (_, method) in methods(*interface) {
            let number = view
                .topics
                .iter()
                .position(|topic| topic.path == method.path);
            if let (true, Some(number)) = (Verb::all_of(method).contains(&Verb::Subscribe), number)
            {
                let subscribe = client
                    .subscribe(method.full_name(), bytes::Bytes::new())
                    .live();
                let news = news.clone();
                tokio::spawn(async move {
                    let mut subscription = match subscribe.await {
                        Ok(subscription) => subscription,
                        Err(error) => {
                            let problem = format!("{}: {}", method.full_name(), chain(&error));
                            let _ = news.send(News::Read(Err(problem))).await;
                            return;
                        }
                    };
                    while let Some(item) = subscription.next().await {
                        let sent = match item {
                            Ok(Item::Event(_)) => news.send(News::Event(number)).await,
                            Ok(Item::Gap { .. }) => news.send(News::Gap(number)).await,
                            Ok(_) => Ok(()),
                            Err(error) => news.send(News::Read(Err(chain(&error)))).await,
                        };
                        if sent.is_err() {
                            return;
                        }
                    }
                });
            }
        }
    }
}

fn methods(interface: Interface) -> impl Iterator<Item = (&'static Service, &'static Method)> {
    let services = interface.services().iter();
    services.flat_map(|service| service.methods.iter().map(move |method| (service, method)))
}

impl View {
    fn new(url: String, interfaces: &[Interface]) -> Self {
        let (mut topics, mut calls) = (Vec::new(), Vec::new());
        for interface in interfaces {
            for (service, method) in methods(*interface) {
                let (name, path) = (full_name(*interface, method), method.path);
                if method.topic.is_some() {
                    topics.push(TopicRow {
                        name,
                        path,
                        subscribers: None,
                        published: None,
                        delivered: None,
                        lag: None,
                        gaps: 0,
                        seen: 0,
                    });
                } else {
                    calls.push(MethodRow {
                        name,
                        path,
                        rpc: format!("{}/{}", service.full_name(), method.name),
                        calls: None,
                        p50: None,
                        p99: None,
                        errors: Vec::new(),
                    });
                }
            }
        }
        Self {
            url,
            source: Source::Metrics,
            server: None,
            topics,
            methods: calls,
            problem: None,
        }
    }

    /// Takes what happened between two readings.
    fn update(&mut self, change: Change<'_>) {
        let now = |name: &str, labels: &[(&str, &str)]| change.after.sum(name, labels);
        let (sessions, connections) = (now("smq_sessions", &[]), now("smq_connections", &[]));
        let refused = change.rate("smq_refusals_total", &[]);
        self.server = Some((sessions as u64, connections as u64, refused));
        for topic in &mut self.topics {
            let path = [("path", topic.path)];
            topic.subscribers = Some(now("smq_subscriptions", &path));
            // A topic that only clients publish has calls, and no log.
            let published = change.rate("smq_published_total", &path);
            topic.published = Some(published.max(change.rate("smq_calls_total", &path)));
            topic.delivered = Some(change.rate("smq_delivered_total", &path));
            topic.lag = change.mean("smq_lag_events", &path);
            topic.gaps = now("smq_gaps_total", &path) as u64;
        }
        for method in &mut self.methods {
            method.calls = Some(change.rate("smq_calls_total", &[("path", method.path)]));
            let labels = [("rpc_method", &*method.rpc)];
            method.p50 = change.quantile(DURATION, &labels, 0.5).or(method.p50);
            method.p99 = change.quantile(DURATION, &labels, 0.99).or(method.p99);
            method.errors = change.errors(method.path);
        }
    }

    /// Takes what this program has got since it was last asked.
    fn count(&mut self, since: Duration) {
        for topic in &mut self.topics {
            let seen = std::mem::take(&mut topic.seen) as f64;
            topic.delivered = Some(seen / since.as_secs_f64().max(0.001));
        }
    }

    fn json(&self) -> serde_json::Value {
        let topics = self.topics.iter().map(|topic| {
            json!({
                "name": topic.name,
                "subscribers": topic.subscribers,
                "publishedPerSecond": topic.published,
                "deliveredPerSecond": topic.delivered,
                "lagEvents": topic.lag,
                "gaps": topic.gaps,
            })
        });
        let methods = self.methods.iter().map(|method| {
            let errors = method
                .errors
                .iter()
                .cloned()
                .map(|(code, count)| (code, count.into()));
            json!({
                "name": method.name,
                "callsPerSecond": method.calls,
                "p50Seconds": method.p50,
                "p99Seconds": method.p99,
                "errors": serde_json::Map::from_iter(errors),
            })
        });
        let server = self.server.map(|(sessions, connections, refused)| {
            json!({"sessions": sessions, "connections": connections, "refusedPerSecond": refused})
        });
        json!({
            "server": server,
            "topics": topics.collect::<Vec<_>>(),
            "methods": methods.collect::<Vec<_>>(),
        })
    }
}

/// The terminal, which is given back as it was when this is dropped.
struct Terminal(ratatui::DefaultTerminal);

impl Terminal {
    fn take(news: &mpsc::Sender<News>) -> Done<Self> {
        let terminal = ratatui::try_init().map_err(|error| cannot_draw(&error))?;
        let news = news.clone();
        // Reading keys blocks, and ends with the program.
        thread::spawn(move || {
            while let Ok(event) = read() {
                let sent = match event {
                    TerminalEvent::Key(key) if key.kind == KeyEventKind::Press => {
                        let is_quit = matches!(key.code, KeyCode::Char('q') | KeyCode::Esc)
                            || (key.code == KeyCode::Char('c')
                                && key.modifiers.contains(KeyModifiers::CONTROL));
                        is_quit.then_some(News::Quit)
                    }
                    TerminalEvent::Resize(..) => Some(News::Resized),
                    _ => None,
                };
                if sent.is_some_and(|sent| news.blocking_send(sent).is_err()) {
                    return;
                }
            }
        });
        Ok(Self(terminal))
    }

    fn draw(&mut self, view: &View) -> Done {
        let drawn = self.0.draw(|frame| screen::draw(view, frame));
        drawn.map(drop).map_err(|error| cannot_draw(&error))
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        ratatui::restore();
    }
}

fn cannot_draw(error: &io::Error) -> Failure {
    Failure::local(format!("cannot draw on this terminal: {error}")).advise("use --json")
}
