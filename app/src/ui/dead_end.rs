//! A page on which nothing can be done: what happened, why, and one way on.
//!
//! Never here: the sentences; and no page without a way on.

use super::{ButtonLink, Icon, IconName, Look, Size, Title, Tone};
use leptos::prelude::*;
use std::borrow::Cow;

/// What such a page says.
pub struct DeadEnd {
    /// An icon and its tone.
    pub mark: (IconName, Tone),
    /// The heading.
    pub title: Cow<'static, str>,
    /// The sentences below it.
    pub lead: AnyView,
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
        let Self {
            mark: (icon, tone),
            title,
            lead,
            next: (href, label),
        } = self;
        view! {
            <div class="auth__head">
                <span class="auth__mark" data-tone=tone.word()>
                    <Icon name=icon />
                </span>
                <h1 class="auth__title" tabindex="-1">{title}</h1>
                <p class="auth__lead">{lead}</p>
            </div>
            <div class="auth__card">
                <div class="auth__actions">
                    <ButtonLink href look=Look::Primary size=Size::Wide>{label}</ButtonLink>
                </div>
            </div>
        }
        .into_any()
    }
}
