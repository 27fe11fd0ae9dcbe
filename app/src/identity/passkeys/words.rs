//! What passkeys say, in every language; what the script says as well, which finds it in the page.
//!
//! Never here: how a browser asks for one; it does so in its own words.

crate::language::words! {
    /// The words of passkeys.
    pub struct Words;

    // Where a browser is asked for one.
    no_passkeys: "This browser has no passkeys.", "Dieser Browser hat keine Passkeys.";
    need_scripts: "Passkeys need JavaScript. Everything else here works without it.",
        "Passkeys brauchen JavaScript. Alles andere hier geht ohne.";
    not_given: "No passkey was given. Please try again.", "Es kam kein Passkey. Bitte versuche es noch einmal.";
    known: "This device has a passkey of yours already.", "Dieses Gerät hat schon einen Passkey von dir.";
    not_at_this_address: "Passkeys do not work at this address.", "An dieser Adresse gehen Passkeys nicht.";
    unreachable: "We could not be reached. Please try again.", "Wir waren nicht erreichbar. Bitte versuche es noch einmal.";

    // One's own.
    title: "Passkeys · Your account", "Passkeys · Dein Konto";
    passkeys: "Passkeys", "Passkeys";
    lead: "Your device recognises you, by a finger, a face or a PIN, and signs you in.",
        "Dein Gerät erkennt dich an einem Finger, einem Gesicht oder einer PIN, und meldet dich an.";
    yours: "Yours", "Deine";
    about_yours: "Lost a device? Remove its passkey, and sign the device out as well.",
        "Ein Gerät verloren? Entferne seinen Passkey, und melde auch das Gerät ab.";
    your_passkeys: "Your passkeys", "Deine Passkeys";
    none_yet: "You have none yet.", "Du hast noch keinen.";
    add: "Add a passkey", "Passkey hinzufügen";
    about_add: "It stays on your device or in your password manager; we get the half that only recognises it. No code is asked for after it.",
        "Er bleibt auf deinem Gerät oder in deinem Passwortmanager; wir bekommen die Hälfte, die ihn nur erkennt. Nach ihm wird kein Code verlangt.";
    not_here: "Not on this site", "Nicht auf dieser Seite";
    about_not_here: "Browsers have passkeys for names only, and this site is reached by a number. Its operator can give it a name.",
        "Browser haben Passkeys nur für Namen, und diese Seite hat nur eine Nummer. Ihre Betreiber können ihr einen Namen geben.";
    name: "Name", "Name";
    about_name: "To tell it from others: the device, or where it is kept.",
        "Damit du ihn von anderen unterscheidest: das Gerät, oder wo er aufbewahrt ist.";
    my_passkey: "My passkey", "Mein Passkey";
    added: "Added ", "Hinzugefügt ";
    last_used: "last used ", "zuletzt benutzt ";
    never_used: "never used", "noch nie benutzt";
    other_name: "Another name", "Umbenennen";
    save: "Save", "Speichern";
    remove: "Remove", "Entfernen";
    remove_named(name: &str): "Remove {name}", "{name} entfernen";

    // Done.
    is_added: "The passkey is added. You can sign in with it.", "Der Passkey ist hinzugefügt. Du kannst dich mit ihm anmelden.";
    is_named: "The name is saved.", "Der Name ist gespeichert.";
    is_removed: "The passkey is removed. It does not sign you in any more.",
        "Der Passkey ist entfernt. Er meldet dich nicht mehr an.";

    // Refusals.
    none_here: "This site has no passkeys, because it is reached by a number and not by a name.",
        "Diese Seite hat keine Passkeys, weil sie nur eine Nummer hat und keinen Namen.";
    over: "This took too long, or your browser runs no scripts, which passkeys need. Please try again.",
        "Das hat zu lange gedauert, oder in deinem Browser laufen keine Skripte, die Passkeys brauchen. Bitte versuche es noch einmal.";
    not_right: "That was not the right answer. Please try again.", "Das war nicht die richtige Antwort. Bitte versuche es noch einmal.";
    enough: "You have as many passkeys as anybody may. Remove one first.",
        "Du hast so viele Passkeys, wie man haben darf. Entferne zuerst einen.";
    have_none: "You have no passkey. Please confirm in another way.", "Du hast keinen Passkey. Bitte bestätige es auf andere Weise.";
    added_before: "This passkey was added before.", "Dieser Passkey wurde schon hinzugefügt.";
    unknown: "This passkey opens nothing here. Perhaps it was removed. Please sign in in another way.",
        "Dieser Passkey öffnet hier nichts. Vielleicht wurde er entfernt. Bitte melde dich auf andere Weise an.";
    copied: "There may be a copy of this passkey, so we did not let it in. Sign in in another way, and remove it.",
        "Von diesem Passkey gibt es vielleicht eine Kopie, darum haben wir ihn nicht hereingelassen. Melde dich auf andere Weise an, und entferne ihn.";
    last_way_in: "This is your last way in. Add another passkey, or set a password, first.",
        "Das ist dein letzter Weg hinein. Füge zuerst einen anderen Passkey hinzu, oder lege ein Passwort fest.";
}
