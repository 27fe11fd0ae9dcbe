//! Puts pages in their place: fetches them one at a time, the newest wins, and looks after title, focus, history and what was said.
//!
//! Never here: how a page is fetched (`page`), or what asks for one (`links`, `forms`, `live`).

use crate::{
    choosing, copying, dialogs,
    dom::{self, after, document, find, first, focus, path, window},
    links,
    live::Line,
    morph,
    page::{Ask, Page},
    toasts,
};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    time::Duration,
};
use wasm_bindgen::JsValue;
use web_sys::{Element, HtmlFormElement};

/// The page itself, in its place.
pub const PAGE: &str = "#main";
/// Where pages are put.
pub const PLACE: &str = "[data-place]";
/// Runs while something is on its way.
const PROGRESS: &str = ".progress";
/// What was to be looked at again waits so long for what is on its way.
const ASIDE: Duration = Duration::from_millis(300);

/// The desk at which pages come in; one for all that listens.
#[derive(Clone)]
pub struct Desk(Rc<State>);

struct State {
    /// The address of the page that is in its place.
    shown: RefCell<String>,
    /// Counts what was asked for, so that an older answer is not put over a newer one.
    asked: Cell<u32>,
    /// How much of it is on its way.
    underway: Cell<u32>,
    is_posting: Cell<bool>,
    /// Counts what was posted.
    posted: Cell<u32>,
    line: Line,
}

/// What becomes of the browser's history when a page has come.
#[derive(Clone, Copy, PartialEq)]
pub enum Step {
    /// One further, to the top of the page.
    On,
    /// One further, and the page stays where it is scrolled to.
    OnInPlace,
    /// The page takes the place of the last one.
    Instead,
    /// The browser went there by itself, where it had been scrolled to so far.
    Back(f64),
    /// Nothing: it is another look at the same page.
    Stay,
}

/// How a page came.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Arrival {
    /// It is another page.
    Elsewhere,
    /// It is the same page, with another question in its address.
    Within,
    /// It is the same page, later.
    Later,
    /// It is the same page, after a form that was not done.
    Again,
}

/// What became of a posted form.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Answered {
    /// It was done.
    Done,
    /// The same page came back: it was refused, or has something to show once.
    Again,
    /// The server did not answer.
    Not,
}

/// Whether anything was asked for after it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    Last,
    Before,
}

impl Desk {
    /// With the page that came with the document.
    pub fn new() -> Self {
        Self(Rc::new(State {
            shown: RefCell::new(dom::address()),
            asked: Cell::new(0),
            underway: Cell::new(0),
            is_posting: Cell::new(false),
            posted: Cell::new(0),
            line: Line::default(),
        }))
    }

    /// Brings the first page to life.
    pub fn begin(&self) {
        self.enliven();
        self.0.line.keep(self);
    }

    /// Leads somewhere.
    pub fn go(&self, address: String, step: Step) {
        self.look(address, Ask::Look, step);
    }

    /// Looks at the same page as it is with this question, without going there.
    pub fn consult(&self, address: String, ask: Ask) {
        self.look(address, ask, Step::Stay);
    }

    /// Something has changed: the page is looked at again, behind what is on its way. Unless it says what became of a form, and is as new
    /// as that answer: somebody reads it.
    pub fn renew(&self) {
        if self.is_busy() {
            let desk = self.clone();
            return after(ASIDE, move || desk.renew());
        }
        if copying::shown().is_some() || inside(".summary").is_some() {
            return;
        }
        let desk = self.clone();
        self.fetch(self.shown(), Ask::Renew, move |page, asked| match page {
            Some(page) if asked == Asked::Last => desk.renewed(&page),
            _ => {}
        });
    }

    fn renewed(&self, page: &Page) {
        // What was deleted while somebody looks at it is missing inside of the organization's frame; that is theirs as before.
        if page.is_missing() && !page.is_live() && self.lose() {
            return;
        }
        self.say(page);
        // Nobody asked to go anywhere: only whoever is signed out is led away.
        let arrival = if page.is_live() || !page.redirected {
            Arrival::Later
        } else {
            Arrival::Elsewhere
        };
        if page.place().is_some() {
            if page.redirected {
                links::replace(&page.address);
            }
            self.put(page, arrival);
        }
    }

    /// Whoever looks at the page belongs there no more: what is to be said then came with it. Whether there was anything to say.
    pub fn lose(&self) -> bool {
        let words = find("template[data-lost]").map(|template| template.inner_html());
        let (Some(words), Some(page), Some(place)) = (words, find(PAGE), find(PLACE)) else {
            return false;
        };
        self.0.line.hang_up();
        page.set_inner_html(&words);
        for gone in ["data-live", "data-revision"] {
            let _ = page.remove_attribute(gone);
        }
        if let Some(tabs) = first(&place, ".tabs") {
            tabs.remove();
        }
        let heading = first(&page, "h1");
        let titled = heading.as_ref().and_then(|heading| heading.text_content());
        document().set_title(&titled.unwrap_or_default());
        focus(heading);
        true
    }

    /// Whether anything is on its way.
    pub fn is_busy(&self) -> bool {
        self.0.underway.get() > 0
    }

    /// How often something was posted from here.
    pub fn posted(&self) -> u32 {
        self.0.posted.get()
    }

    /// The address of the page that is in its place.
    pub fn shown(&self) -> String {
        self.0.shown.borrow().clone()
    }

    /// Posts a form to a page; `answered` is told before its answer is shown, or when there was none. Until then nothing else is
    /// looked at: what comes back is newer.
    pub fn post(
        &self,
        address: String,
        body: JsValue,
        form: HtmlFormElement,
        answered: impl FnOnce(Answered) + 'static,
    ) {
        self.0.is_posting.set(true);
        self.0.posted.set(self.0.posted.get() + 1);
        let desk = self.clone();
        self.fetch(address, Ask::Post(body), move |page, asked| {
            desk.0.is_posting.set(false);
            let Some(page) = page else {
                return answered(Answered::Not);
            };
            answered(if page.redirected {
                Answered::Done
            } else {
                Answered::Again
            });
            desk.say(&page);
            match asked {
                // Somebody has gone on meanwhile.
                Asked::Before => {}
                // A form in a toast may be of another page than the one that is in the place.
                Asked::Last if page.redirected || path(&desk.shown()) != path(&page.address) => {
                    desk.arrive(&page, Step::On);
                }
                Asked::Last => {
                    desk.put(&page, Arrival::Again);
                    morph::leave(&form);
                }
            }
        });
    }

    fn look(&self, address: String, ask: Ask, step: Step) {
        let desk = self.clone();
        self.fetch(address, ask, move |page, asked| match page {
            Some(page) if asked == Asked::Last => {
                desk.say(&page);
                match step {
                    Step::Stay if !page.redirected => desk.put(&page, Arrival::Within),
                    Step::Stay => desk.arrive(&page, Step::Instead),
                    step => desk.arrive(&page, step),
                }
            }
            _ => {}
        });
    }

    /// The page is where the browser is from now on.
    fn arrive(&self, page: &Page, step: Step) {
        if page.place().is_none() {
            // No page of this kind: the browser itself goes there.
            let _ = window().location().assign(&page.address);
            return;
        }
        let before = self.shown();
        match step {
            Step::On | Step::OnInPlace if before != page.address => links::push(&page.address),
            Step::Back(_) if !page.redirected => {}
            _ => links::replace(&page.address),
        }
        self.put(
            page,
            if path(&before) == path(&page.address) {
                Arrival::Within
            } else {
                Arrival::Elsewhere
            },
        );
        match step {
            Step::On => links::scroll_to_start(),
            Step::Back(y) => window().scroll_to_with_x_and_y(0.0, y),
            Step::OnInPlace | Step::Instead | Step::Stay => {}
        }
    }

    /// Asks for a page, and hands on what came.
    fn fetch(&self, address: String, ask: Ask, came: impl FnOnce(Option<Page>, Asked) + 'static) {
        let mine = self.0.asked.get().wrapping_add(1);
        self.0.asked.set(mine);
        self.count(1);
        let (desk, came) = (self.clone(), Box::new(came));
        wasm_bindgen_futures::spawn_local(async move {
            let page = Page::fetch(&address, ask).await;
            desk.count(-1);
            let asked = if desk.0.asked.get() == mine {
                Asked::Last
            } else {
                Asked::Before
            };
            match page {
                Some(page) if !page.fits(&document()) => _ = window().location().assign(&page.address),
                None => {
                    toasts::warn_unreachable();
                    came(None, asked);
                }
                page => came(page, asked),
            }
        });
    }

    /// One more on its way, or one less.
    fn count(&self, by: i32) {
        let underway = self.0.underway.get().saturating_add_signed(by);
        self.0.underway.set(underway);
        if let Some(bar) = find(PROGRESS) {
            let _ = bar.set_attribute("data-state", if underway > 0 { "busy" } else { "idle" });
        }
    }

    fn put(&self, page: &Page, arrival: Arrival) {
        let (Some(place), Some(fresh)) = (find(PLACE), page.place()) else {
            // No page of this kind: the browser itself goes there.
            let _ = window().location().assign(&page.address);
            return;
        };
        *self.0.shown.borrow_mut() = match arrival {
            // A form that was not done is answered where the page is.
            Arrival::Again => self.shown(),
            _ => page.address.clone(),
        };
        if arrival == Arrival::Elsewhere {
            // The frame stays as far as it is the same; the page is another, whatever is alike in both.
            let content = first(&fresh, PAGE).map(|page| page.inner_html());
            for page in [first(&fresh, PAGE), first(&place, PAGE)].into_iter().flatten() {
                page.set_inner_html("");
            }
            morph::children(&place, &fresh);
            if let Some(page) = find(PAGE) {
                page.set_inner_html(&content.unwrap_or_default());
            }
        } else {
            morph::children(&place, &fresh);
        }
        document().set_title(&page.title());
        page.dress(&document());
        self.enliven();
        // A page that is closed for now where it is goes on listening: it may open again.
        if arrival != Arrival::Later || page.is_live() {
            self.0.line.keep(self);
        }
        match arrival {
            Arrival::Elsewhere => focus(inside("h1")),
            Arrival::Again => focus(inside("[aria-invalid=true], .summary")),
            Arrival::Within | Arrival::Later => {}
        }
    }

    /// What a page needs that was put in.
    fn enliven(&self) {
        choosing::count();
        copying::offer();
        dialogs::enliven();
    }

    fn say(&self, page: &Page) {
        let mut undo = page.undo();
        for says in page.sayings() {
            toasts::offer(&says, &std::mem::take(&mut undo));
        }
    }
}

fn inside(selector: &str) -> Option<web_sys::HtmlElement> {
    find(PAGE).as_ref().and_then(|page: &Element| first(page, selector))
}
