//! Creating an organization: a name is enough. While it is typed, an address is proposed and judged; only sending decides.
//!
//! What is being typed stands in the query of a question for this same page, so its answer is this page again. Never here: what a
//! good slug is.

use super::{
    server_fns::{CreateOrganization, SuggestSlug},
    view_model::{SlugAdvice, Verdict},
    words::Words,
};
use crate::{
    action_error::ActionError,
    context::{may_found, person},
    embedding::Slots,
    layout::{Denied, loaded},
    mount::Mount,
    ui::{
        Button, ButtonLink, Deed, Form, Icon, IconName, Look, PageHeader, Requirement, Summary, TextField, Title, ask,
        query::asked,
    },
};
use leptos::prelude::*;
use orgs::kernel::Denial;

/// The page that makes an organization.
#[component]
pub fn CreatePage() -> impl IntoView {
    let content = match person() {
        Some(_) if may_found() => view! { <CreateForm /> }.into_any(),
        Some(_) => view! { <NotHere /> }.into_any(),
        None => view! { <Denied error=ActionError::Denied(Denial::SignedOut) /> }.into_any(),
    };
    view! {
        <Title text=Words::here().create() />
        {content}
    }
}

/// For whoever may not, and came by an old link.
#[component]
fn NotHere() -> impl IntoView {
    let words = Words::here();
    view! {
        <div class="page page--narrow">
            <PageHeader title=words.create() lead=words.operators_create() />
            <div><ButtonLink href=Mount::find().to_home() look=Look::Secondary>{words.to_yours()}</ButtonLink></div>
        </div>
    }
}

/// Name and address. Asked again with what has been typed so far, it has an opinion on it.
#[component]
fn CreateForm() -> impl IntoView {
    let typed = SuggestSlug {
        name: asked("name"),
        slug: asked("slug"),
    };
    if typed.name.trim().is_empty() && typed.slug.is_empty() {
        return view! { <Fields typed advice=None /> }.into_any();
    }
    let advice = ask(|| typed.clone());
    loaded(
        advice,
        move |advice| view! { <Fields typed=typed.clone() advice=Some(advice) /> },
    )
}

#[component]
fn Fields(typed: SuggestSlug, advice: Option<SlugAdvice>) -> impl IntoView {
    let (words, deed) = (Words::here(), Deed::of::<CreateOrganization>("create"));
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
            <PageHeader title=words.create() lead=words.you_will_be_owner() />
            <Form deed class="card" attr:data-as-typed=true>
                <div class="card__body form">
                    <Summary problem=deed.problem() fields=deed.jumps() />
                    <TextField
                        state=deed.field("name", typed.name)
                        label=words.name()
                        hint=words.as_known()
                        autocomplete="organization"
                        limit=200
                    />
                    <div class="stack stack--tight" data-proposed=mark>
                        <TextField
                            state=slug
                            label=words.web_address()
                            hint=words.slug_hint()
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
                        <ButtonLink href=Mount::find().to_home() look=Look::Ghost>{words.cancel()}</ButtonLink>
                        <Button look=Look::Primary>{words.create_it()}</Button>
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
