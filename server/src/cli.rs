//! The command line. Each command is a few lines that call what does the work. Never here: that work.

use crate::{
    Application, Config,
    backup::{self, Doors},
    config::Settings,
    copying, doctor, importing,
    say::{complain, say},
    seed, serve, telemetry,
};
use clap::{Parser, Subcommand};
use orgs::{
    access::caller::Superuser,
    identity::factors::{self, RemoveFactorRefusal},
    kernel::{EmailAddress, Failure, Fault},
    users::{self, AppointRefusal},
};
use std::{path::PathBuf, process::ExitCode};

/// Organizations and multi-user account management.
///
/// Every setting is a flag and an environment variable. Nothing has to be set to try it out: `orgs-server serve` opens a
/// database in ./data and puts mails into a folder, shown at /dev/mailbox.
#[derive(Parser, Debug)]
#[command(name = "orgs-server", version)]
pub struct Cli {
    /// What to do; `serve`, if nothing else is said.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// How.
    #[command(flatten)]
    pub settings: Settings,
}

/// What to do.
#[derive(Subcommand, Debug)]
pub enum Command {
    /// Answer requests and send mails, until Ctrl-C or SIGTERM; brings the tables up to date first
    Serve,
    /// Bring the tables up to date, forward only
    Migrate,
    /// Make people and organizations to play with (the password of all: "correct horse battery staple"); again, it goes on
    /// where it ended
    Seed {
        /// How many members the big organization, Contoso, has
        #[arg(long, default_value_t = 10_000, value_name = "N")]
        members: u32,
        /// How many organizations there are beside those of the cast
        #[arg(long, default_value_t = 0, value_name = "N")]
        organizations: u32,
    },
    /// Copy a whole installation to an empty database, of the same engine or the other, and check every row; stop the process
    /// on the source first
    Copy {
        /// The database to read: sqlite:PATH or postgres://…
        #[arg(long, value_name = "URL")]
        from: String,
        /// The database to fill; migrated if need be, refused if it holds anything else
        #[arg(long, value_name = "URL")]
        to: String,
    },
    /// Write the whole installation to a new file, while it is in use, and check every row
    Backup {
        /// The file to make: a SQLite database, whichever engine the installation is on
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
    /// Fill an empty database from a backup, of the same engine or the other; sessions and mailed links of that time end
    Restore {
        /// The backup
        #[arg(long, value_name = "FILE")]
        from: PathBuf,
        /// Let sessions and mailed links go on; only for a backup since which nothing was written
        #[arg(long)]
        keep_sessions_and_links: bool,
    },
    /// Bring people, organizations, members and invitations over from another application; again, what changed there since
    Import {
        /// From what.
        #[command(subcommand)]
        from: ImportFrom,
    },
    /// Say who operates the installation and passes every membership guard
    Superuser {
        /// Grant or revoke.
        #[command(subcommand)]
        act: Appointment,
    },
    /// Look after the second factors of people who are locked out
    Factor {
        /// Remove.
        #[command(subcommand)]
        act: FactorAct,
    },
    /// Look whether everything that is needed is there; fails if something is not
    Doctor,
}

/// From what.
#[derive(Subcommand, Debug)]
pub enum ImportFrom {
    /// A database of django-organizations, 0.6 to 2.x; it is only read
    Django(importing::Django),
}

/// Grant or revoke.
#[derive(Subcommand, Debug)]
pub enum Appointment {
    /// Make somebody a superuser
    Grant {
        /// The address they sign in with
        email: String,
    },
    /// Make them an ordinary person again
    Revoke {
        /// The address they sign in with
        email: String,
    },
}

/// Remove.
#[derive(Subcommand, Debug)]
pub enum FactorAct {
    /// Turn two-step sign-in off for somebody who has lost the app and the recovery codes; make sure first who asks
    Remove {
        /// The address they sign in with
        email: String,
    },
}

/// The program.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let config = match cli.settings.check() {
        Ok(config) => config,
        Err(wrongs) => {
            complain(format!("orgs-server cannot start:\n{wrongs}"));
            return ExitCode::from(2);
        }
    };
    telemetry::begin(config.log, &config.log_filter);
    // So starts the binary of any application made with leptos, and so `cargo leptos watch` starts this one.
    let command = cli.command.unwrap_or(Command::Serve);
    let done = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(Fault::broken)
        .and_then(|runtime| runtime.block_on(run(command, &cli.settings, config)));
    match done {
        Ok(code) => code,
        Err(fault) => {
            complain(format!("orgs-server: {fault}"));
            ExitCode::FAILURE
        }
    }
}

async fn run(command: Command, settings: &Settings, config: Config) -> Result<ExitCode, Fault> {
    match command {
        Command::Serve => serve::until_told_to_stop(config).await?,
        Command::Migrate => {
            let application = Application::build(config).await?;
            application.orgs.migrate().await?;
            say(format!(
                "The {} database is up to date.",
                application.orgs.database().engine()
            ));
        }
        Command::Seed { members, organizations } => {
            seed::only_to_play(config.environment)?;
            let application = Application::build(config).await?;
            application.orgs.migrate().await?;
            if let Some(cast) = seed::demo(&application.orgs, members, organizations).await? {
                seed::acmes_teams(&application.orgs, &cast).await?;
            }
            application.orgs.database().close().await;
        }
        Command::Copy { from, to } => return copying::copy(&from, &to).await,
        Command::Backup { to } => return backup::backup(config.database_url.reveal(), &to).await,
        Command::Restore {
            from,
            keep_sessions_and_links,
        } => {
            let doors = if keep_sessions_and_links {
                Doors::Keep
            } else {
                Doors::Close
            };
            return backup::restore(&from, config.database_url.reveal(), doors).await;
        }
        Command::Import {
            from: ImportFrom::Django(django),
        } => return importing::django(config, &django).await,
        Command::Superuser {
            act: Appointment::Grant { email },
        } => return appoint(config, &email, Superuser::Yes).await,
        Command::Superuser {
            act: Appointment::Revoke { email },
        } => return appoint(config, &email, Superuser::No).await,
        Command::Factor {
            act: FactorAct::Remove { email },
        } => return remove_factor(config, &email).await,
        Command::Doctor => return doctor::examine(settings, config).await,
    }
    Ok(ExitCode::SUCCESS)
}

async fn appoint(config: Config, email: &str, to: Superuser) -> Result<ExitCode, Fault> {
    let Some(address) = address(email) else {
        return Ok(ExitCode::from(2));
    };
    let application = Application::build(config).await?;
    let now = match to {
        Superuser::Yes => "a superuser",
        Superuser::No => "an ordinary person",
    };
    match users::appoint(&application.orgs, &address, to).await {
        Ok(()) => say(format!("{address} is {now} now.")),
        // Asked twice, done once: no failure for a script.
        Err(Failure::Refused(AppointRefusal::NothingToDo)) => say(format!("{address} is {now} already.")),
        Err(Failure::Refused(AppointRefusal::UnknownUser)) => {
            complain(format!("Nobody has signed up with {address}."));
            return Ok(ExitCode::FAILURE);
        }
        Err(Failure::Refused(AppointRefusal::SuperuserRequired)) => {
            complain(format!("{address} is the last superuser. Appoint another one first."));
            return Ok(ExitCode::FAILURE);
        }
        Err(Failure::Vetoed(veto)) => {
            complain(veto.says);
            return Ok(ExitCode::FAILURE);
        }
        Err(Failure::Denied(denial)) => return Err(Fault::broken(format!("{denial:?} to the operator"))),
        Err(Failure::Faulted(fault)) => return Err(fault),
    }
    Ok(ExitCode::SUCCESS)
}

async fn remove_factor(config: Config, email: &str) -> Result<ExitCode, Fault> {
    let Some(address) = address(email) else {
        return Ok(ExitCode::from(2));
    };
    let application = Application::build(config).await?;
    match factors::remove(&application.orgs, &address).await {
        Ok(()) => say(format!("Two-step sign-in of {address} is off; they are told by mail.")),
        // Asked twice, done once: no failure for a script.
        Err(Failure::Refused(RemoveFactorRefusal::NotOn)) => say(format!("{address} has no two-step sign-in.")),
        Err(Failure::Refused(RemoveFactorRefusal::UnknownUser)) => {
            complain(format!("Nobody has signed up with {address}."));
            return Ok(ExitCode::FAILURE);
        }
        Err(Failure::Vetoed(veto)) => {
            complain(veto.says);
            return Ok(ExitCode::FAILURE);
        }
        Err(Failure::Denied(denial)) => return Err(Fault::broken(format!("{denial:?} to the operator"))),
        Err(Failure::Faulted(fault)) => return Err(fault),
    }
    Ok(ExitCode::SUCCESS)
}

fn address(email: &str) -> Option<EmailAddress> {
    let address = EmailAddress::parse(email).ok();
    if address.is_none() {
        complain(format!("`{email}` is no e-mail address."));
    }
    address
}
