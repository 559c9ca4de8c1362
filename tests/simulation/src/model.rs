//! The simulation: events go from a publisher to NATS, to each instance, and to its subscribers. It has no clock and no
//! thread: the same scenario and seed give the same answer.
//!
//! Every event reaches every subscriber once, or is counted as undelivered. An instance serves work in the order in which
//! it comes. A pass writes what is pending to all its subscribers; what arrives meanwhile waits for the next pass, which
//! wakes each subscriber once. Sessions that open wait in the same line.

use std::{cmp::Reverse, collections::BinaryHeap};

use crate::{costs::Costs, random::Random};

/// What is simulated. Times are in seconds.
#[derive(Debug, Clone)]
pub struct Scenario {
    /// How many subscribers there are.
    pub subscribers: usize,
    /// How many instances they are spread over.
    pub instances: usize,
    /// Events a second, each for all subscribers.
    pub rate: f64,
    /// How many events come at a time.
    pub burst: usize,
    /// Whether events come at random times (Poisson), rather than evenly.
    pub is_random: bool,
    /// For how long events are published.
    pub seconds: f64,
    /// When the first instance is killed.
    pub kill_at: Option<f64>,
    /// From when until when the last instance stands still.
    pub pause: Option<(f64, f64)>,
    /// The cores of each instance, and of NATS.
    pub cores: f64,
    /// Whether all instances and NATS share these cores, and all clients as many others: one machine for everything.
    pub is_one_machine: bool,
    /// The network of each instance, in bits a second.
    pub bandwidth: f64,
    /// The memory of each instance, in bytes.
    pub memory: f64,
    /// The way from a server to a client.
    pub way: f64,
    /// Whether clients connect over TLS.
    pub tls: bool,
    /// What the random numbers begin with.
    pub seed: u64,
}

impl Default for Scenario {
    fn default() -> Self {
        Self {
            subscribers: 1_000,
            instances: 1,
            rate: 1.0,
            burst: 1,
            is_random: false,
            seconds: 20.0,
            kill_at: None,
            pause: None,
            cores: 8.0,
            is_one_machine: false,
            bandwidth: 10e9,
            memory: 32e9,
            way: 0.02,
            tls: true,
            seed: 1,
        }
    }
}

/// What a simulation answers. Times are in seconds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answer {
    /// From a publish to a subscriber: the median, and for 99 of 100.
    pub deliver: [f64; 2],
    /// From a publish to a subscriber, on average.
    pub deliver_mean: f64,
    /// How many events were published.
    pub published: u64,
    /// How many events were delivered, each to each subscriber.
    pub deliveries: u64,
    /// How many were not, as their subscribers had no instance any more.
    pub undelivered: u64,
    /// The CPU time of all instances.
    pub cpu: f64,
    /// The CPU time of NATS, without what it uses when nothing happens.
    pub nats_cpu: f64,
    /// The CPU time for sessions that opened.
    pub open_cpu: f64,
    /// The CPU time of the instance that used most.
    pub busiest: f64,
    /// How many clients lost their instance.
    pub moved: usize,
    /// From the kill until a client is live again: the median, 99 of 100, and the last one.
    pub fail_over: [f64; 3],
    /// From the end of the pause until the instance that paused has delivered what was published before.
    pub catch_up: f64,
}

/// A resource that events use, and how much of it a scenario uses.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Use {
    /// Its name.
    pub name: &'static str,
    /// The part of it that is used; above 1 it is not enough.
    pub part: f64,
    /// Whether it grows with the rate of events.
    pub grows: bool,
}

/// How long a client waits for its handshake, the longest pause after its first failure, and after any failure: those of
/// `smq-runtime/src/client/session`.
const HANDSHAKE: f64 = 10.0;
const FIRST_PAUSE: f64 = 0.1;
const LONGEST_PAUSE: f64 = 10.0;

/// How many sessions a server has, unless its limits say otherwise.
const CONNECTIONS: f64 = 65_536.0;

/// The bytes of a packet besides what it carries: Ethernet, IP and TCP.
const PACKET: f64 = 78.0;

/// How many deliveries of a pass are recorded, each for its part of the subscribers.
const SAMPLES: usize = 32;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Publish,
    Arrive {
        instance: usize,
        published: u64,
    },
    Pass {
        instance: usize,
    },
    Kill,
    /// A client begins to connect.
    Dial {
        client: usize,
        failures: u32,
    },
    /// Its first bytes are at the instance.
    Open {
        client: usize,
        instance: usize,
        failures: u32,
        dialed: u64,
    },
    Live {
        client: usize,
        instance: usize,
    },
}

/// A pass under way.
#[derive(Debug, Clone, Copy)]
struct Pass {
    begin: u64,
    end: u64,
    events: u64,
    /// Its first sample.
    samples: usize,
}

#[derive(Debug, Default)]
struct Instance {
    subscribers: u64,
    /// When the events were published that wait for a pass.
    pending: Vec<u64>,
    /// How many events it has begun to write, with those of the pass that is under way.
    written: u64,
    pass: Option<Pass>,
    /// Whether a pass waits for the cores.
    waits: bool,
    cpu: f64,
}

struct Simulation<'a> {
    scenario: &'a Scenario,
    costs: &'a Costs,
    random: Random,
    steps: BinaryHeap<Reverse<(u64, u64, Step)>>,
    number: u64,
    instances: Vec<Instance>,
    killed: Option<usize>,
    /// Until when the cores have work: those of each instance, or of the machine.
    busy: Vec<u64>,
    nats_busy: u64,
    /// Until when the cores of all clients have work, on one machine.
    clients_busy: u64,
    published: Vec<u64>,
    /// The times of deliveries, and for how many each stands.
    samples: Vec<(u64, f64)>,
    /// How many events each client has that lost its instance, and how long it took until it was live again.
    clients: Vec<(u64, u64)>,
    answer: Answer,
}

/// Runs a scenario.
pub fn run(scenario: &Scenario, costs: &Costs) -> Answer {
    let count = scenario.instances.max(1);
    let mut instances: Vec<Instance> = Vec::new();
    for at in 0..count {
        let more = usize::from(at < scenario.subscribers % count);
        instances.push(Instance {
            subscribers: (scenario.subscribers / count + more) as u64,
            ..Instance::default()
        });
    }
    let mut simulation = Simulation {
        scenario,
        costs,
        random: Random::new(scenario.seed),
        steps: BinaryHeap::new(),
        number: 0,
        busy: vec![0; count],
        instances,
        killed: None,
        nats_busy: 0,
        clients_busy: 0,
        published: Vec::new(),
        samples: Vec::new(),
        clients: Vec::new(),
        answer: Answer::default(),
    };
    let burst = scenario.burst.max(1);
    let groups = (scenario.rate * scenario.seconds / burst as f64).round() as u64;
    let pause = burst as f64 / scenario.rate;
    let mut time = 0.0;
    for _ in 0..groups {
        for _ in 0..burst {
            simulation.at(nanos(time), Step::Publish);
        }
        time += match scenario.is_random {
            true => -(1.0 - simulation.random.part()).ln() * pause,
            false => pause,
        };
    }
    if let Some(time) = scenario.kill_at {
        simulation.at(nanos(time), Step::Kill);
    }
    simulation.run();
    simulation.answer()
}

/// Returns how much of each resource of an instance, and of NATS, a scenario uses; the scarcest first.
pub fn uses(scenario: &Scenario, costs: &Costs) -> Vec<Use> {
    let Scenario { rate, cores, .. } = *scenario;
    let instances = scenario.instances as f64;
    let subscribers = (scenario.subscribers as f64 / instances).ceil();
    let of = |name, part, grows| Use { name, part, grows };
    let delivery = costs.wake + costs.frame;
    let nats = costs.append + instances * costs.forward;
    let bits = (costs.frame_bytes + PACKET) * 8.0;
    let mut uses = vec![
        of(
            "CPU of the instances",
            rate * (costs.event + subscribers * delivery) / cores,
            true,
        ),
        of(
            "network of the instances",
            rate * subscribers * bits / scenario.bandwidth,
            true,
        ),
        of("NATS", rate * nats / cores.min(costs.nats_cores), true),
        of(
            "memory of the instances",
            subscribers * costs.session_bytes / scenario.memory,
            false,
        ),
        of(
            "limit of connections (65,536)",
            subscribers / CONNECTIONS,
            false,
        ),
    ];
    uses.sort_by(|a, b| b.part.total_cmp(&a.part));
    uses
}

/// Returns how many events a second use a part of what the rate uses up, and the name of that.
pub fn most_events(scenario: &Scenario, costs: &Costs, part: f64) -> (f64, &'static str) {
    let uses = uses(scenario, costs);
    let scarce = uses.iter().find(|it| it.grows);
    scarce.map_or((0.0, ""), |it| (part * scenario.rate / it.part, it.name))
}

fn nanos(seconds: f64) -> u64 {
    (seconds * 1e9).round() as u64
}

fn seconds(nanos: u64) -> f64 {
    nanos as f64 / 1e9
}

impl Simulation<'_> {
    fn at(&mut self, time: u64, step: Step) {
        self.number += 1;
        self.steps.push(Reverse((time, self.number, step)));
    }

    fn run(&mut self) {
        while let Some(Reverse((now, _, step))) = self.steps.pop() {
            match step {
                Step::Publish => self.publish(now),
                Step::Arrive {
                    instance,
                    published,
                } => {
                    if self.killed != Some(instance) {
                        self.instances[instance].pending.push(published);
                        self.pass(now, instance);
                    }
                }
                Step::Pass { instance } => {
                    self.instances[instance].pass = None;
                    self.instances[instance].waits = false;
                    self.pass(now, instance);
                }
                Step::Kill => self.kill(now),
                Step::Dial { client, failures } => self.dial(now, client, failures),
                Step::Open {
                    client,
                    instance,
                    failures,
                    dialed,
                } => {
                    self.open(now, client, instance, failures, dialed);
                }
                Step::Live { client, instance } => self.live(now, client, instance),
            }
        }
    }

    /// The cores that an instance uses.
    fn cores_of(&self, instance: usize) -> usize {
        if self.scenario.is_one_machine {
            0
        } else {
            instance
        }
    }

    /// Puts work at the end of the line of these cores. Returns when it begins and ends.
    fn work(&mut self, now: u64, instance: usize, time: f64) -> (u64, u64) {
        let cores = self.cores_of(instance);
        let begin = self.busy[cores].max(now);
        self.busy[cores] = begin + nanos(time);
        (begin, self.busy[cores])
    }

    fn publish(&mut self, now: u64) {
        let costs = self.costs;
        self.published.push(now);
        let cores = self.scenario.cores.min(costs.nats_cores);
        let instances = self.scenario.instances;
        self.answer.nats_cpu += costs.append + instances as f64 * costs.forward;
        self.nats_busy = self.nats_busy.max(now) + nanos(costs.append / cores);
        for instance in 0..instances {
            self.nats_busy += nanos(costs.forward / cores);
            let arrives = self.nats_busy + nanos(costs.append_latency);
            self.at(
                arrives,
                Step::Arrive {
                    instance,
                    published: now,
                },
            );
        }
        if self.scenario.is_one_machine {
            let time = costs.append + instances as f64 * costs.forward;
            self.work(now, 0, time / self.scenario.cores);
        }
    }

    /// Begins a pass, unless the instance is in one, stands still, or has nothing to write.
    fn pass(&mut self, now: u64, at: usize) {
        let (costs, scenario) = (self.costs, self.scenario);
        let cores = self.cores_of(at);
        let instance = &mut self.instances[at];
        if instance.pass.is_some()
            || instance.waits
            || instance.pending.is_empty()
            || self.killed == Some(at)
        {
            return;
        }
        let mut begin = self.busy[cores].max(now);
        if let Some((from, until)) = scenario.pause
            && at + 1 == scenario.instances
            && (nanos(from)..nanos(until)).contains(&begin)
        {
            begin = nanos(until);
        }
        if begin > now {
            instance.waits = true;
            self.at(begin, Step::Pass { instance: at });
            return;
        }
        let pending = std::mem::take(&mut instance.pending);
        let (events, subscribers) = (pending.len() as f64, instance.subscribers as f64);
        let cpu = events * costs.event + subscribers * (costs.wake + events * costs.frame);
        let bytes = subscribers * (events * costs.frame_bytes + PACKET);
        let time = (cpu / scenario.cores).max(bytes * 8.0 / scenario.bandwidth);
        instance.written += pending.len() as u64;
        instance.cpu += cpu;
        self.answer.cpu += cpu;
        self.answer.deliveries += pending.len() as u64 * instance.subscribers;
        let end = now + nanos(time);
        self.busy[cores] = end;
        let pass = Pass {
            begin: now,
            end,
            events: pending.len() as u64,
            samples: self.samples.len(),
        };
        self.instances[at].pass = Some(pass);
        self.at(end, Step::Pass { instance: at });
        let weight = subscribers / SAMPLES as f64;
        for sample in 0..SAMPLES {
            let part = (sample as f64 + 0.5) / SAMPLES as f64;
            let written = now
                + nanos(events * costs.event / scenario.cores)
                + nanos((time - events * costs.event / scenario.cores).max(0.0) * part);
            let mut delivered = written + nanos(scenario.way);
            if scenario.is_one_machine {
                let read = weight * events * costs.read / scenario.cores;
                // The first of this sample is read while the others are written.
                self.clients_busy = self.clients_busy.max(written) + nanos(read);
                delivered = self.clients_busy.max(delivered + nanos(costs.read));
            }
            for published in &pending {
                self.samples.push((delivered - published, weight));
                self.caught_up(at, *published, delivered);
            }
        }
    }

    fn caught_up(&mut self, instance: usize, published: u64, delivered: u64) {
        if let Some((_, until)) = self.scenario.pause {
            let until = nanos(until);
            if instance + 1 == self.scenario.instances && published < until && delivered > until {
                self.answer.catch_up = self.answer.catch_up.max(seconds(delivered - until));
            }
        }
    }

    fn killed_at(&self) -> u64 {
        nanos(self.scenario.kill_at.unwrap_or_default())
    }

    /// Kills the first instance. Its clients learn it one way later, and wait a random part of the first pause.
    fn kill(&mut self, now: u64) {
        self.killed = Some(0);
        let subscribers = std::mem::take(&mut self.instances[0].subscribers);
        if let Some(pass) = self.instances[0].pass {
            // Only the first subscribers have what the pass writes.
            let part = seconds(now - pass.begin) / seconds(pass.end - pass.begin).max(1e-9);
            let missing = ((1.0 - part.min(1.0)) * subscribers as f64).round() as u64;
            self.answer.deliveries -= missing * pass.events;
            let samples = self
                .samples
                .len()
                .min(pass.samples + SAMPLES * pass.events as usize);
            let kept = ((SAMPLES as f64 * part) as usize * pass.events as usize + pass.samples)
                .min(samples);
            for (_, weight) in &mut self.samples[kept..samples] {
                *weight = 0.0;
            }
            let written = self.instances[0].written;
            self.clients = vec![(written, 0); (subscribers - missing) as usize];
            self.clients
                .resize(subscribers as usize, (written - pass.events, 0));
        } else {
            self.clients = vec![(self.instances[0].written, 0); subscribers as usize];
        }
        if self.scenario.instances < 2 {
            return;
        }
        for client in 0..self.clients.len() {
            let pause = self.random.part() * FIRST_PAUSE;
            let time = now + nanos(self.scenario.way + pause);
            self.at(
                time,
                Step::Dial {
                    client,
                    failures: 1,
                },
            );
        }
    }

    /// Connects to one of the others: a round trip each for TCP, TLS and the session.
    fn dial(&mut self, now: u64, client: usize, failures: u32) {
        let scenario = self.scenario;
        let others = scenario.instances - 1;
        let instance = 1 + self.random.below(others as u64) as usize;
        let trips = if scenario.tls { 3.0 } else { 2.0 };
        let mut arrives = now + nanos(trips * 2.0 * scenario.way);
        if scenario.is_one_machine {
            self.clients_busy =
                self.clients_busy.max(now) + nanos(self.costs.dial / scenario.cores);
            arrives = self.clients_busy;
        }
        self.at(
            arrives,
            Step::Open {
                client,
                instance,
                failures,
                dialed: now,
            },
        );
    }

    /// The work for a session, in the line of the instance.
    fn open(&mut self, now: u64, client: usize, instance: usize, failures: u32, dialed: u64) {
        let (costs, scenario) = (self.costs, self.scenario);
        let missed = self.instances[instance]
            .written
            .saturating_sub(self.clients[client].0);
        let tls = if scenario.tls { costs.tls } else { 0.0 };
        let cpu = costs.open + tls + missed as f64 * costs.frame;
        self.answer.cpu += cpu;
        self.answer.open_cpu += cpu;
        self.instances[instance].cpu += cpu;
        let (_, end) = self.work(now, instance, cpu / scenario.cores);
        let live = end + nanos(scenario.way);
        if live - dialed > nanos(HANDSHAKE) {
            let most = (FIRST_PAUSE * f64::from(1 << failures.min(16))).min(LONGEST_PAUSE);
            let time = dialed + nanos(HANDSHAKE + self.random.part() * most);
            self.at(
                time,
                Step::Dial {
                    client,
                    failures: failures + 1,
                },
            );
        } else {
            self.at(live, Step::Live { client, instance });
        }
    }

    /// A client is live, with what it has missed. What the instance has not written yet, comes with its passes.
    fn live(&mut self, now: u64, client: usize, instance: usize) {
        self.instances[instance].subscribers += 1;
        let (has, _) = self.clients[client];
        let written = self.instances[instance].written;
        for event in has..written {
            self.samples
                .push((now - self.published[event as usize], 1.0));
        }
        self.answer.deliveries += written.saturating_sub(has);
        // An instance behind the killed one delivers nothing twice: a client asks for what follows its position.
        self.answer.deliveries -= has.saturating_sub(written);
        self.clients[client].1 = now - self.killed_at();
    }

    fn answer(mut self) -> Answer {
        self.samples.sort_unstable_by_key(|(time, _)| *time);
        let total: f64 = self.samples.iter().map(|(_, weight)| weight).sum();
        let deliver = [0.5, 0.99].map(|part| {
            let mut left = total * part;
            let found = self.samples.iter().find(|(_, weight)| {
                left -= weight;
                left <= 0.0
            });
            found.map_or(0.0, |(time, _)| seconds(*time))
        });
        let sum: f64 = self
            .samples
            .iter()
            .map(|(time, weight)| seconds(*time) * weight)
            .sum();
        let mut live: Vec<_> = self.clients.iter().map(|(_, time)| *time).collect();
        live.sort_unstable();
        let moved = live.len();
        let fail_over = [0.5, 0.99, 1.0].map(|part| {
            let index = ((moved as f64 * part).ceil() as usize).saturating_sub(1);
            live.get(index).map_or(0.0, |time| seconds(*time))
        });
        let published = self.published.len() as u64;
        let undelivered = match self.scenario.instances {
            0 | 1 => self.clients.iter().map(|(has, _)| published - has).sum(),
            _ => 0,
        };
        Answer {
            deliver,
            deliver_mean: if total > 0.0 { sum / total } else { 0.0 },
            published,
            undelivered,
            moved,
            fail_over,
            busiest: self.instances.iter().map(|it| it.cpu).fold(0.0, f64::max),
            ..self.answer
        }
    }
}
