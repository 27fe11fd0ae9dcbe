//! The product's numbers, in one place.

use crate::kernel::Timestamp;
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// How many owners an organization may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owners {
    /// Exactly one; ownership moves by transfer only.
    One,
    /// One at least; an owner may make others owners.
    Several,
}

/// Who may make themselves an account.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SignUps {
    /// Everybody.
    #[default]
    Open,
    /// Whoever has an invitation to an organization.
    Invitation,
    /// Nobody: accounts are made elsewhere.
    Closed,
}

/// Who may create organizations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Founders {
    /// Everybody who is signed in.
    #[default]
    Everybody,
    /// The operators of the installation.
    Superusers,
}

/// Who has to have a second factor, wherever they go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FactorFor {
    /// Whoever wants one, and whoever belongs to an organization that asks for it.
    #[default]
    Nobody,
    /// The operators of the installation.
    Superusers,
    /// Everybody.
    Everybody,
}

/// Limits and lifetimes. [`Limits::default`] is what the product ships with.
#[derive(Clone, Debug)]
pub struct Limits {
    /// How many owners an organization may have.
    pub owners: Owners,
    /// Who may make themselves an account.
    pub sign_ups: SignUps,
    /// Who may create organizations.
    pub founders: Founders,
    /// How long an invitation can be accepted after it was sent or resent.
    pub invitation_lifetime: Duration,
    /// Pending invitations an organization may have at once.
    pub pending_invitations: i64,
    /// Addresses that are invited by one form; the rest has to be sent again.
    pub invitations_at_once: usize,
    /// Entries of one form of invitations that are looked at; the rest has to be sent again.
    pub invitations_looked_at: usize,
    /// How long before an invitation ends its person is reminded; no time for not at all.
    pub reminder_before: Duration,
    /// Least time between the mail of an invitation and the reminder.
    pub reminder_pause: Duration,
    /// Least time between two mails of one invitation that somebody sends.
    pub resend_pause: Duration,
    /// Requests to be invited by another address that one person may make, and that may be made about one invitation, within a day.
    pub requests_a_day: i64,
    /// Share links an organization may make within a day.
    pub share_links_a_day: i64,
    /// Requests to join that one person may make within a day, wherever.
    pub join_requests_a_day: i64,
    /// Requests to join that may be made to one organization within a day, by whomever.
    pub join_requests_to_one_a_day: i64,
    /// How long somebody whose request was declined cannot ask again by the same link.
    pub join_request_pause: Duration,
    /// Organizations one person may found within a day.
    pub organizations_a_day: i64,
    /// Longest personal note in an invitation, in characters.
    pub message_length: usize,
    /// Teams an organization may have.
    pub teams: i64,
    /// How long a removal can be undone.
    pub removal_undo: Duration,
    /// Members that one batch changes or removes at most.
    pub batch_members: i64,
    /// Rows of a page.
    pub page_size: i64,
    /// How long a sign-up waits for its address to be confirmed.
    pub sign_up_lifetime: Duration,
    /// How long a session that is remembered lives without being used.
    pub session_idle: Duration,
    /// How long a session lives at most.
    pub session_lifetime: Duration,
    /// How long a session that ends with its browser lives without being used.
    pub brief_idle: Duration,
    /// How long such a session lives at most.
    pub brief_lifetime: Duration,
    /// Failed sign-ins for one address within [`Limits::throttle_window`] before it has to wait.
    pub sign_in_attempts: i64,
    /// Codes of a second factor one person may try within [`Limits::throttle_window`].
    pub code_attempts: i64,
    /// Answers of one passkey, or set-ups of one person, within [`Limits::throttle_window`].
    pub passkey_attempts: i64,
    /// Passkeys of one person.
    pub passkeys: i64,
    /// How long the answer of a passkey is awaited.
    pub passkey_challenge: Duration,
    /// How long somebody may be away at a provider, and how long an identity waits for its person's word.
    pub provider_attempt: Duration,
    /// How long the secret of an authenticator app is shown and may be confirmed.
    pub factor_set_up: Duration,
    /// How long a sign-in waits for its code after the password.
    pub half_sign_in: Duration,
    /// How long after a proof dangerous acts are done without asking for another.
    pub proof_window: Duration,
    /// Mails one address may cause by sign-up within [`Limits::throttle_window`].
    pub sign_up_mails: i64,
    /// How long after a proof the console is open to an operator.
    pub console_window: Duration,
    /// Who has to have a second factor.
    pub factor_for: FactorFor,
    /// How long a mailed link to choose a new password works.
    pub reset_lifetime: Duration,
    /// Such links that may be asked for one address within [`Limits::throttle_window`].
    pub reset_mails: i64,
    /// Verified addresses of one person, those that wait to be confirmed included.
    pub addresses: i64,
    /// How long a mailed link to confirm another address works.
    pub address_lifetime: Duration,
    /// Such links that one person may ask for, and that may be asked for one address, within [`Limits::throttle_window`].
    pub address_mails: i64,
    /// How long a primary address can be put back by the link that was mailed to it.
    pub undo_lifetime: Duration,
    /// The largest picture that is taken, in bytes.
    pub picture_bytes: usize,
    /// The most that it may take unpacked, in bytes: three or four for each of its pixels.
    pub picture_memory: u64,
    /// How often one person may have another picture within a day.
    pub pictures_a_day: i64,
    /// How long an operator acts as somebody at a time.
    pub acting: Duration,
    /// How often one operator may begin to within [`Limits::throttle_window`].
    pub actings: i64,
    /// Sign-ups of all people together within [`Limits::throttle_window`].
    pub sign_ups_at_once: i64,
    /// Passwords that may be tried from one network (an IPv4 address, 64 bits of an IPv6 address) within
    /// [`Limits::throttle_window`], for whichever accounts, right or wrong.
    pub network_sign_ins: i64,
    /// Accounts that may be begun from one network within [`Limits::throttle_window`].
    pub network_sign_ups: i64,
    /// Links to choose a new password that may be asked for from one network within [`Limits::throttle_window`].
    pub network_resets: i64,
    /// Links that never were and may be tried from one network within [`Limits::throttle_window`].
    pub network_links: i64,
    /// The window that attempts are counted in.
    pub throttle_window: Duration,
    /// The longest that an open page goes on without being judged again: how long after its end a session still learns that
    /// something changed, and how late a page is when an announcement was lost.
    pub live_look: Duration,
    /// An event that a process has claimed is told by another one after this long; a subscriber has half of it.
    pub relay_lease: Duration,
}

/// The window of everything that may be done so many times a day.
pub(crate) const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// The first of the newest, which come newest first, once they are as many as there may be; nothing while there are fewer.
pub fn first_when_full(newest: &[(Timestamp,)], most: i64) -> Option<Timestamp> {
    let is_full = i64::try_from(newest.len()).unwrap_or(i64::MAX) >= most;
    newest.last().filter(|_| is_full).map(|(first,)| *first)
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            owners: Owners::One,
            sign_ups: SignUps::Open,
            founders: Founders::Everybody,
            invitation_lifetime: DAY * 7,
            pending_invitations: 500,
            invitations_at_once: 50,
            invitations_looked_at: 500,
            reminder_before: DAY * 2,
            reminder_pause: DAY,
            resend_pause: Duration::from_secs(30),
            requests_a_day: 5,
            share_links_a_day: 20,
            join_requests_a_day: 5,
            join_requests_to_one_a_day: 100,
            join_request_pause: DAY * 7,
            organizations_a_day: 20,
            message_length: 500,
            teams: 200,
            removal_undo: Duration::from_secs(10 * 60),
            batch_members: 1_000,
            page_size: 50,
            sign_up_lifetime: DAY,
            session_idle: DAY * 14,
            session_lifetime: DAY * 60,
            brief_idle: Duration::from_secs(2 * 60 * 60),
            brief_lifetime: DAY,
            sign_in_attempts: 10,
            code_attempts: 5,
            passkey_attempts: 10,
            passkeys: 20,
            passkey_challenge: Duration::from_secs(5 * 60),
            provider_attempt: Duration::from_secs(10 * 60),
            factor_set_up: Duration::from_secs(60 * 60),
            half_sign_in: Duration::from_secs(10 * 60),
            proof_window: Duration::from_secs(10 * 60),
            console_window: Duration::from_secs(30 * 60),
            factor_for: FactorFor::Nobody,
            sign_up_mails: 5,
            reset_lifetime: Duration::from_secs(60 * 60),
            reset_mails: 5,
            addresses: 10,
            address_lifetime: DAY,
            address_mails: 5,
            undo_lifetime: DAY * 7,
            picture_bytes: 5 * 1024 * 1024,
            picture_memory: 50 * 1024 * 1024,
            pictures_a_day: 20,
            acting: Duration::from_secs(30 * 60),
            actings: 10,
            sign_ups_at_once: 1000,
            network_sign_ins: 300,
            network_sign_ups: 30,
            network_resets: 30,
            network_links: 100,
            throttle_window: Duration::from_secs(15 * 60),
            live_look: Duration::from_secs(20),
            relay_lease: Duration::from_secs(60),
        }
    }
}

impl Limits {
    /// What cannot work, by the name of its field: nothing may last no time, and no page may be empty.
    pub fn check(&self) -> Result<(), String> {
        let spans = [
            ("invitation_lifetime", self.invitation_lifetime),
            ("sign_up_lifetime", self.sign_up_lifetime),
            ("session_idle", self.session_idle),
            ("session_lifetime", self.session_lifetime),
            ("brief_idle", self.brief_idle),
            ("brief_lifetime", self.brief_lifetime),
            ("factor_set_up", self.factor_set_up),
            ("half_sign_in", self.half_sign_in),
            ("proof_window", self.proof_window),
            ("reset_lifetime", self.reset_lifetime),
            ("address_lifetime", self.address_lifetime),
            ("undo_lifetime", self.undo_lifetime),
            ("throttle_window", self.throttle_window),
            ("live_look", self.live_look),
            ("relay_lease", self.relay_lease),
        ];
        if let Some((name, _)) = spans.iter().find(|(_, span)| span.is_zero()) {
            return Err(format!("{name} is no time at all"));
        }
        let counts = [
            ("page_size", self.page_size),
            ("addresses", self.addresses),
            ("requests_a_day", self.requests_a_day),
            ("share_links_a_day", self.share_links_a_day),
            ("join_requests_a_day", self.join_requests_a_day),
            ("join_requests_to_one_a_day", self.join_requests_to_one_a_day),
            ("batch_members", self.batch_members),
        ];
        match counts.iter().find(|(_, count)| *count < 1) {
            Some((name, count)) => Err(format!("{name} is {count}")),
            None => Ok(()),
        }
    }
}
