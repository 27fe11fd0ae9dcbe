//! What the mails of organizations say, in every language. Whoever reads one may never have heard of us.
//!
//! Never here: names as they were typed. What is put into a sentence went through [`words`](super::words) before.

crate::words! {
    /// The sentences of these mails.
    pub(super) struct Sentences;

    // In the frame of all.
    button_broken: "If the button does not work, open this address in your browser:",
        "Wenn der Knopf nicht funktioniert, öffne diese Adresse im Browser:";
    wrote(inviter: &str): "{inviter} wrote:", "{inviter} schreibt:";

    // Somebody is invited, or added before they have an account.
    join(organization: &str): "Join {organization}", "Mach mit bei {organization}";
    invited(inviter: &str, organization: &str): "{inviter} invited you to {organization}", "{inviter} lädt dich zu {organization} ein";
    invited_as(inviter: &str, organization: &str, role: &str): "{inviter} invited you to {organization} as {role}.",
        "{inviter} lädt dich als {role} zu {organization} ein.";
    added(inviter: &str, organization: &str): "{inviter} added you to {organization}",
        "{inviter} hat dich in {organization} aufgenommen";
    added_as(inviter: &str, organization: &str, role: &str): "{inviter} added you to {organization} as {role}.",
        "{inviter} hat dich als {role} in {organization} aufgenommen.";
    reminder(subject: &str): "Reminder: {subject}", "Erinnerung: {subject}";
    join_until(role: &str, until: &str): "Join as {role} until {until}.", "Mach mit als {role}: bis zum {until}.";
    accept_until(until: &str): "The invitation can be accepted until {until}.", "Du kannst die Einladung bis zum {until} annehmen.";
    finish_until(until: &str): "You are in as soon as you have finished your registration, until {until}.",
        "Du bist dabei, sobald du dein Konto erstellt hast; das geht bis zum {until}.";
    older_link: "You had a mail about it before; its link works until then as well.",
        "Du hast dazu schon eine E-Mail bekommen; auch ihr Link funktioniert bis dahin.";
    see_invitation: "See the invitation", "Einladung ansehen";
    finish: "Finish your registration", "Konto erstellen";
    why_invited(inviter: &str, to: &str): "You get this message because {inviter} entered {to} to invite you.",
        "Du bekommst diese Nachricht, weil {inviter} {to} eingegeben hat, um dich einzuladen.";
    nothing_until_accepted: "Nothing happens until you accept. Not you? Then ignore this message, or open the invitation and decline it.",
        "Solange du nicht annimmst, passiert nichts. Du bist nicht gemeint? Dann ignoriere diese Nachricht, oder öffne die Einladung \
         und lehne sie ab.";
    nothing_until_finished: "Nothing happens until you do. Not you? Then ignore this message, or open it and decline.",
        "Bis dahin passiert nichts. Du bist nicht gemeint? Dann ignoriere diese Nachricht, oder öffne sie und lehne ab.";

    // Somebody with an account was added.
    you_belong(organization: &str): "You belong to {organization} now", "Du gehörst jetzt zu {organization}";
    you_are(role: &str): "You are {role} now.", "Du bist jetzt {role}.";
    open_organization: "Open the organization", "Organisation öffnen";
    why_added(inviter: &str, to: &str): "You get this message because {inviter} entered {to}, an address of yours.",
        "Du bekommst diese Nachricht, weil {inviter} {to} eingegeben hat, eine deiner Adressen.";
    leave_if_unwanted: "You need not do anything. If you do not want to belong there, open the organization and leave it.",
        "Du musst nichts tun. Wenn du nicht dazugehören willst, öffne die Organisation und verlasse sie.";

    // Somebody asks to join by another address.
    asks(asker: &str, organization: &str): "{asker} asks to join {organization}", "{asker} möchte bei {organization} mitmachen";
    asks_with(asker: &str, own: &str, invited: &str, organization: &str):
        "{asker}, signed in as {own}, opened the invitation for {invited} and asks to join {organization} with their own address.",
        "{asker}, angemeldet als {own}, hat die Einladung für {invited} geöffnet und möchte mit der eigenen Adresse bei \
         {organization} mitmachen.";
    decide(own: &str, invited: &str):
        "If you know them, one button sends the invitation to {own} instead; the link for {invited} stops working then. If you do \
         not, dismiss it, and nothing changes.",
        "Wenn du die Person kennst, schickst du die Einladung mit einem Knopf stattdessen an {own}; der Link für {invited} \
         funktioniert dann nicht mehr. Wenn nicht, verwirf die Anfrage, und nichts ändert sich.";
    with_own(own: &str, invited: &str): "With {own} in place of {invited}.", "Mit {own} statt {invited}.";
    decide_about_it: "Decide about it", "Jetzt entscheiden";
    why_asked(organization: &str): "You get this message because you look after invitations to {organization}.",
        "Du bekommst diese Nachricht, weil du dich um die Einladungen zu {organization} kümmerst.";

    // Somebody asks to join by a share link that is not for their addresses, and hears what became of it.
    asks_by_link(asker: &str, own: &str, domain: &str, organization: &str):
        "{asker}, signed in as {own}, opened the share link of {organization} for addresses at {domain}, and asks to join with their own \
         address.",
        "{asker}, angemeldet als {own}, hat den Einladungslink von {organization} für Adressen bei {domain} geöffnet und möchte mit der \
         eigenen Adresse mitmachen.";
    let_in_or_decline:
        "If you know them, you can let them in, with a role of your choice. If you do not, decline. Nothing happens until one of you \
         decides.",
        "Wenn du die Person kennst, kannst du sie aufnehmen, mit einer Rolle deiner Wahl. Wenn nicht, lehne ab. Solange niemand von euch \
         entscheidet, passiert nichts.";
    with_address(own: &str): "With the address {own}.", "Mit der Adresse {own}.";
    request_approved(organization: &str): "{organization} has let you in", "{organization} hat dich aufgenommen";
    belongs_as(organization: &str, role: &str): "You asked to join {organization}, and belong to it now as {role}.",
        "Du wolltest bei {organization} mitmachen und gehörst jetzt dazu: als {role}.";
    request_declined(organization: &str): "Your request to join {organization} was declined",
        "{organization} hat deine Anfrage abgelehnt";
    not_this_time(organization: &str):
        "You asked to join {organization}. Those who look after it have declined for now, and nothing else changes.",
        "Du wolltest bei {organization} mitmachen. Wer sich dort darum kümmert, hat vorerst abgelehnt; sonst ändert sich nichts.";
    ask_in_person: "If you think that this is a mistake, talk to whoever gave you the link.",
        "Wenn du das für ein Versehen hältst, sprich mit der Person, die dir den Link gegeben hat.";
    see_yours: "See your organizations", "Deine Organisationen ansehen";
    why_you_asked(organization: &str): "You get this message because you asked to join {organization}.",
        "Du bekommst diese Nachricht, weil du bei {organization} mitmachen wolltest.";

    // A visitor wants to found an organization.
    asked_for(organization: &str): "You asked for an organization called {organization}.",
        "Du möchtest eine Organisation namens {organization} gründen.";
    yours_until(until: &str): "It is yours as soon as you confirm this address, until {until}.",
        "Sie gehört dir, sobald du diese Adresse bestätigst; das geht bis zum {until}.";
    confirm(organization: &str): "Confirm {organization}", "Bestätige {organization}";
    go_on: "Go on", "Weiter";
    account_exists: "There is an account with this address already: sign in and create the organization there.",
        "Mit dieser Adresse gibt es schon ein Konto: Melde dich an und erstelle die Organisation dort.";
    sign_in_to_create(organization: &str): "Sign in to create {organization}", "Melde dich an, um {organization} zu erstellen";
    you_have_an_account: "You have an account", "Du hast schon ein Konto";
    sign_in_and_create: "Sign in and create it", "Anmelden und erstellen";
    why_founding(to: &str): "You get this message because somebody entered {to} to create an organization.",
        "Du bekommst diese Nachricht, weil jemand {to} eingegeben hat, um eine Organisation zu erstellen.";
    not_you: "Not you? Then ignore this message: nothing happens without you.",
        "Das warst nicht du? Dann ignoriere diese Nachricht: Ohne dich passiert nichts.";

    // Owners hear that an operator came in, or that support was refused or admitted.
    operator_came: "An operator acts as a member of your organization", "Ein Betreiber handelt als Mitglied deiner Organisation";
    an_operator: "an operator", "ein Betreiber";
    came_as(operator: &str, organization: &str, person: &str): "{operator} opened {organization} as {person}.",
        "{operator} hat {organization} als {person} geöffnet.";
    opened(at: &str, operator: &str, product: &str, organization: &str, person: &str):
        "On {at} {operator}, who operates {product}, opened {organization} as {person}, and can see and do there what {person} can.",
        "Am {at} hat {operator}, Betreiber von {product}, {organization} als {person} geöffnet und kann dort sehen und tun, was \
         {person} kann.";
    reason(reason: &str): "The reason they gave: “{reason}”", "Als Grund ist angegeben: „{reason}“";
    what_holds_then:
        "Everything they do stands in the activity, with both names. The organization can be neither deleted nor handed over that \
         way. In its settings you can refuse such visits.",
        "Alles, was dabei geschieht, steht mit beiden Namen in der Aktivität. Gelöscht oder übergeben werden kann die Organisation so \
         nicht. In ihren Einstellungen kannst du solche Besuche ablehnen.";
    look_at_activity: "Look at the activity", "Aktivität ansehen";
    look_at_settings: "Look at the settings", "Einstellungen ansehen";
    support_refused: "Support may not look into your organization any more", "Der Support darf nicht mehr in deine Organisation sehen";
    switched_off(person: &str, organization: &str): "{person} switched it off for {organization}.",
        "{person} hat ihn für {organization} abgeschaltet.";
    refused_means(at: &str, person: &str, organization: &str, product: &str):
        "On {at} {person} switched support off for {organization}: whoever operates {product} can open it neither as a guest nor as \
         one of its members.",
        "Am {at} hat {person} den Support für {organization} abgeschaltet: Wer {product} betreibt, kann sie weder als Gast noch als \
         eines ihrer Mitglieder öffnen.";
    still_possible: "They can still disable it, and give it an owner if it has none. Each owner can switch support on again.",
        "Stilllegen geht weiterhin, und einen Inhaber einsetzen, wenn sie keinen hat. Jeder Inhaber kann den Support wieder einschalten.";
    support_admitted: "Support may look into your organization again", "Der Support darf wieder in deine Organisation sehen";
    switched_on(person: &str, organization: &str): "{person} switched it on for {organization}.",
        "{person} hat ihn für {organization} eingeschaltet.";
    admitted_means(at: &str, person: &str, organization: &str, product: &str):
        "On {at} {person} switched support on for {organization}: whoever operates {product} may open it, and every visit stands in \
         the activity.",
        "Am {at} hat {person} den Support für {organization} eingeschaltet: Wer {product} betreibt, darf sie öffnen, und jeder Besuch \
         steht in der Aktivität.";
    why_owner(organization: &str): "You get this message because you own {organization}.",
        "Du bekommst diese Nachricht, weil {organization} dir gehört.";

    // Roles, as they stand behind "as" and "are".
    owner: "an owner", "Inhaber";
    admin: "an admin", "Admin";
    member: "a member", "Mitglied";
}
