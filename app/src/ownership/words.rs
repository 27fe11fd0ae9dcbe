//! What handing an organization over says, in every language.

crate::language::words! {
    /// The words of the ownership.
    pub struct Words;
    transfer: "Transfer ownership", "Organisation übergeben";
    new_owner: "New owner", "Neuer Inhaber";
    not_in_the_list: "Not in the list? ", "Nicht in der Liste? ";
    find_them: "Find them among the members", "Such unter den Mitgliedern";
    choose_there: " and choose “Make owner” there.", " und wähle dort „Zum Inhaber machen“.";
    proceed: "Continue", "Weiter";
    cancel: "Cancel", "Abbrechen";
    nobody_yet: "There is nobody yet who could take over. Invite somebody first.",
        "Es gibt noch niemanden, der übernehmen könnte. Lade zuerst jemanden ein.";
    invite_somebody: "Invite somebody", "Jemanden einladen";
    make_them(name: &str): "Make {name} the owner?", "{name} zum Inhaber machen?";
    make(name: &str): "Make {name} the owner", "{name} zum Inhaber machen";
    becomes(organization: &str): " becomes the owner of {organization}. ", " wird Inhaber von {organization}. ";
    you_stay: "You stay as an admin.", "Du bleibst als Admin.";
    you_can_no_longer: "You can no longer disable or delete it, and only the new owner can hand it back.",
        "Du kannst sie nicht mehr stilllegen oder löschen, und nur der neue Inhaber kann sie zurückgeben.";
    they_stay: "The present owner stays as an admin.", "Der bisherige Inhaber bleibt als Admin.";
    only_they_can: "Only the new owner can hand it back.", "Nur der neue Inhaber kann sie zurückgeben.";
    transferred: "The ownership is transferred.", "Die Organisation ist übergeben.";
    not_a_member: "Only an active member can become the owner.", "Inhaber werden kann nur ein aktives Mitglied.";
    already_owner: "This person is the owner already.", "Diese Person ist schon der Inhaber.";
}
