-- How long a session stays, and where it was begun.
--
-- A brief session is over after some hours without use, one that is remembered after weeks. Device and network are words made of
-- what the browser said and of a shortened address; neither the one nor the other is kept as it came.

alter table sessions add column brief boolean not null default false;
alter table sessions add column device text not null default '';
alter table sessions add column network text not null default '';
