//! Creating an organization: a name is enough. While it is typed, an address is proposed and judged; only sending decides.
//!
//! Never here: what a good slug is.

use super::{server_fns::CreateOrganization, view_model::Verdict};
use crate::{
    action_error::ActionError,
    layout::{Denied, Viewing, loaded},
    ui::{Button, ButtonLink, Deed, Form, Icon, IconName, Look, PageHeader, Requirement, Summary, TextField, Title},
};
use leptos::prelude::*;
use orgs::kernel::Denial;
use typing::Typing;

mod typing;

const SLUG_HINT: &str = "Small letters, digits and hyphens. Leave it empty, and we make one of the name. You can change it later; the old address keeps working.";

/// The page that makes an organization.
#[component]
pub fn CreatePage() -> impl IntoView {
    // Outside of what the viewer's reload renders again: what was typed stays.
    let deed = Deed::of::<CreateOrganization>("create");
    let typing = Typing::begin(deed);
    let content = loaded(Viewing::find().0, 4, move |viewer| match viewer.person {
        Some(_) if viewer.may_found => view! { <CreateForm deed typing /> }.into_any(),
        Some(_) => view! { <NotHere /> }.into_any(),
        None => view! { <Denied error=ActionError::Denied(Denial::SignedOut) /> }.into_any(),
    });
    view! {
        <Title text="Create an organization" />
        {content}
    }
}

/// For whoever may not, and came by an old link.
#[component]
fn NotHere() -> impl IntoView {
    view! {
        <div class="page page--narrow">
            <PageHeader
                title="Create an organization"
                lead="The operators of this installation create organizations. Ask one of them, or ask a colleague to invite you to theirs."
            />
            <div><ButtonLink href="/" look=Look::Secondary>"To your organizations"</ButtonLink></div>
        </div>
    }
}

/// Name and address.
#[component]
fn CreateForm(deed: Deed, typing: Typing) -> impl IntoView {
    let slug = deed.field("slug", "");
    let problem = slug.problem;
    view! {
        <div class="page page--narrow">
            <PageHeader title="Create an organization" lead="You will be its owner. Next, you can invite your colleagues." />
            <Form deed class="card">
                <div class="card__body form">
                    <Summary problem=deed.problem() fields=deed.jumps() />
                    <TextField
                        state=deed.field("name", "")
                        label="Name"
                        hint="As your colleagues know it."
                        autocomplete="organization"
                        limit=200
                        on:input=move |event| typing.name.set(event_target_value(&event))
                    />
                    <div class="stack stack--tight">
                        <TextField
                            state=slug
                            label="Web address"
                            hint=SLUG_HINT
                            requirement=Requirement::Optional
                            prefix="/orgs/"
                            proposal=typing.proposal()
                            on:input=move |event| typing.own.set(Some(event_target_value(&event)))
                        />
                        <Advice typing problem />
                    </div>
                </div>
                <div class="card__foot">
                    <span></span>
                    <div class="form__actions">
                        <ButtonLink href="/" look=Look::Ghost>"Cancel"</ButtonLink>
                        <Button look=Look::Primary busy=deed.pending()>"Create organization"</Button>
                    </div>
                </div>
            </Form>
        </div>
    }
}

/// What can be said about the address so far. Silent about faults while the form itself names one.
#[component]
fn Advice(typing: Typing, problem: Signal<Option<String>>) -> impl IntoView {
    let shown = move || {
        let advice = typing.advice.get();
        let (tone, icon) = match advice.verdict {
            Verdict::Free => ("success", IconName::CircleCheck),
            Verdict::Unusable if problem.with(Option::is_none) => ("danger", IconName::CircleAlert),
            Verdict::Unusable | Verdict::Nothing => return None,
        };
        Some((tone, icon, advice.says))
    };
    view! {
        <p class="field__state" role="status" data-tone=move || shown().map(|(tone, ..)| tone)>
            {move || shown().map(|(_, name, says)| view! { <Icon name /> <span>{says}</span> }.into_any())}
        </p>
    }
}
