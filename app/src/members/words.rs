//! What the member list, a member's page and their dialogs say, in every language.
//!
//! Never here: many members at once (see `batches/words.rs`), or what a role is called; that is said by several slices.

use crate::words;
use orgs::access::Role;

crate::language::words! {
    /// The words of members.
    pub struct Words;
    members: "Members", "Mitglieder";
    teams: "Teams", "Teams";
    lead: "Everybody who belongs here, and what they may do.", "Alle, die dazugehören, und was sie dürfen.";
    export: "Export", "Exportieren";
    invite_people: "Invite people", "Leute einladen";
    all_members: "All members", "Alle Mitglieder";
    see_all: "See all members", "Alle Mitglieder ansehen";
    back: "Back", "Zurück";
    cancel: "Cancel", "Abbrechen";
    save: "Save", "Speichern";

    // The table.
    name: "Name", "Name";
    role: "Role", "Rolle";
    joined: "Joined", "Dabei seit";
    last_active: "Last active", "Zuletzt aktiv";
    never: "never", "nie";
    two_step: "Two-step sign-in", "Anmeldung in zwei Schritten";
    on: "On", "An";
    off: "Off", "Aus";
    state: "State", "Zustand";
    active: "Active", "Aktiv";
    deactivated: "Deactivated", "Deaktiviert";
    not_once: "Not once since it is noted", "Kein einziges Mal, seit es vermerkt wird";
    actions: "Actions", "Aktionen";
    you: "You", "Du";
    members_of(organization: &str): "Members of {organization}", "Mitglieder von {organization}";
    actions_for(name: &str): "Actions for {name}", "Aktionen für {name}";
    role_of(name: &str): "Role of {name}", "Rolle von {name}";
    choose: "Choose", "Auswählen";
    choose_everybody: "Choose everybody on this page", "Alle auf dieser Seite auswählen";
    choose_member(name: &str): "Choose {name}", "{name} auswählen";
    on_this_page(number: usize): "{number} on this page", "{number} auf dieser Seite";
    pages: "Pages of members", "Seiten der Mitglieder";

    // How many.
    count number_of_members: "member" | "members", "Mitglied" | "Mitglieder";
    count members_found: "member found" | "members found", "Mitglied gefunden" | "Mitglieder gefunden";
    more_than(members: &str): "more than {members}", "mehr als {members}";
    not_all_were_looked_at: "not all were looked at", "nicht alle wurden angesehen";

    // Searching.
    search_by: "Search by name or e-mail", "Name oder E-Mail-Adresse suchen";
    all_roles: "All roles", "Alle Rollen";
    any_sign_in: "Any sign-in", "Jede Anmeldung";
    with_two_step: "With two-step sign-in", "Mit Anmeldung in zwei Schritten";
    without_two_step: "Without two-step sign-in", "Ohne Anmeldung in zwei Schritten";
    any_state: "Any state", "Jeder Zustand";
    search: "Search", "Suchen";
    filters: "Filters:", "Filter:";
    take_away(filter: &str): "Take away the filter: {filter}", "Filter aufheben: {filter}";
    searched(typed: &str): "search “{typed}”", "Suche „{typed}“";
    typed(typed: &str): "“{typed}”", "„{typed}“";
    filtered_by_role(role: &str): "role {role}", "Rolle {role}";
    the_role(role: &str): "Role: {role}", "Rolle: {role}";
    filtered_by_state(state: &str): "state {state}", "Zustand {state}";
    the_state(state: &str): "State: {state}", "Zustand: {state}";
    clear_all: "Clear all", "Alle aufheben";
    clear_filters: "Clear filters", "Filter aufheben";
    nobody_matches: "Nobody matches", "Niemand gefunden";
    nobody_begins_like(typed: &str): "No name and no address here has words that begin like “{typed}”.",
        "Kein Name und keine Adresse hier hat Wörter, die wie „{typed}“ beginnen.";
    nobody_fits: "No member fits all of these filters.", "Kein Mitglied passt zu allen diesen Filtern.";
    page_is_empty: "This page is empty", "Diese Seite ist leer";
    gone_or_elsewhere: "Whoever stood here is gone, or on another page.", "Wer hier stand, ist weg oder auf einer anderen Seite.";
    to_the_first_page: "To the first page", "Zur ersten Seite";
    nobody_so_far: "Nobody so far", "Bisher niemand";
    very_many: "Very many people were looked at. A longer word finds faster.",
        "Sehr viele wurden angesehen. Ein längeres Wort findet schneller.";
    look_further: "Look further", "Weitersuchen";

    // One of them.
    about_this_member: "About this member", "Über dieses Mitglied";
    invited_by: "Invited by", "Eingeladen von";
    make_owner: "Make owner", "Zum Inhaber machen";
    remove_from_here: "Remove from the organization", "Aus der Organisation entfernen";
    leave_from_here: "Leave the organization", "Organisation verlassen";
    an_owners_purpose: "Answers for everything, and alone can hand over, disable or delete the organization.",
        "Steht für alles gerade und kann als Einziger die Organisation übergeben, stilllegen oder löschen.";
    an_admins_purpose: "Runs it day by day: invites people, changes roles, removes members, edits settings.",
        "Kümmert sich um den Alltag: lädt Leute ein, ändert Rollen, entfernt Mitglieder, bearbeitet die Einstellungen.";
    a_members_purpose: "Belongs to the organization and sees who else does.",
        "Gehört zur Organisation und sieht, wer noch dazugehört.";

    // Removing one.
    remove_them(name: &str): "Remove {name}?", "{name} entfernen?";
    loses_access(organization: &str): " loses access to {organization} at once.", " verliert sofort den Zugang zu {organization}.";
    their_invitations_end: "Invitations they have sent and nobody has answered are revoked.",
        "Ihre verschickten, noch unbeantworteten Einladungen werden zurückgezogen.";
    leaves_their_teams(teams: &str): "Is not in these teams any more: {teams}.", "Ist nicht mehr in diesen Teams: {teams}.";
    their_deeds_stay: "What they did stays in the activity.", "Was diese Person getan hat, bleibt in der Aktivität stehen.";
    can_be_undone: "For some minutes you can undo it; later you can invite them again.",
        "Einige Minuten lang kannst du das rückgängig machen; später kannst du sie wieder einladen.";
    remove(name: &str): "Remove {name}", "{name} entfernen";
    transfer_the_ownership: "Transfer the ownership", "Organisation übergeben";
    nobody_to_show: "There is nobody to show", "Hier ist niemand zu sehen";
    nobody_by_that_id: "This person is not a member, or not any more.", "Diese Person ist kein Mitglied, oder nicht mehr.";
    not_yours: "This is not yours to see, or not any more.", "Das darfst du nicht sehen, oder nicht mehr.";
    not_loaded(reference: &str): "This could not be loaded. If it stays so, tell us this reference: {reference}",
        "Das konnte nicht geladen werden. Wenn das so bleibt, nenne uns diese Nummer: {reference}";
    unreachable: "The server could not be reached. Please try again.",
        "Der Server ist nicht erreichbar. Bitte versuche es noch einmal.";

    // Leaving.
    leave_it(organization: &str): "Leave {organization}?", "{organization} verlassen?";
    you_lose_access(organization: &str): "You lose access to {organization} at once.", "Du verlierst sofort den Zugang zu {organization}.";
    your_invitations_end: "Invitations you have sent and nobody has answered are revoked.",
        "Deine verschickten, noch unbeantworteten Einladungen werden zurückgezogen.";
    your_teams_go_on: "If you are in teams here, they go on without you.", "Wenn du hier in Teams bist, geht es dort ohne dich weiter.";
    your_deeds_stay: "What you did stays in the activity.", "Was du getan hast, bleibt in der Aktivität stehen.";
    to_come_back: "To come back you need a new invitation.", "Um zurückzukommen, brauchst du eine neue Einladung.";
    leave(organization: &str): "Leave {organization}", "{organization} verlassen";
    only_owner: "You are its only owner", "Du bist der einzige Inhaber";
    hand_over_first: "An organization needs an owner. Hand it over to another member first; then you can leave.",
        "Eine Organisation braucht einen Inhaber. Übergib sie zuerst an ein anderes Mitglied; dann kannst du sie verlassen.";
    transfer_ownership: "Transfer ownership", "Organisation übergeben";

    // Done.
    role_is_now(role: &str): "The role is {role} now.", "Die Rolle ist jetzt {role}.";
    removed: "Removed from the organization.", "Aus der Organisation entfernt.";
    restored: "Back in the organization, as before.", "Wieder in der Organisation, wie zuvor.";
    left: "You have left the organization.", "Du hast die Organisation verlassen.";

    // Refused.
    not_a_member: "This person is not a member any more.", "Diese Person ist kein Mitglied mehr.";
    you_are_no_member: "You are not a member of this organization.", "Du bist kein Mitglied dieser Organisation.";
    role_above_own: "You cannot change, give or remove a role above your own.",
        "Eine Rolle über deiner eigenen kannst du nicht ändern, vergeben oder entfernen.";
    ownership_required: "An organization needs an owner. Transfer the ownership to another member first, in the settings.",
        "Eine Organisation braucht einen Inhaber. Übergib sie zuerst in den Einstellungen an ein anderes Mitglied.";
    one_owner: "There is one owner. Transfer the ownership in the settings instead.",
        "Es gibt genau einen Inhaber. Übergib stattdessen die Organisation in den Einstellungen.";
    unchanged: "This is the role already.", "Das ist schon die Rolle.";
    restore_over: "This cannot be undone any more: it was undone already, or too much time has passed.",
        "Das lässt sich nicht mehr rückgängig machen: Es wurde schon rückgängig gemacht, oder es ist zu viel Zeit vergangen.";
    already_member: "This person is a member again already.", "Diese Person ist schon wieder Mitglied.";
    one_owner_by_now: "They were an owner, and there is one owner by now. Transfer the ownership in the settings instead.",
        "Diese Person war Inhaber, und inzwischen gibt es einen Inhaber. Übergib stattdessen die Organisation in den Einstellungen.";
    seat_limit_reached: "Every seat of the organization is taken by now.", "Inzwischen sind alle Plätze der Organisation belegt.";
    not_active: "This person has gone, or their account is deactivated.",
        "Diese Person gibt es nicht mehr, oder ihr Konto ist deaktiviert.";
}

impl Words {
    /// "Owner", "Admin", "Member".
    pub const fn called(self, role: Role) -> &'static str {
        words::Words(self.0).role(role)
    }

    /// What somebody in this role does, in one sentence.
    pub const fn purpose(self, role: Role) -> &'static str {
        match role {
            Role::Owner => self.an_owners_purpose(),
            Role::Admin => self.an_admins_purpose(),
            Role::Member => self.a_members_purpose(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Words;
    use orgs::kernel::Language::{English, German};

    #[test]
    fn one_and_many() {
        assert_eq!(Words(English).number_of_members(1), "1 member");
        assert_eq!(Words(English).number_of_members(10_000), "10,000 members");
        assert_eq!(Words(German).number_of_members(10_000), "10.000 Mitglieder");
    }
}
