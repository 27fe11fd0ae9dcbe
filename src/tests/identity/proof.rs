//! The minutes after a proof: what opens them, what ends them.

use super::{ANOTHER, Desk, PASSWORD};
use crate::stage::{MINUTE, SECOND, denies, factor, limits, refuses};
use orgs::{
    identity::{self, Asked, ProofRefusal, ProveRefusal, Typed, factors},
    kernel::{Denial, Failure, Secret},
};

/// A password alone.
fn password(password: &str) -> Typed<'_> {
    Typed { password, code: "" }
}

both! {
    async fn a_proof_lasts_ten_minutes(world) {
        let (desk, mia) = (Desk::open(&world).await, &world.mia.email);
        let (here, there) = (desk.sign_in(mia, PASSWORD).await.unwrap(), desk.sign_in(mia, PASSWORD).await.unwrap());
        world.clock.advance(10 * MINUTE - SECOND);
        identity::proven(&desk.orgs, &here.token).await.unwrap();
        world.clock.advance(SECOND);
        refuses(&world, ProofRefusal::Stale, identity::proven(&desk.orgs, &here.token)).await;
        assert_eq!(identity::asked(&desk.orgs, &world.mia).await.unwrap(), Asked::Password);
        let renewed = identity::prove(&desk.orgs, &world.mia, &here.token, password(PASSWORD)).await.unwrap();
        identity::proven(&desk.orgs, &renewed.token).await.unwrap();
        // The same session under another id, and only that one.
        assert!(!desk.lives(&here).await && desk.lives(&renewed).await && desk.lives(&there).await);
        assert_eq!(renewed.expires_at, here.expires_at);
        refuses(&world, ProofRefusal::Stale, identity::proven(&desk.orgs, &here.token)).await;
        refuses(&world, ProofRefusal::Stale, identity::proven(&desk.orgs, &there.token)).await;
        refuses(&world, ProofRefusal::Stale, identity::proven(&desk.orgs, &Secret::random().unwrap())).await;
    }

    async fn the_password_is_not_guessed_here(world) {
        let (desk, mia) = (Desk::with(&world, limits(|limits| limits.sign_in_attempts = 3)).await, &world.mia.email);
        let here = desk.sign_in(mia, PASSWORD).await.unwrap();
        let prove = async |typed: &str| identity::prove(&desk.orgs, &world.mia, &here.token, password(typed)).await;
        for wrong in ["", ANOTHER, "123456"] {
            let no = prove(wrong).await.unwrap_err();
            assert!(matches!(no, Failure::Refused(ProveRefusal::WrongPassword)), "{wrong}: {no:?}");
        }
        let wait = ProveRefusal::TooManyAttempts { wait: 15 * MINUTE };
        refuses(&world, wait, prove(PASSWORD)).await;
        assert!(desk.sign_in(mia, PASSWORD).await.is_none(), "sign-in waits as well");
        denies(&world, Denial::SignedOut, identity::prove(&desk.orgs, &world.nobody, &here.token, password(PASSWORD))).await;
        denies(&world, Denial::SignedOut, identity::asked(&desk.orgs, &world.nobody)).await;
    }

    /// Who has a factor is asked for both, as at sign-in: a password may have been found, a telephone taken.
    async fn a_factor_is_asked_for_beside_the_password(world) {
        let (desk, mia) = (Desk::open(&world).await, &world.mia.email);
        let (key, codes) = factor(&desk.orgs, &world, &world.mia).await;
        let half = identity::sign_in(&desk.orgs, mia.as_str(), PASSWORD).await.unwrap().half().unwrap();
        let here = factors::pass(&desk.orgs, &half.token, &codes[0].reveal()).await.unwrap();
        world.clock.advance(10 * MINUTE);
        assert_eq!(identity::asked(&desk.orgs, &world.mia).await.unwrap(), Asked::PasswordAndCode);
        let code = key.code(world.orgs.now()).unwrap();
        let no = identity::prove(&desk.orgs, &world.mia, &here.token, password(PASSWORD)).await.unwrap_err();
        assert!(matches!(no, Failure::Refused(ProveRefusal::WrongCode)), "{no:?}");
        let without = Typed { password: ANOTHER, code: &code };
        let no = identity::prove(&desk.orgs, &world.mia, &here.token, without).await.unwrap_err();
        assert!(matches!(no, Failure::Refused(ProveRefusal::WrongPassword)), "{no:?}");
        let both = Typed { password: PASSWORD, code: &code };
        let renewed = identity::prove(&desk.orgs, &world.mia, &here.token, both).await.unwrap();
        identity::proven(&desk.orgs, &renewed.token).await.unwrap();
        let again = identity::prove(&desk.orgs, &world.mia, &renewed.token, both).await.unwrap_err();
        assert!(matches!(again, Failure::Refused(ProveRefusal::WrongCode)), "a code is used once");
    }

    /// Somebody else's session is not renewed, and one that is over is not brought back.
    async fn only_ones_own_session_is_renewed(world) {
        let (desk, mia) = (Desk::open(&world).await, &world.mia.email);
        crate::stage::with_password(&world, &world.max).await;
        let (hers, his) = (desk.sign_in(mia, PASSWORD).await.unwrap(), desk.sign_in(&world.max.email, PASSWORD).await.unwrap());
        let no = identity::prove(&desk.orgs, &world.max, &hers.token, password(PASSWORD)).await.unwrap_err();
        assert!(matches!(no, Failure::Denied(Denial::SignedOut)), "{no:?}");
        assert!(desk.lives(&hers).await && desk.lives(&his).await);
        identity::sign_out(&desk.orgs, &his.token).await.unwrap();
        let no = identity::prove(&desk.orgs, &world.max, &his.token, password(PASSWORD)).await.unwrap_err();
        assert!(matches!(no, Failure::Denied(Denial::SignedOut)), "{no:?}");
    }
}
