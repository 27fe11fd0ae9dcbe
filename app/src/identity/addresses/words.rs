//! What one's own e-mail addresses say, in every language.
//!
//! Never here: whether an address is somebody else's.

crate::language::words! {
    /// The words of addresses.
    pub struct Words;

    // The list.
    title: "E-mail addresses · Your account", "E-Mail-Adressen · Dein Konto";
    addresses: "E-mail addresses", "E-Mail-Adressen";
    lead: "Each of them signs you in, and you can be invited at each.", "Mit jeder kannst du dich anmelden, und an jede kann man dich einladen.";
    yours: "Your addresses", "Deine Adressen";
    about_yours: "Colleagues see the primary one, and our mails go there. When it changes, both are told.",
        "Kollegen sehen die Hauptadresse, und unsere E-Mails gehen dorthin. Ändert sie sich, erfahren es beide.";
    add: "Add an address", "Adresse hinzufügen";
    about_add: "We send a link there. Open it while you are signed in here.",
        "Wir schicken einen Link dorthin. Öffne ihn, während du hier angemeldet bist.";
    new_address: "New e-mail address", "Neue E-Mail-Adresse";
    until_then: "Until it is confirmed, nothing changes.", "Bis sie bestätigt ist, ändert sich nichts.";
    send_link: "Send me a link", "Link anfordern";
    make_primary_named(email: &str): "Make {email} primary", "{email} zur Hauptadresse machen";
    remove_named(email: &str): "Remove {email}", "{email} entfernen";
    primary: "Primary", "Hauptadresse";
    make_primary: "Make primary", "Zur Hauptadresse machen";
    remove: "Remove", "Entfernen";
    verified: "Verified", "Bestätigt";
    since: "Since ", "Bestätigt ";
    send_again_to(email: &str): "Send the link to {email} again", "Den Link noch einmal an {email} senden";
    cancel_adding(email: &str): "Cancel adding {email}", "{email} doch nicht hinzufügen";
    not_confirmed: "Not confirmed", "Nicht bestätigt";
    link_sent: "Link sent ", "Link gesendet ";
    send_again: "Send again", "Erneut senden";
    cancel: "Cancel", "Abbrechen";

    // Behind the link that confirms one.
    confirm_address: "Confirm your address", "Bestätige deine Adresse";
    yours_too: " will be yours to sign in with, too.", " gehört dann auch dir, und du kannst dich damit anmelden.";
    confirm: "Confirm this address", "Diese Adresse bestätigen";
    did_not_ask: "You did not ask for this? Close this page; nothing happens.",
        "Du hast das nicht angefordert? Schließe diese Seite; es geschieht nichts.";
    other_account: "This link is for another account", "Dieser Link ist für ein anderes Konto";
    signed_in_as: "You are signed in as ", "Du bist angemeldet als ";
    sign_in_with: ". Sign in with the account that the address is to be added to.",
        ". Melde dich mit dem Konto an, zu dem die Adresse gehören soll.";
    switch_account: "Switch account", "Konto wechseln";
    look_at_addresses: "Look at your addresses", "Zu deinen Adressen";
    link_expired: "This link has expired", "Dieser Link ist abgelaufen";
    add_again: "Nothing has changed. Add the address again, and we send you a new one.",
        "Es hat sich nichts geändert. Füge die Adresse noch einmal hinzu, und wir schicken dir einen neuen.";
    link_does_not_work: "This link does not work", "Dieser Link funktioniert nicht";
    use_newest: "It was used before, or there is a newer one, or a part of it is missing. If you got several mails, use the newest.",
        "Er wurde schon benutzt, oder es gibt einen neueren, oder ein Stück davon fehlt. Wenn du mehrere E-Mails bekommen hast, nimm die neueste.";

    // Behind the link that puts the primary one back.
    put_back_title: "Put your address back", "Stelle deine Adresse wieder her";
    put_back: "Put your address back?", "Deine Adresse wiederherstellen?";
    primary_again: " becomes your primary address again, and:", " wird wieder deine Hauptadresse, und:";
    the_address: "The address ", "Die Adresse ";
    taken_off: " is taken off your account.", " wird aus deinem Konto entfernt.";
    all_signed_out: "Every browser is signed out.", "Jeder Browser wird abgemeldet.";
    stop_working: "Links that we mailed, and a password or a two-step sign-in that was set up since, stop working.",
        "Links aus unseren E-Mails gelten nicht mehr, ebenso ein Passwort oder eine Anmeldung in zwei Schritten, die seither eingerichtet wurden.";
    put_it_back: "Put it back and sign out everywhere", "Wiederherstellen und überall abmelden";
    was_it_you: "Was it you who changed it? Then close this page; everything stays as it is.",
        "Hast du sie selbst geändert? Dann schließe diese Seite; alles bleibt, wie es ist.";
    a_week_old: "The change is more than a week old. If the address is still yours, you can choose a new password with it.",
        "Die Änderung ist älter als eine Woche. Wenn die Adresse noch dir gehört, kannst du mit ihr ein neues Passwort wählen.";
    use_oldest: "It was used before, or a part of it is missing. If you got several mails, use the oldest.",
        "Er wurde schon benutzt, oder ein Stück davon fehlt. Wenn du mehrere E-Mails bekommen hast, nimm die älteste.";
    choose_password: "Choose a new password", "Neues Passwort wählen";

    // Done.
    link_is_sent(email: &str): "We sent a link to {email}. Open it to confirm.", "Wir haben einen Link an {email} geschickt. Öffne ihn, um sie zu bestätigen.";
    is_yours(email: &str): "{email} is one of your addresses now.", "{email} ist jetzt eine deiner Adressen.";
    is_yours_to_join(email: &str, organization: &str): "{email} is one of your addresses now. You can join {organization} with it.",
        "{email} ist jetzt eine deiner Adressen. Du kannst mit ihr {organization} beitreten.";
    is_primary(email: &str): "{email} is your primary address now.", "{email} ist jetzt deine Hauptadresse.";
    is_primary_again(email: &str): "{email} is your primary address again. Choose a new password now.",
        "{email} ist wieder deine Hauptadresse. Wähle jetzt ein neues Passwort.";
    is_removed: "The address is removed.", "Die Adresse ist entfernt.";

    // Refusals.
    already_yours: "This address is one of yours already.", "Diese Adresse ist schon eine von deinen.";
    too_many: "You have as many addresses as anybody may. Remove one first.",
        "Du hast so viele Adressen, wie man haben darf. Entferne zuerst eine.";
    unknown: "This link was used before, or there is a newer one. Add the address again for a new link.",
        "Dieser Link wurde schon benutzt, oder es gibt einen neueren. Füge die Adresse noch einmal hinzu, dann bekommst du einen neuen.";
    expired: "This link has expired. Add the address again for a new link.",
        "Dieser Link ist abgelaufen. Füge die Adresse noch einmal hinzu, dann bekommst du einen neuen.";
    other_person: "Somebody else asked for this link. Sign in with the account that it was asked for in.",
        "Diesen Link hat jemand anderes angefordert. Melde dich mit dem Konto an, für das er angefordert wurde.";
    taken: "Another account has this address. If that is yours too, remove the address there first.",
        "Ein anderes Konto hat diese Adresse. Wenn es auch dir gehört, entferne die Adresse zuerst dort.";
    primary_already: "This is your primary address already.", "Das ist schon deine Hauptadresse.";
    is_the_primary: "This is your primary address. Make another one primary first.",
        "Das ist deine Hauptadresse. Mach zuerst eine andere dazu.";
    undo_used: "This link was used before.", "Dieser Link wurde schon benutzt.";
    undo_expired: "This link has expired.", "Dieser Link ist abgelaufen.";
    taken_meanwhile: "Meanwhile another account has this address, so it cannot be put back.",
        "Inzwischen hat ein anderes Konto diese Adresse, darum lässt sie sich nicht wiederherstellen.";
}
