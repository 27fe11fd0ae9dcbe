//! Short answers in the corner to what one has just done: the first comes with the page, later ones are made in the browser, out of the
//! template that stands here.
//!
//! Good news leaves by itself after some seconds, bad news stays until dismissed. Never here: the only place of an error.

use super::{
    Flash, Undo,
    icon::{IconName, icon},
    markup::{Markup, PreEscaped, html, inert},
    words::Words,
};
use leptos::prelude::*;

/// The corner. Always in the page, so that what appears in it is read out.
#[component]
pub fn Toasts(flash: Option<Flash>) -> impl IntoView {
    let words = Words::here();
    let first = flash.map(|flash| {
        let undo = flash.undo.as_ref().map(Undo::form).unwrap_or_default();
        toast("success", IconName::CircleCheck, (&flash.says, &undo))
    });
    let corner = html! {
        div .toasts role="region" aria-label=(words.messages()) tabindex="-1" data-unreachable=(words.unreachable()) {
            div .toasts__list role="status" {
                template { (toast("success", IconName::CircleCheck, ("", ""))) }
                @if let Some(first) = first { (first) }
            }
            div .toasts__list role="alert" {
                template { (toast("warning", IconName::CircleAlert, ("", ""))) }
            }
        }
    };
    inert(corner)
}

/// One: what it says, and the form that takes it back, as text.
fn toast(tone: &str, picture: IconName, (says, undo): (&str, &str)) -> Markup {
    html! {
        div .toast data-tone=(tone) {
            (icon(picture))
            p .toast__text { (says) }
            div .toast__undo { (PreEscaped(undo)) }
            button .button .button--ghost .button--square .button--sm .toast__close type="button" aria-label=(Words::here().dismiss()) {
                (icon(IconName::X))
            }
        }
    }
}
