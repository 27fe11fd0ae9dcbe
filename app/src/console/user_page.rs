//! One person as operators see them: who, where they belong, what happened last, and what can be done about them.
//!
//! Never here: where somebody is signed in, or a secret of theirs.

use super::{
    act_form::ActForm,
    confirm_dialog::{ConfirmDialog, Question},
    list::{Columns, nothing, remarks, table},
    server_fns::{Activate, Appoint, Deactivate, EndSessions, SendReset, ShowUser},
    view_model::UserView,
    words::{Word, Words},
};
use crate::{
    activity::Timeline,
    layout::loaded,
    ui::{
        Button, ButtonLink, Deed, Form, Look, Shape, Summary, Title, ask,
        query::{asked, param},
    },
};
use leptos::prelude::*;

const ORGANIZATIONS: Columns = Columns {
    caption: Words::their_organizations,
    name: Words::organization,
    cells: &[Words::role],
    since: Words::joined,
    path: "/admin/organizations",
    shape: Shape::SquareLarge,
};

/// One person.
#[component]
pub fn UserPage() -> impl IntoView {
    let words = Words::here();
    let user = ask(|| ShowUser { user: param("id") });
    loaded(user, move |user| {
        let dialog = question(words, &asked("sure"), &user);
        view! {
            <Shown user />
            {dialog}
        }
    })
}

fn page(user: &UserView) -> String {
    format!("/admin/users/{}", user.row.id)
}

#[component]
fn Shown(user: UserView) -> impl IntoView {
    let words = Words::here();
    let all = format!("/admin/events?person={}", user.row.id);
    let belongs = if user.organizations.is_empty() {
        view! { <p class="muted">{words.no_organizations()}</p> }.into_any()
    } else {
        table(ORGANIZATIONS, user.organizations.clone(), nothing)
    };
    let acts = (user.active && !user.superuser)
        .then(|| view! { <ActForm id=user.row.id.clone() name=user.row.name.clone() /> });
    view! {
        <Title text=words.of_users(&user.row.name) />
        <div class="page">
            <header class="page-header">
                <div class="page-header__text">
                    <h1 class="page-header__title" tabindex="-1">{user.row.name.clone()}</h1>
                    <p class="page-header__lead">{user.row.detail.clone()}</p>
                </div>
                <div class="page-header__actions">{remarks(words, &user.row.marks)}</div>
            </header>
            <div>
                <section class="section" aria-labelledby="organizations">
                    <div class="section__text">
                        <h2 id="organizations">{words.organizations()}</h2>
                        <p>{words.where_they_belong()} {user.row.since.text.clone()} "."</p>
                    </div>
                    <div class="section__content">{belongs}</div>
                </section>
                <section class="section" aria-labelledby="access">
                    <div class="section__text">
                        <h2 id="access">{words.access()}</h2>
                        <p>{user.sessions.clone()} {words.access_text()}</p>
                    </div>
                    <div class="section__content"><Deeds user=user.clone() /></div>
                </section>
                {acts}
                <section class="section" aria-labelledby="events">
                    <div class="section__text">
                        <h2 id="events">{words.events()}</h2>
                        <p>{words.their_events()} <a href=all>{words.all_their_events()}</a></p>
                    </div>
                    <div class="section__content"><div class="card"><Timeline rows=user.events /></div></div>
                </section>
            </div>
        </div>
    }
}

/// What can be done, each in its row.
#[component]
fn Deeds(user: UserView) -> impl IntoView {
    let (words, link) = (Words::here(), Deed::of::<SendReset>("send-reset"));
    let activate = Deed::of::<Activate>("activate");
    let ask = |word: &str| format!("{}?sure={word}", page(&user));
    let (id, whom) = (user.row.id.clone(), user.row.id.clone());
    let active = user.active.then(|| {
        view! {
            <div class="danger-zone__row">
                <div class="danger-zone__text">
                    <h3>{words.reset_link()}</h3>
                    <p>{words.reset_link_text()}</p>
                    <Summary problem=link.problem() />
                </div>
                <Form deed=link class="">
                    <input type="hidden" name="user" value=whom />
                    <Button look=Look::Secondary>{words.send_link()}</Button>
                </Form>
            </div>
            {offer(words.sessions(), words.sessions_text(), ask("sessions"), words.end_sessions())}
        }
    });
    let state = if user.active {
        let (says, text) = (words.deactivate(), words.deactivate_text());
        (!user.you).then(|| offer(says, text, ask("deactivate"), says))
    } else {
        let form = view! {
            <div class="danger-zone__row">
                <div class="danger-zone__text">
                    <h3>{words.activate()}</h3>
                    <p>{words.activate_text()}</p>
                    <Summary problem=activate.problem() />
                </div>
                <Form deed=activate class="">
                    <input type="hidden" name="user" value=id />
                    <Button look=Look::Secondary>{words.activate()}</Button>
                </Form>
            </div>
        };
        Some(form.into_any())
    };
    let power = if user.superuser {
        let text = words.is_superuser_text();
        Some(offer(words.superuser(), text, ask("ordinary"), words.make_ordinary()))
    } else {
        let text = words.superuser_text();
        user.active
            .then(|| offer(words.superuser(), text, ask("superuser"), words.make_superuser()))
    };
    view! { <div class="card">{active} {state} {power}</div> }
}

/// A deed that asks first.
pub fn offer(title: &'static str, text: &'static str, href: String, button: &'static str) -> AnyView {
    view! {
        <div class="danger-zone__row">
            <div class="danger-zone__text">
                <h3>{title}</h3>
                <p>{text}</p>
            </div>
            <ButtonLink href look=Look::Secondary attr:data-noscroll=true>{button}</ButtonLink>
        </div>
    }
    .into_any()
}

/// The dialog that the address opens.
fn question(words: Words, word: &str, user: &UserView) -> Option<AnyView> {
    let name = &user.row.name;
    let mut fields = vec![("user", user.row.id.clone())];
    let (deed, title, button, facts): (_, _, _, &'static [Word]) = match word {
        "deactivate" => (
            Deed::of::<Deactivate>("deactivate"),
            words.deactivate_question(name),
            words.deactivate(),
            &[Words::out_at_once, Words::invitations_revoked, Words::they_stay],
        ),
        "sessions" => (
            Deed::of::<EndSessions>("end-sessions"),
            words.sessions_question(name),
            words.end_sessions(),
            &[Words::every_browser],
        ),
        "superuser" | "ordinary" => {
            fields.push(("to", word.to_owned()));
            let deed = Deed::of::<Appoint>("appoint");
            if word == "superuser" {
                (
                    deed,
                    words.superuser_question(name),
                    words.make_superuser(),
                    &[Words::they_see_all, Words::take_it_back],
                )
            } else {
                (
                    deed,
                    words.ordinary_question(name),
                    words.make_ordinary(),
                    &[Words::they_see_less],
                )
            }
        }
        _ => return None,
    };
    let question = Question {
        title,
        facts,
        button,
        fields,
    };
    Some(view! { <ConfirmDialog question deed close=page(user) /> }.into_any())
}
