//! `orgs-server import`: opens the other application's database and says what comes of it. Never here: what a row becomes
//! (`orgs::importing`).

use crate::{
    Application, Config,
    copying::missing,
    say::{complain, say},
};
use clap::Args;
use orgs::{
    importing::{self, Letters, ReadRefusal, Report, Tables, Tally, USER_COLUMNS, What},
    kernel::{Failure, Fault, settled},
};
use std::process::ExitCode;

/// What is read, and how.
#[derive(Args, Debug)]
pub struct Django {
    /// The database to read: sqlite:PATH or postgres://…; nothing is ever written to it
    #[arg(long, value_name = "URL")]
    database: String,
    /// What to call this database where several are brought over; the same one each time it is repeated
    #[arg(long, value_name = "NAME", default_value = "")]
    source: String,
    /// Say what would happen, and do nothing
    #[arg(long)]
    dry_run: bool,
    /// Mail every invitation that comes; otherwise admins send them
    #[arg(long)]
    send_invitations: bool,
    /// The table of the people
    #[arg(long, value_name = "NAME", default_value = "auth_user")]
    users_table: String,
    /// What a column of the people is called there, if it is not as in Django: email=mail_address; may be given several times
    #[arg(long = "users-column", value_name = "DJANGO=NAME")]
    users_columns: Vec<String>,
    /// The table of the organizations
    #[arg(long, value_name = "NAME", default_value = "organizations_organization")]
    organizations_table: String,
    /// The table of the members
    #[arg(long, value_name = "NAME", default_value = "organizations_organizationuser")]
    members_table: String,
    /// The table of the owners
    #[arg(long, value_name = "NAME", default_value = "organizations_organizationowner")]
    owners_table: String,
    /// The table of the invitations, if there is one
    #[arg(long, value_name = "NAME", default_value = "organizations_organizationinvitation")]
    invitations_table: String,
}

impl Django {
    /// Or the argument that is none.
    fn tables(&self) -> Result<Tables, String> {
        let mut tables = Tables {
            source: self.source.clone(),
            users: self.users_table.clone(),
            organizations: self.organizations_table.clone(),
            members: self.members_table.clone(),
            owners: self.owners_table.clone(),
            invitations: self.invitations_table.clone(),
            ..Tables::default()
        };
        for given in &self.users_columns {
            let known = given
                .split_once('=')
                .filter(|(django, _)| USER_COLUMNS.contains(django));
            let Some((django, name)) = known else {
                let columns = USER_COLUMNS.join(", ");
                return Err(format!(
                    "--users-column {given}: write DJANGO=NAME, where DJANGO is one of {columns}."
                ));
            };
            tables.user_columns.insert(django.to_owned(), name.to_owned());
        }
        Ok(tables)
    }
}

/// Success when everything could be read, whatever is left: that is for the reader of the report to judge.
pub async fn django(config: Config, given: &Django) -> Result<ExitCode, Fault> {
    if let Some(missing) = missing(&given.database).await {
        complain(format!("There is no database at {missing}."));
        return Ok(ExitCode::from(2));
    }
    let tables = match given.tables() {
        Ok(tables) => tables,
        Err(wrong) => {
            complain(wrong);
            return Ok(ExitCode::from(2));
        }
    };
    let source = match importing::read(&given.database, &tables).await {
        Ok(source) => source,
        Err(Failure::Refused(ReadRefusal::NoTable { table })) => {
            complain(format!(
                "There is no table {table}; name yours with the options (see --help)."
            ));
            return Ok(ExitCode::from(2));
        }
        Err(Failure::Refused(ReadRefusal::NoColumn { table, column })) => {
            complain(format!("The table {table} has no column {column}."));
            return Ok(ExitCode::from(2));
        }
        Err(Failure::Vetoed(veto)) => return Err(Fault::broken(veto.to_string())),
        Err(Failure::Denied(denial)) => return Err(Fault::broken(format!("{denial:?} to the operator"))),
        Err(Failure::Faulted(fault)) => return Err(fault),
    };
    let letters = if given.send_invitations {
        Letters::Send
    } else {
        Letters::Hold
    };
    let application = Application::build(config).await?;
    application.orgs.migrate().await?;
    let report = if given.dry_run {
        importing::rehearse(&application.orgs, &source, letters).await?
    } else {
        settled(importing::import(&application.orgs, &source, letters).await)?
    };
    tell(&report);
    if given.dry_run {
        say("This was a rehearsal: nothing was changed.");
    } else {
        application.orgs.database().analyze().await?;
    }
    application.orgs.database().close().await;
    Ok(ExitCode::SUCCESS)
}

fn tell(report: &Report) {
    for finding in &report.findings {
        say(format!(
            "{} {}: {}",
            finding.table,
            finding.key,
            sentence(&finding.what)
        ));
    }
    count("People", report.users);
    count("Organizations", report.organizations);
    count("Members", report.members);
    count("Invitations", report.invitations);
    say(match report.difference() {
        0 => "Difference: 0. Everything that is there is here.".to_owned(),
        rows => format!("Difference: {rows}. Each is named above, with what it is left for."),
    });
}

fn count(what: &str, tally: Tally) {
    let Tally {
        there,
        new,
        changed,
        same,
        left,
        removed,
    } = tally;
    say(format!(
        "{what}: {there} there; {new} new, {changed} brought up to date, {same} the same, {left} left; {removed} removed."
    ));
}

fn sentence(what: &What) -> String {
    match what {
        What::NoAddress => "left, because it has no e-mail address.".into(),
        What::NotAnAddress { said } => format!("left, because {said:?} is no e-mail address."),
        What::SharesAddress { with: Some(key) } => format!("left, because {key} has the same e-mail address."),
        What::SharesAddress { with: None } => "left, because somebody else has its e-mail address here.".into(),
        What::GoneHere => "left, because it was deleted here.".into(),
        What::ChangedHere => "left as it is here, because it was changed here as well.".into(),
        What::OwnsHere => "left active, because it owns an organization or operates this installation.".into(),
        What::NoOwner => "left, because it has no owner and no active admin who can sign in.".into(),
        What::Orphan { table, key } => format!("left, because {table} {key} is left."),
        What::RemovedHere => "left, because it was removed here.".into(),
        What::OtherOwner => "left as it is here, because the owner is another one: transfer the ownership here.".into(),
        What::AlreadyMember => "left, because the invited person is a member.".into(),
        What::AlreadyInvited => "left, because the same address is invited already.".into(),
        What::NoSeat => "left, because every seat is taken here.".into(),
        What::GoneThere => "is gone there, and still here.".into(),
        What::AnotherRow => {
            "left, because another one came under this key before. Is this a second database? Name it (--source)."
                .into()
        }
        What::KnownHere => "is somebody who was here before; how they sign in stays as it is.".into(),
        What::NoPassword { kind } if kind.is_empty() => "came without a password: they choose one by mail.".into(),
        What::NoPassword { kind } => {
            format!("came without its password, which is hashed by {kind:?}: they choose another one by mail.")
        }
        What::OtherName { name } => format!("came as {name:?}."),
        What::OtherSlug { from, to } => format!("has the address {to}, and not {from}."),
        What::OwnerChosen { user } => format!("came with {user} as its owner, its longest-serving active admin."),
        What::OtherInviter => "came as one of the owner's: whoever invited is no admin here.".into(),
    }
}
