//! Puts the member list into view models: which of the offers of a row the policy would allow. Only on the server.

use super::{
    footing, last_active,
    view_model::{MemberRow, MembersQuery, MembersView, OneMember},
    words::Words,
};
use crate::{
    teams::links_of,
    words::{day, picture},
};
use orgs::{
    access::{Permission, Role, policy},
    kernel::{Direction, Factor, State, Timestamp, UserId, page::Cursor},
    limits::{Limits, Owners},
    members::{self, List, Member, Order, Query, Shown, Total},
    work::Standing,
};

/// The domain's question for what stands in the address bar. Whatever cannot be read asks for nothing.
pub fn query(typed: &MembersQuery) -> (Query, Option<(Direction, Cursor)>) {
    let search: String = typed.q.chars().take(100).collect();
    let query = Query {
        search,
        role: typed.role.parse().ok(),
        factor: Factor::read(&typed.factor),
        state: State::read(&typed.state),
        order: Order::read(&typed.sort),
    };
    let after = Cursor::parse(&typed.after).map(|cursor| (Direction::After, cursor));
    let before = Cursor::parse(&typed.before).map(|cursor| (Direction::Before, cursor));
    (query, after.or(before))
}

/// A page of members.
pub fn list(list: List, query: &Query, limits: &Limits, now: Timestamp) -> MembersView {
    let query = &query.for_eyes_of(list.standing.role());
    let (words, total) = (Words::here(), counted(list.total, query));
    let (caller, standing) = (list.caller, list.standing);
    let shown = i64::try_from(list.page.rows.len()).unwrap_or(i64::MAX);
    let all = match list.total {
        Total::Exactly(number) if number > shown && number <= limits.batch_members => Some(words.0.grouped(number)),
        _ => None,
    };
    let viewer = Viewer {
        caller,
        standing,
        owners: limits.owners,
        now,
    };
    let page = list.page.map(|member| row(member, viewer));
    MembersView {
        all,
        batch: list.batch.map(|batch| batch.to_string()),
        sort: list.order.as_str().to_owned(),
        tells_last_active: members::is_told(standing.role()),
        rows: page.rows,
        previous: page.previous,
        next: page.next,
        total,
    }
}

/// "4 members", "12 members found", "more than 1,000 members found".
pub fn counted(total: Total, query: &Query) -> String {
    let words = Words::here();
    let members = |number| {
        if query.finds_everybody() {
            words.number_of_members(number)
        } else {
            words.members_found(number)
        }
    };
    match total {
        Total::Exactly(number) => members(number),
        // Looking ended before the list did.
        Total::MoreThan(0) => words.not_all_were_looked_at().to_owned(),
        Total::MoreThan(number) => words.more_than(&members(number)),
    }
}

/// One member, for their page.
pub fn one(shown: Shown, owners: Owners, now: Timestamp) -> OneMember {
    let viewer = Viewer {
        caller: shown.caller,
        standing: shown.standing,
        owners,
        now,
    };
    OneMember {
        row: row(shown.member, viewer),
        invited_by: shown.invited_by,
    }
}

/// Who looks, and when.
#[derive(Clone, Copy)]
struct Viewer {
    caller: UserId,
    standing: Standing,
    owners: Owners,
    now: Timestamp,
}

/// One member.
fn row(member: Member, viewer: Viewer) -> MemberRow {
    let Viewer {
        caller,
        standing,
        owners,
        now,
    } = viewer;
    let own = standing.role();
    let reachable = member.role <= own;
    let changeable = reachable && policy::allows(own, Permission::ChangeRoles) && member.role != Role::Owner;
    let highest = if owners == Owners::One {
        own.min(Role::Admin)
    } else {
        own
    };
    let roles: Vec<_> = Role::ALL
        .into_iter()
        .filter(|role| changeable && *role <= highest)
        .collect();
    let you = member.user == caller;
    let removable = reachable && policy::allows(own, Permission::RemoveMembers) && member.role != Role::Owner;
    MemberRow {
        you,
        removable,
        selectable: !you && policy::allows(own, Permission::BatchMembers) && (removable || !roles.is_empty()),
        heir: policy::allows(own, Permission::TransferOwnership) && member.role != Role::Owner,
        roles,
        user: member.user.to_string(),
        picture: picture(member.user, member.picture, 64),
        name: member.name,
        email: member.email,
        role: member.role,
        joined: day(member.joined_at),
        last_active: member.last_active.map(|last| last_active::said(last, now)),
        footing: member.footing.map(footing::said),
        teams: links_of(member.teams),
    }
}
