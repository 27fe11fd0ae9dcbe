//! What the pages of the invitations say to those who invite, in every language.
//!
//! Never here: what the invited person reads (`accept_page/words`).

use orgs::kernel::EmailAddress;

crate::language::words! {
    /// The words of invitations.
    pub struct Words;

    // The list.
    invitations: "Invitations", "Einladungen";
    lead: "Who was asked to join, and what became of it.", "Wer eingeladen wurde, und was daraus geworden ist.";
    share_link: "Share link", "Einladungslink";
    invite_people: "Invite people", "Leute einladen";
    which: "Which invitations", "Welche Einladungen";
    open: "Open", "Offen";
    all: "All", "Alle";
    caption: "Invitations, newest first", "Einladungen, neueste zuerst";
    address: "Address", "Adresse";
    role: "Role", "Rolle";
    status: "Status", "Status";
    ends: "Ends", "Endet";
    actions: "Actions", "Aktionen";
    on_this_page(number: usize): "{number} on this page", "{number} auf dieser Seite";
    pages: "Pages of invitations", "Seiten der Einladungen";
    empty_page: "This page is empty", "Diese Seite ist leer";
    empty_page_text: "What stood here was answered, or is on another page.",
        "Was hier stand, wurde beantwortet oder steht auf einer anderen Seite.";
    to_the_first_page: "To the first page", "Zur ersten Seite";
    none_yet: "No invitations yet", "Noch keine Einladungen";
    none_open: "No open invitations", "Keine offenen Einladungen";
    none_text: "Invite a colleague by e-mail. You will see here whether the mail was sent and when the invitation ends.",
        "Lade jemanden per E-Mail ein. Hier siehst du dann, ob die Mail verschickt wurde und wann die Einladung endet.";

    // A row.
    by: "by ", "von ";
    reminded: "Reminded ", "Erinnert ";
    another_is_asked_for: "Somebody asks for another address", "Jemand bittet um eine andere Adresse";
    resend: "Resend", "Erneut senden";
    resend_to(email: &str): "Resend to {email}", "Erneut senden an {email}";
    change: "Change", "Ändern";
    change_that_of(email: &str): "Change the invitation of {email}", "Einladung an {email} ändern";
    revoke: "Revoke", "Zurückziehen";
    revoke_that_of(email: &str): "Revoke the invitation of {email}", "Einladung an {email} zurückziehen";
    pending: "Pending", "Ausstehend";
    accepted: "Accepted", "Angenommen";
    declined: "Declined", "Abgelehnt";
    revoked: "Revoked", "Zurückgezogen";
    expired: "Expired", "Abgelaufen";
    mail_handed: "By a link, no mail", "Als Link, ohne Mail";
    mail_queued: "Mail is on its way", "Mail ist unterwegs";
    mail_sent: "Mail sent", "Mail verschickt";
    mail_failed: "Mail not delivered", "Mail nicht zugestellt";

    // One invitation.
    invitation: "Invitation", "Einladung";
    invited_as(role: &str, inviter: &str): "Invited as {role} by {inviter}.", "Als {role} eingeladen von {inviter}.";
    settled: "This invitation was answered or revoked. Nothing can be changed any more.",
        "Diese Einladung wurde beantwortet oder zurückgezogen. Daran lässt sich nichts mehr ändern.";
    all_invitations: "All invitations", "Alle Einladungen";
    role_text: "What they will be. The link they have stays good, and no mail is sent.",
        "Was die Person wird. Ihr Link gilt weiter, und es wird keine Mail verschickt.";
    you_invite: "You become the one who invites.", "Die Einladung kommt dann von dir.";
    save_role: "Save role", "Rolle speichern";
    address_text: "If it was mistyped. The mail goes to the right address, and the link that was sent to the wrong one is dead.",
        "Falls sie vertippt war. Die Mail geht an die richtige Adresse, und der Link, der an die falsche ging, gilt nicht mehr.";
    email_address: "E-mail address", "E-Mail-Adresse";
    one_mail: "One mail, to the new address.", "Eine Mail, an die neue Adresse.";
    correct_and_send: "Correct and send", "Korrigieren und senden";
    link: "Link", "Link";
    link_text: "To hand over by yourself, when the mail does not arrive. It works for this address only.",
        "Damit du ihn selbst weitergeben kannst, wenn die Mail nicht ankommt. Er gilt nur für diese Adresse.";
    /// The address follows, and [`Self::sign_up_after`].
    sign_up_before: "The link that was mailed stops working. Whoever has no account yet has to sign up as ",
        "Der Link in der Mail gilt dann nicht mehr. Wer noch kein Konto hat, muss zuerst eines für ";
    sign_up_after: " first, because only a mail shows that an address is theirs.",
        " erstellen, denn nur eine Mail zeigt, dass eine Adresse der Person gehört.";
    no_mail: "No mail is sent.", "Es wird keine Mail verschickt.";
    make_link: "Make a new link", "Neuen Link erstellen";
    new_link: "The new link", "Der neue Link";
    shown_once: "It is shown this once. Links from before do not work any more.",
        "Er wird nur dieses eine Mal gezeigt. Frühere Links gelten nicht mehr.";

    // Who asks for another address.
    another_address: "Another address", "Eine andere Adresse";
    another_address_text:
        "Somebody opened the link with an account of another address. If you know them, the invitation can go there instead; its link stops working then.",
        "Jemand hat den Link mit einem Konto geöffnet, das eine andere Adresse hat. Wenn du die Person kennst, kann die Einladung stattdessen dorthin gehen; ihr Link gilt dann nicht mehr.";
    verified: "Verified address", "Bestätigte Adresse";
    asked: " · asked ", " · gefragt ";
    dismiss: "Dismiss", "Verwerfen";
    dismiss_that_of(name: &str): "Dismiss what {name} asks", "Anfrage von {name} verwerfen";
    /// The address follows, and [`Self::instead_after`].
    instead_before: "Invite ", "Stattdessen ";
    instead_after: " instead", " einladen";

    // The form.
    invite_to(organization: &str): "Invite to {organization}", "Zu {organization} einladen";
    email_addresses: "E-mail addresses", "E-Mail-Adressen";
    email_addresses_hint: "One, or many with commas or on lines of their own. Each gets a mail with a link; nothing else is needed to join.",
        "Eine, oder viele mit Kommas oder in eigenen Zeilen. Jede bekommt eine Mail mit einem Link; mehr braucht es nicht, um beizutreten.";
    check_addresses: "Check the addresses", "Adressen prüfen";
    message: "Personal message", "Persönliche Nachricht";
    mail_language: "Language of the mail", "Sprache der Mail";
    message_hint: "Plain text, at most 500 characters. It stands in the mail.", "Reiner Text, höchstens 500 Zeichen. Er steht in der Mail.";
    ends_on(lifetime: &str, last_day: &str):
        "The invitation can be accepted for {lifetime}. Sent now, it ends on {last_day}; you can resend or revoke it at any time.",
        "Die Einladung kann in den nächsten {lifetime} angenommen werden. Jetzt verschickt, endet sie am {last_day}; du kannst sie jederzeit erneut senden oder zurückziehen.";
    cancel: "Cancel", "Abbrechen";
    use_file: "Use a CSV file", "CSV-Datei verwenden";
    file: "CSV file", "CSV-Datei";
    file_hint: "From a spreadsheet: the columns email and, if you like, role. Nothing is sent before you have looked at it. ",
        "Aus einer Tabelle: die Spalte email und, wenn du magst, role. Nichts wird verschickt, bevor du es angesehen hast. ";
    template: "Download a template", "Vorlage herunterladen";
    read_file: "Read the file", "Datei lesen";
    preview: "Preview the mail", "Mail vorher ansehen";
    text_of_the_mail: "Text of the mail", "Text der Mail";
    send: "Send invitations", "Einladungen senden";
    send_one: "Send 1 invitation", "1 Einladung senden";
    send_many(number: usize): "Send {number} invitations", "{number} Einladungen senden";

    // The addresses in the form.
    addresses: "Addresses", "Adressen";
    role_of(email: &str): "Role of {email}", "Rolle von {email}";
    as_below: "As chosen below", "Wie unten gewählt";
    new_address: "New", "Neu";
    new_no_seat: "New, but every seat may be taken by then", "Neu, aber vielleicht sind dann alle Plätze vergeben";
    over_budget: "Too many invitations wait: revoke some first", "Zu viele Einladungen warten: Zieh erst einige zurück";
    invited_already: "Invited already", "Schon eingeladen";
    member_already: "Member already", "Schon Mitglied";
    twice: "Twice: one mail is enough", "Doppelt: Eine Mail genügt";
    no_address: "No e-mail address", "Keine E-Mail-Adresse";
    some_new(number: usize): "{number} new", "{number} neu";
    some_no_seat(number: usize): "{number} with no seat left", "{number} ohne freien Platz";
    some_over_budget(number: usize): "{number} too many to wait at once", "{number} zu viel auf einmal";
    some_invited(number: usize): "{number} invited already", "{number} schon eingeladen";
    some_members(number: usize): "{number} a member already", "{number} schon Mitglied";
    some_twice(number: usize): "{number} twice", "{number} doppelt";
    some_unreadable(number: usize): "{number} no address", "{number} keine Adresse";
    more_after_these(number: usize): "{number} more after these", "{number} weitere danach";
    at_most_at_once(number: usize): "at most {number} go at once", "höchstens {number} auf einmal";

    // A file.
    found_nobody: "We found nobody in this file. It needs a column called email.",
        "Wir haben in dieser Datei niemanden gefunden. Sie braucht eine Spalte namens email.";
    one_row: "One row was read. Nothing is sent yet.", "Eine Zeile wurde gelesen. Noch ist nichts verschickt.";
    more_rows(number: usize): "{number} rows were read. Nothing is sent yet.", "{number} Zeilen wurden gelesen. Noch ist nichts verschickt.";
    rows_left_out(number: usize): "{number} more rows are left out: please upload them when these are sent.",
        "{number} weitere Zeilen fehlen noch: Lade sie bitte hoch, wenn diese verschickt sind.";
    row_without_address(number: usize): "Row {number} has no address, and is left out.", "Zeile {number} hat keine Adresse und wird ausgelassen.";
    row_with_unknown_role(number: usize, role: &str, email: &str): "Row {number}: we know no role “{role}”. {email} gets the one chosen below.",
        "Zeile {number}: Eine Rolle „{role}“ kennen wir nicht. {email} bekommt die, die unten gewählt ist.";

    // Taking back.
    revoke_question: "Revoke the invitation?", "Einladung zurückziehen?";
    link_stops_for(email: &str): "The link that was sent to {email} stops working at once.", "Der Link, der an {email} ging, gilt sofort nicht mehr.";
    link_stops: "The link that was sent stops working at once.", "Der verschickte Link gilt sofort nicht mehr.";
    who_opens_it(organization: &str): "Who opens it reads that the invitation to {organization} was taken back.",
        "Wer ihn öffnet, liest, dass die Einladung zu {organization} zurückgezogen wurde.";
    not_undone: "This cannot be undone, but you can send a new invitation.",
        "Das lässt sich nicht rückgängig machen, aber du kannst eine neue Einladung verschicken.";
    revoke_invitation: "Revoke invitation", "Einladung zurückziehen";

    // What was done.
    is_invited(email: &str): "{email} is invited.", "{email} ist eingeladen.";
    rest_was_not_sent: "What stays in the field was not sent.", "Was noch im Feld steht, wurde nicht verschickt.";
    not_tried(waiting: usize, most: usize): "{waiting} more were not tried yet: please send again. At most {most} go at once.",
        "{waiting} weitere waren noch nicht an der Reihe: Bitte sende noch einmal. Höchstens {most} gehen auf einmal.";
    nobody: "Nobody is invited.", "Niemand ist eingeladen.";
    one_person: "One person is invited.", "Eine Person ist eingeladen.";
    more_people(number: usize): "{number} people are invited.", "{number} Personen sind eingeladen.";
    stands_twice: "It stands here twice. One mail is enough.", "Steht hier doppelt. Eine Mail genügt.";
    not_tried_yet: "It was not tried yet.", "War noch nicht an der Reihe.";
    sent_again: "Sent again. The link of the earlier mail does not work any more.", "Erneut verschickt. Der Link der früheren Mail gilt nicht mehr.";
    offers_now(a_role: &str): "The invitation is for {a_role} now.", "Eingeladen ist die Person jetzt als {a_role}.";
    goes_to(email: &EmailAddress): "The invitation goes to {email} now.", "Die Einladung geht jetzt an {email}.";
    dismissed: "Dismissed. The invitation stays as it is.", "Verworfen. Die Einladung bleibt, wie sie ist.";
    is_revoked: "The invitation is revoked. Its link does not work any more.", "Die Einladung ist zurückgezogen. Ihr Link gilt nicht mehr.";
    asked_them(email: &str): "Asked. You will get a mail at {email} when they agree.",
        "Gefragt. Du bekommst eine Mail an {email}, wenn sie zustimmen.";
    you_are(a_role: &str, organization: &str): "You are {a_role} of {organization} now.", "Du bist jetzt {a_role} von {organization}.";
    you_declined(organization: &str): "You declined the invitation to {organization}.", "Du hast die Einladung zu {organization} abgelehnt.";
    welcome(a_role: &str, organization: &str): "Welcome. You are {a_role} of {organization}.", "Willkommen. Du bist {a_role} von {organization}.";

    // Refusals.
    already_member: "The person with this address is a member already.", "Die Person mit dieser Adresse ist schon Mitglied.";
    already_invited: "This address is invited already. You can resend that invitation.",
        "Diese Adresse ist schon eingeladen. Du kannst die Einladung erneut senden.";
    already_invited_itself: "This address has an invitation of its own already.", "Diese Adresse hat schon eine eigene Einladung.";
    role_above_own: "You cannot offer a role above your own.", "Du kannst keine Rolle anbieten, die über deiner steht.";
    one_owner: "There is one owner; ownership is transferred in the settings.",
        "Es gibt nur einen Inhaber; die Organisation wird in den Einstellungen übergeben.";
    too_many_pending: "Too many invitations are waiting for an answer. Revoke some first.",
        "Zu viele Einladungen warten auf eine Antwort. Zieh erst einige zurück.";
    no_seat: "Every seat of this organization is taken.", "Alle Plätze dieser Organisation sind vergeben.";
    no_seat_for_you: "Every seat of this organization is taken. Please ask its admins for one.",
        "Alle Plätze dieser Organisation sind vergeben. Bitte frag ihre Admins nach einem.";
    not_pending: "This invitation was answered or revoked meanwhile.", "Diese Einladung wurde inzwischen beantwortet oder zurückgezogen.";
    too_soon: "This invitation was sent a moment ago. Please wait a little.", "Diese Einladung wurde gerade erst verschickt. Bitte warte ein wenig.";
    replaced: "This address has a newer invitation, or is a member's.", "Diese Adresse hat eine neuere Einladung oder gehört einem Mitglied.";
    same_role: "The invitation offers this role already.", "Die Einladung bietet diese Rolle schon an.";
    same_address: "The invitation goes to this address already. You can resend it.",
        "Die Einladung geht schon an diese Adresse. Du kannst sie erneut senden.";
    already_yours: "This invitation is for an address of yours. You can accept it.", "Diese Einladung ist für eine deiner Adressen. Du kannst sie annehmen.";
    you_are_member: "You are a member of this organization already.", "Du bist schon Mitglied dieser Organisation.";
    already_asked: "You have asked already. There is nothing more to do.", "Du hast schon gefragt. Mehr ist nicht zu tun.";
    asked_enough(wait: &str): "Enough was asked for today. Please try again in {wait}, or write to them yourself.",
        "Für heute wurde genug gefragt. Bitte versuche es in {wait} noch einmal, oder schreib ihnen selbst.";
    decided: "Somebody has decided about this already.", "Darüber hat schon jemand entschieden.";
    wrong_recipient: "This invitation is addressed to somebody else. Sign in with the invited address.",
        "Diese Einladung ist für jemand anderen. Melde dich mit der eingeladenen Adresse an.";

    // Why a link is of no use.
    unknown: "There is no invitation behind this link.", "Hinter diesem Link ist keine Einladung.";
    superseded: "A newer link replaced this one. Please use that.", "Ein neuerer Link hat diesen ersetzt. Bitte nimm den.";
    link_expired: "This invitation has expired. Please ask for a new one.", "Diese Einladung ist abgelaufen. Bitte frag nach einer neuen.";
    taken_back: "This invitation was taken back.", "Diese Einladung wurde zurückgezogen.";
    accepted_before: "This invitation was accepted before.", "Diese Einladung wurde schon angenommen.";
    declined_before: "This invitation was declined before.", "Diese Einladung wurde schon abgelehnt.";
    inviter_gone: "Who invited you can no longer offer this role. Please ask for a new invitation.",
        "Wer dich eingeladen hat, kann diese Rolle nicht mehr anbieten. Bitte frag nach einer neuen Einladung.";
    organization_away: "This organization is not in use at the moment.", "Diese Organisation ist zurzeit nicht in Betrieb.";
    not_mailed: "This link was not mailed to the invited address. Sign up with that address, then come back.",
        "Dieser Link ging nicht per Mail an die eingeladene Adresse. Erstelle ein Konto mit dieser Adresse und komm dann wieder.";
}
