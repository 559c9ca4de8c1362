//! `smq-simulation COMMAND`: see README.md.

use std::{
    env,
    error::Error,
    io,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::atomic::Ordering,
    time::Duration,
};

use smq_shared_tests::Nats;
use smq_simulation::{
    costs::Costs,
    model::{Answer, Scenario, most_events, run, uses},
    real::{
        Arrival, CLIENT_CORE, Crowd, Instance, SERVER_CORE, cpu, nats_process, now, pin, serve,
    },
};
use tokio::{runtime, time::sleep};

mod plots;

const USAGE: &str = "usage: smq-simulation COMMAND
  measure                                   measures costs at real servers, and writes costs.toml
  validate [SUBSCRIBERS] [ROUNDS] [RATE]    compares four real instances with the simulation (1000 each, 5, 8)
  run SUBSCRIBERS INSTANCES RATE [SEED]     simulates a scenario
  table                                     prints the table of docs/growth.md
  plots FOLDER                              draws the plots of docs/growth.md into a folder";

fn main() -> ExitCode {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let words: Vec<_> = arguments.iter().map(String::as_str).collect();
    match command(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("smq-simulation: {error}");
            ExitCode::FAILURE
        }
    }
}

fn command(words: &[&str]) -> Result<(), Box<dyn Error>> {
    match words {
        // As a program of a user: as many threads as it has cores.
        ["instance", nats @ ..] => {
            let runtime = runtime::Builder::new_multi_thread().enable_all().build()?;
            Ok(runtime.block_on(serve(nats.first().copied()))?)
        }
        ["measure"] => clients(measure()),
        ["validate", rest @ ..] if rest.len() <= 3 => {
            let each = rest.first().unwrap_or(&"1000").parse()?;
            let rounds = rest.get(1).unwrap_or(&"5").parse()?;
            let rate = rest.get(2).unwrap_or(&"8").parse()?;
            clients(validate(each, rounds, rate))
        }
        ["table"] => table(),
        ["plots", folder] => plots::write(Path::new(folder), &Costs::read(&file())?),
        ["run", subscribers, instances, rate, rest @ ..] if rest.len() <= 1 => {
            simulate(subscribers, instances, rate, rest.first().unwrap_or(&"1"))
        }
        _ => Err(USAGE.into()),
    }
}

/// Runs what has real clients, on a core of their own.
fn clients(work: impl Future<Output = Result<(), Box<dyn Error>>>) -> Result<(), Box<dyn Error>> {
    let runtime = runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        pin(std::process::id(), CLIENT_CORE).await?;
        work.await
    })
}

fn file() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("costs.toml")
}

fn program() -> io::Result<String> {
    Ok(env::current_exe()?.to_string_lossy().into_owned())
}

/// Measures a crowd at one instance: CPU for each event, in bursts.
async fn per_event(
    instance: &mut Instance,
    crowd: &Crowd,
    subscribers: u64,
    burst: u64,
) -> io::Result<f64> {
    let bursts = 100;
    let before = (instance.cpu(), crowd.seen.events.load(Ordering::Relaxed));
    let rate = 20.0 * burst as f64;
    instance.publish(rate, bursts * burst, burst).await?;
    let events = bursts * burst * subscribers;
    crowd.seen.wait_events(before.1 + events).await?;
    Ok((instance.cpu() - before.0) / (bursts * burst) as f64)
}

async fn measure() -> Result<(), Box<dyn Error>> {
    let program = program()?;
    let mut costs = Costs::default();
    let mut alone = 0.0;
    for subscribers in [1_usize, 100, 1_000] {
        let n = subscribers as f64;
        let mut instance = Instance::start(&program, None).await?;
        instance.publish(100.0, 100, 1).await?;
        let before = (instance.cpu(), instance.memory(), cpu(std::process::id()));
        let crowd = Crowd::start(&[instance.address], subscribers, false);
        crowd.seen.wait_live(subscribers).await?;
        let opened = (instance.cpu() - before.0) / n;
        let memory = (instance.memory() - before.1) / n;
        let dialed = (cpu(std::process::id()) - before.2) / n;
        let before = cpu(std::process::id());
        let single = per_event(&mut instance, &crowd, subscribers as u64, 1).await?;
        let read = (cpu(std::process::id()) - before) / 100.0 / n;
        let burst = per_event(&mut instance, &crowd, subscribers as u64, 16).await?;
        println!(
            "{subscribers:>5} subscribers: {:.1} us an event, {:.1} us in bursts of 16; {:.0} us and {:.0} bytes a session",
            single * 1e6,
            burst * 1e6,
            opened * 1e6,
            memory
        );
        if subscribers == 1 {
            alone = single;
        } else {
            let (one, many) = (single / n, burst / n);
            costs.frame = ((16.0 * many - one) / 15.0).max(0.0);
            costs.wake = one - costs.frame;
            costs.open = opened;
            costs.session_bytes = memory;
            (costs.read, costs.dial) = (read, dialed);
        }
    }
    costs.event = (alone - costs.wake - costs.frame).max(0.0);
    let mut instance = Instance::start(&program, None).await?;
    let crowd = Crowd::start(&[instance.address], 1_000, true);
    crowd.seen.wait_live(1_000).await?;
    costs.filtered = per_event(&mut instance, &crowd, 0, 1).await?;
    drop((crowd, instance));
    costs.frame_bytes = 112.0; // assumed
    measure_nats(&program, &mut costs).await?;
    costs.tls = 150e-6; // assumed
    let text = costs.text();
    println!("{text}");
    std::fs::write(file(), text)?;
    Ok(())
}

async fn start_nats(folder: &Path) -> Result<(Nats, u32), Box<dyn Error>> {
    let nats = Nats::start(folder).await;
    let process = nats_process(&nats.store()).ok_or("NATS is not there")?;
    pin(process, SERVER_CORE).await?;
    Ok((nats, process))
}

async fn measure_nats(program: &str, costs: &mut Costs) -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let (nats, process) = start_nats(folder.path()).await?;
    let mut each = Vec::new();
    let mut instances = Vec::new();
    let (rate, count) = (10.0, 60);
    for wanted in [1_usize, 4] {
        while instances.len() < wanted {
            instances.push(Instance::start(program, Some(&nats.url())).await?);
        }
        let addresses: Vec<_> = instances.iter().map(|it| it.address).collect();
        let crowd = Crowd::start(&addresses, 1, false);
        crowd.seen.wait_live(wanted).await?;
        instances[0].publish(50.0, 50, 1).await?;
        crowd.seen.wait_events(50 * wanted as u64).await?;
        crowd.seen.take_arrivals();
        let total = |instances: &[Instance]| instances.iter().map(Instance::cpu).sum::<f64>();
        let before = cpu(process);
        sleep(Duration::from_secs(4)).await;
        costs.nats_idle = (cpu(process) - before) / 4.0;
        let before = (cpu(process), total(&instances));
        instances[0].publish(rate, count, 1).await?;
        crowd.seen.wait_events((50 + count) * wanted as u64).await?;
        let elapsed = count as f64 / rate;
        each.push((cpu(process) - before.0 - costs.nats_idle * elapsed) / count as f64);
        let used = (total(&instances) - before.1) / count as f64;
        // What an event costs at an instance, now that it comes from NATS.
        costs.event = (used / wanted as f64 - costs.wake - costs.frame).max(0.0);
        if wanted == 1 {
            let [median, _] = per_delivery(&crowd.seen.take_arrivals());
            let known = each[0] + used + costs.read;
            costs.append_latency = (median - known).max(0.0);
        }
    }
    costs.forward = ((each[1] - each[0]) / 3.0).max(0.0);
    costs.append = (each[0] - costs.forward).max(0.0);
    costs.nats_cores = 2.0; // assumed
    Ok(())
}

fn sorted(mut values: Vec<f64>) -> Vec<f64> {
    values.sort_by(f64::total_cmp);
    values
}

/// Returns what a part of the sorted values does not exceed; nothing of no values is 0.
fn quantile(sorted: &[f64], part: f64) -> f64 {
    let index = ((sorted.len() as f64 * part).ceil() as usize).saturating_sub(1);
    sorted.get(index).copied().unwrap_or_default()
}

fn took(arrival: &Arrival) -> f64 {
    arrival.read.saturating_sub(arrival.published) as f64 / 1e9
}

/// Returns the median time to deliver and the 99th percentile, over all deliveries.
fn per_delivery(arrivals: &[Arrival]) -> [f64; 2] {
    let times = sorted(arrivals.iter().map(took).collect());
    [0.5, 0.99].map(|part| quantile(&times, part))
}

/// Returns the same of each event, and of these the medians: a few events that the machine held up change little.
fn per_event_median(arrivals: &mut [Arrival]) -> [f64; 2] {
    arrivals.sort_by_key(|it| it.number);
    let events = arrivals.chunk_by(|a, b| a.number == b.number);
    let each: Vec<_> = events.map(per_delivery).collect();
    [0, 1].map(|at| quantile(&sorted(each.iter().map(|it| it[at]).collect()), 0.5))
}

/// What a round of real instances, or the simulation, says; in the order of [`NAMES`].
type Round = [f64; 10];

const NAMES: [&str; 10] = [
    "CPU of the instances, ms an event",
    "CPU of NATS, ms an event",
    "deliver, median, ms",
    "deliver, 99 %, ms",
    "deliver, 99 %, all events, ms",
    "caught up after a pause, ms",
    "resumed, median, ms",
    "resumed, 99 %, ms",
    "resumed, last, ms",
    "CPU while clients move, ms",
];

const STEADY: f64 = 6.0;
const PAUSE: f64 = 2.0;
/// How long events go on after the kill.
const MOVING: f64 = 2.0;

/// Runs four instances, lets one stand still, kills one, and compares with the simulation.
async fn validate(each: usize, rounds: usize, rate: f64) -> Result<(), Box<dyn Error>> {
    if each == 0 || rounds == 0 || !(rate > 0.0 && rate.is_finite()) {
        return Err("subscribers, rounds and rate must be above 0".into());
    }
    let costs = Costs::read(&file())?;
    let (mut all, mut lost) = (Vec::new(), 0);
    for round in 1..=rounds {
        let (figures, missing) = real_round(each, rate).await?;
        eprintln!("round {round}: {figures:.1?}");
        all.push(figures);
        lost += missing;
    }
    let simulated = simulated_round(each, rate, &costs);
    println!("4 instances, {each} subscribers each, {rate} events/s, medians of {rounds} rounds\n");
    println!(
        "| | real | least to most | simulated | simulated / real | |\n| --- | ---: | ---: | ---: | ---: | --- |"
    );
    for (at, name) in NAMES.iter().enumerate() {
        let values = sorted(all.iter().map(|it| it[at]).collect());
        let (real, simulated) = (quantile(&values, 0.5), simulated[at]);
        let ratio = simulated / real;
        let verdict = if (1.0 / 1.2..=1.2).contains(&ratio) {
            "within 20 %"
        } else {
            "**not** within 20 %"
        };
        let (least, most) = (values[0], values[values.len() - 1]);
        println!(
            "| {name} | {real:.2} | {least:.2} to {most:.2} | {simulated:.2} | {ratio:.2} | {verdict} |"
        );
    }
    println!("\nlost or doubled events: {lost}");
    Ok(())
}

async fn real_round(each: usize, rate: f64) -> Result<(Round, u64), Box<dyn Error>> {
    let program = program()?;
    let folder = tempfile::tempdir()?;
    let (nats, process) = start_nats(folder.path()).await?;
    let mut instances = Vec::new();
    for _ in 0..4 {
        instances.push(Instance::start(&program, Some(&nats.url())).await?);
    }
    let addresses: Vec<_> = instances.iter().map(|it| it.address).collect();
    let crowd = Crowd::start(&addresses, each, false);
    let seen = &crowd.seen;
    seen.wait_live(4 * each).await?;
    let subscribers = 4 * each as u64;
    let total = |instances: &[Instance]| instances.iter().map(Instance::cpu).sum::<f64>();
    // The first events are slower.
    let mut count = 5;
    instances[3].publish(rate, count, 1).await?;
    seen.wait_events(count * subscribers).await?;
    seen.take_arrivals();
    let before = (total(&instances), cpu(process));
    let events = (rate * STEADY).ceil() as u64;
    instances[3].publish(rate, events, 1).await?;
    count += events;
    seen.wait_events(count * subscribers).await?;
    let steady =
        [total(&instances) - before.0, cpu(process) - before.1].map(|it| it / events as f64);
    let mut arrivals = seen.take_arrivals();
    let all = per_delivery(&arrivals);
    let deliver = per_event_median(&mut arrivals);

    let events = (rate * PAUSE).ceil() as u64;
    instances[2].signal("STOP").await?;
    instances[3].publish(rate, events, 1).await?;
    count += events;
    sleep(Duration::from_secs_f64(0.5 / rate)).await;
    let on = now();
    instances[2].signal("CONT").await?;
    seen.wait_events(count * subscribers).await?;
    let late = seen.take_arrivals();
    let late = late
        .iter()
        .filter(|it| it.instance == 2)
        .map(|it| it.read.saturating_sub(on));
    let caught_up = late.max().unwrap_or_default() as f64 / 1e9;

    let events = (rate * (1.0 + MOVING)).ceil() as u64;
    instances[3].begin(rate, events).await?;
    count += events;
    sleep(Duration::from_secs_f64(1.0 - 0.5 / rate)).await;
    seen.take_confirmed();
    let before = total(&instances[1..]);
    let killed = now();
    instances[0].kill().await?;
    seen.wait_live(5 * each).await?;
    let resumed = seen.take_confirmed();
    let resumed = sorted(
        resumed
            .iter()
            .map(|it| it.saturating_sub(killed) as f64 / 1e9)
            .collect(),
    );
    seen.wait_events(count * subscribers).await?;
    let moving = total(&instances[1..]) - before;
    let figures = [
        steady[0],
        steady[1],
        deliver[0],
        deliver[1],
        all[1],
        caught_up,
        quantile(&resumed, 0.5),
        quantile(&resumed, 0.99),
        quantile(&resumed, 1.0),
        moving,
    ];
    Ok((
        figures.map(|it| it * 1e3),
        seen.lost.load(Ordering::Relaxed),
    ))
}

fn simulated_round(each: usize, rate: f64, costs: &Costs) -> Round {
    let still = Scenario {
        subscribers: 4 * each,
        instances: 4,
        rate,
        seconds: STEADY,
        cores: 1.0,
        is_one_machine: true,
        way: 0.0,
        tls: false,
        ..Scenario::default()
    };
    let steady = run(&still, costs);
    let paused = Scenario {
        seconds: PAUSE,
        pause: Some((0.0, PAUSE - 0.5 / rate)),
        ..still.clone()
    };
    let killed = Scenario {
        seconds: 1.0 + MOVING,
        kill_at: Some(1.0 - 0.5 / rate),
        ..still.clone()
    };
    let (paused, killed) = (run(&paused, costs), run(&killed, costs));
    // The counters of the real ones begin at the kill.
    let first = run(
        &Scenario {
            seconds: 1.0,
            ..still
        },
        costs,
    );
    let events = steady.published as f64;
    let nats = steady.nats_cpu + costs.nats_idle * STEADY;
    [
        steady.cpu / events,
        nats / events,
        steady.deliver[0],
        steady.deliver[1],
        steady.deliver[1],
        paused.catch_up,
        killed.fail_over[0],
        killed.fail_over[1],
        killed.fail_over[2],
        killed.cpu - first.cpu,
    ]
    .map(|it| it * 1e3)
}

fn simulate(
    subscribers: &str,
    instances: &str,
    rate: &str,
    seed: &str,
) -> Result<(), Box<dyn Error>> {
    let scenario = Scenario {
        subscribers: subscribers.parse()?,
        instances: instances.parse()?,
        rate: rate.parse()?,
        seed: seed.parse()?,
        ..Scenario::default()
    };
    let events = scenario.rate * scenario.seconds;
    let is_bounded = (1.0..=1e6).contains(&events) && (1..=1_000).contains(&scenario.instances);
    if !is_bounded || !(1..=100_000_000).contains(&scenario.subscribers) {
        return Err(
            "1 to 100,000,000 subscribers, 1 to 1,000 instances, 0.05 to 50,000 events a second"
                .into(),
        );
    }
    let costs = Costs::read(&file())?;
    println!("{HEAD}\n{}\n", row(&scenario, &costs));
    println!("| resource | used |\n| --- | ---: |");
    for it in uses(&scenario, &costs) {
        println!("| {} | {:.1} % |", it.name, it.part * 100.0);
    }
    Ok(())
}

/// The sizes in docs/growth.md: subscribers, and instances.
const SIZES: [(usize, usize); 10] = [
    (10, 1),
    (1_000, 1),
    (10_000, 1),
    (10_000, 2),
    (50_000, 1),
    (100_000, 3),
    (100_000, 10),
    (1_000_000, 20),
    (1_000_000, 50),
    (1_000_000, 100),
];

/// Prints the table of docs/growth.md.
fn table() -> Result<(), Box<dyn Error>> {
    let costs = Costs::read(&file())?;
    println!("{HEAD}");
    for (subscribers, instances) in SIZES {
        let scenario = Scenario {
            subscribers,
            instances,
            ..Scenario::default()
        };
        println!("{}", row(&scenario, &costs));
    }
    Ok(())
}

const HEAD: &str = "| subscribers | instances | deliver, median | deliver, 99 % | all resumed | caught up | events/s until 70 % | of what |\n| ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |";

fn row(scenario: &Scenario, costs: &Costs) -> String {
    let steady = run(scenario, costs);
    let killed = match scenario.instances {
        1 => Answer::default(),
        _ => run(
            &Scenario {
                kill_at: Some(10.0),
                ..scenario.clone()
            },
            costs,
        ),
    };
    let paused = run(
        &Scenario {
            pause: Some((5.0, 15.0)),
            ..scenario.clone()
        },
        costs,
    );
    let (most, of) = most_events(scenario, costs, 0.7);
    let scarce = uses(scenario, costs);
    let of = scarce
        .iter()
        .find(|it| it.part > 1.0)
        .map_or(of.to_owned(), |it| format!("too small: {}", it.name));
    let time = |seconds: f64| match seconds {
        0.0 => "-".to_owned(),
        seconds if seconds < 0.01 => format!("{:.1} ms", seconds * 1e3),
        seconds if seconds < 1.0 => format!("{:.0} ms", seconds * 1e3),
        seconds => format!("{seconds:.1} s"),
    };
    let most = if most < 10.0 {
        format!("{most:.1}")
    } else {
        format!("{most:.0}")
    };
    format!(
        "| {} | {} | {} | {} | {} | {} | {most} | {of} |",
        plots::digits(scenario.subscribers as f64),
        scenario.instances,
        time(steady.deliver[0]),
        time(steady.deliver[1]),
        time(killed.fail_over[2]),
        time(paused.catch_up),
    )
}
