-- The links by which a forgotten password is replaced.
--
-- A row for whoever asks, whether the address is known or not: both cost the same and look the same. A token is made only when
-- its mail is written, to a person who has the address then. One row per address, so the newest wins by itself; a link that is
-- used up is gone.

create table password_resets (
  id uuid not null primary key,
  email_key text collate "C" not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  user_id uuid references users (id),
  digest bytea,
  constraint password_resets_newest_wins unique (email_key),
  constraint password_resets_email_key_is_canonical check (email_key = lower(email_key collate "C")),
  constraint password_resets_expire_later check (expires_at > asked_at),
  constraint password_resets_token_has_its_person check ((user_id is null) = (digest is null))
);
-- Only of rows that have one: most may be of addresses that nobody has, and an index full of nothing is not used.
create unique index password_resets_token_once on password_resets (digest) where digest is not null;
create index password_resets_by_expiry on password_resets (expires_at);
