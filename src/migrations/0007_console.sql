-- What operators need: people and organizations found by any part of their names, the log of the whole installation by kind and
-- by person, and a wall: an installation that has a superuser always has one.
--
-- "A superuser remains": as an organization rests on an owner, the installation rests on an active superuser, by a deferred key
-- over (user, active, superuser). No statement order, no bug and no race can commit an installation that lost its last one. Its
-- row is made with the first superuser; it is also the one lock that every operator's deed takes.
--
-- Names are searched by a key that the program makes. For those who are there already it is taken from a membership, or made as
-- well as an engine can, and right from their next change on.

alter table users add column name_key text collate "C" not null default '';
alter table organizations add column name_key text collate "C" not null default '';

create unique index users_powers on users (id, active, superuser);
create index users_deactivated on users (id) where not active;
create index users_superusers on users (id) where superuser;
create index organizations_disabled on organizations (id) where disabled_at is not null and deleted_at is null;
create index organizations_by_owner on organizations (owner_id);
create index events_of_kind on events (kind, id);
create index events_of_actor on events (actor_id, id);
create index events_of_subject on events (subject_id, id) where subject_id is not null;

create table installations (
  name text collate "C" not null primary key,
  keeper_id uuid not null,
  keeper_active boolean not null default true,
  keeper_superuser boolean not null default true,
  constraint installations_are_one check (name = 'this'),
  constraint installations_keeper_is_active check (keeper_active),
  constraint installations_keeper_is_superuser check (keeper_superuser),
  constraint installations_have_a_superuser foreign key (keeper_id, keeper_active, keeper_superuser) references users (id, active, superuser) deferrable initially deferred
);
create index installations_by_keeper on installations (keeper_id, keeper_active, keeper_superuser);

update users set name_key = coalesce((select m.name_key from members m where m.user_id = users.id limit 1), lower(name) || ' ' || email_key);
update organizations set name_key = lower(name) || ' ' || slug;
insert into installations (name, keeper_id) select 'this', id from users where superuser and active order by id limit 1;
