//! `google.api.HttpBody`: any bytes, with a content type of their own.

use serde_json::json;
use smq_runtime::Limits;
use smq_tests::{
    serve,
    wire::{Request, ask},
};

#[tokio::test]
async fn bytes_of_any_content_type_travel_as_they_are() {
    let (_, address) = serve(Limits::default()).await;
    let picture = Request::call("PutPicture")
        .header("Content-Type", "image/png; x=y")
        .body([0, 0xff, 0x0a]);
    let reply = ask(address, picture).await.json();
    assert_eq!(
        reply,
        json!({ "contentType": "image/png; x=y", "bytes": 3 })
    );

    let wanted = json!({ "contentType": "image/webp", "bytes": 70_000 });
    let request = Request::call("GetPicture")
        .json(&wanted)
        .header("Accept", "text/html");
    let response = ask(address, request).await;
    assert_eq!(
        (response.status, response.header("content-type")),
        (200, Some("image/webp"))
    );
    assert_eq!(response.body, vec![7; 70_000]);
}

#[tokio::test]
async fn bytes_without_a_content_type_travel_too() {
    let (_, address) = serve(Limits::default()).await;
    let reply = ask(address, Request::call("PutPicture").body("raw"))
        .await
        .json();
    assert_eq!(reply, json!({ "bytes": 3 }));
    let response = ask(
        address,
        Request::call("GetPicture").json(&json!({ "bytes": 2 })),
    )
    .await;
    assert_eq!((response.status, &response.body[..]), (200, &[7, 7][..]));
}
