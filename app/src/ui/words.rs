//! The few words that blocks say by themselves, in one place for whoever translates.
//!
//! Never here: a sentence about the product.

crate::language::words! {
    /// What blocks say.
    pub struct Words;
    /// Closes a dialog.
    close: "Close", "Schließen";
    /// Copies what stands in a field.
    copy: "Copy", "Kopieren";
    /// It was.
    copied: "Copied.", "Kopiert.";
    /// Takes a toast away.
    dismiss: "Dismiss", "Ausblenden";
    /// Names the region of toasts.
    messages: "Messages", "Meldungen";
    /// To the page after this one.
    next: "Next", "Weiter";
    /// Marks a field that may stay empty.
    optional: "(optional)", "(freiwillig)";
    /// To the page before this one.
    previous: "Previous", "Zurück";
    /// Takes back what was just done.
    undo: "Undo", "Rückgängig";
    /// A refusal without a sentence.
    try_again: "That did not work. Please check what you typed and try again.",
        "Das hat nicht geklappt. Bitte prüfe deine Eingaben und versuche es noch einmal.";
    /// A request that is none.
    unreadable: "The request could not be read. Please reload the page and try again.",
        "Die Anfrage war nicht zu lesen. Bitte lade die Seite neu und versuche es noch einmal.";
    /// A denied deed.
    not_allowed: "You may not do this, or not any more. Reload the page to see what has changed.",
        "Das darfst du nicht, oder nicht mehr. Lade die Seite neu, um zu sehen, was sich geändert hat.";
    /// A deed that nobody does in somebody else's place.
    in_person: "Only the person themselves can do this, and nobody who acts as them.",
        "Das kann nur die Person selbst, und niemand an ihrer Stelle.";
    /// A fault; its reference follows.
    broken: "Something broke on our side, and nothing was changed. If it stays so, tell us this reference:",
        "Bei uns ist etwas schiefgegangen, und nichts wurde geändert. Wenn das so bleibt, nenne uns diese Nummer:";
    /// No answer.
    unreachable: "The server could not be reached. What you typed is still here; please try again.",
        "Der Server ist nicht erreichbar. Deine Eingaben sind noch da; bitte versuche es noch einmal.";
}
