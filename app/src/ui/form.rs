//! Forms that are plain HTML, with scripts and without: the same request either way.
//!
//! A form posts to the page it is on. The server reads the hidden field `__fn`, runs that server function, and answers with a
//! redirect, or, refused, with the same page again, which then holds what was typed and what was wrong ([`Posted`]). Once scripts
//! have arrived they send it, and put the answer into the page.
//!
//! Never here: a word of the domain, a rule.

use crate::action_error::{ActionError, Refused};
use crate::ui::{
    Jump, Undo,
    markup::{Markup, html},
};
use leptos::prelude::*;
use orgs::kernel::{Denial, own_path};
use serde::{Deserialize, Serialize};
use server_fn::ServerFn;

/// What every deed answers: something to say, somewhere to go.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// A sentence for the toast.
    pub says: Option<String>,
    /// A path of ours to go to; the same page if none.
    pub go: Option<String>,
    /// What is shown in this answer and nowhere else.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub once: Vec<String>,
    /// What takes it back, offered beside what it says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undo: Option<Undo>,
    /// Fields of the form that have something left to do, by name, and what. With any, the others keep what was typed as well.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left: Vec<(String, String)>,
}

impl Done {
    /// Nothing but done.
    pub fn silently() -> Self {
        Self::default()
    }
    /// Done, with a sentence.
    pub fn saying(says: impl Into<String>) -> Self {
        Self {
            says: Some(says.into()),
            ..Self::default()
        }
    }
    /// Nothing yet: the same form once more, as it was typed.
    pub fn keeping(field: &str, typed: String) -> Self {
        Self {
            left: vec![(field.to_owned(), typed)],
            ..Self::default()
        }
    }

    /// The same, and it can be taken back.
    pub fn undone_by(self, undo: Undo) -> Self {
        Self {
            undo: Some(undo),
            ..self
        }
    }
    /// Go on there, if it is a path of ours; otherwise to the front page.
    pub fn to(self, go: impl AsRef<str>) -> Self {
        Self {
            go: Some(own_path(go.as_ref()).to_owned()),
            ..self
        }
    }
    /// Go back to where the form was, if it said so; otherwise there.
    pub fn back(self, back: &str, otherwise: &str) -> Self {
        self.to(if back.is_empty() { otherwise } else { back })
    }
}

/// The form that was posted without scripts and is answered by the page itself: it was refused, or has something to show once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Posted {
    /// The path of its server function.
    pub path: String,
    /// Which of the page's forms it was.
    pub form: String,
    /// What was typed. Never a password.
    pub fields: Vec<(String, String)>,
    /// What became of it.
    pub answer: Result<Done, ActionError>,
}

/// The posted form of this page, if there is one: in context.
#[derive(Clone, Debug)]
pub struct LastPosted(pub Option<Posted>);

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
    pub problem: Option<String>,
}

/// One form's connection to one server function.
#[derive(Clone, Copy)]
pub struct Deed(StoredValue<Parts>);

struct Parts {
    path: &'static str,
    form: String,
    typed: Vec<(String, String)>,
    error: Option<ActionError>,
    once: Vec<String>,
}

impl Deed {
    /// The connection to `S`. `form` tells several forms of one page apart.
    pub fn of<S: ServerFn>(form: impl Into<String>) -> Self {
        Self::at(S::PATH, form.into())
    }

    /// The connection to a path that is no server function's: of a form with a file.
    pub fn posting(path: &'static str, form: impl Into<String>) -> Self {
        Self::at(path, form.into())
    }

    fn at(path: &'static str, form: String) -> Self {
        let is_mine = |posted: &Posted| posted.path == path && posted.form == form;
        let posted = with_context(|LastPosted(last)| last.as_ref().filter(|last| is_mine(last)).cloned()).flatten();
        let (typed, error, once) = match posted.map(|posted| (posted.fields, posted.answer)) {
            None => Default::default(),
            Some((fields, Err(error))) => (fields, Some(error), Vec::new()),
            Some((_, Ok(done))) if done.left.is_empty() => (Vec::new(), None, done.once),
            Some((fields, Ok(done))) => ([done.left, fields].concat(), None, done.once),
        };
        Self(StoredValue::new(Parts {
            path,
            form,
            typed,
            error,
            once,
        }))
    }

    /// A field of it, holding what was typed last, or `default`.
    pub fn field(self, name: &'static str, default: impl Into<String>) -> FieldState {
        self.0.with_value(|it| FieldState {
            name,
            id: format!("{}-{name}", it.form),
            value: find(&it.typed, name).unwrap_or_else(|| default.into()),
            problem: it.refused().and_then(|refused| find(&refused.fields, name)),
        })
    }

    /// What was typed last into a field whose name is not known before, if anything was.
    pub fn typed(self, name: &str) -> Option<String> {
        self.0.with_value(|it| find(&it.typed, name))
    }

    /// What is wrong with the form as a whole.
    pub fn problem(self) -> Option<String> {
        self.0.with_value(|it| it.error.as_ref().and_then(sentence))
    }

    /// The fields that something is wrong with, for the summary's links.
    pub fn jumps(self) -> Vec<Jump> {
        let jump = |form: &str, field: &str, says: &str| Jump {
            id: format!("{form}-{field}"),
            text: says.to_owned(),
        };
        self.0.with_value(|it| {
            let fields = it.refused().map(|refused| refused.fields.iter()).into_iter().flatten();
            fields.map(|(field, says)| jump(&it.form, field, says)).collect()
        })
    }

    /// What its last answer shows, once.
    pub fn once(self) -> Vec<String> {
        self.0.with_value(|it| it.once.clone())
    }

    /// Why it was refused last.
    pub fn error(self) -> Option<ActionError> {
        self.0.with_value(|it| it.error.clone())
    }
}

impl Parts {
    const fn refused(&self) -> Option<&Refused> {
        match &self.error {
            Some(ActionError::Refused(refused)) => Some(refused),
            _ => None,
        }
    }
}

fn find(pairs: &[(String, String)], name: &str) -> Option<String> {
    let found = pairs.iter().find(|(key, _)| key == name);
    found.map(|(_, value)| value.clone())
}

/// The sentence above a form.
fn sentence(error: &ActionError) -> Option<String> {
    match error {
        ActionError::Refused(refused) if !refused.says.is_empty() => Some(refused.says.clone()),
        ActionError::Refused(refused) if refused.fields.is_empty() => {
            Some(crate::ui::words::Words::here().try_again().to_owned())
        }
        ActionError::Refused(_) => None,
        ActionError::Denied(Denial::InPerson) => Some(crate::ui::words::Words::here().in_person().to_owned()),
        ActionError::Denied(_) => Some(crate::ui::words::Words::here().not_allowed().to_owned()),
        // The form leads on to where it is asked for.
        ActionError::ProofNeeded => None,
        ActionError::Fault(reference) => Some(format!("{} {reference}", crate::ui::words::Words::here().broken())),
        ActionError::Unreachable => Some(crate::ui::words::Words::here().unreachable().to_owned()),
    }
}

/// A form of a [`Deed`] in a text, such as the row of a list.
pub fn form(deed: Deed, class: &str, content: &Markup) -> Markup {
    deed.0.with_value(|it| {
        html! {
            form class=(class) method="post" novalidate {
                input type="hidden" name="__fn" value=(it.path);
                input type="hidden" name="__form" value=(it.form);
                (content)
            }
        }
    })
}

/// A form of a [`Deed`].
#[component]
pub fn Form(deed: Deed, #[prop(default = "form")] class: &'static str, children: Children) -> impl IntoView {
    let (path, form) = deed.0.with_value(|it| (it.path, it.form.clone()));
    view! {
        <form class=class method="post" novalidate>
            <input type="hidden" name="__fn" value=path />
            <input type="hidden" name="__form" value=form />
            {children()}
        </form>
    }
}
