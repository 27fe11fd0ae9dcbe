//! What the pages say of requests to join, in every language.
//!
//! Never here: what somebody wrote to those who decide.

crate::language::words! {
    /// The words of requests to join.
    pub struct Words;

    // The page behind a share link that is for other addresses.
    other_addresses: "This link is for other addresses", "Dieser Link ist für andere Adressen";
    /// The visitor's address follows, and [`Self::none_there`].
    confirmed_at(organization: &str, domain: &str):
        "Whoever joins {organization} by it has a confirmed address at {domain}. You are signed in as ",
        "Wer {organization} über ihn beitritt, hat eine bestätigte Adresse bei {domain}. Du bist angemeldet als ";
    none_there: ", and have none there.", " und hast dort keine.";
    have_one_there: "You have an address there?", "Du hast dort eine Adresse?";
    have_one_there_text: "Add it to your account, and join at once.", "Füge sie deinem Konto hinzu und tritt gleich bei.";
    add_yours(domain: &str): "Add your address at {domain}", "Deine Adresse bei {domain} hinzufügen";
    a_few_words: "A few words", "Ein paar Worte";
    a_few_words_hint(organization: &str): "Who you are, or who gave you the link. The admins of {organization} will read it.",
        "Wer du bist, oder wer dir den Link gegeben hat. Die Admins von {organization} werden es lesen.";
    /// The visitor's address follows, and [`Self::they_see_end`].
    they_see(organization: &str): "The admins of {organization} will see your name and this address: ",
        "Die Admins von {organization} sehen dann deinen Namen und diese Adresse: ";
    they_see_end: ".", ".";
    ask: "Ask to join", "Um Aufnahme bitten";
    you_have_asked(email: &str): "You have asked to join. You will get a mail at {email} when it is decided.",
        "Du hast um Aufnahme gebeten. Sobald entschieden ist, bekommst du eine Mail an {email}.";

    // Asked, and not decided.
    asked_to_join(organization: &str): "You asked to join {organization}", "Du hast {organization} um Aufnahme gebeten";
    /// When follows, then [`Self::they_decide`], the visitor's address and [`Self::they_decide_end`].
    asked_before: "You asked ", "Du hast ";
    they_decide: ". Its admins decide; you will get a mail at ", " gefragt. Die Admins entscheiden; du bekommst eine Mail an ";
    they_decide_end: ".", ".";
    front_page: "To the front page", "Zur Startseite";
    withdraw: "Withdraw the request", "Anfrage zurückziehen";
    withdraw_foot: "Until it is decided you can withdraw it at any time.", "Bis entschieden ist, kannst du sie jederzeit zurückziehen.";
    is_withdrawn: "Your request is withdrawn.", "Deine Anfrage ist zurückgezogen.";

    // Declined, or not to be asked yet.
    not_this_time: "Not this time", "Diesmal nicht";
    /// When they may ask again follows, and [`Self::not_this_time_end`].
    not_this_time_text(organization: &str):
        "{organization} could not let you in when you asked. If you think that they have missed something, talk to whoever gave you the \
         link; or ask once more by it ",
        "{organization} konnte dich auf deine Anfrage hin nicht aufnehmen. Wenn du meinst, dass etwas übersehen wurde, sprich mit der \
         Person, die dir den Link gegeben hat; oder frag noch einmal über ihn ";
    not_this_time_end: ".", ".";
    two_steps_first: "Two-step sign-in comes first", "Erst die Anmeldung in zwei Schritten";
    two_steps_first_text(organization: &str):
        "This link is for other addresses, so you can only ask to join. {organization} lets nobody in by a password alone: set it up, then \
         open this link again and ask.",
        "Dieser Link ist für andere Adressen, du kannst also nur um Aufnahme bitten. {organization} lässt niemanden mit nur einem Passwort \
         herein: Richte sie ein, öffne dann diesen Link noch einmal und frag.";
    set_up_two_steps: "Set up two-step sign-in", "Anmeldung in zwei Schritten einrichten";

    // On the front page of whoever asked.
    waiting_for_them: "Waiting for their answer", "Wartet auf ihre Antwort";
    /// When follows.
    you_asked_to_join: "You asked to join ", "Du hast um Aufnahme gebeten, ";
    withdraw_that_to(organization: &str): "Withdraw the request to join {organization}", "Anfrage an {organization} zurückziehen";

    // Among the invitations.
    requests: "Requests to join", "Anfragen um Aufnahme";
    requests_lead: "They hold your share link, and none of their addresses is among those it is for. Whoever you let in is a member at once.",
        "Sie haben euren Einladungslink, und keine ihrer Adressen gehört zu denen, für die er ist. Wen du aufnimmst, der ist sofort Mitglied.";
    who: "Who", "Wer";
    writes: "Writes", "Schreibt";
    by_link_for(domain: &str): "by the link for addresses at {domain}", "über den Link für Adressen bei {domain}";
    asked: "Asked", "Gefragt";
    answers: "Answers", "Antworten";
    pages: "Pages of requests", "Seiten der Anfragen";
    count on_this_page: "request on this page" | "requests on this page", "Anfrage auf dieser Seite" | "Anfragen auf dieser Seite";
    see_the_others: "See who else waits", "Ansehen, wer noch wartet";
    role_for(name: &str): "Role for {name}", "Rolle für {name}";
    approve: "Approve", "Aufnehmen";
    approve_that_of(name: &str): "Approve the request of {name}", "Anfrage von {name} annehmen";
    decline: "Decline", "Ablehnen";
    decline_that_of(name: &str): "Decline the request of {name}", "Anfrage von {name} ablehnen";
    is_now(name: &str, a_role: &str): "{name} is {a_role} now.", "{name} ist jetzt {a_role}.";
    is_declined(name: &str): "The request of {name} is declined.", "Die Anfrage von {name} ist abgelehnt.";

    // Several at once.
    choose_column: "Choose", "Auswählen";
    choose(name: &str): "Choose {name}", "{name} auswählen";
    choose_everybody: "Choose everybody on this page", "Alle auf dieser Seite auswählen";
    chosen_requests: "Chosen requests", "Ausgewählte Anfragen";
    chosen: "chosen on this page", "auf dieser Seite ausgewählt";
    role_for_chosen: "Role for the chosen", "Rolle für die Ausgewählten";
    as_the_link_says: "As their link says", "Wie ihr Link es sagt";
    approve_chosen: "Approve the chosen", "Ausgewählte aufnehmen";
    decline_chosen: "Decline the chosen", "Ausgewählte ablehnen";
    nobody_is_chosen: "Please choose at least one request.", "Bitte wähle mindestens eine Anfrage aus.";
    nothing_was_decided: "Nothing was decided.", "Es wurde nichts entschieden.";
    one_is_in: "One person is a member now.", "Eine Person ist jetzt Mitglied.";
    are_in(people: &str): "{people} are members now.", "{people} sind jetzt Mitglieder.";
    count people: "person" | "people", "Person" | "Personen";
    one_is_declined: "One request is declined.", "Eine Anfrage ist abgelehnt.";
    are_declined(requests: &str): "{requests} are declined.", "{requests} sind abgelehnt.";
    count requests_count: "request" | "requests", "Anfrage" | "Anfragen";
    has_gone: "Is not there any more.", "Ist nicht mehr da.";
    somebody_has_gone: "Somebody who asked is not there any more.", "Jemand, der gefragt hat, ist nicht mehr da.";
    not_tried_yet: "Not tried yet.", "Noch nicht versucht.";

    // Refusals.
    you_are_member: "You are a member of this organization already.", "Du bist schon Mitglied dieser Organisation.";
    you_can_join: "This link is for you: you can join at once.", "Dieser Link ist für dich: Du kannst gleich beitreten.";
    was_removed: "You were removed from this organization after the link was made. Please ask for an invitation.",
        "Du wurdest aus dieser Organisation entfernt, nachdem der Link erstellt war. Bitte frag nach einer Einladung.";
    two_steps_needed: "This organization asks for two-step sign-in. Please set it up first.",
        "Diese Organisation verlangt die Anmeldung in zwei Schritten. Bitte richte sie zuerst ein.";
    already_asked: "You have asked already. You will get a mail when it is decided.",
        "Du hast schon gefragt. Sobald entschieden ist, bekommst du eine Mail.";
    was_declined_lately(wait: &str): "Your request was declined not long ago. You can ask once more in {wait}.",
        "Deine Anfrage wurde vor Kurzem abgelehnt. Du kannst in {wait} noch einmal fragen.";
    asked_enough(wait: &str): "So much was asked today that the next request has to wait. Please try again in {wait}.",
        "Heute wurde so viel gefragt, dass die nächste Anfrage warten muss. Bitte versuche es in {wait} noch einmal.";
    they_let_you_in: "You are a member already: they have let you in.", "Du bist schon Mitglied: Du wurdest aufgenommen.";
    they_declined: "It is decided already: they have declined.", "Es ist schon entschieden: Die Anfrage wurde abgelehnt.";
    withdrawn_before: "You have withdrawn this request already.", "Du hast diese Anfrage schon zurückgezogen.";
    approved_by(by: &str): "{by} has approved this request already.", "{by} hat diese Anfrage schon angenommen.";
    declined_by(by: &str): "{by} has declined this request already.", "{by} hat diese Anfrage schon abgelehnt.";
    withdrawn_by(by: &str): "{by} has withdrawn the request.", "{by} hat die Anfrage zurückgezogen.";
    joined_otherwise(by: &str): "{by} has joined in another way meanwhile.", "{by} ist inzwischen auf anderem Weg beigetreten.";
    role_above_own: "You cannot give a role above your own.", "Du kannst keine Rolle vergeben, die über deiner steht.";
    never_owner: "Nobody becomes an owner by asking.", "Auf Anfrage wird niemand Inhaber.";
    no_seat: "Every seat is taken. Remove somebody first, or ask for more seats.",
        "Alle Plätze sind vergeben. Entferne zuerst jemanden, oder bitte um mehr Plätze.";
    they_are_member: "They are a member already.", "Die Person ist schon Mitglied.";
    not_active: "Their account is not in use any more.", "Das Konto der Person ist nicht mehr in Betrieb.";
    they_need_two_steps: "Your organization asks for two-step sign-in, and they have not set it up.",
        "Eure Organisation verlangt die Anmeldung in zwei Schritten, und die Person hat sie nicht eingerichtet.";
}
