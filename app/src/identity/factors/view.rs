//! Puts what the domain says about second factors into view models. Only on the server.

use super::{
    view_model::{AskedView, FactorView, HalfView, Picture},
    words::Words,
};
use crate::{
    action_error::ActionError,
    context::{keep_half, welcome},
    identity::sign_in_page::carrying,
    ui::Done,
    words,
};
use orgs::{
    identity::{
        Asked, Entrance, Stay,
        factors::{Factor, Key, PassRefusal, RecoveryCode},
        provider::Identity,
    },
    kernel::{Failure, Fault, Outcome, Timestamp, own_path},
};
use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write as _;

/// Whoever has shown who they are comes in, or is asked for a code; the answer is where to go.
///
/// What they chose about staying goes along in the address: it is their own wish, and nobody else's secret.
pub async fn enter(entrance: Entrance, stay: Stay, next: &str) -> Result<String, ActionError> {
    match entrance {
        Entrance::Open(session) => {
            welcome(session, stay).await?;
            Ok(next.to_owned())
        }
        Entrance::CodeNeeded(half) => {
            keep_half(&half);
            let next = if next.is_empty() { next } else { own_path(next) };
            let path = carrying("/sign-in/code", next);
            Ok(match stay {
                Stay::Brief => path,
                Stay::Remembered if path.contains('?') => format!("{path}&remember=yes"),
                Stay::Remembered => format!("{path}?remember=yes"),
            })
        }
    }
}

/// What a ticked box says.
pub fn stay(remember: &str) -> Stay {
    if remember == "yes" {
        Stay::Remembered
    } else {
        Stay::Brief
    }
}

/// The same after a new password, which does not stand in for a code.
pub async fn after_reset(entrance: Entrance) -> Result<Done, ActionError> {
    let says = match &entrance {
        Entrance::Open(_) => Words::here().signed_in_here(),
        Entrance::CodeNeeded(_) => Words::here().code_needed(),
    };
    Ok(Done::saying(says).to(enter(entrance, Stay::Brief, "/").await?))
}

/// How one's own factor stands.
pub fn factor(
    factor: Factor,
    (email, product): (&str, &str),
    password: bool,
    now: Timestamp,
) -> Result<FactorView, Fault> {
    Ok(match factor {
        Factor::Off => FactorView::Off { password },
        Factor::Begun { key } => {
            let link = link(&key, email, product);
            FactorView::Begun {
                secret: key.grouped(),
                picture: picture(&link)?,
                link,
            }
        }
        Factor::On { since, codes_left } => FactorView::On {
            since: words::when(since, now),
            left: codes_left,
            password,
        },
    })
}

/// What somebody is asked for.
pub const fn asked(asked: Asked) -> AskedView {
    match asked {
        Asked::Password => AskedView::Password,
        Asked::Code => AskedView::Code,
        Asked::PasswordAndCode => AskedView::PasswordAndCode,
        Asked::Nothing => AskedView::Nothing,
    }
}

/// What people call the site that can show that it is they: not where there is a second factor.
pub fn proving(asked: Asked, identities: &[Identity]) -> Option<String> {
    let provider = crate::context::site().provider?;
    let linked = identities.iter().any(|identity| identity.issuer == provider.issuer());
    (linked && !matches!(asked, Asked::Code | Asked::PasswordAndCode)).then(|| provider.label().to_owned())
}

/// Whether a code is still taken.
pub fn half(shown: Outcome<(), PassRefusal>) -> Result<HalfView, ActionError> {
    match shown {
        Ok(()) => Ok(HalfView::Waiting),
        Err(Failure::Refused(PassRefusal::Over)) => Ok(HalfView::Over),
        Err(other) => Err(other.into()),
    }
}

/// Shown in this answer and nowhere else.
pub fn shown_once(codes: &[RecoveryCode]) -> Done {
    Done {
        once: codes.iter().map(RecoveryCode::reveal).collect(),
        ..Done::default()
    }
}

/// As every app reads it: github.com/google/google-authenticator/wiki/Key-Uri-Format. The rest of the format are its defaults.
fn link(key: &Key, email: &str, product: &str) -> String {
    let escaped = crate::identity::sign_in_page::escaped;
    let (issuer, account, secret) = (escaped(product), escaped(email), key.reveal());
    format!("otpauth://totp/{issuer}:{account}?secret={secret}&issuer={issuer}")
}

/// A QR code with the edge it needs: one run of squares after the other.
fn picture(text: &str) -> Result<Picture, Fault> {
    const EDGE: i32 = 4;
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).map_err(Fault::broken)?;
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let run = (x..size).take_while(|&x| code.get_module(x, y)).count();
            #[allow(clippy::cast_possible_wrap, clippy::cast_possible_truncation)] // below 177
            let run = run as i32;
            if run > 0 {
                // Writing to a string cannot fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + EDGE, y + EDGE);
            }
            x += run + 1;
        }
    }
    let whole = size + 2 * EDGE;
    Ok(Picture {
        view_box: format!("0 0 {whole} {whole}"),
        path,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn apps_can_read_it() {
        let key = Key::parse("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").unwrap();
        let link = link(&key, "mia+1@acme.example", "Möbel & Co");
        assert_eq!(
            link,
            "otpauth://totp/M%C3%B6bel%20%26%20Co:mia%2B1%40acme.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=M%C3%B6bel%20%26%20Co"
        );
        let picture = picture(&link).unwrap();
        // The three corners begin with seven squares.
        assert!(picture.path.starts_with("M4 4h7v1h-7z"), "{}", picture.path);
        assert!(picture.view_box.starts_with("0 0 "));
    }
}
