//! A sentence for each refusal of a picture.

use crate::action_error::{Explain, Kind, Said};
use orgs::pictures::SetRefusal;

impl Explain for SetRefusal {
    fn explain(&self) -> Said {
        match *self {
            Self::TooLarge { most } => {
                let most = most / (1024 * 1024);
                Said::new(
                    "picture-too-large",
                    format!("This file is too large. We take up to {most} MB."),
                )
                .kind(Kind::Input)
            }
            Self::NotAPicture => {
                Said::new("not-a-picture", "Please choose a picture: PNG, JPEG or WebP.").kind(Kind::Input)
            }
            Self::TooManyPixels => Said::new(
                "too-many-pixels",
                "This picture has more pixels than we can take. Please make it smaller first.",
            )
            .kind(Kind::Input),
            Self::TooMany => Said::new(
                "too-many-pictures",
                "You changed your picture often today. Please go on tomorrow.",
            )
            .kind(Kind::TooMany),
        }
        .at("picture")
    }
}
