-- Teams: some of the members of an organization, under a name, with maintainers of their own.
--
-- Who is in a team is a member of its organization, whatever a query forgets: a place in a team hangs on the team and on the membership, and
-- goes with either. How many are in a team stands beside its name, because a list of teams counts nobody. A place has a copy of the name's
-- key, as the membership has: whatever changes the one changes the other in the same transaction, and a page by name is a stretch of an index.
-- The index of names begins with the name, and ids have one of their own: otherwise PostgreSQL would look for one team among all of the
-- organization's.

create table teams (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  name text not null,
  name_key text collate "C" not null,
  member_count bigint not null,
  created_at timestamptz not null,
  primary key (organization_id, id),
  constraint teams_id_once unique (id),
  constraint teams_name_once unique (name_key, organization_id),
  constraint teams_count_is_none_or_some check (member_count >= 0)
);

create table team_members (
  organization_id uuid not null,
  team_id uuid not null,
  user_id uuid not null,
  name_key text collate "C" not null,
  part text collate "C" not null,
  added_at timestamptz not null,
  primary key (organization_id, team_id, user_id),
  constraint team_members_part_is_known check (part in ('member', 'maintainer')),
  constraint team_members_are_of_one foreign key (organization_id, team_id) references teams (organization_id, id) on delete cascade,
  constraint team_members_are_members foreign key (organization_id, user_id) references members (organization_id, user_id) on delete cascade
);
create index team_members_by_name on team_members (organization_id, team_id, name_key, user_id);
create index team_members_by_user on team_members (user_id, organization_id, team_id);

-- What is kept of a removal as long as it can be undone. A team may be gone when it is; then there is nothing to come back into.
create table removal_teams (
  organization_id uuid not null,
  user_id uuid not null,
  team_id uuid not null,
  part text collate "C" not null,
  added_at timestamptz not null,
  primary key (organization_id, user_id, team_id),
  constraint removal_teams_part_is_known check (part in ('member', 'maintainer')),
  constraint removal_teams_are_of_one foreign key (organization_id, user_id) references removals (organization_id, user_id) on delete cascade
);
