-- Whoever holds a share link that works, and is not for their addresses, asks to join; whoever invites decides.
--
-- A request waits until it has an ending. One of a person waits in an organization at most, and none of a member. The link's role and
-- domain stand here: the request goes on when the link is switched off, and also where links are forgotten. What somebody wrote stays
-- as long as the request waits, and no longer.

create table join_requests (
  id uuid not null,
  organization_id uuid not null references organizations (id),
  user_id uuid not null references users (id),
  share_link_id uuid not null,
  role text collate "C" not null,
  domain text collate "C" not null,
  message text not null,
  asked_at timestamptz not null,
  ending text collate "C",
  ended_at timestamptz,
  ended_by uuid references users (id),
  primary key (organization_id, id),
  constraint join_requests_id_once unique (id),
  constraint join_requests_role_is_offered check (role in ('admin', 'member')),
  constraint join_requests_ending_is_known check (ending is null or ending in ('approved', 'declined', 'withdrawn', 'joined')),
  constraint join_requests_end_at_a_time check ((ending is null) = (ended_at is null)),
  constraint join_requests_end_by_somebody check ((ending is null) = (ended_by is null)),
  constraint join_requests_forget_what_was_said check (ending is null or message = '')
);
create unique index join_requests_one_waits on join_requests (user_id, organization_id) where ending is null;
create index join_requests_waiting on join_requests (organization_id, id, user_id) where ending is null;
create index join_requests_by_user on join_requests (user_id, asked_at);
