//! The host's directory answers with whom was asked for.

use super::{
    bench::{Bench, unreadable},
    breach::{Breach, Found},
};
use crate::{
    kernel::{EmailAddress, Fault},
    users::{Known, Profile, UserDirectory},
};

const PART: &str = "UserDirectory";
const TIMES: usize = 3;

pub(super) async fn check(bench: &Bench) -> Found<()> {
    let Some(directory) = bench.orgs.directory() else {
        return Ok(());
    };
    let ask = Questions { bench, directory };
    let (ada, bob) = (bench.address("ada")?, bench.address("bob")?);
    let keys = (bench.enrol("Ada", &ada).await?, bench.enrol("Bob", &bob).await?);
    let (Some(adas), Some(bobs)) = keys else {
        let saw = "there is nobody to ask it for";
        return Err(Breach::new(
            PART,
            saw,
            "Let Host::enrol make somebody a person of yours.",
        ));
    };
    for (key, email) in [(&adas, &ada), (&bobs, &bob)] {
        ask.knows(key, email).await?;
    }
    ask.knows_nobody(&ada).await?;
    let eve = bench.address("eve")?;
    if bench.enrol_unproven("Eve", &eve).await?.is_some() && ask.by_email(&eve).await?.is_some() {
        return Err(Breach::new(
            PART,
            "it answered by an address that its person has not proved",
            "Answer by verified addresses only: whoever typed a colleague's would be let in with their invitation.",
        ));
    }
    Ok(())
}

struct Questions<'a> {
    bench: &'a Bench,
    directory: &'a dyn UserDirectory,
}

impl Questions<'_> {
    async fn by_email(&self, email: &EmailAddress) -> Found<Option<Known>> {
        self.answer(async || self.directory.by_email(email).await, email.as_str())
            .await
    }

    async fn by_key(&self, key: &str) -> Found<Option<Known>> {
        self.answer(async || self.directory.by_external_id(key).await, key)
            .await
    }

    /// What it says several times.
    async fn answer(&self, ask: impl AsyncFn() -> Result<Option<Known>, Fault>, asked: &str) -> Found<Option<Known>> {
        let mut answers = Vec::new();
        for _ in 0..TIMES {
            let answer = self.bench.within(PART, "an answer", ask()).await?;
            answers.push(answer.map_err(|fault| {
                let saw = format!("asked for \"{asked}\", it failed: {fault}");
                Breach::new(
                    PART,
                    saw,
                    "Answer with nobody where there is nobody; a fault stops the verb.",
                )
            })?);
        }
        answers.dedup();
        match answers.as_slice() {
            [answer] => Ok(answer.clone()),
            _ => Err(Breach::new(
                PART,
                format!("asked {TIMES} times for \"{asked}\", it did not say the same"),
                "Answer from one source; a replica that lags shows people who come and go.",
            )),
        }
    }

    async fn knows(&self, key: &str, email: &EmailAddress) -> Found<()> {
        let shouted = email.as_str().to_uppercase();
        let shouted = EmailAddress::parse(&shouted).map_err(|issue| unreadable(&shouted, issue))?;
        let answers = [
            (key, self.by_key(key).await?),
            (email.as_str(), self.by_email(email).await?),
            (shouted.as_str(), self.by_email(&shouted).await?),
        ];
        for (asked, answer) in answers {
            let found = answer.as_ref().map(|known| &known.profile);
            let right = |who: &Profile| who.external_id == key && who.email.canonical() == email.canonical();
            if !found.is_some_and(right) {
                let said = found.map_or("nobody", |who| &who.external_id);
                return Err(Breach::new(
                    PART,
                    format!("asked for \"{asked}\", whose key is \"{key}\", it answered with {said}"),
                    "Answer with the person of that key or of that verified address, whatever its case; with the others of theirs in `others`.",
                ));
            }
        }
        Ok(())
    }

    async fn knows_nobody(&self, like: &EmailAddress) -> Found<()> {
        let stranger = self.bench.address("stranger")?;
        let unknown = format!("no-such-key-{}", like.as_str());
        for (asked, answer) in [
            (&*unknown, self.by_key(&unknown).await?),
            (stranger.as_str(), self.by_email(&stranger).await?),
        ] {
            if let Some(known) = answer {
                let said = known.profile.external_id;
                return Err(Breach::new(
                    PART,
                    format!("asked for \"{asked}\", which nobody has, it answered with {said}"),
                    "Answer with nobody: compare whole keys and whole addresses.",
                ));
            }
        }
        Ok(())
    }
}
