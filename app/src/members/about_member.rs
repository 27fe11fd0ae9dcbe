//! A dialog about one member: waits for who that is, and says so where there is nobody by that id (any more).
//!
//! Never here: what the dialog asks.

use super::{server_fns::FindMember, view_model::MemberRow, words::Words};
use crate::{
    action_error::ActionError,
    layout::Here,
    ui::{ButtonLink, Deed, Dialog, Look, ask, wait},
};
use leptos::prelude::*;

/// What such a dialog is about.
#[derive(Clone)]
pub struct About {
    /// The organization.
    pub here: Here,
    /// The member's id, as the address gives it.
    pub member: String,
    /// What the dialog does to them.
    pub deed: Deed,
    /// The page without the dialog.
    pub close: String,
}

/// Shows `sure` with the member.
#[component]
pub fn AboutMember<F, V>(about: About, sure: F) -> impl IntoView
where
    F: Fn(MemberRow) -> V + Clone + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let (here, member) = (about.here, about.member.clone());
    let found = ask(move || FindMember {
        slug: here.slug(),
        member: member.clone(),
    });
    wait(move || {
        let (about, sure) = (about.clone(), sure.clone());
        async move {
            match found.await {
                Ok(Some(found)) => sure(found.row).into_any(),
                Ok(None) => view! { <Nobody about /> }.into_any(),
                Err(error) => view! { <NotShown error close=about.close /> }.into_any(),
            }
        }
    })
}

/// There is nobody by that id. Where the deed was just refused for it, that is the better sentence.
#[component]
fn Nobody(about: About) -> impl IntoView {
    let refused = about.deed.problem();
    let text = refused.unwrap_or_else(|| Words::here().nobody_by_that_id().to_owned());
    view! { <Excuse text close=about.close /> }
}

/// What the dialog needs could not be fetched.
#[component]
pub fn NotShown(error: ActionError, close: String) -> impl IntoView {
    let words = Words::here();
    let text = match error {
        ActionError::Denied(_) => words.not_yours().to_owned(),
        ActionError::Refused(refused) => refused.says,
        ActionError::Fault(reference) => words.not_loaded(&reference),
        ActionError::Unreachable | ActionError::ProofNeeded => words.unreachable().to_owned(),
    };
    view! { <Excuse text close /> }
}

#[component]
fn Excuse(text: String, close: String) -> impl IntoView {
    let words = Words::here();
    view! {
        <Dialog title=words.nobody_to_show() close_href=close.clone()>
            <p>{text}</p>
            <div class="dialog__foot">
                <ButtonLink href=close look=Look::Secondary attr:data-autofocus=true attr:data-noscroll=true>{words.back()}</ButtonLink>
            </div>
        </Dialog>
    }
}
