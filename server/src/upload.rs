//! A form with a file in it (`multipart/form-data`), read as it comes, no further than it may go. It never touches the disk.
//!
//! Never here: what becomes of the file.

use axum::body::Body;
use http::{header::CONTENT_TYPE, request::Parts};
use http_body_util::LengthLimitError;
use multer::{Constraints, Multipart};
use std::error::Error;

/// Why there is no file.
pub enum Unread {
    /// The file has more bytes than are taken.
    TooLarge {
        /// How many are.
        most: usize,
    },
    /// The whole request has.
    TooMuch,
    /// It is not of the form that browsers send.
    Broken,
}

impl From<multer::Error> for Unread {
    fn from(error: multer::Error) -> Self {
        if is_too_much(&error) {
            Self::TooMuch
        } else {
            Self::Broken
        }
    }
}

/// The fields of a form beside its file.
pub type Typed = Vec<(String, String)>;

/// The form's only field, a file; nothing where none was chosen. What is too large is read to its end, and not kept: a browser that is
/// cut off shows no answer.
pub async fn only_file(parts: &Parts, body: Body, name: &str, most: usize) -> Result<Option<Vec<u8>>, Unread> {
    let allowed = Constraints::new().allowed_fields(vec![name]);
    let mut form = Multipart::with_constraints(body.into_data_stream(), boundary(parts)?, allowed);
    let mut field = form.next_field().await?.ok_or(Unread::Broken)?;
    let (mut file, mut length) = (Vec::new(), 0);
    while let Some(piece) = field.chunk().await? {
        length += piece.len();
        if length <= most {
            file.extend_from_slice(&piece);
        }
    }
    drop(field);
    // One field, once: of two, one may be somebody else's.
    if form.next_field().await?.is_some() {
        return Err(Unread::Broken);
    }
    match length {
        0 => Ok(None),
        length if length > most => Err(Unread::TooLarge { most }),
        _ => Ok(Some(file)),
    }
}

/// What was typed, and the file beside it, if one was chosen. The request is bounded already, as every form.
pub async fn form_with_file(parts: &Parts, body: Body, name: &str) -> Result<(Typed, Option<Vec<u8>>), Unread> {
    let mut form = Multipart::new(body.into_data_stream(), boundary(parts)?);
    let (mut typed, mut file) = (Vec::new(), None);
    while let Some(field) = form.next_field().await? {
        let field_name = field.name().ok_or(Unread::Broken)?.to_owned();
        if field_name == name {
            let bytes = field.bytes().await?;
            file = (!bytes.is_empty()).then(|| bytes.to_vec());
        } else {
            typed.push((field_name, field.text().await?));
        }
    }
    Ok((typed, file))
}

fn boundary(parts: &Parts) -> Result<String, Unread> {
    let kind = parts.headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    Ok(multer::parse_boundary(kind.unwrap_or_default())?)
}

/// Whether the bound of the whole request was met; see `body.rs`.
fn is_too_much(error: &(dyn Error + 'static)) -> bool {
    let mut cause = Some(error);
    while let Some(error) = cause {
        if error.is::<LengthLimitError>() {
            return true;
        }
        cause = error.source();
    }
    false
}
