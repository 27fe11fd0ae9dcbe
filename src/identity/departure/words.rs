//! What the last mail says, in every language.
//!
//! Never here: a reason to come back.

crate::words! {
    /// The sentences of the last mail.
    pub(super) struct Words;
    deleted: "Your account is deleted", "Dein Konto ist gelöscht";
    last_message: "This is our last message to you.", "Das ist unsere letzte Nachricht an dich.";
    what_is_gone(to: &str, at: &str):
        "The account {to} was deleted on {at}. You have left every organization, and your password, your addresses and your sessions \
         are gone.",
        "Das Konto {to} wurde am {at} gelöscht. Du hast alle Organisationen verlassen; dein Passwort, deine Adressen und deine \
         Anmeldungen sind weg.";
    what_stays: "Your name stays in the activity of the organizations you took part in. This is our last message to you.",
        "Dein Name bleibt in der Aktivität der Organisationen stehen, bei denen du dabei warst. Das ist unsere letzte Nachricht an dich.";
    start_anew: "Start anew", "Neu anfangen";
    why(to: &str): "You get this message because {to} was the primary address of the account.",
        "Du bekommst diese Nachricht, weil {to} die Hauptadresse des Kontos war.";
    not_you: "Not you? Then somebody knew your password: change it wherever else you use it.",
        "Das warst nicht du? Dann kannte jemand dein Passwort: Ändere es überall, wo du es sonst noch benutzt.";
}
