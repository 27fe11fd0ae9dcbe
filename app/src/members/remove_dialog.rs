//! "Remove Bruno Keller?": who, and what follows.
//!
//! Never here: deciding who can be removed; the server refuses and says why.

use super::{
    about_member::{About, AboutMember},
    server_fns::Remove,
    view_model::MemberRow,
    words::Words,
};
use crate::{
    action_error::ActionError,
    layout::Here,
    teams,
    ui::{Button, ButtonLink, Deed, Dialog, Form, Look, Summary},
};
use leptos::prelude::*;
use orgs::access::Permission;

/// Asks before a member is removed. `close` is the page without the dialog.
#[component]
pub fn RemoveDialog(here: Here, member: String, close: String) -> impl IntoView {
    let deed = Deed::of::<Remove>("remove");
    let about = About {
        here,
        member,
        deed,
        close: close.clone(),
    };
    let sure = move |member| view! { <Sure here deed member close=close.clone() /> };
    view! { <AboutMember about sure /> }
}

#[component]
fn Sure(here: Here, deed: Deed, member: MemberRow, close: String) -> impl IntoView {
    let (words, organization) = (Words::here(), here.name());
    let MemberRow { user, name, teams, .. } = member;
    let leaves = (!teams.is_empty()).then(|| {
        let says = words.leaves_their_teams(&teams::named(&teams));
        view! { <li class="breakable">{says}</li> }
    });
    view! {
        <Dialog title=words.remove_them(&name) close_href=close.clone()>
            <p>
                <strong>{name.clone()}</strong>
                {words.loses_access(&organization)}
            </p>
            <ul class="dialog__facts">
                <li>{words.their_invitations_end()}</li>
                {leaves}
                <li>{words.their_deeds_stay()}</li>
                <li>{words.can_be_undone()}</li>
            </ul>
            <Form deed>
                <Summary problem=deed.problem() />
                <WayOut here deed />
                <input type="hidden" name="slug" value=here.slug() />
                <input type="hidden" name="member" value=user />
                <input type="hidden" name="back" value=close.clone() />
                <div class="dialog__foot">
                    <ButtonLink href=close look=Look::Secondary attr:data-autofocus=true attr:data-noscroll=true>{words.cancel()}</ButtonLink>
                    <Button look=Look::Danger>{words.remove(&name)}</Button>
                </div>
            </Form>
        </Dialog>
    }
}

/// When it was refused because an organization needs an owner: how the viewer can change that.
#[component]
pub fn WayOut(here: Here, deed: Deed) -> impl IntoView {
    let is_needed = matches!(deed.error(), Some(ActionError::Refused(refused)) if refused.code == "ownership-required");
    let organization = here.now();
    (is_needed && organization.may(Permission::TransferOwnership)).then(|| {
        let href = format!("{}?transfer=", organization.path("settings"));
        view! { <p><a href=href>{Words::here().transfer_the_ownership()}</a></p> }
    })
}
