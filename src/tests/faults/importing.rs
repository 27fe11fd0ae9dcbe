//! An import with every step in trouble. The real thing, by the real django-organizations, is in `importing`.

use crate::importing::source::one_of_each;
use orgs::importing::{self, Letters};

both! {
    async fn an_import(world) {
        let source = one_of_each();
        drill!(world, 1, ["user.imported", "user.imported", "organization.imported", "member.imported", "invitation.imported"],
            importing::import(&source, Letters::Hold));
    }
}
