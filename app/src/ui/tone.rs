//! What a colour says, for blocks that come in several.
//!
//! Never here: what a tone is used for; screens map their words to tones.

/// What a colour says. Never the only carrier of a meaning: words say it too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// Nothing special.
    #[default]
    Neutral,
    /// Belongs to the brand; stands out.
    Accent,
    /// Good to know.
    Info,
    /// Went well.
    Success,
    /// Wants attention.
    Warning,
    /// Went wrong, or destroys.
    Danger,
}

impl Tone {
    /// The word for it in class names and `data-tone`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Accent => "accent",
            Self::Info => "info",
            Self::Success => "success",
            Self::Warning => "warning",
            Self::Danger => "danger",
        }
    }
}
