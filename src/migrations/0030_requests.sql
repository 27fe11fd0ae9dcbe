-- Whoever opened an invitation with another account asks to be invited by the address of that one.
--
-- Once for each person and invitation, whatever becomes of it: a row stays, settled. There is no address in it; theirs is looked up when
-- somebody is shown it.

create table invitation_requests (
  organization_id uuid not null,
  invitation_id uuid not null,
  user_id uuid not null references users (id),
  asked_at timestamptz not null,
  settled_at timestamptz,
  primary key (organization_id, invitation_id, user_id),
  constraint invitation_requests_are_about_one foreign key (organization_id, invitation_id) references invitations (organization_id, id)
);
create index invitation_requests_by_user on invitation_requests (user_id, asked_at);
