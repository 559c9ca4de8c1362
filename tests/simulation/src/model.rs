//! The simulation: events go from a publisher to NATS, to the tail of each instance, and to its subscribers. It has no
//! clock and no thread: the same scenario and seed give the same answer.
//!
//! An instance serves work in the order in which it comes. A pass writes what is pending to all its subscribers; what
//! arrives meanwhile waits for the next pass, which writes it with one wake-up a subscriber. Sessions that open wait in the
//! same line.

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
    /// For how long events are published.
    pub seconds: f64,
    /// When one instance is killed.
    pub kill_at: Option<f64>,
    /// The cores of each instance, and of NATS.
    pub cores: f64,
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
            seconds: 20.0,
            kill_at: None,
            cores: 8.0,
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
    /// How many events were delivered.
    pub deliveries: f64,
    /// The CPU time of all instances, and of NATS.
    pub cpu: f64,
    /// The CPU time of NATS.
    pub nats_cpu: f64,
    /// The CPU time for sessions that opened.
    pub open_cpu: f64,
    /// How many clients lost their instance.
    pub moved: usize,
    /// From the kill until a client is live again: the median, 99 of 100, and the last one.
    pub fail_over: [f64; 3],
    /// From the kill until no instance has anything to catch up with.
    pub catch_up: f64,
}

/// A resource that events use, and how much of it a scenario uses.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Use {
    /// Its name.
    pub name: &'static str,
    /// The part of it that is used; above 1 it is not enough.
    pub part: f64,
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
    Arrive { instance: usize, published: u64 },
    Pass { instance: usize },
    Kill,
    Dial { client: usize, failures: u32 },
    Live { client: usize, instance: usize },
}

#[derive(Debug, Default)]
struct Instance {
    subscribers: usize,
    /// The events that wait for a pass, by when they were published.
    pending: Vec<u64>,
    is_passing: bool,
    /// Until when its cores have work.
    free: u64,
}

struct Simulation<'a> {
    scenario: &'a Scenario,
    costs: &'a Costs,
    random: Random,
    steps: BinaryHeap<Reverse<(u64, u64, Step)>>,
    number: u64,
    instances: Vec<Instance>,
    /// The killed one.
    killed: Option<usize>,
    nats_free: u64,
    samples: Vec<(u64, f64)>,
    live: Vec<u64>,
    answer: Answer,
    caught_up: u64,
}

/// Runs a scenario.
pub fn run(scenario: &Scenario, costs: &Costs) -> Answer {
    let mut instances: Vec<Instance> = Vec::new();
    for at in 0..scenario.instances {
        let more = usize::from(at < scenario.subscribers % scenario.instances);
        instances.push(Instance {
            subscribers: scenario.subscribers / scenario.instances + more,
            ..Instance::default()
        });
    }
    let mut simulation = Simulation {
        scenario,
        costs,
        random: Random::new(scenario.seed),
        steps: BinaryHeap::new(),
        number: 0,
        instances,
        killed: None,
        nats_free: 0,
        samples: Vec::new(),
        live: Vec::new(),
        answer: Answer::default(),
        caught_up: 0,
    };
    let groups = (scenario.rate * scenario.seconds / scenario.burst as f64).round() as u64;
    let pause = scenario.burst as f64 / scenario.rate;
    for group in 0..groups {
        for _ in 0..scenario.burst {
            simulation.at(nanos(group as f64 * pause), Step::Publish);
        }
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
    let mut uses = vec![
        Use {
            name: "CPU of the instances",
            part: rate * (costs.event + subscribers * (costs.wake + costs.frame)) / cores,
        },
        Use {
            name: "network of the instances",
            part: rate * subscribers * (costs.frame_bytes + PACKET) * 8.0 / scenario.bandwidth,
        },
        Use {
            name: "memory of the instances",
            part: subscribers * costs.session_bytes / scenario.memory,
        },
        Use {
            name: "limit of connections (65,536)",
            part: subscribers / CONNECTIONS,
        },
        Use {
            name: "NATS",
            part: rate * (costs.append + instances * costs.forward) / cores.min(costs.nats_cores),
        },
    ];
    uses.sort_by(|a, b| b.part.total_cmp(&a.part));
    uses
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
                    self.instances[instance].is_passing = false;
                    self.pass(now, instance);
                }
                Step::Kill => self.kill(now),
                Step::Dial { client, failures } => self.dial(now, client, failures),
                Step::Live { client, instance } => {
                    self.instances[instance].subscribers += 1;
                    let since = now - self.killed_at();
                    self.live[client] = since;
                }
            }
        }
    }

    fn publish(&mut self, now: u64) {
        let costs = self.costs;
        let instances = self.scenario.instances as f64;
        let cores = self.scenario.cores.min(costs.nats_cores);
        self.answer.nats_cpu += costs.append + instances * costs.forward;
        let start = self.nats_free.max(now);
        self.nats_free = start + nanos(costs.append / cores);
        for instance in 0..self.scenario.instances {
            self.nats_free += nanos(costs.forward / cores);
            let published = now;
            let arrives = self.nats_free + nanos(costs.append_latency);
            self.at(
                arrives,
                Step::Arrive {
                    instance,
                    published,
                },
            );
        }
    }

    /// Begins a pass, unless the instance is in one, or has nothing to write.
    fn pass(&mut self, now: u64, at: usize) {
        let (costs, scenario) = (self.costs, self.scenario);
        let instance = &mut self.instances[at];
        if instance.is_passing || instance.pending.is_empty() || self.killed == Some(at) {
            return;
        }
        if instance.free > now {
            // Sessions that open come first.
            instance.is_passing = true;
            let free = instance.free;
            self.caught_up = self.caught_up.max(free);
            self.at(free, Step::Pass { instance: at });
            return;
        }
        let pending = std::mem::take(&mut instance.pending);
        let (events, subscribers) = (pending.len() as f64, instance.subscribers as f64);
        let cpu = events * costs.event + subscribers * (costs.wake + events * costs.frame);
        let bytes = subscribers * (events * costs.frame_bytes + PACKET);
        let time = (cpu / scenario.cores).max(bytes * 8.0 / scenario.bandwidth);
        instance.is_passing = true;
        instance.free = now + nanos(time);
        let free = instance.free;
        self.answer.cpu += cpu;
        self.answer.deliveries += events * subscribers;
        if pending.len() > scenario.burst {
            self.caught_up = self.caught_up.max(free);
        }
        for sample in 0..SAMPLES {
            let part = (sample as f64 + 0.5) / SAMPLES as f64;
            let delivered = now + nanos(time * part + scenario.way);
            for published in &pending {
                let weight = subscribers / SAMPLES as f64;
                self.samples.push((delivered - published, weight));
            }
        }
        self.at(free, Step::Pass { instance: at });
    }

    fn killed_at(&self) -> u64 {
        nanos(self.scenario.kill_at.unwrap_or_default())
    }

    /// Kills the first instance. Its clients learn it one way later, and wait a random part of the first pause.
    fn kill(&mut self, now: u64) {
        self.killed = Some(0);
        let clients = std::mem::take(&mut self.instances[0].subscribers);
        if self.scenario.instances == 1 {
            return;
        }
        self.live = vec![0; clients];
        for client in 0..clients {
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

    /// Connects: a round trip each for TCP, TLS and the session, and the work for it in the line of the instance.
    fn dial(&mut self, now: u64, client: usize, failures: u32) {
        let scenario = self.scenario;
        let costs = self.costs;
        let others = scenario.instances - 1;
        let at = 1 + self.random.below(others as u64) as usize;
        let trips = if scenario.tls { 3.0 } else { 2.0 };
        let arrives = now + nanos(trips * 2.0 * scenario.way);
        let missed = seconds(arrives - self.killed_at()) * scenario.rate;
        let cpu =
            costs.open + if scenario.tls { costs.tls } else { 0.0 } + missed.floor() * costs.frame;
        let instance = &mut self.instances[at];
        instance.free = instance.free.max(arrives) + nanos(cpu / scenario.cores);
        let live = instance.free + nanos(scenario.way);
        self.answer.cpu += cpu;
        self.answer.open_cpu += cpu;
        self.caught_up = self.caught_up.max(live);
        if live - now > nanos(HANDSHAKE) {
            let most = (FIRST_PAUSE * f64::from(1 << failures.min(16))).min(LONGEST_PAUSE);
            let pause = self.random.part() * most;
            let time = now + nanos(HANDSHAKE + pause);
            let failures = failures + 1;
            self.at(time, Step::Dial { client, failures });
        } else {
            self.answer.deliveries += missed.floor();
            self.at(
                live,
                Step::Live {
                    client,
                    instance: at,
                },
            );
        }
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
        self.live.sort_unstable();
        let moved = self.live.len();
        let fail_over = [0.5, 0.99, 1.0].map(|part| {
            let index = ((moved as f64 * part).ceil() as usize).saturating_sub(1);
            self.live.get(index).map_or(0.0, |time| seconds(*time))
        });
        let killed = self.killed_at();
        Answer {
            deliver,
            moved,
            fail_over,
            catch_up: if moved > 0 {
                seconds(self.caught_up.saturating_sub(killed))
            } else {
                0.0
            },
            ..self.answer
        }
    }
}
