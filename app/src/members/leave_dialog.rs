//! "Leave Acme?": what follows; and for its only owner why not, and what to do first.
//!
//! Never here: letting the last owner go; the server refuses that too.

use super::{
    about_member::NotShown,
    remove_dialog::WayOut,
    server_fns::{Leave, ListMembers},
    view_model::MembersQuery,
    words::Words,
};
use crate::{
    layout::Here,
    ui::{Button, ButtonLink, Callout, Deed, Dialog, Form, Look, Summary, Tone, ask, wait},
};
use leptos::prelude::*;
use orgs::access::Role;

/// Asks before the viewer leaves. `close` is the page without the dialog.
#[component]
pub fn LeaveDialog(here: Here, close: String) -> impl IntoView {
    let deed = Deed::of::<Leave>("leave");
    let owners = ask(move || ListMembers {
        slug: here.slug(),
        query: MembersQuery {
            role: Role::Owner.to_string(),
            ..MembersQuery::default()
        },
    });
    wait(move || {
        let close = close.clone();
        async move {
            match owners.await {
                Ok(owners) if owners.rows.len() == 1 && owners.rows.iter().any(|row| row.you) => {
                    view! { <OnlyOwner here close /> }.into_any()
                }
                Ok(_) => view! { <Sure here deed close /> }.into_any(),
                Err(error) => view! { <NotShown error close /> }.into_any(),
            }
        }
    })
}

#[component]
fn Sure(here: Here, deed: Deed, close: String) -> impl IntoView {
    let (words, name) = (Words::here(), here.name());
    view! {
        <Dialog title=words.leave_it(&name) close_href=close.clone()>
            <p>{words.you_lose_access(&name)}</p>
            <ul class="dialog__facts">
                <li>{words.your_invitations_end()}</li>
                <li>{words.your_teams_go_on()}</li>
                <li>{words.your_deeds_stay()}</li>
                <li>{words.to_come_back()}</li>
            </ul>
            <Form deed>
                <Summary problem=deed.problem() />
                <WayOut here deed />
                <input type="hidden" name="slug" value=here.slug() />
                <div class="dialog__foot">
                    <ButtonLink href=close look=Look::Secondary attr:data-autofocus=true attr:data-noscroll=true>{words.cancel()}</ButtonLink>
                    <Button look=Look::Danger>{words.leave(&name)}</Button>
                </div>
            </Form>
        </Dialog>
    }
}

#[component]
fn OnlyOwner(here: Here, close: String) -> impl IntoView {
    let words = Words::here();
    let (name, settings) = (here.name(), here.path("settings"));
    view! {
        <Dialog title=words.leave_it(&name) close_href=close.clone()>
            <Callout tone=Tone::Warning title=words.only_owner()>
                <p>{words.hand_over_first()}</p>
            </Callout>
            <div class="dialog__foot">
                <ButtonLink href=close look=Look::Secondary attr:data-autofocus=true attr:data-noscroll=true>{words.cancel()}</ButtonLink>
                <ButtonLink href=format!("{settings}?transfer=") look=Look::Primary>{words.transfer_ownership()}</ButtonLink>
            </div>
        </Dialog>
    }
}
