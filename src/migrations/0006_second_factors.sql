-- Second factors: the authenticator app of a person, their recovery codes, and sign-ins that wait for a code;
-- and when somebody has last shown that it is they.
--
-- One row per person. Until it is confirmed it is a set-up: asked for again it begins anew, and it opens and demands nothing.
-- `last_step` is the half minute whose code was accepted last; that of no earlier one, and not that one again, is ever
-- accepted, because the statement that accepts a code moves it forward.

create table second_factors (
  user_id uuid not null primary key references users (id),
  secret bytea not null,
  begun_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint not null,
  constraint second_factors_secret_is_whole check (length(secret) = 20),
  constraint second_factors_confirm_later check (confirmed_at is null or confirmed_at >= begun_at)
);

-- Only digests; a code that was used is gone.
create table recovery_codes (
  user_id uuid not null references second_factors (user_id),
  digest bytea not null,
  primary key (user_id, digest)
);

-- The password was right, the code is still to come. Opens nothing but that page.
create table half_sign_ins (
  digest bytea not null primary key,
  user_id uuid not null references users (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  constraint half_sign_ins_expire_later check (expires_at > created_at)
);
create index half_sign_ins_of_user on half_sign_ins (user_id);
create index half_sign_ins_by_expiry on half_sign_ins (expires_at);

-- Null is never: sessions from before this column.
alter table sessions add column proved_at timestamptz;

-- What the host says of its people, and what an organization asks of its members.
alter table users add column second_factor boolean not null default false;
alter table organizations add column needs_factor boolean not null default false;
