//! The rows of the requests that wait, as text: who asks and what they write, and both answers. A row bears its request's id, so that a list
//! that is fetched again keeps it where it is.
//!
//! Never here: whether somebody was faster; the answer says so.

use super::{choosing::FORM, requests::Deeds, view_model::RequestRow, words::Words};
use crate::{
    members::role,
    ui::{
        IconName, Shape, avatar, form, icon,
        markup::{Markup, html},
        moment,
    },
};
use orgs::access::Role;

/// What the rows of a page have in common.
#[derive(Clone, Copy)]
pub struct List<'a> {
    /// In the page's language.
    pub words: Words,
    /// The organization's slug.
    pub slug: &'a str,
    /// The roles that may be given; none where the viewer only looks.
    pub offers: &'a [Role],
    /// Both answers.
    pub deeds: &'a Deeds,
}

/// The rows of one page.
pub fn rows(list: List<'_>, requests: &[RequestRow]) -> Markup {
    html! { @for request in requests { (row(list, request)) } }
}

fn row(list: List<'_>, it: &RequestRow) -> Markup {
    let (words, asked) = (list.words, &it.asked);
    html! {
        tr role="row" id={ "request-" (it.id) } {
            @if !list.offers.is_empty() {
                td .table__choice role="cell" {
                    input .table__box type="checkbox" name={ "chosen[request-" (it.id) "]" } value=(it.id) form=(FORM) data-each
                        aria-label=(words.choose(&it.name));
                }
            }
            th .table__main scope="row" role="rowheader" {
                div .person {
                    (avatar(&it.name, &it.user, it.picture.as_deref(), Shape::Round))
                    div .person__text {
                        span .person__name { (it.name) }
                        span .person__detail { (it.email) }
                    }
                }
            }
            td role="cell" data-label=(words.writes()) {
                @if it.message.is_empty() { span .muted { "—" } } @else { p .table__note { (it.message) } }
                p class="small muted" { (words.by_link_for(&it.domain)) }
            }
            td .table__quiet role="cell" data-label=(words.asked()) { (moment(&asked.iso, &asked.text, &asked.title)) }
            td .table__actions role="cell" {
                @if !list.offers.is_empty() { (answers(list, it)) }
                @if let Some(says) = list.deeds.problem_of(&it.id) {
                    p .field__problem role="alert" {
                        (icon(IconName::CircleAlert))
                        span { (says) }
                    }
                }
            }
        }
    }
}

/// A role and yes, or no.
fn answers(list: List<'_>, it: &RequestRow) -> Markup {
    let (words, select) = (list.words, format!("role-{}", it.id));
    let hidden = html! {
        input type="hidden" name="slug" value=(list.slug);
        input type="hidden" name="request" value=(it.id);
    };
    let approve = html! {
        (hidden)
        label .visually-hidden for=(select) { (words.role_for(&it.name)) }
        select class="select select--sm" id=(select) name="role" {
            @for &offered in list.offers {
                option value=(offered) selected[offered == it.role] { (role::word(offered)) }
            }
        }
        button class="button button--primary button--sm" type="submit" aria-label=(words.approve_that_of(&it.name)) { (words.approve()) }
    };
    let decline = html! {
        (hidden)
        button class="button button--ghost button--sm" type="submit" aria-label=(words.decline_that_of(&it.name)) { (words.decline()) }
    };
    html! {
        div class="cluster cluster--end" {
            (form(list.deeds.approve, "inline-form", &approve))
            (form(list.deeds.decline, "inline-form", &decline))
        }
    }
}
