-- Words: whoever is searched for is found by the beginning of any word of name and address, however many others there are.
--
-- An index of words is a table with a row for each word of each key, in the order of the words: those who have a word stand
-- together, and among each other in the order of the list. It is never read from one end to the other. The words of a person are
-- made once, by the program, and copied to each membership by a statement; they go with it, by the schema. Columns that are not
-- a part of what makes a row unique stand in the keys all the same, so that a page is made from the index alone.
--
-- Keys and words of those who are there already are made by the program before it starts: an empty key says that it has not been
-- done.

create table user_words (
  word text collate "C" not null,
  user_id uuid not null references users (id),
  said bigint not null,
  primary key (word, user_id, said)
);
create index user_words_of_user on user_words (user_id);

create table organization_words (
  word text collate "C" not null,
  organization_id uuid not null references organizations (id),
  said bigint not null,
  primary key (word, organization_id, said)
);
create index organization_words_of_organization on organization_words (organization_id);

create table member_words (
  organization_id uuid not null,
  word text collate "C" not null,
  name_key text collate "C" not null,
  user_id uuid not null,
  said bigint not null,
  primary key (organization_id, word, name_key, user_id, said),
  constraint member_words_go_with_their_member foreign key (organization_id, user_id) references members (organization_id, user_id) on delete cascade
);
create index member_words_of_member on member_words (user_id, organization_id);

update users set name_key = '';
update organizations set name_key = '' where deleted_at is null;
create index users_without_words on users (id) where name_key = '';
create index organizations_without_words on organizations (id) where name_key = '';
