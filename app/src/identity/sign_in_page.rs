//! Signing in; and how the sign-in and sign-up pages carry along where somebody was going.
//!
//! Never here: whether a password is right, or a different text for unknown addresses.

use super::{
    passkeys::{Ask, server_fns::SignInByPasskey},
    provider::LeaveForm,
    server_fns::SignIn,
    words::Words,
};
use crate::{
    context::{party, sign_ups, site},
    ui::{
        Button, Deed, FieldKind, Form, Look, Mark, Size, Summary, TextField, Title, markup::text, narrow_head,
        query::asked,
    },
};
use leptos::prelude::*;
use orgs::limits::SignUps;

/// The sign-in page.
#[component]
pub fn SignInPage() -> impl IntoView {
    let words = Words::here();
    let deed = Deed::of::<SignIn>("sign-in");
    let by_passkey = Deed::of::<SignInByPasskey>("passkey");
    let next = asked("next");
    let remembered = deed.field("remember", "").value == "yes";
    let lead = if is_invitation(&next) {
        words.answer_invitation()
    } else {
        words.welcome_back()
    };
    let sign_up = carrying("/sign-up", &next);
    view! {
        <Title text=words.sign_in() />
        <div class="page page--centre">
            <div class="auth">
                {narrow_head(Mark::None, words.sign_in(), &text(lead))}
                <div class="auth__card">
                    <Form deed class="form">
                        <Summary problem=deed.problem() fields=deed.jumps() />
                        <input type="hidden" name="next" value=asked("next") />
                        <TextField state=deed.field("email", "") label=words.email() kind=FieldKind::Email autocomplete="username webauthn" />
                        <TextField state=deed.field("password", "") label=words.password() kind=FieldKind::Password autocomplete="current-password" limit=1024 />
                        <label class="tick">
                            <input type="checkbox" name="remember" value="yes" checked=remembered />
                            <span>{words.stay_signed_in()}</span>
                        </label>
                        <Button look=Look::Primary size=Size::Wide>{words.sign_in()}</Button>
                    </Form>
                    <a href="/forgot">{words.forgot()}</a>
                    {party().is_some().then(|| view! {
                        <Form deed=by_passkey class="form" attr:data-passkey="sign-in">
                            <Summary problem=by_passkey.problem() />
                            <input type="hidden" name="next" value=asked("next") />
                            <input type="hidden" name="remember" value="" />
                            <Ask>{words.by_passkey()}</Ask>
                        </Form>
                    })}
                    {site().provider.map(|provider| view! {
                        <LeaveForm purpose="sign-in" next=asked("next")>{words.by_provider(provider.label())}</LeaveForm>
                    })}
                </div>
                {(sign_ups() == SignUps::Open).then(|| view! {
                    <p class="auth__foot">{words.new_here()} <a href=sign_up>{words.create_an_account()}</a></p>
                })}
            </div>
        </div>
    }
}

/// Whether somebody is on the way to an invitation, or to a share link.
pub(super) fn is_invitation(next: &str) -> bool {
    next.starts_with("/invitations/") || next.starts_with("/join/")
}

/// The address of a page that carries `next` along.
pub(super) fn carrying(path: &str, next: &str) -> String {
    if next.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?next={}", escaped(next))
    }
}

/// Percent-encoded.
pub(super) fn escaped(text: &str) -> String {
    let escape = |byte: u8| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(escape).collect()
}

#[cfg(test)]
mod tests {
    use super::carrying;

    #[test]
    fn the_way_on_survives_as_one_value() {
        assert_eq!(carrying("/sign-up", ""), "/sign-up");
        assert_eq!(
            carrying("/sign-up", "/orgs/a?show=all&x=ü"),
            "/sign-up?next=%2Forgs%2Fa%3Fshow%3Dall%26x%3D%C3%BC"
        );
    }
}
