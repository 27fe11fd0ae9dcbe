//! Who waits for the mail that confirms their address.
//!
//! Never here: a link or a token; they are in the mail alone.

use super::{
    list::{Columns, ListPage, Listing, sought},
    server_fns::{ListSignUps, ResendSignUp},
    view_model::ListRow,
    words::Words,
};
use crate::ui::{Button, Deed, Form, Look, Shape, Size, Summary, ask};
use leptos::prelude::*;

const LISTING: Listing = Listing {
    title: Words::sign_ups,
    search: None,
    filters: &[],
    columns: Columns {
        caption: Words::sign_ups,
        name: Words::name,
        cells: &[Words::ends],
        since: Words::asked,
        path: "",
        shape: Shape::Round,
    },
};

/// The sign-ups that wait.
#[component]
pub fn SignUpsPage() -> impl IntoView {
    let list = ask(|| ListSignUps { query: sought() });
    view! { <ListPage page="/admin/sign-ups" lead=Words::sign_ups_lead listing=LISTING list end=again /> }
}

/// Sends the mail again.
fn again(words: Words, row: &ListRow) -> Option<AnyView> {
    let deed = Deed::of::<ResendSignUp>(format!("resend-{}", row.id));
    let (id, to) = (row.id.clone(), words.to(&row.detail));
    let form = view! {
        <Form deed class="">
            <Summary problem=deed.problem() />
            <input type="hidden" name="sign_up" value=id />
            <Button look=Look::Secondary size=Size::Small>
                {words.send_again()}
                <span class="visually-hidden">{to}</span>
            </Button>
        </Form>
    };
    Some(form.into_any())
}
