//! Builds the binary anew when the site changed that a release carries inside itself.
//!
//! Only for releases: a development binary reads the folder when it starts, and a folder that is missing would make cargo
//! build this package every time. It has to be there all the same when that one is compiled: rust-embed takes its real path then.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("PROFILE").as_deref() == Ok("release") {
        println!("cargo::rerun-if-changed=../target/site");
        println!("cargo::rerun-if-changed=../public");
    } else {
        // Whoever may not make it has no site, and finds out when a page lacks its looks.
        let _ = std::fs::create_dir_all("../target/site");
    }
}
