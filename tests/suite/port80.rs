//! `examples/port80`: applications behind one port of a real nginx, or HAProxy, used in real browsers.

use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use smq_tests::Authority;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// Returns the folder with the programs of the examples, which the workspace's tests are built with.
fn programs() -> PathBuf {
    let station = Path::new(env!("CARGO_BIN_EXE_station"));
    let folder = station.parent().expect("a folder").to_owned();
    for program in ["hostwatch", "chat"] {
        let built = folder.join(program).exists();
        assert!(
            built,
            "{program} is not built: `cargo build -p hostwatch -p chat`"
        );
    }
    folder
}

/// Runs a script of Playwright on the script of the example, which starts all of it from its own configuration.
fn drive(script: &str, arguments: &[&str]) {
    let output = Command::new("node")
        .arg(script)
        .arg(Path::new(ROOT).join("examples/port80/run"))
        .arg(programs())
        .args(arguments)
        .current_dir(Path::new(ROOT).join("tests/browser"))
        .stdin(Stdio::null())
        .output()
        .expect("node is installed: tests/run does it");
    let told = String::from_utf8_lossy(&output.stdout);
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{told}\n{complaint}");
}

#[test]
fn two_applications_behind_one_nginx() {
    drive("port80.mjs", &[]);
}

#[test]
fn two_applications_behind_one_haproxy() {
    drive("port80.mjs", &["--haproxy"]);
}

/// By the lines that its README has for it.
#[test]
fn tls_and_http_2_to_the_outside() {
    let authority = Authority::new();
    let issued = authority.issue("localhost");
    let files = [&issued.certificate, &issued.key].map(|file| file.to_str().unwrap());
    drive("port80_tls.mjs", &files);
    drive("port80_tls.mjs", &[files[0], files[1], "--haproxy"]);
}
