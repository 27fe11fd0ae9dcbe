//! Refusals of this slice: a rule said no, and the person can act on it. No personal data, no text.

/// Why no organization was created.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CreateRefusal {
    /// In this installation only superusers create organizations.
    NotAFounder,
    /// Another organization has, or had, this slug.
    SlugTaken,
    /// The name has nothing to make a slug of; one has to be typed.
    SlugNeeded,
    /// The person created too many organizations within a day.
    TooMany,
}

/// Why the name did not change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RenameRefusal {
    /// It is the name already.
    Unchanged,
}

/// Why the slug did not change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeSlugRefusal {
    /// Another organization has, or had, this slug.
    SlugTaken,
    /// It is the slug already.
    Unchanged,
}

/// Why the organization was not disabled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DisableRefusal {
    /// It is disabled already.
    AlreadyDisabled,
}

/// Why the organization was not enabled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EnableRefusal {
    /// It is in use already.
    AlreadyEnabled,
}

/// Why no second factor is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequireFactorRefusal {
    /// It is already.
    AlreadyRequired,
    /// Whoever asks has none: they would be the first to be locked out.
    NoneOfTheirOwn,
}

/// Why a second factor is still asked for, or was not before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DropFactorRefusal {
    /// It was not.
    NotRequired,
}

/// Why support is not refused anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefuseSupportRefusal {
    /// It is already.
    AlreadyRefused,
}

/// Why support is not admitted anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AdmitSupportRefusal {
    /// It is already.
    AlreadyAdmitted,
}

/// Why reminders are not stopped anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StopRemindersRefusal {
    /// They are already.
    AlreadyStopped,
}

/// Why reminders are not resumed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResumeRemindersRefusal {
    /// They were not stopped.
    NotStopped,
}

/// Why the organization was not deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeleteRefusal {
    /// What was typed is not the slug.
    NotConfirmed,
}
