//! What a session does where WebSocket is not to be had, in the clear or sealed: behind a real nginx that does not let
//! it through, or that holds up streams of events.

mod cuts;
mod fronts;
mod session;

use std::net::SocketAddr;

use smq_runtime::{Client, ConnectionState, Item, Subscription, Transport};
use smq_tests::{
    Station,
    nginx::Nginx,
    parties::Parties,
    weather::v1::{Observation, ObservationFilter, WeatherClient},
    within,
};

use crate::account::item;

pub(crate) use self::{
    cuts::{there_and_back, under_cuts},
    fronts::{Front, changes_at_once, exact_account},
    session::{a_slow_one, all_of_it, where_handshakes_hang},
};

/// Passes nothing on that makes an upgrade of a request.
pub(crate) const STRIPS: &str = "proxy_set_header Upgrade ''; proxy_set_header Connection '';";

/// Says no to who wants one.
pub(crate) const FORBIDS: &str = "if ($http_upgrade) { return 403; }";

/// Keeps responses until they are complete, or large: what nginx does where it is not told of streams.
pub(crate) const BUFFERS: &str = "proxy_set_header Upgrade ''; proxy_set_header Connection close;
    proxy_http_version 1.0; proxy_buffering on; proxy_ignore_headers X-Accel-Buffering;
    proxy_buffer_size 64k; proxy_buffers 8 64k; proxy_busy_buffers_size 128k;";

/// An nginx in front of a server, with these directives.
pub(crate) async fn nginx(server: SocketAddr, directives: &str) -> Nginx {
    let location = format!("location / {{ {directives} proxy_pass http://{server}; }}");
    Nginx::start(&location).await
}

/// Whether all of it is in the clear, or sealed between those two.
pub(crate) struct Setting(Option<Parties>);

impl Setting {
    pub(crate) fn plain() -> Self {
        Self(None)
    }

    pub(crate) fn sealed() -> Self {
        Self(Some(Parties::new()))
    }

    /// Serves a station for as long as the test runs.
    pub(crate) async fn serve(&self, station: &Station) -> SocketAddr {
        let server = station.server();
        let server = match &self.0 {
            None => server,
            Some(parties) => server.with_security(parties.server_security()),
        };
        let listener = server.bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr();
        tokio::spawn(listener.serve());
        address
    }

    /// Returns a client of a server at a URL.
    pub(crate) fn client(&self, url: &str) -> Client {
        match &self.0 {
            None => Client::connect(url).unwrap(),
            Some(parties) => parties.client(url),
        }
    }

    pub(crate) fn client_of(&self, nginx: &Nginx) -> Client {
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

pub(crate) async fn event<M: prost::Message + Default>(subscription: &mut Subscription<M>) -> M {
    let Item::Event(event) = item(subscription).await else {
        panic!("it is an event");
    };
    event.message
}
