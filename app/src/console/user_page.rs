//! One person as operators see them: who, where they belong, what happened last, and what can be done about them.
//!
//! Never here: where somebody is signed in, or a secret of theirs.

use super::{
    act_form::ActForm,
    confirm_dialog::{ConfirmDialog, Question},
    list::{Columns, nothing, remarks, table},
    server_fns::{Activate, Appoint, Deactivate, EndSessions, SendReset, ShowUser},
    view_model::UserView,
};
use crate::{
    activity::Timeline,
    layout::loaded,
    ui::{Button, ButtonLink, Deed, Form, Look, Shape, Summary, Title, ask, query::value},
};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

const ORGANIZATIONS: Columns = Columns {
    caption: "Their organizations",
    name: "Organization",
    cells: &["Role"],
    since: "Joined",
    path: "/admin/organizations",
    shape: Shape::SquareLarge,
};

/// One person.
#[component]
pub fn UserPage() -> impl IntoView {
    let (params, query) = (use_params_map(), use_query_map());
    let id = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    let user = ask(move || ShowUser { user: id.get() });
    let sure = Memo::new(move |_| query.with(|query| value(query, "sure")));
    loaded(user, move |user| {
        let asked = user.clone();
        view! {
            <Shown user />
            {move || question(&sure.get(), &asked)}
        }
    })
}

fn page(user: &UserView) -> String {
    format!("/admin/users/{}", user.row.id)
}

#[component]
fn Shown(user: UserView) -> impl IntoView {
    let all = format!("/admin/events?person={}", user.row.id);
    let belongs = if user.organizations.is_empty() {
        view! { <p class="muted">"They belong to no organization."</p> }.into_any()
    } else {
        table(ORGANIZATIONS, user.organizations.clone(), nothing)
    };
    let acts = (user.active && !user.superuser)
        .then(|| view! { <ActForm id=user.row.id.clone() name=user.row.name.clone() /> });
    view! {
        <Title text=format!("{} · Users", user.row.name) />
        <div class="page">
            <header class="page-header">
                <div class="page-header__text">
                    <h1 class="page-header__title" tabindex="-1">{user.row.name.clone()}</h1>
                    <p class="page-header__lead">{user.row.detail.clone()}</p>
                </div>
                <div class="page-header__actions">{remarks(&user.row.marks)}</div>
            </header>
            <div>
                <section class="section" aria-labelledby="organizations">
                    <div class="section__text">
                        <h2 id="organizations">"Organizations"</h2>
                        <p>"Where they belong, and as what. They are known since " {user.row.since.text.clone()} "."</p>
                    </div>
                    <div class="section__content">{belongs}</div>
                </section>
                <section class="section" aria-labelledby="access">
                    <div class="section__text">
                        <h2 id="access">"Access"</h2>
                        <p>{user.sessions.clone()} ". Everything you do here is recorded with your name."</p>
                    </div>
                    <div class="section__content"><Deeds user=user.clone() /></div>
                </section>
                {acts}
                <section class="section" aria-labelledby="events">
                    <div class="section__text">
                        <h2 id="events">"Events"</h2>
                        <p>"What they did last, and what was done to them. " <a href=all>"All of their events"</a></p>
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
    let link = Deed::of::<SendReset>("send-reset");
    let activate = Deed::of::<Activate>("activate");
    let ask = |word: &str| format!("{}?sure={word}", page(&user));
    let (id, whom) = (user.row.id.clone(), user.row.id.clone());
    let active = user.active.then(|| {
        view! {
            <div class="danger-zone__row">
                <div class="danger-zone__text">
                    <h3>"A link to choose a new password"</h3>
                    <p>"Goes to their address; nobody else sees it. The password stays until they choose another."</p>
                    <Summary problem=link.problem() />
                </div>
                <Form deed=link class="">
                    <input type="hidden" name="user" value=whom />
                    <Button look=Look::Secondary>"Send the link"</Button>
                </Form>
            </div>
            {offer("Sessions", "Signs them out everywhere. They can sign in again.", ask("sessions"), "End all sessions")}
        }
    });
    let state = if user.active {
        let text = "Signs them out everywhere, and nobody can sign in as them. Nothing is lost.";
        (!user.you).then(|| offer("Deactivate", text, ask("deactivate"), "Deactivate"))
    } else {
        let form = view! {
            <div class="danger-zone__row">
                <div class="danger-zone__text">
                    <h3>"Activate"</h3>
                    <p>"They can sign in again, with the password they had."</p>
                    <Summary problem=activate.problem() />
                </div>
                <Form deed=activate class="">
                    <input type="hidden" name="user" value=id />
                    <Button look=Look::Secondary>"Activate"</Button>
                </Form>
            </div>
        };
        Some(form.into_any())
    };
    let power = if user.superuser {
        let text = "They see this console, and pass every guard of every organization.";
        Some(offer("Superuser", text, ask("ordinary"), "Make an ordinary person"))
    } else {
        let text = "A superuser sees this console, and passes every guard of every organization.";
        user.active
            .then(|| offer("Superuser", text, ask("superuser"), "Make a superuser"))
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
fn question(word: &str, user: &UserView) -> Option<AnyView> {
    let name = &user.row.name;
    let mut fields = vec![("user", user.row.id.clone())];
    let (deed, title, button, facts): (_, _, _, &'static [_]) = match word {
        "deactivate" => (
            Deed::of::<Deactivate>("deactivate"),
            format!("Deactivate {name}?"),
            "Deactivate",
            &[
                "They are signed out everywhere at once, and cannot sign in.",
                "Invitations they have sent and nobody has answered are revoked.",
                "They stay in their organizations, and can be activated again.",
            ],
        ),
        "sessions" => (
            Deed::of::<EndSessions>("end-sessions"),
            format!("Sign {name} out everywhere?"),
            "End all sessions",
            &["Every browser of theirs is signed out at once. They can sign in again."],
        ),
        "superuser" | "ordinary" => {
            fields.push(("to", word.to_owned()));
            let deed = Deed::of::<Appoint>("appoint");
            if word == "superuser" {
                let facts = &[
                    "They see this console, every organization and everything in it.",
                    "You can take it back.",
                ];
                (deed, format!("Make {name} a superuser?"), "Make a superuser", facts)
            } else {
                let facts = &["They see this console no more, and only organizations they belong to."];
                (
                    deed,
                    format!("Make {name} an ordinary person?"),
                    "Make an ordinary person",
                    facts,
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
