-- What came over from another application: which row became what, so that an import can be repeated.
--
-- Of each row two fingerprints are kept: of what it said there, and of what was made of it here. So the next import sees which
-- side has changed since, without a copy of anybody's data. When the row was made there is kept as well: a row with the same key and
-- another date is another one.
--
-- A password hash of that application is kept until its person signs in. Its cost stands beside it: every attempt spends the
-- costs of all, so that nobody learns from the clock whose is which.

create table imports (
  source text collate "C" not null,
  source_key text collate "C" not null,
  target_id uuid not null,
  within_id uuid,
  made_at timestamptz,
  there bytea not null,
  here bytea not null,
  taken_at timestamptz not null,
  primary key (source, source_key)
);
create index imports_by_target on imports (target_id);

alter table credentials add column foreign_cost text collate "C";
create index credentials_by_foreign_cost on credentials (foreign_cost) where foreign_cost is not null;
