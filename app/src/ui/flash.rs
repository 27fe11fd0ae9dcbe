//! What a form had to say before its redirect, and the form that takes it back, if one does.
//!
//! Never here: what is taken back; a server function's path and the fields it is given.

use serde::{Deserialize, Serialize};
use server_fn::ServerFn;

/// A sentence for the toast.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flash {
    /// What it says.
    pub says: String,
    /// What takes it back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undo: Option<Undo>,
}

/// The form behind an "Undo".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undo {
    /// The page that it is posted to, which says so where it is refused.
    pub page: String,
    /// The path of its server function.
    pub function: String,
    /// What it sends.
    pub fields: Vec<(String, String)>,
}

impl Undo {
    /// The name of its form, for the page that it is posted to.
    pub const FORM: &'static str = "undo";

    /// By the server function `S`, posted to `page`.
    pub fn by<S: ServerFn>(page: &str, fields: &[(&str, &str)]) -> Self {
        let pair = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        Self {
            page: page.to_owned(),
            function: S::PATH.to_owned(),
            fields: fields.iter().map(pair).collect(),
        }
    }

    /// As it stands in the toast: text, so that the browser needs no code to write it.
    pub fn form(&self) -> String {
        let form = crate::ui::markup::html! {
            form method="post" action=(self.page) {
                input type="hidden" name="__fn" value=(self.function);
                input type="hidden" name="__form" value=(Self::FORM);
                @for (name, value) in &self.fields {
                    input type="hidden" name=(name) value=(value);
                }
                button class="button button--secondary button--sm" type="submit" { (crate::ui::words::Words::here().undo()) }
            }
        };
        form.into_string()
    }
}

impl From<&str> for Flash {
    fn from(says: &str) -> Self {
        Self {
            says: says.to_owned(),
            undo: None,
        }
    }
}
