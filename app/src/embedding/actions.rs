//! What a host adds to what can be done about a member: in the menu of their row, and on their page.
//!
//! Never here: a deed of ours, or a script. A form goes to a route of the host's, which asks who sends it.

use crate::ui::{
    IconName, Tone, icon,
    markup::{Markup, html},
};

/// One more thing to do about a member, on a page of the host's own.
#[derive(Clone, Debug)]
pub struct RowAction {
    text: String,
    icon: IconName,
    tone: Tone,
    way: Way,
}

/// How the browser gets there.
#[derive(Clone, Debug)]
enum Way {
    Link(String),
    Form {
        path: String,
        fields: Vec<(&'static str, String)>,
    },
}

impl RowAction {
    /// A link, such as `RowAction::link("Send a message", "/messages/new?to=7")`.
    pub fn link(text: impl Into<String>, href: impl Into<String>) -> Self {
        Self::of(text.into(), Way::Link(href.into()))
    }

    /// A button that posts `fields` to a path of the host's.
    pub fn form(
        text: impl Into<String>,
        path: impl Into<String>,
        fields: impl IntoIterator<Item = (&'static str, String)>,
    ) -> Self {
        let (path, fields) = (path.into(), fields.into_iter().collect());
        Self::of(text.into(), Way::Form { path, fields })
    }

    fn of(text: String, way: Way) -> Self {
        Self {
            text,
            icon: IconName::ArrowRight,
            tone: Tone::Neutral,
            way,
        }
    }

    /// Another picture than an arrow.
    #[must_use]
    pub fn icon(self, icon: IconName) -> Self {
        Self { icon, ..self }
    }

    /// Marked as something that cannot be taken back.
    #[must_use]
    pub fn dangerous(self) -> Self {
        Self {
            tone: Tone::Danger,
            ..self
        }
    }

    /// In the menu of a row.
    pub(crate) fn item(&self) -> Markup {
        let inside = html! { (icon(self.icon)) (self.text) };
        self.drawn("menu__item", "menu__form", &inside)
    }

    /// Among the buttons of the member's page.
    pub(crate) fn button(&self) -> Markup {
        let look = match self.tone {
            Tone::Danger => "button button--danger",
            _ => "button button--secondary",
        };
        self.drawn(look, "", &html! { (self.text) })
    }

    /// `rel` and `data-leaves` keep our frame out of it: what comes next is a page of the host's.
    fn drawn(&self, look: &str, around: &str, inside: &Markup) -> Markup {
        let tone = self.tone.word();
        match &self.way {
            Way::Link(href) => html! { a class=(look) href=(href) data-tone=(tone) rel="external" { (inside) } },
            Way::Form { path, fields } => html! {
                form class=[Some(around).filter(|class| !class.is_empty())] method="post" action=(path) data-leaves {
                    @for (name, value) in fields { input type="hidden" name=(name) value=(value); }
                    button class=(look) type="submit" data-tone=(tone) { (inside) }
                }
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RowAction;

    #[test]
    fn what_a_host_says_is_text() {
        let fields = [("to", "\"><script>".to_owned())];
        let drawn = RowAction::form("<b>", "/a\"b", fields).item().into_string();
        assert!(!drawn.contains("<script>") && !drawn.contains("<b>"), "{drawn}");
        assert!(drawn.contains("action=\"/a&quot;b\""), "{drawn}");
        let link = RowAction::link("Go", "/there").dangerous().button().into_string();
        assert!(
            link.contains("button--danger") && link.contains("href=\"/there\""),
            "{link}"
        );
    }
}
