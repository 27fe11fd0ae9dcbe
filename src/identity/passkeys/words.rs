//! What the mails about passkeys say, in every language.
//!
//! Never here: a link that changes anything.

crate::words! {
    /// The sentences of these mails.
    pub(super) struct Words;

    added: "A passkey was added", "Ein Passkey wurde hinzugefügt";
    added_on(name: &str, at: &str, to: &str):
        "The passkey “{name}” was added on {at}: it opens the account {to} without a password.",
        "Der Passkey „{name}“ wurde am {at} hinzugefügt: Er öffnet das Konto {to} ohne Passwort.";
    then_remove: "If it was you, there is nothing to do. If it was not, remove it and choose a new password at once.",
        "Wenn du das warst, musst du nichts tun. Wenn nicht, entferne ihn und wähle sofort ein neues Passwort.";

    renamed: "A passkey has another name", "Ein Passkey heißt jetzt anders";
    renamed_on(at: &str, from: &str, to: &str, name: &str): "On {at} the passkey “{from}” of the account {to} was named “{name}”.",
        "Am {at} wurde der Passkey „{from}“ des Kontos {to} in „{name}“ umbenannt.";
    then_look_through:
        "If it was you, there is nothing to do. If it was not, look through your passkeys and choose a new password at once.",
        "Wenn du das warst, musst du nichts tun. Wenn nicht, sieh deine Passkeys durch und wähle sofort ein neues Passwort.";

    removed: "A passkey was removed", "Ein Passkey wurde entfernt";
    removed_on(name: &str, at: &str, to: &str):
        "The passkey “{name}” was removed on {at}: it does not open the account {to} any more.",
        "Der Passkey „{name}“ wurde am {at} entfernt: Er öffnet das Konto {to} nicht mehr.";
    then_sign_out:
        "If it was you, there is nothing to do. If a device is lost, sign it out as well. If it was not you, choose a new password at \
         once.",
        "Wenn du das warst, musst du nichts tun. Wenn ein Gerät verloren ist, melde es auch ab. Wenn du es nicht warst, wähle sofort \
         ein neues Passwort.";

    doubted: "A passkey was not let in", "Ein Passkey wurde nicht angenommen";
    doubted_on(at: &str, to: &str, name: &str):
        "On {at} somebody tried to sign in to the account {to} with the passkey “{name}”, and it counted backwards: there may be a \
         copy of it.",
        "Am {at} wollte sich jemand mit dem Passkey „{name}“ beim Konto {to} anmelden, und er hat rückwärts gezählt: Vielleicht gibt \
         es eine Kopie von ihm.";
    then_replace: "We did not let it in. Remove this passkey, and add a new one.",
        "Wir haben ihn nicht angenommen. Entferne diesen Passkey und füge einen neuen hinzu.";

    what_happened: "What happened, and what to do if it was not you.", "Was passiert ist, und was zu tun ist, wenn du es nicht warst.";
    look_at_passkeys: "Look at your passkeys", "Passkeys ansehen";
}
