-- What was given up is counted by its index, not by reading every event there ever was: whoever watches asks again and again.

create index events_given_up on events (id) where due_at is null and relayed_at is null;
