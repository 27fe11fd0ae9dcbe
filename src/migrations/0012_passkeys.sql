-- Passkeys: keys that a device or a password manager keeps for a person, and what is asked of it while its answer is awaited.
--
-- Of a passkey we have the public half, as it is written by the library that reads it again, and how often its device says that it
-- was used: a number that does not grow means that there is a second one somewhere.

create table passkeys (
  id uuid not null primary key,
  user_id uuid not null references users (id),
  credential_id bytea not null,
  credential text not null,
  uses bigint not null,
  name text not null,
  created_at timestamptz not null,
  used_at timestamptz,
  constraint passkeys_credential_once unique (credential_id),
  constraint passkeys_uses_are_counted check (uses >= 0)
) ;
create index passkeys_of_user on passkeys (user_id);

-- A question is answered once, in time, for what it was asked for, and in the browser it was asked in: its digest is of a token in
-- the page, the browser's is of a cookie. Nobody in particular is asked before somebody is signed in.
create table passkey_challenges (
  digest bytea not null primary key,
  browser_digest bytea not null,
  purpose text collate "C" not null,
  user_id uuid references users (id),
  state text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  constraint passkey_challenges_purpose_is_known check (purpose in ('register', 'sign-in', 'prove')),
  constraint passkey_challenges_know_whom_they_ask check ((user_id is null) = (purpose = 'sign-in')),
  constraint passkey_challenges_expire_later check (expires_at > created_at)
) ;
create index passkey_challenges_of_user on passkey_challenges (user_id) where user_id is not null;
create index passkey_challenges_by_expiry on passkey_challenges (expires_at);
