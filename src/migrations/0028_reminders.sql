-- Whoever has not answered is reminded once, before an invitation ends. The mark is what makes it once, whichever process comes first.

alter table invitations add column reminded_at timestamptz;
create index invitations_to_remind on invitations (expires_at, id) where status = 'pending' and reminded_at is null;
