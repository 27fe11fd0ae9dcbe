//! What the console of the operators says, in every language.
//!
//! Never here: the sentences of the log; those are the activity's.

crate::language::words! {
    /// The words of the console.
    pub struct Words;

    // The frame and its lists.
    console: "Console", "Konsole";
    users: "Users", "Personen";
    organizations: "Organizations", "Organisationen";
    sign_ups: "Sign-ups", "Neue Konten";
    events: "Events", "Ereignisse";
    search: "Search", "Suchen";
    filters: "Filters", "Filter";
    actions: "Actions", "Aktionen";
    on_this_page(number: usize): "{number} on this page", "{number} auf dieser Seite";
    pages_of(what: &str): "Pages of {what}", "Seiten: {what}";
    nothing_so_far: "Nothing so far", "Bisher nichts";
    nothing_so_far_text: "Very many were looked at. A longer word finds faster.", "Sehr viele wurden angesehen. Ein längeres Wort findet schneller.";
    look_further: "Look further", "Weitersuchen";
    nothing_to_show: "Nothing to show", "Nichts zu zeigen";
    nothing_to_show_text: "Nothing matches, or this page of the list is empty.", "Nichts passt, oder diese Seite der Liste ist leer.";
    show_all: "Show all", "Alle zeigen";
    name: "Name", "Name";
    since: "Since", "Seit";
    all: "All", "Alle";
    active: "Active", "Aktiv";
    cancel: "Cancel", "Abbrechen";

    // What is remarkable.
    you: "You", "Du";
    superuser: "Superuser", "Superuser";
    deactivated: "Deactivated", "Deaktiviert";
    disabled: "Disabled", "Stillgelegt";
    ownerless: "No active owner", "Kein aktiver Inhaber";
    no_support: "No support", "Keine Unterstützung";

    // People.
    users_lead: "Everybody with a verified address, newest first.", "Alle mit einer bestätigten Adresse, neueste zuerst.";
    search_users: "Search by name or e-mail", "Nach Name oder E-Mail suchen";
    superusers: "Superusers", "Superuser";
    belongs_to: "Belongs to", "Gehört zu";
    count organizations_of: "organization" | "organizations", "Organisation" | "Organisationen";

    // Sign-ups.
    sign_ups_lead: "Who asked for an account and has not confirmed the address yet. Names and addresses are only claims.",
        "Wer ein Konto wollte und die Adresse noch nicht bestätigt hat. Namen und Adressen sind nur Behauptungen.";
    ends: "Ends", "Endet";
    asked: "Asked", "Angefragt";
    send_again: "Send the mail again", "Mail erneut senden";
    to(whom: &str): " to {whom}", " an {whom}";

    // Organizations.
    organizations_lead: "Every organization that is not deleted, newest first.", "Jede Organisation, die nicht gelöscht ist, neueste zuerst.";
    search_organizations: "Search by name or address", "Nach Name oder Adresse suchen";
    without_owner: "Without an active owner", "Ohne aktiven Inhaber";
    owner: "Owner", "Inhaber";
    members: "Members", "Mitglieder";
    count members_of: "member" | "members", "Mitglied" | "Mitglieder";

    // The log.
    events_lead: "Everything that happened in the installation, newest first. Nothing can be changed or taken out.",
        "Alles, was in der Installation geschah, Neuestes zuerst. Nichts lässt sich ändern oder herausnehmen.";
    kind: "Kind", "Art";
    all_kinds: "All kinds", "Alle Arten";
    address_of_organization: "Address of an organization", "Adresse einer Organisation";
    email_of_person: "E-mail of a person", "E-Mail einer Person";
    show: "Show", "Zeigen";
    clear_all: "Clear all", "Alles leeren";
    command_line: "The command line", "Die Befehlszeile";
    somebody: "Somebody", "Jemand";

    // One person.
    of_users(name: &str): "{name} · Users", "{name} · Personen";
    their_organizations: "Their organizations", "Ihre Organisationen";
    organization: "Organization", "Organisation";
    role: "Role", "Rolle";
    joined: "Joined", "Beigetreten";
    no_organizations: "They belong to no organization.", "Diese Person gehört zu keiner Organisation.";
    /// A day and a full stop follow.
    where_they_belong: "Where they belong, and as what. They are known since ", "Wo die Person dazugehört, und als was. Bekannt ist sie seit dem ";
    access: "Access", "Zugang";
    signed_in_nowhere: "Signed in nowhere", "Nirgends angemeldet";
    signed_in_with(browsers: &str): "Signed in with {browsers}", "Angemeldet mit {browsers}";
    // As they stand behind "mit" and "von".
    count browsers: "browser" | "browsers", "Browser" | "Browsern";
    /// Behind where they are signed in.
    access_text: ". Everything you do here is recorded with your name.", ". Alles, was du hier tust, wird mit deinem Namen festgehalten.";
    their_events: "What they did last, and what was done to them. ", "Was die Person zuletzt getan hat, und was mit ihr geschah. ";
    all_their_events: "All of their events", "Alle ihre Ereignisse";
    reset_link: "A link to choose a new password", "Ein Link für ein neues Passwort";
    reset_link_text: "Goes to their address; nobody else sees it. The password stays until they choose another.",
        "Geht an ihre Adresse; sonst sieht ihn niemand. Das Passwort bleibt, bis ein anderes gewählt ist.";
    send_link: "Send the link", "Link senden";
    sessions: "Sessions", "Sitzungen";
    sessions_text: "Signs them out everywhere. They can sign in again.", "Meldet die Person überall ab. Sie kann sich wieder anmelden.";
    end_sessions: "End all sessions", "Alle Sitzungen beenden";
    deactivate: "Deactivate", "Deaktivieren";
    deactivate_text: "Signs them out everywhere, and nobody can sign in as them. Nothing is lost.",
        "Meldet die Person überall ab, und niemand kann sich als sie anmelden. Nichts geht verloren.";
    activate: "Activate", "Aktivieren";
    activate_text: "They can sign in again, with the password they had.", "Die Person kann sich wieder anmelden, mit dem bisherigen Passwort.";
    is_superuser_text: "They see this console, and pass every guard of every organization.",
        "Die Person sieht diese Konsole und kommt in jeder Organisation an jeder Schranke vorbei.";
    superuser_text: "A superuser sees this console, and passes every guard of every organization.",
        "Ein Superuser sieht diese Konsole und kommt in jeder Organisation an jeder Schranke vorbei.";
    make_superuser: "Make a superuser", "Zum Superuser machen";
    make_ordinary: "Make an ordinary person", "Superuser-Rechte entziehen";
    deactivate_question(name: &str): "Deactivate {name}?", "{name} deaktivieren?";
    out_at_once: "They are signed out everywhere at once, and cannot sign in.", "Die Person wird sofort überall abgemeldet und kann sich nicht anmelden.";
    invitations_revoked: "Invitations they have sent and nobody has answered are revoked.",
        "Ihre Einladungen, auf die noch niemand geantwortet hat, werden zurückgezogen.";
    they_stay: "They stay in their organizations, and can be activated again.", "Sie bleibt in ihren Organisationen und kann wieder aktiviert werden.";
    sessions_question(name: &str): "Sign {name} out everywhere?", "{name} überall abmelden?";
    every_browser: "Every browser of theirs is signed out at once. They can sign in again.",
        "Jeder ihrer Browser wird sofort abgemeldet. Die Person kann sich wieder anmelden.";
    superuser_question(name: &str): "Make {name} a superuser?", "{name} zum Superuser machen?";
    they_see_all: "They see this console, every organization and everything in it.",
        "Die Person sieht diese Konsole, jede Organisation und alles darin.";
    take_it_back: "You can take it back.", "Du kannst es wieder zurücknehmen.";
    ordinary_question(name: &str): "Make {name} an ordinary person?", "{name} die Superuser-Rechte entziehen?";
    they_see_less: "They see this console no more, and only organizations they belong to.",
        "Die Person sieht diese Konsole nicht mehr, und nur noch Organisationen, zu denen sie gehört.";

    // Acting as somebody.
    act: "Act as them", "Als diese Person handeln";
    act_text: "You see and do what they can, for half an hour. How they sign in and how they are written to stays theirs, and no organization is deleted or handed over.",
        "Du siehst und tust eine halbe Stunde lang, was sie kann. Wie sie sich anmeldet und wohin ihr geschrieben wird, bleibt ihre Sache, und keine Organisation wird gelöscht oder übergeben.";
    act_told: "They are told by mail at once, and so are the owners of each organization that you open.",
        "Sie erfährt es sofort per Mail, ebenso die Inhaber jeder Organisation, die du öffnest.";
    reason: "Reason", "Grund";
    reason_hint: "They read it, and so do the owners.", "Die Person liest ihn, und die Inhaber auch.";
    confirm_first: "You confirm first that it is you.", "Du bestätigst zuerst, dass du es bist.";
    act_as(name: &str): "Act as {name}", "Handeln als {name}";

    // One organization.
    of_organizations(name: &str): "{name} · Organizations", "{name} · Organisationen";
    its_owners: "Its owners", "Ihre Inhaber";
    organization_since: "Organization since", "Organisation seit";
    nobody_looks_after: "Nobody can look after this organization", "Niemand kann sich um diese Organisation kümmern";
    nobody_looks_after_text: "None of its owners is active. Give it another owner below.", "Keiner ihrer Inhaber ist aktiv. Gib ihr unten einen anderen.";
    owners_closed: "Its owners let no operator in: you can disable it, and give it an owner when it has none. They can switch support on in its settings.",
        "Ihre Inhaber lassen keinen Betreiber herein: Du kannst sie stilllegen und ihr einen Inhaber geben, wenn sie keinen hat. Unterstützung schalten sie in den Einstellungen ein.";
    look_inside: "Look inside", "Hineinsehen";
    owner_text: "A member, or anybody else, who becomes one. Where there is one owner, the former one stays as admin.",
        "Ein Mitglied, oder jemand anderes, der eines wird. Wo es nur einen Inhaber gibt, bleibt der bisherige als Admin.";
    members_text: "Everybody who belongs to it, and as what. What they do there, and when they were there last, is seen inside.",
        "Alle, die dazugehören, und als was. Was sie dort tun und wann sie zuletzt da waren, sieht man nur von innen.";
    owners: "Owners", "Inhaber";
    admins: "Admins", "Admins";
    /// Those who are nothing more.
    only_members: "Members", "Mitglieder";
    state: "State", "Zustand";
    state_text: "A visit inside is recorded, and its owners can read it; so is what you do here.",
        "Ein Besuch darin wird festgehalten, und die Inhaber können es lesen; ebenso, was du hier tust.";
    what_happened: "What happened last. ", "Was zuletzt geschah. ";
    all_its_events: "All of its events", "Alle ihre Ereignisse";
    new_owner: "E-mail address of the new owner", "E-Mail-Adresse des neuen Inhabers";
    owner_at_once: "They are the owner at once; nobody is asked.", "Die Person ist sofort Inhaber; niemand wird gefragt.";
    make_owner: "Make the owner", "Zum Inhaber machen";
    disable: "Disable", "Stilllegen";
    disable_text: "Its pages are closed to everybody but its owners. Nothing is lost.", "Ihre Seiten sind für alle außer den Inhabern geschlossen. Nichts geht verloren.";
    enable: "Enable", "Wieder in Betrieb nehmen";
    enable_text: "Its members can use it again.", "Ihre Mitglieder können sie wieder verwenden.";
    disable_question(name: &str): "Disable {name}?", "{name} stilllegen?";
    closed_at_once: "Its pages are closed to everybody but its owners, at once.", "Ihre Seiten sind sofort für alle außer den Inhabern geschlossen.";
    enabled_again: "Its owners can enable it again, and so can you.", "Ihre Inhaber können sie wieder in Betrieb nehmen, und du auch.";

    // What was done.
    is_deactivated: "Deactivated, and signed out everywhere.", "Deaktiviert und überall abgemeldet.";
    is_active: "Active again. They can sign in.", "Wieder aktiv. Die Person kann sich anmelden.";
    signed_out_of(browsers: &str): "Signed out of {browsers}.", "Von {browsers} abgemeldet.";
    link_on_its_way: "The link is on its way to them.", "Der Link ist unterwegs.";
    a_superuser_now: "A superuser now.", "Ist jetzt Superuser.";
    ordinary_now: "An ordinary person now.", "Ist jetzt kein Superuser mehr.";
    you_act_now: "You act as somebody else now. The banner above brings you back.", "Du handelst jetzt als jemand anderes. Der Streifen oben bringt dich zurück.";
    mail_on_its_way: "The mail is on its way again.", "Die Mail ist wieder unterwegs.";
    is_owner(email: &str): "{email} is its owner now.", "{email} ist jetzt Inhaber.";

    // Refusals.
    nothing_to_do: "It is so already, or somebody was faster.", "Das ist schon so, oder jemand war schneller.";
    not_yourself: "You cannot deactivate yourself. Another superuser can.", "Du kannst dich nicht selbst deaktivieren. Ein anderer Superuser kann es.";
    ownership_required(organizations: &str): "No active owner would be left in: {organizations}. Give each of them another owner first.",
        "Hier bliebe kein aktiver Inhaber: {organizations}. Gib zuerst jeder davon einen anderen.";
    only_active: "Only an active person can become a superuser.", "Nur eine aktive Person kann Superuser werden.";
    superuser_required: "An installation needs a superuser. Make somebody else one first.",
        "Eine Installation braucht einen Superuser. Mach zuerst jemand anderen dazu.";
    unknown_user: "No active person has this address.", "Keine aktive Person hat diese Adresse.";
    already_owner: "This person is its owner already.", "Diese Person ist schon Inhaber.";
    no_seat: "This person is not a member, and every seat is taken.", "Diese Person ist kein Mitglied, und alle Plätze sind vergeben.";
    support_refused: "This organization lets no operator in, and has an owner who can hand it over.",
        "Diese Organisation lässt keinen Betreiber herein und hat einen Inhaber, der sie übergeben kann.";
    not_as_them: "This person is deactivated. Nobody acts as them.", "Diese Person ist deaktiviert. Niemand handelt als sie.";
    not_as_superuser: "This person is a superuser as well. Nobody acts as a superuser.",
        "Diese Person ist auch Superuser. Niemand handelt als Superuser.";
    too_often(wait: &str): "You did this often just now. Please try again in {wait}.", "Das hast du gerade oft getan. Bitte versuche es in {wait} noch einmal.";
    no_link: "This person is deactivated, and can get no link.", "Diese Person ist deaktiviert und kann keinen Link bekommen.";
    not_waiting: "This sign-up is confirmed, or its time is over.", "Dieses neue Konto ist bestätigt, oder seine Zeit ist um.";
}

/// One of them, before it is known in which language.
pub type Word = fn(Words) -> &'static str;
