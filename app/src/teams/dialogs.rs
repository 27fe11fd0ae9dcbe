//! The dialogs of a team: another name, taking somebody out, leaving, deleting. Each says what follows, and asks. Adding people has a file
//! of its own.
//!
//! Never here: deciding who may; the server refuses and says why.

use super::{
    add_dialog::AddDialog,
    candidates::added,
    server_fns::{DeleteTeam, RemoveFromTeam, RenameTeam},
    view_model::TeamView,
    words::Words,
};
use crate::{
    context,
    layout::Here,
    members::{About, AboutMember, view_model::MemberRow},
    ui::{
        Button, ButtonLink, Deed, Dialog, Form, Look, Summary, TextField,
        query::{Href, value},
    },
};
use leptos::prelude::*;
use leptos_router::params::ParamsMap;
use orgs::access::Permission;

// The forms, by name.
const RENAME: &str = "rename-team";
const REMOVE: &str = "remove-from-team";
const LEAVE: &str = "leave-team";
const DELETE: &str = "delete-team";

/// The dialog that the address opens, if the viewer may do what it asks about. `page` is the page without it.
pub fn dialog(here: Here, query: &ParamsMap, page: &Href, team: &TeamView) -> Option<AnyView> {
    let (team, close) = (team.clone(), page.to_string());
    let asks = |key: &str| query.get(key).is_some();
    let member = value(query, "remove");
    if asks("add") && team.managed {
        let typed = value(query, "q");
        Some(view! { <AddDialog here team typed close /> }.into_any())
    } else if asks("rename") && team.managed {
        Some(view! { <RenameDialog here team close /> }.into_any())
    } else if !member.is_empty() && team.managed {
        Some(view! { <RemoveDialog here team member close /> }.into_any())
    } else if asks("leave") && team.part.is_some() {
        Some(view! { <LeaveDialog here team close /> }.into_any())
    } else if asks("delete") && here.may(Permission::ManageTeams) {
        Some(view! { <DeleteDialog here team close /> }.into_any())
    } else {
        None
    }
}

/// What was wrong with a form whose dialog is not offered any more: somebody was faster.
pub fn unanswered() -> Option<String> {
    let rename = Deed::of::<RenameTeam>(RENAME).problem();
    let removed = || Deed::of::<RemoveFromTeam>(REMOVE).problem();
    let left = || Deed::of::<RemoveFromTeam>(LEAVE).problem();
    let deleted = || Deed::of::<DeleteTeam>(DELETE).problem();
    rename.or_else(added).or_else(removed).or_else(left).or_else(deleted)
}

#[component]
fn RenameDialog(here: Here, team: TeamView, close: String) -> impl IntoView {
    let (words, deed) = (Words::here(), Deed::of::<RenameTeam>(RENAME));
    view! {
        <Dialog title=words.rename_this(&team.name) close_href=close.clone()>
            <Form deed>
                <Summary problem=deed.problem() fields=deed.jumps() />
                <Which here team=team.id />
                <input type="hidden" name="back" value=close.clone() />
                <TextField state=deed.field("name", team.name) label=words.name() limit=100 attr:data-autofocus=true />
                <div class="dialog__foot">
                    <ButtonLink href=close look=Look::Secondary attr:data-noscroll=true>{words.cancel()}</ButtonLink>
                    <Button look=Look::Primary>{words.save_name()}</Button>
                </div>
            </Form>
        </Dialog>
    }
}

/// Asks before somebody is taken out.
#[component]
fn RemoveDialog(here: Here, team: TeamView, member: String, close: String) -> impl IntoView {
    let (words, deed) = (Words::here(), Deed::of::<RemoveFromTeam>(REMOVE));
    let about = About {
        here,
        member,
        deed,
        close: close.clone(),
    };
    let sure = move |member: MemberRow| {
        let asked = Asked {
            title: words.remove_them(&member.name, &team.name),
            facts: [words.they_stay(), words.can_be_added_again()],
            button: words.remove_named(&member.name),
        };
        view! { <TakeOut here deed asked team=team.id.clone() member=member.user close=close.clone() /> }
    };
    view! { <AboutMember about sure /> }
}

/// Asks before the viewer leaves.
#[component]
fn LeaveDialog(here: Here, team: TeamView, close: String) -> impl IntoView {
    let (words, deed) = (Words::here(), Deed::of::<RemoveFromTeam>(LEAVE));
    let member = context::caller().signed_in().map(|you| you.user.to_string());
    let asked = Asked {
        title: words.leave_this(&team.name),
        facts: [words.you_stay(), words.to_come_back()],
        button: words.leave_named(&team.name),
    };
    view! { <TakeOut here deed asked team=team.id member=member.unwrap_or_default() close /> }
}

/// What a dialog says that takes somebody out.
struct Asked {
    title: String,
    facts: [&'static str; 2],
    button: String,
}

/// The same form for oneself and for others.
#[component]
fn TakeOut(here: Here, deed: Deed, asked: Asked, team: String, member: String, close: String) -> impl IntoView {
    let facts = asked.facts.map(|says| view! { <li>{says}</li> });
    view! {
        <Dialog title=asked.title close_href=close.clone()>
            <ul class="dialog__facts">{facts.collect_view()}</ul>
            <Form deed>
                <Summary problem=deed.problem() />
                <Which here team />
                <input type="hidden" name="member" value=member />
                <input type="hidden" name="back" value=close.clone() />
                <div class="dialog__foot">
                    <ButtonLink href=close look=Look::Secondary attr:data-autofocus=true attr:data-noscroll=true>{Words::here().cancel()}</ButtonLink>
                    <Button look=Look::Danger>{asked.button}</Button>
                </div>
            </Form>
        </Dialog>
    }
}

/// Asks before a team is no more.
#[component]
fn DeleteDialog(here: Here, team: TeamView, close: String) -> impl IntoView {
    let (words, deed) = (Words::here(), Deed::of::<DeleteTeam>(DELETE));
    view! {
        <Dialog title=words.delete_this(&team.name) close_href=close.clone()>
            <ul class="dialog__facts">
                <li>{words.in_it(team.total)}</li>
                <li>{words.deeds_stay()}</li>
                <li>{words.for_good()}</li>
            </ul>
            <Form deed>
                <Summary problem=deed.problem() />
                <Which here team=team.id />
                <div class="dialog__foot">
                    <ButtonLink href=close look=Look::Secondary attr:data-autofocus=true attr:data-noscroll=true>{words.cancel()}</ButtonLink>
                    <Button look=Look::Danger>{words.delete_named(&team.name)}</Button>
                </div>
            </Form>
        </Dialog>
    }
}

/// Which team a form is about.
#[component]
fn Which(here: Here, team: String) -> impl IntoView {
    view! {
        <input type="hidden" name="slug" value=here.slug() />
        <input type="hidden" name="team" value=team />
    }
}
