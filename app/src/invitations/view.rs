//! Puts invitations into view models. Only on the server.

use super::view_model::{
    InvitationRow, InvitationView, InvitationsQuery, InvitationsView, MailView, OneInvitation, OtherView, RequestRow,
    VisitorView,
};
use crate::{
    context::Site,
    mount::{House, Mount},
    words,
};
use orgs::{
    access::Role,
    invitations::{Listed, Requested, Shown, Visitor, Which, input},
    kernel::{Direction, InvitationId, Language, Page, Timestamp},
    limits::{Limits, Owners},
    mail::{Draft, Message},
    work::Standing,
};

/// The domain's question for what stands in the address bar.
pub fn query(typed: &InvitationsQuery) -> (Which, Option<(Direction, InvitationId)>) {
    let which = if typed.show == "all" { Which::All } else { Which::Open };
    let after = typed.after.parse().ok().map(|id| (Direction::After, id));
    let before = typed.before.parse().ok().map(|id| (Direction::Before, id));
    (which, after.or(before))
}

/// A page of invitations.
pub fn list(page: Page<Listed>, standing: Standing, limits: &Limits, now: Timestamp) -> InvitationsView {
    let page = page.map(|listed| row(listed, now));
    InvitationsView {
        rows: page.rows,
        previous: page.previous,
        next: page.next,
        offers: offers(standing, limits),
        lifetime: words::span(limits.invitation_lifetime),
        last_day: words::day(now + limits.invitation_lifetime).text,
    }
}

/// One of them, and what is asked about it.
pub fn one(
    (listed, standing): (Listed, Standing),
    requests: Vec<Requested>,
    limits: &Limits,
    now: Timestamp,
) -> OneInvitation {
    let requests = requests.into_iter().map(|it| RequestRow {
        user: it.user_id.to_string(),
        name: it.name,
        email: it.email,
        asked: words::when(it.asked_at, now),
    });
    OneInvitation {
        row: row(listed, now),
        offers: offers(standing, limits),
        requests: requests.collect(),
    }
}

fn offers(standing: Standing, limits: &Limits) -> Vec<Role> {
    let own = standing.role();
    let highest = if limits.owners == Owners::One {
        own.min(Role::Admin)
    } else {
        own
    };
    Role::ALL.into_iter().filter(|role| *role <= highest).collect()
}

fn row(listed: Listed, now: Timestamp) -> InvitationRow {
    InvitationRow {
        id: listed.id.to_string(),
        email: listed.email,
        role: listed.role,
        status: listed.status,
        delivery: listed.delivery,
        trouble: listed.trouble,
        inviter: listed.inviter,
        sent: words::when(listed.sent_at, now),
        expires: words::when(listed.expires_at, now),
        handed: listed.handed,
        reminded: listed.reminded_at.map(|at| words::when(at, now)),
        requested: listed.requested,
    }
}

/// What is typed so far, as it will be mailed. What cannot be read is left out: the form says what is wrong with it.
pub fn draft<'a>(site: &'a Site, (role, message): (&str, &'a str), language: Language) -> Draft<'a> {
    Draft {
        origin: &site.origin,
        product: &site.product,
        role: role.parse().unwrap_or(Role::Member),
        note: input::note(message).map_or("", |_| message),
        language,
    }
}

/// The mail of the draft.
pub fn mail(message: Message) -> MailView {
    MailView {
        subject: message.subject,
        text: message.text,
    }
}

/// The page behind the link; `claimed` is since when the visitor has claimed the invited address.
pub fn shown(shown: Shown, claimed: Option<Timestamp>, now: Timestamp) -> InvitationView {
    InvitationView {
        organization: shown.organization,
        slug: shown.slug,
        inviter: shown.inviter,
        email: shown.email,
        role: shown.role,
        message: shown.message,
        expires: words::when(shown.expires_at, now),
        visitor: match shown.visitor {
            Visitor::SignedOut => VisitorView::SignedOut,
            // A host makes accounts in its own way, and vouches for their addresses.
            Visitor::New if Mount::find().house() == House::Theirs => VisitorView::Unproven,
            Visitor::New => VisitorView::New,
            Visitor::Unproven => VisitorView::Unproven,
            Visitor::Invited => VisitorView::Invited,
            Visitor::Inviter => VisitorView::Inviter,
            Visitor::SomebodyElse(other) => VisitorView::SomebodyElse(OtherView {
                email: other.email,
                taken: other.taken,
                asking: other.asking,
                adding: claimed.map(|at| words::when(at, now)),
            }),
            Visitor::Member => VisitorView::Member,
        },
        unusable: shown.usable.err(),
    }
}
