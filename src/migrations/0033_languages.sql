-- The language in which people are written to: what they chose, or what the page spoke on which they first came. Whoever is no user yet is
-- written to in the language of who wrote the address down, or of the page on which they did so themselves.

alter table users add column language text collate "C" not null default 'en' constraint users_language_is_spoken check (language in ('en', 'de'));
alter table invitations add column language text collate "C" not null default 'en' constraint invitations_language_is_spoken check (language in ('en', 'de'));
alter table sign_ups add column language text collate "C" not null default 'en' constraint sign_ups_language_is_spoken check (language in ('en', 'de'));
alter table foundings add column language text collate "C" not null default 'en' constraint foundings_language_is_spoken check (language in ('en', 'de'));
-- The last mail goes to somebody who is no user any more.
alter table farewells add column language text collate "C" not null default 'en' constraint farewells_language_is_spoken check (language in ('en', 'de'));
