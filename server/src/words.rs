//! What the process says by itself to people in a browser, in every language.
//!
//! Never here: the command line, or the log.

orgs::words! {
    /// The words of the process.
    pub struct Words;

    broken: "Something went wrong on our side", "Bei uns ist etwas schiefgegangen";
    broken_text: "It was written down and we look into it. Try again in a moment.",
        "Es ist notiert, und wir sehen es uns an. Versuche es gleich noch einmal.";
    away: "We are away for a moment", "Wir sind kurz nicht da";
    away_text: "A part we need does not answer just now. Try again in a moment.",
        "Ein Teil, den wir brauchen, antwortet gerade nicht. Versuche es gleich noch einmal.";
    too_slow: "This took too long", "Das hat zu lange gedauert";
    too_slow_text: "We gave up on it, and changed nothing. Try again in a moment.",
        "Wir haben es aufgegeben und nichts geändert. Versuche es gleich noch einmal.";
    too_large: "This is too much at once", "Das ist zu viel auf einmal";
    too_large_text: "What was sent is larger than anything we take.", "Was gesendet wurde, ist größer als alles, was wir annehmen.";
    unreadable: "We could not read this", "Das konnten wir nicht lesen";
    unreadable_text: "The request could not be read. Please reload the page and try again.",
        "Die Anfrage ließ sich nicht lesen. Bitte lade die Seite neu und versuche es noch einmal.";
    not_from_here: "This did not come from here", "Das kam nicht von hier";
    not_from_here_text: "Another site sent this request in your name, so we did nothing. If it was you, open our page and try again there.",
        "Eine andere Website hat diese Anfrage in deinem Namen gesendet, darum haben wir nichts getan. Wenn du es warst, öffne unsere Seite und versuche es dort noch einmal.";
    not_allowed: "This is not for you", "Das ist nicht für dich";
    not_allowed_text: "You are signed in, and may not have this file. Its page says why.",
        "Du bist angemeldet und darfst diese Datei nicht haben. Ihre Seite sagt, warum.";
    nothing_here: "There is nothing here", "Hier ist nichts";
    nothing_here_text: "The address may be old, or mistyped.", "Vielleicht ist die Adresse alt oder vertippt.";
    reference: "Reference", "Nummer";
    to_the_start: "Go to the start page", "Zur Startseite";
}
