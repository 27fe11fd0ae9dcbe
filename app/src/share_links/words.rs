//! What the pages of the share links say, in every language.
//!
//! Never here: a link.

use orgs::{
    access::Role,
    kernel::Language::{English, German},
};

crate::language::words! {
    /// The words of share links.
    pub struct Words;

    // The page of those who invite.
    share_link: "Share link", "Einladungslink";
    lead: "One link for many people. Whoever has it can join by themselves, until you switch it off.",
        "Ein Link für viele. Wer ihn hat, kann selbst beitreten, bis du ihn abschaltest.";
    all_invitations: "All invitations", "Alle Einladungen";
    present: "The link now", "Der jetzige Link";
    present_text: "It cannot be shown again: only whoever made it has seen it. If nobody has it any more, make a new one.",
        "Er lässt sich nicht noch einmal zeigen: Gesehen hat ihn nur, wer ihn erstellt hat. Wenn ihn niemand mehr hat, erstelle einen neuen.";
    everybody: "Everybody who has it", "Alle, die ihn haben";
    people_at(domain: &str): "People with an address at {domain}", "Alle mit einer Adresse bei {domain}";
    state: "State", "Stand";
    they_become: "They become", "Sie werden";
    who_can_join: "Who can join", "Wer beitreten kann";
    came_by_it: "Came by it", "Darüber gekommen";
    ends: "Ends", "Endet";
    made_by: "Made by", "Erstellt von";
    members_stay: "Whoever joined by it stays a member.", "Wer darüber beigetreten ist, bleibt Mitglied.";
    switch_off: "Switch the link off", "Link abschalten";
    next: "A new link", "Ein neuer Link";
    next_text: "It gives everybody the same role, never more than your own. Nobody becomes an owner by a link.",
        "Er gibt allen dieselbe Rolle, nie mehr als deine eigene. Durch einen Link wird niemand Inhaber.";
    make_new: "Make a new link", "Neuen Link erstellen";
    make_new_foot: "The link from before stops working at once.", "Der bisherige Link gilt sofort nicht mehr.";
    make: "Make a link", "Link erstellen";
    make_foot: "Nobody is mailed. You hand the link on yourself.", "Niemand bekommt eine Mail. Du gibst den Link selbst weiter.";
    role: "Role", "Rolle";
    only_at: "Only addresses at", "Nur Adressen bei";
    only_at_hint: "Such as acme.example. Counts for addresses that people have confirmed. Empty for everybody who has the link.",
        "Etwa acme.example. Es zählen Adressen, die bestätigt sind. Leer für alle, die den Link haben.";
    how_many: "How many may join", "Wie viele beitreten dürfen";
    how_many_hint: "A number. Empty for as many as there is room for.", "Eine Zahl. Leer für so viele, wie Platz haben.";
    works_for: "It works for", "Er gilt";
    count days: "day" | "days", "Tag" | "Tage";
    your_link: "Your link", "Dein Link";
    copy_it_now: "Copy it now: it is shown this once.", "Kopiere ihn jetzt: Er wird nur dieses eine Mal gezeigt.";

    // Among the invitations.
    for_everybody: "For everybody who has it", "Für alle, die ihn haben";
    for_addresses_at(domain: &str): "For addresses at {domain}", "Für Adressen bei {domain}";
    /// How many follows, then [`Self::card_maker`], who, and [`Self::card_ends`].
    card_came: ". Came by it: ", ". Darüber gekommen: ";
    card_maker: ". Made by ", ". Erstellt von ";
    card_ends: ", ends ", ", endet ";
    change: "Change the share link", "Einladungslink ändern";
    on: "On", "An";
    off: "Off", "Aus";
    ended: "Ended", "Abgelaufen";
    used_up: "Used up", "Verbraucht";
    maker_gone: "Its maker can no longer invite", "Wer ihn erstellt hat, kann nicht mehr einladen";
    seats_taken: "Every seat is taken", "Alle Plätze sind vergeben";
    nobody_yet: "Nobody yet", "Noch niemand";
    one_person: "One person", "Eine Person";
    count people: "person" | "people", "Person" | "Personen";
    at_most(uses: &str, most: &str): "{uses}, at most {most}", "{uses}, höchstens {most}";

    // The page behind a link.
    join(organization: &str): "Join {organization}", "{organization} beitreten";
    /// The role follows, and [`Self::lets_you_join_end`].
    lets_you_join: "This link lets you join as ", "Mit diesem Link trittst du als ";
    lets_you_join_end: ".", " bei.";
    meant_for: "For", "Für";
    addresses_at(domain: &str): "Addresses at {domain}", "Adressen bei {domain}";
    your_role: "Your role", "Deine Rolle";
    sign_in_to_join: "Sign in to join", "Anmelden und beitreten";
    create_account: "Create an account", "Konto erstellen";
    you_come_back: "You come back to this page, and decide there.", "Du kommst auf diese Seite zurück und entscheidest dort.";
    /// The address follows, and [`Self::who_sees_it`].
    signed_in_as: "You are signed in as ", "Du bist angemeldet als ";
    who_sees_it: ". Its members will see your name and this address.", ". Die Mitglieder sehen dann deinen Namen und diese Adresse.";
    is_off: "The link is switched off. Nobody joins by it any more.", "Der Link ist abgeschaltet. Niemand tritt mehr über ihn bei.";
    you_are(a_role: &str, organization: &str): "You are {a_role} of {organization} now.", "Du bist jetzt {a_role} von {organization}.";

    // A link that is of no use.
    unknown: "We do not know this link", "Wir kennen diesen Link nicht";
    unknown_text: "It may be incomplete. Copy all of it, or ask whoever gave it to you.",
        "Vielleicht ist er unvollständig. Kopiere ihn ganz, oder frag, wer ihn dir gegeben hat.";
    ask: "Ask whoever gave it to you for a new one.", "Bitte die Person, die ihn dir gegeben hat, um einen neuen.";
    switched_off: "This link is switched off", "Dieser Link ist abgeschaltet";
    switched_off_text(organization: &str): "Nobody joins {organization} by it any more.", "Über ihn tritt niemand mehr {organization} bei.";
    expired: "This link has ended", "Dieser Link ist abgelaufen";
    /// When follows.
    it_ended: "It ended ", "Er endete ";
    all_used: "This link is used up", "Dieser Link ist verbraucht";
    all_used_text(organization: &str): "As many people joined {organization} by it as it lets in.",
        "Über ihn sind {organization} so viele beigetreten, wie er hereinlässt.";
    broken: "This link does not work any more", "Dieser Link gilt nicht mehr";
    broken_text(organization: &str): "Who made it can no longer invite to {organization}. Ask somebody there for a new one.",
        "Wer ihn erstellt hat, kann nicht mehr zu {organization} einladen. Bitte dort jemanden um einen neuen.";
    away: "This organization is not in use", "Diese Organisation ist nicht in Betrieb";
    away_text(organization: &str): "Nobody can join {organization} at the moment. Whoever gave you the link may know more.",
        "Niemand kann {organization} zurzeit beitreten. Vielleicht weiß mehr, wer dir den Link gegeben hat.";
    no_room_text(organization: &str): "{organization} has no room for another member. When its admins have made some, this link works again.",
        "{organization} hat keinen Platz für ein weiteres Mitglied. Wenn die Admins Platz gemacht haben, gilt dieser Link wieder.";
    front_page: "To the front page", "Zur Startseite";

    // Whoever does not join by it.
    two_steps_first: "Two-step sign-in comes first", "Erst die Anmeldung in zwei Schritten";
    two_steps_first_text(organization: &str): "{organization} lets nobody in by a password alone. Set it up, then open this link again.",
        "{organization} lässt niemanden mit nur einem Passwort herein. Richte sie ein und öffne dann diesen Link noch einmal.";
    set_up_two_steps: "Set up two-step sign-in", "Anmeldung in zwei Schritten einrichten";
    cannot_come_back: "You cannot come back by this link", "Über diesen Link kannst du nicht zurückkommen";
    cannot_come_back_text(organization: &str): "You were removed from {organization} after it was made. Ask an admin there for an invitation.",
        "Du wurdest aus {organization} entfernt, nachdem er erstellt war. Bitte dort einen Admin um eine Einladung.";
    already_member: "You are already a member", "Du bist schon Mitglied";
    you_belong_to(organization: &str): "You belong to {organization}.", "Du gehörst zu {organization}.";
    open(organization: &str): "Open {organization}", "{organization} öffnen";

    // Refusals.
    role_above_own: "You cannot offer a role above your own.", "Du kannst keine Rolle anbieten, die über deiner steht.";
    never_owner: "Nobody becomes an owner by a link.", "Durch einen Link wird niemand Inhaber.";
    too_many(wait: &str): "So many links were made that the next one has to wait. Please try again in {wait}.",
        "Es wurden so viele Links erstellt, dass der nächste warten muss. Bitte versuche es in {wait} noch einmal.";
    off_already: "The link is switched off already.", "Der Link ist schon abgeschaltet.";
    nothing_behind: "There is nothing behind this link.", "Hinter diesem Link ist nichts.";
    was_switched_off: "This link was switched off. Please ask for a new one.", "Dieser Link wurde abgeschaltet. Bitte frag nach einem neuen.";
    has_ended: "This link has ended. Please ask for a new one.", "Dieser Link ist abgelaufen. Bitte frag nach einem neuen.";
    is_used_up: "This link is used up. Please ask for a new one.", "Dieser Link ist verbraucht. Bitte frag nach einem neuen.";
    maker_cannot: "Who made this link can no longer invite. Please ask for a new one.",
        "Wer diesen Link erstellt hat, kann nicht mehr einladen. Bitte frag nach einem neuen.";
    organization_away: "This organization is not in use at the moment.", "Diese Organisation ist zurzeit nicht in Betrieb.";
    no_seat: "Every seat of this organization is taken. Please ask its admins for one.",
        "Alle Plätze dieser Organisation sind vergeben. Bitte frag ihre Admins nach einem.";
    you_are_member: "You are a member of this organization already.", "Du bist schon Mitglied dieser Organisation.";
    other_domain: "This link is for addresses of another domain.", "Dieser Link ist für Adressen einer anderen Domain.";
    two_steps_needed: "This organization asks for two-step sign-in. Please set it up first.",
        "Diese Organisation verlangt die Anmeldung in zwei Schritten. Bitte richte sie zuerst ein.";
    was_removed: "You were removed from this organization after the link was made. Please ask for an invitation.",
        "Du wurdest aus dieser Organisation entfernt, nachdem der Link erstellt war. Bitte frag nach einer Einladung.";
}

impl Words {
    /// Before the state of the link among the invitations: what people become by it.
    pub const fn link_for(self, role: Role) -> &'static str {
        match (self.0, role) {
            (English, Role::Owner) => "Share link for Owners ",
            (English, Role::Admin) => "Share link for Admins ",
            (English, Role::Member) => "Share link for Members ",
            (German, Role::Owner) => "Einladungslink für Inhaber ",
            (German, Role::Admin) => "Einladungslink für Admins ",
            (German, Role::Member) => "Einladungslink für Mitglieder ",
        }
    }
}
