//! One's own account: the name, the password, and where one is signed in.
//!
//! Never here: what anything is worth in an organization, or a token; a session is named by its digest.

use super::{
    server_fns::{ChangePassword, EndOtherSessions, EndSession, Rename, account},
    view_model::{AccountView, SessionView},
};
use crate::{
    layout::loaded,
    ui::{Badge, Button, Deed, FieldKind, Form, Look, Moment, PageHeader, Revision, Summary, TextField, Tone},
};
use leptos::prelude::*;
use leptos_meta::Title;

/// The forms of the page. They outlive what is fetched again.
#[derive(Clone, Copy)]
struct Deeds {
    name: Deed,
    password: Deed,
    others: Deed,
}

/// The page of whoever is signed in.
#[component]
pub fn AccountPage() -> impl IntoView {
    let revision = Revision::find();
    let deeds = Deeds {
        name: Deed::of::<Rename>("name"),
        password: Deed::of::<ChangePassword>("password"),
        others: Deed::of::<EndOtherSessions>("others"),
    };
    let shown = Resource::new_blocking(move || revision.get(), |_| account());
    loaded(shown, 5, move |account| view! { <Sections deeds account /> })
}

#[component]
fn Sections(deeds: Deeds, account: AccountView) -> impl IntoView {
    let AccountView { name, email, sessions } = account;
    view! {
        <Title text="Your account" />
        <div class="page">
            <PageHeader title="Your account" lead=email.clone() />
            <div>
                <section class="section" aria-labelledby="profile">
                    <div class="section__text">
                        <h2 id="profile">"Profile"</h2>
                        <p>"How your colleagues see you."</p>
                    </div>
                    <div class="section__content">
                        <NameForm deed=deeds.name name />
                    </div>
                </section>
                <section class="section" aria-labelledby="password">
                    <div class="section__text">
                        <h2 id="password">"Password"</h2>
                        <p>"A new one signs out every other browser, and we tell you by mail."</p>
                    </div>
                    <div class="section__content">
                        <PasswordForm deed=deeds.password email />
                    </div>
                </section>
                <section class="section" aria-labelledby="sessions">
                    <div class="section__text">
                        <h2 id="sessions">"Where you are signed in"</h2>
                        <p>"One you do not know? Sign it out, and change your password."</p>
                    </div>
                    <div class="section__content">
                        <Sessions others=deeds.others sessions />
                    </div>
                </section>
            </div>
        </div>
    }
}

#[component]
fn NameForm(deed: Deed, name: String) -> impl IntoView {
    view! {
        <Form deed class="card">
            <div class="card__body form">
                <Summary problem=deed.problem() fields=deed.jumps() />
                <TextField state=deed.field("name", name) label="Your name" autocomplete="name" limit=200 />
            </div>
            <div class="card__foot">
                <span>"Shown in every organization you belong to."</span>
                <Button look=Look::Secondary busy=deed.pending()>"Save name"</Button>
            </div>
        </Form>
    }
}

#[component]
fn PasswordForm(deed: Deed, email: String) -> impl IntoView {
    view! {
        <Form deed class="card">
            <div class="card__body form">
                <Summary problem=deed.problem() fields=deed.jumps() />
                // For password managers: whose password it is. It has no name, so it is not sent.
                <input type="text" autocomplete="username" value=email readonly hidden />
                <TextField
                    state=deed.field("present_password", "")
                    label="Present password"
                    kind=FieldKind::Password
                    autocomplete="current-password"
                    limit=1024
                />
                <TextField
                    state=deed.field("password", "")
                    label="New password"
                    kind=FieldKind::Password
                    hint="At least 15 characters. A short sentence works well."
                    autocomplete="new-password"
                    limit=1024
                />
            </div>
            <div class="card__foot">
                <a href="/forgot">"Forgot your password?"</a>
                <Button look=Look::Secondary busy=deed.pending()>"Change password"</Button>
            </div>
        </Form>
    }
}

/// Every browser that is signed in, this one included.
#[component]
fn Sessions(others: Deed, sessions: Vec<SessionView>) -> impl IntoView {
    let more = sessions.len() > 1;
    let rows = sessions
        .into_iter()
        .map(|session| view! { <Session session /> })
        .collect_view();
    let everywhere_else = more.then(|| {
        view! {
            <Form deed=others class="card__foot">
                <Summary problem=others.problem() />
                <Button look=Look::Secondary busy=others.pending()>"Sign out everywhere else"</Button>
            </Form>
        }
    });
    view! {
        <div class="card">
            <ul>{rows}</ul>
            {everywhere_else}
        </div>
    }
}

#[component]
fn Session(session: SessionView) -> impl IntoView {
    let SessionView {
        key,
        here,
        created,
        seen,
    } = session;
    let deed = Deed::of::<EndSession>(format!("end-{key}"));
    let label = format!("Sign out the browser that was signed in {}", created.text);
    let end = if here {
        view! { <Badge tone=Tone::Success text="This browser" /> }.into_any()
    } else {
        view! {
            <Form deed class="">
                <input type="hidden" name="key" value=key />
                <Button look=Look::Secondary busy=deed.pending() attr:aria-label=label>"Sign out"</Button>
            </Form>
        }
        .into_any()
    };
    view! {
        <li class="list__item">
            <div class="list__text">
                <span class="list__title">"Signed in " <Moment iso=created.iso text=created.text title=created.title /></span>
                <span class="list__detail">"Last used " <Moment iso=seen.iso text=seen.text title=seen.title /></span>
                <Summary problem=deed.problem() />
            </div>
            <div class="list__end">{end}</div>
        </li>
    }
}
