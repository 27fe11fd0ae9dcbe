//! A sentence for each refusal of the teams.

use super::words::Words;
use crate::action_error::{Explain, Said};
use orgs::teams::{AddRefusal, AppointRefusal, CreateRefusal, RemoveRefusal, RenameRefusal};

fn name_taken() -> Said {
    Said::new("name-taken", Words::here().name_taken()).at("name")
}

fn not_in() -> Said {
    Said::new("not-in", Words::here().not_in())
}

impl Explain for CreateRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match *self {
            Self::NameTaken => name_taken(),
            Self::TooMany { most } => Said::new("too-many-teams", words.too_many(&words.teams_in_all(most))),
        }
    }
}

impl Explain for RenameRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::NameTaken => name_taken(),
        }
    }
}

impl Explain for AddRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::AlreadyIn => Said::new("already-in", Words::here().already_in()),
            Self::NotAMember => Said::new("not-a-member", Words::here().not_a_member()),
        }
    }
}

impl Explain for RemoveRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::NotIn => not_in(),
        }
    }
}

impl Explain for AppointRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::NotIn => not_in(),
        }
    }
}
