//! Disks that fill, files that are damaged, folders that are in use, backups, and what goes to the disk when.

#![allow(clippy::unwrap_used)]

use std::{
    fs::{self, File},
    io::{Read as _, Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

use smq_durable::{Damage, Durable, Error, Folder, import};
use smq_durable_tests::{
    Random, Running, client, entry,
    journal::v1::{Entry, EntryFilter},
    next, take, within,
};
use smq_runtime::{Code, Item, Position, prost::Message as _};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader},
    net::UnixStream,
};

const TOPIC: &str = "journal.v1/Journal.Entries";

/// A file system in memory, which is soon full.
struct Small(PathBuf);

impl Small {
    /// Mounts it; nothing where that is not allowed.
    fn mount(path: &Path, megabytes: u64) -> Option<Self> {
        let options = format!("size={megabytes}m");
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &options, "tmpfs"])
            .arg(path)
            .output();
        match mounted {
            Ok(it) if it.status.success() => Some(Self(path.to_owned())),
            other => {
                println!("skipped: a tmpfs cannot be mounted here, which takes root: {other:?}");
                None
            }
        }
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        // A file that is still open does not keep it mounted here.
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

fn large(number: u64) -> Entry {
    Entry {
        ballast: vec![7; 10_000].into(),
        ..entry("Ada", number)
    }
}

#[tokio::test]
async fn a_full_disk_refuses_publishes_and_recovers() {
    let folder = tempfile::tempdir().unwrap();
    let Some(small) = Small::mount(folder.path(), 4) else {
        return;
    };
    let path = folder.path();
    let ballast = path.join("ballast");
    fs::write(&ballast, vec![1; 1 << 20]).unwrap();
    let mut server = Running::start(path, Durable::open(path).unwrap()).await;
    let mut entries = server
        .client()
        .entries(EntryFilter::default())
        .await
        .unwrap();
    let mut stored = Vec::new();
    for fill in 0..2 {
        let full = loop {
            match within(
                server
                    .keeper
                    .topics
                    .entries
                    .publish(large(stored.len() as u64)),
            )
            .await
            {
                Ok(position) => stored.push(position),
                Err(status) => break status,
            }
            assert!(stored.len() < 1000, "4 MB are not full");
        };
        assert_eq!(full.code(), Code::ResourceExhausted, "{full}");
        // While it is full, publishes fail at once.
        let begun = Instant::now();
        for _ in 0..100 {
            let refused = within(server.keeper.topics.entries.publish(large(0))).await;
            assert!(refused.is_err());
        }
        assert!(
            begun.elapsed() < Duration::from_secs(10),
            "{:?}",
            begun.elapsed()
        );
        if fill == 0 {
            fs::remove_file(&ballast).unwrap();
            let recovered = within(async {
                loop {
                    let next = stored.len() as u64;
                    let published = server.keeper.topics.entries.publish(large(next)).await;
                    match published {
                        Ok(position) => return position,
                        Err(_) => tokio::time::sleep(Duration::from_millis(20)).await,
                    }
                }
            });
            stored.push(recovered.await);
        }
    }
    let count = stored.len();
    assert!(count > 100, "{count} fit");
    let expected: Vec<_> = (0..).zip(stored.iter().copied()).collect();
    assert_eq!(
        take(&mut entries, count).await,
        expected,
        "nothing else was seen"
    );
    server.stop().await;
    // A start needs a little room, too.
    let grow = Command::new("mount")
        .args(["-o", "remount,size=8m"])
        .arg(path)
        .status();
    assert!(grow.unwrap().success());
    server = Running::start(path, Durable::open(path).unwrap()).await;
    let mut late = server
        .client()
        .entries(EntryFilter::default())
        .await
        .unwrap();
    assert_eq!(take(&mut late, count).await, expected);
    server.stop().await;
    drop(small);
}

/// Makes a folder with 400 events of Entries, and returns the position of the first.
async fn filled(path: &Path, logs: Durable) -> Position {
    let server = Running::start(path, logs).await;
    let first = server.write("Ada", 0..1).await[0];
    for hundred in 0..4 {
        server
            .write("Ada", hundred * 100 + 1..hundred * 100 + 101)
            .await;
    }
    server.stop().await;
    // When the file is closed, all is in it.
    drop(Durable::open(path).unwrap());
    first
}

fn flip(file: &Path, at: u64, count: usize) {
    let mut file = File::options().read(true).write(true).open(file).unwrap();
    file.seek(SeekFrom::Start(at)).unwrap();
    let mut bytes = vec![0; count];
    file.read_exact(&mut bytes).unwrap();
    bytes.iter_mut().for_each(|byte| *byte ^= 0x55);
    file.seek(SeekFrom::Start(at)).unwrap();
    file.write_all(&bytes).unwrap();
}

/// Returns where an event is in the file.
fn place_of(file: &Path, sequence: u64) -> u64 {
    let bytes = fs::read(file).unwrap();
    let header = [&b"smqE"[..], &1u32.to_le_bytes(), &sequence.to_le_bytes()].concat();
    let mut places = bytes.windows(header.len()).enumerate();
    let place = places.rfind(|(_, bytes)| *bytes == header);
    place.unwrap().0 as u64
}

fn closed(path: &Path) -> Result<Durable, Error> {
    Durable::open(path)
}

#[tokio::test]
async fn a_damaged_file_is_found_and_opened_up_to_the_damage() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let first = filled(path, closed(path).unwrap()).await;
    let file = path.join("log.redb");
    // All copies of that event, since pages are written anew.
    loop {
        let bytes = fs::read(&file).unwrap();
        let header = [&b"smqE"[..], &1u32.to_le_bytes(), &250u64.to_le_bytes()].concat();
        if !bytes.windows(header.len()).any(|bytes| bytes == header) {
            break;
        }
        flip(&file, place_of(&file, 250), 60);
    }
    let damaged = Durable::open(path).unwrap_err();
    assert!(matches!(damaged, Error::Damaged { .. }), "{damaged}");
    assert!(damaged.to_string().contains("is damaged: "), "{damaged}");
    assert!(matches!(
        Folder::open(path, None),
        Err(Error::Damaged { .. })
    ));

    let logs = Durable::options().up_to_damage().open(path).unwrap();
    let Some(Damage {
        file: aside,
        topics,
        ..
    }) = logs.damage().cloned()
    else {
        panic!("no damage");
    };
    let entries = topics.iter().find(|(name, ..)| name == TOPIC).unwrap();
    assert_eq!(entries, &(TOPIC.to_owned(), 249, 401));
    assert!(aside.exists());
    let server = Running::start(path, logs).await;
    let client = server.client();
    let after = Position::new(first.epoch, 300);
    let mut entries = client
        .entries(EntryFilter::default())
        .after(after)
        .await
        .unwrap();
    let gap = next(&mut entries).await;
    let Item::Gap { from, to } = gap else {
        panic!("{gap:?}");
    };
    assert_eq!(from, Position::new(first.epoch, 301));
    assert!(to.epoch > first.epoch);
    let kept = take(&mut entries, 249).await;
    assert_eq!((kept[0].0, kept[248].0), (0, 248));
    // It goes on from there.
    let next = server.write("Ada", 0..1).await[0];
    assert_eq!(next, Position::new(to.epoch, 250));
    server.stop().await;
    assert!(
        Durable::options()
            .up_to_damage()
            .open(path)
            .unwrap()
            .damage()
            .is_none()
    );
}

/// Whatever byte of a file is damaged: it is said, or does not matter. Nothing panics, and no event is another one.
#[tokio::test]
async fn any_damage_is_said_or_harmless() {
    let mut random = Random::seeded();
    let folder = tempfile::tempdir().unwrap();
    let whole = folder.path().join("whole");
    fs::create_dir(&whole).unwrap();
    filled(&whole, closed(&whole).unwrap()).await;
    let file = whole.join("log.redb");
    let events = |folder: &Folder| -> Vec<_> {
        let events = folder.events(TOPIC, 0).unwrap();
        events.map(|event| event.unwrap().payload).collect()
    };
    let expected = events(&Folder::open(&whole, None).unwrap());
    assert_eq!(expected.len(), 401);
    let mut said = 0;
    for round in 0..60 {
        let copy = folder.path().join(format!("copy-{round}"));
        fs::create_dir(&copy).unwrap();
        fs::copy(&file, copy.join("log.redb")).unwrap();
        let damaged = copy.join("log.redb");
        let size = fs::metadata(&damaged).unwrap().len();
        if round % 4 == 3 {
            let cut = File::options().write(true).open(&damaged).unwrap();
            // Within the header of the file, at its end, and anywhere.
            let header = [0, 1, 100, 320, 4095, 4096, size - 1];
            let rest = header.get(round / 4).copied();
            cut.set_len(rest.unwrap_or_else(|| random.below(size)))
                .unwrap();
        } else {
            let count = 1 + random.below(64);
            flip(&damaged, random.below(size - count), count as usize);
        }
        match Folder::open(&copy, None) {
            Ok(found) => {
                found.verify().unwrap();
                assert_eq!(events(&found), expected);
            }
            Err(Error::Damaged { .. }) => {
                said += 1;
                drop(Durable::options().up_to_damage().open(&copy).unwrap());
                let kept = Folder::open(&copy, None).unwrap();
                if kept
                    .topics()
                    .unwrap()
                    .iter()
                    .any(|topic| topic.name == TOPIC)
                {
                    assert!(expected.starts_with(&events(&kept)));
                }
            }
            Err(other) => panic!("{other}"),
        }
        fs::remove_dir_all(&copy).unwrap();
    }
    println!("{said} of 60 damages were said");
    assert!(said > 10);
}

#[tokio::test]
async fn a_folder_is_one_servers() {
    let folder = tempfile::tempdir().unwrap();
    let logs = Durable::open(folder.path()).unwrap();
    let refused = Durable::open(folder.path()).unwrap_err();
    assert!(matches!(refused, Error::InUse(_)), "{refused}");
    assert!(matches!(
        Folder::open(folder.path(), None),
        Err(Error::InUse(_))
    ));
    drop(logs);
    Durable::open(folder.path()).unwrap();
}

#[tokio::test]
async fn a_backup_is_restored_in_another_folder_with_new_epochs() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("data");
    let first = filled(&path_made(&path), closed(&path).unwrap()).await;
    let mut backup = Vec::new();
    Folder::open(&path, None)
        .unwrap()
        .export(&mut backup)
        .unwrap();
    let later = Running::start(&path, closed(&path).unwrap()).await;
    // What comes after the backup is not in it.
    let seen = later.write("Ada", 401..500).await[98];
    later.stop().await;
    let restored = folder.path().join("restored");
    import(path_made(&restored), None, &*backup).unwrap();
    let taken = import(&restored, None, &*backup).unwrap_err();
    assert!(
        taken.to_string().contains("import into a new folder"),
        "{taken}"
    );
    let server = Running::start(&restored, closed(&restored).unwrap()).await;
    let client = server.client();
    let entries = client.entries(EntryFilter::default()).after(seen);
    let mut entries = entries.await.unwrap();
    let gap = next(&mut entries).await;
    assert!(
        matches!(gap, Item::Gap { to, .. } if to.epoch > first.epoch),
        "{gap:?}"
    );
    let all = take(&mut entries, 401).await;
    assert_eq!((all[0].0, all[400].0, all[400].1.sequence), (0, 400, 401));
    server.stop().await;
    let folder = Folder::open(&restored, None).unwrap();
    assert_eq!(folder.verify().unwrap(), 401);
    let mut again = Vec::new();
    folder.export(&mut again).unwrap();
    let events = |backup: &[u8]| -> Vec<String> {
        let lines = String::from_utf8(backup.to_vec()).unwrap();
        lines
            .lines()
            .filter(|it| it.starts_with("{\"event"))
            .map(str::to_owned)
            .collect()
    };
    assert_eq!(events(&again), events(&backup));
}

/// Events of another type than the topic has now, and topics that the server does not have.
#[tokio::test]
async fn what_a_folder_has_and_the_server_does_not_expect_harms_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let mut backup = String::new();
    for topic in [
        TOPIC,
        "journal.v1/Journal.States",
        "journal.v1/Journal.Notes",
        "gone.v1/Gone.Events",
    ] {
        let retained = topic.ends_with("States");
        backup += &format!("{{\"topic\":{{\"name\":\"{topic}\",\"epoch\":1,\"evicted\":0}}}}\n");
        // A valid event, field 0, a string that is not UTF-8, a group without an end, an author that is a number.
        let payloads = ["CgNBZGE=", "AAAA", "CgL//w==", "Cw==", "CAc=", "CgNBZGE="];
        for (sequence, payload) in (1..).zip(payloads) {
            backup += &format!(
                "{{\"event\":{{\"sequence\":{sequence},\"time\":1,\"is_last_of_key\":false,\
                 \"is_retained\":{retained},\"headers\":\"\",\"payload\":\"{payload}\"}}}}\n"
            );
        }
    }
    import(path, None, backup.as_bytes()).unwrap();
    let server = Running::start(path, Durable::open(path).unwrap()).await;
    let client = server.client();
    let filters = [vec![], vec!["Ada".to_owned()]];
    for author in filters {
        let filter = EntryFilter { author };
        for topic in 0..3 {
            let opened = match topic {
                0 => client.entries(filter.clone()),
                1 => client.states(filter.clone()),
                _ => client.notes(filter.clone()),
            };
            let mut events = within(opened.into_future()).await.unwrap();
            match within(events.next()).await.unwrap() {
                Ok(Item::Event(event)) => assert_eq!(event.message.author, "Ada"),
                Err(refused) => assert!(refused.to_string().contains("does not decode")),
                other => panic!("{other:?}"),
            }
        }
    }
    let position = server.write("Ada", 7..8).await[0];
    assert_eq!(position.sequence, 7);
    let mut live = client.entries(EntryFilter::default()).live().await.unwrap();
    server.write("Ada", 8..9).await;
    assert_eq!(take(&mut live, 1).await[0].0, 8);
    server.stop().await;
    let found = Folder::open(path, None).unwrap();
    assert_eq!(found.verify().unwrap(), 26);
    let mut gone = found.events("gone.v1/Gone.Events", 0).unwrap();
    assert_eq!(gone.next().unwrap().unwrap().payload, b"\x0a\x03Ada");
}

/// What a newer version has written is not read as if it were of this one, and is no damage.
#[test]
fn a_folder_of_another_version_is_refused_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    drop(Durable::open(path).unwrap());
    // It is open until the thread of the logs has ended.
    drop(Folder::open(path, None).unwrap());
    let file = redb::Database::open(path.join("log.redb")).unwrap();
    let table = redb::TableDefinition::<&str, &[u8]>::new("folder");
    let change = file.begin_write().unwrap();
    let mut rows = change.open_table(table).unwrap();
    rows.insert("format", &b"2"[..]).unwrap();
    drop(rows);
    change.commit().unwrap();
    drop(file);
    for opened in [
        Durable::open(path).map(drop),
        Durable::options().up_to_damage().open(path).map(drop),
        Folder::open(path, None).map(drop),
    ] {
        let refused = opened.unwrap_err();
        assert!(matches!(refused, Error::Version(_)), "{refused}");
    }
    assert_eq!(fs::read_dir(path).unwrap().count(), 1);
}

/// A disk that is full, or cannot be written, when a folder is opened: it is said, and nothing is lost or left behind.
#[tokio::test]
async fn a_folder_that_cannot_be_written_is_refused_and_opens_when_it_can() {
    let folder = tempfile::tempdir().unwrap();
    let Some(_small) = Small::mount(folder.path(), 16) else {
        return;
    };
    let path = folder.path().join("data");
    let first = filled(&path_made(&path), closed(&path).unwrap()).await;
    let remount = |options: &str| {
        let mut mount = Command::new("mount");
        let mounted = mount.args(["-o", options]).arg(folder.path()).status();
        assert!(mounted.unwrap().success());
    };
    remount("remount,ro");
    let refused = Durable::open(&path).unwrap_err().to_string();
    assert!(refused.contains("Read-only file system"), "{refused}");
    let nowhere = folder.path().join("new");
    let refused = Durable::open(&nowhere).unwrap_err().to_string();
    assert!(refused.contains("Read-only file system"), "{refused}");
    remount("remount,rw");
    let ballast = folder.path().join("ballast");
    let mut file = File::create(&ballast).unwrap();
    while file.write_all(&[1; 4096]).is_ok() {}
    drop(file);
    let refused = Durable::open(&nowhere).unwrap_err().to_string();
    assert!(refused.contains("No space left"), "{refused}");
    match Durable::open(&path) {
        Ok(logs) => drop(logs),
        Err(refused) => assert!(refused.to_string().contains("No space left"), "{refused}"),
    }
    fs::remove_file(ballast).unwrap();
    drop(Durable::open(&nowhere).unwrap());
    let server = Running::start(&path, closed(&path).unwrap()).await;
    let mut entries = server
        .client()
        .entries(EntryFilter::default())
        .await
        .unwrap();
    assert_eq!(take(&mut entries, 401).await[0], (0, first));
    server.stop().await;
}

fn path_made(path: &Path) -> PathBuf {
    fs::create_dir_all(path).unwrap();
    path.to_owned()
}

#[test]
fn what_is_no_export_is_refused_and_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let topic = r#"{"topic":{"name":"a.v1/A.B","epoch":1,"evicted":0}}"#;
    let event = |sequence: u64| {
        format!(
            r#"{{"event":{{"sequence":{sequence},"time":1,"is_last_of_key":false,"is_retained":false,"headers":"","payload":"AAAA"}}}}"#
        )
    };
    for (wrong, line, reason) in [
        ("hello".to_owned(), 1, "expected value"),
        (event(1), 1, "an event before its topic"),
        (format!("{topic}\n{}", event(2)), 2, "does not follow"),
        (
            format!("{topic}\n{}\n{}", event(1), event(1)),
            3,
            "does not follow",
        ),
        (
            format!("{topic}\n{}", event(1).replace("AAAA", "?")),
            2,
            "Invalid",
        ),
    ] {
        let refused = import(folder.path(), None, wrong.as_bytes()).unwrap_err();
        let text = refused.to_string();
        assert!(
            text.contains(&format!("line {line} ")) && text.contains(reason),
            "{text}"
        );
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[tokio::test]
async fn a_sealed_folder_is_opened_with_its_key_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let open = |key: u8| Durable::options().key([key; 32]).open(path);
    let server = Running::start(path, open(7).unwrap()).await;
    let topic = &server.keeper.topics.entries;
    within(topic.publish(entry("a secret name", 1)))
        .await
        .unwrap();
    server.stop().await;
    let file = fs::read(path.join("log.redb"));
    let server = Running::start(path, open(7).unwrap()).await;
    let mut entries = server
        .client()
        .entries(EntryFilter::default())
        .await
        .unwrap();
    assert_eq!(take(&mut entries, 1).await[0].0, 1);
    server.stop().await;
    assert!(
        !file
            .unwrap()
            .windows(13)
            .any(|bytes| bytes == b"a secret name")
    );
    for wrong in [open(8), Durable::open(path)] {
        let refused = wrong.unwrap_err();
        assert!(matches!(refused, Error::Key { .. }), "{refused}");
    }
    let folder = Folder::open(path, Some([7; 32])).unwrap();
    let event = folder.events(TOPIC, 0).unwrap().next().unwrap().unwrap();
    assert!(
        event
            .payload
            .windows(13)
            .any(|bytes| bytes == b"a secret name")
    );
}

/// A server under `strace`.
struct Traced {
    strace: tokio::process::Child,
    pid: String,
    folder: PathBuf,
}

impl Traced {
    async fn start(folder: &Path, group: &str, options: &[&str]) -> Self {
        let address = format!("unix:{}", folder.join("socket").display());
        let mut strace = tokio::process::Command::new("strace")
            .args(["-f", "-s", "64", "-o"])
            .arg(folder.join("trace"))
            .args(["-e", "trace=%desc,%network"])
            .args(options)
            .args([env!("CARGO_BIN_EXE_journal"), &address])
            .arg(folder)
            .arg(group)
            .stdout(std::process::Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .expect("strace runs the server: tests/run installs it");
        let mut lines = BufReader::new(strace.stdout.take().unwrap()).lines();
        let line = within(lines.next_line()).await.unwrap().unwrap();
        let (_, pid) = line.split_once(' ').unwrap();
        Self {
            strace,
            pid: pid.to_owned(),
            folder: folder.to_owned(),
        }
    }

    /// Publishes a note, and returns the response.
    async fn publish(&self, number: u64) -> String {
        let body = format!("{{\"author\":\"Ada\",\"number\":\"{number}\"}}");
        let request = format!(
            "POST /socket.mq/journal/v1/Journal.Notes HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        );
        let socket = self.folder.join("socket");
        let mut stream = UnixStream::connect(socket).await.unwrap();
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut response = String::new();
        within(stream.read_to_string(&mut response)).await.unwrap();
        response
    }

    /// Kills it, and returns the trace.
    async fn kill(mut self) -> String {
        let killed = Command::new("kill").args(["-9", &self.pid]).status();
        assert!(killed.unwrap().success());
        within(self.strace.wait()).await.unwrap();
        fs::read_to_string(self.folder.join("trace")).unwrap()
    }
}

/// The trace of the system calls shows it: the receipt is written after the sync that covers the event.
#[tokio::test]
async fn a_receipt_leaves_after_the_sync() {
    for group in ["0", "20"] {
        let folder = tempfile::tempdir().unwrap();
        let server = Traced::start(folder.path(), group, &[]).await;
        for number in 0..10 {
            let response = server.publish(number).await;
            assert!(response.starts_with("HTTP/1.1 200"), "{response}");
        }
        let (mut asked, mut synced, mut receipts) = (false, false, 0);
        for call in server.kill().await.lines() {
            if call.contains("POST /socket.mq") {
                (asked, synced) = (true, false);
            } else if call.contains("fdatasync") && call.ends_with("= 0") {
                synced = true;
            } else if call.contains("\"HTTP/1.1 200") && !call.contains("resumed") {
                assert!(asked && synced, "a receipt before the sync: {call}");
                receipts += 1;
                (asked, synced) = (false, false);
            }
        }
        assert_eq!(receipts, 10);
    }
}

/// Of what was not synced, no subscriber gets anything, and the memory of the system is no witness to it.
#[tokio::test]
async fn a_failing_sync_refuses_publishes_and_recovers() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let failing = ["-e", "inject=fdatasync:error=EIO:when=40..50"];
    let server = Traced::start(path, "0", &failing).await;
    let client = client(&format!("unix:{}", path.join("socket").display()));
    let mut notes = client.notes(EntryFilter::default()).await.unwrap();
    let (mut confirmed, mut refused, mut is_recovered) = (Vec::new(), 0, false);
    while !is_recovered {
        let number = confirmed.len() as u64 + refused;
        let response = server.publish(number).await;
        if response.starts_with("HTTP/1.1 200") {
            confirmed.push(number);
            is_recovered = refused > 0;
        } else {
            assert!(response.contains("\"unavailable\""), "{response}");
            refused += 1;
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        assert!(refused < 1000, "it recovers");
    }
    let last = confirmed[confirmed.len() - 1];
    let mut seen = Vec::new();
    while seen.last().is_none_or(|(number, _)| *number < last) {
        seen.extend(take(&mut notes, 1).await);
    }
    let trace = server.kill().await;
    let mut calls = trace.lines();
    assert!(calls.any(|it| it.contains("fdatasync") && it.contains("(INJECTED)")));
    let next = calls.find(|it| it.contains("fadvise64") || it.contains("pread64"));
    assert!(
        next.is_some_and(|it| it.contains("FADV_DONTNEED")),
        "{next:?}"
    );

    let found = Folder::open(path, None).unwrap();
    found.verify().unwrap();
    let stored = found.events("journal.v1/Journal.Notes", 0).unwrap();
    let stored: Vec<_> = stored
        .map(|event| {
            let event = event.unwrap();
            (
                Entry::decode(&*event.payload).unwrap().number,
                event.sequence,
            )
        })
        .collect();
    let seen: Vec<_> = seen
        .iter()
        .map(|(number, at)| (*number, at.sequence))
        .collect();
    assert_eq!(seen, stored, "what was seen is what is stored");
    let is_stored = |number: &u64| stored.iter().any(|it| it.0 == *number);
    assert!(confirmed.iter().all(is_stored));
}
