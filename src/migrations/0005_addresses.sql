-- Several verified addresses for each person, how they are proved, how a change is undone, and who has gone.
--
-- Every verified address is one row, whose-ever it is, and the key is unique: so no two people have one address, whether it is
-- the primary one of either or not. The primary address stands in `users` as before, and a deferred key says that it is one of
-- the person's own.
--
-- Who has gone keeps a row in `users`, because events and organizations name it: without an address, and never active again.
-- SQLite changes no constraint of a table that is there, so there the table is made anew; its keys are judged at the commit.

create table user_addresses (
  id uuid not null primary key,
  user_id uuid not null references users (id),
  email text not null,
  email_key text collate "C" not null,
  verified_at timestamptz not null,
  constraint user_addresses_once unique (email_key),
  constraint user_addresses_belong unique (user_id, email_key),
  constraint user_addresses_email_key_is_canonical check (email_key = lower(email collate "C"))
);

insert into user_addresses (id, user_id, email, email_key, verified_at) select id, id, email, email_key, created_at from users;

pragma defer_foreign_keys = on; -- sqlite
create table users_before as select id, external_id, email, email_key, name, active, superuser, created_at from users; -- sqlite
drop table users; -- sqlite
create table users ( -- sqlite
  id uuid not null primary key, -- sqlite
  external_id text not null, -- sqlite
  email text not null, -- sqlite
  email_key text, -- sqlite
  name text not null, -- sqlite
  active boolean not null default true, -- sqlite
  superuser boolean not null default false, -- sqlite
  created_at timestamptz not null, -- sqlite
  constraint users_external_id_once unique (external_id), -- sqlite
  constraint users_email_once unique (email_key), -- sqlite
  constraint users_email_key_is_canonical check (email_key = lower(email)), -- sqlite
  constraint users_active_have_an_address check (email_key is not null or not active), -- sqlite
  constraint users_primary_address_is_theirs foreign key (id, email_key) references user_addresses (user_id, email_key) deferrable initially deferred -- sqlite
); -- sqlite
insert into users select id, external_id, email, email_key, name, active, superuser, created_at from users_before; -- sqlite
drop table users_before; -- sqlite
alter table users alter column email_key drop not null; -- postgres
alter table users add constraint users_active_have_an_address check (email_key is not null or not active); -- postgres
alter table users add constraint users_primary_address_is_theirs foreign key (id, email_key) references user_addresses (user_id, email_key) deferrable initially deferred; -- postgres

-- An address that somebody says is theirs. It gives no rights and blocks nobody; so the same one may be claimed by several.
-- One row of each person and address, so the newest link wins by itself; a link that is used up is gone.
create table address_claims (
  id uuid not null primary key,
  user_id uuid not null references users (id),
  email text not null,
  email_key text collate "C" not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  digest bytea,
  constraint address_claims_newest_wins unique (user_id, email_key),
  constraint address_claims_email_key_is_canonical check (email_key = lower(email collate "C")),
  constraint address_claims_expire_later check (expires_at > asked_at)
);
create unique index address_claims_token_once on address_claims (digest) where digest is not null;
create index address_claims_by_expiry on address_claims (expires_at);

-- Which address was primary before, for as long as it can be put back.
create table address_changes (
  id uuid not null primary key,
  user_id uuid not null references users (id),
  from_email text not null,
  from_key text collate "C" not null,
  to_email text not null,
  to_key text collate "C" not null,
  changed_at timestamptz not null,
  expires_at timestamptz not null,
  digest bytea,
  constraint address_changes_keys_are_canonical check (from_key = lower(from_email collate "C") and to_key = lower(to_email collate "C")),
  constraint address_changes_change_something check (from_key <> to_key),
  constraint address_changes_expire_later check (expires_at > changed_at)
);
create unique index address_changes_token_once on address_changes (digest) where digest is not null;
create index address_changes_of_user on address_changes (user_id, changed_at);
create index address_changes_by_expiry on address_changes (expires_at);

-- Who goes takes the sign-ups of their addresses along.
create index sign_ups_by_email on sign_ups (email_key);

-- What was about somebody, for the copy of their data.
create index events_by_subject on events (subject_id, id) where subject_id is not null;

-- Where the last mail goes to somebody who has gone; forgotten soon after.
create table farewells (
  id uuid not null primary key,
  email text not null,
  gone_at timestamptz not null
);
create index farewells_by_time on farewells (gone_at);
