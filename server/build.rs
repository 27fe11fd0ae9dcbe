//! Builds the binary anew when the site changed that a release carries inside itself.
//!
//! Only for releases: a development binary reads the folder when it starts, and a folder that is missing would make cargo
//! build this package every time.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("PROFILE").as_deref() == Ok("release") {
        println!("cargo::rerun-if-changed=../target/site");
        println!("cargo::rerun-if-changed=../public");
    }
}
