//! Documents on a server: where they are, who gets them, and what links to them.
#![allow(clippy::unwrap_used)]

#[allow(unreachable_pub, missing_docs, clippy::all)]
mod interfaces {
    macro_rules! env {
        ("OUT_DIR") => {
            concat!(::core::env!("CARGO_MANIFEST_DIR"), "/../../smq-runtime/doc")
        };
    }
    smq_runtime::include_interfaces!();
}

use http_body_util::{BodyExt, Empty};
use interfaces::greeter::v1::{GreetRequest, GreetResponse, Greeter, GreeterServer, GreeterTopics};
use serde_json::{Value, json};
use smq_documents::{Documents, Interface};
use smq_runtime::{
    Bytes, Context, RequestHead, Server, Status,
    documents::{self, Document, ServedInterface},
    http::{HeaderMap, Method, Request, StatusCode},
};
use tower_service::Service;

struct Host(GreeterTopics);

impl Greeter for Host {
    fn topics(&self) -> &GreeterTopics {
        &self.0
    }

    async fn greet(&self, _: Context, request: GreetRequest) -> Result<GreetResponse, Status> {
        Ok(GreetResponse { text: request.name })
    }
}

const V1: &str = "/socket.mq/greeter/v1";

fn greeter() -> Server {
    Server::new().add(GreeterServer::new(Host(GreeterTopics::new())))
}

fn documented() -> Server {
    greeter().with_documents(Documents::new())
}

async fn ask(
    server: &Server,
    method: Method,
    path: &str,
    headers: &[(&str, &str)],
) -> (StatusCode, HeaderMap, Bytes) {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request.body(Empty::<Bytes>::new()).unwrap();
    let response = server.clone().call(request).await.unwrap();
    let (parts, body) = response.into_parts();
    (
        parts.status,
        parts.headers,
        body.collect().await.unwrap().to_bytes(),
    )
}

async fn get(server: &Server, path: &str) -> (StatusCode, HeaderMap, Bytes) {
    ask(server, Method::GET, path, &[]).await
}

async fn json_at(server: &Server, path: &str) -> Value {
    let (status, headers, body) = get(server, path).await;
    assert_eq!(
        (status, &headers["content-type"] == "application/json"),
        (StatusCode::OK, true)
    );
    serde_json::from_slice(&body).unwrap()
}

#[tokio::test]
async fn an_interface_lists_its_documents_and_each_is_there() {
    let server = documented();
    let (_, headers, body) = get(&server, V1).await;
    let described: Value = serde_json::from_slice(&body).unwrap();
    let names = json!([
        "openapi.json",
        "asyncapi.json",
        "descriptors.binpb",
        "proto/greeter.proto"
    ]);
    assert_eq!(described["documents"], names);
    for name in names.as_array().unwrap() {
        let path = format!("{V1}/{}", name.as_str().unwrap());
        assert_eq!(get(&server, &path).await.0, StatusCode::OK, "{path}");
    }
    let link = headers["link"].to_str().unwrap();
    assert_eq!(
        link,
        "<v1/openapi.json>; rel=\"service-desc\"; type=\"application/json\", \
         <v1/asyncapi.json>; rel=\"service-desc\"; type=\"application/json\", \
         <v1/proto/greeter.proto>; rel=\"service-doc\"; type=\"text/plain\""
    );
    let openapi = json_at(&server, &format!("{V1}/openapi.json")).await;
    let greet = &openapi["paths"]["/Greeter.Greet"]["post"];
    assert_eq!(greet["summary"], "Greets one person.");
    assert_eq!(
        openapi["servers"][0]["url"],
        "../../../socket.mq/greeter/v1"
    );
    assert_eq!(openapi["x-smq-limits"]["messageBytes"], 4 << 20);
    let (_, _, text) = get(&server, &format!("{V1}/proto/greeter.proto")).await;
    let text = String::from_utf8(text.into()).unwrap();
    assert!(
        text.contains(
            "  // Greets one person.\n  rpc Greet(GreetRequest) returns (GreetResponse);"
        ),
        "{text}"
    );
    let (_, _, descriptors) = get(&server, &format!("{V1}/descriptors.binpb")).await;
    assert_eq!(
        Interface::new(&descriptors, "greeter.v1")
            .unwrap()
            .version(),
        "v1"
    );
}

#[tokio::test]
async fn the_catalog_has_all_interfaces() {
    let server = documented();
    let (status, headers, body) = get(&server, "/.well-known/api-catalog").await;
    assert_eq!(status, StatusCode::OK);
    let kind = headers["content-type"].to_str().unwrap();
    assert_eq!(
        kind,
        "application/linkset+json; profile=\"https://www.rfc-editor.org/info/rfc9727\""
    );
    let catalog: Value = serde_json::from_slice(&body).unwrap();
    let interface = &catalog["linkset"][0];
    assert_eq!(interface["anchor"], "../socket.mq/greeter/v1");
    assert_eq!(
        interface["service-desc"][0]["href"],
        "../socket.mq/greeter/v1/openapi.json"
    );
    let (_, headers, body) = ask(&server, Method::HEAD, "/.well-known/api-catalog", &[]).await;
    let link = headers["link"].to_str().unwrap();
    assert!(
        body.is_empty() && link.starts_with("<api-catalog>; rel=\"api-catalog\", "),
        "{link}"
    );
}

#[tokio::test]
async fn documents_have_tags_and_are_compressed() {
    let (server, path) = (documented(), format!("{V1}/openapi.json"));
    let (_, headers, body) = ask(&server, Method::GET, &path, &[("accept-encoding", "gzip")]).await;
    assert_eq!(headers["content-encoding"], "gzip");
    assert!(body.len() < get(&server, &path).await.2.len() / 3);
    let tag = headers["etag"].to_str().unwrap();
    let held = [("accept-encoding", "gzip"), ("if-none-match", tag)];
    assert_eq!(
        ask(&server, Method::GET, &path, &held).await.0,
        StatusCode::NOT_MODIFIED
    );
    let (status, headers, _) = ask(&server, Method::POST, &path, &[]).await;
    assert_eq!(
        (status, headers["allow"].to_str().unwrap()),
        (StatusCode::METHOD_NOT_ALLOWED, "GET, HEAD")
    );
}

async fn sign_in(request: RequestHead) -> Result<String, Status> {
    let name = request.bearer().map(str::to_owned);
    name.ok_or_else(|| Status::unauthenticated("send Authorization: Bearer …"))
}

#[tokio::test]
async fn strangers_get_no_documents_and_learn_of_none() {
    let server = documented()
        .with_door(smq_connect::Connect)
        .with_authenticator(sign_in);
    let nowhere = get(&server, &format!("{V1}/nothing.json")).await;
    assert_eq!(nowhere.0, StatusCode::UNAUTHORIZED);
    for path in [
        "/.well-known/api-catalog",
        &format!("{V1}/openapi.json"),
        &format!("{V1}/proto/greeter.proto"),
        V1,
    ] {
        let (status, headers, body) = get(&server, path).await;
        assert_eq!((status, &body), (nowhere.0, &nowhere.2), "{path}");
        assert!(
            !headers.contains_key("link") && !headers.contains_key("etag"),
            "{path}"
        );
        let known = ask(
            &server,
            Method::GET,
            path,
            &[("authorization", "Bearer ada")],
        )
        .await;
        assert_eq!(known.0, StatusCode::OK, "{path}");
    }
}

#[tokio::test]
async fn a_door_has_its_paths_in_the_documents() {
    let path = format!("{V1}/openapi.json");
    let has_connect =
        |document: &Value| document["paths"].get("/greeter.v1.Greeter/Greet").is_some();
    let server = documented();
    assert!(!has_connect(&json_at(&server, &path).await));
    let server = documented().with_door(smq_connect::Connect);
    assert!(has_connect(&json_at(&server, &path).await));
}

#[tokio::test]
async fn a_server_without_documents_has_none() {
    let server = greeter();
    for path in ["/.well-known/api-catalog", &format!("{V1}/openapi.json")] {
        assert_eq!(get(&server, path).await.0, StatusCode::NOT_FOUND, "{path}");
    }
    let (_, headers, _) = get(&server, V1).await;
    assert!(!headers.contains_key("link"));
}

/// Pages for people.
struct Pages;

impl documents::Documents for Pages {
    fn of_interface(&self, interface: &ServedInterface<'_>) -> Vec<Document> {
        let body = format!("<h1>{}</h1>", interface.name());
        vec![Document::new("", "text/html; charset=utf-8", body).with_relation("service-doc")]
    }

    fn of_server(&self, interfaces: &[ServedInterface<'_>]) -> Vec<Document> {
        let body = format!("<h1>{} interface</h1>", interfaces.len());
        vec![Document::new("", "text/html", body)]
    }
}

#[tokio::test]
async fn a_page_is_at_the_url_of_what_it_is_about() {
    let server = documented().with_documents(Pages);
    let browser = [(
        "accept",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    )];
    for (path, body) in [
        (V1, "<h1>greeter.v1</h1>"),
        ("/socket.mq", "<h1>1 interface</h1>"),
    ] {
        let (_, headers, page) = ask(&server, Method::GET, path, &browser).await;
        assert_eq!(page, body);
        assert!(
            headers["content-security-policy"]
                .to_str()
                .unwrap()
                .contains("frame-ancestors 'none'")
        );
        let vary: Vec<_> = headers
            .get_all("vary")
            .iter()
            .map(|it| it.to_str().unwrap())
            .collect();
        assert_eq!(vary, ["accept-encoding", "accept"]);
        for accept in ["*/*", "application/json"] {
            let (_, headers, _) = ask(&server, Method::GET, path, &[("accept", accept)]).await;
            assert_eq!(
                headers["content-type"], "application/json",
                "{path} {accept}"
            );
        }
    }
    let (_, headers, _) = get(&server, V1).await;
    let link = headers["link"].to_str().unwrap();
    assert!(
        link.ends_with("<v1>; rel=\"service-doc\"; type=\"text/html\""),
        "{link}"
    );
}
