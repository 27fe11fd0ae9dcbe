//! What the mails of the built-in people say, in every language: those of a sign-up, and what the mails of several folders share.
//!
//! Never here: what somebody typed, but for addresses.

crate::words! {
    /// The sentences of these mails.
    pub(super) struct Words;

    // What several mails say.
    nothing_to_do: "If it was you, there is nothing to do.", "Wenn du das warst, musst du nichts tun.";
    look_after_account: "Look after your account", "Konto ansehen";
    account_is_yours(to: &str): "You get this message because the account {to} is yours.",
        "Du bekommst diese Nachricht, weil das Konto {to} dir gehört.";
    link_until(until: &str): "The link works until {until}.", "Der Link funktioniert bis zum {until}.";
    link_once_until(until: &str): "The link works until {until}, once.", "Der Link funktioniert bis zum {until}, einmal.";
    nothing_without_you: "Not you? Then ignore this message: without you nothing happens.",
        "Das warst nicht du? Dann ignoriere diese Nachricht: Ohne dich passiert nichts.";

    // A sign-up.
    confirm_address: "Confirm your e-mail address", "Bestätige deine E-Mail-Adresse";
    account_wanted(to: &str): "Somebody, we hope you, asked for an account with the address {to}. Confirm that it is yours to finish.",
        "Jemand, hoffentlich du, möchte ein Konto mit der Adresse {to}. Bestätige, dass sie dir gehört: Dann ist es fertig.";
    why_sign_up(to: &str): "You get this message because {to} was entered to sign up.",
        "Du bekommst diese Nachricht, weil {to} eingegeben wurde, um ein Konto zu erstellen.";

    // A sign-up of somebody who has an account.
    have_an_account: "You already have an account", "Du hast schon ein Konto";
    sign_in_with_it: "Sign in with the account you have.", "Melde dich mit dem Konto an, das du hast.";
    account_wanted_again(to: &str):
        "Somebody, we hope you, asked for an account with the address {to}. You already have one: sign in with it.",
        "Jemand, hoffentlich du, möchte ein Konto mit der Adresse {to}. Du hast schon eines: Melde dich damit an.";
    nothing_changed: "Nothing was changed.", "Es wurde nichts geändert.";
    sign_in: "Sign in", "Anmelden";
    account_as_it_was: "Not you? Then ignore this message: your account is as it was.",
        "Das warst nicht du? Dann ignoriere diese Nachricht: Dein Konto ist, wie es war.";
}
