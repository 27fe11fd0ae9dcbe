//! What the operating system says of this process, by the names that Prometheus' own clients use. From `/proc`, so on Linux
//! only; elsewhere nothing is said.

use super::{Kind, Page};
use std::{fs, path::Path};

/// Linux counts CPU time and starts in hundredths of a second, whatever the machine.
const TICKS: f64 = 100.0;
const PAGE: u64 = 4096;

pub(super) fn tell(page: &mut Page) {
    let proc = Path::new("/proc/self");
    let Some(stat) = fs::read_to_string(proc.join("stat"))
        .ok()
        .and_then(|text| Stat::read(&text))
    else {
        return;
    };
    page.one(
        "process_cpu_seconds_total",
        Kind::Counter,
        "CPU time, in the kernel too.",
        stat.cpu_ticks as f64 / TICKS,
    );
    page.one(
        "process_resident_memory_bytes",
        Kind::Gauge,
        "Memory that is there.",
        stat.resident_pages * PAGE,
    );
    page.one(
        "process_virtual_memory_bytes",
        Kind::Gauge,
        "Memory that was asked for.",
        stat.virtual_bytes,
    );
    page.one("process_threads", Kind::Gauge, "Threads.", stat.threads);
    if let Some(booted) = booted() {
        let started = booted + stat.start_ticks as f64 / TICKS;
        page.one(
            "process_start_time_seconds",
            Kind::Gauge,
            "When it began, since 1970.",
            started,
        );
    }
    if let Ok(open) = fs::read_dir(proc.join("fd")) {
        page.one("process_open_fds", Kind::Gauge, "Open files and sockets.", open.count());
    }
    if let Some(most) = most_files() {
        page.one("process_max_fds", Kind::Gauge, "How many there may be.", most);
    }
}

#[derive(Debug, PartialEq, Eq)]
struct Stat {
    cpu_ticks: u64,
    threads: u64,
    start_ticks: u64,
    virtual_bytes: u64,
    resident_pages: u64,
}

impl Stat {
    /// See proc(5); the name of the program comes second, in brackets, and may hold anything.
    fn read(text: &str) -> Option<Self> {
        let fields: Vec<&str> = text.rsplit_once(')')?.1.split_whitespace().collect();
        let number = |field: usize| fields.get(field - 3)?.parse::<u64>().ok();
        Some(Self {
            cpu_ticks: number(14)? + number(15)?,
            threads: number(20)?,
            start_ticks: number(22)?,
            virtual_bytes: number(23)?,
            resident_pages: number(24)?,
        })
    }
}

fn booted() -> Option<f64> {
    let text = fs::read_to_string("/proc/stat").ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("btime "))?;
    line.trim().parse().ok()
}

/// How many files may be open at once.
pub fn most_files() -> Option<u64> {
    let limits = fs::read_to_string("/proc/self/limits").ok()?;
    let line = limits.lines().find_map(|line| line.strip_prefix("Max open files"))?;
    line.split_whitespace().next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_may_be_called_anything() {
        let text = "7 (a) 9 (b) S 1 7 7 0 -1 4 3 0 0 0 250 50 0 0 20 0 11 0 4242 1048576 512 18446744073709551615 1";
        let expected = Stat {
            cpu_ticks: 300,
            threads: 11,
            start_ticks: 4242,
            virtual_bytes: 1_048_576,
            resident_pages: 512,
        };
        assert_eq!(Stat::read(text), Some(expected));
        assert_eq!(Stat::read("7 (a"), None);
    }
}
