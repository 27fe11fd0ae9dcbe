//! What is said of when a member was here last, in every language.
//!
//! Never here: a day; see `crate::words`.

crate::language::words! {
    /// The words of last active.
    pub struct Words;
    last_active: "Last active", "Zuletzt aktiv";
    never: "never", "nie";
    not_once: "Not once since it is noted", "Kein einziges Mal, seit es vermerkt wird";
}
