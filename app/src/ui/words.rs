//! The few words that blocks say by themselves, in one place for whoever translates.
//!
//! Never here: a sentence about the product.

/// Closes a dialog.
pub const CLOSE: &str = "Close";
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
