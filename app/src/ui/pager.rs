//! To the next page of a list and back, by links.
//!
//! Never here: counting; the server says the range in words.

use leptos::prelude::*;

use super::icon::{Icon, IconName};
use super::words;

const CLASS: &str = "button button--secondary button--sm";

/// Where the page is scrolled to when it is turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Turning {
    /// To its top: the list is what it is of.
    #[default]
    Up,
    /// It stays: the list is a part of it.
    Here,
}

/// `label` names the list for those who hear the page; a missing link is shown, but leads nowhere.
#[component]
pub fn Pager(
    #[prop(into)] label: String,
    range: String,
    previous: Option<String>,
    next: Option<String>,
    #[prop(optional)] turning: Turning,
) -> impl IntoView {
    let stays = (turning == Turning::Here).then_some("");
    let back = previous.is_none().then_some("true");
    let on = next.is_none().then_some("true");
    view! {
        <nav class="pager" aria-label=label>
            <span class="pager__range">{range}</span>
            <div class="pager__links">
                <a class=CLASS href=previous data-noscroll=stays role=back.map(|_| "link") aria-disabled=back rel=back.is_none().then_some("prev")>
                    <Icon name=IconName::ChevronLeft />
                    {words::Words::here().previous()}
                </a>
                <a class=CLASS href=next data-noscroll=stays role=on.map(|_| "link") aria-disabled=on rel=on.is_none().then_some("next")>
                    {words::Words::here().next()}
                    <Icon name=IconName::ChevronRight />
                </a>
            </div>
        </nav>
    }
}
