//! Forms that work as plain HTML and, once scripts have arrived, without a page load: the same request either way.
//!
//! A form posts to the page it is on. Without scripts the server reads the hidden field `__fn`, runs that server function, and
//! answers with a redirect, or, refused, with the same page again, which then holds what was typed and what was wrong
//! ([`Posted`]). With scripts [`Form`] sends the same fields to the same server function and keeps the page.
//!
//! Never here: a word of the domain, a rule.

use crate::action_error::{ActionError, Refused};
use crate::ui::{Jump, Toaster};
use leptos::{ev::SubmitEvent, prelude::*};
use leptos_router::{NavigateOptions, hooks::use_navigate};
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

/// The posted form of this page, if there is one: in context, the same on the server and in the browser.
#[derive(Clone, Debug)]
pub struct LastPosted(pub Option<Posted>);

/// Bumped after every deed: what a page shows is fetched again.
#[derive(Clone, Copy, Debug)]
pub struct Revision(RwSignal<u32>);

impl Revision {
    /// One for the whole application.
    pub fn provide() -> Self {
        let revision = Self(RwSignal::new(0));
        provide_context(revision);
        revision
    }
    /// The application's.
    pub fn find() -> Self {
        use_context().unwrap_or_else(Self::provide)
    }
    /// Tracks it.
    pub fn get(self) -> u32 {
        self.0.get()
    }
    /// How often things were fetched again so far, without tracking it; `None` when the application is gone.
    pub fn try_peek(self) -> Option<u32> {
        self.0.try_get_untracked()
    }
    /// Everything shown is to be fetched again.
    pub fn bump(self) {
        self.0.update(|revision| *revision = revision.wrapping_add(1));
    }
}

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

/// One form's connection to one server function.
#[derive(Clone, Copy)]
pub struct Deed {
    path: &'static str,
    form: StoredValue<String>,
    typed: StoredValue<Vec<(String, String)>>,
    pending: RwSignal<bool>,
    error: RwSignal<Option<ActionError>>,
    once: RwSignal<Vec<String>>,
}

impl Deed {
    /// The connection to `S`. `form` tells several forms of one page apart.
    pub fn of<S: ServerFn>(form: impl Into<String>) -> Self {
        Self::at(S::PATH, form.into())
    }

    /// The connection to a path that is no server function's: of a plain form with a file.
    pub fn posting(path: &'static str, form: impl Into<String>) -> Self {
        Self::at(path, form.into())
    }

    fn at(path: &'static str, form: String) -> Self {
        let posted = use_context::<LastPosted>().and_then(|last| last.0);
        let posted = posted.filter(|posted| posted.path == path && posted.form == form);
        let (typed, error, once) = match posted {
            None => Default::default(),
            Some(Posted {
                fields,
                answer: Err(error),
                ..
            }) => (fields, Some(error), Vec::new()),
            Some(Posted { answer: Ok(done), .. }) if done.left.is_empty() => (Vec::new(), None, done.once),
            Some(Posted {
                fields,
                answer: Ok(done),
                ..
            }) => ([done.left, fields].concat(), None, done.once),
        };
        Self {
            path,
            form: StoredValue::new(form),
            typed: StoredValue::new(typed),
            pending: RwSignal::new(false),
            error: RwSignal::new(error),
            once: RwSignal::new(once),
        }
    }

    /// A field of it, holding what was typed last, or `default`.
    pub fn field(self, name: &'static str, default: impl Into<String>) -> FieldState {
        let typed = self.typed.with_value(|typed| {
            typed
                .iter()
                .find(|(field, _)| field == name)
                .map(|(_, value)| value.clone())
        });
        let error = self.error;
        let problem = Signal::derive(move || {
            error.with(|error| match error {
                Some(ActionError::Refused(Refused { fields, .. })) => fields
                    .iter()
                    .find(|(field, _)| field == name)
                    .map(|(_, says)| says.clone()),
                _ => None,
            })
        });
        let id = self.form.with_value(|form| format!("{form}-{name}"));
        FieldState {
            name,
            id,
            value: typed.unwrap_or_else(|| default.into()),
            problem,
        }
    }

    /// What is wrong with the form as a whole.
    pub fn problem(self) -> Signal<Option<String>> {
        let error = self.error;
        Signal::derive(move || error.with(|error| error.as_ref().and_then(sentence)))
    }

    /// The fields that something is wrong with, for the summary's links.
    pub fn jumps(self) -> Signal<Vec<Jump>> {
        let (error, form) = (self.error, self.form);
        Signal::derive(move || {
            error.with(|error| match error {
                Some(ActionError::Refused(refused)) => {
                    let jump = |(field, says): &(String, String)| Jump {
                        id: form.with_value(|form| format!("{form}-{field}")),
                        text: says.clone(),
                    };
                    refused.fields.iter().map(jump).collect()
                }
                _ => Vec::new(),
            })
        })
    }

    /// Whether an answer is awaited.
    pub fn pending(self) -> Signal<bool> {
        self.pending.into()
    }

    /// What its last answer shows, once.
    pub fn once(self) -> Signal<Vec<String>> {
        self.once.into()
    }

    /// Why it was refused last.
    pub fn error(self) -> Signal<Option<ActionError>> {
        self.error.into()
    }
}

/// The sentence above a form.
fn sentence(error: &ActionError) -> Option<String> {
    match error {
        ActionError::Refused(refused) if !refused.says.is_empty() => Some(refused.says.clone()),
        ActionError::Refused(refused) if refused.fields.is_empty() => Some(crate::ui::words::TRY_AGAIN.to_owned()),
        ActionError::Refused(_) => None,
        ActionError::Denied(Denial::InPerson) => Some(crate::ui::words::IN_PERSON.to_owned()),
        ActionError::Denied(_) => Some(crate::ui::words::NOT_ALLOWED.to_owned()),
        // The form leads on to where it is asked for.
        ActionError::ProofNeeded => None,
        ActionError::Fault(reference) => Some(format!("{} {reference}", crate::ui::words::BROKEN)),
        ActionError::Unreachable => Some(crate::ui::words::UNREACHABLE.to_owned()),
    }
}

/// A form of a [`Deed`].
#[component]
pub fn Form(
    deed: Deed,
    #[prop(default = "form")] class: &'static str,
    /// Told when the deed was done; before anything is said, shown again or navigated to.
    #[prop(optional)]
    done: Option<Callback<Done>>,
    children: Children,
) -> impl IntoView {
    let toaster = Toaster::find();
    let revision = Revision::find();
    let navigate = use_navigate();
    let finish = move |answer: Result<Done, ActionError>, form: &Posting| {
        // What stands around the form may have been fetched again meanwhile; then its own signals are gone.
        deed.pending.try_set(false);
        match answer {
            Ok(answer) => {
                deed.error.try_set(None);
                deed.once.try_set(answer.once.clone());
                form.leave(&answer.left);
                if let Some(done) = done {
                    done.run(answer.clone());
                }
                if let Some(says) = answer.says {
                    toaster.say(says);
                }
                if let Some(go) = answer.go {
                    navigate(&go, NavigateOptions::default());
                }
                revision.bump();
            }
            Err(ActionError::ProofNeeded) => navigate(&asking(), NavigateOptions::default()),
            Err(error) => {
                deed.error.try_set(Some(error));
                form.focus_problem();
            }
        }
    };
    let submit = move |event: SubmitEvent| {
        // Gone in this very moment: the plain post does the same.
        let Some(pending) = deed.pending.try_get_untracked() else {
            return;
        };
        event.prevent_default();
        if !pending {
            deed.pending.set(true);
            Posting::begin(&event, deed.path, finish.clone());
        }
    };
    view! {
        <form class=class method="post" novalidate on:submit=submit>
            <input type="hidden" name="__fn" value=deed.path />
            <input type="hidden" name="__form" value=deed.form.get_value() />
            {children()}
        </form>
    }
}

/// The page that asks whoever wants what cannot be undone, and leads back here.
fn asking() -> String {
    let location = window().location();
    let here = location.pathname().unwrap_or_default() + &location.search().unwrap_or_default();
    format!("/sudo?next={}", String::from(js_sys::encode_uri_component(&here)))
}

/// One submission on its way: the form it came from. Only ever made in the browser.
struct Posting(web_sys::HtmlFormElement);

impl Posting {
    /// Sends the event's form to the server function at `path`.
    fn begin(event: &SubmitEvent, path: &'static str, finish: impl FnOnce(Result<Done, ActionError>, &Self) + 'static) {
        use wasm_bindgen::JsCast;
        let Some(form) = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::HtmlFormElement>().ok())
        else {
            return;
        };
        let Some(fields) = crate::ui::post::fields(&form, event.submitter().as_ref()) else {
            return;
        };
        let body: String = fields.to_string().into();
        let posting = Self(form);
        leptos::task::spawn_local(async move {
            let answer = crate::ui::post::post(path, body).await;
            finish(answer, &posting);
        });
    }

    /// As at the beginning, or with what is left to do.
    fn leave(&self, left: &[(String, String)]) {
        if left.is_empty() {
            return self.0.reset();
        }
        for (name, value) in left {
            let field = self.0.query_selector(&format!("[name={name}]")).ok().flatten();
            if let Some(field) = field {
                let _ = js_sys::Reflect::set(&field, &"value".into(), &value.into());
            }
        }
    }

    /// Puts the cursor where something has to be changed, once that is shown.
    fn focus_problem(&self) {
        let form = self.0.clone();
        request_animation_frame(move || {
            use wasm_bindgen::JsCast;
            let found = form.query_selector("[aria-invalid=true], .summary").ok().flatten();
            if let Some(element) = found.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
                let _ = element.focus();
            }
        });
    }
}
