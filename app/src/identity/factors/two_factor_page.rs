//! Two-step sign-in of one's own account: off, being set up, on.
//!
//! Never here: a secret that counts. Recovery codes come in the answer of a deed, are shown, and are gone with the page.

use super::{
    server_fns::{ConfirmFactor, DisableFactor, Factor, RenewCodes, SetUpFactor},
    view_model::{FactorView, Picture},
};
use crate::{
    layout::loaded,
    ui::{
        Button, Callout, Deed, FieldKind, Form, Look, Moment, PageHeader, Section, Summary, TextField, Title, Tone, ask,
    },
    when::When,
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The forms of the page. They outlive what is fetched again.
#[derive(Clone, Copy)]
struct Deeds {
    set_up: Deed,
    confirm: Deed,
    renew: Deed,
    disable: Deed,
}

/// The page of whoever is signed in.
#[component]
pub fn TwoFactorPage() -> impl IntoView {
    let deeds = Deeds {
        set_up: Deed::of::<SetUpFactor>("set-up"),
        confirm: Deed::of::<ConfirmFactor>("confirm"),
        renew: Deed::of::<RenewCodes>("renew"),
        disable: Deed::of::<DisableFactor>("disable"),
    };
    let shown = ask(|| Factor {});
    let needed = use_query_map().with_untracked(|query| query.get("needed").is_some());
    view! {
        <Title text="Two-step sign-in · Your account" />
        {loaded(shown, move |shown| {
            let content = match shown {
                FactorView::Off { password } => view! { <Needed needed /> <Off deed=deeds.set_up password /> }.into_any(),
                FactorView::Begun { secret, link, picture } => {
                    view! { <Begun deed=deeds.confirm secret link picture /> }.into_any()
                }
                FactorView::On { since, left, password } => view! { <On deeds since left password /> }.into_any(),
            };
            view! {
                <div class="page">
                    <PageHeader title="Two-step sign-in" lead="A code of your phone after the password: who finds only the one gets nowhere." />
                    <div>{content}</div>
                </div>
            }
        })}
    }
}

/// Why somebody is here who wanted to go elsewhere.
#[component]
fn Needed(needed: bool) -> impl IntoView {
    needed.then(|| {
        view! {
            <Callout tone=Tone::Warning>
                <p>"Nobody comes in here by a password alone. Set up two-step sign-in, and go on; it takes a minute and an app."</p>
            </Callout>
        }
    })
}

#[component]
fn PasswordField(deed: Deed) -> impl IntoView {
    view! {
        <TextField
            state=deed.field("present_password", "")
            label="Your password"
            kind=FieldKind::Password
            autocomplete="current-password"
            limit=1024
        />
    }
}

#[component]
fn CodeField(deed: Deed, #[prop(optional)] hint: &'static str) -> impl IntoView {
    view! { <TextField state=deed.field("code", "") label="Code" hint autocomplete="one-time-code" limit=60 /> }
}

#[component]
fn Off(deed: Deed, password: bool) -> impl IntoView {
    view! {
        <Section id="off" title="Turn it on" text="You need an authenticator app: most password managers have one, and every app store.">
            <Form deed class="card">
                <div class="card__body form">
                    <Summary problem=deed.problem() fields=deed.jumps() />
                    {password.then(|| view! { <PasswordField deed /> })}
                </div>
                <div class="card__foot">
                    <span>"Next you scan a picture with the app."</span>
                    <Button look=Look::Primary>"Set up"</Button>
                </div>
            </Form>
        </Section>
    }
}

#[component]
fn Begun(deed: Deed, secret: String, link: String, picture: Picture) -> impl IntoView {
    view! {
        <Section id="scan" title="Scan this" text="With the authenticator app. It then shows six digits, new ones every half minute.">
            <div class="card">
                <div class="card__body factor">
                    <svg class="factor__picture" viewBox=picture.view_box role="img" aria-label="The secret for your app, as a QR code">
                        <path d=picture.path />
                    </svg>
                    <div class="factor__text">
                        <p>"It cannot scan? Type this:"</p>
                        <p class="factor__secret">{secret}</p>
                        <p><a href=link rel="external">"Or open it in an app on this device"</a></p>
                    </div>
                </div>
            </div>
        </Section>
        <Section id="confirm" title="Type what it shows" text="Then two-step sign-in is on, and every other browser is signed out.">
            <Form deed class="card">
                <div class="card__body form">
                    <Summary problem=deed.problem() fields=deed.jumps() />
                    <CodeField deed />
                </div>
                <div class="card__foot">
                    <span>"Next you get recovery codes."</span>
                    <Button look=Look::Primary>"Turn on"</Button>
                </div>
            </Form>
        </Section>
    }
}

#[component]
fn On(deeds: Deeds, since: When, left: i64, password: bool) -> impl IntoView {
    let Deeds {
        confirm,
        renew,
        disable,
        ..
    } = deeds;
    let codes = [renew.once(), confirm.once()].concat();
    let fresh = (!codes.is_empty()).then(|| view! { <Codes codes /> });
    let count = match left {
        0 => "You have none left.".to_owned(),
        1 => "You have one left.".to_owned(),
        left => format!("You have {left}."),
    };
    view! {
        <Callout tone=Tone::Success>
            <p>"On since " <Moment iso=since.iso text=since.text title=since.title /></p>
        </Callout>
        {fresh}
        <Section id="codes" title="Recovery codes" text="Each stands in for the app once. New ones put the old ones out of use.">
            <Form deed=renew class="card">
                <div class="card__body form">
                    <Summary problem=renew.problem() fields=renew.jumps() />
                    <CodeField deed=renew hint="Of the app, or one of the recovery codes." />
                </div>
                <div class="card__foot">
                    <span>{count}</span>
                    <Button look=Look::Secondary>"Make new codes"</Button>
                </div>
            </Form>
        </Section>
        <Section id="off" title="Turn it off" text="Then the password alone opens your account. We tell you by mail.">
            <Form deed=disable class="card">
                <div class="card__body form">
                    <Summary problem=disable.problem() fields=disable.jumps() />
                    {password.then(|| view! { <PasswordField deed=disable /> })}
                    <CodeField deed=disable hint="Of the app, or one of the recovery codes." />
                </div>
                <div class="card__foot">
                    <span>"Another phone? Turn it off and on again."</span>
                    <Button look=Look::DangerQuiet>"Turn off"</Button>
                </div>
            </Form>
        </Section>
    }
}

/// To be kept by the person: on paper, in a file.
#[component]
fn Codes(codes: Vec<String>) -> impl IntoView {
    let file = format!("data:text/plain,{}%0A", codes.join("%0A"));
    let list = codes.into_iter().map(|code| view! { <li>{code}</li> }).collect_view();
    view! {
        <Section id="fresh" title="Keep these now" text="They are shown this once. Print them, or keep them where your phone is not.">
            <div class="card">
                <ol class="card__body factor__codes" aria-label="Recovery codes">{list}</ol>
                <div class="card__foot">
                    <span>"If the phone is lost, one of them lets you in."</span>
                    <a class="button button--secondary" href=file download="recovery-codes.txt" rel="external">"Download"</a>
                </div>
            </div>
        </Section>
    }
}
