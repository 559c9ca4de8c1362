//! Rpcs that are called like methods of other types and traits: a program calls them like any other.

// All that a program may have in scope.
#[allow(unused_imports)]
use std::{
    any::Any,
    borrow::{Borrow, BorrowMut},
    fmt::{Debug, Display},
    future::{Future, IntoFuture},
    hash::Hash,
    ops::{Deref, DerefMut, Index, Not},
};

#[allow(unused_imports)]
use futures_util::{FutureExt, StreamExt, TryFutureExt};
use smq_runtime::{Client, Context, Server, Status};
use smq_tests::golden::names::v1::{Names, NamesClient, NamesServer, Received, Sent};

/// A service of which a program makes copies.
#[derive(Debug, Clone, Default)]
struct Service;

macro_rules! rpcs {
    ($($name:ident)*) => {
        impl Names for Service {
            $(async fn $name(&self, _: Context, _: Sent) -> Result<Received, Status> {
                Ok(Received {})
            })*
        }

        /// Calls each method of a client, in each way that a program holds the client.
        async fn call_all(client: NamesClient) -> Result<usize, smq_runtime::Error> {
            let mut called = 0;
            $(
                client.$name(Sent {}).await?;
                (&client).$name(Sent {}).await?;
                called += 1;
            )*
            Ok(called)
        }
    };
}

rpcs! {
    into_ try_into_ from try_from then clone_ clone_from borrow borrow_mut as_ref as_mut
    to_owned to_string default drop eq ne cmp partial_cmp lt le gt ge max min clamp hash fmt
    deref deref_mut index call call_once add not neg next into_iter iter map filter extend
    from_iter collect len is_empty poll into_future r#await send sync unpin r#type type_id
    borrow_owned get set ok err some none r#box vec string option result self_ super_ crate_
    new_ connect_ topics_ with_timeout_ with_header_ client server service schema subscribe
    publish context request timeout header after path error assert panic print write r#try
    unwrap expect main test
}

#[tokio::test]
async fn an_rpc_with_the_name_of_another_method_is_called_plainly() {
    let server = Server::new().add(NamesServer::new(Service));
    let client = NamesClient::new(Client::in_process(server));
    let called = call_all(client.clone()).await.expect("each is answered");
    assert_eq!(called, 96);
}
