//! The code that each option gives.
#![allow(clippy::unwrap_used)]

use std::{collections::BTreeMap, fs, path::Path};

use serde_json::json;
use smq_options::{attributes, client, foreign, server, set};
use smq_runtime::{Bytes, Client, Code, Context, Error, Item, Server, Service, Status, raw};

/// Serves on a free port, and returns the URL.
async fn serve(service: impl Service) -> String {
    let server = Server::new().add(service);
    let listener = server.bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr());
    tokio::spawn(listener.serve());
    url
}

/// Returns the source that a run of `build.rs` has written for a package.
fn source(run: &str, package: &str) -> String {
    let path = Path::new(env!("OUT_DIR"))
        .join(run)
        .join(format!("{package}.rs"));
    fs::read_to_string(path).unwrap()
}

#[test]
fn attributes_are_those_of_the_type_and_of_the_field() {
    use attributes::garden::v1::{Details, Plant, Season, plant::Place};
    let details = |height| Details {
        family: "Rosaceae".into(),
        height,
    };
    assert!(details(2) > details(1));
    let plant = Plant {
        name: "Rose".into(),
        season: Season::Summer.into(),
        litres: BTreeMap::from([("May".to_owned(), 3)]),
        photo: Bytes::from_static(b"jpeg"),
        seed: vec![1, 2],
        details: Some(Box::new(details(1))),
        place: Some(Place::Pot(7)),
    };
    assert_eq!(
        serde_json::to_value(&plant).unwrap(),
        json!({
            "title": "Rose",
            "season": 2,
            "litres": { "May": 3 },
            "seed": [1, 2],
            "details": { "family": "Rosaceae", "height": 1 },
            "place": { "Pot": 7 },
        })
    );
    assert_eq!(
        serde_json::to_value(Season::Summer).unwrap(),
        json!("summer")
    );
}

#[test]
fn attributes_of_services_are_on_their_items() {
    let source = source("attributes", "garden.v1");
    for (attribute, item) in [
        (
            "#[must_use]\n#[derive(Debug, Clone)]",
            "pub struct GardenClient",
        ),
        (
            "#[derive(Default)]\n#[derive(Debug)]",
            "pub struct GardenServer<T>",
        ),
        ("is no garden\")]", "pub trait Garden"),
    ] {
        assert!(source.contains(&format!("{attribute}\n{item}")), "{item}");
    }
}

#[test]
fn comments_are_left_out_where_they_are_disabled() {
    let source = source("attributes", "garden.v1");
    assert!(!source.contains("What people call it."));
    assert!(!source.contains("/// A plant."));
    assert!(source.contains("/// Finds a plant by its name."));
}

struct Meadow;

impl attributes::garden::v1::Garden for Meadow {
    fn topics(&self) -> &attributes::garden::v1::GardenTopics {
        unreachable!("nobody subscribes")
    }

    async fn find(
        &self,
        _: Context,
        request: attributes::garden::v1::FindRequest,
    ) -> Result<attributes::garden::v1::Plant, Status> {
        Ok(attributes::garden::v1::Plant {
            name: request.name,
            ..Default::default()
        })
    }
}

#[tokio::test]
async fn methods_without_an_implementation_answer_unimplemented() {
    use attributes::garden::v1::{FindRequest, GardenClient, GardenServer, Plant, WaterRequest};
    let garden = GardenClient::connect(&serve(GardenServer::new(Meadow)).await).unwrap();
    let request = FindRequest {
        name: "Rose".into(),
    };
    assert_eq!(garden.find(request).await.unwrap().name, "Rose");
    let watered = garden.water(WaterRequest::default()).await;
    let published = garden.sightings(Plant::default()).await.map(drop);
    for refused in [watered, published] {
        let Err(Error::Status(status)) = refused else {
            panic!("{refused:?}");
        };
        assert_eq!(status.code(), Code::Unimplemented);
    }
}

#[derive(Default)]
struct Park {
    topics: server::garden::v1::GardenTopics,
}

impl server::garden::v1::Garden for Park {
    fn topics(&self) -> &server::garden::v1::GardenTopics {
        &self.topics
    }

    async fn find(
        &self,
        _: Context,
        request: server::garden::v1::FindRequest,
    ) -> Result<server::garden::v1::Plant, Status> {
        Ok(server::garden::v1::Plant {
            name: request.name,
            ..Default::default()
        })
    }

    async fn water(
        &self,
        _: Context,
        request: server::garden::v1::WaterRequest,
    ) -> Result<(), Status> {
        self.topics.grown.publish(server::garden::v1::Plant {
            name: request.name,
            ..Default::default()
        });
        Ok(())
    }

    async fn sightings(&self, _: Context, _: server::garden::v1::Plant) -> Result<(), Status> {
        Ok(())
    }
}

#[tokio::test]
async fn a_client_without_servers_calls_a_server_without_clients() {
    use client::garden::v1::{GardenClient, PlantFilter, WaterRequest};
    let url = serve(server::garden::v1::GardenServer::new(Park::default())).await;
    let garden = GardenClient::connect(&url).unwrap();
    let mut grown = garden.grown(PlantFilter::default()).await.unwrap();
    let request = WaterRequest {
        name: "Rose".into(),
        litres: 1,
    };
    garden.water(request).await.unwrap();
    let Some(Ok(Item::Event(event))) = grown.next().await else {
        panic!("no event");
    };
    assert_eq!(event.message.name, "Rose");

    let (clients, servers) = (source("client", "garden.v1"), source("server", "garden.v1"));
    for part in ["pub trait", "GardenServer", "GardenTopics"] {
        assert!(!clients.contains(part) && servers.contains(part), "{part}");
    }
    assert!(!servers.contains("GardenClient"));
}

#[test]
fn what_is_not_compiled_is_not_generated() {
    for run in ["attributes", "server", "client"] {
        let folder = Path::new(env!("OUT_DIR")).join(run);
        assert!(folder.join("garden.v1.rs").exists());
        assert!(!folder.join("shed.v1.rs").exists(), "{run}");
    }
}

#[tokio::test]
async fn a_descriptor_set_gives_the_same_interface() {
    use set::garden::v1::{FindRequest, GardenClient};
    let url = serve(server::garden::v1::GardenServer::new(Park::default())).await;
    let garden = GardenClient::connect(&url).unwrap();
    let request = FindRequest {
        name: "Rose".into(),
    };
    assert_eq!(garden.find(request).await.unwrap().name, "Rose");
    let source = source("set", "garden.v1");
    assert!(!source.contains("fn water"));
    assert!(source.contains("/// Where people say what they see."));
}

struct Vault {
    topics: foreign::seedbank::BankTopics,
}

impl foreign::seedbank::Bank for Vault {
    fn topics(&self) -> &foreign::seedbank::BankTopics {
        &self.topics
    }

    async fn get(
        &self,
        _: Context,
        request: foreign::seedbank::GetRequest,
    ) -> Result<foreign::seedbank::Seed, Status> {
        let seed = foreign::seedbank::Seed { name: request.name };
        self.topics.watch.publish(seed.clone());
        Ok(seed)
    }
}

#[tokio::test]
async fn foreign_services_have_an_interface_and_the_rpcs_that_have_a_pattern() {
    use foreign::seedbank::{BankClient, BankServer, BankTopics, GetRequest, Name};
    let vault = Vault {
        topics: BankTopics::new(),
    };
    let url = serve(BankServer::new(vault)).await;
    let bank = BankClient::connect(&url).unwrap();
    let mut seeds = bank.watch(Name::default()).await.unwrap();
    let request = |name: &str| GetRequest { name: name.into() };
    assert_eq!(bank.get(request("Rose")).await.unwrap().name, "Rose");
    let Some(Ok(Item::Event(event))) = seeds.next().await else {
        panic!("no event");
    };
    assert_eq!(event.message.name, "Rose");

    // A client that knows nothing of it reads the same interface from the server.
    let client = Client::connect(&url).unwrap();
    let interface = raw::Interface::fetch(&client, "seed.bank", "v2")
        .await
        .unwrap();
    let services = interface.services();
    let rpcs = services.iter().flat_map(|service| service.methods);
    let paths: Vec<_> = rpcs.map(|rpc| rpc.path).collect();
    assert_eq!(
        paths,
        [
            "/socket.mq/seed.bank/v2/Bank.Get",
            "/socket.mq/seed.bank/v2/Bank.Watch"
        ]
    );
}

#[test]
fn comments_stay_with_their_rpcs_when_others_are_left_out() {
    let source = source("foreign", "seedbank");
    for (comment, name) in [("Gets a seed.", "fn get("), ("Every new seed.", "watch:")] {
        let (_, rest) = source.split_once(comment).unwrap();
        let mut code = rest
            .lines()
            .filter(|line| !line.trim_start().starts_with("///"));
        assert!(code.nth(1).unwrap().contains(name), "{comment}");
    }
    for name in ["Talks about seeds", "Removes a seed", "AdminClient"] {
        assert!(!source.contains(name), "{name}");
    }
    assert!(
        !Path::new(env!("OUT_DIR"))
            .join("foreign/seedbank.audit.rs")
            .exists()
    );
}
