-- Why the newest mail of an invitation could not be sent, in the mail server's words; null unless its delivery has failed.

alter table invitations add column trouble text;
