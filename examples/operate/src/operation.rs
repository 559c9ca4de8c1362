//! What a program needs beside its handlers when somebody runs it.

use std::{env, error::Error, future::Future, time::Duration};

use listenfd::ListenFd;
use opentelemetry::trace::TracerProvider as _;
use opentelemetry_otlp::SpanExporter;
use opentelemetry_sdk::{Resource, propagation::TraceContextPropagator, trace::SdkTracerProvider};
use smq_runtime::Server;
use smq_telemetry::{Metrics, Probes};
use tracing_subscriber::{
    Layer as _, filter::LevelFilter, layer::SubscriberExt as _, util::SubscriberInitExt as _,
};

/// Why a program ends.
pub type Failure = Box<dyn Error + Send + Sync>;

/// Returns a setting of the environment.
///
/// # Errors
///
/// When it is not text.
pub fn setting(name: &str, default: &str) -> Result<String, Failure> {
    match env::var(name) {
        Ok(value) => Ok(value),
        Err(env::VarError::NotPresent) => Ok(default.into()),
        Err(error) => Err(format!("{name}: {error}").into()),
    }
}

/// The probes, metrics and traces of a program.
#[derive(Debug)]
pub struct Operation {
    metrics: Metrics,
    probes: Probes,
    /// Where spans go, if there is a collector.
    spans: Option<SdkTracerProvider>,
}

impl Operation {
    /// Begins to record, before the program makes servers, clients and topics.
    ///
    /// Warnings go to standard error. Spans go to `OTEL_EXPORTER_OTLP_ENDPOINT`, such as `http://127.0.0.1:4318`.
    ///
    /// # Errors
    ///
    /// When the collector's URL is not valid.
    pub fn begin(name: &'static str) -> Result<Self, Failure> {
        let spans = env::var_os("OTEL_EXPORTER_OTLP_ENDPOINT").map(|_| {
            let exporter = SpanExporter::builder().with_http().build()?;
            let resource = Resource::builder().with_service_name(name).build();
            let provider = SdkTracerProvider::builder()
                .with_batch_exporter(exporter)
                .with_resource(resource)
                .build();
            Ok::<_, Failure>(provider)
        });
        let spans = spans.transpose()?;
        let exported = spans.as_ref().map(|spans| {
            let layer = tracing_opentelemetry::layer().with_tracer(spans.tracer(name));
            layer.with_filter(LevelFilter::INFO)
        });
        let printed = tracing_subscriber::fmt::layer().with_writer(std::io::stderr);
        tracing_subscriber::registry()
            .with(exported)
            .with(printed.with_filter(LevelFilter::WARN))
            .init();
        smq_telemetry::propagate(TraceContextPropagator::new());
        Ok(Self {
            metrics: Metrics::install()?,
            probes: Probes::new(),
            spans,
        })
    }

    /// Serves until the program is asked to end, and then drains.
    ///
    /// `LISTEN` is the address, unless systemd passes a socket. `OPERATORS` is that of probes and metrics.
    /// `DRAIN_SECONDS` is how long it takes requests while it says that it is not ready.
    ///
    /// # Errors
    ///
    /// When a setting is not valid, or an address cannot be listened on.
    pub async fn serve(self, server: Server) -> Result<(), Failure> {
        let delay = setting("DRAIN_SECONDS", "0")?;
        let delay = delay.parse().map(Duration::from_secs).map_err(|_| {
            format!("DRAIN_SECONDS is {delay:?}: write a whole number of seconds, such as 5")
        })?;
        let listener = match ListenFd::from_env().take_tcp_listener(0)? {
            Some(socket) => server.bind_to(socket)?,
            None => server.bind(setting("LISTEN", "127.0.0.1:7070")?).await?,
        };
        let operators = self.metrics.add_to(self.probes.add_to(Server::new()));
        let operators = operators
            .bind(setting("OPERATORS", "127.0.0.1:9464")?)
            .await?;
        let stop = asked_to_end()?;
        println!("{}\n{}/metrics", listener.url(), operators.url());
        tokio::spawn(operators.serve());
        sd_notify::notify(&[sd_notify::NotifyState::Ready])?;
        listener.serve_until(self.probes.drain(stop, delay)).await;
        if let Some(spans) = self.spans {
            let sent = tokio::task::spawn_blocking(move || spans.shutdown()).await?;
            // Whoever needs the program does not need the collector.
            if let Err(error) = sent {
                tracing::warn!(%error, "the last spans are lost");
            }
        }
        Ok(())
    }
}

/// Returns a future that is ready when the program is asked to end: by Ctrl-C, or by SIGTERM.
fn asked_to_end() -> Result<impl Future<Output = ()>, Failure> {
    use tokio::signal::unix::{SignalKind, signal};

    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}
