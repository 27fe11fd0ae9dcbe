//! Sign-ins beside what the machine can hash at all, and the memory that a thousand of them at once take.

use super::{held, sign_in};
use orgs::identity::{Password, hash_password};
use std::{
    process::Child,
    thread::available_parallelism,
    time::{Duration, Instant},
};

/// Tried at once: of people whom nobody knows, which is the same work and meets no limit of an account.
const AT_ONCE: u32 = 1000;
const CEILING: Duration = Duration::from_secs(5);

pub async fn measure(server: &Child) {
    let ceiling = ceiling().await;
    println!("passwords hashed a second, by all cores       {ceiling:>8.0} /s");
    let began = Instant::now();
    let tried: Vec<_> = (0..AT_ONCE)
        .map(|n| {
            tokio::spawn(async move { sign_in(&format!("nobody{n}@contoso.example"), "not their password").await })
        })
        .collect();
    let mut later = 0u32;
    for answer in tried {
        let answer = answer.await.unwrap();
        // Judged, or told when to come back.
        match (answer.status().as_u16(), answer.headers().contains_key("retry-after")) {
            (422, _) => {}
            (503, true) => later += 1,
            (status, _) => panic!("{status}"),
        }
    }
    let rate = f64::from(AT_ONCE - later) / began.elapsed().as_secs_f64();
    println!(
        "sign-ins a second, {AT_ONCE} tried at once          {rate:>8.0} /s {:>6.0} % of that",
        rate / ceiling * 100.0
    );
    println!("of them told to come back later               {later:>8}");
    println!(
        "resident memory, at its highest               {:>8.1} MB",
        held(server, "VmHWM")
    );
}

/// What the same hash costs where nothing else is done.
async fn ceiling() -> f64 {
    let cores = available_parallelism().unwrap().get();
    let began = Instant::now();
    let busy: Vec<_> = (0..cores)
        .map(|_| {
            tokio::spawn(async move {
                let password = Password::parse("a password of this benchmark", "", "").unwrap();
                let mut done = 0u32;
                while began.elapsed() < CEILING {
                    hash_password(&password).await.unwrap();
                    done += 1;
                }
                done
            })
        })
        .collect();
    let mut done = 0;
    for one in busy {
        done += one.await.unwrap();
    }
    f64::from(done) / began.elapsed().as_secs_f64()
}
