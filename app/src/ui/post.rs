//! One request for every form and every question: fields go out, text comes back. One piece of code instead of a typed client per
//! server function keeps the wasm small.
//!
//! Never here: what the fields mean.

use super::Done;
use crate::{action_error::ActionError, json};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{FormData, HtmlElement, HtmlFormElement, UrlSearchParams};

/// What a form holds, and what the button says that sent it. Files are left out.
pub fn fields(form: &HtmlFormElement, pressed: Option<&HtmlElement>) -> Option<UrlSearchParams> {
    let data = FormData::new_with_form(form).ok()?;
    let fields = UrlSearchParams::new().ok()?;
    for entry in js_sys::try_iter(&data).ok().flatten().into_iter().flatten().flatten() {
        let pair = js_sys::Array::from(&entry);
        if let (Some(name), Some(value)) = (pair.get(0).as_string(), pair.get(1).as_string()) {
            fields.append(&name, &value);
        }
    }
    if let Some((name, value)) = pressed.and_then(|it| Some((it.get_attribute("name")?, it.get_attribute("value")?))) {
        fields.append(&name, &value);
    }
    Some(fields)
}

/// Sends the fields to the server function at `path`, for what it does.
pub async fn post(path: &str, body: String) -> Result<Done, ActionError> {
    match send(path, &body).await {
        Some((true, text)) => json::read(&text).map_err(|_| ActionError::Unreachable),
        Some((false, text)) => Err(json::read(&text).unwrap_or(ActionError::Unreachable)),
        None => Err(ActionError::Unreachable),
    }
}

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
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let response: web_sys::Response = JsFuture::from(window.fetch_with_request(&request)).await?.dyn_into()?;
    let text = JsFuture::from(response.text()?).await?.as_string().unwrap_or_default();
    Ok((response.ok(), text))
}
