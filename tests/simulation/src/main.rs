//! `smq-simulation COMMAND`: see README.md.

use std::{
    env,
    error::Error,
    io,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::{PoisonError, atomic::Ordering},
    time::Duration,
};

use smq_shared_tests::Nats;
use smq_simulation::{
    costs::Costs,
    model::{Answer, Scenario, run, uses},
    real::{Crowd, Instance, cpu, nats_process, serve},
};
use tokio::time::{Instant, sleep};

const USAGE: &str =
    "usage: smq-simulation measure | validate | run SUBSCRIBERS INSTANCES RATE [SEED] | table";

#[tokio::main]
async fn main() -> ExitCode {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let words: Vec<_> = arguments.iter().map(String::as_str).collect();
    let result = match &words[..] {
        ["instance"] => serve(None).await.map_err(Into::into),
        ["instance", nats] => serve(Some(nats)).await.map_err(Into::into),
        ["measure"] => measure().await,
        ["validate"] => validate().await,
        ["table"] => table(),
        ["run", subscribers, instances, rate, rest @ ..] => {
            simulate(subscribers, instances, rate, rest.first().unwrap_or(&"1"))
        }
        _ => Err(USAGE.into()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("smq-simulation: {error}");
            ExitCode::FAILURE
        }
    }
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
        let mut instance = Instance::start(&program, None).await?;
        instance.publish(100.0, 100, 1).await?;
        let before = (instance.cpu(), instance.memory());
        let crowd = Crowd::start(&[instance.address], subscribers, false);
        crowd.seen.wait_live(subscribers).await?;
        let opened = (instance.cpu() - before.0) / subscribers as f64;
        let memory = (instance.memory() - before.1) / subscribers as f64;
        let single = per_event(&mut instance, &crowd, subscribers as u64, 1).await?;
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
            let n = subscribers as f64;
            let (one, many) = (single / n, burst / n);
            costs.frame = (16.0 * many - one) / 15.0;
            costs.wake = one - costs.frame;
            costs.open = opened;
            costs.session_bytes = memory;
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

async fn measure_nats(program: &str, costs: &mut Costs) -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let nats = Nats::start(folder.path()).await;
    let process = nats_process(&nats.store()).ok_or("NATS is not there")?;
    let mut each = Vec::new();
    let mut instances = Vec::new();
    for count in [1_usize, 4] {
        while instances.len() < count {
            instances.push(Instance::start(program, Some(&nats.url())).await?);
        }
        let addresses: Vec<_> = instances.iter().map(|it| it.address).collect();
        let crowd = Crowd::start(&addresses, 1, false);
        crowd.seen.wait_live(count).await?;
        instances[0].publish(50.0, 50, 1).await?;
        crowd.seen.wait_events(50 * count as u64).await?;
        crowd
            .seen
            .times
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clear();
        let before = (
            cpu(process),
            instances.iter().map(Instance::cpu).sum::<f64>(),
        );
        instances[0].publish(20.0, 200, 1).await?;
        crowd.seen.wait_events(250 * count as u64).await?;
        each.push((cpu(process) - before.0) / 200.0);
        let used = (instances.iter().map(Instance::cpu).sum::<f64>() - before.1) / 200.0;
        // What an event costs at an instance, now that it comes from NATS.
        costs.event = (used / count as f64 - costs.wake - costs.frame).max(0.0);
        costs.append_latency = part(&crowd, 0.5) - costs.wake - costs.frame;
    }
    costs.forward = ((each[1] - each[0]) / 3.0).max(0.0);
    costs.append = each[0] - costs.forward;
    costs.nats_cores = 2.0; // assumed
    Ok(())
}

/// Returns a part of the times to deliver, in seconds.
fn part(crowd: &Crowd, part: f64) -> f64 {
    let mut times = crowd
        .seen
        .times
        .lock()
        .unwrap_or_else(PoisonError::into_inner);
    times.sort_unstable();
    let index = ((times.len() as f64 * part).ceil() as usize).saturating_sub(1);
    times.get(index).map_or(0.0, |time| *time as f64 / 1e9)
}

/// Runs four instances with 500 subscribers each, kills one, and compares with the simulation.
async fn validate() -> Result<(), Box<dyn Error>> {
    let costs = Costs::read(&file())?;
    let program = program()?;
    let folder = tempfile::tempdir()?;
    let nats = Nats::start(folder.path()).await;
    let process = nats_process(&nats.store()).ok_or("NATS is not there")?;
    let mut instances = Vec::new();
    for _ in 0..4 {
        instances.push(Instance::start(&program, Some(&nats.url())).await?);
    }
    let addresses: Vec<_> = instances.iter().map(|it| it.address).collect();
    let each = 500;
    let crowd = Crowd::start(&addresses, each, false);
    crowd.seen.wait_live(4 * each).await?;
    let total = |instances: &[Instance]| instances.iter().map(Instance::cpu).sum::<f64>();
    let before = (total(&instances), cpu(process));
    let (rate, count) = (10.0, 200);
    instances[3].publish(rate, count, 1).await?;
    crowd.seen.wait_events(count * 2_000).await?;
    let steady = (total(&instances) - before.0, cpu(process) - before.1);
    let deliver = [part(&crowd, 0.5), part(&crowd, 0.99)];
    // One is killed while events go on.
    instances[3].begin(rate, 100).await?;
    sleep(Duration::from_secs(1)).await;
    let before = total(&instances[1..]);
    let killed = Instant::now();
    instances[0].kill().await?;
    crowd.seen.wait_live(5 * each).await?;
    let last = crowd
        .seen
        .last_live
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .unwrap_or(killed);
    crowd.seen.wait_events((count + 100) * 2_000).await?;
    let after = total(&instances[1..]) - before;
    let lost = crowd.seen.lost.load(Ordering::Relaxed);

    let scenario = Scenario {
        subscribers: 2_000,
        instances: 4,
        rate,
        seconds: count as f64 / rate,
        cores: 2.0,
        way: 0.0,
        tls: false,
        ..Scenario::default()
    };
    let expected = run(&scenario, &costs);
    let moving = run(
        &Scenario {
            seconds: 10.0,
            kill_at: Some(1.0),
            ..scenario.clone()
        },
        &costs,
    );
    // The simulation counts the killed one's first second too.
    let first = run(
        &Scenario {
            seconds: 1.0,
            ..scenario
        },
        &costs,
    );
    println!("                                     real  simulated   ratio");
    let line = |name: &str, real: f64, simulated: f64| {
        println!(
            "{name:<32} {real:>9.4}  {simulated:>9.4}  {:>6.2}",
            simulated / real
        );
    };
    line("CPU of the instances, s", steady.0, expected.cpu);
    line("CPU of NATS, s", steady.1, expected.nats_cpu);
    line(
        "deliveries a second of CPU",
        expected.deliveries / steady.0,
        expected.deliveries / expected.cpu,
    );
    line(
        "time to deliver, median, ms",
        deliver[0] * 1e3,
        expected.deliver[0] * 1e3,
    );
    line(
        "time to deliver, 99 %, ms",
        deliver[1] * 1e3,
        expected.deliver[1] * 1e3,
    );
    line("CPU while 500 move, s", after, moving.cpu - first.cpu);
    line(
        "the last one live, ms",
        (last - killed).as_secs_f64() * 1e3,
        moving.fail_over[2] * 1e3,
    );
    println!("lost or doubled events: {lost}");
    Ok(())
}

fn simulate(
    subscribers: &str,
    instances: &str,
    rate: &str,
    seed: &str,
) -> Result<(), Box<dyn Error>> {
    let scenario = Scenario {
        subscribers: subscribers.parse()?,
        instances: instances.parse::<usize>()?.max(1),
        rate: rate.parse()?,
        seed: seed.parse()?,
        kill_at: Some(10.0),
        ..Scenario::default()
    };
    let costs = Costs::read(&file())?;
    println!("{HEAD}");
    println!("{}", row(&scenario, &run(&scenario, &costs), &costs));
    Ok(())
}

/// Prints the table of docs/growth.md.
fn table() -> Result<(), Box<dyn Error>> {
    let costs = Costs::read(&file())?;
    println!("{HEAD}");
    for (subscribers, instances) in [
        (1_000, 1),
        (10_000, 1),
        (50_000, 1),
        (100_000, 2),
        (100_000, 4),
        (250_000, 10),
        (1_000_000, 20),
        (1_000_000, 50),
        (1_000_000, 100),
    ] {
        let scenario = Scenario {
            subscribers,
            instances,
            kill_at: Some(10.0),
            ..Scenario::default()
        };
        println!("{}", row(&scenario, &run(&scenario, &costs), &costs));
    }
    Ok(())
}

const HEAD: &str = "| subscribers | instances | deliver, median | 99 % | fail over, last | caught up | events/s until 70 % | what is scarce first |\n| --- | --- | --- | --- | --- | --- | --- | --- |";

fn row(scenario: &Scenario, answer: &Answer, costs: &Costs) -> String {
    let first = uses(scenario, costs);
    // What does not grow with the rate bounds the subscribers instead.
    let grows = |name: &str| !name.starts_with("memory") && !name.starts_with("limit");
    let scarce = first.iter().find(|it| grows(it.name));
    let most = scarce.map_or(0.0, |it| 0.7 * scenario.rate / it.part);
    let name = first
        .iter()
        .find(|it| it.part > 1.0)
        .or(scarce)
        .map_or("", |it| it.name);
    let time = |seconds: f64| match seconds {
        0.0 => "-".to_owned(),
        seconds if seconds < 1.0 => format!("{:.0} ms", seconds * 1e3),
        seconds => format!("{seconds:.1} s"),
    };
    format!(
        "| {} | {} | {} | {} | {} | {} | {most:.0} | {name} |",
        scenario.subscribers,
        scenario.instances,
        time(answer.deliver[0]),
        time(answer.deliver[1]),
        time(answer.fail_over[2]),
        time(answer.catch_up),
    )
}
