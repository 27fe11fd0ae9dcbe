//! What the page behind the mailed link says, in every language: strangers read it first.
//!
//! Never here: the note of whoever invites; those are their own words.

crate::language::words! {
    /// The words of the page behind the link.
    pub struct Words;

    // For everybody who can still answer.
    join(organization: &str): "Join {organization}", "{organization} beitreten";
    /// Between who invites and the role.
    invited_you_as: " invited you as ", " hat dich als ";
    invited_end: ".", " eingeladen.";
    writes: " writes:", " schreibt:";
    invited_by: "Invited by", "Eingeladen von";
    your_role: "Your role", "Deine Rolle";
    meant_for: "For", "Für";
    ends: "Ends", "Endet";

    // The invited person.
    accept: "Accept and join", "Annehmen und beitreten";
    /// The address and a full stop follow.
    signed_in_as: "You are signed in as ", "Du bist angemeldet als ";
    decline: "Decline…", "Ablehnen…";
    reason: "Your reason", "Dein Grund";
    who_reads_it(inviter: &str): "{inviter} will read it.", "{inviter} wird ihn lesen.";
    decline_invitation: "Decline the invitation", "Einladung ablehnen";

    // Whoever has to sign in or up first.
    sign_in_to_answer: "Sign in to answer", "Anmelden und antworten";
    /// The address follows, and [`Self::sign_in_end`].
    sign_in_as: "Sign in as ", "Melde dich als ";
    sign_in_end: ". You decide afterwards; nothing is accepted yet.", " an. Danach entscheidest du; angenommen ist noch nichts.";
    sign_up_to_answer: "Sign up to answer", "Konto erstellen und antworten";
    by_mail_only: "New accounts are made here by the link in a mail only. Ask who gave you this link to resend the invitation.",
        "Neue Konten gibt es hier nur über den Link in einer Mail. Bitte die Person, die dir diesen Link gegeben hat, die Einladung erneut zu senden.";
    /// The address follows, and what happens then.
    sign_up_as: "Sign up as ", "Erstelle ein Konto für ";
    confirm_then_decide: ". You get a mail to confirm the address, and decide afterwards.",
        ". Du bekommst eine Mail, um die Adresse zu bestätigen, und entscheidest danach.";
    decide_afterwards: ". You decide afterwards; nothing is accepted yet.", ". Danach entscheidest du; angenommen ist noch nichts.";
    no_new_accounts: "No new accounts are made here at the moment. Ask the operators of this installation for one, then come back.",
        "Neue Konten gibt es hier zurzeit nicht. Bitte die Betreiber dieser Installation um eines und komm dann wieder.";
    create_to_join: "Create your account to join.", "Erstelle dein Konto, um beizutreten.";
    register_hint: "The invitation belongs to this address.", "Die Einladung gehört zu dieser Adresse.";
    register: "Create account and join", "Konto erstellen und beitreten";
    /// Who invites follows, and [`Self::other_address_end`].
    other_address: "You use another address here? Ask ", "Du verwendest hier eine andere Adresse? Bitte ";
    other_address_end: " to invite that one.", ", diese einzuladen.";

    // Whoever has nothing to answer.
    to_your_organizations: "To your organizations", "Zu deinen Organisationen";
    /// The address follows, and [`Self::only_they_end`].
    only_they: "You sent this invitation. Only ", "Diese Einladung ist von dir. Nur ";
    only_they_end: " can answer it.", " kann sie beantworten.";
    already_member: "You are already a member", "Du bist schon Mitglied";
    /// The organization and a full stop follow.
    you_belong_to: "You belong to ", "Du gehörst zu ";
    open(organization: &str): "Open {organization}", "{organization} öffnen";

    // Somebody else.
    for_someone_else: "This invitation is for someone else", "Diese Einladung ist für jemand anderen";
    show_it_is_yours(organization: &str): "To join {organization}, show that the invited address is yours, too.",
        "Um {organization} beizutreten, zeig, dass auch die eingeladene Adresse dir gehört.";
    sign_in_with_it(organization: &str): "To join {organization}, sign in with the address that was invited.",
        "Um {organization} beizutreten, melde dich mit der eingeladenen Adresse an.";
    invited: "Invited", "Eingeladen";
    signed_in: "Signed in", "Angemeldet";
    /// The address follows, and [`Self::you_come_back_end`].
    you_come_back: "You come back to this page, and sign in as ", "Du kommst auf diese Seite zurück und meldest dich als ";
    you_come_back_end: ".", " an.";
    separate_account: "A separate account", "Ein eigenes Konto";
    separate_account_text: "Sign out, and make one for the invited address.", "Melde dich ab und erstelle eines für die eingeladene Adresse.";
    switch_account: "Switch account", "Konto wechseln";
    we_send_a_link: "We send a link there. When you have opened it, you can accept.",
        "Wir schicken einen Link dorthin. Wenn du ihn geöffnet hast, kannst du annehmen.";
    add_address: "Add the address to this account", "Adresse zu diesem Konto hinzufügen";
    /// When follows, and [`Self::link_was_sent_end`].
    link_was_sent: "A link was sent there ", "Ein Link ging dorthin, ";
    link_was_sent_end: ". Open it while you are signed in here; then you can accept.",
        ". Öffne ihn, während du hier angemeldet bist; dann kannst du annehmen.";
    send_link_again: "Send the link again", "Link erneut senden";
    ask_as(own: &str): "Ask to join as {own}", "Als {own} um Aufnahme bitten";
    join_with_this: "Join with this account", "Mit diesem Konto beitreten";
    they_decide(inviter: &str): "{inviter} sees your name and address, and decides.", "{inviter} sieht deinen Namen und deine Adresse und entscheidet.";
    ask: "Ask to join", "Um Aufnahme bitten";
    asked: "Asked", "Gefragt";
    mail_when_they_agree(own: &str): "You will get a mail at {own} when they agree.", "Du bekommst eine Mail an {own}, wenn sie zustimmen.";
    unchanged: "Nothing has changed", "Es hat sich nichts geändert";
    unchanged_text(organization: &str):
        "You asked to join with this account. {organization} leaves the invitation with the address it was sent to.",
        "Du wolltest mit diesem Konto beitreten. {organization} lässt die Einladung bei der Adresse, an die sie ging.";

    // Links that are of no use.
    unknown: "We do not know this link", "Wir kennen diesen Link nicht";
    unknown_text: "It may be incomplete. Open it from the mail again, or copy all of it. If you got several mails, use the newest.",
        "Vielleicht ist er unvollständig. Öffne ihn noch einmal aus der Mail, oder kopiere ihn ganz. Wenn du mehrere Mails bekommen hast, nimm die neueste.";
    superseded: "There is a newer mail", "Es gibt eine neuere Mail";
    superseded_text(inviter: &str, organization: &str):
        "{inviter} sent this invitation to {organization} again, or gave you another link. Only the newest works.",
        "{inviter} hat diese Einladung zu {organization} erneut verschickt oder dir einen anderen Link gegeben. Nur der neueste gilt.";
    expired: "This invitation has ended", "Diese Einladung ist abgelaufen";
    /// When and a full stop follow, then who invites and [`Self::sends_a_new_one`].
    it_ended: "It ended ", "Sie endete ";
    sends_a_new_one: " can send you a new one.", " kann dir eine neue schicken.";
    revoked: "This invitation was taken back", "Diese Einladung wurde zurückgezogen";
    revoked_text(inviter: &str): "If you think that this is a mistake, ask {inviter}.", "Wenn du das für ein Versehen hältst, frag {inviter}.";
    used: "This invitation is already accepted", "Diese Einladung ist schon angenommen";
    used_text(email: &str, organization: &str): "{email} joined {organization} with it.", "{email} ist {organization} damit beigetreten.";
    declined: "This invitation was declined", "Diese Einladung wurde abgelehnt";
    declined_text(inviter: &str): "If you changed your mind, ask {inviter} for a new one.",
        "Wenn du es dir anders überlegt hast, bitte {inviter} um eine neue.";
    inviter_gone: "This invitation cannot be accepted any more", "Diese Einladung kann nicht mehr angenommen werden";
    inviter_gone_text(inviter: &str, organization: &str):
        "{inviter} can no longer offer this role. Ask somebody else at {organization} for a new invitation.",
        "{inviter} kann diese Rolle nicht mehr anbieten. Bitte jemand anderen bei {organization} um eine neue Einladung.";
    away: "This organization is not in use", "Diese Organisation ist nicht in Betrieb";
    away_text(organization: &str, inviter: &str): "Nobody can join {organization} at the moment. {inviter} may know more.",
        "Niemand kann {organization} zurzeit beitreten. Vielleicht weiß {inviter} mehr.";
    front_page: "To the front page", "Zur Startseite";
    sign_in: "Sign in", "Anmelden";
    sign_in_to_see: "Sign in to see your invitations", "Anmelden und deine Einladungen sehen";
    see_yours: "See your invitations", "Deine Einladungen ansehen";
    go_to_yours: "Go to your organizations", "Zu deinen Organisationen";
}
