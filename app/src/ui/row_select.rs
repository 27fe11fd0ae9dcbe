//! A choice in every row of a list, that is kept as soon as it is made: one form for all of them, told apart by whom a row is about.
//!
//! It sends itself when it changes, and has its button before scripts arrive. What was refused shows the old choice again, and why.
//! Never here: what there is to choose.

use super::{
    IconName, form,
    form::Deed,
    icon,
    markup::{Markup, html},
};
use server_fn::ServerFn;

/// The form of all rows, and what was wrong with the last.
pub struct RowSelect {
    deed: Deed,
    field: &'static str,
    problem: Option<String>,
    about: Option<String>,
}

/// One row's choice.
pub struct RowChoice<'a> {
    /// Whom the row is about, as its field `member`.
    pub member: &'a str,
    /// What is chosen for them, for whoever does not see the row around it.
    pub label: String,
    /// Fields that go along.
    pub along: &'a [(&'static str, &'a str)],
    /// Values, what they are called, and which it is.
    pub options: &'a [(&'static str, &'static str, bool)],
    /// What the button says.
    pub save: &'static str,
}

impl RowSelect {
    /// That of `S`, whose field `field` is chosen.
    pub fn of<S: ServerFn>(field: &'static str) -> Self {
        let deed = Deed::of::<S>(field);
        Self {
            deed,
            field,
            problem: deed.problem().or_else(|| deed.field(field, "").problem),
            about: deed.typed("member"),
        }
    }

    /// What was wrong about somebody who has no such choice on this page any more.
    pub fn problem_elsewhere(&self, is_here: impl FnOnce(&str) -> bool) -> Option<String> {
        let elsewhere = !self.about.as_deref().is_some_and(is_here);
        self.problem.clone().filter(|_| elsewhere)
    }

    /// The choice in its row.
    pub fn show(&self, row: &RowChoice<'_>) -> Markup {
        let id = [self.field, "-", row.member].concat();
        let problem = self
            .problem
            .as_deref()
            .filter(|_| self.about.as_deref() == Some(row.member));
        let described = problem.map(|_| [&id, "-problem"].concat());
        let fields = html! {
            @for (name, value) in row.along { input type="hidden" name=(name) value=(value); }
            input type="hidden" name="member" value=(row.member);
            label .visually-hidden for=(id) { (row.label) }
            select class="select select--sm" id=(id) name=(self.field) data-sends
                aria-invalid=[problem.map(|_| "true")] aria-describedby=[described.as_deref()] {
                @for (value, called, is) in row.options { option value=(value) selected[*is] { (called) } }
            }
            button class="button button--secondary button--sm inline-form__save" type="submit" { (row.save) }
        };
        html! {
            (form(self.deed, "inline-form", &fields))
            @if let Some(says) = problem {
                p .field__problem id=[described.as_deref()] role="alert" {
                    (icon(IconName::CircleAlert))
                    span { (says) }
                }
            }
        }
    }
}
