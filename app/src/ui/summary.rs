//! What is wrong with a form as a whole, above its fields; it takes the focus when it appears.
//!
//! Never here: the only place where a field's problem is told; that stands beside the field too.

use leptos::html;
use leptos::prelude::*;

use super::icon::{Icon, IconName};
use super::show::changing;

/// A link from the summary to a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Jump {
    /// The id of the control.
    pub id: String,
    /// What is wrong there.
    pub text: String,
}

/// Shows `problem`, and links to the fields that caused it.
#[component]
pub fn Summary(problem: Signal<Option<String>>, #[prop(optional)] fields: Signal<Vec<Jump>>) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    Effect::new(move || {
        if let Some(summary) = node.get() {
            let _ = summary.focus();
        }
    });
    changing(move || {
        problem.get().map(|text| {
            view! {
                <div class="summary" role="alert" tabindex="-1" node_ref=node>
                    <Icon name=IconName::CircleAlert />
                    <div>
                        <p>{text}</p>
                        <ul>{fields.get().into_iter().map(link).collect_view()}</ul>
                    </div>
                </div>
            }
            .into_any()
        })
    })
}

fn link(Jump { id, text }: Jump) -> impl IntoView {
    view! {
        <li>
            <a href=format!("#{id}")>{text}</a>
        </li>
    }
}
