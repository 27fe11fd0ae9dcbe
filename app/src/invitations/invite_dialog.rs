//! Inviting people: their addresses, a role, a few words; and what became of each.
//!
//! Never here: which roles there are to offer; the server says so with the list.

use super::{server_fns::Invite, view_model::InvitationsView};
use crate::{
    layout::Here,
    members::role,
    ui::{
        Button, ButtonLink, Choice, ChoiceField, Coming, Deed, Dialog, Form, Icon, IconName, Look, Requirement,
        Summary, TextArea, wait,
    },
};
use leptos::prelude::*;
use orgs::access::Role;

/// More than fifty of the longest.
const FIELD: u32 = 16_000;

/// Invites people to the page's organization. `close` is the page without the dialog.
#[component]
pub fn InviteDialog(here: Here, list: Coming<InvitationsView>, close: String) -> impl IntoView {
    let deed = Deed::of::<Invite>("invite");
    wait(move || {
        let close = close.clone();
        async move {
            let list = list.await.ok();
            list.map(|list| view! { <Ask here deed offers=list.offers lifetime=list.lifetime close /> }.into_any())
                .into_any()
        }
    })
}

#[component]
fn Ask(here: Here, deed: Deed, offers: Vec<Role>, lifetime: String, close: String) -> impl IntoView {
    let least = offers.first().map_or("", |role| role.as_str());
    let choice = |role: Role| Choice {
        value: role.to_string(),
        label: role::word(role).to_owned(),
        hint: role::purpose(role).to_owned(),
    };
    let options = offers.into_iter().map(choice).collect();
    let name = untrack(|| here.name());
    view! {
        <Dialog title=format!("Invite to {name}") close_href=close.clone()>
            <Form deed>
                <Summary problem=deed.problem() fields=deed.jumps() />
                <input type="hidden" name="slug" value=move || here.slug() />
                <input type="hidden" name="back" value=close.clone() />
                <Outcome deed />
                <TextArea
                    state=deed.field("email", "") label="E-mail addresses" limit=FIELD
                    hint="One, or many with commas or on lines of their own. Each gets a mail with a link; nothing else is needed to join."
                    attr:data-autofocus=true
                />
                <ChoiceField state=deed.field("role", least) label="Role" options />
                <TextArea
                    state=deed.field("message", "") label="Personal message" requirement=Requirement::Optional limit=500
                    hint="Plain text, at most 500 characters. It stands in the mail."
                />
                <p class="small muted">{format!("The invitation can be accepted for {lifetime}. You can resend or revoke it at any time.")}</p>
                <div class="dialog__foot">
                    <ButtonLink href=close look=Look::Secondary attr:data-noscroll=true>"Cancel"</ButtonLink>
                    <Button look=Look::Primary>"Send invitations"</Button>
                </div>
            </Form>
        </Dialog>
    }
}

/// What became of each address, where not all of them are invited.
#[component]
fn Outcome(deed: Deed) -> impl IntoView {
    let mut said = deed.once().into_iter();
    said.next().map(|first| {
        let each = said
            .map(|says| view! { <li class="breakable">{says}</li> })
            .collect_view();
        view! {
            <div class="summary" role="alert" tabindex="-1">
                <Icon name=IconName::CircleAlert />
                <div>
                    <p>{first}</p>
                    <ul>{each}</ul>
                </div>
            </div>
        }
    })
}
