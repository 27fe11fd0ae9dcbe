-- Several kinds of organizations beside each other: slugs are unique within a kind, former ones included.
--
-- A host's side tables point at organizations, members and invitations, and their rows go with what they are of. So from here on
-- none of these three tables may be made anew, as SQLite needs for a change of its constraints: emptying it would empty theirs.
-- This migration is the last that does; it brings every column over that came before it.

alter table organizations drop constraint organizations_have_their_slug; -- postgres
alter table organizations drop constraint organizations_slug_once; -- postgres
alter table organization_slugs drop constraint organization_slugs_belong; -- postgres
alter table organization_slugs drop constraint organization_slugs_pkey; -- postgres
alter table organizations add column kind text collate "C" not null default 'organization'; -- postgres
alter table organization_slugs add column kind text collate "C" not null default 'organization'; -- postgres
alter table organization_slugs add primary key (kind, slug); -- postgres
alter table organization_slugs add constraint organization_slugs_belong unique (organization_id, kind, slug); -- postgres
alter table organization_slugs add constraint organization_slugs_kind_is_a_name check (length(kind) between 1 and 40 and kind ~ '^[a-z]+(-[a-z]+)*$'); -- postgres
alter table organizations add constraint organizations_slug_once unique (kind, slug); -- postgres
alter table organizations add constraint organizations_have_their_slug foreign key (id, kind, slug) references organization_slugs (organization_id, kind, slug) deferrable initially deferred; -- postgres

pragma defer_foreign_keys = on; -- sqlite
create table slugs_before as select slug, organization_id, taken_at from organization_slugs; -- sqlite
create table organizations_before as select id, slug, name, founder_id, owner_id, owner_role, seats, member_count, revision, created_at, disabled_at, deleted_at, needs_factor, name_key, admits_support from organizations; -- sqlite
drop table organization_slugs; -- sqlite
drop table organizations; -- sqlite
create table organizations ( -- sqlite
  id uuid not null primary key, -- sqlite
  slug text not null, -- sqlite
  name text not null, -- sqlite
  founder_id uuid not null references users (id), -- sqlite
  owner_id uuid not null, -- sqlite
  owner_role text not null default 'owner', -- sqlite
  seats bigint, -- sqlite
  member_count bigint not null, -- sqlite
  revision bigint not null default 0, -- sqlite
  created_at timestamptz not null, -- sqlite
  disabled_at timestamptz, -- sqlite
  deleted_at timestamptz, -- sqlite
  needs_factor boolean not null default false, -- sqlite
  name_key text not null default '', -- sqlite
  admits_support boolean not null default true, -- sqlite
  kind text not null default 'organization', -- sqlite
  constraint organizations_have_their_slug foreign key (id, kind, slug) references organization_slugs (organization_id, kind, slug) deferrable initially deferred, -- sqlite
  constraint organizations_have_an_owner foreign key (id, owner_id, owner_role) references members (organization_id, user_id, role) deferrable initially deferred, -- sqlite
  constraint organizations_slug_once unique (kind, slug), -- sqlite
  constraint organizations_owner_is_owner check (owner_role = 'owner'), -- sqlite
  constraint organizations_seats_suffice check (seats is null or member_count <= seats), -- sqlite
  constraint organizations_count_is_positive check (member_count >= 1) -- sqlite
); -- sqlite
create table organization_slugs ( -- sqlite
  kind text not null default 'organization', -- sqlite
  slug text not null, -- sqlite
  organization_id uuid not null references organizations (id), -- sqlite
  taken_at timestamptz not null, -- sqlite
  primary key (kind, slug), -- sqlite
  constraint organization_slugs_belong unique (organization_id, kind, slug), -- sqlite
  constraint organization_slugs_kind_is_a_name check (length(kind) between 1 and 40 and kind not glob '*[^a-z-]*' and kind not glob '-*' and kind not glob '*-' and kind not glob '*--*'), -- sqlite
  constraint organization_slugs_are_slugs check (length(slug) between 2 and 48 and slug not glob '*[^a-z0-9-]*' and slug not glob '-*' and slug not glob '*-' and slug not glob '*--*') -- sqlite
); -- sqlite
insert into organizations (id, slug, name, founder_id, owner_id, owner_role, seats, member_count, revision, created_at, disabled_at, deleted_at, needs_factor, name_key, admits_support) select id, slug, name, founder_id, owner_id, owner_role, seats, member_count, revision, created_at, disabled_at, deleted_at, needs_factor, name_key, admits_support from organizations_before; -- sqlite
insert into organization_slugs (slug, organization_id, taken_at) select slug, organization_id, taken_at from slugs_before; -- sqlite
drop table organizations_before; -- sqlite
drop table slugs_before; -- sqlite
create index organizations_by_founder on organizations (founder_id, created_at); -- sqlite
create index organizations_disabled on organizations (id) where disabled_at is not null and deleted_at is null; -- sqlite
create index organizations_by_owner on organizations (owner_id); -- sqlite
create index organizations_without_words on organizations (id) where name_key = ''; -- sqlite
