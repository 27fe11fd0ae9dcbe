-- Links by which whoever holds them joins by themselves. An organization has none until somebody who invites makes one, and one in use
-- at most. Those before stay, ended: whoever still holds one learns that it was switched off, and not that it never was.
--
-- Only digests. The uses are counted by the statement that takes one, and the check is behind it.

create table share_links (
  id uuid not null,
  organization_id uuid not null references organizations (id),
  digest bytea not null,
  role text collate "C" not null,
  domain text collate "C",
  uses bigint not null default 0,
  most_uses bigint,
  maker_id uuid not null references users (id),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (organization_id, id),
  constraint share_links_id_once unique (id),
  constraint share_links_digest_once unique (digest),
  constraint share_links_role_is_offered check (role in ('admin', 'member')),
  constraint share_links_domain_is_canonical check (domain = lower(domain)),
  constraint share_links_uses_suffice check (uses >= 0 and (most_uses is null or uses <= most_uses)),
  constraint share_links_expire_later check (expires_at > made_at)
);
create unique index share_links_one_in_use on share_links (organization_id) where ended_at is null;
create index share_links_by_maker on share_links (maker_id);
