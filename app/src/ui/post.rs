//! One request for every form: the fields go out, [`Done`] or an [`ActionError`] comes back. One piece of code instead of a
//! typed client per server function keeps the wasm small.
//!
//! Never here: what the fields mean.

use super::Done;
use crate::action_error::ActionError;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Sends the fields to the server function at `path`.
pub async fn post(path: &str, body: String) -> Result<Done, ActionError> {
    fetch(path, &body).await.unwrap_or(Err(ActionError::Unreachable))
}

async fn fetch(path: &str, body: &str) -> Result<Result<Done, ActionError>, JsValue> {
    let init = web_sys::RequestInit::new();
    init.set_method("POST");
    init.set_body(&JsValue::from_str(body));
    let request = web_sys::Request::new_with_str_and_init(path, &init)?;
    let headers = request.headers();
    headers.set("content-type", "application/x-www-form-urlencoded")?;
    headers.set("accept", "application/json")?;
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let response: web_sys::Response = JsFuture::from(window.fetch_with_request(&request)).await?.dyn_into()?;
    let text = JsFuture::from(response.text()?).await?.as_string().unwrap_or_default();
    Ok(if response.ok() {
        serde_json::from_str(&text).map_err(|_| ActionError::Unreachable)
    } else {
        Err(serde_json::from_str(&text).unwrap_or(ActionError::Unreachable))
    })
}
