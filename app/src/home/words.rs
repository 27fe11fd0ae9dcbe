//! What the front page says, in every language.

/// In the picture for strangers. They do not exist.
pub const PEOPLE: [(&str, &str); 4] = [
    ("Ada Lindqvist", "ada@moebel-sued.example"),
    ("Bruno Keller", "bruno@moebel-sued.example"),
    ("Chiara Rossi", "chiara@moebel-sued.example"),
    ("Dmitri Volkov", "dmitri@moebel-sued.example"),
];

crate::language::words! {
    /// The words of the front page.
    pub struct Words;
    // Of strangers.
    promise: "Teams for your product, done properly.", "Teams für dein Produkt, und zwar richtig.";
    promise_in_full: "Organizations, roles, invitations and a record of who did what. Invite a colleague with one mail, and always know who has access.",
        "Organisationen, Rollen, Einladungen und ein Verzeichnis, wer was getan hat. Lade jemanden mit einer E-Mail ein, und du weißt immer, wer Zugang hat.";
    create_yours: "Create your organization", "Organisation gründen";
    sign_in: "Sign in", "Anmelden";
    works: "Works on a phone, with a keyboard, and without scripts.", "Geht auf dem Telefon, mit der Tastatur und ohne Skripte.";
    members: "Members", "Mitglieder";
    people: "14 people", "14 Leute";
    invited: "Invited", "Eingeladen";
    what_you_get: "What you get", "Was du bekommst";
    arriving: "Invitations that arrive", "Einladungen, die ankommen";
    arriving_text: "Each one names who asks, which role waits and when it ends. Resend it or take it back at any time.",
        "In jeder steht, wer fragt, welche Rolle wartet und wann sie endet. Du kannst sie jederzeit erneut senden oder zurückziehen.";
    no_surprises: "Roles without surprises", "Rollen ohne Überraschungen";
    no_surprises_text: "Owner, admin, member. Nobody can give more than they have, and an organization never loses its last owner.",
        "Inhaber, Admin, Mitglied. Niemand kann eine höhere Rolle vergeben als die eigene, und keine Organisation verliert ihren letzten Inhaber.";
    a_record: "A record of everything", "Ein Verzeichnis von allem";
    a_record_text: "Who joined, who left, who changed what, with the values before and after.",
        "Wer kam, wer ging, wer was geändert hat, mit dem Stand davor und danach.";

    // Of whoever is signed in.
    yours: "Your organizations", "Deine Organisationen";
    you_belong_to: "Organizations you belong to", "Organisationen, zu denen du gehörst";
    create: "Create organization", "Organisation gründen";
    start: "Start with an organization", "Fang mit einer Organisation an";
    start_text(email: &str): "An organization holds your colleagues and their roles. Create one, or ask a colleague to invite {email}.",
        "Zu einer Organisation gehören Leute mit ihren Rollen. Gründe eine, oder bitte jemanden, {email} einzuladen.";
    none_yet: "You belong to no organization yet", "Du gehörst noch zu keiner Organisation";
    none_yet_text(email: &str): "Ask a colleague to invite {email}. New organizations are created by the operators of this installation.",
        "Bitte jemanden, {email} einzuladen. Neue Organisationen gründen hier die Betreiber.";
    count number_of_members: "member" | "members", "Mitglied" | "Mitglieder";
    disabled: "Disabled", "Stillgelegt";
    waiting: "Waiting for your answer", "Wartet auf deine Antwort";
    // Around the role, and before the day.
    invited_you_as: " invited you as ", " hat dich als ";
    and_it_ends: " · ends ", " eingeladen · endet ";
    accept: "Accept", "Annehmen";
    accept_that(organization: &str): "Accept the invitation to {organization}", "Einladung zu {organization} annehmen";
    decline: "Decline", "Ablehnen";
    decline_that(organization: &str): "Decline the invitation to {organization}", "Einladung zu {organization} ablehnen";
}
