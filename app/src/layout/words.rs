//! What stands around every page, and instead of one, in every language.
//!
//! Never here: a sentence of a slice.

crate::language::words! {
    /// The words of the frame.
    pub struct Words;
    skip: "Skip to content", "Zum Inhalt springen";
    about: "Organizations, members, roles and invitations, in one place.", "Organisationen, Mitglieder, Rollen und Einladungen an einem Ort.";

    // The foot.
    language: "Language", "Sprache";
    colours: "Colours", "Farben";
    system: "System", "System";
    light: "Light", "Hell";
    dark: "Dark", "Dunkel";
    mailbox: "Development mailbox", "Entwicklungspostfach";

    // The bar.
    home: "Home", "Startseite";
    sign_in: "Sign in", "Anmelden";
    get_started: "Get started", "Loslegen";
    organizations: "Organizations", "Organisationen";
    switch_organization: ", switch organization", ", Organisation wechseln";
    your_organizations: "Your organizations", "Deine Organisationen";
    invitations_for_you: "Invitations for you", "Einladungen für dich";
    all_organizations: "All organizations", "Alle Organisationen";
    create_organization: "Create organization", "Organisation gründen";
    your_menu(name: &str): "{name}, your menu", "{name}, dein Menü";
    your_account: "Your account", "Dein Konto";
    console: "Console", "Konsole";
    sign_out: "Sign out", "Abmelden";

    // Tabs.
    organization: "Organization", "Organisation";
    overview: "Overview", "Übersicht";
    members: "Members", "Mitglieder";
    teams: "Teams", "Teams";
    invitations: "Invitations", "Einladungen";
    activity: "Activity", "Aktivität";
    settings: "Settings", "Einstellungen";
    profile: "Profile", "Profil";
    addresses: "E-mail addresses", "E-Mail-Adressen";
    security: "Security", "Sicherheit";
    your_data: "Your data", "Deine Daten";

    // The palette and the keys.
    go_to_ellipsis: "Go to…", "Gehe zu …";
    go_to: "Go to", "Gehe zu";
    where_to: "Where to?", "Wohin?";
    ways: "Ways", "Wege";
    no_way: "Nothing is called so here.", "So heißt hier nichts.";
    way_page: "Page", "Seite";
    way_organization: "Organization", "Organisation";
    way_you: "You", "Du";
    way_here: "Here", "Hier";
    shortcuts: "Keyboard shortcuts", "Tastenkürzel";
    this_list: "This list", "Diese Liste";
    keys_work: "Keys of one letter work", "Tasten mit einem Buchstaben gelten";
    close: "Close", "Schließen";

    // Whoever is here as somebody else, or as a guest.
    acting_as_somebody: "Acting as somebody else", "Handeln als jemand anderes";
    you_act_as: ", you act as ", ", du handelst als ";
    both_names: ". Both names stand beside what you do. ", ". Beide Namen stehen neben dem, was du tust. ";
    stop: "Stop", "Beenden";
    yourself_again: "You are yourself again.", "Du bist wieder du selbst.";
    less_than_a_minute: "Less than a minute left.", "Noch weniger als eine Minute.";
    minutes_left(minutes: u32): "{minutes} minutes left.", "Noch {minutes} Minuten.";
    you_see: "You see ", "Du siehst ";
    as_a_superuser: " as a superuser. Your visit is recorded and its owners can read it.",
        " als Superuser. Dein Besuch wird festgehalten, und die Inhaber können das lesen.";
    leave: "Leave", "Verlassen";

    // Instead of a page.
    forbidden: "You may not see this", "Das darfst du nicht sehen";
    forbidden_why: "Your role in this organization does not include it. Its admins can change that.",
        "Deine Rolle in dieser Organisation schließt das nicht ein. Ihre Admins können das ändern.";
    disabled: "This organization is disabled", "Diese Organisation ist stillgelegt";
    disabled_why: "Its owners have put it aside. Nothing is lost; they can enable it again.",
        "Ihre Inhaber haben sie beiseitegelegt. Nichts ist verloren; sie können sie wieder in Betrieb nehmen.";
    factor_needed: "This organization asks for two-step sign-in", "Diese Organisation verlangt die Anmeldung in zwei Schritten";
    factor_needed_why: "Its owners let nobody in by a password alone. Set it up, and come back; it takes a minute and an app.",
        "Ihre Inhaber lassen niemanden mit einem Passwort allein hinein. Richte sie ein und komm zurück; das braucht eine Minute und eine App.";
    set_up_factor: "Set up two-step sign-in", "Anmeldung in zwei Schritten einrichten";
    support_refused: "This organization lets no operator in", "Diese Organisation lässt keinen Betreiber hinein";
    support_refused_why: "Its owners have switched support off, and can switch it on again in its settings.",
        "Ihre Inhaber haben den Support ausgeschaltet und können ihn in den Einstellungen wieder einschalten.";
    in_person: "This is theirs alone", "Das gehört nur ihnen selbst";
    in_person_why: "You act as somebody else. How they sign in, how they are written to and what is kept of them is not yours to see.",
        "Du handelst als jemand anderes. Wie sie sich anmelden, wohin man ihnen schreibt und was über sie gespeichert ist, geht dich nichts an.";
    nothing_here: "There is nothing here", "Hier ist nichts";
    nothing_here_why: "The address may be mistyped, or this is not yours to see.",
        "Vielleicht ist die Adresse vertippt, oder das ist nicht für dich bestimmt.";
    did_not_work: "That did not work", "Das hat nicht geklappt";
    broke: "Something broke on our side", "Bei uns ist etwas schiefgegangen";
    broke_why: "Nothing was changed. Please try again; if it stays so, tell us the reference below.",
        "Nichts wurde geändert. Bitte versuche es noch einmal; wenn es so bleibt, nenne uns die Nummer unten.";
    unreachable: "The server could not be reached", "Der Server ist nicht erreichbar";
    unreachable_why: "Check your connection and reload the page.", "Prüfe deine Verbindung und lade die Seite neu.";
    reference: "Reference", "Nummer";
    to_front_page: "To the front page", "Zur Startseite";
    back_to(name: &str): "Back to {name}", "Zurück zu {name}";
    no_longer_a_member(name: &str): "You are no longer a member of {name}", "Du bist kein Mitglied von {name} mehr";
    no_longer_a_member_why: "Your membership has ended, or the organization was deleted. Its admins can invite you again.",
        "Deine Mitgliedschaft ist beendet, oder die Organisation wurde gelöscht. Ihre Admins können dich wieder einladen.";
    to_your_organizations: "To your organizations", "Zu deinen Organisationen";
}
