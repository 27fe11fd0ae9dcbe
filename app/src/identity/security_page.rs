//! One's own account: the password, and where one is signed in.
//!
//! Never here: a token; a session is named by its digest.

use super::{
    new_account::NewPasswordField,
    provider::{
        Elsewhere,
        server_fns::{Elsewhere as Linked, UnlinkIdentity},
    },
    server_fns::{ChangePassword, EndOtherSessions, EndSession, OpenSessions, Security},
    view_model::{SecurityView, SessionView},
    words::Words,
};
use crate::{
    layout::loaded,
    ui::{
        Badge, Button, ButtonLink, Deed, FieldKind, Form, Look, Moment, PageHeader, Section, Summary, TextField, Title,
        Tone, ask,
    },
};
use leptos::prelude::*;

/// What opens the account of whoever is signed in.
#[component]
pub fn SecurityPage() -> impl IntoView {
    let words = Words::here();
    let password = Deed::of::<ChangePassword>("password");
    let others = Deed::of::<EndOtherSessions>("others");
    let whose = ask(|| Security {});
    let sessions = ask(|| OpenSessions {});
    let unlink = Deed::of::<UnlinkIdentity>("unlink");
    let other = ask(|| Linked {});
    view! {
        <Title text=words.security_title() />
        {loaded(whose, move |SecurityView { email, password: has_password, two_step, passkeys }| view! {
            <div class="page">
                <PageHeader title=words.security() lead=words.security_lead() />
                <div>
                    <Section id="password" title=words.password() text=words.about_password()>
                        <PasswordForm deed=password email has_password />
                    </Section>
                    <Section id="two-step" title=words.two_step() text=words.about_two_step()>
                        <TwoStep two_step />
                    </Section>
                    <Section id="passkeys" title=words.passkeys() text=words.about_passkeys()>
                        <Passkeys passkeys />
                    </Section>
                    {loaded(other, move |other| other.map(|other| view! {
                        <section class="section" aria-labelledby="elsewhere">
                            <div class="section__text">
                                <h2 id="elsewhere">{words.elsewhere(&other.label)}</h2>
                                <p>{words.about_elsewhere()}</p>
                            </div>
                            <div class="section__content">
                                <Elsewhere unlink elsewhere=other />
                            </div>
                        </section>
                    }))}
                    <section class="section" aria-labelledby="sessions">
                        <div class="section__text">
                            <h2 id="sessions">{words.sessions()}</h2>
                            <p>{words.unknown_session()}</p>
                            <p>{words.about_sessions()}</p>
                        </div>
                        <div class="section__content">
                            {loaded(sessions, move |sessions| view! { <Sessions others sessions /> })}
                        </div>
                    </section>
                </div>
            </div>
        })}
    }
}

#[component]
fn PasswordForm(deed: Deed, email: String, has_password: bool) -> impl IntoView {
    let words = Words::here();
    let button = if has_password {
        words.change_password()
    } else {
        words.set_password()
    };
    view! {
        <Form deed class="card">
            <div class="card__body form">
                <Summary problem=deed.problem() fields=deed.jumps() />
                // For password managers: whose password it is. It has no name, so it is not sent.
                <input type="text" autocomplete="username" value=email readonly hidden />
                {has_password.then(|| view! {
                    <TextField
                        state=deed.field("present_password", "")
                        label=words.present_password()
                        kind=FieldKind::Password
                        autocomplete="current-password"
                        limit=1024
                    />
                })}
                <NewPasswordField deed label=words.new_password() />
            </div>
            <div class="card__foot">
                <a href="/forgot">{words.forgot()}</a>
                <Button look=Look::Secondary>{button}</Button>
            </div>
        </Form>
    }
}

#[component]
fn TwoStep(two_step: bool) -> impl IntoView {
    let words = Words::here();
    let (tone, word, action) = if two_step {
        (Tone::Success, words.on(), words.look_after_two_step())
    } else {
        (Tone::Neutral, words.off(), words.set_up())
    };
    view! {
        <div class="card">
            <div class="list__item">
                <div class="list__text">
                    <Badge tone text=word />
                </div>
                <div class="list__end">
                    <ButtonLink href="/account/security/two-factor" look=Look::Secondary>{action}</ButtonLink>
                </div>
            </div>
        </div>
    }
}

#[component]
fn Passkeys(passkeys: i64) -> impl IntoView {
    let words = Words::here();
    let (tone, word) = match passkeys {
        0 => (Tone::Neutral, words.none().to_owned()),
        1 => (Tone::Success, words.one().to_owned()),
        more => (Tone::Success, more.to_string()),
    };
    view! {
        <div class="card">
            <div class="list__item">
                <div class="list__text">
                    <Badge tone text=word />
                </div>
                <div class="list__end">
                    <ButtonLink href="/account/security/passkeys" look=Look::Secondary>{words.look_after_passkeys()}</ButtonLink>
                </div>
            </div>
        </div>
    }
}

/// Every browser that is signed in, this one included.
#[component]
fn Sessions(others: Deed, sessions: Vec<SessionView>) -> impl IntoView {
    let words = Words::here();
    let more = sessions.len() > 1;
    let rows = sessions
        .into_iter()
        .map(|session| view! { <Session words session /> })
        .collect_view();
    let everywhere_else = more.then(|| {
        view! {
            <Form deed=others class="card__foot">
                <Summary problem=others.problem() />
                <Button look=Look::Secondary>{words.sign_out_others()}</Button>
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
fn Session(words: Words, session: SessionView) -> impl IntoView {
    let SessionView {
        key,
        here,
        device,
        about,
        created,
        seen,
    } = session;
    let deed = Deed::of::<EndSession>(format!("end-{key}"));
    let label = words.sign_out_of(&device, &created.text);
    let end = if here {
        view! { <Badge tone=Tone::Success text=words.this_browser() /> }.into_any()
    } else {
        view! {
            <Form deed class="">
                <input type="hidden" name="key" value=key />
                <Button look=Look::Secondary attr:aria-label=label>{words.sign_out()}</Button>
            </Form>
        }
        .into_any()
    };
    view! {
        <li class="list__item">
            <div class="list__text">
                <span class="list__title">{device}</span>
                <span class="list__detail">{about}</span>
                <span class="list__detail">
                    {words.signed_in()} <Moment iso=created.iso text=created.text title=created.title />
                    {words.last_used()}
                    <Moment iso=seen.iso text=seen.text title=seen.title />
                </span>
                <Summary problem=deed.problem() />
            </div>
            <div class="list__end">{end}</div>
        </li>
    }
}
