//! Every verb that writes, with every one of its steps in trouble: what is not done altogether is not done at all.
//!
//! Never here: a verb that is only drilled in part, or trouble that only a double of the database could have. The list of
//! verbs is compared with the source, in `complete.rs`.

/// `drill!(world, TRANSACTIONS, [EVENTS], slice::verb(ARGUMENTS))`, or any deed of a file: `…, "slice/file.rs", DEED)`. With
/// `world with orgs` by another handle, with `world before { … }` after some preparation of each try; `forgiving` where an answer
/// does not depend on what is written.
macro_rules! drill {
    ($world:ident $(with $orgs:ident)? $(before $ready:block)?, $transactions:literal, $events:tt,
        $slice:ident :: $verb:ident ($($argument:expr),* $(,)?)) => {
        drill!($world $(with $orgs)? $(before $ready)?, $transactions, $events,
            concat!(stringify!($slice), "/", stringify!($verb), ".rs"),
            async |orgs: &orgs::Orgs| $slice::$verb(orgs, $($argument),*).await)
    };
    ($world:ident, $transactions:literal, $events:tt, forgiving $file:literal, $deed:expr) => {
        $crate::faults::drill::Drill {
            world: &$world,
            orgs: $world.orgs.clone(),
            file: $file,
            transactions: $transactions,
            tells: &$events,
            forgives: true,
        }
        .play(async || (), $deed)
        .await
    };
    ($world:ident $(with $orgs:ident)? $(before $ready:block)?, $transactions:literal, $events:tt, $file:expr, $deed:expr) => {{
        #[allow(unused_mut, unused_assignments)]
        let mut orgs = $world.orgs.clone();
        $(orgs = $orgs.clone();)?
        $crate::faults::drill::Drill {
            world: &$world,
            orgs,
            file: $file,
            transactions: $transactions,
            tells: &$events,
            forgives: false,
        }
        .play(async || { $($ready)? }, $deed)
        .await
    }};
}

mod addresses;
mod complete;
mod console;
mod drill;
mod factors;
mod foundings;
mod importing;
mod invitations;
mod join_requests;
mod kinds;
mod mail;
mod members;
mod organizations;
mod passkeys;
mod people;
mod provider;
mod share_links;
mod teams;
mod words;
