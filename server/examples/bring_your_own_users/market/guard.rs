//! What the market does not let happen: nobody is removed while something that they ordered is on its way.

use async_trait::async_trait;
use orgs::{
    database::Look,
    events::{Deed, Event, Guard, Verdict},
    kernel::{Fault, Veto},
    sql,
};

// [the guard]
/// Looks into the market's own table, in the transaction that would remove somebody.
pub struct OpenOrders;

#[async_trait]
impl Guard for OpenOrders {
    async fn judge(&self, deed: &Deed<'_>, db: &mut Look<'_>) -> Result<Verdict, Fault> {
        let removed = deed
            .events
            .iter()
            .find(|recorded| matches!(recorded.event, Event::MemberRemoved { .. }));
        let Some(person) = removed.and_then(|recorded| recorded.subject) else {
            return Ok(Verdict::Fine);
        };
        let open: i64 = db
            .get(
                sql!("select count(*) from orders join users on users.external_id = cast(orders.customer_id as text) where users.id = $1 and orders.open = 1"),
                (person,),
            )
            .await?;
        Ok(match open {
            0 => Verdict::Fine,
            _ => Verdict::Vetoed(Veto::new(
                "open-orders",
                "Something they ordered is still on its way. Deliver it first.",
            )),
        })
    }
}
// [end]
