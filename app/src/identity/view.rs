//! Puts what the domain says about people into view models. Only on the server.

use super::{
    view_model::{ConfirmationView, OwnedView, ProfileView, ResetView, SessionView},
    words::Words,
};
use crate::{action_error::ActionError, context, words};
use orgs::{
    access::SignedIn,
    identity::{Authority, Browser, Confirmation, OpenSession, Password, Place, ResetRefusal, Stay},
    kernel::{Failure, Outcome, Problems, Secret, Timestamp},
    members::Owned,
};

/// How others see one.
pub fn profile(person: SignedIn, picture: Option<String>) -> ProfileView {
    ProfileView {
        user: person.user.to_string(),
        picture: words::picture(person.user, picture, 256),
        name: person.name,
        email: person.email,
    }
}

/// A confirmation link's state.
pub fn confirmation(shown: Confirmation) -> ConfirmationView {
    match shown {
        Confirmation::Ready {
            email,
            browser: Browser::Same,
        } => ConfirmationView::SameBrowser { email },
        Confirmation::Ready {
            email,
            browser: Browser::Other,
        } => ConfirmationView::OtherBrowser { email },
        Confirmation::Expired => ConfirmationView::Expired,
        Confirmation::Used => ConfirmationView::Used,
        Confirmation::Unknown => ConfirmationView::Unknown,
    }
}

/// The state of a link to choose a new password. A dead one is a page too, so that it has a way on.
pub fn reset(shown: Outcome<SignedIn, ResetRefusal>) -> Result<ResetView, ActionError> {
    match shown {
        Ok(person) => Ok(ResetView::Ready { email: person.email }),
        Err(Failure::Refused(ResetRefusal::Expired)) => Ok(ResetView::Expired),
        Err(Failure::Refused(ResetRefusal::Unknown)) => Ok(ResetView::Unknown),
        Err(other) => Err(other.into()),
    }
}

/// Where one is signed in; the one used last comes first.
pub fn sessions(sessions: Vec<OpenSession>, now: Timestamp) -> Vec<SessionView> {
    let says = Words::here();
    let session = |session: OpenSession| SessionView {
        key: session.key.to_string(),
        here: session.place == Place::Here,
        about: about(says, &session),
        device: match session.from.device.as_str() {
            "" => says.a_browser().to_owned(),
            device => says.device(device),
        },
        created: words::when(session.created_at, now),
        seen: words::when(session.seen_at, now),
    };
    sessions.into_iter().map(session).collect()
}

fn about(words: Words, session: &OpenSession) -> String {
    let stays = match session.stay {
        Stay::Brief => words.until_closed(),
        Stay::Remembered => words.stays(),
    };
    match session.from.network.as_str() {
        "" => stays.to_owned(),
        network => format!("{} · {stays}", words.network(network)),
    }
}

/// What keeps somebody from deleting their account.
pub fn owned(owned: Vec<Owned>) -> Vec<OwnedView> {
    let view = |Owned { slug, name }| OwnedView { slug, name };
    owned.into_iter().map(view).collect()
}

/// What a form that asks for the password shows. Whoever has none shows their session, which has to be proved.
pub async fn authority<'a>(typed: &'a str, session: Option<&'a Secret>) -> Result<Authority<'a>, ActionError> {
    match session {
        Some(session) if typed.is_empty() => {
            context::proven().await?;
            Ok(Authority::Proof(session))
        }
        Some(_) | None => Ok(Authority::Password(typed)),
    }
}

/// The password that somebody chooses, or what is wrong with it.
pub fn password(typed: &str, person: &SignedIn) -> Result<Password, ActionError> {
    let parsed = Password::parse(typed, &person.name, &person.email);
    parsed.map_err(|issue| Problems::of("password", issue).into())
}
