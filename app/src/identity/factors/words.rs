//! What two-step sign-in says, in every language.
//!
//! Never here: a code.

crate::language::words! {
    /// The words of two-step sign-in.
    pub struct Words;

    // The code after the password.
    enter_code: "Enter your code", "Gib deinen Code ein";
    six_digits: "Your authenticator app shows six digits. They change every half minute.",
        "Deine Authenticator-App zeigt sechs Ziffern. Sie ändern sich jede halbe Minute.";
    code: "Code", "Code";
    app_lost: "App lost? Type a recovery code instead.", "App verloren? Gib stattdessen einen Notfallcode ein.";
    sign_in: "Sign in", "Anmelden";
    neither: "Neither app nor recovery codes? Ask the operator of this site.",
        "Weder App noch Notfallcodes? Frag die Betreiber dieser Seite.";
    sign_in_again: "Please sign in again", "Bitte melde dich noch einmal an";
    ten_minutes: "A sign-in waits ten minutes for its code.", "Eine Anmeldung wartet zehn Minuten auf ihren Code.";

    // Off, and on the way.
    title: "Two-step sign-in · Your account", "Anmeldung in zwei Schritten · Dein Konto";
    two_step: "Two-step sign-in", "Anmeldung in zwei Schritten";
    lead: "A code of your phone after the password: who finds only the one gets nowhere.",
        "Ein Code von deinem Telefon nach dem Passwort: Wer nur eines davon findet, kommt nicht hinein.";
    needed: "Nobody comes in here by a password alone. Set up two-step sign-in, and go on; it takes a minute and an app.",
        "Mit einem Passwort allein kommt hier niemand hinein. Richte die Anmeldung in zwei Schritten ein, dann geht es weiter; es braucht eine Minute und eine App.";
    your_password: "Your password", "Dein Passwort";
    turn_it_on: "Turn it on", "Einschalten";
    about_app: "You need an authenticator app: most password managers have one, and every app store.",
        "Du brauchst eine Authenticator-App: Die meisten Passwortmanager haben eine, und jeder App-Store.";
    next_scan: "Next you scan a picture with the app.", "Danach scannst du ein Bild mit der App.";
    set_up: "Set up", "Einrichten";
    scan: "Scan this", "Scanne das";
    about_scan: "With the authenticator app. It then shows six digits, new ones every half minute.",
        "Mit der Authenticator-App. Sie zeigt dann sechs Ziffern, jede halbe Minute neue.";
    picture: "The secret for your app, as a QR code", "Das Geheimnis für deine App, als QR-Code";
    cannot_scan: "It cannot scan? Type this:", "Sie kann nicht scannen? Gib das ein:";
    open_in_app: "Or open it in an app on this device", "Oder öffne es in einer App auf diesem Gerät";
    type_it: "Type what it shows", "Gib ein, was sie zeigt";
    then_on: "Then two-step sign-in is on, and every other browser is signed out.",
        "Dann ist die Anmeldung in zwei Schritten an, und jeder andere Browser ist abgemeldet.";
    next_codes: "Next you get recovery codes.", "Danach bekommst du Notfallcodes.";
    turn_on: "Turn on", "Einschalten";

    // On.
    on_since: "On since ", "Eingeschaltet ";
    recovery_codes: "Recovery codes", "Notfallcodes";
    about_codes: "Each stands in for the app once. New ones put the old ones out of use.",
        "Jeder ersetzt die App einmal. Neue machen die alten ungültig.";
    none_left: "You have none left.", "Du hast keinen mehr.";
    one_left: "You have one left.", "Du hast noch einen.";
    some_left(left: i64): "You have {left}.", "Du hast {left}.";
    app_or_recovery: "Of the app, or one of the recovery codes.", "Aus der App, oder einer der Notfallcodes.";
    make_codes: "Make new codes", "Neue Codes erstellen";
    turn_it_off: "Turn it off", "Ausschalten";
    then_off: "Then the password alone opens your account. We tell you by mail.",
        "Dann öffnet das Passwort allein dein Konto. Wir sagen es dir per E-Mail.";
    other_phone: "Another phone? Turn it off and on again.", "Ein anderes Telefon? Schalte sie aus und wieder ein.";
    turn_off: "Turn off", "Ausschalten";
    keep_these: "Keep these now", "Bewahre sie jetzt auf";
    shown_once: "They are shown this once. Print them, or keep them where your phone is not.",
        "Sie werden nur dieses eine Mal gezeigt. Drucke sie aus, oder bewahre sie auf, wo dein Telefon nicht ist.";
    phone_lost: "If the phone is lost, one of them lets you in.", "Wenn das Telefon weg ist, lässt dich einer davon hinein.";
    download: "Download", "Herunterladen";
    file: "recovery-codes.txt", "notfallcodes.txt";

    // Done.
    off: "Two-step sign-in is off.", "Die Anmeldung in zwei Schritten ist aus.";
    signed_in_here: "Your password is changed. You are signed in here, and nowhere else.",
        "Dein Passwort ist geändert. Du bist hier angemeldet, und sonst nirgends.";
    code_needed: "Your password is changed. Your code is still needed.",
        "Dein Passwort ist geändert. Dein Code wird trotzdem gebraucht.";

    // Refusals.
    not_your_password: "This is not your password.", "Das ist nicht dein Passwort.";
    on_already: "Two-step sign-in is on already.", "Die Anmeldung in zwei Schritten ist schon an.";
    set_up_over: "This took too long. Please begin again.", "Das hat zu lange gedauert. Bitte beginne noch einmal.";
    not_the_code: "This is not the code your app shows now. If it stays wrong, see whether the device's clock is right.",
        "Das ist nicht der Code, den deine App jetzt zeigt. Wenn es dabei bleibt, sieh nach, ob die Uhr des Geräts richtig geht.";
    not_a_code: "This code is not right, or was used before. Type the one your app shows now, or another recovery code.",
        "Dieser Code stimmt nicht, oder er wurde schon benutzt. Gib den ein, den deine App jetzt zeigt, oder einen anderen Notfallcode.";
    needed_here: "Nobody comes in here by a password alone. For another phone, ask whoever operates this site.",
        "Mit einem Passwort allein kommt hier niemand hinein. Für ein anderes Telefon frag die Betreiber dieser Seite.";
    sign_in_over: "This took too long. Please sign in again.", "Das hat zu lange gedauert. Bitte melde dich noch einmal an.";
}
