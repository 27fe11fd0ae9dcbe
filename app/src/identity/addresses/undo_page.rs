//! The page behind the link that puts a primary address back. It says what goes before anything goes.
//!
//! Never here: a change by looking; mail scanners open links too.

use super::{
    server_fns::{Undo, UndoPrimary},
    view_model::UndoView,
};
use crate::{
    layout::loaded,
    ui::{Button, DeadEnd, Deed, Form, Icon, IconName, Look, Size, Summary, Title, Tone, ask},
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The page behind the link.
#[component]
pub fn UndoPage() -> impl IntoView {
    let params = use_params_map();
    let token = Memo::new(move |_| params.with(|params| params.get("token").unwrap_or_default()));
    let deed = Deed::of::<UndoPrimary>("undo");
    let shown = ask(move || Undo { token: token.get() });
    let content = loaded(shown, move |shown| {
        match shown {
        UndoView::Ready { back, away } => {
            let token = token.get_untracked();
            view! { <PutBack deed token back away /> }.into_any()
        }
        UndoView::Expired => DeadEnd {
            mark: (IconName::Clock, Tone::Warning),
            title: "This link has expired".into(),
            lead: "The change is more than a week old. If the address is still yours, you can choose a new password with it.".into_any(),
            next: ("/forgot".to_owned(), "Choose a new password".into()),
        }
        .show(),
        UndoView::Unknown => DeadEnd {
            mark: (IconName::FileX, Tone::Neutral),
            title: "This link does not work".into(),
            lead: "It was used before, or a part of it is missing. If you got several mails, use the oldest.".into_any(),
            next: ("/forgot".to_owned(), "Choose a new password".into()),
        }
        .show(),
    }
    });
    view! {
        <Title text="Put your address back" />
        <div class="page page--centre">
            <div class="auth">{content}</div>
        </div>
    }
}

/// The link is good.
#[component]
fn PutBack(deed: Deed, token: String, back: String, away: Vec<String>) -> impl IntoView {
    let away = away
        .into_iter()
        .map(|email| view! { <li class="breakable">"The address " <strong>{email}</strong> " is taken off your account."</li> })
        .collect_view();
    view! {
        <header class="auth__head">
            <span class="auth__mark" data-tone="warning">
                <Icon name=IconName::Shield />
            </span>
            <h1 class="auth__title" tabindex="-1">"Put your address back?"</h1>
            <p class="auth__lead"><strong class="breakable">{back}</strong> " becomes your primary address again, and:"</p>
        </header>
        <div class="auth__card">
            <ul class="dialog__facts">
                {away}
                <li>"Every browser is signed out."</li>
                <li>"Links that we mailed, and a password or a two-step sign-in that was set up since, stop working."</li>
            </ul>
            <Form deed class="form">
                <Summary problem=deed.problem() fields=deed.jumps() />
                <input type="hidden" name="token" value=token />
                <Button look=Look::Danger size=Size::Wide>"Put it back and sign out everywhere"</Button>
            </Form>
        </div>
        <p class="auth__foot">"Was it you who changed it? Then close this page; everything stays as it is."</p>
    }
}
