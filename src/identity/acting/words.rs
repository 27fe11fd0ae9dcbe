//! What somebody is told when an operator acts as them, in every language.
//!
//! Never here: whether they are told. They are.

crate::words! {
    /// The sentences of this mail.
    pub(super) struct Words;
    began: "An operator acts as you", "Ein Betreiber handelt in deinem Namen";
    until_at_latest(until: &str): "Until {until} at the latest, and both of your names stand beside everything.",
        "Längstens bis zum {until}, und neben allem stehen beide Namen.";
    since(operator: &str, product: &str, at: &str, until: &str):
        "{operator}, who operates {product}, sees and does what you can there: since {at}, and until {until} at the latest.",
        "{operator}, Betreiber von {product}, sieht und tut dort, was du kannst: seit dem {at} und längstens bis zum {until}.";
    reason(reason: &str): "The reason they gave: “{reason}”", "Als Grund ist angegeben: „{reason}“";
    what_stays_yours:
        "Your password, your addresses, your two-step sign-in and your sessions stay yours alone. All that is done in your \
         organizations stands in their activity, with your name and theirs; the owners are told, too.",
        "Dein Passwort, deine Adressen, deine Anmeldung in zwei Schritten und deine Browser bleiben allein deine Sache. Alles, was in \
         deinen Organisationen geschieht, steht mit beiden Namen in ihrer Aktivität; auch die Inhaber erfahren davon.";
    look_at_organizations: "Look at your organizations", "Organisationen ansehen";
    why(to: &str): "You get this message because {to} is the primary address of the account.",
        "Du bekommst diese Nachricht, weil {to} die Hauptadresse des Kontos ist.";
    not_asked: "You did not ask for help? Then ask whoever runs this installation what happened.",
        "Du hast nicht um Hilfe gebeten? Dann frag beim Betreiber nach, was passiert ist.";
}
