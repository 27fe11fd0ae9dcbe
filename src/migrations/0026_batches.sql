-- One deed that is done to many members, one after the other, whoever closes the page or stops the process meanwhile.
--
-- Each member has a row that is ticked off in the transaction that does the deed, so nothing is done twice. An organization has one at a
-- time: two that undo each other's work would help nobody.

create table batches (
  id uuid not null primary key,
  organization_id uuid not null references organizations (id),
  actor_id uuid not null references users (id),
  act text collate "C" not null,
  role text collate "C",
  begun_at timestamptz not null,
  due_at timestamptz,
  finished_at timestamptz,
  stopped boolean not null default false,
  constraint batches_act_is_known check (act in ('change-role', 'remove', 'restore')),
  constraint batches_role_is_known check (role is null or role in ('owner', 'admin', 'member')),
  constraint batches_give_a_role_or_not check ((act = 'change-role') = (role is not null)),
  constraint batches_due_until_finished check ((due_at is null) = (finished_at is not null))
);
create unique index batches_one_at_a_time on batches (organization_id) where finished_at is null;
create index batches_due on batches (due_at, id) where due_at is not null;
create index batches_of_organization on batches (organization_id, id);
create index batches_by_end on batches (finished_at) where finished_at is not null;

create table batch_members (
  batch_id uuid not null references batches (id) on delete cascade,
  user_id uuid not null references users (id),
  outcome text collate "C" not null default 'waiting',
  reason text collate "C",
  says text,
  removal_id uuid,
  primary key (batch_id, user_id),
  constraint batch_members_outcome_is_known check (outcome in ('waiting', 'done', 'refused')),
  constraint batch_members_refused_for_a_reason check ((outcome = 'refused') = (reason is not null))
);
create index batch_members_by_outcome on batch_members (batch_id, outcome, user_id);
