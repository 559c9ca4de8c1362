//! Group 13: events that are signed together. Signatures are counted, by the batches that pass.

use std::{
    collections::HashSet,
    net::SocketAddr,
    sync::{Arc, Mutex},
};

use smq_runtime::{Client, Item, Position, Server, Start, Subscription};
use smq_tests::{
    between::{Between, Fate, Way},
    ledger::v1::{Entry, EntryFilter, Ledger, LedgerClient, LedgerServer, LedgerTopics},
    parties::Parties,
    proxy::Random,
};

use crate::account::{Account, item};

#[derive(Debug)]
struct Books(LedgerTopics);

impl Ledger for Books {
    fn topics(&self) -> &LedgerTopics {
        &self.0
    }
}

/// How many events are signed together at most.
const BATCH: u64 = 64;

pub(crate) async fn serve(parties: &Parties) -> (LedgerTopics, SocketAddr) {
    let topics = LedgerTopics::new();
    let server = Server::new().add(LedgerServer::new(Books(topics.clone())));
    let server = server.with_openpgp(parties.server_side([]));
    let listener = server.bind("127.0.0.1:0").await.expect("a port is free");
    let address = listener.local_addr();
    tokio::spawn(listener.serve());
    (topics, address)
}

/// The batches that pass, without the numbers of their subscriptions.
#[derive(Clone, Default)]
struct Batches(Arc<Mutex<Vec<Vec<u8>>>>);

impl Batches {
    async fn passing(&self, server: SocketAddr) -> Between {
        let batches = self.clone();
        let between = Between::start(server, move |passing| {
            if passing.way == Way::ToClient && passing.payload.first() == Some(&2) {
                let packet = passing.payload[5..].to_vec();
                batches.0.lock().unwrap().push(packet);
            }
            Fate::Pass
        });
        between.await
    }

    /// Returns how many were signed: all subscribers get the same bytes, while the key is the same.
    fn signed(&self) -> usize {
        self.0.lock().unwrap().iter().collect::<HashSet<_>>().len()
    }

    fn passed(&self) -> usize {
        self.0.lock().unwrap().len()
    }
}

async fn entries(client: Client, account: &str) -> Subscription<Entry> {
    let account = account.into();
    let entries = LedgerClient::new(client);
    let entries = entries.entries(EntryFilter { account }).await;
    entries.expect("a subscription")
}

pub(crate) fn book(topics: &LedgerTopics, account: &str, amount: i64) -> Position {
    let account = account.into();
    topics.entries.publish(Entry { account, amount })
}

async fn amount(subscription: &mut Subscription<Entry>) -> i64 {
    loop {
        match item(subscription).await {
            Item::Event(event) => return event.message.amount,
            Item::Resumed { .. } => {}
            other => panic!("an event, not {other:?}"),
        }
    }
}

#[tokio::test]
async fn a_batch_is_signed_once_for_all_its_events_and_subscribers() {
    const EVENTS: u64 = 200;
    let parties = Parties::new();
    let (topics, address) = serve(&parties).await;
    let batches = Batches::default();
    let between = batches.passing(address).await;
    let mut subscriptions = Vec::new();
    for _ in 0..10 {
        subscriptions.push(entries(parties.client(&between.url()), "").await);
    }
    for number in 0..EVENTS {
        book(&topics, "rent", number as i64);
    }
    for subscription in &mut subscriptions {
        for number in 0..EVENTS {
            assert_eq!(amount(subscription).await, number as i64);
        }
    }
    let signed = EVENTS.div_ceil(BATCH) as usize;
    assert_eq!(batches.signed(), signed);
    assert_eq!(batches.passed(), signed * subscriptions.len());
    // One by one, each is signed as it comes.
    for number in 0..5 {
        book(&topics, "rent", number);
        for subscription in &mut subscriptions {
            assert_eq!(amount(subscription).await, number);
        }
    }
    assert_eq!(batches.signed(), signed + 5);
}

/// Whatever of a batch a subscriber gets, it gets the batch that the others get.
#[tokio::test]
async fn who_filters_and_who_returns_shares_the_batches() {
    const EVENTS: u64 = 128;
    let parties = Parties::new();
    let (topics, address) = serve(&parties).await;
    let batches = Batches::default();
    let between = batches.passing(address).await;
    let client = || parties.client(&between.url());
    let mut middle = None;
    for number in 0..EVENTS {
        let account = ["rent", "food", "fuel"][number as usize % 3];
        let position = book(&topics, account, number as i64);
        if number == 30 {
            middle = Some(position);
        }
    }
    let mut all = entries(client(), "").await;
    for number in 0..EVENTS {
        assert_eq!(amount(&mut all).await, number as i64);
    }
    assert_eq!(batches.signed(), 2);
    let mut food = entries(client(), "food").await;
    for number in (1..EVENTS).step_by(3) {
        assert_eq!(amount(&mut food).await, number as i64);
    }
    let after = Start::After(middle.expect("it was published"));
    let mut rest = entries(client().with_start(after), "").await;
    for number in 31..EVENTS {
        assert_eq!(amount(&mut rest).await, number as i64);
    }
    assert_eq!(batches.signed(), 2, "nothing was signed again");
    assert_eq!(batches.passed(), 6);
}

/// Whoever is in between changes, drops and repeats batches: each event comes once, in order, and as it was signed.
#[tokio::test]
async fn a_batch_that_is_tampered_with_is_noticed() {
    const EVENTS: u64 = 150;
    let parties = Parties::new();
    let (topics, address) = serve(&parties).await;
    let (mut random, mut earlier) = (Random::seeded(), Vec::new());
    let between = Between::start(address, move |passing| {
        let payload = passing.payload;
        if passing.way != Way::ToClient || payload.first() != Some(&2) {
            return Fate::Pass;
        }
        earlier.push(payload.to_vec());
        let other = earlier[random.below(earlier.len() as u64) as usize].clone();
        let place = random.below(payload.len() as u64) as usize;
        match random.below(60) {
            0 => Fate::Drop,
            1 => Fate::Double,
            2 => Fate::Delay,
            // An event in the place of a batch, and a batch that came before.
            3 => Fate::Become(vec![[&[0], &payload[1..]].concat()]),
            4 => Fate::Become(vec![other, payload.to_vec()]),
            5 => {
                let mut flipped = payload.to_vec();
                flipped[place] ^= 1 << random.below(8);
                Fate::Become(vec![flipped])
            }
            _ => Fate::Pass,
        }
    });
    let between = between.await;
    let mut subscription = entries(parties.client(&between.url()), "").await;
    let mut account = Account::begin(subscription.position());
    let mut booked = 0;
    while account.events < EVENTS {
        // Something always follows, so that what is dropped shows.
        booked += 1;
        book(&topics, "rent", booked);
        let item = item(&mut subscription).await;
        if let Item::Event(event) = &item {
            assert_eq!(event.message.amount, event.position.sequence as i64);
        }
        account.take(&item);
    }
    assert_eq!(account.missed, 0);
    assert!(between.changes() > 3, "{} changes", between.changes());
    assert!(account.resumed > 1, "{} times resumed", account.resumed);
}
