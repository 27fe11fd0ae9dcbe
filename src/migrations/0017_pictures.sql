-- Pictures of people, drawn from what they uploaded: two squares, as they are sent.
--
-- The mark is a fingerprint of both. It comes before the pictures, so that lists which ask for it read nothing of them.

create table pictures (
  user_id uuid not null primary key references users (id),
  mark text collate "C" not null,
  set_at timestamptz not null,
  small bytea not null,
  large bytea not null,
  constraint pictures_mark_is_whole check (length(mark) = 32),
  constraint pictures_are_small check (length(small) between 1 and 32768 and length(large) between 1 and 524288)
) ;
