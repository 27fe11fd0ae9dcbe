-- The built-in people: passwords, sessions, sign-ups that wait for their address to be confirmed, counters of attempts.
--
-- A person exists in `users` only with a verified address. Until then a sign-up waits here and blocks nobody: whoever holds
-- the mailbox decides.

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
  completed_at timestamptz
);

create table sign_up_tokens (
  digest bytea not null primary key,
  sign_up_id uuid not null references sign_ups (id)
);

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
  expires_at timestamptz not null
);
create index sessions_of_user on sessions (user_id);

create table throttles (
  act text collate "C" not null,
  subject text collate "C" not null,
  since timestamptz not null,
  hits bigint not null,
  primary key (act, subject)
);
