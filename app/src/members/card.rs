//! The first members of an organization as one card, for a page that is not ours.
//!
//! Never here: a form, a filter or a dialog. They are on the member list, to which everything leads.

use super::{
    rows::{Choice, List, changing, rows},
    view_model::{MemberRow, MembersView},
    words::Words,
};
use crate::{
    organizations::view_model::OrganizationView,
    ui::{
        markup::{Markup, html},
        query::Href,
    },
};
use leptos_router::params::ParamsMap;

/// The card. The menus of its rows lead to the list's dialogs.
pub(crate) fn card(organization: &OrganizationView, found: MembersView) -> Markup {
    let (words, place) = (Words::here(), organization.path("members"));
    let caption = words.members_of(&organization.name);
    let members: Vec<_> = found.rows.into_iter().map(read_only).collect();
    let list = List {
        words,
        organization,
        page: &Href::of(place.as_str(), &ParamsMap::new()),
        choice: Choice::None,
        changing: &changing(),
    };
    html! {
        section class="stack stack--tight" aria-label=(caption) {
            div class="table-frame card" {
                table .table role="table" {
                    caption .visually-hidden { (caption) }
                    thead role="rowgroup" {
                        tr role="row" {
                            th scope="col" { (words.name()) }
                            th scope="col" { (words.role()) }
                            th scope="col" { (words.joined()) }
                            th scope="col" { span .visually-hidden { (words.actions()) } }
                        }
                    }
                    tbody role="rowgroup" { (rows(list, &members)) }
                }
            }
            p class="small muted" { (found.total) ". " a href=(place) { (words.see_all()) } }
        }
    }
}

/// Without the form that changes a role: it would post to a page that knows nothing of it. And without what is only for some: the card
/// is the same for everybody.
fn read_only(member: MemberRow) -> MemberRow {
    MemberRow {
        roles: Vec::new(),
        last_active: None,
        footing: None,
        ..member
    }
}
