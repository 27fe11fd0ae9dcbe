//! What stands around every page, in every language.
//!
//! Never here: a sentence of a slice.

crate::language::words! {
    /// The words of the frame.
    pub struct Words;
    language: "Language", "Sprache";
    colours: "Colours", "Farben";
    system: "System", "System";
    light: "Light", "Hell";
    dark: "Dark", "Dunkel";
    mailbox: "Development mailbox", "Entwicklungspostfach";
}
