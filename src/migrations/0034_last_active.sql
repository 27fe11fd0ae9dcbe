-- On which day somebody was last in an organization of theirs: nobody knows of whoever has not been there since.
--
-- The day, in UTC, and not the instant: it is what is shown, it is written once a day at most, and it tells nobody's hours.

alter table members add column active_on timestamptz constraint members_active_on_a_day check (active_on % 86400000000 = 0); -- sqlite
alter table members add column active_on timestamptz constraint members_active_on_a_day check (active_on = date_trunc('day', active_on at time zone 'UTC') at time zone 'UTC'); -- postgres
create index members_by_active on members (organization_id, active_on, user_id);
create index members_by_role_active on members (organization_id, role, active_on, user_id);

-- Who is put back was there when they were there.
alter table removals add column active_on timestamptz;
