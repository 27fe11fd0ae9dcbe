//! A sentence for each refusal of the organizations.

use crate::action_error::{Explain, Kind, Said};
use orgs::organizations::{
    AdmitSupportRefusal, ChangeSlugRefusal, CreateRefusal, DeleteRefusal, DisableRefusal, DropFactorRefusal,
    EnableRefusal, RefuseSupportRefusal, RenameRefusal, RequireFactorRefusal, ResumeRemindersRefusal,
    StopRemindersRefusal,
};

const TAKEN: &str = "This address is taken. Please choose another.";

impl Explain for CreateRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::NotAFounder => Said::new(
                "not-a-founder",
                "Only the operators of this installation create organizations. Ask one of them.",
            )
            .kind(Kind::NotYours),
            Self::SlugTaken => Said::new("slug-taken", TAKEN).at("slug"),
            Self::SlugNeeded => Said::new("slug-needed", "No address can be made of this name. Please type one.")
                .at("slug")
                .kind(Kind::Input),
            Self::TooMany => Said::new(
                "too-many-organizations",
                "You created many organizations today. Please go on tomorrow.",
            )
            .kind(Kind::TooMany),
        }
    }
}

impl Explain for RenameRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::Unchanged => Said::new("unchanged", "This is the name already.").at("name"),
        }
    }
}

impl Explain for ChangeSlugRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::SlugTaken => Said::new("slug-taken", TAKEN).at("new_slug"),
            Self::Unchanged => Said::new("unchanged", "This is the address already.").at("new_slug"),
        }
    }
}

impl Explain for DisableRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::AlreadyDisabled => Said::new("already-disabled", "The organization is disabled already."),
        }
    }
}

impl Explain for EnableRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::AlreadyEnabled => Said::new("already-enabled", "The organization is in use already."),
        }
    }
}

impl Explain for RequireFactorRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::AlreadyRequired => Said::new("factor-required", "Two-step sign-in is asked for already."),
            Self::NoneOfTheirOwn => Said::new(
                "no-factor",
                "You have no two-step sign-in yourself. Set it up in your account first, or you would be locked out.",
            ),
        }
    }
}

impl Explain for DropFactorRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::NotRequired => Said::new("factor-not-required", "Two-step sign-in is not asked for."),
        }
    }
}

impl Explain for RefuseSupportRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::AlreadyRefused => Said::new("support-refused", "No operator gets in already."),
        }
    }
}

impl Explain for AdmitSupportRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::AlreadyAdmitted => Said::new("support-admitted", "Operators may look in already."),
        }
    }
}

impl Explain for StopRemindersRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::AlreadyStopped => Said::new("reminders-stopped", "Nobody is reminded already."),
        }
    }
}

impl Explain for ResumeRemindersRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::NotStopped => Said::new("reminders-not-stopped", "People are reminded already."),
        }
    }
}

impl Explain for DeleteRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::NotConfirmed => Said::new(
                "not-confirmed",
                "Please type the organization's address exactly as shown.",
            )
            .at("confirmation")
            .kind(Kind::Input),
        }
    }
}
