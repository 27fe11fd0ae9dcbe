//! Creating an organization: a name is enough. While it is typed, an address is proposed and judged; only sending decides.
//!
//! What is being typed stands in the query of a question for this same page, so its answer is this page again. Never here: what a
//! good slug is.

use super::{
    server_fns::{CreateOrganization, SuggestSlug},
    view_model::{SlugAdvice, Verdict},
};
use crate::{
    action_error::ActionError,
    embedding::Slots,
    layout::{Denied, Viewing, loaded},
    mount::Mount,
    ui::{
        Button, ButtonLink, Deed, Form, Icon, IconName, Look, PageHeader, Requirement, Summary, TextField, Title, ask,
        query::value,
    },
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use orgs::kernel::Denial;

const SLUG_HINT: &str = "Small letters, digits and hyphens. Leave it empty, and we make one of the name. You can change it later; the old address keeps working.";

/// The page that makes an organization.
#[component]
pub fn CreatePage() -> impl IntoView {
    let content = loaded(Viewing::find().0, move |viewer| match viewer.person {
        Some(_) if viewer.may_found => view! { <CreateForm /> }.into_any(),
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
            <div><ButtonLink href=Mount::find().to_home() look=Look::Secondary>"To your organizations"</ButtonLink></div>
        </div>
    }
}

/// Name and address. Asked again with what has been typed so far, it has an opinion on it.
#[component]
fn CreateForm() -> impl IntoView {
    let query = use_query_map().get_untracked();
    let typed = SuggestSlug {
        name: value(&query, "name"),
        slug: value(&query, "slug"),
    };
    if typed.name.trim().is_empty() && typed.slug.is_empty() {
        return view! { <Fields typed advice=None /> }.into_any();
    }
    let question = typed.clone();
    let advice = ask(move || question.clone());
    loaded(
        advice,
        move |advice| view! { <Fields typed=typed.clone() advice=Some(advice) /> },
    )
}

#[component]
fn Fields(typed: SuggestSlug, advice: Option<SlugAdvice>) -> impl IntoView {
    let deed = Deed::of::<CreateOrganization>("create");
    // Only what nobody has typed is replaced by the next proposal.
    let is_own = !typed.slug.is_empty();
    let proposed = advice
        .as_ref()
        .and_then(|advice| advice.slug.clone())
        .unwrap_or_default();
    let slug = deed.field("slug", if is_own { typed.slug } else { proposed });
    let mark = (!is_own).then_some("");
    let advice = advice.filter(|_| slug.problem.is_none());
    let (tone, says) = (advice.as_ref().and_then(tone), advice.and_then(shown));
    view! {
        <div class="page page--narrow">
            <PageHeader title="Create an organization" lead="You will be its owner. Next, you can invite your colleagues." />
            <Form deed class="card" attr:data-as-typed=true>
                <div class="card__body form">
                    <Summary problem=deed.problem() fields=deed.jumps() />
                    <TextField
                        state=deed.field("name", typed.name)
                        label="Name"
                        hint="As your colleagues know it."
                        autocomplete="organization"
                        limit=200
                    />
                    <div class="stack stack--tight" data-proposed=mark>
                        <TextField
                            state=slug
                            label="Web address"
                            hint=SLUG_HINT
                            requirement=Requirement::Optional
                            prefix=Mount::find().before_slugs()
                        />
                        <p class="field__state" role="status" data-tone=tone>
                            {says}
                        </p>
                    </div>
                    {Slots::founding_fields(deed)}
                </div>
                <div class="card__foot">
                    <span></span>
                    <div class="form__actions">
                        <ButtonLink href=Mount::find().to_home() look=Look::Ghost>"Cancel"</ButtonLink>
                        <Button look=Look::Primary>"Create organization"</Button>
                    </div>
                </div>
            </Form>
        </div>
    }
}

const fn tone(advice: &SlugAdvice) -> Option<&'static str> {
    match advice.verdict {
        Verdict::Free => Some("success"),
        Verdict::Unusable => Some("danger"),
        Verdict::Nothing => None,
    }
}

/// What can be said about the address so far.
fn shown(advice: SlugAdvice) -> Option<AnyView> {
    let name = match advice.verdict {
        Verdict::Free => IconName::CircleCheck,
        Verdict::Unusable => IconName::CircleAlert,
        Verdict::Nothing => return None,
    };
    Some(view! { <Icon name /> <span>{advice.says}</span> }.into_any())
}
