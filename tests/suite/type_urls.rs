//! What a generated message is called in a `google.protobuf.Any`.

use smq_runtime::{HttpBody, prost::Name, prost_types::Any};
use smq_tests::weather::{
    v1::{Everything, Observation},
    v2,
};

#[test]
fn a_packed_message_has_the_type_url_of_other_implementations() {
    let observation = Observation {
        place: "Turin".into(),
        celsius: 21.5,
        ..Observation::default()
    };
    let any = Any::from_msg(&observation).unwrap();
    assert_eq!(any.type_url, "type.googleapis.com/weather.v1.Observation");
    assert_eq!(any.to_msg::<Observation>().unwrap(), observation);
    any.to_msg::<Everything>().unwrap_err();
    for (url, name) in [
        (Everything::type_url(), "weather.v1.Everything"),
        (
            v2::GetForecastRequest::type_url(),
            "weather.v2.GetForecastRequest",
        ),
        (HttpBody::type_url(), "google.api.HttpBody"),
    ] {
        assert_eq!(url, format!("type.googleapis.com/{name}"));
    }
}
