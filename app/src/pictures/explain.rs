//! A sentence for each refusal of a picture.

use super::words::Words;
use crate::action_error::{Explain, Kind, Said};
use orgs::pictures::SetRefusal;

impl Explain for SetRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match *self {
            Self::TooLarge { most } => {
                Said::new("picture-too-large", words.too_large(most / (1024 * 1024))).kind(Kind::Input)
            }
            Self::NotAPicture => Said::new("not-a-picture", words.not_a_picture()).kind(Kind::Input),
            Self::TooManyPixels => Said::new("too-many-pixels", words.too_many_pixels()).kind(Kind::Input),
            Self::TooMany => Said::new("too-many-pictures", words.too_many()).kind(Kind::TooMany),
        }
        .at("picture")
    }
}
