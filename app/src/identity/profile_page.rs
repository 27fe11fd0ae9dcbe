//! One's own account: how others see one.
//!
//! Never here: what opens the account; that is `security_page.rs`.

use super::{
    server_fns::{Profile, Rename},
    view_model::ProfileView,
    words::Words,
};
use crate::{
    layout::loaded,
    pictures::PictureSection,
    ui::{Button, Deed, Form, Look, PageHeader, Summary, TextField, Title, ask},
};
use leptos::prelude::*;

/// The profile of whoever is signed in.
#[component]
pub fn ProfilePage() -> impl IntoView {
    let words = Words::here();
    let deed = Deed::of::<Rename>("name");
    let shown = ask(|| Profile {});
    view! {
        <Title text=words.profile_title() />
        {loaded(shown, move |ProfileView { user, picture, name, email }| view! {
            <div class="page">
                <PageHeader title=words.profile() lead=email />
                <div>
                <section class="section" aria-labelledby="profile">
                    <div class="section__text">
                        <h2 id="profile">{words.name()}</h2>
                        <p>{words.how_seen()}</p>
                    </div>
                    <div class="section__content">
                        <NameForm deed name=name.clone() />
                    </div>
                </section>
                <PictureSection user name picture />
                </div>
            </div>
        })}
    }
}

#[component]
fn NameForm(deed: Deed, name: String) -> impl IntoView {
    let words = Words::here();
    view! {
        <Form deed class="card">
            <div class="card__body form">
                <Summary problem=deed.problem() fields=deed.jumps() />
                <TextField state=deed.field("name", name) label=words.your_name() autocomplete="name" limit=200 />
            </div>
            <div class="card__foot">
                <span>{words.shown_everywhere()}</span>
                <Button look=Look::Secondary>{words.save_name()}</Button>
            </div>
        </Form>
    }
}
