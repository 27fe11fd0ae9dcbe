//! What is to be done with the requests that are chosen: a plain form, whose boxes stand in the rows.
//!
//! Never here: doing it; each is decided by itself.

use super::{server_fns::DecideRequests, words::Words};
use crate::{
    layout::Here,
    members::role,
    ui::{Button, Deed, Form, Look, Size},
};
use leptos::prelude::*;
use orgs::access::Role;

/// The form that the boxes of the rows belong to.
pub const FORM: &str = "chosen-requests";

/// The form's connection.
pub fn deed() -> Deed {
    Deed::of::<DecideRequests>(FORM)
}

/// The bar: there as soon as somebody is chosen.
#[component]
pub fn Bar(here: Here, deed: Deed, offers: Vec<Role>) -> impl IntoView {
    let words = Words::here();
    let option = |role: Role| view! { <option value=role.as_str()>{role::word(role)}</option> };
    view! {
        <Form deed class="chosen card" attr:id=FORM attr:autocomplete="off" attr:aria-label=words.chosen_requests()>
            <output class="chosen__count" role="status" data-chosen=words.chosen()></output>
            <input type="hidden" name="slug" value=here.slug() />
            <div class="chosen__acts">
                <select class="select select--sm" name="role" aria-label=words.role_for_chosen()>
                    <option value="">{words.as_the_link_says()}</option>
                    {offers.into_iter().map(option).collect_view()}
                </select>
                <Button look=Look::Secondary size=Size::Small attr:name="act" attr:value="approve">{words.approve_chosen()}</Button>
                <Button look=Look::DangerQuiet size=Size::Small attr:name="act" attr:value="decline">{words.decline_chosen()}</Button>
            </div>
        </Form>
    }
}
