//! The few words that blocks say by themselves, in one place for whoever translates.
//!
//! Never here: a sentence about the product.

/// Closes a dialog.
pub const CLOSE: &str = "Close";
/// Copies what stands in a field.
pub const COPY: &str = "Copy";
/// It was.
pub const COPIED: &str = "Copied.";
/// Takes a toast away.
pub const DISMISS: &str = "Dismiss";
/// Names the region of toasts.
pub const MESSAGES: &str = "Messages";
/// To the page after this one.
pub const NEXT: &str = "Next";
/// Marks a field that may stay empty.
pub const OPTIONAL: &str = "(optional)";
/// To the page before this one.
pub const PREVIOUS: &str = "Previous";
/// Takes back what was just done.
pub const UNDO: &str = "Undo";
/// A refusal without a sentence.
pub const TRY_AGAIN: &str = "That did not work. Please check what you typed and try again.";
/// A denied deed.
pub const NOT_ALLOWED: &str = "You may not do this, or not any more. Reload the page to see what has changed.";
/// A deed that nobody does in somebody else's place.
pub const IN_PERSON: &str = "Only the person themselves can do this, and nobody who acts as them.";
/// A fault; its reference follows.
pub const BROKEN: &str =
    "Something broke on our side, and nothing was changed. If it stays so, tell us this reference:";
/// No answer.
pub const UNREACHABLE: &str = "The server could not be reached. What you typed is still here; please try again.";
