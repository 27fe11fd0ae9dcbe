//! The first members of an organization as one card, for a page that is not ours.
//!
//! Never here: a form, a filter or a dialog. They are on the member list, to which everything leads.

use super::{
    rows::{Choice, rows},
    view_model::{MemberRow, MembersView},
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
pub(crate) fn card(organization: &OrganizationView, list: MembersView) -> Markup {
    let place = organization.path("members");
    let members: Vec<_> = list.rows.into_iter().map(read_only).collect();
    html! {
        section class="stack stack--tight" aria-label={ "Members of " (organization.name) } {
            div class="table-frame card" {
                table .table role="table" {
                    caption .visually-hidden { "Members of " (organization.name) }
                    thead role="rowgroup" {
                        tr role="row" {
                            th scope="col" { "Name" }
                            th scope="col" { "Role" }
                            th scope="col" { "Joined" }
                            th scope="col" { span .visually-hidden { "Actions" } }
                        }
                    }
                    tbody role="rowgroup" { (rows(organization, &Href::of(place.as_str(), &ParamsMap::new()), Choice::None, &members)) }
                }
            }
            p class="small muted" { (list.total) ". " a href=(place) { "See all members" } }
        }
    }
}

/// Without the form that changes a role: it would post to a page that knows nothing of it. And without what is only for some: the card
/// is the same for everybody.
fn read_only(member: MemberRow) -> MemberRow {
    MemberRow {
        roles: Vec::new(),
        last_active: None,
        ..member
    }
}
