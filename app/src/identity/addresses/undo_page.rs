//! The page behind the link that puts a primary address back. It says what goes before anything goes.
//!
//! Never here: a change by looking; mail scanners open links too.

use super::{
    server_fns::{Undo, UndoPrimary},
    view_model::UndoView,
    words::Words,
};
use crate::{
    layout::loaded,
    ui::{
        Button, DeadEnd, Deed, Form, IconName, Look, Mark, Size, Summary, Title, Tone, ask,
        markup::{html, text},
        narrow_head,
        query::param,
    },
};
use leptos::prelude::*;

/// The page behind the link.
#[component]
pub fn UndoPage() -> impl IntoView {
    let words = Words::here();
    let deed = Deed::of::<UndoPrimary>("undo");
    let shown = ask(|| Undo { token: param("token") });
    let content = loaded(shown, move |shown| match shown {
        UndoView::Ready { back, away } => view! { <PutBack deed token=param("token") back away /> }.into_any(),
        UndoView::Expired => DeadEnd {
            mark: (IconName::Clock, Tone::Warning),
            title: words.link_expired().into(),
            lead: text(words.a_week_old()),
            next: ("/forgot".to_owned(), words.choose_password().into()),
        }
        .show(),
        UndoView::Unknown => DeadEnd {
            mark: (IconName::FileX, Tone::Neutral),
            title: words.link_does_not_work().into(),
            lead: text(words.use_oldest()),
            next: ("/forgot".to_owned(), words.choose_password().into()),
        }
        .show(),
    });
    view! {
        <Title text=words.put_back_title() />
        <div class="page page--centre">
            <div class="auth">{content}</div>
        </div>
    }
}

/// The link is good.
#[component]
fn PutBack(deed: Deed, token: String, back: String, away: Vec<String>) -> impl IntoView {
    let words = Words::here();
    let away = away
        .into_iter()
        .map(|email| view! { <li class="breakable">{words.the_address()} <strong>{email}</strong> {words.taken_off()}</li> })
        .collect_view();
    view! {
        {narrow_head(Mark::Sign(IconName::Shield, Tone::Warning), words.put_back(), &html! { strong .breakable { (back) } (words.primary_again()) })}
        <div class="auth__card">
            <ul class="dialog__facts">
                {away}
                <li>{words.all_signed_out()}</li>
                <li>{words.stop_working()}</li>
            </ul>
            <Form deed class="form">
                <Summary problem=deed.problem() fields=deed.jumps() />
                <input type="hidden" name="token" value=token />
                <Button look=Look::Danger size=Size::Wide>{words.put_it_back()}</Button>
            </Form>
        </div>
        <p class="auth__foot">{words.was_it_you()}</p>
    }
}
