//! One's own account: a copy of what is kept, and the end of it.
//!
//! Never here: whether somebody may go; the server refuses and says why.

use super::{
    server_fns::{DeleteAccount, Owned, Security},
    view_model::{OwnedView, SecurityView},
    words::Words,
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
    let words = Words::here();
    let delete = Deed::of::<DeleteAccount>("delete");
    let shown = ask(|| Owned {});
    let whose = ask(|| Security {});
    view! {
        <Title text=words.data_title() />
        {loaded(shown, move |owned| view! {
            <div class="page">
                <PageHeader title=words.data() lead=words.data_lead() />
                <div>
                    <Section id="copy" title=words.a_copy() text=words.about_copy()>
                        <div class="card">
                            <div class="list__item">
                                <span class="list__text">{words.copy_opens_nothing()}</span>
                                <a class="button button--secondary" href="/account/data.json" download rel="external">{words.download()}</a>
                            </div>
                        </div>
                    </Section>
                    <Section id="delete" title=words.delete_account() text=words.about_delete()>
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
    let words = Words::here();
    let organizations = owned
        .into_iter()
        .map(|owned| view! { <li><a href=Mount::find().page(&owned.slug, "settings")>{owned.name}</a></li> })
        .collect::<Vec<_>>();
    if !organizations.is_empty() {
        return view! {
            <Callout tone=Tone::Warning title=words.only_owner()>
                <ul>{organizations}</ul>
                <p>{words.transfer_first()}</p>
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
                    <li>{words.gone_at_once()}</li>
                    <li>{words.name_stays()}</li>
                    <li>{words.last_mail()}</li>
                </ul>
                {password.then(|| view! {
                    <TextField
                        state=delete.field("password", "")
                        label=words.your_password()
                        kind=FieldKind::Password
                        autocomplete="current-password"
                        limit=1024
                    />
                })}
            </div>
            <div class="card__foot">
                <span>{words.somebody_new()}</span>
                <Button look=Look::Danger>{words.delete_mine()}</Button>
            </div>
        </Form>
    }
    .into_any()
}
