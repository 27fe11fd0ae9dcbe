//! SQL of the probes: each counts the rows that break one rule. They read whole tables.

use crate::{database::Conn, kernel::Fault, sql};

macro_rules! probes {
    ($db:ident; $($rule:literal: $sql:expr;)*) => {
        vec![$(($rule, $db.get(sql!(concat!("select count(*) from ", $sql)), ()).await?),)*]
    };
}

/// How many rows break each rule.
pub(super) async fn violations(db: &mut Conn) -> Result<Vec<(&'static str, i64)>, Fault> {
    let mut counts = probes! { db;
        "an organization has no owner":
            "organizations o where o.deleted_at is null and not exists (select 1 from members m
               where m.organization_id = o.id and m.role = 'owner')";
        "an organization rests on somebody who is not its owner":
            "organizations o where not exists (select 1 from members m
               where m.organization_id = o.id and m.user_id = o.owner_id and m.role = 'owner')";
        "an organization counts its members wrong":
            "organizations o where o.member_count <> (select count(*) from members m where m.organization_id = o.id)";
        "an organization has more members than seats":
            "organizations o where o.seats < (select count(*) from members m where m.organization_id = o.id)";
        "an organization's slug is not in the list of slugs":
            "organizations o where not exists (select 1 from organization_slugs s
               where s.kind = o.kind and s.slug = o.slug and s.organization_id = o.id)";
        "an address is invited twice at once":
            "(select 1 from invitations i where i.status = 'pending' group by i.organization_id, i.email_key
               having count(*) > 1) x";
        "a pending invitation is of a deleted organization":
            "invitations i join organizations o on o.id = i.organization_id
             where i.status = 'pending' and o.deleted_at is not null";
        "a pending invitation is of somebody who is neither a member nor a superuser":
            "invitations i join users u on u.id = i.inviter_id where i.status = 'pending' and not u.superuser
               and not exists (select 1 from members m where m.organization_id = i.organization_id and m.user_id = i.inviter_id)";
        "an invitation is decided and has no time of it, or the other way round":
            "invitations i where (i.status = 'pending') <> (i.decided_at is null)";
        "an invitation was accepted, and neither a member nor a departure shows it":
            "invitations i where i.status = 'accepted'
               and not exists (select 1 from members m
                 where m.organization_id = i.organization_id and m.user_id = i.accepted_by and m.invitation_id = i.id)
               and not exists (select 1 from events e where e.organization_id = i.organization_id
                 and e.kind in ('member.removed', 'member.left') and e.subject_id = i.accepted_by and e.at >= i.decided_at)";
        "a member came in by no accepted invitation of their own":
            "members m join organizations o on o.id = m.organization_id
             where not (m.invitation_id is null and o.founder_id = m.user_id)
               and not exists (select 1 from invitations i where i.id = m.invitation_id and i.status = 'accepted'
                 and i.accepted_by = m.user_id and i.organization_id = m.organization_id)
               and not exists (select 1 from events e where m.invitation_id is null and e.organization_id = m.organization_id
                 and e.kind in ('ownership.appointed', 'member.imported', 'member.added', 'member.joined', 'join-request.approved') and e.subject_id = m.user_id)";
        "somebody asks twice at once to join one organization":
            "(select 1 from join_requests r where r.ending is null group by r.organization_id, r.user_id having count(*) > 1) x";
        "a member still asks to join":
            "join_requests r join members m on m.organization_id = r.organization_id and m.user_id = r.user_id
             where r.ending is null";
        "somebody asks to join a deleted organization":
            "join_requests r join organizations o on o.id = r.organization_id where r.ending is null and o.deleted_at is not null";
        "a request to join was approved without an event of its own, or with several":
            "join_requests r where r.ending = 'approved' and (select count(*) from events e where e.organization_id = r.organization_id
               and e.kind = 'join-request.approved' and e.subject_id = r.user_id and e.at = r.ended_at) <> 1";
        "somebody is in a team, and no member of its organization":
            "team_members x where not exists (select 1 from members m join teams t on t.organization_id = m.organization_id
               where m.organization_id = x.organization_id and m.user_id = x.user_id and t.id = x.team_id)";
        "a team counts who is in it wrong":
            "teams t where t.member_count <> (select count(*) from team_members x
               where x.organization_id = t.organization_id and x.team_id = t.id)";
        "a place in a team has not the member's key":
            "team_members x join members m on m.organization_id = x.organization_id and m.user_id = x.user_id
             where x.name_key <> m.name_key";
        "the installation rests on somebody who does not operate it":
            "installations i where not exists (select 1 from users u where u.id = i.keeper_id and u.active and u.superuser)";
        "an operator does not hold the installation":
            "users u where u.active and u.superuser and not exists (select 1 from installations i)";
        "a token is of no generation its invitation had":
            "invitation_tokens t join invitations i on i.id = t.invitation_id where t.generation > i.generation";
        "two people have one address":
            "(select 1 from user_addresses a group by a.email_key having count(*) > 1) x";
        "somebody's primary address is none of theirs":
            "users u where u.email_key is not null and not exists (select 1 from user_addresses a
               where a.user_id = u.id and a.email_key = u.email_key)";
        "somebody has gone, and something of theirs is still there":
            "users u where u.email_key is null and (u.active or u.superuser
               or exists (select 1 from user_addresses a where a.user_id = u.id)
               or exists (select 1 from pictures p where p.user_id = u.id)
               or exists (select 1 from join_requests r where r.user_id = u.id)
               or exists (select 1 from members m join organizations o on o.id = m.organization_id
                 where m.user_id = u.id and o.deleted_at is null))";
        "somebody has a word that is not in their key, or none":
            "users u where (not exists (select 1 from user_words w where w.user_id = u.id) and u.name_key <> '-')
               or exists (select 1 from user_words w where w.user_id = u.id
                 and ' ' || u.name_key || ' ' not like '% ' || w.word || ' %')";
        "a member's key is not the person's":
            "members m join users u on u.id = m.user_id where m.name_key <> u.name_key";
        "a member's footing is not the person's":
            "members m join users u on u.id = m.user_id where m.footing <> u.footing";
        "a member's words are not the person's":
            "members m where (select count(*) from member_words w join user_words p
                 on p.user_id = w.user_id and p.word = w.word and p.said = w.said
                 where w.user_id = m.user_id and w.organization_id = m.organization_id and w.name_key = m.name_key)
               <> (select count(*) from user_words p where p.user_id = m.user_id)";
        "a member has a word too many":
            "member_words w where not exists (select 1 from user_words p where p.user_id = w.user_id and p.word = w.word)";
        "an organization has words, and is deleted; or has none, and is not":
            "organizations o where (o.deleted_at is null) <> exists (select 1 from organization_words w
               where w.organization_id = o.id)";
        "an organization has a word that is not in its key":
            "organization_words w join organizations o on o.id = w.organization_id
             where ' ' || o.name_key || ' ' not like '% ' || w.word || ' %'";
        "an organization was founded without an event":
            "organizations o where (select count(*) from events e
               where e.organization_id = o.id and e.kind in ('organization.created', 'organization.imported')) <> 1";
        "an organization was deleted without an event":
            "organizations o where (o.deleted_at is not null) <> exists (select 1 from events e
               where e.organization_id = o.id and e.kind = 'organization.deleted')";
    };
    counts.push((
        "an invitation was accepted without an event of its own, or with several",
        accepted_without_trace(db).await?,
    ));
    counts.push(("a share link counts its uses wrong", share_links_miscounted(db).await?));
    Ok(counts)
}

async fn accepted_without_trace(db: &mut Conn) -> Result<i64, Fault> {
    // The events once, beside the invitations once: to look for each invitation's among those of its organization would take hours
    // where a million have joined. Two texts: an id inside of the detail is text, and a column's is bytes on SQLite.
    let text = sql!(
        sqlite: "select count(*) from invitations i left join (select e.organization_id, e.at,
                   case e.kind when 'invitation.accepted' then e.actor_id else e.subject_id end as person,
                   replace(e.detail ->> 'invitation', '-', '') as invitation, count(*) as times
                   from events e where e.kind in ('invitation.accepted', 'member.added') group by 1, 2, 3, 4) t
                 on t.invitation = lower(hex(i.id)) and t.organization_id = i.organization_id and t.person = i.accepted_by
                   and t.at = i.decided_at
                 where i.status = 'accepted' and coalesce(t.times, 0) <> 1",
        postgres: "select count(*) from invitations i left join (select e.organization_id, e.at,
                     case e.kind when 'invitation.accepted' then e.actor_id else e.subject_id end as person,
                     e.detail ->> 'invitation' as invitation, count(*) as times
                     from events e where e.kind in ('invitation.accepted', 'member.added') group by 1, 2, 3, 4) t
                   on t.invitation = cast(i.id as text) and t.organization_id = i.organization_id and t.person = i.accepted_by
                     and t.at = i.decided_at
                   where i.status = 'accepted' and coalesce(t.times, 0) <> 1"
    );
    db.get(text, ()).await
}

async fn share_links_miscounted(db: &mut Conn) -> Result<i64, Fault> {
    // The events once, as above; and two texts, for the same reason.
    let text = sql!(
        sqlite: "select count(*) from share_links l left join (select e.organization_id,
                   replace(e.detail ->> 'share_link', '-', '') as link, count(*) as times
                   from events e where e.kind = 'member.joined' group by 1, 2) t
                 on t.link = lower(hex(l.id)) and t.organization_id = l.organization_id
                 where l.uses <> coalesce(t.times, 0)",
        postgres: "select count(*) from share_links l left join (select e.organization_id,
                     e.detail ->> 'share_link' as link, count(*) as times
                     from events e where e.kind = 'member.joined' group by 1, 2) t
                   on t.link = cast(l.id as text) and t.organization_id = l.organization_id
                   where l.uses <> coalesce(t.times, 0)"
    );
    db.get(text, ()).await
}
