//! What only the host knows: who asks, and what its pages look like around ours.
//!
//! Never here: a default, but for the language, which browsers say by themselves. A host that forgot anything else does not compile.

use crate::language::accepted;
use async_trait::async_trait;
use http::request::Parts;
use leptos::prelude::AnyView;
use orgs::{
    access::Caller,
    kernel::{Fault, Language},
};

/// The application that the screens are mounted in.
#[async_trait]
pub trait Host: Send + Sync + 'static {
    /// Who asks: read your own session out of the request, and make a caller of its person by
    /// [`users::recognize`](orgs::users::recognize). [`Caller::Nobody`] where nobody is signed in.
    async fn caller(&self, request: &Parts) -> Result<Caller, Fault>;

    /// What a request is answered in: what its browser wants most, unless you know better. Say it on your document as well (`lang`).
    fn language(&self, request: &Parts) -> Language {
        accepted(&request.headers)
    }

    /// The whole document around `page`: head with [`STYLE`](super::STYLE) and your own, header, footer. `page` brings its `<main>` and
    /// its title. A leptos view, made anew for each request, whose `http::request::Parts` are in context; with `<MetaTags/>` in the head.
    fn document(&self, page: AnyView) -> AnyView;
}
