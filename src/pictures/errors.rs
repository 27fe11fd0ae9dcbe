//! Refusals of this slice. No personal data, no text.

/// Why a picture was not set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetRefusal {
    /// It has more bytes than are taken.
    TooLarge {
        /// The most, in bytes.
        most: usize,
    },
    /// It is none of the kinds that are read: PNG, JPEG, WebP; or it is damaged.
    NotAPicture,
    /// Unpacked it would be larger than anybody needs.
    TooManyPixels,
    /// The person had so many within a day that they have to wait.
    TooMany,
}
