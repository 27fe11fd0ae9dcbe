//! What the mails about passwords say, in every language.
//!
//! Never here: a token.

crate::words! {
    /// The sentences of these mails.
    pub(super) struct Words;
    choose: "Choose a new password", "Wähle ein neues Passwort";
    forgotten(to: &str):
        "Somebody, we hope you, has forgotten the password of the account {to}. Choose a new one with this link.",
        "Jemand, hoffentlich du, hat das Passwort des Kontos {to} vergessen. Mit diesem Link wählst du ein neues.";
    once_until(until: &str): "The link works until {until}, once. If you asked several times, only the newest link works.",
        "Der Link funktioniert bis zum {until}, einmal. Wenn du mehrmals gefragt hast, funktioniert nur der neueste.";
    why_forgotten(to: &str):
        "You get this message because {to} was entered as the address of somebody who forgot their password.",
        "Du bekommst diese Nachricht, weil {to} als Adresse von jemandem eingegeben wurde, der sein Passwort vergessen hat.";
    password_as_it_was: "Not you? Then ignore this message: your password is as it was.",
        "Das warst nicht du? Dann ignoriere diese Nachricht: Dein Passwort ist, wie es war.";
    changed: "Your password was changed", "Dein Passwort wurde geändert";
    changed_on(to: &str, at: &str): "The password of the account {to} was changed on {at}. Every other browser was signed out.",
        "Das Passwort des Kontos {to} wurde am {at} geändert. Alle anderen Browser wurden abgemeldet.";
    then: "If it was you, there is nothing to do. If it was not, choose a new password at once.",
        "Wenn du das warst, musst du nichts tun. Wenn nicht, wähle sofort ein neues Passwort.";
    not_me: "This was not me", "Das war ich nicht";
}
