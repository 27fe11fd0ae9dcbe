//! What the mails about identities say, in every language.
//!
//! Never here: the name of a provider; that is configured.

crate::words! {
    /// The sentences of these mails.
    pub(super) struct Words;
    linked: "You can sign in by another site now", "Du kannst dich jetzt über eine andere Seite anmelden";
    linked_since(at: &str, to: &str, provider: &str): "Since {at} the account {to} is opened by signing in with {provider}.",
        "Seit dem {at} öffnet auch die Anmeldung bei {provider} das Konto {to}.";
    unlinked: "You cannot sign in by another site any more", "Du kannst dich nicht mehr über eine andere Seite anmelden";
    unlinked_since(at: &str, to: &str, provider: &str): "Since {at} the account {to} is not opened by {provider} any more.",
        "Seit dem {at} öffnet {provider} das Konto {to} nicht mehr.";
    then: "If it was you, there is nothing to do. If it was not, look through what opens your account at once.",
        "Wenn du das warst, musst du nichts tun. Wenn nicht, sieh sofort nach, was dein Konto öffnet.";
}
