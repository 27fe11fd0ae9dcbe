-- Whether an organization reminds whoever has not answered its invitations.

alter table organizations add column reminds boolean not null default true;
