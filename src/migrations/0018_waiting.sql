-- What a host may want besides: people who are added and not asked, and organizations that wait for their founder.
--
-- Whoever is added to an organization and has no account yet is no user: the invitation waits, as for everybody, until the address
-- is proved. Its manner says that nobody has to be asked then.

alter table invitations add column manner text collate "C" not null default 'asked' constraint invitations_manner_is_known check (manner in ('asked', 'added'));

-- An organization that somebody without an account wants to found. It is nobody's and blocks nothing, its slug least of all, until
-- its address is proved; one row of each address, so the newest wins by itself.
create table foundings (
  id uuid not null primary key,
  kind text collate "C" not null default 'organization',
  email text not null,
  email_key text collate "C" not null,
  name text not null,
  slug text collate "C" not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  completed_at timestamptz,
  organization_id uuid references organizations (id),
  constraint foundings_newest_wins unique (kind, email_key),
  constraint foundings_email_key_is_canonical check (email_key = lower(email collate "C")),
  constraint foundings_expire_later check (expires_at > asked_at),
  constraint foundings_completed_by_an_organization check ((completed_at is null) = (organization_id is null))
);
create index foundings_by_expiry on foundings (expires_at);
create index foundings_of_organization on foundings (organization_id) where organization_id is not null;

-- Only digests. A mail that had to be sent twice has two tokens, and both work, once.
create table founding_tokens (
  digest bytea not null primary key,
  founding_id uuid not null references foundings (id)
);
create index founding_tokens_of_founding on founding_tokens (founding_id);
