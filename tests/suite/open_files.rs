//! A server that may open few files: it takes as many connections as fit, and serves those.

use smq_tests::{
    Process, room_for_connections,
    wire::{Connection, Request, ask},
    within,
};

const FILES: u32 = 512;

/// What fits beside the files that are reserved.
const FIT: usize = 256;

#[tokio::test]
async fn more_connections_than_open_files_harm_nobody() {
    let room = room_for_connections(4 * FIT);
    assert!(room >= 4 * FIT, "this test needs {} files", 4 * FIT);
    let folder = tempfile::tempdir().unwrap();
    let station = env!("CARGO_BIN_EXE_station");
    let journal = folder.path().join("journal");
    let server = Process::start_with_files(FILES, station, "127.0.0.1:0", &journal);
    let address = server.address();
    let described = ask(address, Request::get("/socket.mq")).await.json();
    assert_eq!(
        described["limits"]["connections"], FIT,
        "the soft limit is raised"
    );

    let mut honest = Connection::open(address).await;
    let mut answers = async || {
        honest.send(Request::get("/socket.mq").bytes()).await;
        assert_eq!(honest.response().await.status, 200);
    };
    answers().await;
    let mut attackers = Vec::new();
    for _ in 0..3 * FIT {
        attackers.push(Connection::open(address).await);
    }
    answers().await;
    drop(attackers);
    // Nobody tells when the server has seen them go.
    within("there is room again", async {
        loop {
            let mut connection = Connection::open(address).await;
            let sent = connection.try_send(
                Request::get("/socket.mq")
                    .header("Connection", "close")
                    .bytes(),
            );
            let _ = sent.await;
            if connection.rest().await.starts_with(b"HTTP/1.1 200") {
                break;
            }
        }
    })
    .await;
}
