//! What is wrong with a form as a whole, above its fields; it takes the focus when it appears.
//!
//! Never here: the only place where a field's problem is told; that stands beside the field too.

use leptos::prelude::*;

use super::{
    form::Deed,
    icon::{Icon, IconName},
};

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
pub fn Summary(problem: Option<String>, #[prop(optional)] fields: Vec<Jump>) -> impl IntoView {
    problem.map(|text| {
        view! {
            <div class="summary" role="alert" tabindex="-1">
                <Icon name=IconName::CircleAlert />
                <div>
                    <p>{text}</p>
                    <ul>{fields.into_iter().map(link).collect_view()}</ul>
                </div>
            </div>
        }
    })
}

/// What became of each that a form was about, as its answer says it: first the whole, then one by one. Nothing where all of it was done.
#[component]
pub fn Outcome(deed: Deed) -> impl IntoView {
    let mut said = deed.once().into_iter();
    said.next().map(|first| {
        let each = said
            .map(|says| view! { <li class="breakable">{says}</li> })
            .collect_view();
        view! {
            <div class="summary" role="alert" tabindex="-1">
                <Icon name=IconName::CircleAlert />
                <div>
                    <p>{first}</p>
                    <ul>{each}</ul>
                </div>
            </div>
        }
    })
}

fn link(Jump { id, text }: Jump) -> impl IntoView {
    view! {
        <li>
            <a href=format!("#{id}")>{text}</a>
        </li>
    }
}
