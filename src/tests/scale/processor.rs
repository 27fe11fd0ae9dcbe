//! Processor time, from `/proc`.

use std::fs;

/// Seconds of it that this process has used, and the PostgreSQL that it started.
pub fn processor() -> f64 {
    let ours = used("self").unwrap();
    let Some(server) = server() else { return ours.0 };
    let its = used(&server).map_or(0.0, |(itself, gone)| itself + gone);
    // One for each connection, and those that write in the background.
    let processes = fs::read_dir("/proc").unwrap().flatten();
    let children = processes
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|id| parent(id).as_deref() == Some(server.as_str()))
        .filter_map(|id| used(&id));
    ours.0 + its + children.map(|(itself, _)| itself).sum::<f64>()
}

/// Seconds of a process, and of those of its children that have ended.
fn used(process: &str) -> Option<(f64, f64)> {
    let fields = fields(process)?;
    // utime, stime, cutime and cstime, in clock ticks of a hundredth of a second.
    let seconds = |first: usize| -> Option<f64> {
        let ticks = fields.get(first)?.parse::<f64>().ok()? + fields.get(first + 1)?.parse::<f64>().ok()?;
        Some(ticks / 100.0)
    };
    Some((seconds(11)?, seconds(13)?))
}

fn parent(process: &str) -> Option<String> {
    fields(process)?.get(1).cloned()
}

/// Behind the name, which may have blanks.
fn fields(process: &str) -> Option<Vec<String>> {
    process
        .parse::<u32>()
        .ok()
        .map(|_| ())
        .or((process == "self").then_some(()))?;
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    Some(stat.rsplit(')').next()?.split_whitespace().map(str::to_owned).collect())
}

/// The process of the server that the kit has started for us, if it has.
fn server() -> Option<String> {
    let folder = std::env::temp_dir().join(format!("orgs-pg-{}", std::process::id()));
    let words = fs::read_to_string(folder.join("data/postmaster.pid")).ok()?;
    words.lines().next().map(str::to_owned)
}
