//! Who waits for the mail that confirms their address.
//!
//! Never here: a link or a token; they are in the mail alone.

use super::{
    list::{Columns, ListPage, Listing, asked},
    server_fns::{ListSignUps, ResendSignUp},
    view_model::ListRow,
};
use crate::ui::{Button, Deed, Form, Look, Shape, Size, Summary, ask};
use leptos::prelude::*;

const LISTING: Listing = Listing {
    page: "/admin/sign-ups",
    title: "Sign-ups",
    lead: "Who asked for an account and has not confirmed the address yet. Names and addresses are only claims.",
    search: "",
    filters: &[],
    columns: Columns {
        caption: "Sign-ups",
        name: "Name",
        cells: &["Ends"],
        since: "Asked",
        path: "",
        shape: Shape::Round,
    },
};

/// The sign-ups that wait.
#[component]
pub fn SignUpsPage() -> impl IntoView {
    let asked = asked();
    let list = ask(move || ListSignUps { query: asked.get() });
    view! { <ListPage listing=LISTING list end=again /> }
}

/// Sends the mail again.
fn again(row: &ListRow) -> Option<AnyView> {
    let deed = Deed::of::<ResendSignUp>(format!("resend-{}", row.id));
    let (id, whom) = (row.id.clone(), row.detail.clone());
    let form = view! {
        <Form deed class="">
            <Summary problem=deed.problem() />
            <input type="hidden" name="sign_up" value=id />
            <Button look=Look::Secondary size=Size::Small>
                "Send the mail again"
                <span class="visually-hidden">" to " {whom}</span>
            </Button>
        </Form>
    };
    Some(form.into_any())
}
