//! Two-step sign-in of one's own account: off, being set up, on.
//!
//! Never here: a secret that counts. Recovery codes come in the answer of a deed, are shown, and are gone with the page.

use super::{
    server_fns::{ConfirmFactor, DisableFactor, Factor, RenewCodes, SetUpFactor},
    view_model::{FactorView, Picture},
    words::Words,
};
use crate::{
    layout::loaded,
    ui::{
        Button, Callout, Deed, FieldKind, Form, Look, Moment, PageHeader, Section, Summary, TextField, Title, Tone,
        ask, query::query,
    },
    when::When,
};
use leptos::prelude::*;

/// The forms of the page.
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
    let words = Words::here();
    let deeds = Deeds {
        set_up: Deed::of::<SetUpFactor>("set-up"),
        confirm: Deed::of::<ConfirmFactor>("confirm"),
        renew: Deed::of::<RenewCodes>("renew"),
        disable: Deed::of::<DisableFactor>("disable"),
    };
    let shown = ask(|| Factor {});
    let needed = query().get("needed").is_some();
    view! {
        <Title text=words.title() />
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
                    <PageHeader title=words.two_step() lead=words.lead() />
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
                <p>{Words::here().needed()}</p>
            </Callout>
        }
    })
}

#[component]
fn PasswordField(deed: Deed) -> impl IntoView {
    view! {
        <TextField
            state=deed.field("present_password", "")
            label=Words::here().your_password()
            kind=FieldKind::Password
            autocomplete="current-password"
            limit=1024
        />
    }
}

#[component]
fn CodeField(deed: Deed, #[prop(optional)] hint: &'static str) -> impl IntoView {
    view! { <TextField state=deed.field("code", "") label=Words::here().code() hint autocomplete="one-time-code" limit=60 /> }
}

#[component]
fn Off(deed: Deed, password: bool) -> impl IntoView {
    let words = Words::here();
    view! {
        <Section id="off" title=words.turn_it_on() text=words.about_app()>
            <Form deed class="card">
                <div class="card__body form">
                    <Summary problem=deed.problem() fields=deed.jumps() />
                    {password.then(|| view! { <PasswordField deed /> })}
                </div>
                <div class="card__foot">
                    <span>{words.next_scan()}</span>
                    <Button look=Look::Primary>{words.set_up()}</Button>
                </div>
            </Form>
        </Section>
    }
}

#[component]
fn Begun(deed: Deed, secret: String, link: String, picture: Picture) -> impl IntoView {
    let words = Words::here();
    view! {
        <Section id="scan" title=words.scan() text=words.about_scan()>
            <div class="card">
                <div class="card__body factor">
                    <svg class="factor__picture" viewBox=picture.view_box role="img" aria-label=words.picture()>
                        <path d=picture.path />
                    </svg>
                    <div class="factor__text">
                        <p>{words.cannot_scan()}</p>
                        <p class="factor__secret">{secret}</p>
                        <p><a href=link rel="external">{words.open_in_app()}</a></p>
                    </div>
                </div>
            </div>
        </Section>
        <Section id="confirm" title=words.type_it() text=words.then_on()>
            <Form deed class="card">
                <div class="card__body form">
                    <Summary problem=deed.problem() fields=deed.jumps() />
                    <CodeField deed />
                </div>
                <div class="card__foot">
                    <span>{words.next_codes()}</span>
                    <Button look=Look::Primary>{words.turn_on()}</Button>
                </div>
            </Form>
        </Section>
    }
}

#[component]
fn On(deeds: Deeds, since: When, left: i64, password: bool) -> impl IntoView {
    let words = Words::here();
    let Deeds {
        confirm,
        renew,
        disable,
        ..
    } = deeds;
    let codes = [renew.once(), confirm.once()].concat();
    let fresh = (!codes.is_empty()).then(|| view! { <Codes codes /> });
    let count = match left {
        0 => words.none_left().to_owned(),
        1 => words.one_left().to_owned(),
        left => words.some_left(left),
    };
    view! {
        <Callout tone=Tone::Success>
            <p>{words.on_since()} <Moment iso=since.iso text=since.text title=since.title /></p>
        </Callout>
        {fresh}
        <Section id="codes" title=words.recovery_codes() text=words.about_codes()>
            <Form deed=renew class="card">
                <div class="card__body form">
                    <Summary problem=renew.problem() fields=renew.jumps() />
                    <CodeField deed=renew hint=words.app_or_recovery() />
                </div>
                <div class="card__foot">
                    <span>{count}</span>
                    <Button look=Look::Secondary>{words.make_codes()}</Button>
                </div>
            </Form>
        </Section>
        <Section id="off" title=words.turn_it_off() text=words.then_off()>
            <Form deed=disable class="card">
                <div class="card__body form">
                    <Summary problem=disable.problem() fields=disable.jumps() />
                    {password.then(|| view! { <PasswordField deed=disable /> })}
                    <CodeField deed=disable hint=words.app_or_recovery() />
                </div>
                <div class="card__foot">
                    <span>{words.other_phone()}</span>
                    <Button look=Look::DangerQuiet>{words.turn_off()}</Button>
                </div>
            </Form>
        </Section>
    }
}

/// To be kept by the person: on paper, in a file.
#[component]
fn Codes(codes: Vec<String>) -> impl IntoView {
    let words = Words::here();
    let file = format!("data:text/plain,{}%0A", codes.join("%0A"));
    let list = codes.into_iter().map(|code| view! { <li>{code}</li> }).collect_view();
    view! {
        <Section id="fresh" title=words.keep_these() text=words.shown_once()>
            <div class="card">
                <ol class="card__body factor__codes" aria-label=words.recovery_codes()>{list}</ol>
                <div class="card__foot">
                    <span>{words.phone_lost()}</span>
                    <a class="button button--secondary" href=file download=words.file() rel="external">{words.download()}</a>
                </div>
            </div>
        </Section>
    }
}
