//! A page as it came from the server: fetched, and taken apart.
//!
//! Never here: what happens to it; see `desk`.

use crate::{
    desk::{PAGE, PLACE},
    dom::window,
};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, DomParser, Element, Request, RequestInit, Response, SupportedType};

/// The header of what a page asks by itself, and nobody in front of it: where it was opened, that was asked for before.
const BY_ITSELF: &str = "orgs-by-itself";
/// The status of a page that is not there for whoever asks.
const MISSING: u16 = 404;
/// What a form had to say before its redirect, and the form that takes it back.
const SAYINGS: &str = ".toasts [role=status] .toast__text";
const UNDO: &str = ".toasts .toast__undo";
/// Bears the fingerprint of the styles and scripts that the page was written for.
const STYLE: &str = "link[rel=stylesheet]";
/// On the document: what it is written in.
const LANGUAGE: &str = "lang";
/// On the document, if colours were chosen.
const THEME: &str = "data-theme";

/// A page.
pub struct Page {
    /// Path and query of where it was in the end.
    pub address: String,
    /// Whether that is not where it was asked for.
    pub redirected: bool,
    status: u16,
    document: Document,
}

/// How to ask.
pub enum Ask {
    /// Look at it.
    Look,
    /// Look at it again, because something has changed.
    Renew,
    /// Post a form to it: `FormData` or `URLSearchParams`.
    Post(JsValue),
}

impl Page {
    /// Asks the server. Nothing if it did not answer with a page.
    pub async fn fetch(address: &str, ask: Ask) -> Option<Self> {
        Self::try_fetch(address, ask).await.ok()
    }

    async fn try_fetch(address: &str, ask: Ask) -> Result<Self, JsValue> {
        let init = RequestInit::new();
        if let Ask::Post(body) = &ask {
            init.set_method("POST");
            init.set_body(body);
        }
        let request = Request::new_with_str_and_init(address, &init)?;
        request.headers().set("accept", "text/html")?;
        if let Ask::Renew = ask {
            request.headers().set(BY_ITSELF, "1")?;
        }
        let response: Response = JsFuture::from(window().fetch_with_request(&request))
            .await?
            .dyn_into()?;
        let text = JsFuture::from(response.text()?).await?.as_string().unwrap_or_default();
        let document = DomParser::new()?.parse_from_string(&text, SupportedType::TextHtml)?;
        let url = web_sys::Url::new(&response.url())?;
        Ok(Self {
            address: url.pathname() + &url.search(),
            redirected: response.redirected(),
            status: response.status(),
            document,
        })
    }

    /// What belongs in the place; nothing if it is a page of another kind.
    pub fn place(&self) -> Option<Element> {
        self.find(PLACE)
    }

    /// Whether it hears of changes.
    pub fn is_live(&self) -> bool {
        self.find(PAGE).is_some_and(|page| page.has_attribute("data-live"))
    }

    /// Whether there is no such page, for whoever asked.
    pub fn is_missing(&self) -> bool {
        self.status == MISSING
    }

    /// Its title.
    pub fn title(&self) -> String {
        self.document.title()
    }

    /// The sentences that are shown with it once.
    pub fn sayings(&self) -> Vec<String> {
        let found = self.document.query_selector_all(SAYINGS).ok();
        let texts = found
            .into_iter()
            .flat_map(|found| (0..found.length()).filter_map(move |at| found.item(at)));
        texts.filter_map(|text| text.text_content()).collect()
    }

    /// The form that takes the first of them back, as text; empty if none does.
    pub fn undo(&self) -> String {
        self.find(UNDO).map(|undo| undo.inner_html()).unwrap_or_default()
    }

    /// Whether it was written for the styles and scripts that are here, and in the language. After an update, or when another was
    /// chosen, it is not.
    pub fn fits(&self, here: &Document) -> bool {
        let style = |document: &Document| document.query_selector(STYLE).ok().flatten()?.get_attribute("href");
        let language = |document: &Document| document.document_element()?.get_attribute(LANGUAGE);
        style(&self.document) == style(here) && language(&self.document) == language(here)
    }

    /// Gives the document `here` the colours that the page came in.
    pub fn dress(&self, here: &Document) {
        let root = |document: &Document| document.document_element();
        let (Some(fresh), Some(shown)) = (root(&self.document), root(here)) else {
            return;
        };
        let _ = match fresh.get_attribute(THEME) {
            Some(theme) => shown.set_attribute(THEME, &theme),
            None => shown.remove_attribute(THEME),
        };
    }

    fn find(&self, selector: &str) -> Option<Element> {
        self.document.query_selector(selector).ok().flatten()
    }
}
