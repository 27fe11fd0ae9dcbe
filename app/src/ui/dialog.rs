//! A dialog whose being open is part of the URL, so it works by links alone: the page renders it when its query says so,
//! and closing means going to `close_href`.
//!
//! The server sends it open and CSS lays it over the page. Scripts open it again as a modal, which adds the focus trap and
//! Esc and changes nothing to see. Never here: whether it is open. Never place it inside a `.table-frame` (containment would catch it).

use leptos::prelude::*;

use super::button::IconLink;
use super::icon::IconName;
use super::words;

/// Lays `children` over the page under `title`. Focus starts on the element with `data-autofocus`, which should be the harmless one,
/// and returns to where it came from.
#[component]
pub fn Dialog(
    #[prop(into)] title: String,
    /// The same page without the dialog.
    #[prop(into)]
    close_href: String,
    children: Children,
) -> impl IntoView {
    view! {
        <a class="dialog__backdrop" href=close_href.clone() tabindex="-1" aria-hidden="true" data-noscroll></a>
        <dialog class="dialog" open aria-labelledby="dialog-title">
            <div class="dialog__panel">
                <header class="dialog__head">
                    <h2 id="dialog-title">{title}</h2>
                    <IconLink href=close_href icon=IconName::X label=words::Words::here().close() />
                </header>
                <div class="dialog__body">{children()}</div>
            </div>
        </dialog>
    }
}
