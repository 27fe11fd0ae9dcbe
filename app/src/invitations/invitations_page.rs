//! The invitations of an organization: the open ones, or all there ever were.
//!
//! Never here: the page behind the mailed link (`accept_page`), or anything that the address does not say.

use super::{
    invitations_table::InvitationsTable,
    invite_dialog::InviteDialog,
    revoke_dialog::RevokeDialog,
    server_fns::ListInvitations,
    view_model::{InvitationsQuery, InvitationsView},
};
use crate::{
    layout::{Here, loaded},
    ui::{
        Asked, ButtonLink, IconName, Look, PageHeader, Rows, Show, Size, Title, ask, changing,
        query::{Href, value},
    },
};
use leptos::prelude::*;
use leptos_router::{hooks::use_query_map, params::ParamsMap};
use orgs::access::Permission;

/// Keys that open a dialog.
const DIALOGS: [&str; 2] = ["invite", "revoke"];

/// The page's address without its dialogs.
pub fn page(here: Here, query: Memo<ParamsMap>) -> Href {
    untrack(|| query.with(|query| Href::of(here.path("invitations"), query).without(&DIALOGS)))
}

/// The invitations of the page's organization.
#[component]
pub fn InvitationsPage() -> impl IntoView {
    let (here, query) = (Here::find(), use_query_map());
    let asked = Memo::new(move |_| query.with(read));
    let list = ask(move || ListInvitations {
        slug: here.slug(),
        query: asked.get(),
    });
    let rows = Rows::begin();
    // Whoever may not see the list gets the refusal alone, with its own heading.
    let listed = move || here.may(Permission::ListInvitations);
    view! {
        <Title text=here.title("Invitations") />
        <div class="page">
            <Show when=listed>
                <Head here query />
            </Show>
            <div class="stack">
                <Show when=listed>
                    <Which here query asked />
                </Show>
                {loaded(list, 5, move |list| view! { <InvitationsTable here query rows asked=asked.get_untracked() list /> })}
            </div>
        </div>
        <Dialogs here query list />
    }
}

/// What the address asks for.
fn read(query: &ParamsMap) -> InvitationsQuery {
    InvitationsQuery {
        show: value(query, "show"),
        after: value(query, "after"),
        before: value(query, "before"),
    }
}

#[component]
fn Head(here: Here, query: Memo<ParamsMap>) -> impl IntoView {
    let invites = move || here.may(Permission::InviteMembers);
    let invite = move || page(here, query).with("invite", "1").to_string();
    view! {
        <PageHeader title="Invitations" lead="Who was asked to join, and what became of it.">
            <Show when=invites>
                {move || {
                    query.track();
                    view! {
                        <ButtonLink href=invite() look=Look::Primary icon=IconName::MailPlus attr:data-noscroll=true>"Invite people"</ButtonLink>
                    }
                }}
            </Show>
        </PageHeader>
    }
}

/// The open ones, or all.
#[component]
fn Which(here: Here, query: Memo<ParamsMap>, asked: Memo<InvitationsQuery>) -> impl IntoView {
    let all = Memo::new(move |_| asked.with(|asked| asked.show == "all"));
    let choice = move |text: &'static str, show: &'static str, on: bool| {
        let href = page(here, query)
            .without(&["after", "before"])
            .with("show", show)
            .to_string();
        let look = if on { Look::Secondary } else { Look::Ghost };
        view! { <ButtonLink href look size=Size::Small attr:aria-current=on.then_some("page") attr:data-noscroll=true>{text}</ButtonLink> }
    };
    changing(move || {
        let all = all.get();
        view! {
            <nav class="cluster" aria-label="Which invitations">
                {choice("Open", "", !all)}
                {choice("All", "all", all)}
            </nav>
        }
    })
}

/// Which dialog the address opens.
#[derive(Clone, PartialEq, Eq)]
enum Open {
    Invite,
    Revoke(String),
}

/// The dialog that is open, beside the list.
#[component]
fn Dialogs(here: Here, query: Memo<ParamsMap>, list: Asked<InvitationsView>) -> impl IntoView {
    let open = Memo::new(move |_| {
        query.with(|query| {
            let revoke = query
                .get("revoke")
                .filter(|_| here.may(Permission::ManageInvitations))
                .map(Open::Revoke);
            revoke.or_else(|| {
                query
                    .get("invite")
                    .filter(|_| here.may(Permission::InviteMembers))
                    .map(|_| Open::Invite)
            })
        })
    });
    changing(move || {
        open.get().map(|open| {
            let close = page(here, query).to_string();
            match open {
                Open::Invite => view! { <InviteDialog here list close /> }.into_any(),
                Open::Revoke(invitation) => view! { <RevokeDialog here list invitation close /> }.into_any(),
            }
        })
    })
}
