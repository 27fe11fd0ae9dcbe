//! What the accounts say, in every language. The parts below have words of their own.
//!
//! Never here: what another slice says of accounts.

use orgs::kernel::Language;

crate::language::words! {
    /// The words of accounts.
    pub struct Words;

    // Fields and links that several pages have.
    email: "E-mail address", "E-Mail-Adresse";
    password: "Password", "Passwort";
    your_password: "Your password", "Dein Passwort";
    new_password: "New password", "Neues Passwort";
    fifteen_characters: "At least 15 characters. A short sentence works well.",
        "Mindestens 15 Zeichen. Ein kurzer Satz eignet sich gut.";
    your_name: "Your name", "Dein Name";
    seen_by_colleagues: "This is how your colleagues will see you.", "So sehen dich deine Kollegen.";
    sign_in: "Sign in", "Anmelden";
    forgot: "Forgot your password?", "Passwort vergessen?";
    send_link: "Send me a link", "Link anfordern";
    have_account: "You have an account? ", "Du hast schon ein Konto? ";
    answer_invitation: "Then you can answer your invitation.", "Dann kannst du deine Einladung beantworten.";
    link_expired: "This link has expired", "Dieser Link ist abgelaufen";

    // Signing in.
    welcome_back: "Good to see you again.", "Schön, dass du wieder da bist.";
    stay_signed_in: "Stay signed in on this device", "Auf diesem Gerät angemeldet bleiben";
    by_passkey: "Sign in with a passkey", "Mit einem Passkey anmelden";
    by_provider(label: &str): "Continue with {label}", "Weiter mit {label}";
    new_here: "New here? ", "Neu hier? ";
    create_an_account: "Create an account", "Konto erstellen";

    // Signing up.
    create_your_account: "Create your account", "Erstelle dein Konto";
    create_account: "Create account", "Konto erstellen";
    then_organization: "Then your first organization, or one that invites you.",
        "Danach kommt deine erste Organisation, oder eine, die dich einlädt.";
    link_to_confirm: "We send you a link to confirm it.", "Wir schicken dir einen Link, mit dem du sie bestätigst.";
    for_organization: "Here for a new organization? ", "Geht es dir um eine neue Organisation? ";
    begin_with_it: "Begin with it", "Beginne mit ihr";
    by_invitation: "Accounts are by invitation", "Konten gibt es auf Einladung";
    ask_colleague: "Ask a colleague who is here already to invite you. The link in the mail they send makes your account.",
        "Bitte jemanden, der schon hier ist, um eine Einladung. Der Link in der E-Mail führt zu deinem Konto.";
    sign_up_closed: "Sign-up is closed", "Hier kann man kein Konto erstellen";
    ask_operators: "Accounts are made by the operators of this installation. Ask them for one.",
        "Konten erstellen hier nur die Betreiber. Bitte sie um eines.";

    // Confirming an address.
    confirm_address: "Confirm your address", "Bestätige deine Adresse";
    will_be_yours: " will be yours to sign in with.", " gehört dann dir, und du meldest dich damit an.";
    other_browser: "This is another browser than the one you signed up with, so please type your password.",
        "Dein Konto hast du in einem anderen Browser erstellt, darum gib bitte dein Passwort ein.";
    chosen_at_sign_up: "The one you chose when you signed up.", "Das, das du beim Erstellen des Kontos gewählt hast.";
    confirm_and_sign_in: "Confirm and sign in", "Bestätigen und anmelden";
    did_not_sign_up: "You did not sign up? Close this page; without the password nothing happens.",
        "Du hast kein Konto erstellt? Schließe diese Seite; ohne das Passwort geschieht nichts.";
    nothing_lost: "Nothing is lost. Sign up again, and we send you a new one.",
        "Es ist nichts verloren. Erstelle dein Konto noch einmal, und wir schicken dir einen neuen.";
    sign_up_again: "Sign up again", "Konto noch einmal erstellen";
    link_used: "This link was used before", "Dieser Link wurde schon benutzt";
    perhaps_confirmed: "If you confirmed your address with it, you can sign in.",
        "Wenn du damit deine Adresse bestätigt hast, kannst du dich anmelden.";
    link_unknown: "We do not know this link", "Diesen Link kennen wir nicht";
    perhaps_incomplete: "It may be incomplete. Open it from the mail again, or copy all of it.",
        "Vielleicht ist er unvollständig. Öffne ihn noch einmal aus der E-Mail, oder kopiere ihn ganz.";
    confirmed(name: &str): "Welcome, {name}. Your address is confirmed.", "Willkommen, {name}. Deine Adresse ist bestätigt.";

    // A forgotten password.
    choose_new_one: "We send you a link, and you choose a new one.", "Wir schicken dir einen Link, und du wählst ein neues.";
    remember_it: "You remember it? ", "Es ist dir wieder eingefallen? ";
    choose_password: "Choose a new password", "Wähle ein neues Passwort";
    signed_in_with_it: "You are signed in with it here, and signed out everywhere else.",
        "Damit bist du hier angemeldet und überall sonst abgemeldet.";
    change_and_sign_in: "Change password and sign in", "Passwort ändern und anmelden";
    did_not_ask: "You did not ask for this? Close this page; your password stays as it is.",
        "Du hast das nicht angefordert? Schließe diese Seite; dein Passwort bleibt, wie es ist.";
    as_it_was: "Your password is as it was. Ask for a new link; it works for an hour.",
        "Dein Passwort ist, wie es war. Fordere einen neuen Link an; er gilt eine Stunde.";
    send_new_link: "Send me a new link", "Neuen Link anfordern";
    link_does_not_work: "This link does not work", "Dieser Link funktioniert nicht";
    use_newest: "It was used before, or there is a newer one, or a part of it is missing. If you got several mails, use the newest.",
        "Er wurde schon benutzt, oder es gibt einen neueren, oder ein Stück davon fehlt. Wenn du mehrere E-Mails bekommen hast, nimm die neueste.";

    // A look into the inbox.
    check_inbox: "Check your inbox", "Sieh in dein Postfach";
    sign_up_sent: "We sent you a mail. Open the link in it to confirm your address.",
        "Wir haben dir eine E-Mail geschickt. Öffne den Link darin, um deine Adresse zu bestätigen.";
    same_browser_best: "Best open it in this browser. Nothing there after a few minutes? Look in the spam folder.",
        "Öffne ihn am besten in diesem Browser. Nach ein paar Minuten ist nichts da? Sieh in den Spam-Ordner.";
    reset_sent: "If the address has an account, a link to choose a new password is on its way.",
        "Wenn die Adresse ein Konto hat, ist ein Link für ein neues Passwort unterwegs.";
    works_for_an_hour: "The link works for an hour, once. Nothing there after a few minutes? Look in the spam folder, or sign up: there may be no account with this address yet.",
        "Der Link gilt eine Stunde und einmal. Nach ein paar Minuten ist nichts da? Sieh in den Spam-Ordner, oder erstelle ein Konto: Vielleicht hat diese Adresse noch keines.";
    open_mailbox: "Open the development mailbox", "Entwicklungspostfach öffnen";
    wrong_address: "Wrong address? ", "Falsche Adresse? ";
    start_over: "Start over", "Von vorn beginnen";

    // The profile.
    profile_title: "Profile · Your account", "Profil · Dein Konto";
    profile: "Profile", "Profil";
    name: "Name", "Name";
    how_seen: "How your colleagues see you.", "Wie deine Kollegen dich sehen.";
    shown_everywhere: "Shown in every organization you belong to.", "Er steht in jeder Organisation, zu der du gehörst.";
    save_name: "Save name", "Namen speichern";
    name_saved: "Your name is saved.", "Dein Name ist gespeichert.";

    // What opens the account.
    security_title: "Security · Your account", "Sicherheit · Dein Konto";
    security: "Security", "Sicherheit";
    security_lead: "What opens your account, and where it is open.", "Was dein Konto öffnet, und wo es offen ist.";
    about_password: "A new one signs out every other browser, and we tell you by mail.",
        "Ein neues meldet jeden anderen Browser ab, und wir sagen es dir per E-Mail.";
    present_password: "Present password", "Jetziges Passwort";
    change_password: "Change password", "Passwort ändern";
    set_password: "Set a password", "Passwort festlegen";
    password_changed: "Your password is changed. Every other browser was signed out.",
        "Dein Passwort ist geändert. Jeder andere Browser wurde abgemeldet.";
    two_step: "Two-step sign-in", "Anmeldung in zwei Schritten";
    about_two_step: "A code of your phone after the password.", "Ein Code von deinem Telefon nach dem Passwort.";
    on: "On", "An";
    off: "Off", "Aus";
    look_after_two_step: "Recovery codes, and turning it off", "Notfallcodes, und ausschalten";
    set_up: "Set up", "Einrichten";
    passkeys: "Passkeys", "Passkeys";
    about_passkeys: "A finger, a face or a PIN on your own device, in the place of the password and its code.",
        "Ein Finger, ein Gesicht oder eine PIN auf deinem eigenen Gerät, statt des Passworts und seines Codes.";
    none: "None", "Keiner";
    one: "One", "Einer";
    look_after_passkeys: "Look after passkeys", "Passkeys verwalten";
    elsewhere(label: &str): "Sign in by {label}", "Anmelden mit {label}";
    about_elsewhere: "Who you are there and who you are here is the same person then.",
        "Wer du dort bist und wer du hier bist, ist dann dieselbe Person.";

    // Where it is open.
    sessions: "Where you are signed in", "Wo du angemeldet bist";
    unknown_session: "One you do not know? Sign it out, and change your password.",
        "Einen Browser kennst du nicht? Melde ihn ab, und ändere dein Passwort.";
    about_sessions: "We keep the kind of browser and a shortened address of where each was signed in, as you see it here, as long as it is.",
        "Wir speichern die Art des Browsers und eine gekürzte Adresse, wie du sie hier siehst, solange er angemeldet ist.";
    sign_out_others: "Sign out everywhere else", "Überall sonst abmelden";
    sign_out: "Sign out", "Abmelden";
    sign_out_of(device: &str, since: &str): "Sign out {device}, signed in {since}", "{device} abmelden, angemeldet {since}";
    this_browser: "This browser", "Dieser Browser";
    a_browser: "A browser", "Ein Browser";
    signed_in: "Signed in ", "Angemeldet ";
    last_used: ", last used ", ", zuletzt benutzt ";
    until_closed: "until the browser is closed", "bis der Browser geschlossen wird";
    stays: "stays signed in", "bleibt angemeldet";
    browser_on(browser: &str, system: &str): "{browser} on {system}", "{browser} auf {system}";
    this_machine: "this machine", "dieser Rechner";
    session_ended: "That browser is signed out.", "Der Browser ist abgemeldet.";
    sessions_ended(browsers: &str): "You are signed out of {browsers}.", "Du bist in {browsers} abgemeldet.";
    count other_browsers: "other browser" | "other browsers", "anderen Browser" | "anderen Browsern";

    // A copy, and the end.
    data_title: "Your data · Your account", "Deine Daten · Dein Konto";
    data: "Your data", "Deine Daten";
    data_lead: "What we keep of you is yours.", "Was wir über dich speichern, gehört dir.";
    a_copy: "A copy", "Eine Kopie";
    about_copy: "Profile, addresses, memberships, sessions, passkeys, invitations and what you did, as one JSON file.",
        "Profil, Adressen, Mitgliedschaften, Browser, Passkeys, Einladungen und was du getan hast, in einer JSON-Datei.";
    copy_opens_nothing: "Nothing in it opens your account.", "Nichts darin öffnet dein Konto.";
    download: "Download my data", "Meine Daten herunterladen";
    delete_account: "Delete account", "Konto löschen";
    about_delete: "You leave every organization at once. This cannot be undone.",
        "Du verlässt sofort jede Organisation. Das lässt sich nicht rückgängig machen.";
    only_owner: "You are the only owner of these organizations", "Du bist der einzige Inhaber dieser Organisationen";
    transfer_first: "Transfer the ownership of each, or delete it. Then you can delete your account here.",
        "Übergib jede von ihnen, oder lösche sie. Dann kannst du hier dein Konto löschen.";
    gone_at_once: "Your password, passkeys, sessions, addresses and mailed links are gone at once.",
        "Passwort, Passkeys, angemeldete Browser, Adressen und verschickte Links sind sofort weg.";
    name_stays: "Your name stays in the activity of the organizations you took part in; nothing else does.",
        "Dein Name bleibt in den Aktivitäten der Organisationen, in denen du dabei warst; sonst bleibt nichts.";
    last_mail: "We send a last mail to your primary address.", "Wir schicken eine letzte E-Mail an deine Hauptadresse.";
    somebody_new: "Somebody who signs up with your address later is somebody new.",
        "Wer später mit deiner Adresse ein Konto erstellt, ist jemand Neues.";
    delete_mine: "Delete my account", "Mein Konto löschen";
    goodbye: "Your account is deleted. Goodbye.", "Dein Konto ist gelöscht. Auf Wiedersehen.";

    // "It is I."
    proof: "Confirm that it is you", "Bestätige, dass du es bist";
    about_proof: "What you are about to do cannot be undone. Then we do not ask for ten minutes.",
        "Was du vorhast, lässt sich nicht rückgängig machen. Danach fragen wir zehn Minuten lang nicht.";
    code: "Code", "Code";
    app_or_recovery: "Of your authenticator app, or a recovery code.", "Aus deiner Authenticator-App, oder ein Notfallcode.";
    confirm: "Confirm", "Bestätigen";
    prove_by_passkey: "Use a passkey instead", "Lieber mit einem Passkey";
    prove_by_provider(label: &str): "Confirm by {label}", "Mit {label} bestätigen";
    nothing_to_prove: "You have nothing here to confirm with. Sign out and in again: that counts as well. Or choose a password by mail.",
        "Du hast hier nichts, womit du es bestätigen kannst. Melde dich ab und wieder an: Das zählt auch. Oder wähle per E-Mail ein Passwort.";
    choose_a_password: "Choose a password", "Passwort wählen";
    changed_mind: "Changed your mind? ", "Anders überlegt? ";
    leave_it: "Leave it", "Abbrechen";

    // Refusals.
    too_many(span: &str): "Too many attempts. Please try again in {span}.", "Zu viele Versuche. Bitte versuche es in {span} noch einmal.";
    too_many_near(span: &str): "Too many attempts from your network. Please try again in {span}.",
        "Zu viele Versuche aus deinem Netz. Bitte versuche es in {span} noch einmal.";
    too_many_people(span: &str): "Many people sign up just now. Please try again in {span}.",
        "Gerade erstellen viele ein Konto. Bitte versuche es in {span} noch einmal.";
    not_open: "Nobody can sign up here by themselves.", "Hier kann niemand von sich aus ein Konto erstellen.";
    wrong_credentials: "The e-mail address or the password is not right.", "Die E-Mail-Adresse oder das Passwort stimmt nicht.";
    unknown_sign_up: "This link is not known. Please sign up again.", "Dieser Link ist unbekannt. Bitte erstelle dein Konto noch einmal.";
    expired_sign_up: "This link has expired. Please sign up again.", "Dieser Link ist abgelaufen. Bitte erstelle dein Konto noch einmal.";
    used_sign_up: "This link was used before. You can sign in.", "Dieser Link wurde schon benutzt. Du kannst dich anmelden.";
    taken_meanwhile: "This address has an account meanwhile. You can sign in.",
        "Diese Adresse hat inzwischen ein Konto. Du kannst dich anmelden.";
    password_needed: "Please type the password you chose when you signed up.",
        "Bitte gib das Passwort ein, das du gewählt hast, als du das Konto erstellt hast.";
    not_the_chosen: "This is not the password chosen at sign-up.", "Dieses Passwort wurde beim Erstellen des Kontos nicht gewählt.";
    no_new_accounts: "No new accounts are made here at the moment.", "Hier werden zurzeit keine neuen Konten erstellt.";
    taken_already: "This address has an account already. Please sign in instead.",
        "Diese Adresse hat schon ein Konto. Bitte melde dich stattdessen an.";
    unknown_reset: "This link was used before, or there is a newer one. Please ask for a new link.",
        "Dieser Link wurde schon benutzt, oder es gibt einen neueren. Bitte fordere einen neuen an.";
    expired_reset: "This link has expired. Please ask for a new link.",
        "Dieser Link ist abgelaufen. Bitte fordere einen neuen an.";
    not_your_password: "This is not your password.", "Das ist nicht dein Passwort.";
    not_your_present: "This is not your present password.", "Das ist nicht dein jetziges Passwort.";
    owner_of(names: &str): "You are the only owner of {names}. Transfer the ownership, or delete the organization, first.",
        "Du bist der einzige Inhaber von {names}. Übergib die Organisation zuerst, oder lösche sie.";
    last_superuser: "You are the last superuser of this installation. Make somebody else one first.",
        "Du bist der letzte Superuser dieser Installation. Mach zuerst jemand anderen dazu.";
}

impl Words {
    /// A browser as it was kept with its session, which is in English whatever was spoken then; one that said nothing has no name.
    pub fn device(self, kept: &str) -> String {
        match kept.split_once(" on ") {
            Some((browser, system)) => self.browser_on(browser, system),
            None => kept.to_owned(),
        }
    }

    /// The network, as it was kept.
    pub fn network(self, kept: &str) -> String {
        if kept == Self(Language::English).this_machine() {
            self.this_machine().to_owned()
        } else {
            kept.to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Words;
    use orgs::kernel::Language::{English, German};

    #[test]
    fn what_was_kept_is_said_in_the_language_of_the_page() {
        for (kept, german) in [("Firefox on Linux", "Firefox auf Linux"), ("curl", "curl"), ("", "")] {
            assert_eq!(Words(English).device(kept), kept);
            assert_eq!(Words(German).device(kept), german);
        }
        for (kept, german) in [
            ("this machine", "dieser Rechner"),
            ("203.0.113.x (IPv4)", "203.0.113.x (IPv4)"),
            ("", ""),
        ] {
            assert_eq!(Words(English).network(kept), kept);
            assert_eq!(Words(German).network(kept), german);
        }
    }
}
