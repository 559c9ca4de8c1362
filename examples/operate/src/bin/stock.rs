//! Counts what is in stock.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use operate::{
    Failure, Operation,
    stock::v1::{Level, Stock, StockServer, StockTopics, TakeOutRequest, TakeOutResponse},
};
use smq_runtime::{Context, Server, Status};

struct Shelves {
    topics: StockTopics,
    left: Mutex<HashMap<String, u32>>,
}

impl Stock for Shelves {
    fn topics(&self) -> &StockTopics {
        &self.topics
    }

    async fn take_out(
        &self,
        _: Context,
        request: TakeOutRequest,
    ) -> Result<TakeOutResponse, Status> {
        let TakeOutRequest { article, count } = request;
        let mut shelves = self.left.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(left) = shelves.get_mut(&article) else {
            return Err(Status::not_found(format!(
                "no article {article:?}: order tea, coffee or cocoa"
            )));
        };
        *left = left.checked_sub(count).ok_or_else(|| {
            Status::failed_precondition(format!("{left} of {article} are left: order fewer"))
        })?;
        let left = *left;
        // Published before the next change, so that levels come in their order.
        self.topics.levels.publish(Level { article, left });
        Ok(TakeOutResponse { left })
    }
}

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let operation = Operation::begin("stock")?;
    let shelves = Shelves {
        topics: StockTopics::new(),
        left: Mutex::new(
            ["tea", "coffee", "cocoa"]
                .map(|it| (it.into(), 1_000))
                .into(),
        ),
    };
    operation
        .serve(Server::new().add(StockServer::new(shelves)))
        .await
}
