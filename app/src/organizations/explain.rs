//! A sentence for each refusal of the organizations.

use super::words::Words;
use crate::action_error::{Explain, Kind, Said};
use orgs::organizations::{
    AdmitSupportRefusal, ChangeSlugRefusal, CreateRefusal, DeleteRefusal, DisableRefusal, DropFactorRefusal,
    EnableRefusal, RefuseSupportRefusal, RenameRefusal, RequireFactorRefusal, ResumeRemindersRefusal,
    StopRemindersRefusal,
};

impl Explain for CreateRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match self {
            Self::NotAFounder => Said::new("not-a-founder", words.not_a_founder()).kind(Kind::NotYours),
            Self::SlugTaken => Said::new("slug-taken", words.address_taken()).at("slug"),
            Self::SlugNeeded => Said::new("slug-needed", words.slug_needed())
                .at("slug")
                .kind(Kind::Input),
            Self::TooMany => Said::new("too-many-organizations", words.too_many()).kind(Kind::TooMany),
        }
    }
}

impl Explain for RenameRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::Unchanged => Said::new("unchanged", Words::here().name_unchanged()).at("name"),
        }
    }
}

impl Explain for ChangeSlugRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::SlugTaken => Said::new("slug-taken", Words::here().address_taken()).at("new_slug"),
            Self::Unchanged => Said::new("unchanged", Words::here().address_unchanged()).at("new_slug"),
        }
    }
}

impl Explain for DisableRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::AlreadyDisabled => Said::new("already-disabled", Words::here().already_disabled()),
        }
    }
}

impl Explain for EnableRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::AlreadyEnabled => Said::new("already-enabled", Words::here().already_enabled()),
        }
    }
}

impl Explain for RequireFactorRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::AlreadyRequired => Said::new("factor-required", Words::here().factor_required()),
            Self::NoneOfTheirOwn => Said::new("no-factor", Words::here().no_factor()),
        }
    }
}

impl Explain for DropFactorRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::NotRequired => Said::new("factor-not-required", Words::here().factor_not_required()),
        }
    }
}

impl Explain for RefuseSupportRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::AlreadyRefused => Said::new("support-refused", Words::here().support_refused()),
        }
    }
}

impl Explain for AdmitSupportRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::AlreadyAdmitted => Said::new("support-admitted", Words::here().support_admitted()),
        }
    }
}

impl Explain for StopRemindersRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::AlreadyStopped => Said::new("reminders-stopped", Words::here().reminders_stopped()),
        }
    }
}

impl Explain for ResumeRemindersRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::NotStopped => Said::new("reminders-not-stopped", Words::here().reminders_not_stopped()),
        }
    }
}

impl Explain for DeleteRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::NotConfirmed => Said::new("not-confirmed", Words::here().not_confirmed())
                .at("confirmation")
                .kind(Kind::Input),
        }
    }
}
