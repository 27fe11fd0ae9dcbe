-- Operators who act as somebody else, and organizations that let no operator in.
--
-- It is a state of the operator's own session, looked up with it, and ends with it: when its time is over, the session is the
-- operator's again by itself. All four columns are there, or none is.
--
-- Who did something on somebody's behalf stands beside the person in the event.

alter table sessions add column acting_as uuid references users (id);
alter table sessions add column acting_since timestamptz;
alter table sessions add column acting_until timestamptz;
alter table sessions add column acting_reason text constraint sessions_acting_is_whole check ((acting_as is null) = (acting_since is null) and (acting_as is null) = (acting_until is null) and (acting_as is null) = (acting_reason is null) and (acting_as is null or acting_until > acting_since and acting_as <> user_id));

alter table events add column operator_id uuid references users (id);
create index events_of_operator on events (operator_id, id) where operator_id is not null;

alter table organizations add column admits_support boolean not null default true;
