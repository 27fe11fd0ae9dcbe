-- Whoever is looked up by organization and person is found with role and day of joining, by one index alone. Without it PostgreSQL,
-- which takes every organization for an average one, read the whole of `members_by_role_joined` for each row: it has all the columns, and no heap.

drop index members_by_user;
create index members_by_user on members (user_id, organization_id, role, joined_at);
