//! One's own picture, and the forms that change it. A file goes in a plain form: with scripts and without, it is one page load.
//!
//! Never here: what is taken; the server says why not.

use super::{server_fns::RemovePicture, words::Words};
use crate::ui::{Avatar, Button, Deed, FileField, Form, Look, Shape, Summary};
use leptos::prelude::*;

/// Where the file is posted.
pub const UPLOAD: &str = "/account/picture";

/// The section. `user` and `name` are for the initials.
#[component]
pub fn PictureSection(user: String, name: String, picture: Option<String>) -> impl IntoView {
    let words = Words::here();
    let removal = picture.is_some().then(|| view! { <Removal /> });
    let state = Deed::posting(UPLOAD, "picture").field("picture", "");
    view! {
        <section class="section" aria-labelledby="picture">
            <div class="section__text">
                <h2 id="picture">{words.picture()}</h2>
                <p>{words.shown_to()}</p>
                <p>{words.what_we_keep()}</p>
            </div>
            <div class="section__content">
                <form class="card" method="post" action=UPLOAD enctype="multipart/form-data">
                    <div class="card__body form">
                        <Avatar name seed=user src=picture shape=Shape::RoundHuge />
                        <FileField
                            state label=words.new_picture() hint=words.kinds()
                            accept="image/png,image/jpeg,image/webp"
                        />
                    </div>
                    <div class="card__foot">
                        <span>{words.without_one()}</span>
                        <Button look=Look::Secondary>{words.save()}</Button>
                    </div>
                </form>
                {removal}
            </div>
        </section>
    }
}

#[component]
fn Removal() -> impl IntoView {
    let words = Words::here();
    let deed = Deed::of::<RemovePicture>("remove-picture");
    view! {
        <Form deed class="card">
            <div class="card__foot">
                <Summary problem=deed.problem() />
                <span>{words.initials_again()}</span>
                <Button look=Look::Secondary>{words.remove()}</Button>
            </div>
        </Form>
    }
}
