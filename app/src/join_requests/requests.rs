//! Who asks to join, among the invitations of an organization. Written by the server.
//!
//! Never here: those that are decided; the activity has them.

use super::{
    choosing::{self, Bar},
    rows::{List, rows},
    server_fns::{ApproveRequest, DeclineRequest},
    view_model::RequestsView,
    words::Words,
};
use crate::{
    layout::Here,
    ui::{Badge, ButtonLink, Deed, Look, Outcome, Pager, Size, Summary, Tone, query::Href},
};
use leptos::prelude::*;
use orgs::access::Permission;

/// Keys of the page in the address bar.
pub const AFTER: &str = "asked-after";
/// The other one.
pub const BEFORE: &str = "asked-before";

/// Both answers to one request, and what was wrong with the last.
pub struct Deeds {
    /// Yes.
    pub approve: Deed,
    /// No.
    pub decline: Deed,
    problem: Option<String>,
    about: Option<String>,
}

impl Deeds {
    fn find() -> Self {
        let approve = Deed::of::<ApproveRequest>("approve");
        let decline = Deed::of::<DeclineRequest>("decline");
        let problem = approve.problem().or_else(|| approve.field("role", "").problem);
        Self {
            approve,
            decline,
            problem: problem.or_else(|| decline.problem()),
            about: approve.typed("request").or_else(|| decline.typed("request")),
        }
    }

    /// What was wrong, if it was about this request.
    pub fn problem_of(&self, request: &str) -> Option<&str> {
        self.problem
            .as_deref()
            .filter(|_| self.about.as_deref() == Some(request))
    }

    /// What was wrong about a request that is none of these: somebody was faster.
    fn problem_elsewhere(&self, list: &RequestsView) -> Option<String> {
        let is_here = list.rows.iter().any(|row| self.about.as_deref() == Some(&*row.id));
        self.problem.clone().filter(|_| !is_here)
    }
}

/// All who wait, with both answers; nothing where nobody does, and nothing is to be said.
#[component]
pub fn Requests(here: Here, page: Href, list: RequestsView) -> impl IntoView {
    let (words, deeds, many) = (Words::here(), Deeds::find(), choosing::deed());
    let problem = deeds.problem_elsewhere(&list).or_else(|| many.problem());
    let is_said = problem.is_some() || !many.once().is_empty();
    (list.total > 0 || is_said).then(|| {
        let total = words.0.grouped(list.total);
        view! {
            <section class="stack stack--tight" aria-labelledby="requests">
                <h2 id="requests">{words.requests()} " " <Badge tone=Tone::Warning text=total /></h2>
                <p class="muted">{words.requests_lead()}</p>
                <Summary problem />
                <Outcome deed=many />
                {table(words, here, &page, deeds, list)}
            </section>
        }
    })
}

fn table(words: Words, here: Here, page: &Href, deeds: Deeds, list: RequestsView) -> Option<AnyView> {
    let place = page.clone().without(&[AFTER, BEFORE]);
    if list.rows.is_empty() {
        // The last of this page was decided; others wait on another one.
        let first = (list.total > 0).then(|| {
            view! { <p><ButtonLink href=place.to_string() look=Look::Secondary size=Size::Small>{words.see_the_others()}</ButtonLink></p> }
        });
        return first.map(IntoAny::into_any);
    }
    let organization = here.now();
    let decides = organization.may(Permission::InviteMembers);
    let offers = if decides { list.offers } else { Vec::new() };
    let range = words.on_this_page(i64::try_from(list.rows.len()).unwrap_or(i64::MAX));
    let previous = list
        .previous
        .map(|cursor| place.clone().with(BEFORE, &cursor).to_string());
    let next = list.next.map(|cursor| place.clone().with(AFTER, &cursor).to_string());
    let pages = (previous.is_some() || next.is_some())
        .then(|| view! { <Pager label=words.pages() range previous next /> }.into_any());
    let rows = rows(
        List {
            words,
            slug: &organization.slug,
            offers: &offers,
            deeds: &deeds,
        },
        &list.rows,
    );
    let all = decides.then(|| {
        view! {
            <th scope="col" class="table__choice">
                <span class="visually-hidden">{words.choose_column()}</span>
                <input type="checkbox" class="table__box" data-all aria-label=words.choose_everybody() />
            </th>
        }
    });
    let bar = decides.then(|| view! { <Bar here deed=choosing::deed() offers /> });
    let table = view! {
        <div class="table-frame card">
            <table class="table" role="table">
                <caption class="visually-hidden">{words.requests()}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        {all}
                        <th scope="col">{words.who()}</th>
                        <th scope="col">{words.writes()}</th>
                        <th scope="col">{words.asked()}</th>
                        <th scope="col"><span class="visually-hidden">{words.answers()}</span></th>
                    </tr>
                </thead>
                <tbody role="rowgroup" inner_html=rows.into_string()></tbody>
            </table>
        </div>
        {pages}
        {bar}
    };
    Some(table.into_any())
}
