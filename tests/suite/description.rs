//! What a server says of itself.

use prost::Message;
use prost_reflect::DescriptorPool;
use serde_json::json;
use smq_runtime::{
    Limits,
    prost_types::{FileDescriptorProto, FileDescriptorSet},
};
use smq_tests::{
    serve,
    wire::{Request, ask},
};

#[tokio::test]
async fn the_index_lists_applications_and_versions() {
    let (_, address) = serve(Limits::default()).await;
    let response = ask(address, Request::get("/socket.mq")).await;
    let applications = json!([{ "name": "weather", "versions": ["v1", "v2"] }]);
    let there = &response.json()["applications"];
    assert_eq!((response.status, there), (200, &applications));
}

#[tokio::test]
async fn an_interface_lists_its_methods_and_topics() {
    let (_, address) = serve(Limits::default()).await;
    let interface = ask(address, Request::get("/socket.mq/weather/v1"))
        .await
        .json();
    assert_eq!(
        (&interface["application"], &interface["version"]),
        (&json!("weather"), &json!("v1"))
    );
    let service = &interface["services"][0];
    assert_eq!(service["name"], "Weather");
    let names = |of: &str| -> Vec<_> {
        let all = service[of].as_array().unwrap().iter();
        all.map(|it| it["name"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(
        names("methods"),
        ["GetForecast", "Echo", "GetPicture", "PutPicture"]
    );
    assert_eq!(
        names("topics"),
        ["Observations", "Warnings", "Alarms", "Readings", "Chat"]
    );
    let echo = json!({
        "name": "Echo",
        "path": "/socket.mq/weather/v1/Weather.Echo",
        "request": "weather.v1.Everything",
        "reply": "weather.v1.Everything",
        "messageBytes": 4 << 20,
    });
    assert_eq!(service["methods"][1], echo);
    let observations = json!({
        "name": "Observations",
        "path": "/socket.mq/weather/v1/Weather.Observations",
        "publishers": "server",
        "event": "weather.v1.Observation",
        "filter": "weather.v1.ObservationFilter",
        "filterFields": ["place", "sky", "station"],
        "replay": 16,
        "retain": null,
        "overflow": "DROP_OLDEST",
        "signed": true,
        "durable": false,
    });
    assert_eq!(service["topics"][0], observations);
    assert_eq!(service["topics"][1]["retain"], "LAST_PER_KEY");
    assert_eq!(service["topics"][1]["overflow"], "CONFLATE");
    assert_eq!(service["topics"][1]["signed"], false);
    assert_eq!(service["topics"][2]["overflow"], "DISCONNECT");
    assert_eq!(service["topics"][3]["publishers"], "clients");
    assert_eq!(service["topics"][3]["event"], "weather.v1.Reading");
    assert_eq!(service["topics"][4]["publishers"], "both");
    assert_eq!(service["topics"][4]["filter"], "weather.v1.ChatFilter");
}

#[tokio::test]
async fn an_interface_in_protobuf_is_what_a_generator_needs() {
    let (_, address) = serve(Limits::default()).await;
    let request = Request::get("/socket.mq/weather/v1").header("Accept", "application/protobuf");
    let set: FileDescriptorSet = ask(address, request).await.protobuf();
    let names: Vec<_> = set.file.iter().map(FileDescriptorProto::name).collect();
    for import in set.file.iter().flat_map(|file| &file.dependency) {
        assert!(
            names.contains(&import.as_str()),
            "{import} is imported and not there"
        );
    }
    assert!(
        !names.contains(&"weather/v2/weather.proto") && !names.contains(&"bench/v1/bench.proto"),
        "what else the crate has is nobody's business: {names:?}"
    );
    let file = set
        .file
        .iter()
        .find(|file| file.package() == "weather.v1")
        .unwrap();
    let service = &file.service[0];
    assert_eq!(service.name(), "Weather");
    let observations = service
        .method
        .iter()
        .find(|it| it.name() == "Observations")
        .unwrap();
    assert!(observations.server_streaming() && !observations.client_streaming());
    let comments = &file.source_code_info.as_ref().unwrap().location;
    let comments: Vec<_> = comments
        .iter()
        .map(|it| it.leading_comments().trim())
        .collect();
    assert!(
        comments.contains(&"The forecast for one place."),
        "comments are there"
    );
}

/// The answer to a publish, gaps and polls are messages that no interface declares.
#[tokio::test]
async fn the_descriptors_include_the_frames() {
    let (_, address) = serve(Limits::default()).await;
    for version in ["v1", "v2"] {
        let request = Request::get(&format!("/socket.mq/weather/{version}"));
        let request = request.header("Accept", "application/protobuf");
        let set = ask(address, request).await.body;
        let pool = DescriptorPool::decode(&set[..]).expect("complete, and in order");
        for message in [
            "ServerFrame",
            "Receipt",
            "Gap",
            "Polled",
            "Subscribed",
            "Batch",
        ] {
            let there = pool.get_message_by_name(&format!("smq.v1.{message}"));
            let there = there.unwrap_or_else(|| panic!("no {message}"));
            let file = there.parent_file();
            assert_eq!(file.name(), "smq/v1/frame.proto");
            let comments = &file.file_descriptor_proto().source_code_info;
            assert!(comments.is_some());
        }
    }
}

/// `(smq.v1.topic) = { replay: 16, overflow: DROP_OLDEST }`: field 50717, a message.
#[tokio::test]
async fn the_options_of_a_topic_are_among_the_descriptors() {
    let (_, address) = serve(Limits::default()).await;
    let request = Request::get("/socket.mq/weather/v1").header("Accept", "application/protobuf");
    let response = ask(address, request).await;
    FileDescriptorSet::decode(&response.body[..]).unwrap();
    let mut option = Vec::new();
    prost::encoding::encode_key(
        50717,
        prost::encoding::WireType::LengthDelimited,
        &mut option,
    );
    option.extend_from_slice(&[6, 1 << 3, 16, 3 << 3, 1, 5 << 3, 1]);
    let there = response
        .body
        .windows(option.len())
        .any(|bytes| bytes == option);
    assert!(
        there,
        "the option is there in the bytes that it has on the wire"
    );
}

#[tokio::test]
async fn accept_is_heard_for_an_interface() {
    let (_, address) = serve(Limits::default()).await;
    for (accept, content_type) in [
        ("*/*", "application/json"),
        ("application/json", "application/json"),
        ("application/x-protobuf, */*;q=0.5", "application/protobuf"),
        ("application/json, text/html;q=0.9", "application/json"),
        (
            "text/html, application/xml;q=0.9, */*;q=0.8",
            "text/html; charset=utf-8",
        ),
    ] {
        let request = Request::get("/socket.mq/weather/v1").header("Accept", accept);
        let response = ask(address, request).await;
        assert_eq!(
            response.header("content-type"),
            Some(content_type),
            "{accept}"
        );
    }
    let request = Request::get("/socket.mq/weather/v1").header("Accept", "image/png");
    ask(address, request).await.error(406, "invalid_argument");
}
