//! One's own account: a copy of what is kept, and the end of it.
//!
//! Never here: whether somebody may go; the server refuses and says why.

use super::{
    server_fns::{DeleteAccount, Owned, Security},
    view_model::{OwnedView, SecurityView},
};
use crate::{
    layout::loaded,
    mount::Mount,
    ui::{Button, Callout, Deed, FieldKind, Form, Look, PageHeader, Section, Summary, TextField, Title, Tone, ask},
};
use leptos::prelude::*;

/// The data of whoever is signed in.
#[component]
pub fn DataPage() -> impl IntoView {
    // It outlives what is fetched again.
    let delete = Deed::of::<DeleteAccount>("delete");
    let shown = ask(|| Owned {});
    let whose = ask(|| Security {});
    view! {
        <Title text="Your data · Your account" />
        {loaded(shown, move |owned| view! {
            <div class="page">
                <PageHeader title="Your data" lead="What we keep of you is yours." />
                <div>
                    <Section id="copy" title="A copy" text="Profile, addresses, memberships, sessions, passkeys, invitations and what you did, as one JSON file.">
                        <div class="card">
                            <div class="list__item">
                                <span class="list__text">"Nothing in it opens your account."</span>
                                <a class="button button--secondary" href="/account/data.json" download rel="external">"Download my data"</a>
                            </div>
                        </div>
                    </Section>
                    <Section id="delete" title="Delete account" text="You leave every organization at once. This cannot be undone.">
                        {loaded(whose, move |SecurityView { password, .. }| view! { <Going delete owned=owned.clone() password /> })}
                    </Section>
                </div>
            </div>
        })}
    }
}

/// The form; before it, what stands in the way.
#[component]
fn Going(delete: Deed, owned: Vec<OwnedView>, password: bool) -> impl IntoView {
    let organizations = owned
        .into_iter()
        .map(|owned| view! { <li><a href=Mount::find().page(&owned.slug, "settings")>{owned.name}</a></li> })
        .collect::<Vec<_>>();
    if !organizations.is_empty() {
        return view! {
            <Callout tone=Tone::Warning title="You are the only owner of these organizations">
                <ul>{organizations}</ul>
                <p>"Transfer the ownership of each, or delete it. Then you can delete your account here."</p>
                <Summary problem=delete.problem() />
            </Callout>
        }
        .into_any();
    }
    view! {
        <Form deed=delete class="card">
            <div class="card__body form">
                <Summary problem=delete.problem() fields=delete.jumps() />
                <ul class="dialog__facts">
                    <li>"Your password, passkeys, sessions, addresses and mailed links are gone at once."</li>
                    <li>"Your name stays in the activity of the organizations you took part in; nothing else does."</li>
                    <li>"We send a last mail to your primary address."</li>
                </ul>
                {password.then(|| view! {
                    <TextField
                        state=delete.field("password", "")
                        label="Your password"
                        kind=FieldKind::Password
                        autocomplete="current-password"
                        limit=1024
                    />
                })}
            </div>
            <div class="card__foot">
                <span>"Somebody who signs up with your address later is somebody new."</span>
                <Button look=Look::Danger>"Delete my account"</Button>
            </div>
        </Form>
    }
    .into_any()
}
