//! Placeholder: the lead writes this file. Only what `field` needs stands here.

use leptos::prelude::*;

/// What a field needs to know about itself.
#[derive(Clone)]
pub struct FieldState {
    /// The name on the wire.
    pub name: &'static str,
    /// The id of the control; those of hint and problem derive from it.
    pub id: String,
    /// What was typed last, or the default.
    pub value: String,
    /// What is wrong with it, if anything.
    pub problem: Signal<Option<String>>,
}
