//! The part of the security page about the provider.

use super::{
    LeaveForm,
    view_model::{ElsewhereView, LinkedView},
    words::Words,
};
use crate::ui::{Badge, Button, Deed, Form, Look, Moment, Size, Summary, Tone};
use leptos::prelude::*;

/// As whom the provider signs one in, or the way to that.
#[component]
pub fn Elsewhere(unlink: Deed, elsewhere: ElsewhereView) -> impl IntoView {
    let words = Words::here();
    let ElsewhereView { label, linked } = elsewhere;
    let content = match linked {
        Some(LinkedView { email, linked, used }) => {
            let used = match used {
                Some(used) => {
                    view! { {words.last_used()} <Moment iso=used.iso text=used.text title=used.title /> }.into_any()
                }
                None => ().into_any(),
            };
            view! {
                <div class="list__text">
                    <Badge tone=Tone::Success text=words.is_linked() />
                    <span class="list__title">{email}</span>
                    <span class="list__detail">{words.linked()} <Moment iso=linked.iso text=linked.text title=linked.title /> {used}</span>
                    <Summary problem=unlink.problem() />
                </div>
                <div class="list__end">
                    <Form deed=unlink class="">
                        <Button look=Look::DangerQuiet attr:aria-label=words.unlink_named(&label)>{words.unlink()}</Button>
                    </Form>
                </div>
            }
            .into_any()
        }
        None => view! {
            <div class="list__text">
                <Badge tone=Tone::Neutral text=words.is_not_linked() />
            </div>
            <div class="list__end">
                <LeaveForm purpose="link" next="/account/security" size=Size::Regular>{words.link(&label)}</LeaveForm>
            </div>
        }
        .into_any(),
    };
    view! {
        <div class="card">
            <div class="list__item">{content}</div>
        </div>
    }
}
