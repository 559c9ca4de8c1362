//! The simulation is worth what holds of any system with these costs.

use smq_simulation::{
    costs::Costs,
    model::{Answer, Scenario, run, uses},
};

/// Costs of about what a machine measured, fixed here: no test depends on a new measurement.
fn costs() -> Costs {
    Costs {
        event: 250e-6,
        wake: 7e-6,
        frame: 0.1e-6,
        open: 40e-6,
        tls: 150e-6,
        session_bytes: 7e3,
        frame_bytes: 112.0,
        append: 300e-6,
        forward: 120e-6,
        append_latency: 500e-6,
        nats_cores: 2.0,
        read: 4e-6,
        dial: 40e-6,
        ..Costs::default()
    }
}

fn killed(subscribers: usize, instances: usize, seed: u64) -> Answer {
    let scenario = Scenario {
        subscribers,
        instances,
        rate: 7.0,
        kill_at: Some(9.013),
        seed,
        ..Scenario::default()
    };
    run(&scenario, &costs())
}

#[test]
fn the_same_seed_gives_the_same_answer_and_another_one_another() {
    assert_eq!(killed(20_000, 5, 1), killed(20_000, 5, 1));
    assert_ne!(
        killed(20_000, 5, 1).fail_over,
        killed(20_000, 5, 2).fail_over
    );
}

#[test]
fn more_instances_leave_less_to_each() {
    let mut before = f64::MAX;
    let mut resumed = usize::MAX;
    for instances in [2, 4, 8, 16, 32, 64] {
        let answer = killed(100_000, instances, 1);
        assert!(answer.busiest < before, "{instances} instances: {answer:?}");
        assert!(answer.moved < resumed, "{instances} instances: {answer:?}");
        (before, resumed) = (answer.busiest, answer.moved);
    }
}

#[test]
fn more_subscribers_wait_longer() {
    let deliver = |subscribers| {
        let scenario = Scenario {
            subscribers,
            instances: 4,
            ..Scenario::default()
        };
        run(&scenario, &costs()).deliver
    };
    let answers = [1_000, 10_000, 100_000, 400_000].map(deliver);
    assert!(
        answers.is_sorted_by(|a, b| a[0] < b[0] && a[1] < b[1]),
        "{answers:?}"
    );
}

/// Asserts that each event came to each subscriber once, or is counted as undelivered.
fn assert_account(scenario: &Scenario) -> Answer {
    let answer = run(scenario, &costs());
    let due = answer.published * scenario.subscribers as u64;
    assert_eq!(answer.deliveries + answer.undelivered, due, "{scenario:?}");
    answer
}

#[test]
fn each_event_comes_to_each_subscriber_once() {
    for seed in 1..=40 {
        // Kills at all moments of a pass, under light and heavy load.
        let scenario = Scenario {
            subscribers: 5_000 + seed as usize,
            instances: 2 + seed as usize % 5,
            rate: 5.0 * seed as f64,
            burst: 1 + seed as usize % 3,
            is_random: seed % 2 == 0,
            seconds: 3.0,
            kill_at: Some(1.0 + seed as f64 * 0.0013),
            pause: (seed % 4 == 0).then_some((0.5, 1.5)),
            cores: 1.0,
            is_one_machine: seed % 3 == 0,
            way: if seed % 3 == 0 { 0.0 } else { 0.02 },
            seed,
            ..Scenario::default()
        };
        let answer = assert_account(&scenario);
        assert!(answer.moved > 0 && answer.undelivered == 0, "{answer:?}");
    }
}

#[test]
fn who_has_no_instance_left_is_owed_the_rest() {
    let scenario = Scenario {
        rate: 10.0,
        seconds: 4.0,
        kill_at: Some(1.0501),
        ..Scenario::default()
    };
    let answer = assert_account(&scenario);
    assert_eq!(
        answer.undelivered,
        29 * 1_000,
        "11 of 40 events came before: {answer:?}"
    );
}

/// One server, work that always takes as long, Poisson arrivals: M/D/1, whose mean wait is known.
#[test]
fn a_queue_waits_as_long_as_the_formula_says() {
    let work = 0.010;
    let costs = Costs {
        append: work,
        nats_cores: 1.0,
        ..Costs::default()
    };
    for used in [0.1, 0.3, 0.5] {
        let scenario = Scenario {
            subscribers: 1,
            rate: used / work,
            is_random: true,
            seconds: 1_000.0,
            way: 0.0,
            ..Scenario::default()
        };
        let answer = run(&scenario, &costs);
        let expected = work + used * work / (2.0 * (1.0 - used));
        let ratio = answer.deliver_mean / expected;
        assert!(
            (0.98..1.02).contains(&ratio),
            "{used}: {} beside {expected}",
            answer.deliver_mean
        );
    }
}

/// Without queues, a delivery is the sum of its parts.
#[test]
fn a_light_load_takes_the_sum_of_its_parts() {
    let costs = costs();
    let scenario = Scenario {
        subscribers: 8_000,
        cores: 2.0,
        ..Scenario::default()
    };
    let answer = run(&scenario, &costs);
    let before = (costs.append + costs.forward + costs.event) / 2.0 + costs.append_latency + 0.02;
    let pass = 8_000.0 * (costs.wake + costs.frame) / 2.0;
    for (part, took) in [0.5, 0.99].into_iter().zip(answer.deliver) {
        let expected = before + pass * part;
        assert!(
            (took / expected - 1.0).abs() < 0.03,
            "{part}: {took} beside {expected}"
        );
    }
}

#[test]
fn what_a_pause_held_back_comes_in_one_pass() {
    let scenario = Scenario {
        subscribers: 1_000,
        rate: 10.0,
        pause: Some((1.0, 3.0)),
        cores: 1.0,
        way: 0.0,
        ..Scenario::default()
    };
    let answer = assert_account(&scenario);
    let costs = costs();
    // From just after the event of the first second until that of 2.9 s, without the one at 3 s.
    let expected = 20.0 * costs.event + 1_000.0 * (costs.wake + 20.0 * costs.frame);
    let ratio = answer.catch_up / expected;
    assert!(
        (0.95..1.05).contains(&ratio),
        "{} beside {expected}",
        answer.catch_up
    );
}

#[test]
fn what_is_not_enough_is_named_first() {
    let of = |scenario: Scenario| uses(&scenario, &costs())[0];
    let few = Scenario {
        subscribers: 200_000,
        instances: 1,
        rate: 0.1,
        ..Scenario::default()
    };
    let first = of(few);
    assert!(
        first.name.starts_with("limit of connections") && first.part > 3.0,
        "{first:?}"
    );
    let slow = Scenario {
        bandwidth: 10e6,
        ..Scenario::default()
    };
    assert_eq!(of(slow).name, "network of the instances");
    let many = Scenario {
        instances: 100,
        rate: 100.0,
        ..Scenario::default()
    };
    assert_eq!(of(many).name, "NATS");
}

#[test]
fn costs_are_read_as_they_are_written() {
    let costs = costs();
    assert_eq!(Costs::parse(&costs.text()), Ok(costs));
}

#[test]
fn costs_that_make_no_sense_are_refused_with_their_line() {
    let text = costs().text();
    let refused = |text: &str, expected: &str| {
        let error = Costs::parse(text).expect_err(expected);
        assert!(error.contains(expected), "{error}");
    };
    refused("wake 7", "line 1: expected name = number: wake 7");
    refused(
        "\nwake = quick",
        "line 2: expected a number that is not negative: wake = quick",
    );
    refused(
        "wake = -1e-6",
        "line 1: expected a number that is not negative",
    );
    refused(
        "wake = NaN",
        "line 1: expected a number that is not negative",
    );
    refused(
        "wake = inf",
        "line 1: expected a number that is not negative",
    );
    refused("wakes = 1", "line 1: unknown cost: wakes = 1");
    refused(
        &format!("{text}wake = 1"),
        "this cost comes twice: wake = 1",
    );
    refused(
        &text.replace("open =", "# open ="),
        "there is no open; measure again",
    );
    refused("", "there is no event; measure again");
}

#[test]
fn the_measured_costs_can_be_read() {
    let costs = Costs::parse(include_str!("../costs.toml"));
    let costs = costs.expect("what was measured");
    assert!(
        costs.wake > 0.0 && costs.open > 0.0 && costs.append > 0.0,
        "{costs:?}"
    );
}
