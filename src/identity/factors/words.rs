//! What the mails about second factors say, in every language.
//!
//! Never here: a code.

crate::words! {
    /// The sentences of these mails.
    pub(super) struct Words;

    on: "Two-step sign-in is on", "Die Anmeldung in zwei Schritten ist an";
    on_since(at: &str, to: &str):
        "Since {at} the account {to} asks for a code of an authenticator app after the password. Every other browser was signed out.",
        "Seit dem {at} verlangt das Konto {to} nach dem Passwort einen Code aus einer Authenticator-App. Alle anderen Browser wurden \
         abgemeldet.";
    locked_out: "If it was not you, ask the operator of this site for help at once: you may be locked out.",
        "Wenn du es nicht warst, bitte den Betreiber dieser Seite sofort um Hilfe: Vielleicht bist du ausgesperrt.";

    off: "Two-step sign-in is off", "Die Anmeldung in zwei Schritten ist aus";
    off_since(at: &str, to: &str): "Since {at} the account {to} is opened by its password alone.",
        "Seit dem {at} genügt das Passwort, um das Konto {to} zu öffnen.";
    turn_on_again: "If it was not you, choose a new password at once, and turn it on again.",
        "Wenn du es nicht warst, wähle sofort ein neues Passwort und schalte sie wieder ein.";

    off_for_you: "Two-step sign-in was turned off for you", "Die Anmeldung in zwei Schritten wurde für dich ausgeschaltet";
    off_by_operator(at: &str, to: &str):
        "The operator of this site turned it off on {at}: the account {to} is opened by its password alone.",
        "Der Betreiber dieser Seite hat sie am {at} ausgeschaltet: Das Passwort genügt, um das Konto {to} zu öffnen.";
    turn_on_if_unasked: "If you did not ask for it, choose a new password at once, and turn it on again.",
        "Wenn du nicht darum gebeten hast, wähle sofort ein neues Passwort und schalte sie wieder ein.";

    code_used: "A recovery code was used", "Ein Notfallcode wurde benutzt";
    used_on(to: &str, at: &str): "Somebody, we hope you, used a recovery code of the account {to} on {at}.",
        "Jemand, hoffentlich du, hat am {at} einen Notfallcode des Kontos {to} benutzt.";
    none_left: "It was the last one: make new ones.", "Es war der letzte: Erstelle neue.";
    one_left: "One is left: make new ones soon.", "Einer ist noch übrig: Erstelle bald neue.";
    some_left(left: i64): "{left} are left.", "{left} sind noch übrig.";
    renew_everything: "If it was not you, choose a new password and new recovery codes at once.",
        "Wenn du es nicht warst, wähle sofort ein neues Passwort und erstelle neue Notfallcodes.";

    new_codes: "You have new recovery codes", "Du hast neue Notfallcodes";
    renewed_on(to: &str, at: &str): "The account {to} got new recovery codes on {at}. The old ones are dead.",
        "Das Konto {to} hat am {at} neue Notfallcodes bekommen. Die alten gelten nicht mehr.";
}
