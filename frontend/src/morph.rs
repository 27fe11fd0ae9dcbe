//! Makes one piece of a page like another with as few changes as it takes, so that focus, what is typed, what is scrolled and open
//! stay where nothing changed.
//!
//! Children are told apart by name: their own id, or the first one inside of them. Those without one are compared by place, kind
//! and class. Never here: a request, or what a page means.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlFormElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, Node};

/// What only the browser knows, and no server takes back: whether a menu or a dialog is open.
const OURS: &str = "open";

/// Gives `shown` the content of `fresh`.
pub fn children(shown: &Node, fresh: &Node) {
    let names: Vec<String> = siblings(fresh.first_child()).filter_map(|child| name(&child)).collect();
    let (mut place, mut next) = (shown.first_child(), fresh.first_child());
    while let Some(wanted) = next {
        next = wanted.next_sibling();
        match find(place.as_ref(), &wanted, &names) {
            Some(found) if place.as_ref() == Some(&found) => {
                place = found.next_sibling();
                alike(&found, &wanted);
            }
            Some(found) => {
                let _ = shown.insert_before(&found, place.as_ref());
                alike(&found, &wanted);
            }
            None => {
                let _ = shown.insert_before(&wanted, place.as_ref());
            }
        }
    }
    while let Some(rest) = place {
        place = rest.next_sibling();
        let _ = shown.remove_child(&rest);
    }
}

/// What becomes `wanted`: whatever bears its name, here or further on; or what stands here, if it is of its kind and nobody else's.
fn find(place: Option<&Node>, wanted: &Node, names: &[String]) -> Option<Node> {
    let (wanted_name, is_kind) = (name(wanted), |node: &Node| kind(node) == kind(wanted));
    let mut rest = siblings(place.cloned());
    if wanted_name.is_some() {
        let named = rest.find(|node| name(node) == wanted_name && node.node_name() == wanted.node_name());
        let here = place.filter(|here| is_kind(here) && name(here).is_none_or(|name| !names.contains(&name)));
        return named.or_else(|| here.cloned());
    }
    rest.find(|node| is_kind(node) && name(node).is_none())
}

fn siblings(first: Option<Node>) -> impl Iterator<Item = Node> {
    std::iter::successors(first, Node::next_sibling)
}

fn name(node: &Node) -> Option<String> {
    let element = node.dyn_ref::<Element>()?;
    let inside = || element.query_selector("[id]").ok().flatten().map(|inside| inside.id());
    element.get_attribute("id").or_else(inside)
}

fn kind(node: &Node) -> (String, Option<String>) {
    let class = node
        .dyn_ref::<Element>()
        .and_then(|element| element.get_attribute("class"));
    (node.node_name(), class)
}

fn alike(shown: &Node, fresh: &Node) {
    match (shown.dyn_ref::<Element>(), fresh.dyn_ref::<Element>()) {
        (Some(shown), Some(fresh)) => {
            let is_touched = is_touched(shown);
            forget_choice(shown, fresh);
            attributes(shown, fresh);
            children(shown, fresh);
            if !is_touched {
                ask_alike(shown, fresh);
            }
        }
        _ if shown.node_value() != fresh.node_value() => shown.set_node_value(fresh.node_value().as_deref()),
        _ => {}
    }
}

/// What the server left in a form to be done: some of it may be done already, so that it says something else than what was typed.
/// What it says nothing about, as with passwords, stays.
pub fn leave(form: &HtmlFormElement) {
    let fields = form.elements();
    for area in (0..fields.length()).filter_map(|at| fields.item(at)?.dyn_into::<HtmlTextAreaElement>().ok()) {
        let left = area.default_value().unwrap_or_default();
        if !left.is_empty() && left != area.value() {
            area.set_value(&left);
        }
    }
}

/// A box that stands for somebody else from now on is not chosen.
fn forget_choice(shown: &Element, fresh: &Element) {
    let stands_for = |element: &Element| element.get_attribute("value");
    if let Some(input) = shown
        .dyn_ref::<HtmlInputElement>()
        .filter(|it| it.type_() == "checkbox")
        && stands_for(shown) != stands_for(fresh)
    {
        input.set_checked(false);
    }
}

/// Whether somebody is at it: what is typed or chosen is theirs.
fn is_touched(field: &Element) -> bool {
    let has_focus = || field.owner_document().and_then(|it| it.active_element()).as_ref() == Some(field);
    let stands = field
        .dyn_ref::<HtmlInputElement>()
        .is_some_and(|it| it.value().trim() == it.default_value());
    !stands && has_focus()
}

/// A field of a question shows what its page was asked. Fields of other forms keep what was typed, as browsers do.
fn ask_alike(shown: &Element, fresh: &Element) {
    let asks = |form: Option<HtmlFormElement>| form.is_some_and(|form| form.method() == "get");
    if let Some(input) = shown.dyn_ref::<HtmlInputElement>().filter(|it| asks(it.form())) {
        if input.type_() == "search" && input.value() != input.default_value() {
            input.set_value(&input.default_value());
        }
    } else if let (Some(shown), Some(fresh)) = (
        shown.dyn_ref::<HtmlSelectElement>(),
        fresh.dyn_ref::<HtmlSelectElement>(),
    ) && asks(shown.form())
        && shown.value() != fresh.value()
    {
        shown.set_value(&fresh.value());
    }
}

fn attributes(shown: &Element, fresh: &Element) {
    for name in names(fresh) {
        let value = fresh.get_attribute(&name);
        if shown.get_attribute(&name) != value {
            let _ = shown.set_attribute(&name, &value.unwrap_or_default());
        }
    }
    for name in names(shown) {
        if name != OURS && !fresh.has_attribute(&name) {
            let _ = shown.remove_attribute(&name);
        }
    }
}

fn names(element: &Element) -> impl Iterator<Item = String> + use<> {
    element
        .get_attribute_names()
        .into_iter()
        .filter_map(|name| name.as_string())
}
