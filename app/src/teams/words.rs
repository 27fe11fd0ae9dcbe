//! What the pages say of teams, in every language.
//!
//! Never here: what somebody is in the organization (see `members/words.rs`).

use orgs::{kernel::UserId, teams::Part};

crate::language::words! {
    /// The words of teams.
    pub struct Words;
    teams: "Teams", "Teams";
    lead: "A team brings some of the members together, with maintainers of its own. Being in one gives nobody more rights in the organization.",
        "Ein Team fasst einige der Mitglieder zusammen und hat eine eigene Leitung. Wer in einem ist, hat deshalb nicht mehr Rechte in der Organisation.";
    cancel: "Cancel", "Abbrechen";
    name: "Name", "Name";
    save: "Save", "Speichern";

    // The list.
    new_team: "New team", "Neues Team";
    count members: "member" | "members", "Mitglied" | "Mitglieder";
    you_maintain_it: "You maintain it", "Du leitest es";
    you_are_in_it: "You are in it", "Du bist dabei";
    none_yet: "No teams yet", "Noch keine Teams";
    none_yet_text: "A team is some of the members under one name, such as “Design”. Admins make teams; everybody sees who is in them.",
        "Ein Team ist ein Teil der Mitglieder unter einem Namen, etwa „Gestaltung“. Admins legen Teams an; alle sehen, wer darin ist.";

    // Making one, and another name.
    new_text: "You add people to it next.", "Danach fügst du Leute hinzu.";
    create: "Create the team", "Team anlegen";
    rename: "Rename", "Umbenennen";
    rename_this(team: &str): "Rename {team}", "{team} umbenennen";
    save_name: "Save the name", "Namen speichern";

    // One of them.
    all_teams: "All teams", "Alle Teams";
    add_members: "Add members", "Mitglieder hinzufügen";
    leave: "Leave the team", "Team verlassen";
    delete: "Delete the team", "Team löschen";
    members_of(team: &str): "Members of {team}", "Mitglieder von {team}";
    in_the_team: "In the team", "Im Team";
    in_the_organization: "In the organization", "In der Organisation";
    added_at: "Added", "Dabei seit";
    actions: "Actions", "Aktionen";
    actions_for(name: &str): "Actions for {name}", "Aktionen für {name}";
    part_of(name: &str): "What {name} is in the team", "Was {name} im Team ist";
    maintainer: "Maintainer", "Leitung";
    member: "Member", "Mitglied";
    you: "You", "Du";
    remove: "Remove from the team", "Aus dem Team nehmen";
    on_this_page(number: usize): "{number} on this page", "{number} auf dieser Seite";
    pages: "Pages of the team", "Seiten des Teams";
    nobody_yet: "Nobody is in this team yet", "In diesem Team ist noch niemand";
    nobody_yet_text: "Its maintainers and the admins of the organization add people, who are members of the organization already.",
        "Die Leitung und die Admins der Organisation fügen Leute hinzu, die schon Mitglieder der Organisation sind.";
    page_is_empty: "This page is empty", "Diese Seite ist leer";
    gone_or_elsewhere: "Whoever stood here is not in the team any more, or on another page.",
        "Wer hier stand, ist nicht mehr im Team oder auf einer anderen Seite.";
    to_the_first_page: "To the first page", "Zur ersten Seite";

    // Adding people.
    add_to(team: &str): "Add members to {team}", "Mitglieder zu {team} hinzufügen";
    search_by: "Search by name or e-mail", "Name oder E-Mail-Adresse suchen";
    search: "Search", "Suchen";
    not_in_the_team: "Not in the team", "Nicht im Team";
    in_it_now(number: &str): "In the team: {number}", "Im Team: {number}";
    add: "Add", "Hinzufügen";
    add_this(name: &str): "Add {name}", "{name} hinzufügen";
    everybody_is_in: "Everybody in the organization is in this team.", "Alle aus der Organisation sind in diesem Team.";
    nobody_begins_like(typed: &str): "Nobody who could be added has words in name or address that begin like “{typed}”.",
        "Niemand, der noch fehlt, hat in Name oder Adresse Wörter, die wie „{typed}“ beginnen.";
    there_may_be_more: "These are the first. Type a name to find others.",
        "Das sind die ersten. Gib einen Namen ein, um andere zu finden.";
    done: "Done", "Fertig";

    // Taking out, leaving, deleting.
    remove_them(name: &str, team: &str): "Remove {name} from {team}?", "{name} aus {team} nehmen?";
    they_stay: "Stays a member of the organization.", "Bleibt Mitglied der Organisation.";
    can_be_added_again: "Can be added again at any time.", "Kann jederzeit wieder hinzugefügt werden.";
    remove_named(name: &str): "Remove {name}", "{name} herausnehmen";
    leave_this(team: &str): "Leave {team}?", "{team} verlassen?";
    you_stay: "You stay a member of the organization.", "Du bleibst Mitglied der Organisation.";
    to_come_back: "To come back, somebody has to add you again.", "Um zurückzukommen, muss dich jemand wieder hinzufügen.";
    leave_named(team: &str): "Leave {team}", "{team} verlassen";
    delete_this(team: &str): "Delete the team {team}?", "Das Team {team} löschen?";
    nobody_is_in_it: "Nobody is in it.", "Niemand ist darin.";
    one_is_in_it: "1 member is in it, and stays a member of the organization.", "1 Mitglied ist darin und bleibt Mitglied der Organisation.";
    many_are_in_it(members: &str): "{members} are in it, and all of them stay members of the organization.",
        "{members} sind darin, und alle bleiben Mitglieder der Organisation.";
    deeds_stay: "What happened in it stays in the activity.", "Was darin geschehen ist, bleibt in der Aktivität stehen.";
    for_good: "It cannot be undone.", "Das lässt sich nicht rückgängig machen.";
    delete_named(team: &str): "Delete {team}", "{team} löschen";

    // Beside somebody's name.
    teams_of(name: &str): "Teams of {name}:", "Teams von {name}:";
    more_teams_of(name: &str): "more teams of {name}", "weitere Teams von {name}";

    // Done.
    is_there(team: &str): "The team {team} is there. Add its members next.", "Das Team {team} ist angelegt. Füge jetzt seine Mitglieder hinzu.";
    called_now(team: &str): "The team is called {team} now.", "Das Team heißt jetzt {team}.";
    is_deleted: "The team is deleted. Everybody in it is a member of the organization as before.",
        "Das Team ist gelöscht. Alle darin sind wie zuvor Mitglieder der Organisation.";
    is_in(name: &str): "{name} is in the team now.", "{name} ist jetzt im Team.";
    somebody_is_in: "Added to the team.", "Zum Team hinzugefügt.";
    is_out: "Removed from the team.", "Aus dem Team genommen.";
    you_are_out: "You have left the team.", "Du hast das Team verlassen.";
    maintains_now: "A maintainer of the team now.", "Gehört jetzt zur Leitung des Teams.";
    is_member_now: "An ordinary member of the team now.", "Ist jetzt ein einfaches Mitglied des Teams.";

    // Refused.
    name_taken: "Another team is called so already.", "So heißt schon ein anderes Team.";
    count teams_in_all: "team" | "teams", "Team" | "Teams";
    too_many(teams: &str): "There are {teams} already, and there can be no more. Delete one first.",
        "Es gibt schon {teams}, und mehr können es nicht sein. Lösche zuerst eines.";
    already_in: "This person is in the team already.", "Diese Person ist schon im Team.";
    not_a_member: "This person is not a member of the organization any more.", "Diese Person ist kein Mitglied der Organisation mehr.";
    not_in: "This person is not in the team any more.", "Diese Person ist nicht mehr im Team.";
}

impl Words {
    /// "Maintainer", "Member".
    pub const fn called(self, part: Part) -> &'static str {
        match part {
            Part::Maintainer => self.maintainer(),
            Part::Member => self.member(),
        }
    }

    /// "You maintain it", "You are in it".
    pub const fn you_are(self, part: Part) -> &'static str {
        match part {
            Part::Maintainer => self.you_maintain_it(),
            Part::Member => self.you_are_in_it(),
        }
    }

    /// What was done by giving somebody this part.
    pub const fn is_now(self, part: Part) -> &'static str {
        match part {
            Part::Maintainer => self.maintains_now(),
            Part::Member => self.is_member_now(),
        }
    }

    /// Who is added; without a name where they have gone meanwhile.
    pub fn added(self, name: Option<String>) -> String {
        match name {
            Some(name) => self.is_in(&name),
            None => self.somebody_is_in().to_owned(),
        }
    }

    /// Who is out; `you` may have left by themselves.
    pub fn taken_out(self, member: UserId, you: UserId) -> &'static str {
        if member == you {
            self.you_are_out()
        } else {
            self.is_out()
        }
    }

    /// How many are in a team that is to be deleted, and what becomes of them.
    pub fn in_it(self, members: i64) -> String {
        match members {
            0 => self.nobody_is_in_it().to_owned(),
            1 => self.one_is_in_it().to_owned(),
            more => self.many_are_in_it(&self.members(more)),
        }
    }
}
