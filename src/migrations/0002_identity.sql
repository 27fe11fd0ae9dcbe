-- The built-in people: passwords, sessions, sign-ups that wait for their address to be confirmed, counters of attempts.
--
-- A person exists in `users` only with a verified address. Until then a sign-up waits here and blocks nobody: whoever holds
-- the mailbox decides. So the same address may wait here several times.

create table sign_ups (
  id uuid not null primary key,
  email text not null,
  email_key text collate "C" not null,
  name text not null,
  password_hash text not null,
  browser_digest bytea not null,
  next text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  completed_at timestamptz,
  constraint sign_ups_email_key_is_canonical check (email_key = lower(email collate "C")),
  constraint sign_ups_expire_later check (expires_at > created_at)
);
create index sign_ups_by_expiry on sign_ups (expires_at);

-- Only digests. A mail that had to be sent twice has two tokens, and both work, once.
create table sign_up_tokens (
  digest bytea not null primary key,
  sign_up_id uuid not null references sign_ups (id)
);
create index sign_up_tokens_of_sign_up on sign_up_tokens (sign_up_id);

create table credentials (
  user_id uuid not null primary key references users (id),
  password_hash text not null,
  changed_at timestamptz not null
);

create table sessions (
  digest bytea not null primary key,
  user_id uuid not null references users (id),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  constraint sessions_expire_later check (expires_at > created_at)
);
create index sessions_of_user on sessions (user_id);
create index sessions_by_seen on sessions (seen_at);

create table throttles (
  act text collate "C" not null,
  subject text collate "C" not null,
  since timestamptz not null,
  hits bigint not null,
  primary key (act, subject),
  constraint throttles_count_is_positive check (hits >= 1)
);
create index throttles_by_since on throttles (since);
