//! What an organization's own pages say, in every language.
//!
//! Never here: its members, its invitations, or what a role is called.

crate::language::words! {
    /// The words of organizations.
    pub struct Words;
    name: "Name", "Name";
    cancel: "Cancel", "Abbrechen";

    // Creating.
    create: "Create an organization", "Organisation gründen";
    operators_create: "The operators of this installation create organizations. Ask one of them, or ask a colleague to invite you to theirs.",
        "Organisationen gründen hier die Betreiber. Frag einen von ihnen, oder lass dich von jemandem in eine einladen.";
    to_yours: "To your organizations", "Zu deinen Organisationen";
    you_will_be_owner: "You will be its owner. Next, you can invite your colleagues.",
        "Du wirst ihr Inhaber. Danach kannst du die anderen einladen.";
    as_known: "As your colleagues know it.", "So, wie alle sie kennen.";
    web_address: "Web address", "Webadresse";
    slug_hint: "Small letters, digits and hyphens. Leave it empty, and we make one of the name. You can change it later; the old address keeps working.",
        "Kleinbuchstaben, Ziffern und Bindestriche. Lass das Feld leer, und wir bilden sie aus dem Namen. Du kannst sie später ändern; die alte Adresse gilt weiter.";
    create_it: "Create organization", "Gründen";
    is_free(slug: &str): "{slug} is free.", "{slug} ist frei.";
    is_taken(slug: &str): "{slug} is taken. Please choose another.", "{slug} ist vergeben. Bitte wähle eine andere.";
    is_ready(name: &str): "{name} is ready.", "{name} ist bereit.";

    // The overview.
    invite_people: "Invite people", "Leute einladen";
    members: "Members", "Mitglieder";
    see_who: "See who belongs here", "Ansehen, wer dazugehört";
    pending_invitations: "Pending invitations", "Offene Einladungen";
    waiting: "Waiting for an answer", "Warten auf eine Antwort";
    your_role: "Your role", "Deine Rolle";
    getting_started: "Getting started", "Erste Schritte";
    one_of_three: "1 of 3", "1 von 3";
    two_of_three: "2 of 3", "2 von 3";
    done: " (done)", " (erledigt)";
    first_step: "Create the organization", "Organisation gründen";
    second_step: "Invite a colleague", "Jemanden einladen";
    they_get_a_mail: "They get a mail with a link, and need no account before.",
        "Wer eingeladen ist, bekommt eine E-Mail mit einem Link und braucht vorher kein Konto.";
    see: "See", "Ansehen";
    invite: "Invite", "Einladen";
    third_step: "Make somebody an admin", "Jemanden zum Admin machen";
    a_second_pair: "A second pair of hands for when you are away.", "Damit jemand da ist, wenn du einmal fehlst.";
    choose: "Choose", "Auswählen";
    recent_activity: "Recent activity", "Neueste Aktivität";
    see_all: "See all", "Alles ansehen";
    who_is_here: "Who is here", "Wer hier ist";
    you_can_see: "You can see everybody who belongs to this organization. Its admins invite people and change roles.",
        "Du siehst alle, die zu dieser Organisation gehören. Ihre Admins laden Leute ein und ändern Rollen.";
    to_the_members: "To the members", "Zu den Mitgliedern";
    about: "About", "Über die Organisation";
    address: "Address", "Adresse";
    owner: "Owner", "Inhaber";
    created: "Created", "Gegründet";

    // The settings.
    settings: "Settings", "Einstellungen";
    general: "General", "Allgemein";
    general_text: "How the organization is called and where it is found.", "Wie die Organisation heißt und wo sie zu finden ist.";
    shown_to_all: "Shown to all members and in invitations.", "Zu sehen für alle Mitglieder und in Einladungen.";
    save_name: "Save name", "Namen speichern";
    lower_case: "Lower-case letters, digits and single hyphens.", "Kleinbuchstaben, Ziffern und einzelne Bindestriche.";
    links_lead_on: "Links to the old address lead to the new one.", "Links auf die alte Adresse führen zur neuen.";
    change_address: "Change address", "Adresse ändern";
    ownership: "Ownership", "Inhaber";
    ownership_text: "The owner answers for the organization, and alone can disable or delete it.",
        "Der Inhaber steht für die Organisation gerade und kann sie als Einziger stilllegen oder löschen.";
    you: "You", "Du";
    transfer_ownership: "Transfer ownership", "Organisation übergeben";
    called_now(name: &str): "The organization is called {name} now.", "Die Organisation heißt jetzt {name}.";
    address_is_now(address: &str): "The address is {address} now. The old one leads here.",
        "Die Adresse ist jetzt {address}. Die alte führt hierher.";

    // Reminders.
    reminders: "Reminders", "Erinnerungen";
    reminders_text: "For people who were invited and have not answered.", "Für alle, die eingeladen sind und nicht geantwortet haben.";
    reminders_on: "Whoever has not answered gets one more mail shortly before the invitation ends.",
        "Wer nicht geantwortet hat, bekommt kurz vor dem Ende der Einladung noch eine E-Mail.";
    stop_reminders: "Send no reminders", "Nicht mehr erinnern";
    reminders_off: "Nobody is reminded. The list of invitations says when each of them ends.",
        "Niemand wird erinnert. In der Liste der Einladungen steht, wann jede endet.";
    resume_reminders: "Send reminders", "Erinnern";
    reminders_foot: "One mail for each invitation, never more.", "Höchstens eine E-Mail für jede Einladung.";
    nobody_is_reminded: "Nobody is reminded any more.", "Niemand wird mehr erinnert.";
    people_are_reminded: "People are reminded again.", "Es wird wieder erinnert.";

    // Two-step sign-in.
    two_step: "Two-step sign-in", "Anmeldung in zwei Schritten";
    two_step_text: "A code of their phone after the password.", "Nach dem Passwort ein Code vom Telefon.";
    two_step_on: "Nobody gets in by a password alone.", "Mit einem Passwort allein kommt niemand hinein.";
    drop_factor: "Stop asking for it", "Nicht mehr verlangen";
    two_step_off: "Members without it see how to set it up, and nothing else of the organization, until they have.",
        "Mitglieder ohne sie sehen, wie sie einzurichten ist, und bis dahin sonst nichts von der Organisation.";
    require_factor: "Ask every member for it", "Von allen Mitgliedern verlangen";
    two_step_foot: "You need it yourself first.", "Zuerst brauchst du sie selbst.";
    everybody_needs_it: "Every member needs two-step sign-in now.", "Jedes Mitglied braucht jetzt die Anmeldung in zwei Schritten.";
    nobody_needs_it: "Two-step sign-in is not asked for any more.", "Die Anmeldung in zwei Schritten wird nicht mehr verlangt.";

    // Support.
    support: "Support", "Hilfe vom Betreiber";
    support_text: "Whoever runs this installation, when something has to be looked at.",
        "Wer das hier betreibt, wenn etwas nachzusehen ist.";
    support_on: "Operators may look in, or act as a member who asked for help. Every visit stands in the activity.",
        "Betreiber dürfen hineinsehen oder als ein Mitglied handeln, das um Hilfe gebeten hat. Jeder Besuch steht in der Aktivität.";
    refuse_support: "Let no operator in", "Keine Betreiber hineinlassen";
    support_off: "No operator gets in. They can disable the organization, and give it an owner if it has none.",
        "Kein Betreiber kommt hinein. Sie können die Organisation stilllegen, und ihr einen Inhaber geben, wenn sie keinen hat.";
    admit_support: "Let operators in", "Betreiber hineinlassen";
    support_foot: "Every owner is told by mail.", "Alle Inhaber erfahren es per E-Mail.";
    no_operator_looks_in: "No operator looks in any more.", "Kein Betreiber sieht mehr hinein.";
    operators_look_in: "Operators may look in again.", "Betreiber dürfen wieder hineinsehen.";

    // What touches every member.
    danger_zone: "Danger zone", "Gefahrenbereich";
    touches_all: "These touch every member.", "Das betrifft alle Mitglieder.";
    disable_it: "Disable the organization", "Organisation stilllegen";
    until_enabled: "Nobody but its owner can open it until it is enabled again. Nothing is lost.",
        "Außer dem Inhaber kann niemand sie öffnen, bis sie wieder in Betrieb ist. Nichts geht verloren.";
    disable: "Disable", "Stilllegen";
    is_disabled: "This organization is disabled", "Diese Organisation ist stillgelegt";
    enable_text: "Nobody but its owner can open it. Enable it, and everybody is back with the same roles.",
        "Außer dem Inhaber kann niemand sie öffnen. Nimm sie wieder in Betrieb, und alle sind mit denselben Rollen zurück.";
    enable: "Enable", "Wieder in Betrieb nehmen";
    delete_it: "Delete the organization", "Organisation löschen";
    delete: "Delete", "Löschen";
    disable_this(name: &str): "Disable {name}?", "{name} stilllegen?";
    only_its_owner: "Nobody but its owner can open it until it is enabled again.",
        "Außer dem Inhaber kann niemand sie öffnen, bis sie wieder in Betrieb ist.";
    all_stays: "Members, roles and activity stay as they are.", "Mitglieder, Rollen und Aktivität bleiben, wie sie sind.";
    invitations_wait: "Pending invitations cannot be accepted meanwhile.", "Offene Einladungen lassen sich solange nicht annehmen.";
    enable_any_time: "You can enable it again here at any time.", "Du kannst sie hier jederzeit wieder in Betrieb nehmen.";
    disable_named(name: &str): "Disable {name}", "{name} stilllegen";
    disabled_now: "The organization is disabled.", "Die Organisation ist stillgelegt.";
    enabled_now: "The organization is in use again.", "Die Organisation ist wieder in Betrieb.";
    delete_this(name: &str): "Delete {name}?", "{name} löschen?";
    only_member_for_good: "Its only member loses access at once, for good.", "Ihr einziges Mitglied verliert sofort und endgültig den Zugang.";
    all_members_for_good(members: i64): "All {members} members lose access at once, for good.",
        "Alle {members} Mitglieder verlieren sofort und endgültig den Zugang.";
    only_member_at_once: "Its only member loses access at once", "Ihr einziges Mitglied verliert sofort den Zugang";
    all_members_at_once(members: i64): "All {members} members lose access at once", "Alle {members} Mitglieder verlieren sofort den Zugang";
    and_one_invitation: ", and 1 pending invitation ends.", ", und 1 offene Einladung endet.";
    and_invitations(number: i64): ", and {number} pending invitations end.", ", und {number} offene Einladungen enden.";
    for_ever: "This cannot be undone. The address is not given to anybody else; people keep their accounts.",
        "Das lässt sich nicht rückgängig machen. Die Adresse bekommt niemand anders; alle behalten ihre Konten.";
    to_confirm(slug: &str): "To confirm, type {slug}", "Gib zur Bestätigung {slug} ein";
    delete_named: "Delete organization", "Organisation löschen";
    deleted_now: "The organization is deleted.", "Die Organisation ist gelöscht.";

    // Refused.
    address_taken: "This address is taken. Please choose another.", "Diese Adresse ist vergeben. Bitte wähle eine andere.";
    not_a_founder: "Only the operators of this installation create organizations. Ask one of them.",
        "Nur die Betreiber gründen hier Organisationen. Frag einen von ihnen.";
    slug_needed: "No address can be made of this name. Please type one.",
        "Aus diesem Namen lässt sich keine Adresse machen. Bitte gib eine ein.";
    too_many: "You created many organizations today. Please go on tomorrow.",
        "Du hast heute viele Organisationen gegründet. Bitte mach morgen weiter.";
    name_unchanged: "This is the name already.", "So heißt sie schon.";
    address_unchanged: "This is the address already.", "Das ist schon die Adresse.";
    already_disabled: "The organization is disabled already.", "Die Organisation ist schon stillgelegt.";
    already_enabled: "The organization is in use already.", "Die Organisation ist schon in Betrieb.";
    factor_required: "Two-step sign-in is asked for already.", "Die Anmeldung in zwei Schritten wird schon verlangt.";
    no_factor: "You have no two-step sign-in yourself. Set it up in your account first, or you would be locked out.",
        "Du hast selbst keine Anmeldung in zwei Schritten. Richte sie zuerst in deinem Konto ein, sonst wärst du ausgesperrt.";
    factor_not_required: "Two-step sign-in is not asked for.", "Die Anmeldung in zwei Schritten wird nicht verlangt.";
    support_refused: "No operator gets in already.", "Es kommt schon kein Betreiber hinein.";
    support_admitted: "Operators may look in already.", "Betreiber dürfen schon hineinsehen.";
    reminders_stopped: "Nobody is reminded already.", "Es wird schon niemand erinnert.";
    reminders_not_stopped: "People are reminded already.", "Es wird schon erinnert.";
    not_confirmed: "Please type the organization's address exactly as shown.",
        "Bitte gib die Adresse der Organisation genau so ein, wie sie da steht.";
}

impl Words {
    /// Who loses access by deleting it.
    pub fn lost_for_good(self, members: i64) -> String {
        match members {
            1 => self.only_member_for_good().to_owned(),
            members => self.all_members_for_good(members),
        }
    }

    /// The same, and which invitations end.
    pub fn lost_at_once(self, members: i64, pending: i64) -> String {
        let lose = match members {
            1 => self.only_member_at_once().to_owned(),
            members => self.all_members_at_once(members),
        };
        let end = match pending {
            0 => ".".to_owned(),
            1 => self.and_one_invitation().to_owned(),
            pending => self.and_invitations(pending),
        };
        [lose, end].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::Words;
    use orgs::kernel::Language::{English, German};

    #[test]
    fn what_deleting_takes_away() {
        for (members, pending, says, sagt) in [
            (
                1,
                0,
                "Its only member loses access at once.",
                "Ihr einziges Mitglied verliert sofort den Zugang.",
            ),
            (
                14,
                1,
                "All 14 members lose access at once, and 1 pending invitation ends.",
                "Alle 14 Mitglieder verlieren sofort den Zugang, und 1 offene Einladung endet.",
            ),
            (
                2,
                3,
                "All 2 members lose access at once, and 3 pending invitations end.",
                "Alle 2 Mitglieder verlieren sofort den Zugang, und 3 offene Einladungen enden.",
            ),
        ] {
            assert_eq!(Words(English).lost_at_once(members, pending), says);
            assert_eq!(Words(German).lost_at_once(members, pending), sagt);
        }
        assert_eq!(
            Words(English).lost_for_good(1),
            "Its only member loses access at once, for good."
        );
    }
}
