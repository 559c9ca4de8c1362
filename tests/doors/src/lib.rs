//! A service that clients of others call, and servers of others that our client calls.

#![allow(clippy::let_underscore_future)] // a log in memory has published at once

pub mod archive;
mod cutter;
mod program;

use std::{net::SocketAddr, time::Duration};

use smq_connect::Connect;
use smq_grpc::Grpc;
use smq_runtime::{
    Context, Server, Status,
    http::{HeaderName, HeaderValue},
    prost_types,
};

pub use self::{cutter::cutting, program::Program};
use self::{
    tides::v1::{
        Gauges, GaugesServer, GetLevelRequest, Level, Remark, Tides, TidesServer, TidesTopics,
    },
    weather::v1::{GetForecastRequest, GetForecastResponse, Weather, WeatherServer, WeatherTopics},
};

smq_runtime::include_interfaces!();

/// What tonic generates.
#[allow(missing_docs, warnings, clippy::all)]
pub mod by_tonic {
    include!(concat!(env!("OUT_DIR"), "/tonic/all.rs"));
}

/// What connectrpc generates.
#[allow(missing_docs, warnings, clippy::all)]
pub mod by_connectrpc {
    include!(concat!(env!("OUT_DIR"), "/connect/all.rs"));
}

/// A station that measures the sea.
#[derive(Debug, Clone)]
pub struct Station {
    /// Where it publishes.
    pub topics: TidesTopics,
    /// Where it publishes what the documentation talks about.
    pub weather: WeatherTopics,
}

impl Station {
    /// Publishes a level.
    pub fn publish(&self, harbour: &str, millimetres: i64) {
        let _ = self.topics.levels.publish(Level {
            position: "what a publisher writes is replaced".into(),
            harbour: harbour.into(),
            millimetres,
        });
    }
}

/// What each server does for its callers, by the name of the harbour.
async fn level(context: Option<&Context>, harbour: String) -> Result<Level, Status> {
    match &*harbour {
        "Atlantis" => {
            let again = prost_types::Duration {
                seconds: 5,
                nanos: 0,
            };
            return Err(Status::not_found("100 % im Wasser: für immer").with_detail(&again));
        }
        "Slow" => tokio::time::sleep(Duration::from_secs(60)).await,
        _ => {}
    }
    if let Some(context) = context {
        let name = HeaderName::from_static("x-station");
        context.set_response_header(name, HeaderValue::from_static("7"));
    }
    Ok(Level {
        millimetres: harbour.len() as i64,
        harbour,
        ..Default::default()
    })
}

impl Tides for Station {
    fn topics(&self) -> &TidesTopics {
        &self.topics
    }

    async fn get_level(&self, context: Context, request: GetLevelRequest) -> Result<Level, Status> {
        level(Some(&context), request.harbour).await
    }

    async fn reports(&self, _: Context, report: Level) -> Result<(), Status> {
        match report.millimetres {
            ..0 => Err(Status::invalid_argument("below the ground")),
            _ => Ok(()),
        }
    }

    async fn talk(&self, _: Context, remark: Remark) -> Result<Remark, Status> {
        Ok(remark)
    }
}

impl Weather for Station {
    fn topics(&self) -> &WeatherTopics {
        &self.weather
    }

    async fn get_forecast(
        &self,
        _: Context,
        request: GetForecastRequest,
    ) -> Result<GetForecastResponse, Status> {
        let celsius = request.place.len() as f64;
        Ok(GetForecastResponse { celsius })
    }
}

impl Gauges for Station {
    async fn measure(&self, context: Context, request: GetLevelRequest) -> Result<Level, Status> {
        level(Some(&context), request.harbour).await
    }
}

/// Serves a station with both doors on a free port, for as long as the test runs.
///
/// # Panics
///
/// When no port is free.
pub async fn serve(change: impl FnOnce(Server) -> Server) -> (Station, SocketAddr) {
    serve_at("127.0.0.1:0", change).await
}

/// Serves a station as [`serve`] does, at this address.
///
/// # Panics
///
/// When it is taken.
pub async fn serve_at(
    address: &str,
    change: impl FnOnce(Server) -> Server,
) -> (Station, SocketAddr) {
    let station = Station {
        topics: TidesTopics::new(),
        weather: WeatherTopics::new(),
    };
    let server = Server::new()
        .add(TidesServer::new(station.clone()))
        .add(GaugesServer::new(station.clone()))
        .add(WeatherServer::new(station.clone()));
    let server = change(server.with_door(Connect).with_door(Grpc));
    let listener = server.bind(address).await.expect("it is free");
    let address = listener.local_addr().to_string();
    tokio::spawn(listener.serve());
    (station, address.parse().expect("an address"))
}

/// A server of tonic's.
pub mod foreign_grpc {
    use prost::Message;
    use tonic::{Code, Request, Response, Status, transport::server::TcpIncoming};

    use super::by_tonic::tides::v1 as pb;

    /// Measures, as [`super::Station`] does.
    #[derive(Debug)]
    pub struct Gauges;

    #[tonic::async_trait]
    impl pb::gauges_server::Gauges for Gauges {
        async fn measure(
            &self,
            request: Request<pb::GetLevelRequest>,
        ) -> Result<Response<pb::Level>, Status> {
            let asked = request.metadata().get("x-asked").cloned();
            let level = super::level(None, request.into_inner().harbour).await;
            let level = level.map_err(|status| {
                // google.rpc.Status: the code, the message, and each detail as an Any.
                let mut details = Vec::new();
                prost::encoding::int32::encode(1, &5, &mut details);
                for detail in status.details() {
                    let any = smq_runtime::prost_types::Any {
                        type_url: format!("type.googleapis.com/{}", detail.type_name),
                        value: detail.value.to_vec(),
                    };
                    prost::encoding::message::encode(3, &any, &mut details);
                }
                Status::with_details(Code::NotFound, status.message(), details.into())
            })?;
            let level = pb::Level::decode(&level.encode_to_vec()[..]).expect("the same message");
            let mut response = Response::new(level);
            if let Some(asked) = asked {
                response.metadata_mut().insert("x-asked", asked);
            }
            Ok(response)
        }
    }

    /// Serves on a free port, for as long as the test runs.
    ///
    /// # Panics
    ///
    /// When no port is free.
    pub fn serve() -> String {
        let incoming = TcpIncoming::bind("127.0.0.1:0".parse().expect("an address"));
        let incoming = incoming.expect("a port is free");
        let address = incoming.local_addr().expect("it is bound");
        let server = tonic::transport::Server::builder();
        let gauges = pb::gauges_server::GaugesServer::new(Gauges);
        let serving = { server }.add_service(gauges).serve_with_incoming(incoming);
        tokio::spawn(serving);
        format!("http://{address}")
    }
}

/// A server of connectrpc's, for Connect and gRPC.
pub mod foreign_connect {
    use std::sync::Arc;

    use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD};
    use connectrpc::{
        ConnectError, Encodable, ErrorCode, ErrorDetail, RequestContext, Response, Router, Server,
        ServiceRequest, ServiceResult,
    };

    use super::by_connectrpc::tides::v1 as pb;

    /// Measures, as [`super::Station`] does.
    #[derive(Debug)]
    pub struct Gauges;

    impl pb::Gauges for Gauges {
        async fn measure<'a>(
            &'a self,
            context: RequestContext,
            request: ServiceRequest<'_, pb::GetLevelRequest>,
        ) -> ServiceResult<impl Encodable<pb::Level> + Send + use<'a>> {
            let level = super::level(None, request.harbour.to_owned()).await;
            let level = level.map_err(|status| {
                let error = ConnectError::new(ErrorCode::NotFound, status.message());
                status.details().iter().fold(error, |error, detail| {
                    error.with_detail(ErrorDetail {
                        type_url: detail.type_name.clone(),
                        value: Some(STANDARD_NO_PAD.encode(&detail.value)),
                        debug: None,
                    })
                })
            })?;
            let mut response = Response::new(pb::Level {
                harbour: level.harbour,
                millimetres: level.millimetres,
                ..Default::default()
            });
            if let Some(asked) = context.header("x-asked") {
                response = response.with_header("x-asked", asked.clone());
                response = response.with_trailer("x-trailed", asked.clone());
            }
            Ok(response)
        }
    }

    /// Serves on a free port, for as long as the test runs.
    ///
    /// # Panics
    ///
    /// When no port is free.
    pub async fn serve() -> String {
        let router = Router::new().add_service(Arc::new(Gauges));
        let bound = Server::bind("127.0.0.1:0").await.expect("a port is free");
        let address = bound.local_addr().expect("it is bound");
        tokio::spawn(bound.serve(router));
        format!("http://{address}")
    }
}
