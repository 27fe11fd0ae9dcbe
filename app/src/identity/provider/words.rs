//! What signing in by another site says, in every language.
//!
//! Never here: what the other site is called; its operator says that.

crate::language::words! {
    /// The words of the provider.
    pub struct Words;

    // There and back.
    elsewhere: "Sign in elsewhere", "Woanders anmelden";
    go_on_to(label: &str): "Go on to {label}", "Weiter zu {label}";
    and_come_back: "You sign in there, and come back.", "Du meldest dich dort an und kommst zurück.";
    welcome_back: "Welcome back", "Willkommen zurück";
    one_more_step: "One more step.", "Noch ein Schritt.";
    go_on: "Continue", "Weiter";
    not_signed_in: "You are not signed in", "Du bist nicht angemeldet";
    sign_in: "Sign in", "Anmelden";

    // "Is that you as well?"
    title: "Link · Your account", "Verknüpfen · Dein Konto";
    link_both: "Link both", "Beide verknüpfen";
    lead: "One account, and one way more into it.", "Ein Konto, und ein Weg mehr hinein.";
    from_now_on: "From now on ", "Ab jetzt meldet dich ";
    signs_in_as: " signs you in, as ", " an, und zwar als ";
    not_you: "It was not you who came from there? Then leave this page: nothing happens.",
        "Du bist nicht von dort gekommen? Dann verlass diese Seite: Es geschieht nichts.";
    not_now: "Not now", "Jetzt nicht";
    nothing_waits: "Nothing waits to be linked.", "Es gibt nichts zu verknüpfen.";
    security: "Security", "Sicherheit";

    // On the page of what opens the account.
    is_linked: "Linked", "Verknüpft";
    is_not_linked: "Not linked", "Nicht verknüpft";
    linked: "Linked ", "Verknüpft ";
    last_used: ", last used ", ", zuletzt benutzt ";
    link(label: &str): "Link {label}", "{label} verknüpfen";
    unlink: "Unlink", "Trennen";
    unlink_named(label: &str): "Unlink {label}", "{label} trennen";

    // Done.
    signs_you_in(label: &str): "From now on {label} signs you in.", "Ab jetzt meldet dich {label} an.";
    signs_you_in_no_more(label: &str): "{label} does not sign you in any more.", "{label} meldet dich nicht mehr an.";
    account_is_there: "You have an account with this address already. Sign in to it once more, and link both.",
        "Mit dieser Adresse hast du schon ein Konto. Melde dich noch einmal dort an, und verknüpfe beide.";
    done: "It is linked. You can sign in by it.", "Es ist verknüpft. Du kannst dich damit anmelden.";

    // Refusals.
    unreachable: "The other site does not answer just now. Please try again in a moment, or sign in in another way.",
        "Die andere Seite antwortet gerade nicht. Bitte versuche es gleich noch einmal, oder melde dich auf andere Weise an.";
    attempt_over: "This took too long, or was begun in another browser. Please sign in again.",
        "Das hat zu lange gedauert, oder es wurde in einem anderen Browser begonnen. Bitte melde dich noch einmal an.";
    not_signed_in_there: "The other site did not sign you in.", "Die andere Seite hat dich nicht angemeldet.";
    not_believed: "What the other site said could not be believed. Please sign in again.",
        "Was die andere Seite gesagt hat, war nicht zu glauben. Bitte melde dich noch einmal an.";
    stale: "The other site did not ask who you are just now. Please confirm in another way.",
        "Die andere Seite hat eben nicht gefragt, wer du bist. Bitte bestätige es auf andere Weise.";
    not_verified: "The other site does not say that your address is verified. Sign in in another way, and link it then.",
        "Die andere Seite sagt nicht, dass deine Adresse bestätigt ist. Melde dich auf andere Weise an, und verknüpfe sie dann.";
    not_open: "You have no account here, and nobody can sign up by themselves.",
        "Du hast hier kein Konto, und niemand kann von sich aus eines erstellen.";
    deactivated: "This account is deactivated.", "Dieses Konto ist stillgelegt.";
    somebody_elses: "Who you are there belongs to another account here, or this account to somebody else there.",
        "Wer du dort bist, gehört hier zu einem anderen Konto, oder dieses Konto dort zu jemand anderem.";
    offer_over: "This took too long. Please sign in by the other site again.",
        "Das hat zu lange gedauert. Bitte melde dich noch einmal über die andere Seite an.";
    other_person: "This is for the account that has the same address. Sign in to that one.",
        "Das ist für das Konto mit derselben Adresse. Melde dich mit jenem an.";
    taken: "It is linked already, here or to another account.", "Es ist schon verknüpft, hier oder mit einem anderen Konto.";
    not_linked: "It is not linked.", "Es ist nicht verknüpft.";
    last_way_in: "This is your last way in. Set a password, or add a passkey, first.",
        "Das ist dein letzter Weg hinein. Lege zuerst ein Passwort fest, oder füge einen Passkey hinzu.";
}
