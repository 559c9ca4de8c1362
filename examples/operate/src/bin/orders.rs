//! Takes orders, from a page too.

use operate::{
    Failure, Operation,
    orders::v1::{
        Orders, OrdersServer, OrdersTopics, PlaceOrderRequest, PlaceOrderResponse, PlacedOrder,
    },
    setting,
    stock::v1::{LevelFilter, StockClient, TakeOutRequest},
};
use smq_runtime::{Context, Error, Item, Server, Status, propagation};

struct Desk {
    topics: OrdersTopics,
    stock: StockClient,
}

impl Orders for Desk {
    fn topics(&self) -> &OrdersTopics {
        &self.topics
    }

    async fn place_order(
        &self,
        _: Context,
        request: PlaceOrderRequest,
    ) -> Result<PlaceOrderResponse, Status> {
        let PlaceOrderRequest { article, count } = request;
        let out = TakeOutRequest {
            article: article.clone(),
            count,
        };
        let left = match self.stock.take_out(out).await {
            Ok(taken) => taken.left,
            // What the stock says is for those who order.
            Err(Error::Status(status)) => return Err(status),
            Err(error) => {
                tracing::warn!(%error, "the stock does not answer");
                return Err(Status::unavailable(
                    "the stock does not answer: try again later",
                ));
            }
        };
        self.topics
            .placed_orders
            .publish(PlacedOrder { article, count });
        Ok(PlaceOrderResponse { left })
    }
}

/// Warns of what runs out: in a span that continues the trace of the order.
async fn watch(stock: StockClient) -> Result<(), Error> {
    let mut levels = stock.levels(LevelFilter::default()).await?;
    while let Some(item) = levels.next().await {
        if let Item::Event(event) = item? {
            let span = tracing::info_span!("watch stock", otel.kind = "consumer");
            propagation::extract(&event.headers, &span);
            let level = event.message;
            if level.left < 100 {
                span.in_scope(|| tracing::warn!(level.article, level.left, "runs out"));
            }
        }
    }
    Ok(())
}

/// Adds the page, which sends its own spans to the collector.
fn with_page(server: Server, collector: &str) -> Server {
    let page = include_str!("../../page/index.html").replace("{{collector}}", collector);
    server
        .with_content_security_policy(&format!(
            "default-src 'self'; connect-src 'self' {collector}; object-src 'none'; frame-ancestors 'none'"
        ))
        .page("/", "text/html; charset=utf-8", page)
        .page("/style.css", "text/css; charset=utf-8", include_str!("../../page/style.css"))
        .page(
            "/orders.js",
            "text/javascript; charset=utf-8",
            include_str!("../../page/built/orders.js"),
        )
}

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let operation = Operation::begin("orders")?;
    let stock = StockClient::connect(&setting("STOCK", "http://127.0.0.1:7071")?)?;
    let watching = stock.clone();
    tokio::spawn(async move {
        // The stock may start later.
        while let Err(error) = watch(watching.clone()).await {
            tracing::warn!(%error, "cannot watch the stock");
            tokio::time::sleep(std::time::Duration::from_secs(1)).await;
        }
    });
    let topics = OrdersTopics::new();
    let server = Server::new().add(OrdersServer::new(Desk { topics, stock }));
    let server = with_page(server, &setting("PAGE_COLLECTOR", "")?);
    operation.serve(server).await
}
