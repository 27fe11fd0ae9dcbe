//! What the pages of many members at once say, in every language.
//!
//! Never here: one member alone (see `members/words.rs`).

use orgs::{access::Role, kernel::Language, members::batches::Act};

crate::language::words! {
    /// The words of many members at once.
    pub struct Words;
    // The bar below the list, and the question.
    chosen_members: "Chosen members", "Ausgewählte Mitglieder";
    chosen: "chosen", "ausgewählt";
    on_this_page: "on this page", "auf dieser Seite";
    all_of(number: &str): "All {number}", "Alle {number}";
    that_are_found: " that are found", ", die gefunden wurden";
    new_role: "New role", "Neue Rolle";
    change_role: "Change role", "Rolle ändern";
    remove: "Remove", "Entfernen";
    a_moment_ago: "Many members were changed at once a moment ago, or still are. ",
        "Gerade eben wurden viele Mitglieder auf einmal geändert, oder werden es noch. ";
    see_what_came: "See what came of it", "Ansehen, was daraus wurde";
    change_many: "Change many members", "Viele Mitglieder ändern";
    who: "Who", "Wer";
    and_more(number: i64): "and {number} more", "und {number} weitere";
    cancel: "Cancel", "Abbrechen";
    count members: "member" | "members", "Mitglied" | "Mitglieder";
    count of_members: "member" | "members", "Mitglied" | "Mitgliedern";
    they_lose_access: "They lose access at once.", "Sie verlieren sofort den Zugang.";
    their_invitations_end: "Invitations they have sent and nobody has answered are revoked.",
        "Ihre verschickten, noch unbeantworteten Einladungen werden zurückgezogen.";
    their_teams_go_on: "Teams that they are in go on without them.", "Teams, in denen sie sind, gehen ohne sie weiter.";
    undo_within(span: &str): "You can undo it for {span}; later you can invite them again.",
        "Innerhalb von {span} kannst du das rückgängig machen; später kannst du sie wieder einladen.";
    one_after_the_other: "It holds at once, one after the other.", "Es gilt sofort, nacheinander für jedes.";
    whoever_has_it: "Whoever has the role already keeps it.", "Wer die Rolle schon hat, behält sie.";

    // Its page.
    many_at_once: "Many members at once", "Viele Mitglieder auf einmal";
    all_members: "All members", "Alle Mitglieder";
    begun_by(name: &str): "Begun by {name}.", "Begonnen von {name}.";
    nobody_yet: "Nobody yet", "Noch niemand";
    begins_in_a_moment: "It begins in a moment.", "Gleich geht es los.";
    what_came: "What came of each", "Was aus jedem wurde";
    how_far: "How far it is", "Wie weit es ist";
    progress: "Progress", "Fortschritt";
    at_work: "At work", "Im Gange";
    stopped: "Stopped", "Angehalten";
    finished: "Finished", "Fertig";
    look_again: "Look again", "Noch einmal nachsehen";
    stop: "Stop", "Anhalten";
    try_again(number: &str): "Try {number} again", "{number} noch einmal versuchen";
    undo(number: &str): "Undo {number}", "{number} rückgängig machen";
    done_of(done: i64, all: i64): "{done} of {all} done", "{done} von {all} erledigt";
    and_refused(number: i64): ", {number} refused", ", {number} abgelehnt";
    and_not_reached(number: i64): ", {number} not reached", ", {number} nicht erreicht";
    done: "Done", "Erledigt";
    refused: "Refused", "Abgelehnt";
    is_stopped: "Stopped. What is done stays done.", "Angehalten. Was getan ist, bleibt getan.";
    trying_again: "Trying again.", "Noch ein Versuch.";

    // Refused.
    another_underway: "Many members are being changed at once here already. Wait until that is done, or stop it.",
        "Hier werden schon viele Mitglieder auf einmal geändert. Warte, bis das fertig ist, oder halte es an.";
    nobody: "Nobody is left to whom this could be done. Choose members in the list first.",
        "Niemand ist übrig, mit dem sich das machen ließe. Wähle zuerst Mitglieder in der Liste aus.";
    too_many(most: i64): "These are too many: at most {most} at once. Narrow the list by a search or a role.",
        "Das sind zu viele: höchstens {most} auf einmal. Schränke die Liste durch eine Suche oder eine Rolle ein.";
    role_above_own: "This role cannot be given to many at once. Owners are made one by one.",
        "Diese Rolle lässt sich nicht vielen auf einmal geben. Inhaber wird man einzeln.";
    ended_already: "It has ended already.", "Das ist schon zu Ende.";
    nothing_left: "Nobody is left to try again with.", "Niemand ist übrig, mit dem es noch einmal zu versuchen wäre.";
    not_a_member: "Not a member any more.", "Kein Mitglied mehr.";
    their_role_is_above: "Their role is above yours.", "Ihre Rolle steht über deiner.";
    they_are_the_owner: "They are the owner, and an organization needs one.",
        "Diese Person ist der Inhaber, und eine Organisation braucht einen.";
    not_allowed: "Whoever began this may not do it any more.", "Wer das begonnen hat, darf es nicht mehr.";
}

impl Words {
    /// "Remove 3 members?"
    pub fn question(self, act: Act, number: i64) -> String {
        let members = self.members(number);
        match (self.0, act) {
            (Language::English, Act::Remove | Act::Restore) => format!("Remove {members}?"),
            (Language::German, Act::Remove | Act::Restore) => format!("{members} entfernen?"),
            (Language::English, Act::ChangeRole(to)) => format!("Make {} of {members}?", plural(to, number)),
            (Language::German, Act::ChangeRole(to)) => format!("{members} {} machen?", to_be_german(to, number)),
        }
    }

    /// On the button below it.
    pub fn answer(self, act: Act, number: i64) -> String {
        match (self.0, act) {
            (Language::English, Act::Remove | Act::Restore) => format!("Remove {}", self.members(number)),
            (Language::German, Act::Remove | Act::Restore) => format!("{} entfernen", self.members(number)),
            (Language::English, Act::ChangeRole(_)) => format!("Change the role of {}", self.of_members(number)),
            (Language::German, Act::ChangeRole(_)) => format!("Rolle von {} ändern", self.of_members(number)),
        }
    }

    /// "Removing 3 members"
    pub fn underway(self, act: Act, number: i64) -> String {
        let members = self.members(number);
        let are = if number == 1 { "wird" } else { "werden" };
        match (self.0, act) {
            (Language::English, Act::Remove) => format!("Removing {members}"),
            (Language::German, Act::Remove) => format!("{members} {are} entfernt"),
            (Language::English, Act::Restore) => format!("Putting {members} back"),
            (Language::German, Act::Restore) => format!("{members} {are} zurückgeholt"),
            (Language::English, Act::ChangeRole(to)) => format!("Making {} of {members}", plural(to, number)),
            (Language::German, Act::ChangeRole(to)) => format!("{members} {are} {}", german(to, number)),
        }
    }
}

/// "an admin", "admins".
fn plural(role: Role, number: i64) -> String {
    if number == 1 {
        crate::words::Words(Language::English).a_role(role).to_owned()
    } else {
        format!("{}s", role.as_str())
    }
}

/// "Admin", "Admins".
const fn german(role: Role, number: i64) -> &'static str {
    match (role, number) {
        (Role::Owner, _) => "Inhaber",
        (Role::Admin, 1) => "Admin",
        (Role::Admin, _) => "Admins",
        (Role::Member, 1) => "Mitglied",
        (Role::Member, _) => "Mitglieder",
    }
}

/// "zum Admin", "zu Admins".
const fn to_be_german(role: Role, number: i64) -> &'static str {
    match (role, number) {
        (Role::Owner, 1) => "zum Inhaber",
        (Role::Owner, _) => "zu Inhabern",
        (Role::Admin, 1) => "zum Admin",
        (Role::Admin, _) => "zu Admins",
        (Role::Member, 1) => "zum Mitglied",
        (Role::Member, _) => "zu Mitgliedern",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_and_many_in_both_languages() {
        let (english, german) = (Words(Language::English), Words(Language::German));
        for (act, number, says, sagt) in [
            (Act::Remove, 1, "Remove 1 member?", "1 Mitglied entfernen?"),
            (Act::Remove, 3, "Remove 3 members?", "3 Mitglieder entfernen?"),
            (
                Act::ChangeRole(Role::Admin),
                1,
                "Make an admin of 1 member?",
                "1 Mitglied zum Admin machen?",
            ),
            (
                Act::ChangeRole(Role::Member),
                3,
                "Make members of 3 members?",
                "3 Mitglieder zu Mitgliedern machen?",
            ),
        ] {
            assert_eq!(english.question(act, number), says);
            assert_eq!(german.question(act, number), sagt);
        }
        for (act, number, says, sagt) in [
            (Act::Remove, 1, "Removing 1 member", "1 Mitglied wird entfernt"),
            (
                Act::Restore,
                2500,
                "Putting 2,500 members back",
                "2.500 Mitglieder werden zurückgeholt",
            ),
            (
                Act::ChangeRole(Role::Admin),
                1,
                "Making an admin of 1 member",
                "1 Mitglied wird Admin",
            ),
            (
                Act::ChangeRole(Role::Admin),
                3,
                "Making admins of 3 members",
                "3 Mitglieder werden Admins",
            ),
        ] {
            assert_eq!(english.underway(act, number), says);
            assert_eq!(german.underway(act, number), sagt);
        }
        let act = Act::ChangeRole(Role::Admin);
        assert_eq!(english.answer(act, 3), "Change the role of 3 members");
        assert_eq!(german.answer(act, 3), "Rolle von 3 Mitgliedern ändern");
    }
}
