//! The button that leads to the provider. An ordinary form, also when scripts have arrived: it leaves this site, and no script can
//! follow it there.
//!
//! Never here: where that is.

use super::server_fns::Leave;
use crate::ui::{Button, Deed, Look, Size, Summary};
use leptos::prelude::*;
use server_fn::ServerFn;

/// Leaves to `purpose`, and comes back to `next`.
#[component]
pub fn LeaveForm(
    purpose: &'static str,
    #[prop(into)] next: String,
    #[prop(default = Size::Wide)] size: Size,
    children: Children,
) -> impl IntoView {
    let deed = Deed::of::<Leave>(purpose);
    view! {
        <form method="post" class="form" data-leaves="">
            <input type="hidden" name="__fn" value=Leave::PATH />
            <input type="hidden" name="__form" value=purpose />
            <input type="hidden" name="purpose" value=purpose />
            <input type="hidden" name="next" value=next />
            <Summary problem=deed.problem() />
            <Button look=Look::Secondary size>{children()}</Button>
        </form>
    }
}
