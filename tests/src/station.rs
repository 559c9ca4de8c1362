//! The service under test: it does what it is told, and counts.

use std::{
    borrow::Cow,
    fmt,
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use futures_util::FutureExt;
use smq_openpgp::SignedCaller;
use smq_runtime::{
    Code, Context, HttpBody, Identity, Limits, Position, Published, Server, Status,
    http::{HeaderName, HeaderValue, header},
};
use tokio::sync::{Notify, mpsc};

use crate::weather::{
    v1::{
        ChatMessage, Everything, GetForecastRequest, GetForecastResponse, GetPictureRequest,
        Observation, PutPictureResponse, Reading, Sky, Weather, WeatherServer, WeatherTopics,
    },
    v2,
};

/// Who asks, in tests of who may: what their authenticators return.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User(pub String);

impl Identity for User {
    fn key(&self) -> Cow<'_, [u8]> {
        self.0.as_bytes().into()
    }
}

/// Returns the position of an event that was published to a log in memory, which is there at once.
///
/// # Panics
///
/// When it is not.
pub fn published(published: Published) -> Position {
    let position = published.now_or_never().expect("a log in memory");
    position.expect("there is room")
}

/// A weather station. A clone is the same station.
#[derive(Debug, Clone)]
pub struct Station {
    /// Where it publishes.
    pub topics: WeatherTopics,
    /// How many handlers were dropped before they were done.
    pub dropped: Arc<AtomicUsize>,
    thinking: Arc<AtomicUsize>,
    slow: Arc<Notify>,
    readings: Readings,
}

/// What becomes of a reading that the station accepts.
#[derive(Clone)]
struct Readings(Arc<dyn Fn(Reading) -> Result<(), Status> + Send + Sync>);

impl fmt::Debug for Readings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Readings")
    }
}

impl Station {
    /// Returns a station, and the readings that it accepts.
    pub fn new() -> (Self, mpsc::UnboundedReceiver<Reading>) {
        let (readings, accepted) = mpsc::unbounded_channel();
        let station = Self::keeping(move |reading| {
            let sent = readings.send(reading);
            sent.map_err(|_| Status::unavailable("nobody reads"))
        });
        (station, accepted)
    }

    /// Returns a station that does this with each reading before it accepts it.
    pub fn keeping(keep: impl Fn(Reading) -> Result<(), Status> + Send + Sync + 'static) -> Self {
        Self {
            topics: WeatherTopics::new(),
            dropped: Arc::default(),
            thinking: Arc::default(),
            slow: Arc::default(),
            readings: Readings(Arc::new(keep)),
        }
    }

    /// Lets one message to the room `slow` go on.
    pub fn release(&self) {
        self.slow.notify_one();
    }

    /// Returns how many forecasts, and messages to the room `slow`, have been begun to think about.
    pub fn thinking(&self) -> usize {
        self.thinking.load(Ordering::SeqCst)
    }

    /// Publishes an observation of a place.
    pub fn observe(&self, place: &str, celsius: f64) -> Position {
        let place = place.into();
        published(self.topics.observations.publish(Observation {
            place,
            celsius,
            ..Default::default()
        }))
    }

    /// Returns a server of this station in both versions.
    pub fn server(&self) -> Server {
        Server::new()
            .add(WeatherServer::new(self.clone()))
            .add(v2::WeatherServer::new(self.clone()))
    }
}

/// Serves a new station on a free port, for as long as the test runs.
pub async fn serve(limits: Limits) -> (Station, SocketAddr) {
    serve_with(|server| server.with_limits(limits)).await
}

/// Serves a new station on a free port with a server that is changed before, for as long as the test runs.
pub async fn serve_with(change: impl FnOnce(Server) -> Server) -> (Station, SocketAddr) {
    let (station, mut readings) = Station::new();
    tokio::spawn(async move { while readings.recv().await.is_some() {} });
    let server = change(station.server());
    let listener = server.bind("127.0.0.1:0").await.expect("a port is free");
    let address = listener.local_addr();
    tokio::spawn(listener.serve());
    (station, address)
}

/// Returns who asks: an identity, a signer, or nobody.
fn who(context: &Context) -> String {
    match (context.identity::<User>(), context.signer()) {
        (Some(user), _) => user.0.clone(),
        (None, Some(signer)) => {
            format!("{} {}", signer.fingerprint(), signer.user_ids().join(", "))
        }
        (None, None) => "nobody".into(),
    }
}

/// Counts a handler that is dropped before it is done.
struct Dropped<'a>(&'a AtomicUsize);

impl Drop for Dropped<'_> {
    fn drop(&mut self) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

impl Weather for Station {
    fn topics(&self) -> &WeatherTopics {
        &self.topics
    }

    async fn get_forecast(
        &self,
        context: Context,
        request: GetForecastRequest,
    ) -> Result<GetForecastResponse, Status> {
        let unfinished = Dropped(&self.dropped);
        if request.think_ms > 0 {
            self.thinking.fetch_add(1, Ordering::SeqCst);
            tokio::time::sleep(Duration::from_millis(request.think_ms.into())).await;
        }
        std::mem::forget(unfinished);
        if let Some(code) = Code::from_name(&request.place) {
            return Err(Status::new(code, "as asked"));
        }
        match request.place.as_str() {
            "Atlantis" => {
                let again = smq_runtime::prost_types::Duration {
                    seconds: 5,
                    nanos: 0,
                };
                Err(Status::not_found("no station in Atlantis").with_detail(&again))
            }
            "Headers?" => Ok(GetForecastResponse {
                place: format!("{:?}", context.headers()),
                ..Default::default()
            }),
            "Header" | "Header and failure" => {
                let name = HeaderName::from_static("x-station");
                context.set_response_header(name, HeaderValue::from_static("7"));
                let reserved = HeaderValue::from_static("text/none");
                context.set_response_header(header::CONTENT_TYPE, reserved);
                match &*request.place {
                    "Header" => Ok(GetForecastResponse::default()),
                    _ => Err(Status::not_found("but with a header")),
                }
            }
            "Peer?" => Ok(GetForecastResponse {
                place: format!("{:?}", context.peer()),
                ..Default::default()
            }),
            "Session?" => Ok(GetForecastResponse {
                place: format!("{:?}", context.session()),
                ..Default::default()
            }),
            place if place.starts_with("As it is") => {
                let as_it_is = HeaderValue::from_static("no-store, no-transform");
                context.set_response_header(header::CACHE_CONTROL, as_it_is);
                Ok(GetForecastResponse {
                    place: place.into(),
                    ..Default::default()
                })
            }
            "Panic" => panic!("as asked"),
            "Who?" => Ok(GetForecastResponse {
                place: who(&context),
                ..Default::default()
            }),
            place => Ok(GetForecastResponse {
                place: place.into(),
                celsius: 21.5,
                sky: Sky::Clear.into(),
            }),
        }
    }

    async fn echo(&self, _: Context, request: Everything) -> Result<Everything, Status> {
        Ok(request)
    }

    async fn get_picture(
        &self,
        _: Context,
        request: GetPictureRequest,
    ) -> Result<HttpBody, Status> {
        Ok(HttpBody::new(
            request.content_type,
            vec![7; request.bytes as usize],
        ))
    }

    async fn put_picture(
        &self,
        _: Context,
        picture: HttpBody,
    ) -> Result<PutPictureResponse, Status> {
        let bytes = picture.data.len() as u32;
        Ok(PutPictureResponse {
            content_type: picture.content_type,
            bytes,
        })
    }

    async fn subscribe_alarms(&self, context: Context) -> Result<(), Status> {
        match context.headers().get("x-badge") {
            Some(_) => Ok(()),
            None => Err(Status::permission_denied(
                "alarms are for those with a badge",
            )),
        }
    }

    async fn readings(&self, _: Context, reading: Reading) -> Result<(), Status> {
        if reading.celsius < -273.15 {
            return Err(Status::invalid_argument("colder than cold"));
        }
        (self.readings.0)(reading)
    }

    async fn chat(&self, _: Context, message: ChatMessage) -> Result<ChatMessage, Status> {
        if message.text.is_empty() {
            return Err(Status::invalid_argument("say something"));
        }
        if message.room == "slow" {
            self.thinking.fetch_add(1, Ordering::SeqCst);
            self.slow.notified().await;
        }
        Ok(ChatMessage {
            text: format!("{}!", message.text),
            ..message
        })
    }
}

impl v2::Weather for Station {
    async fn get_forecast(
        &self,
        _: Context,
        request: v2::GetForecastRequest,
    ) -> Result<v2::GetForecastResponse, Status> {
        request
            .place
            .ok_or_else(|| Status::invalid_argument("name a place"))?;
        Ok(v2::GetForecastResponse { kelvin: 294.65 })
    }
}
