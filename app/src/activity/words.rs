//! What the activity says, in every language. Most of it follows a name: "Olga Owner" "invited ivy@example.org as a member".
//!
//! Never here: which event is said how (see `explain.rs`).

crate::language::words! {
    /// The words of the activity.
    pub struct Words;
    activity: "Activity", "Aktivität";
    lead: "Everything that happened here, newest first. Nothing can be changed or taken out.",
        "Alles, was hier geschehen ist, das Neueste zuerst. Nichts lässt sich ändern oder herausnehmen.";
    nothing_here: "Nothing here", "Hier ist nichts";
    nothing_on_this_page: "Nothing happened on this page of the activity.", "Auf dieser Seite der Aktivität ist nichts geschehen.";
    to_the_newest: "To the newest", "Zum Neuesten";
    on_this_page(number: usize): "{number} on this page", "{number} auf dieser Seite";
    pages: "Pages of the activity", "Seiten der Aktivität";
    on_behalf(name: &str): "on behalf: {name}", "im Auftrag: {name}";
    superuser: "Superuser", "Superuser";
    the_invited: "The invited person", "Die eingeladene Person";
    the_system: "The system", "Das System";
    somebody: "somebody", "eine Person";
    unknown: "did something that this version does not know yet", "hat etwas getan, das diese Version noch nicht kennt";

    // Organizations.
    created(name: &str): "created {name}", "hat {name} gegründet";
    brought_over(name: &str): "brought {name} over", "hat {name} übernommen";
    renamed_it(from: &str, to: &str): "renamed the organization from {from} to {to}", "hat die Organisation von {from} in {to} umbenannt";
    changed_address(from: &str, to: &str): "changed the address from {from} to {to}", "hat die Adresse von {from} in {to} geändert";
    disabled: "disabled the organization", "hat die Organisation stillgelegt";
    enabled: "enabled the organization again", "hat die Organisation wieder in Betrieb genommen";
    asked_for_factor: "asked every member for two-step sign-in", "verlangt von allen Mitgliedern die Anmeldung in zwei Schritten";
    stopped_asking: "stopped asking for two-step sign-in", "verlangt die Anmeldung in zwei Schritten nicht mehr";
    refused_support: "lets no operator look in any more", "lässt keine Betreiber mehr hineinsehen";
    admitted_support: "lets operators look in again", "lässt Betreiber wieder hineinsehen";
    stopped_reminders: "stopped the reminders of invitations", "hat die Erinnerungen an Einladungen abgestellt";
    resumed_reminders: "has people reminded of their invitations again", "lässt wieder an Einladungen erinnern";
    requested: "asked for an organization", "hat um eine Organisation gebeten";
    changed_what_is_known: "changed what is known of the organization", "hat geändert, was über die Organisation bekannt ist";
    changed_what_is_known_of(whom: &str): "changed what is known of {whom}", "hat geändert, was über {whom} bekannt ist";
    deleted: "deleted the organization", "hat die Organisation gelöscht";
    opened(reason: &str): "opened the organization: “{reason}”", "hat die Organisation geöffnet: „{reason}“";
    opened_as_superuser: "opened the organization as a superuser", "hat die Organisation als Superuser geöffnet";

    // Invitations.
    invited(email: &str, role: &str): "invited {email} as {role}", "hat {email} als {role} eingeladen";
    sent_again(email: &str): "sent the invitation to {email} again", "hat die Einladung an {email} erneut gesendet";
    changed_invitation(email: &str, from: &str, to: &str): "changed the invitation of {email} from {from} to {to}",
        "hat die Einladung an {email} von {from} auf {to} geändert";
    corrected_address(from: &str, to: &str): "corrected the address of an invitation from {from} to {to}",
        "hat die Adresse einer Einladung von {from} in {to} berichtigt";
    asked_for_another_address(email: &str): "opened the invitation to {email}, and asks to join with another address",
        "hat die Einladung an {email} geöffnet und möchte mit einer anderen Adresse beitreten";
    left_as_it_is(email: &str, whoever: &str): "left the invitation to {email} as it is, though {whoever} asked for another address",
        "hat die Einladung an {email} gelassen, wie sie ist, obwohl {whoever} um eine andere Adresse gebeten hat";
    made_a_link(email: &str): "made a link for the invitation of {email}", "hat einen Link für die Einladung an {email} gemacht";
    was_reminded(email: &str): "was reminded of the invitation to {email}", "wurde an die Einladung an {email} erinnert";
    revoked(email: &str): "revoked the invitation to {email}", "hat die Einladung an {email} zurückgezogen";
    accepted(role: &str): "accepted an invitation and joined as {role}", "hat eine Einladung angenommen und ist als {role} beigetreten";
    declined(email: &str): "declined the invitation to {email}", "hat die Einladung an {email} abgelehnt";
    declined_because(email: &str, reason: &str): "declined the invitation to {email}: “{reason}”",
        "hat die Einladung an {email} abgelehnt: „{reason}“";
    brought_invitation_over(email: &str, role: &str): "brought the invitation to {email} over, as {role}",
        "hat die Einladung an {email} übernommen, als {role}";

    // Share links.
    made_share_link(role: &str): "made a share link to join as {role}", "hat einen Einladungslink gemacht, um als {role} beizutreten";
    for_addresses_at(domain: &str): ", for addresses at {domain}", ", für Adressen bei {domain}";
    switched_share_link_off: "switched the share link off", "hat den Einladungslink abgeschaltet";
    joined_by_share_link(role: &str): "joined by the share link as {role}", "ist über den Einladungslink als {role} beigetreten";

    // Requests to join.
    asks_to_join: "asks to join, with an address that the share link is not for",
        "möchte beitreten, mit einer Adresse, für die der Einladungslink nicht ist";
    approved_request(whom: &str, role: &str): "let {whom} in as {role}, who had asked to join",
        "hat {whom} auf Anfrage als {role} aufgenommen";
    declined_request(whom: &str): "declined the request of {whom} to join", "hat die Anfrage von {whom} abgelehnt, beizutreten";
    withdrew_request: "does not ask to join any more", "möchte nicht mehr beitreten";

    // Members.
    brought_them_over_as(whom: &str, role: &str): "brought {whom} over as {role}", "hat {whom} als {role} übernommen";
    added(whom: &str, role: &str): "added {whom} as {role}", "hat {whom} als {role} hinzugefügt";
    changed_role(whom: &str, from: &str, to: &str): "changed {whom} from {from} to {to}", "hat {whom} von {from} auf {to} geändert";
    removed(whom: &str, role: &str): "removed {whom} ({role})", "hat {whom} entfernt ({role})";
    undid_removal(whom: &str, role: &str): "undid the removal of {whom} ({role})", "hat {whom} zurückgeholt ({role})";
    left(role: &str): "left ({role})", "ist gegangen ({role})";
    transferred(whom: &str): "transferred the ownership to {whom}", "hat die Organisation an {whom} übergeben";
    appointed(whom: &str): "made {whom} the owner", "hat {whom} zum Inhaber gemacht";

    // Teams.
    created_team(team: &str): "created the team {team}", "hat das Team {team} angelegt";
    renamed_team(from: &str, to: &str): "renamed the team {from} to {to}", "hat das Team {from} in {to} umbenannt";
    deleted_team(team: &str): "deleted the team {team}", "hat das Team {team} gelöscht";
    added_to_team(whom: &str, team: &str): "added {whom} to the team {team}", "hat {whom} zum Team {team} hinzugefügt";
    came_into_team(team: &str): "came into the team {team}", "ist in das Team {team} gekommen";
    took_out_of_team(whom: &str, team: &str): "removed {whom} from the team {team}", "hat {whom} aus dem Team {team} genommen";
    left_team(team: &str): "left the team {team}", "hat das Team {team} verlassen";
    became_maintainer(team: &str): "became a maintainer of the team {team}", "gehört jetzt zur Leitung des Teams {team}";
    became_ordinary_in(team: &str): "became an ordinary member of the team {team}", "ist jetzt ein einfaches Mitglied des Teams {team}";
    made_maintainer(whom: &str, team: &str): "made {whom} a maintainer of the team {team}",
        "hat {whom} in die Leitung des Teams {team} aufgenommen";
    made_ordinary_in(whom: &str, team: &str): "made {whom} an ordinary member of the team {team}",
        "hat {whom} zum einfachen Mitglied des Teams {team} gemacht";

    // The console.
    resent_sign_up: "had the mail of a sign-up sent again", "hat die E-Mail zu einem neuen Konto erneut senden lassen";
    sent_password_link(whom: &str): "sent {whom} a link to choose a new password",
        "hat einen Link für ein neues Passwort an {whom} gesendet";
    count of_browsers: "browser" | "browsers", "Browser" | "Browsern";
    signed_out(whom: &str, browsers: &str): "signed {whom} out of {browsers}", "hat {whom} in {browsers} abgemeldet";
    deactivated(whom: &str): "deactivated {whom}", "hat {whom} deaktiviert";
    activated(whom: &str): "activated {whom} again", "hat {whom} wieder aktiviert";
    acts_as(whom: &str, until: &str, reason: &str): "acts as {whom} until {until}: “{reason}”", "handelt als {whom} bis {until}: „{reason}“";
    stopped_acting(whom: &str): "stopped acting as {whom}", "handelt nicht mehr als {whom}";
    made_superuser(whom: &str): "made {whom} a superuser", "hat {whom} zum Superuser gemacht";
    made_ordinary(whom: &str): "made {whom} an ordinary person", "hat {whom} als Superuser abgesetzt";
    brought_them_over(whom: &str): "brought {whom} over", "hat {whom} übernommen";

    // Accounts.
    signed_up: "signed up", "hat ein Konto erstellt";
    asked_for_account: "asked for an account", "hat um ein Konto gebeten";
    asked_for_password: "asked for a new password", "hat um ein neues Passwort gebeten";
    has_new_password: "has a new password", "hat ein neues Passwort";
    turned_factor_on: "turned two-step sign-in on", "hat die Anmeldung in zwei Schritten eingeschaltet";
    has_no_factor: "has no two-step sign-in any more", "hat keine Anmeldung in zwei Schritten mehr";
    used_recovery_code: "used a recovery code", "hat einen Notfallcode benutzt";
    has_new_recovery_codes: "has new recovery codes", "hat neue Notfallcodes";
    can_sign_in_by(provider: &str): "can sign in by {provider} now", "kann sich jetzt mit {provider} anmelden";
    cannot_sign_in_by(provider: &str): "cannot sign in by {provider} any more", "kann sich nicht mehr mit {provider} anmelden";
    added_passkey(name: &str): "added the passkey {name}", "hat den Passkey {name} hinzugefügt";
    named_passkey(from: &str, to: &str): "named the passkey {from} {to}", "hat den Passkey {from} in {to} umbenannt";
    removed_passkey(name: &str): "removed the passkey {name}", "hat den Passkey {name} entfernt";
    doubted_passkey(name: &str): "showed the passkey {name}, which counted backwards",
        "hat den Passkey {name} gezeigt, der rückwärts gezählt hat";
    changed_name(from: &str, to: &str): "changed their name from {from} to {to}", "hat den eigenen Namen von {from} in {to} geändert";
    has_another_picture: "has another picture", "hat ein anderes Bild";
    removed_picture: "removed their picture", "hat das eigene Bild entfernt";
    asked_to_add_address: "asked to add an e-mail address", "möchte eine E-Mail-Adresse hinzufügen";
    added_address: "added an e-mail address", "hat eine E-Mail-Adresse hinzugefügt";
    removed_address: "removed an e-mail address", "hat eine E-Mail-Adresse entfernt";
    changed_primary: "changed their primary e-mail address", "hat die eigene Haupt-E-Mail-Adresse geändert";
    restored_primary: "put their primary e-mail address back", "hat die eigene Haupt-E-Mail-Adresse zurückgesetzt";
    departed: "deleted their account", "hat das eigene Konto gelöscht";
}
