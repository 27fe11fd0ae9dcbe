//! What foundings say, in every language.
//!
//! Never here: what whoever is signed in reads when they create an organization.

crate::language::words! {
    /// The words of foundings.
    pub struct Words;

    // The visitor's form.
    begin: "Begin with your organization", "Beginne mit deiner Organisation";
    lead: "Name it. We mail you a link, and with it the organization is yours.",
        "Gib ihr einen Namen. Wir schicken dir einen Link, und mit ihm gehört die Organisation dir.";
    name: "Name of the organization", "Name der Organisation";
    about_name: "As your colleagues know it.", "Wie deine Kollegen sie kennen.";
    web_address: "Web address", "Webadresse";
    about_web_address: "Small letters, digits and hyphens. Leave it empty, and we make one of the name.",
        "Kleinbuchstaben, Ziffern und Bindestriche. Lass sie leer, und wir machen eine aus dem Namen.";
    your_email: "Your e-mail address", "Deine E-Mail-Adresse";
    about_email: "We send the link there.", "Dorthin schicken wir den Link.";
    send_link: "Send me the link", "Link anfordern";
    have_account: "You have an account? ", "Du hast schon ein Konto? ";
    sign_in: "Sign in", "Anmelden";
    sent: "We sent you a mail. Open the link in it to create your organization.",
        "Wir haben dir eine E-Mail geschickt. Öffne den Link darin, um deine Organisation zu erstellen.";
    works_for_a_day: "The link works for a day. Nothing there after a few minutes? Look in the spam folder.",
        "Der Link gilt einen Tag. Nach ein paar Minuten ist nichts da? Sieh in den Spam-Ordner.";

    // Behind the link.
    create(name: &str): "Create {name}", "{name} erstellen";
    this_link_ends: "You will be its owner. This link ends ", "Du wirst ihr Inhaber. Dieser Link läuft ";
    ends: ".", " ab.";
    create_account_first: "Create your account to go on.", "Erstelle dein Konto, dann geht es weiter.";
    about_proposed: "Small letters, digits and hyphens. Leave it empty, and we take what is proposed.",
        "Kleinbuchstaben, Ziffern und Bindestriche. Lass sie leer, und wir nehmen die vorgeschlagene.";
    sent_to_this: "The link was sent to this address.", "Der Link wurde an diese Adresse geschickt.";
    create_both: "Create account and organization", "Konto und Organisation erstellen";
    sign_up_to_go_on: "Sign up to go on", "Konto erstellen und weiter";
    sign_up_as: "Sign up as ", "Erstelle ein Konto mit ";
    and_come_back: ", and come back to this page.", ", und komm auf diese Seite zurück.";
    sign_in_to_go_on: "Sign in to go on", "Anmelden und weiter";
    sign_in_as: "Sign in as ", "Melde dich an als ";
    you_come_back: "; you come back to this page.", "; danach bist du wieder auf dieser Seite.";
    begun_as: "This was begun as ", "Begonnen wurde das als ";
    signed_in_as: ". You are signed in as ", ". Du bist angemeldet als ";
    switch_account: "Switch account", "Konto wechseln";
    go_on_there: "You come back to this page and go on there.", "Danach bist du wieder auf dieser Seite und machst hier weiter.";

    // Behind a link that makes nothing any more.
    link_unknown: "We do not know this link", "Diesen Link kennen wir nicht";
    perhaps_incomplete: "It may be incomplete. Open it from the mail again, or copy all of it. If you got several mails, use the newest.",
        "Vielleicht ist er unvollständig. Öffne ihn noch einmal aus der E-Mail, oder kopiere ihn ganz. Wenn du mehrere E-Mails bekommen hast, nimm die neueste.";
    to_front_page: "To the front page", "Zur Startseite";
    link_ended: "This link has ended", "Dieser Link ist abgelaufen";
    not_in_time(name: &str): "Nobody confirmed {name} in time, so it was not created.",
        "Niemand hat {name} rechtzeitig bestätigt, darum wurde die Organisation nicht erstellt.";
    begin_again: "Begin again", "Noch einmal beginnen";
    there_already: "This organization is there already", "Diese Organisation gibt es schon";
    was_created(name: &str): "{name} was created with this link.", "{name} wurde mit diesem Link erstellt.";
    to_organizations: "To your organizations", "Zu deinen Organisationen";

    // Done.
    ready: "Your organization is ready. Next, you can invite your colleagues.",
        "Deine Organisation ist bereit. Als Nächstes kannst du deine Kollegen einladen.";
    welcome: "Welcome. Your organization is ready; next, you can invite your colleagues.",
        "Willkommen. Deine Organisation ist bereit; als Nächstes kannst du deine Kollegen einladen.";

    // Refusals.
    sign_up_first: "Create your account first. Signed in, you can create an organization.",
        "Erstelle zuerst dein Konto. Wenn du angemeldet bist, kannst du eine Organisation erstellen.";
    ask_operators: "The operators of this installation create organizations. Ask one of them.",
        "Organisationen erstellen hier die Betreiber. Frag jemanden von ihnen.";
    too_soon: "We sent a mail to this address a moment ago. Look for it, or wait a minute and try again.",
        "Wir haben eben eine E-Mail an diese Adresse geschickt. Sieh nach, oder versuche es in einer Minute noch einmal.";
    unknown: "There is no organization behind this link.", "Hinter diesem Link ist keine Organisation.";
    expired: "This link has expired. Please begin with your organization again.",
        "Dieser Link ist abgelaufen. Bitte beginne noch einmal mit deiner Organisation.";
    used: "This organization was created before.", "Diese Organisation wurde schon erstellt.";
    wrong_founder: "This organization was begun with another address. Sign in with that one.",
        "Diese Organisation wurde mit einer anderen Adresse begonnen. Melde dich mit ihr an.";
}
