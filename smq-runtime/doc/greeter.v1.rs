// @generated from package greeter.v1 by smq-codegen.

#[derive(Clone, PartialEq, Eq, Hash, ::smq_runtime::codegen::prost::Message)]
#[prost(prost_path = "::smq_runtime::codegen::prost")]
pub struct GreetRequest {
    #[prost(string, tag = "1")]
    pub name: ::smq_runtime::codegen::prost::alloc::string::String,
}

impl ::smq_runtime::codegen::prost::Name for GreetRequest {
    const NAME: &'static str = "GreetRequest";
    const PACKAGE: &'static str = "greeter.v1";

    fn full_name() -> ::smq_runtime::codegen::prost::alloc::string::String {
        "greeter.v1.GreetRequest".into()
    }

    fn type_url() -> ::smq_runtime::codegen::prost::alloc::string::String {
        "type.googleapis.com/greeter.v1.GreetRequest".into()
    }
}

#[derive(Clone, PartialEq, Eq, Hash, ::smq_runtime::codegen::prost::Message)]
#[prost(prost_path = "::smq_runtime::codegen::prost")]
pub struct GreetResponse {
    #[prost(string, tag = "1")]
    pub text: ::smq_runtime::codegen::prost::alloc::string::String,
}

impl ::smq_runtime::codegen::prost::Name for GreetResponse {
    const NAME: &'static str = "GreetResponse";
    const PACKAGE: &'static str = "greeter.v1";

    fn full_name() -> ::smq_runtime::codegen::prost::alloc::string::String {
        "greeter.v1.GreetResponse".into()
    }

    fn type_url() -> ::smq_runtime::codegen::prost::alloc::string::String {
        "type.googleapis.com/greeter.v1.GreetResponse".into()
    }
}

#[derive(Clone, PartialEq, Eq, Hash, ::smq_runtime::codegen::prost::Message)]
#[prost(prost_path = "::smq_runtime::codegen::prost")]
pub struct Greeting {
    #[prost(string, tag = "1")]
    pub name: ::smq_runtime::codegen::prost::alloc::string::String,
}

impl ::smq_runtime::codegen::prost::Name for Greeting {
    const NAME: &'static str = "Greeting";
    const PACKAGE: &'static str = "greeter.v1";

    fn full_name() -> ::smq_runtime::codegen::prost::alloc::string::String {
        "greeter.v1.Greeting".into()
    }

    fn type_url() -> ::smq_runtime::codegen::prost::alloc::string::String {
        "type.googleapis.com/greeter.v1.Greeting".into()
    }
}

#[derive(Clone, PartialEq, Eq, Hash, ::smq_runtime::codegen::prost::Message)]
#[prost(prost_path = "::smq_runtime::codegen::prost")]
pub struct GreetingFilter {
    #[prost(string, repeated, tag = "1")]
    pub name: ::smq_runtime::codegen::prost::alloc::vec::Vec<
        ::smq_runtime::codegen::prost::alloc::string::String,
    >,
}

impl ::smq_runtime::codegen::prost::Name for GreetingFilter {
    const NAME: &'static str = "GreetingFilter";
    const PACKAGE: &'static str = "greeter.v1";

    fn full_name() -> ::smq_runtime::codegen::prost::alloc::string::String {
        "greeter.v1.GreetingFilter".into()
    }

    fn type_url() -> ::smq_runtime::codegen::prost::alloc::string::String {
        "type.googleapis.com/greeter.v1.GreetingFilter".into()
    }
}

/// The service `Greeter`.
///
/// Servers implement this trait with `async fn` methods. Clients receive a `Status` that one returns.
pub trait Greeter: ::core::marker::Send + ::core::marker::Sync + 'static {
    /// Returns the [`GreeterTopics`] of this service, which it keeps in a field.
    ///
    /// Subscribers receive the events that are published there.
    fn topics(&self) -> &GreeterTopics;

    /// Greets one person.
    fn greet(
        &self,
        context: ::smq_runtime::Context,
        request: GreetRequest,
    ) -> impl ::core::future::Future<
        Output = ::core::result::Result<GreetResponse, ::smq_runtime::Status>,
    > + ::core::marker::Send;

    /// Decides whether a client may subscribe to `Greetings` with this filter.
    ///
    /// The default accepts every subscription. Return a `Status` to reject one.
    fn subscribe_greetings(
        &self,
        context: ::smq_runtime::Context,
        filter: GreetingFilter,
    ) -> impl ::core::future::Future<
        Output = ::core::result::Result<(), ::smq_runtime::Status>,
    > + ::core::marker::Send {
        ::core::mem::drop((context, filter));
        async { ::core::result::Result::Ok(()) }
    }
}

/// The topics that [`Greeter`] publishes.
#[derive(Debug, Clone)]
pub struct GreeterTopics {
    /// Each greeting, as it happens. The server publishes; clients subscribe.
    pub greetings: ::smq_runtime::Topic<Greeting>,
}

impl GreeterTopics {
    /// Creates the topics, without events.
    pub fn new() -> Self {
        Self {
            greetings: ::smq_runtime::codegen::topic(&GREETER, "Greetings"),
        }
    }
}

impl ::core::default::Default for GreeterTopics {
    fn default() -> Self {
        Self::new()
    }
}

/// The server of [`Greeter`].
#[derive(Debug)]
pub struct GreeterServer<T> {
    service: ::std::sync::Arc<T>,
}

impl<T: Greeter> GreeterServer<T> {
    /// Creates a server of an implementation. Pass it to `smq_runtime::Server::add`.
    ///
    /// Use `From<Arc<T>>` for a shared implementation.
    pub fn new(service: T) -> Self {
        Self {
            service: ::std::sync::Arc::new(service),
        }
    }
}

impl<T: Greeter> ::core::convert::From<::std::sync::Arc<T>> for GreeterServer<T> {
    fn from(service: ::std::sync::Arc<T>) -> Self {
        Self { service }
    }
}

impl<T> ::core::clone::Clone for GreeterServer<T> {
    fn clone(&self) -> Self {
        Self {
            service: ::std::sync::Arc::clone(&self.service),
        }
    }
}

impl<T: Greeter> ::smq_runtime::Service for GreeterServer<T> {
    fn schema(&self) -> &'static ::smq_runtime::codegen::ServiceSchema {
        &GREETER
    }

    fn call(
        &self,
        call: ::smq_runtime::codegen::IncomingCall,
    ) -> ::smq_runtime::codegen::CallFuture {
        let service = ::std::sync::Arc::clone(&self.service);
        match call.method() {
            "Greet" => {
                call.reply(move |context, request| async move {
                    T::greet(&service, context, request).await
                })
            }
            _ => call.unknown(),
        }
    }

    fn subscribe(
        &self,
        call: ::smq_runtime::codegen::IncomingSubscribe,
    ) -> ::smq_runtime::codegen::SubscribeFuture {
        let service = ::std::sync::Arc::clone(&self.service);
        match call.topic() {
            "Greetings" => {
                let topic = service.topics().greetings.clone();
                call.open(
                    topic,
                    move |context, filter| async move {
                        T::subscribe_greetings(&service, context, filter).await
                    },
                )
            }
            _ => call.unknown(),
        }
    }
}

/// A client of [`Greeter`].
#[derive(Debug, Clone)]
pub struct GreeterClient {
    client: ::smq_runtime::Client,
}

impl GreeterClient {
    /// Creates a client of the server at a URL such as `http://host:port`.
    ///
    /// The client connects when it is first used.
    ///
    /// # Errors
    ///
    /// Fails if the URL is not valid. A server that cannot be reached is an error of the first call.
    pub fn connect(url: &str) -> ::core::result::Result<Self, ::smq_runtime::Error> {
        ::smq_runtime::Client::connect(url).map(Self::new)
    }

    /// Creates a client that uses the connection and options of another client.
    pub fn new(client: ::smq_runtime::Client) -> Self {
        Self { client }
    }

    /// Returns this client with another timeout for each call, publish and start of a
    /// subscription. The default is 30 seconds.
    #[must_use]
    pub fn with_timeout(&self, timeout: ::core::time::Duration) -> Self {
        Self::new(self.client.with_timeout(timeout))
    }

    /// Returns this client with a header for each request, including the one that opens a
    /// session.
    #[must_use]
    pub fn with_header(
        &self,
        name: ::smq_runtime::http::HeaderName,
        value: ::smq_runtime::http::HeaderValue,
    ) -> Self {
        Self::new(self.client.with_header(name, value))
    }

    /// Greets one person.
    ///
    /// # Errors
    ///
    /// Awaiting it returns `Error::Status` if the server rejects the request, or another error if no reply arrives.
    pub fn greet(&self, request: GreetRequest) -> ::smq_runtime::Call<GreetResponse> {
        ::smq_runtime::codegen::call(&self.client, &GREETER, "Greet", request)
    }

    /// Each greeting, as it happens. The server publishes; clients subscribe.
    ///
    /// Subscribes to `Greetings`. Await it to get the subscription when the server has confirmed it.
    ///
    /// # Errors
    ///
    /// Awaiting it returns `Error::Status` if the server rejects the subscription, or another error if no reply arrives.
    pub fn greetings(
        &self,
        filter: GreetingFilter,
    ) -> ::smq_runtime::Subscribe<Greeting> {
        ::smq_runtime::codegen::subscribe(&self.client, &GREETER, "Greetings", filter)
    }
}

static GREETER: ::smq_runtime::codegen::ServiceSchema = ::smq_runtime::codegen::service(
    ("greeter", "v1", "Greeter"),
    &[
        ::smq_runtime::codegen::method(
            ("Greet", "/socket.mq/greeter/v1/Greeter.Greet"),
            ("greeter.v1.GreetRequest", "greeter.v1.GreetResponse"),
        ),
        ::smq_runtime::codegen::method(
                ("Greetings", "/socket.mq/greeter/v1/Greeter.Greetings"),
                ("greeter.v1.GreetingFilter", "greeter.v1.Greeting"),
            )
            .topic(
                ::smq_runtime::codegen::published_by_server()
                    .filter(
                        "greeter.v1.GreetingFilter",
                        &[::smq_runtime::codegen::filter_field("name", 1)],
                    ),
            ),
    ],
    &super::super::DESCRIPTORS,
);
