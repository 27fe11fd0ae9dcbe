-- People, organizations, members, invitations, events.
--
-- Every invariant that a schema can hold stands here, and the verbs' statements only make its violation a polite refusal.
--
-- "Every organization has an owner": organizations point at one of their members whose role is 'owner', by a deferred key
-- over (organization, user, role). No statement order, no bug and no race can commit an organization without an owner.
--
-- Two addresses are one where their lower-case forms are; so the key of an address is computed by the rule, and the rule
-- stands here. What people read in an order is ordered by a key, never by the database's idea of a language.

create table users (
  id uuid not null primary key,
  external_id text collate "C" not null,
  email text not null,
  email_key text collate "C" not null,
  name text not null,
  active boolean not null default true,
  superuser boolean not null default false,
  created_at timestamptz not null,
  constraint users_external_id_once unique (external_id),
  constraint users_email_once unique (email_key),
  constraint users_email_key_is_canonical check (email_key = lower(email collate "C"))
);

create table organizations (
  id uuid not null primary key,
  slug text collate "C" not null,
  name text collate "C" not null,
  founder_id uuid not null references users (id),
  owner_id uuid not null,
  owner_role text collate "C" not null default 'owner',
  seats bigint,
  member_count bigint not null,
  revision bigint not null default 0,
  created_at timestamptz not null,
  disabled_at timestamptz,
  deleted_at timestamptz,
  constraint organizations_have_their_slug foreign key (id, slug) references organization_slugs (organization_id, slug) deferrable initially deferred, -- sqlite
  constraint organizations_have_an_owner foreign key (id, owner_id, owner_role) references members (organization_id, user_id, role) deferrable initially deferred, -- sqlite
  constraint organizations_slug_once unique (slug),
  constraint organizations_owner_is_owner check (owner_role = 'owner'),
  constraint organizations_seats_suffice check (seats is null or member_count <= seats),
  constraint organizations_count_is_positive check (member_count >= 1)
);

create index organizations_by_founder on organizations (founder_id, created_at);

-- Every slug an organization has or had: one name space, so that an old one redirects and is never taken over.
create table organization_slugs (
  slug text collate "C" not null primary key,
  organization_id uuid not null references organizations (id),
  taken_at timestamptz not null,
  constraint organization_slugs_belong unique (organization_id, slug),
  constraint organization_slugs_are_slugs check (length(slug) between 2 and 48 and slug not glob '*[^a-z0-9-]*' and slug not glob '-*' and slug not glob '*-' and slug not glob '*--*') -- sqlite
  constraint organization_slugs_are_slugs check (length(slug) between 2 and 48 and slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$') -- postgres
);

create table members (
  organization_id uuid not null references organizations (id),
  user_id uuid not null references users (id),
  role text collate "C" not null,
  name_key text collate "C" not null,
  joined_at timestamptz not null,
  invitation_id uuid,
  primary key (organization_id, user_id),
  constraint members_by_their_invitation foreign key (organization_id, invitation_id) references invitations (organization_id, id), -- sqlite
  constraint members_role_is_known check (role in ('owner', 'admin', 'member')),
  constraint members_with_role unique (organization_id, user_id, role)
);
create index members_by_name on members (organization_id, name_key, user_id);
create index members_by_joined on members (organization_id, joined_at, user_id);
create index members_by_role on members (organization_id, role, name_key, user_id);
create index members_by_role_joined on members (organization_id, role, joined_at, user_id);
create index members_by_user on members (user_id);

-- Its key begins with the organization, so that an organization's invitations lie together and no plan ever walks through
-- those of others.
create table invitations (
  id uuid not null,
  organization_id uuid not null references organizations (id),
  email text not null,
  email_key text collate "C" not null,
  role text collate "C" not null,
  message text not null,
  status text collate "C" not null,
  inviter_id uuid not null references users (id),
  generation bigint not null,
  delivery text collate "C" not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  decided_at timestamptz,
  accepted_by uuid references users (id),
  primary key (organization_id, id),
  constraint invitations_id_once unique (id),
  constraint invitations_email_key_is_canonical check (email_key = lower(email collate "C")),
  constraint invitations_role_is_known check (role in ('owner', 'admin', 'member')),
  constraint invitations_status_is_known check (status in ('pending', 'accepted', 'declined', 'revoked', 'expired')),
  constraint invitations_delivery_is_known check (delivery in ('queued', 'sent', 'failed')),
  constraint invitations_expire_later check (expires_at > sent_at),
  constraint invitations_accepted_by_somebody check ((status = 'accepted') = (accepted_by is not null))
);
create unique index invitations_one_pending on invitations (organization_id, email_key) where status = 'pending';
create index invitations_open on invitations (organization_id, id) where status in ('pending', 'expired');
create index invitations_waiting on invitations (organization_id, expires_at) where status = 'pending';
create index invitations_to_address on invitations (email_key, status);
create index invitations_by_inviter on invitations (inviter_id, status);

-- Only digests. A mail that had to be sent twice has two tokens of one generation, and both work, once; a resend starts a
-- new generation and the older links die.
create table invitation_tokens (
  digest bytea not null primary key,
  invitation_id uuid not null references invitations (id),
  generation bigint not null,
  created_at timestamptz not null
);

-- The audit log and the outbox in one.
create table events (
  id uuid not null primary key,
  organization_id uuid references organizations (id),
  actor_id uuid references users (id),
  standing text collate "C" not null,
  kind text collate "C" not null,
  subject_id uuid references users (id),
  detail jsonb not null,
  at timestamptz not null,
  due_at timestamptz,
  attempts bigint not null default 0,
  relayed_at timestamptz,
  trouble text,
  constraint events_standing_is_known check (standing in ('member', 'superuser', 'outsider', 'system'))
) ;
create index events_of_organization on events (organization_id, id);
create index events_by_actor on events (actor_id, kind, id);
create index events_due on events (due_at, id) where due_at is not null;

alter table organizations add constraint organizations_have_their_slug foreign key (id, slug) references organization_slugs (organization_id, slug) deferrable initially deferred; -- postgres
alter table organizations add constraint organizations_have_an_owner foreign key (id, owner_id, owner_role) references members (organization_id, user_id, role) deferrable initially deferred; -- postgres
alter table members add constraint members_by_their_invitation foreign key (organization_id, invitation_id) references invitations (organization_id, id); -- postgres
