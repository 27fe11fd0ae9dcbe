-- Who has a second factor, and who is deactivated, as something that a list of members is narrowed by, however many there are.
--
-- The footing of a person is made of the two columns that say so, by the engine, so that there is one truth. A membership has a copy of
-- it, as it has of the name's key: whatever changes the one changes the other in the same transaction. The indexes of roles have it
-- behind the role: whoever fits any choice of role, factor and state stands in a few stretches of them, each in the order of the list,
-- and a page is put together from the heads of these.

alter table users add column footing text generated always as (case when second_factor then '+' else '-' end || case when active then 'a' else 'd' end) virtual; -- sqlite
alter table users add column footing text collate "C" generated always as (case when second_factor then '+' else '-' end || case when active then 'a' else 'd' end) stored; -- postgres
alter table members add column footing text collate "C" not null default '-a' constraint members_footing_is_known check (footing in ('-a', '+a', '-d', '+d'));

drop index members_by_role;
drop index members_by_role_joined;
drop index members_by_role_active;
update members set footing = (select u.footing from users u where u.id = members.user_id)
  where user_id in (select u.id from users u where u.second_factor or not u.active);
create index members_by_role on members (organization_id, role, footing, name_key, user_id);
create index members_by_role_joined on members (organization_id, role, footing, joined_at, user_id);
create index members_by_role_active on members (organization_id, role, footing, active_on, user_id);
