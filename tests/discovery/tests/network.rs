//! Multicast DNS between two network namespaces: ours with ours, and with Avahi both ways.
//!
//! It needs root, for the namespaces. Without it, the test says so, and fails in CI alone.

#![allow(clippy::unwrap_used)]
#![cfg(target_os = "linux")]

use std::{
    fs,
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

use rustix::thread::{LinkNameSpaceType, move_into_link_name_space};
use smq_discovery::{Announced, Announcement, browse};
use smq_discovery_tests::{
    counter::v1::{AddRequest, CounterClient},
    instance::Instance,
};
use tempfile::TempDir;
use tokio::{sync::watch, time::timeout};

const LONG: Duration = Duration::from_secs(20);

/// Two machines with a cable between them.
struct Network {
    names: [String; 2],
}

impl Network {
    /// Lays the cable. Returns nothing where the kernel or the user does not allow it.
    fn new(name: &str) -> Option<Self> {
        let names = ["a", "b"].map(|side| format!("smq-{name}-{}-{side}", std::process::id()));
        let network = Self { names };
        if let Err(error) = network.lay() {
            assert!(
                std::env::var_os("CI").is_none(),
                "no network namespaces: {error}"
            );
            eprintln!("not tested: no network namespaces here: {error}");
            return None;
        }
        Some(network)
    }

    fn lay(&self) -> Result<(), String> {
        for name in &self.names {
            ip(&format!("netns add {name}"))?;
        }
        let [a, b] = &self.names;
        ip(&format!(
            "-n {a} link add eth type veth peer name eth netns {b}"
        ))?;
        for (name, address) in self.names.iter().zip(["10.9.8.1", "10.9.8.2"]) {
            ip(&format!("-n {name} address add {address}/24 dev eth"))?;
            ip(&format!("-n {name} link set lo up"))?;
            ip(&format!("-n {name} link set eth up"))?;
            ip(&format!("-n {name} route add 224.0.0.0/4 dev eth"))?;
        }
        Ok(())
    }

    /// Runs something on one of the machines.
    fn on<T: Send + 'static>(
        &self,
        side: usize,
        work: impl Future<Output = T> + Send + 'static,
    ) -> thread::JoinHandle<T> {
        let file = format!("/run/netns/{}", self.names[side]);
        thread::spawn(move || {
            let file = fs::File::open(file).unwrap();
            let kind = LinkNameSpaceType::Network;
            move_into_link_name_space(std::os::fd::AsFd::as_fd(&file), Some(kind)).unwrap();
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build();
            runtime.unwrap().block_on(work)
        })
    }

    /// Returns a command on one of the machines.
    fn command(&self, side: usize, program: &str) -> Command {
        let mut command = Command::new("ip");
        command.args(["netns", "exec", &self.names[side], program]);
        command
    }
}

impl Drop for Network {
    fn drop(&mut self) {
        for name in &self.names {
            let _ = ip(&format!("netns delete {name}"));
        }
    }
}

fn ip(arguments: &str) -> Result<(), String> {
    let output = Command::new("ip").args(arguments.split(' ')).output();
    let output = output.map_err(|error| format!("ip: {error}"))?;
    let error = String::from_utf8_lossy(&output.stderr);
    output
        .status
        .success()
        .then_some(())
        .ok_or_else(|| format!("ip {arguments}: {error}"))
}

/// A process, until it is dropped.
struct Running(Child);

impl Running {
    /// Starts a program, and returns when a line on its standard error has this text.
    fn until(mut command: Command, text: &str) -> Self {
        let child = command.stdin(Stdio::null()).stderr(Stdio::piped()).spawn();
        let mut running = Self(child.unwrap_or_else(|error| panic!("{command:?}: {error}")));
        let mut lines = BufReader::new(running.0.stderr.take().unwrap()).lines();
        let mut all = Vec::new();
        loop {
            let line = lines
                .next()
                .unwrap_or_else(|| panic!("{command:?} ended: {all:#?}"));
            all.push(line.unwrap());
            if all.last().is_some_and(|line| line.contains(text)) {
                break;
            }
        }
        // It is not to be held up, or ended, by a pipe that nobody reads.
        thread::spawn(move || lines.for_each(drop));
        running
    }

    /// Asks it to end, as Ctrl-C does.
    fn interrupt(&self) {
        let pid = self.0.id().to_string();
        let killed = Command::new("kill").args(["-INT", &pid]).status();
        assert!(killed.unwrap().success());
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Avahi on the second machine, with a D-Bus of its own.
struct Avahi<'a> {
    network: &'a Network,
    folder: TempDir,
    _bus: Running,
    _daemon: Running,
}

impl<'a> Avahi<'a> {
    fn start(network: &'a Network) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str, text: String| {
            fs::write(folder.path().join(name), text).unwrap();
        };
        let address = bus_address(folder.path());
        file(
            "bus.conf",
            format!(
                "<busconfig><type>system</type><listen>{address}</listen><auth>EXTERNAL</auth>\
                 <policy context=\"default\"><allow user=\"*\"/><allow own=\"*\"/>\
                 <allow send_type=\"*\"/><allow receive_type=\"*\"/>\
                 <allow send_destination=\"*\" eavesdrop=\"true\"/></policy></busconfig>"
            ),
        );
        file(
            "avahi.conf",
            "[server]\nhost-name=avahi-side\nuse-ipv4=yes\nuse-ipv6=no\nallow-interfaces=eth\n\
             ratelimit-burst=10000\n"
                .into(),
        );
        let mut bus = Command::new("dbus-daemon");
        let config = folder.path().join("bus.conf");
        bus.arg(format!("--config-file={}", config.display()));
        bus.args(["--nofork", "--print-address=2"]);
        let bus = Running::until(bus, "unix:path=");
        // Where Avahi keeps its number is the same for all: it gets a folder of its own there.
        let mut daemon = network.command(1, "unshare");
        daemon.args(["--mount", "sh", "-c"]);
        daemon.arg(format!(
            "mkdir -p /run/avahi-daemon && mount -t tmpfs none /run/avahi-daemon && \
             exec avahi-daemon --no-chroot --no-drop-root --no-rlimits -f {}/avahi.conf",
            folder.path().display()
        ));
        daemon.env("DBUS_SYSTEM_BUS_ADDRESS", &address);
        let daemon = Running::until(daemon, "Server startup complete");
        Self {
            network,
            folder,
            _bus: bus,
            _daemon: daemon,
        }
    }

    fn command(&self, program: &str, arguments: &[&str]) -> Command {
        let mut command = self.network.command(1, program);
        let address = bus_address(self.folder.path());
        command
            .args(arguments)
            .env("DBUS_SYSTEM_BUS_ADDRESS", address);
        command
    }

    fn publish(&self, name: &str, port: &str, txt: &[&str]) -> Running {
        let arguments = [&["-s", name, "_socket-mq._tcp", port], txt].concat();
        Running::until(
            self.command("avahi-publish", &arguments),
            "Established under name",
        )
    }

    /// Browses until what is found fits, and returns the lines.
    fn browse(&self, service: &str, fits: impl Fn(&str) -> bool) -> String {
        for _ in 0..40 {
            let output = self
                .command("avahi-browse", &["-rpt", service])
                .output()
                .unwrap();
            let found = String::from_utf8_lossy(&output.stdout).into_owned();
            if fits(&found) {
                return found;
            }
            thread::sleep(Duration::from_millis(250));
        }
        panic!("avahi-browse {service} finds something else");
    }
}

fn bus_address(folder: &Path) -> String {
    format!("unix:path={}/bus", folder.display())
}

async fn until(
    updates: &mut watch::Receiver<Vec<Announced>>,
    fits: impl Fn(&[Announced]) -> bool,
) -> Vec<Announced> {
    let fit = timeout(LONG, updates.wait_for(|it| fits(it))).await;
    fit.unwrap_or_else(|_| panic!("not found in time"))
        .unwrap()
        .clone()
}

#[test]
fn what_avahi_announces_is_found_and_lies_are_not() {
    let Some(network) = Network::new("found") else {
        return;
    };
    let avahi = Avahi::start(&network);
    let txt = ["path=/api/socket.mq/counter", "vers=v1,v2", "tls=1"];
    let honest = avahi.publish("honest", "7071", &txt);
    let long = format!("vers={}", ["v1"; 80].join(","));
    let _lies = [
        avahi.publish("no txt", "7072", &[]),
        avahi.publish("elsewhere", "7073", &["path=/somewhere", "vers=v1"]),
        avahi.publish(
            "two lines",
            "7074",
            &["path=/a\r\nb/socket.mq/counter", "vers=v1"],
        ),
        avahi.publish(
            "no name",
            "7075",
            &["path=/socket.mq/../counter", "vers=v1"],
        ),
        avahi.publish("many", "7076", &["path=/socket.mq/many", &long]),
    ];
    let (found, finding) = std::sync::mpsc::channel();
    let browsing = network.on(0, async move {
        let mut updates = browse().unwrap();
        let _ = found.send(until(&mut updates, |it| it.len() == 2).await);
        let is_gone = |it: &[Announced]| it.iter().all(|it| it.application != "counter");
        until(&mut updates, is_gone).await
    });
    let all = finding.recv_timeout(LONG).unwrap();
    let counter = all.iter().find(|it| it.application == "counter").unwrap();
    assert_eq!(counter.name, "honest");
    assert_eq!(counter.versions, ["v1", "v2"]);
    assert_eq!((counter.prefix.as_str(), counter.is_tls), ("/api", true));
    assert_eq!(counter.addresses[0], "10.9.8.2:7071".parse().unwrap());
    let many = all.iter().find(|it| it.application == "many").unwrap();
    assert_eq!(many.versions.len(), 32);
    honest.interrupt();
    let left = browsing.join().unwrap();
    assert_eq!(left.len(), 1, "{left:?}");
}

#[test]
fn what_is_announced_is_found_by_avahi_until_the_goodbye() {
    let Some(network) = Network::new("announced") else {
        return;
    };
    let avahi = Avahi::start(&network);
    let (withdraw, withdrawn) = tokio::sync::oneshot::channel::<()>();
    let announcing = network.on(0, async {
        let interfaces = ["counter.v1", "counter.v2", "acme.weather.v1"];
        let announcement = Announcement::new(interfaces).with_prefix("/api/");
        let announcing = announcement.start("0.0.0.0:7077".parse().unwrap()).unwrap();
        let _ = withdrawn.await;
        announcing.withdraw().await;
    });
    let has = |name: &'static str| {
        move |found: &str| {
            found
                .lines()
                .any(|line| line.starts_with('=') && line.contains(name))
        }
    };
    let found = avahi.browse("_socket-mq._tcp", |found| {
        has("socket.mq/counter")(found) && has("socket.mq/acme.weather")(found)
    });
    let line = found
        .lines()
        .find(|it| it.starts_with('=') && it.contains("/counter"))
        .unwrap();
    for part in [
        "10.9.8.1;7077;",
        "\"path=/api/socket.mq/counter\"",
        "\"vers=v1,v2\"",
    ] {
        assert!(line.contains(part), "{line}");
    }
    let found = avahi.browse("_counter._sub._socket-mq._tcp", has("socket.mq/counter"));
    assert!(!found.contains("acme.weather"), "{found}");
    let dotted = "_acme\\.weather._sub._socket-mq._tcp";
    avahi.browse(dotted, has("socket.mq/acme.weather"));
    withdraw.send(()).unwrap();
    announcing.join().unwrap();
    avahi.browse("_socket-mq._tcp", |found| !found.contains("socket.mq/"));
}

#[test]
fn clients_find_servers_and_move_between_them() {
    let Some(network) = Network::new("calls") else {
        return;
    };
    let (tell, told) = std::sync::mpsc::channel::<&str>();
    let serving = network.on(1, async move {
        let start = |name| {
            let instance = Instance::start(name, "0.0.0.0:0");
            let announcing = Announcement::new(["counter.v1"]).start(instance.address);
            (instance, announcing.unwrap())
        };
        let first = start("first");
        assert_eq!(told.recv().unwrap(), "a second one");
        let second = start("second");
        assert_eq!(told.recv().unwrap(), "the first one leaves");
        let (mut instance, announcing) = first;
        announcing.withdraw().await;
        instance.drain().await;
        assert_eq!(told.recv().unwrap(), "end");
        drop(second);
    });
    let calling = network.on(0, async move {
        let counter = CounterClient::new(smq_discovery::connect("mdns://counter").unwrap());
        let mut number = 0;
        let mut add = async || {
            number += 1;
            counter.add(AddRequest { number }).await.unwrap().server
        };
        for _ in 0..20 {
            assert_eq!(add().await, "first");
        }
        tell.send("a second one").unwrap();
        timeout(LONG, async { while add().await != "second" {} })
            .await
            .unwrap();
        tell.send("the first one leaves").unwrap();
        let mut in_a_row = 0;
        let moved = async {
            while in_a_row < 100 {
                in_a_row = if add().await == "second" {
                    in_a_row + 1
                } else {
                    0
                };
            }
        };
        timeout(LONG, moved).await.unwrap();
        // Nobody announces these.
        for (url, why) in [
            ("mdns://clock", "no server announces clock in this network"),
            (
                "mdns+https://counter",
                "those that announce counter have no TLS",
            ),
        ] {
            let counter = CounterClient::new(smq_discovery::connect(url).unwrap());
            let error = counter.add(AddRequest { number: 0 }).await.unwrap_err();
            assert_eq!(error.to_string(), format!("no server of {url}: {why}"));
        }
        tell.send("end").unwrap();
    });
    calling.join().unwrap();
    serving.join().unwrap();
}
