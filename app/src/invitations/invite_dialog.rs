//! Inviting people: their addresses, a role, a few words; and what became of each.
//!
//! Never here: which roles there are to offer; the server says so with the list.

use super::{
    addressees::List,
    server_fns::{CheckAddresses, Invite, PreviewMail},
    uploaded::{FILE, FORM},
    view_model::{Addressees, InvitationsView, MailView},
    words::Words,
};
use crate::{
    language::language,
    layout::Here,
    members::role,
    ui::{
        Button, ButtonLink, Choice, ChoiceField, Coming, Deed, Dialog, Form, Look, Outcome, Requirement, SelectField,
        Summary, TextArea, ask, wait,
    },
};
use leptos::prelude::*;
use orgs::{access::Role, kernel::Language};

/// An empty list with an example, to begin with.
const TEMPLATE: &str =
    "data:text/csv;charset=utf-8,email%2Crole%2Cname%0D%0Aann%40example.org%2Cmember%2CAnn%20Example%0D%0A";
/// More than fifty of the longest.
const FIELD: u32 = 16_000;

/// Invites people to the page's organization. `close` is the page without the dialog.
#[component]
pub fn InviteDialog(here: Here, list: Coming<InvitationsView>, close: String) -> impl IntoView {
    let deed = Deed::of::<Invite>(FORM);
    // Sent, refused or checked: whatever stands in the field is looked at again.
    let typed = deed.field("email", "").value;
    let checked = (!typed.trim().is_empty()).then(|| {
        ask(move || CheckAddresses {
            slug: here.slug(),
            email: typed.clone(),
        })
    });
    let preview = ask(move || PreviewMail {
        slug: here.slug(),
        role: deed.field("role", "").value,
        message: deed.field("message", "").value,
        language: deed.field("language", "").value,
    });
    wait(move || {
        let close = close.clone();
        async move {
            let found = match checked {
                Some(checked) => checked.await.ok(),
                None => None,
            };
            let mail = preview.await.unwrap_or_default();
            let list = list.await.ok();
            list.map(|list| view! { <Ask here deed list found mail close /> }.into_any())
                .into_any()
        }
    })
}

#[component]
fn Ask(
    here: Here,
    deed: Deed,
    list: InvitationsView,
    found: Option<Addressees>,
    mail: MailView,
    close: String,
) -> impl IntoView {
    let InvitationsView {
        offers,
        lifetime,
        last_day,
        ..
    } = list;
    let least = offers.first().map_or("", |role| role.as_str());
    let choice = |role: Role| Choice {
        value: role.to_string(),
        label: role::word(role).to_owned(),
        hint: role::purpose(role).to_owned(),
    };
    let options = offers.iter().copied().map(choice).collect();
    let found = found.unwrap_or_default();
    let words = Words::here();
    let send = send(words, found.sendable);
    let name = here.name();
    view! {
        <Dialog title=words.invite_to(&name) close_href=close.clone()>
            <Form deed attr:data-as-typed=true attr:data-checked-by="check">
                <Summary problem=deed.problem() fields=deed.jumps() />
                <input type="hidden" name="slug" value=here.slug() />
                <input type="hidden" name="back" value=close.clone() />
                <Outcome deed />
                <TextArea
                    state=deed.field("email", "") label=words.email_addresses() hint=words.email_addresses_hint() limit=FIELD
                    attr:data-autofocus=true
                />
                <List deed found offers />
                <div>
                    <button type="submit" class="button button--secondary button--sm" name="check" value="1">{words.check_addresses()}</button>
                </div>
                <FromFile />
                <ChoiceField state=deed.field("role", least) label=words.role() options />
                <TextArea
                    state=deed.field("message", "") label=words.message() hint=words.message_hint() requirement=Requirement::Optional limit=500
                />
                <SelectField state=deed.field("language", language().code()) label=words.mail_language() options=languages() />
                <Preview mail />
                <p class="small muted">
                    {words.ends_on(&lifetime, &last_day)}
                </p>
                <div class="dialog__foot">
                    <ButtonLink href=close look=Look::Secondary attr:data-noscroll=true>{words.cancel()}</ButtonLink>
                    <Button look=Look::Primary>{send}</Button>
                </div>
            </Form>
        </Dialog>
    }
}

/// What the mail may be written in, each named as it calls itself.
fn languages() -> Vec<Choice> {
    let choice = |language: Language| Choice {
        value: language.code().to_owned(),
        label: language.own_name().to_owned(),
        hint: String::new(),
    };
    Language::ALL.into_iter().map(choice).collect()
}

/// A file instead of typing. It is sent by a button of its own, comes back as addresses, and can be looked at before anybody is invited.
#[component]
fn FromFile() -> impl IntoView {
    let words = Words::here();
    view! {
        <details class="recipients__file">
            <summary class="button button--ghost button--sm">{words.use_file()}</summary>
            <div class="field">
                <label class="field__label" for="invite-file">{words.file()}</label>
                <input class="input" id="invite-file" type="file" name=FILE accept=".csv,text/csv" aria-describedby="invite-file-hint" />
                <p class="field__hint" id="invite-file-hint">
                    {words.file_hint()} <a href=TEMPLATE download="invitations.csv" rel="external">{words.template()}</a>
                </p>
            </div>
            <button type="submit" class="button button--secondary button--sm" formenctype="multipart/form-data">{words.read_file()}</button>
        </details>
    }
}

/// The mail as it will be, but for the address and the link.
#[component]
fn Preview(mail: MailView) -> impl IntoView {
    let words = Words::here();
    view! {
        <details class="preview">
            <summary class="button button--ghost button--sm">{words.preview()}</summary>
            <div class="preview__mail" id="invite-preview">
                <p><strong class="breakable">{mail.subject}</strong></p>
                <pre class="preview__text" tabindex="0" role="region" aria-label=words.text_of_the_mail()>{mail.text}</pre>
            </div>
        </details>
    }
}

/// What the button does: with a number, once that is known.
fn send(words: Words, sendable: usize) -> String {
    match sendable {
        0 => words.send().to_owned(),
        1 => words.send_one().to_owned(),
        more => words.send_many(more),
    }
}
