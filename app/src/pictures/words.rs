//! What the section of one's own picture says, in every language.

crate::language::words! {
    /// The words of pictures.
    pub struct Words;
    picture: "Picture", "Bild";
    shown_to: "Shown beside your name, to your colleagues and nobody else.",
        "Zu sehen neben deinem Namen, für die anderen in deinen Organisationen und sonst niemanden.";
    what_we_keep: "We keep a square of its middle, and nothing of what a camera wrote into it.",
        "Wir behalten ein Quadrat aus der Mitte, und nichts von dem, was eine Kamera hineingeschrieben hat.";
    new_picture: "New picture", "Neues Bild";
    kinds: "PNG, JPEG or WebP, up to 5 MB.", "PNG, JPEG oder WebP, bis 5 MB.";
    without_one: "Without one your initials are shown.", "Ohne Bild sind deine Anfangsbuchstaben zu sehen.";
    save: "Save picture", "Bild speichern";
    /// Said by the server's own route, which takes the file.
    saved: "Your picture is saved.", "Dein Bild ist gespeichert.";
    initials_again: "Show your initials again.", "Wieder deine Anfangsbuchstaben zeigen.";
    remove: "Remove picture", "Bild entfernen";
    removed: "Your picture is removed.", "Dein Bild ist entfernt.";
    too_large(most: usize): "This file is too large. We take up to {most} MB.", "Diese Datei ist zu groß. Wir nehmen bis zu {most} MB.";
    not_a_picture: "Please choose a picture: PNG, JPEG or WebP.", "Bitte wähle ein Bild: PNG, JPEG oder WebP.";
    too_many_pixels: "This picture has more pixels than we can take. Please make it smaller first.",
        "Dieses Bild hat mehr Pixel, als wir nehmen können. Bitte verkleinere es zuerst.";
    too_many: "You changed your picture often today. Please go on tomorrow.",
        "Du hast dein Bild heute oft geändert. Bitte mach morgen weiter.";
}
