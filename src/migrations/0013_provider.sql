-- Another site that says who somebody is, by OpenID Connect.
--
-- An identity is known by its issuer and its subject there, which the provider never gives to anybody else; the address is for its
-- person to see and decides nothing. A person has one of each issuer.

create table identities (
  issuer text collate "C" not null,
  subject text collate "C" not null,
  user_id uuid not null references users (id),
  email text not null,
  linked_at timestamptz not null,
  used_at timestamptz,
  primary key (issuer, subject),
  constraint identities_one_of_each_issuer unique (user_id, issuer)
);

-- Somebody left for the provider. Only digests: what the provider is asked with is made of the secrets behind them.
create table provider_attempts (
  digest bytea not null primary key,
  browser_digest bytea not null,
  purpose text collate "C" not null,
  user_id uuid references users (id),
  next text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  constraint provider_attempts_purpose_is_known check (purpose in ('sign-in', 'link', 'prove')),
  constraint provider_attempts_know_who_left check ((user_id is null) = (purpose = 'sign-in')),
  constraint provider_attempts_expire_later check (expires_at > created_at)
);
create index provider_attempts_of_user on provider_attempts (user_id) where user_id is not null;
create index provider_attempts_by_expiry on provider_attempts (expires_at);

-- Somebody came back with an address that a person has. They sign in as that person, in the same browser, and say that both are one.
create table identity_offers (
  browser_digest bytea not null primary key,
  issuer text collate "C" not null,
  subject text collate "C" not null,
  user_id uuid not null references users (id),
  email text not null,
  email_key text collate "C" not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  constraint identity_offers_expire_later check (expires_at > created_at)
);
create index identity_offers_of_user on identity_offers (user_id);
create index identity_offers_by_expiry on identity_offers (expires_at);
