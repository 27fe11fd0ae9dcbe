//! How answers of server functions are written: as JSON; `output = crate::json::Json`.

pub use leptos::server_fn::codec::{Json, JsonEncoding as Text};
