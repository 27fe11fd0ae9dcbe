//! One question of a form: label, control, hint, and what is wrong with the answer, beside it.
//!
//! Never here: checking an answer (that is `parse` of the slice) or placeholders instead of labels.

use leptos::prelude::*;

use super::form::FieldState;
use super::icon::{Icon, IconName};
use super::words;

/// What is typed into a [`TextField`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FieldKind {
    /// Anything.
    #[default]
    Text,
    /// An e-mail address.
    Email,
    /// A secret.
    Password,
    /// Words to look for.
    Search,
}

impl FieldKind {
    const fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Email => "email",
            Self::Password => "password",
            Self::Search => "search",
        }
    }
}

/// Whether an answer must be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Requirement {
    /// Yes.
    #[default]
    Required,
    /// No, and the label says so.
    Optional,
}

/// Whether the answer can be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lock {
    /// Yes.
    #[default]
    Editable,
    /// No, but it is shown and sent.
    ReadOnly,
    /// No, it is shown to be copied. The button that does so comes with scripts.
    ToCopy,
}

/// One of several answers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choice {
    /// On the wire.
    pub value: String,
    /// On the screen.
    pub label: String,
    /// One sentence more; empty for none. Lists ([`SelectField`]) do not show it.
    pub hint: String,
}

/// A line of text. `attr:data-autofocus=true` on the component makes a dialog start here.
#[component]
pub fn TextField(
    state: FieldState,
    #[prop(into)] label: String,
    #[prop(optional)] kind: FieldKind,
    #[prop(optional, into)] hint: String,
    /// A token of the HTML standard, such as `username` or `new-password`.
    #[prop(default = "off")]
    autocomplete: &'static str,
    #[prop(optional)] requirement: Requirement,
    #[prop(optional)] lock: Lock,
    /// Fixed text before the answer, such as the beginning of an address.
    #[prop(optional, into)]
    prefix: String,
    /// Longest answer, in characters.
    #[prop(default = 254)]
    limit: u32,
) -> impl IntoView {
    let (id, described, invalid) = wiring(&state, &hint);
    let prefix = (!prefix.is_empty()).then(|| view! { <span class="field__prefix">{prefix}</span> }.into_any());
    let copy = (lock == Lock::ToCopy).then(|| {
        view! { <button type="button" class="button button--secondary" data-copies=words::Words::here().copied() hidden>{words::Words::here().copy()}</button> }.into_any()
    });
    let control = view! {
        <div class="field__control">
            {prefix}
            <input
                class="input"
                id=id
                name=state.name
                maxlength=limit.to_string()
                type=kind.word()
                value=state.value.clone()
                autocomplete=autocomplete
                required=requirement == Requirement::Required
                readonly=lock != Lock::Editable
                aria-invalid=invalid
                aria-describedby=described
            />
            {copy}
        </div>
    };
    frame(&state, label, requirement, hint, control.into_any())
}

/// Several lines of text.
#[component]
pub fn TextArea(
    state: FieldState,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: String,
    #[prop(optional)] requirement: Requirement,
    /// Longest answer, in characters.
    #[prop(default = 1000)]
    limit: u32,
) -> impl IntoView {
    let (id, described, invalid) = wiring(&state, &hint);
    let control = view! {
        <textarea
            class="input"
            id=id
            name=state.name
            rows="3"
            maxlength=limit.to_string()
            required=requirement == Requirement::Required
            aria-invalid=invalid
            aria-describedby=described
        >
            {content(&state.value)}
        </textarea>
    };
    frame(&state, label, requirement, hint, control.into_any())
}

/// What stands in a `textarea` is written as it is, mark-up and all: made a text here.
fn content(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// A file. The form around it is a plain one, with `enctype="multipart/form-data"`; what was chosen never comes back.
#[component]
pub fn FileField(
    state: FieldState,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: String,
    /// The types that the browser offers.
    accept: &'static str,
) -> impl IntoView {
    let (id, described, invalid) = wiring(&state, &hint);
    let control = view! {
        <input class="input" id=id type="file" name=state.name accept=accept required aria-invalid=invalid aria-describedby=described />
    };
    frame(&state, label, Requirement::Required, hint, control.into_any())
}

/// One of several answers, in a list.
#[component]
pub fn SelectField(
    state: FieldState,
    #[prop(into)] label: String,
    options: Vec<Choice>,
    #[prop(optional, into)] hint: String,
) -> impl IntoView {
    let (id, described, invalid) = wiring(&state, &hint);
    let chosen = state.value.clone();
    let options = options
        .into_iter()
        .map(|Choice { value, label, .. }| {
            let selected = value == chosen;
            view! { <option value=value selected=selected>{label}</option> }
        })
        .collect_view();
    let control = view! {
        <select class="select" id=id name=state.name aria-invalid=invalid aria-describedby=described>
            {options}
        </select>
    };
    frame(&state, label, Requirement::Required, hint, control.into_any())
}

/// One of a few answers, all of them in sight, each with its hint.
#[component]
pub fn ChoiceField(state: FieldState, #[prop(into)] label: String, options: Vec<Choice>) -> impl IntoView {
    let name = state.name;
    let chosen = state.value.clone();
    let problem_id = format!("{}-problem", state.id);
    let described = problem_id.clone();
    let options = options
        .into_iter()
        .map(|Choice { value, label, hint }| {
            let checked = value == chosen;
            view! {
                <label class="choice">
                    <input type="radio" name=name value=value checked=checked />
                    <span class="choice__title">{label}</span>
                    <span class="choice__hint">{hint}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="field" id=state.id.clone() aria-describedby=described tabindex="-1">
            <legend class="field__label">{label}</legend>
            <div class="stack stack--tight">{options}</div>
            <Problem id=problem_id problem=state.problem.clone() />
        </fieldset>
    }
}

/// The id of the control, what describes it, and whether its answer is wrong.
fn wiring(state: &FieldState, hint: &str) -> (String, String, Option<&'static str>) {
    let id = &state.id;
    let described = if hint.is_empty() {
        format!("{id}-problem")
    } else {
        format!("{id}-hint {id}-problem")
    };
    (id.clone(), described, state.problem.is_some().then_some("true"))
}

/// Label, control, hint and problem, in this order.
fn frame(
    state: &FieldState,
    label: String,
    requirement: Requirement,
    hint: String,
    control: AnyView,
) -> impl IntoView + use<> {
    let id = state.id.clone();
    let hint_id = format!("{id}-hint");
    let problem_id = format!("{id}-problem");
    let problem = state.problem.clone();
    let optional = (requirement == Requirement::Optional)
        .then(|| view! { " "<span class="field__optional">{words::Words::here().optional()}</span> }.into_any());
    view! {
        <div class="field">
            <label class="field__label" for=id>{label}{optional}</label>
            {control}
            {(!hint.is_empty()).then(|| view! { <p class="field__hint" id=hint_id>{hint}</p> }.into_any())}
            <Problem id=problem_id problem />
        </div>
    }
}

/// What is wrong, or an empty paragraph that takes no room.
#[component]
fn Problem(id: String, problem: Option<String>) -> impl IntoView {
    view! {
        <p class="field__problem" id=id>
            {problem.map(|text| view! { <Icon name=IconName::CircleAlert /> <span>{text}</span> })}
        </p>
    }
}
