//! To the next page of a list and back, by links.
//!
//! Never here: counting; the server says the range in words.

use leptos::prelude::*;

use super::icon::{Icon, IconName};
use super::words;

const CLASS: &str = "button button--secondary button--sm";

/// `label` names the list for those who hear the page; a missing link is shown, but leads nowhere.
#[component]
pub fn Pager(
    #[prop(into)] label: String,
    range: String,
    previous: Option<String>,
    next: Option<String>,
) -> impl IntoView {
    let back = previous.is_none().then_some("true");
    let on = next.is_none().then_some("true");
    view! {
        <nav class="pager" aria-label=label>
            <span class="pager__range">{range}</span>
            <div class="pager__links">
                <a class=CLASS href=previous role=back.map(|_| "link") aria-disabled=back rel=back.is_none().then_some("prev")>
                    <Icon name=IconName::ChevronLeft />
                    {words::Words::here().previous()}
                </a>
                <a class=CLASS href=next role=on.map(|_| "link") aria-disabled=on rel=on.is_none().then_some("next")>
                    {words::Words::here().next()}
                    <Icon name=IconName::ChevronRight />
                </a>
            </div>
        </nav>
    }
}
