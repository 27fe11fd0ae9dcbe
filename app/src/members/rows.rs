//! The rows of the member list, as text. A row bears its member's id, so that a list that is fetched again keeps it where it is,
//! whoever joins or leaves above it.
//!
//! Never here: which roles there are to give, or who can be removed; the server said so in the row.

use super::{
    batches::FORM, footing, last_active, role::role_badge, server_fns::ChangeRole, view_model::MemberRow, words::Words,
};
use crate::{
    embedding::{self, RowAction},
    organizations::view_model::OrganizationView,
    teams,
    ui::{
        IconName, RowChoice, RowSelect, Shape, Tone, avatar, badge,
        markup::{Markup, html},
        moment,
        query::Href,
        row_item, row_menu,
    },
};

/// Whether rows can be chosen, to change or remove many at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// They can: each has a box, or a place where it would be.
    Offered,
    /// They cannot.
    None,
}

/// What the rows of a page have in common.
#[derive(Clone, Copy)]
pub struct List<'a> {
    /// In the page's language.
    pub words: Words,
    /// Whose members they are.
    pub organization: &'a OrganizationView,
    /// The page, whose dialogs the menus open.
    pub page: &'a Href,
    /// Whether rows can be chosen.
    pub choice: Choice,
    /// The choice of another role.
    pub changing: &'a RowSelect,
}

/// The rows of one page.
pub fn rows(list: List<'_>, members: &[MemberRow]) -> Markup {
    let place = list.organization.path("members");
    let theirs = embedding::row_actions();
    let row = |member| {
        let menu = menu(list, member, &theirs(list.organization, member));
        row(list, &place, member, &menu)
    };
    html! { @for member in members { (row(member)) } }
}

fn row(list: List<'_>, place: &str, member: &MemberRow, menu: &Markup) -> Markup {
    let (words, slug, joined) = (list.words, &list.organization.slug, &member.joined);
    let page = [place, "/", &member.user].concat();
    html! {
        tr role="row" id={ "member-" (member.user) } {
            @if list.choice == Choice::Offered { (chosen(words, member)) }
            th .table__main scope="row" role="rowheader" {
                div .person {
                    (avatar(&member.name, &member.user, member.picture.as_deref(), Shape::Round))
                    div .person__text {
                        span .person__name {
                            a href=(page) { (member.name) }
                            @if member.you { (badge(Tone::Neutral, words.you(), None)) }
                            @if let Some(how) = member.footing { (footing::marks(how, words)) }
                        }
                        span .person__detail { (member.email) }
                        (teams::some(list.organization, (&member.name, &page), &member.teams))
                    }
                }
            }
            td role="cell" data-label=(words.role()) {
                (role_of(words, slug, member, list.changing))
            }
            td class="table__quiet nowrap" role="cell" data-label=(words.joined()) {
                (moment(&joined.iso, &joined.text, &joined.title))
            }
            @if let Some(last) = &member.last_active {
                td class="table__quiet nowrap" role="cell" data-label=(words.last_active()) { (last_active::shown(last, words)) }
            }
            td .table__actions role="cell" { (menu) }
        }
    }
}

/// The box by which a row is chosen. Oneself, owners and whoever is above one have none.
fn chosen(words: Words, member: &MemberRow) -> Markup {
    html! {
        td .table__choice role="cell" {
            @if member.selectable {
                input .table__box type="checkbox" name="member" value=(member.user) form=(FORM) data-each
                    aria-label=(words.choose_member(&member.name));
            }
        }
    }
}

/// The choice of another role in every row, of those who may choose.
pub fn changing() -> RowSelect {
    RowSelect::of::<ChangeRole>("role")
}

/// What one of them chooses, or what they are.
pub fn role_of(words: Words, slug: &str, member: &MemberRow, select: &RowSelect) -> Markup {
    if member.roles.is_empty() {
        return role_badge(words, member.role);
    }
    let options = member.roles.iter();
    let options: Vec<_> = options
        .map(|&role| (role.as_str(), words.called(role), role == member.role))
        .collect();
    select.show(&RowChoice {
        member: &member.user,
        label: words.role_of(&member.name),
        along: &[("slug", slug)],
        options: &options,
        save: words.save(),
    })
}

/// Something that the viewer may do about a member.
pub struct Offer {
    pub href: String,
    pub text: &'static str,
    pub icon: IconName,
    pub tone: Tone,
}

/// All of it. `list` is the list of members, which opens the dialogs.
pub fn offers(words: Words, organization: &OrganizationView, list: &Href, member: &MemberRow) -> Vec<Offer> {
    let dialog = |key: &str, value: &str| list.clone().with(key, value).to_string();
    if member.you {
        return vec![Offer {
            href: dialog("leave", "1"),
            text: words.leave_from_here(),
            icon: IconName::LogOut,
            tone: Tone::Danger,
        }];
    }
    let heir = member.heir.then(|| Offer {
        href: format!("{}?transfer={}", organization.path("settings"), member.user),
        text: words.make_owner(),
        icon: IconName::Crown,
        tone: Tone::Neutral,
    });
    let remove = member.removable.then(|| Offer {
        href: dialog("remove", &member.user),
        text: words.remove_from_here(),
        icon: IconName::UserMinus,
        tone: Tone::Danger,
    });
    heir.into_iter().chain(remove).collect()
}

/// The same as a menu, behind what a host offers; none when there is nothing.
fn menu(list: List<'_>, member: &MemberRow, theirs: &[RowAction]) -> Markup {
    let offers = offers(list.words, list.organization, list.page, member);
    let items = html! {
        @for it in theirs { (it.item()) }
        @for it in &offers { (row_item(&it.href, it.text, it.icon, it.tone)) }
    };
    html! {
        @if !(theirs.is_empty() && offers.is_empty()) { (row_menu(&list.words.actions_for(&member.name), items)) }
    }
}
