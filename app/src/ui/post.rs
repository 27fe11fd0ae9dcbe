//! One request for every question: fields go out, text comes back. One piece of code instead of a typed client per server function
//! keeps the wasm small.
//!
//! Never here: what the fields mean.

use super::asked::BY_ITSELF;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Sends the fields to the server function at `path`: whether it went well, and the text that came back.
pub async fn send(path: &str, body: &str) -> Option<(bool, String)> {
    fetch(path, body).await.ok()
}

async fn fetch(path: &str, body: &str) -> Result<(bool, String), JsValue> {
    let init = web_sys::RequestInit::new();
    init.set_method("POST");
    init.set_body(&JsValue::from_str(body));
    let request = web_sys::Request::new_with_str_and_init(path, &init)?;
    let headers = request.headers();
    headers.set("content-type", "application/x-www-form-urlencoded")?;
    headers.set("accept", "application/json")?;
    headers.set(BY_ITSELF, "1")?;
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let response: web_sys::Response = JsFuture::from(window.fetch_with_request(&request)).await?.dyn_into()?;
    let text = JsFuture::from(response.text()?).await?.as_string().unwrap_or_default();
    Ok((response.ok(), text))
}
