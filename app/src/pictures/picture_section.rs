//! One's own picture, and the forms that change it. A file goes in a plain form: with scripts and without, it is one page load.
//!
//! Never here: what is taken; the server says why not.

use super::server_fns::RemovePicture;
use crate::ui::{Avatar, Button, Deed, FileField, Form, Look, Shape, Summary};
use leptos::prelude::*;

/// Where the file is posted.
pub const UPLOAD: &str = "/account/picture";

/// The section. `user` and `name` are for the initials.
#[component]
pub fn PictureSection(user: String, name: String, picture: Option<String>) -> impl IntoView {
    let removal = picture.is_some().then(|| view! { <Removal /> });
    let state = Deed::posting(UPLOAD, "picture").field("picture", "");
    view! {
        <section class="section" aria-labelledby="picture">
            <div class="section__text">
                <h2 id="picture">"Picture"</h2>
                <p>"Shown beside your name, to your colleagues and nobody else."</p>
                <p>"We keep a square of its middle, and nothing of what a camera wrote into it."</p>
            </div>
            <div class="section__content">
                <form class="card" method="post" action=UPLOAD enctype="multipart/form-data">
                    <div class="card__body form">
                        <Avatar name seed=user src=picture shape=Shape::RoundHuge />
                        <FileField
                            state label="New picture" hint="PNG, JPEG or WebP, up to 5 MB."
                            accept="image/png,image/jpeg,image/webp"
                        />
                    </div>
                    <div class="card__foot">
                        <span>"Without one your initials are shown."</span>
                        <Button look=Look::Secondary>"Save picture"</Button>
                    </div>
                </form>
                {removal}
            </div>
        </section>
    }
}

#[component]
fn Removal() -> impl IntoView {
    let deed = Deed::of::<RemovePicture>("remove-picture");
    view! {
        <Form deed class="card">
            <div class="card__foot">
                <Summary problem=deed.problem() />
                <span>"Show your initials again."</span>
                <Button look=Look::Secondary>"Remove picture"</Button>
            </div>
        </Form>
    }
}
