//! What somebody makes up who has a trusted key, and a server that is to take none of it.

mod envelopes;
mod hellos;
mod keys;
mod shapes;

use std::net::SocketAddr;

use prost::Message as _;
use smq_tests::{
    forge::{Draft, Envelope, Forger},
    parties::{Parties, SEALED, post},
};

const RESOURCE: &str = "weather.v1/Weather.GetForecast";

struct Case {
    parties: Parties,
    forger: Forger,
    address: SocketAddr,
}

impl Case {
    async fn new() -> Self {
        let parties = Parties::new();
        let (_, address) = parties.serve().await;
        let forger = Forger::new(&parties.client, parties.server.certificate());
        Self {
            parties,
            forger,
            address,
        }
    }

    fn envelope(&self) -> Envelope {
        Envelope::request(&self.parties.server, RESOURCE)
    }

    /// Returns a signature of a request that the server has not seen.
    fn draft(&self) -> Draft {
        Draft::new(self.envelope().encode_to_vec())
    }

    fn signed(&self, draft: &Draft) -> Vec<u8> {
        self.forger.sealed(&self.forger.signed(draft))
    }

    async fn status(&self, message: &[u8]) -> u16 {
        post(self.address, "GetForecast", SEALED, message)
            .await
            .status
    }

    /// Sends what is not to be taken; all of it gets the same answer.
    async fn refuses(&self, what: &str, message: &[u8]) {
        let response = post(self.address, "GetForecast", SEALED, message).await;
        assert_eq!(response.status, 401, "{what}");
        let body = String::from_utf8_lossy(&response.body);
        assert!(body.contains("message refused"), "{what}: {body}");
    }

    async fn takes(&self, what: &str, message: &[u8]) {
        assert_eq!(self.status(message).await, 200, "{what}");
    }
}
