//! Who signs out at one instance signs out at all. A stream carries it, so that an instance that has lost NATS learns it
//! when NATS is back.

use std::{sync::Arc, time::Duration};

use async_nats::jetstream::consumer::{DeliverPolicy, push};
use futures_util::StreamExt as _;
use smq_runtime::log::SignOut;
use tokio::{
    sync::mpsc::{Receiver, Sender, channel},
    time::sleep,
};

use crate::{row::hashed, store::Store};

/// How long an instance may be without NATS and still learn it.
const KEPT: Duration = Duration::from_secs(24 * 3600);

/// The pause after a failure.
const PAUSE: Duration = Duration::from_millis(500);

/// How many wait for NATS at most.
const MAX_WAITING: usize = 65_536;

/// What is sealed is a sign-out.
const CONTEXT: &[u8] = b"sign-out";

/// Prepares the stream. Returns where it ends.
pub(crate) async fn prepare(store: &Store) -> Result<u64, String> {
    let name = store.name("sign-outs");
    let mut config = store.config(&name);
    config.subjects = vec![format!("{name}.*")];
    config.max_messages_per_subject = 1;
    config.max_messages = MAX_WAITING as i64;
    config.max_age = KEPT;
    let info = store.prepare(config).await?;
    Ok(info.state.last_sequence)
}

/// Shares sign-outs after a message of the stream, as long as what is returned is there.
pub(crate) fn share(store: &Store, after: u64, end: SignOut) -> SignOut {
    let (told, waiting): (Sender<Vec<u8>>, _) = channel(MAX_WAITING);
    tokio::spawn(tell(store.clone(), waiting));
    tokio::spawn(hear(store.clone(), after, end, told.clone()));
    let tell = move |key: &[u8]| {
        if told.try_send(key.to_vec()).is_err() {
            tracing::error!(
                "too many sign-outs wait for NATS: other instances are not told of one"
            );
        }
    };
    Arc::new(tell)
}

async fn tell(store: Store, mut waiting: Receiver<Vec<u8>>) {
    while let Some(key) = waiting.recv().await {
        let subject = format!("{}.{}", store.name("sign-outs"), hashed(store.seal(), &key));
        let value = match store.seal() {
            Some(seal) => seal.seal(CONTEXT, &key),
            None => key,
        };
        while let Err(reason) = store.put(&subject, value.clone(), None).await {
            tracing::warn!(reason, "other instances are not told of a sign-out yet");
            sleep(PAUSE).await;
        }
    }
}

async fn hear(store: Store, after: u64, end: SignOut, told: Sender<Vec<u8>>) {
    let mut from = DeliverPolicy::ByStartSequence {
        start_sequence: after + 1,
    };
    // Ends with the server: then nobody else has the sender.
    while told.strong_count() > 1 {
        let heard = hear_from(&store, &end, &told, &mut from).await;
        if let Err(reason) = heard {
            tracing::warn!(reason, "sign-outs at other instances are not heard");
            sleep(PAUSE).await;
        }
    }
}

async fn hear_from(
    store: &Store,
    end: &SignOut,
    told: &Sender<Vec<u8>>,
    from: &mut DeliverPolicy,
) -> Result<(), String> {
    prepare(store).await?;
    let config = push::OrderedConfig {
        deliver_subject: store.context.client().new_inbox(),
        deliver_policy: *from,
        ..push::OrderedConfig::default()
    };
    let consumer = store
        .context
        .create_consumer_on_stream(config, store.name("sign-outs"));
    let consumer = consumer.await.map_err(|error| error.to_string())?;
    let mut messages = consumer
        .messages()
        .await
        .map_err(|error| error.to_string())?;
    while told.strong_count() > 1 {
        let Ok(message) = tokio::time::timeout(PAUSE * 20, messages.next()).await else {
            continue;
        };
        let message = message.ok_or("no more messages")?;
        let message = message.map_err(|error| error.to_string())?;
        let info = message.info().map_err(|error| error.to_string())?;
        // Again from there after a failure: to end a session twice does no harm.
        *from = DeliverPolicy::ByStartTime {
            start_time: info.published,
        };
        match store.seal() {
            None => end(&message.payload),
            Some(seal) => match seal.open(CONTEXT, &message.payload) {
                Some(key) => end(&key),
                None => tracing::error!("a sign-out is sealed under another key"),
            },
        }
    }
    Ok(())
}
