//! What the mails about addresses say, in every language.
//!
//! Never here: a name. An address may be a stranger's.

crate::words! {
    /// The sentences of these mails.
    pub(super) struct Words;

    confirm: "Confirm this e-mail address", "Bestätige diese E-Mail-Adresse";
    wanted(to: &str): "Somebody, we hope you, wants to add the address {to} to their account. Confirm that it is yours.",
        "Jemand, hoffentlich du, möchte die Adresse {to} zum eigenen Konto hinzufügen. Bestätige, dass sie dir gehört.";
    open_signed_in(until: &str): "Open the link where you are signed in. It works until {until}, once; of several only the newest.",
        "Öffne den Link dort, wo du angemeldet bist. Er funktioniert bis zum {until}, einmal; von mehreren nur der neueste.";
    why_wanted(to: &str): "You get this message because {to} was entered as somebody's further address.",
        "Du bekommst diese Nachricht, weil {to} als weitere Adresse von jemandem eingegeben wurde.";

    added: "An e-mail address was added", "Eine E-Mail-Adresse wurde hinzugefügt";
    added_on(added: &str, to: &str, at: &str): "The address {added} was added to the account {to} on {at}. It can be used to sign in, too.",
        "Die Adresse {added} wurde am {at} zum Konto {to} hinzugefügt. Auch mit ihr kann man sich anmelden.";
    remove_it: "If it was not you, remove it and choose a new password at once.",
        "Wenn du es nicht warst, entferne sie und wähle sofort ein neues Passwort.";

    removed: "An e-mail address was removed", "Eine E-Mail-Adresse wurde entfernt";
    removed_on(to: &str, at: &str): "One of the e-mail addresses of the account {to} was removed on {at}.",
        "Eine der E-Mail-Adressen des Kontos {to} wurde am {at} entfernt.";
    add_it_again: "If it was not you, add it again and choose a new password at once.",
        "Wenn du es nicht warst, füge sie wieder hinzu und wähle sofort ein neues Passwort.";

    primary_now: "This is your primary e-mail address now", "Das ist jetzt deine Hauptadresse";
    primary_since(at: &str, to: &str):
        "Since {at} {to} is the primary address of your account: members see it, and notices come here.",
        "Seit dem {at} ist {to} die Hauptadresse deines Kontos: Mitglieder sehen sie, und Nachrichten kommen hierher.";
    other_told: "The address before was told as well.", "Auch an die vorige Adresse haben wir geschrieben.";

    primary_changed: "Your primary e-mail address was changed", "Deine Hauptadresse wurde geändert";
    in_place_of(at: &str, after: &str, to: &str): "On {at} {after} became the primary address of your account, in place of {to}.",
        "Am {at} ist {after} zur Hauptadresse deines Kontos geworden, anstelle von {to}.";
    put_back(to: &str, until: &str):
        "If it was you, there is nothing to do. If it was not, put {to} back with this link, until {until}: that signs everybody out \
         and takes away what was added since.",
        "Wenn du das warst, musst du nichts tun. Wenn nicht, mach {to} mit diesem Link wieder zur Hauptadresse, bis zum {until}: Das \
         meldet alle ab und nimmt weg, was seither hinzukam.";
    not_me: "This was not me", "Das war ich nicht";
    why_before(to: &str): "You get this message because {to} was the primary address of your account.",
        "Du bekommst diese Nachricht, weil {to} die Hauptadresse deines Kontos war.";

    primary_back: "Your primary e-mail address is back", "Deine Hauptadresse ist wieder da";
    new_password_now: "Choose a new password now.", "Wähle jetzt ein neues Passwort.";
    back_since(at: &str, to: &str):
        "Since {at} {to} is the primary address of your account again. Every browser was signed out.",
        "Seit dem {at} ist {to} wieder die Hauptadresse deines Kontos. Alle Browser wurden abgemeldet.";
    what_is_over:
        "Addresses that were added since the change, and a password that was chosen since, do not work any more. Choose a new password \
         now, and then look through your addresses and organizations.",
        "Adressen, die seit der Änderung hinzukamen, und ein Passwort, das seither gewählt wurde, gelten nicht mehr. Wähle jetzt ein \
         neues Passwort, und sieh dann deine Adressen und Organisationen durch.";
    choose_password: "Choose a new password", "Neues Passwort wählen";

    look_at_addresses: "Look at your addresses", "Adressen ansehen";
}
