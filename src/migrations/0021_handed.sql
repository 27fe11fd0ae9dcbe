-- Links of invitations that are handed over instead of mailed, and addresses that are corrected.
--
-- A link of a generation that was handed over shows nobody's address. The tokens of an invitation whose address was wrong are found
-- and forgotten.

alter table invitations add column handed boolean not null default false;
create index invitation_tokens_of_invitation on invitation_tokens (invitation_id);
