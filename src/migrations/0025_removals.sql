-- What was taken away with a membership, as long as it can be put back.
--
-- One row for one person in one organization: who is removed again leaves nothing of the time before. A host's own fields of the
-- member go with the row of the membership, so they are kept here, as the host's own types write them.

create table removals (
  organization_id uuid not null references organizations (id),
  user_id uuid not null references users (id),
  id uuid not null,
  role text collate "C" not null,
  joined_at timestamptz not null,
  invitation_id uuid,
  fields jsonb,
  revoked jsonb not null,
  removed_at timestamptz not null,
  primary key (organization_id, user_id),
  constraint removals_id_once unique (id),
  constraint removals_role_is_known check (role in ('owner', 'admin', 'member')),
  constraint removals_by_their_invitation foreign key (organization_id, invitation_id) references invitations (organization_id, id)
);
create index removals_by_time on removals (removed_at);
create index removals_by_user on removals (user_id);
