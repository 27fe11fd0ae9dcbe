//! The two choices in the foot of every page: the language, and the colours. Each is kept in a cookie, so that the server writes the
//! page right at once; before there is one, the browser says which language it wants most, and the system has its colours.

use super::{
    server_fns::{SetLanguage, SetTheme},
    words::Words,
};
use crate::{
    language::language,
    ui::{
        Deed, form,
        markup::{Markup, html},
    },
};
use orgs::kernel::Language;
use server_fn::ServerFn;

/// A button that chooses: what it sends, what it says, and in which language that is, where it is not the page's.
type Choice = (&'static str, &'static str, Option<&'static str>);

/// A button for each language, named as it calls itself.
pub fn languages() -> Markup {
    let buttons = Language::ALL.map(|language| (language.code(), language.own_name(), Some(language.code())));
    choices::<SetLanguage>("language", Words::here().language(), language().code(), &buttons)
}

/// As the system has it, light, or dark.
pub fn colours(chosen: Option<&str>) -> Markup {
    let words = Words::here();
    let buttons = [
        ("system", words.system(), None),
        ("light", words.light(), None),
        ("dark", words.dark(), None),
    ];
    choices::<SetTheme>("theme", words.colours(), chosen.unwrap_or("system"), &buttons)
}

/// A form of buttons, of which the chosen one is pressed.
fn choices<S: ServerFn>(name: &'static str, label: &str, chosen: &str, choices: &[Choice]) -> Markup {
    let content = html! {
        span .visually-hidden { (label) }
        @for (value, says, language) in choices {
            button .theme__choice type="submit" name=(name) value=(value) lang=[language] aria-pressed=(*value == chosen) { (says) }
        }
    };
    form(Deed::of::<S>(name), "theme", &content)
}
