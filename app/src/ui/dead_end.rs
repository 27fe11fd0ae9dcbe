//! A page on which nothing can be done: what happened, why, and one way on.
//!
//! Never here: the sentences; and no page without a way on.

use super::{
    Look, Size, Title, Tone,
    button::button_link,
    icon::IconName,
    markup::{Markup, html, inert},
    narrow_head::{Mark, narrow_head_text},
};
use leptos::prelude::*;
use std::borrow::Cow;

/// What such a page says.
pub struct DeadEnd {
    /// An icon and its tone.
    pub mark: (IconName, Tone),
    /// The heading.
    pub title: Cow<'static, str>,
    /// The sentences below it.
    pub lead: Markup,
    /// Where to go, and what the button says.
    pub next: (String, Cow<'static, str>),
}

impl DeadEnd {
    /// Says so, in the title of the page as well.
    pub fn titled(self) -> AnyView {
        let title = self.title.clone().into_owned();
        view! {
            <Title text=title />
            {self.show()}
        }
        .into_any()
    }

    /// Says so, on a page that has its title already.
    pub fn show(self) -> AnyView {
        view! { {inert(self.head())}{inert(self.way_on())} }.into_any()
    }

    /// The same, in a text.
    pub fn text(&self) -> Markup {
        html! { (self.head()) (self.way_on()) }
    }

    fn head(&self) -> Markup {
        let (sign, tone) = self.mark;
        narrow_head_text(Mark::Sign(sign, tone), &self.title, &self.lead)
    }

    fn way_on(&self) -> Markup {
        let (href, label) = &self.next;
        html! {
            div .auth__card {
                div .auth__actions { (button_link(href, Look::Primary, Size::Wide, label)) }
            }
        }
    }
}
