//! Which route answered a request, for whoever counts ([`crate::metrics`]): a pattern of the router's, never the path that somebody
//! typed. Layers that answer by themselves say a word instead.
//!
//! Never here: counting.

use axum::extract::MatchedPath;
use http::Extensions;
use std::sync::{Arc, OnceLock};

/// What answers a request; decided once.
#[derive(Clone, Debug, Default)]
pub struct Route(Arc<OnceLock<Name>>);

#[derive(Debug)]
enum Name {
    Pattern(MatchedPath),
    Word(&'static str),
}

/// What no route answered: addresses that lead nowhere, and what was refused before.
const NONE: &str = "none";

impl Route {
    /// The route is one that the router does not know; for layers that answer by themselves.
    pub fn is(extensions: &Extensions, word: &'static str) {
        if let Some(route) = extensions.get::<Self>() {
            let _ = route.0.set(Name::Word(word));
        }
    }

    /// The router has decided.
    pub fn went(&self, pattern: MatchedPath) {
        let _ = self.0.set(Name::Pattern(pattern));
    }

    /// The router's pattern, or a word.
    pub fn name(&self) -> &str {
        match self.0.get() {
            Some(Name::Pattern(pattern)) => pattern.as_str(),
            Some(Name::Word(word)) => word,
            None => NONE,
        }
    }
}
