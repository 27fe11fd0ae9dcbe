//! One symbol of the sprite `public/icons.svg`, always decoration: the word beside it says the same.
//!
//! Never here: an icon with a meaning of its own (give the button an `aria-label` instead), or path data.

use super::markup::{Markup, html, inert};
use leptos::prelude::*;

/// The symbols in the sprite. The picture of each is at `/icons.svg#<name in kebab case>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each name says what the picture shows")]
pub enum IconName {
    Activity,
    ArrowDown,
    ArrowRight,
    ArrowUp,
    ArrowUpDown,
    AtSign,
    Ban,
    Brand,
    Building,
    Check,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    ChevronsUpDown,
    CircleAlert,
    CircleCheck,
    CircleX,
    Clock,
    Copy,
    Crown,
    Database,
    Ellipsis,
    Eye,
    FileX,
    Globe,
    History,
    Inbox,
    Info,
    KeyRound,
    Keyboard,
    LayoutDashboard,
    LifeBuoy,
    Link,
    Lock,
    LogIn,
    LogOut,
    Mail,
    MailPlus,
    Moon,
    Network,
    Pencil,
    Plus,
    Power,
    RefreshCw,
    Search,
    Send,
    Settings,
    Shield,
    ShieldCheck,
    Sun,
    Trash,
    TriangleAlert,
    User,
    UserMinus,
    UserPlus,
    Users,
    X,
}

impl IconName {
    const fn href(self) -> &'static str {
        match self {
            Self::Activity => "/icons.svg#activity",
            Self::ArrowDown => "/icons.svg#arrow-down",
            Self::ArrowRight => "/icons.svg#arrow-right",
            Self::ArrowUp => "/icons.svg#arrow-up",
            Self::ArrowUpDown => "/icons.svg#arrow-up-down",
            Self::AtSign => "/icons.svg#at-sign",
            Self::Ban => "/icons.svg#ban",
            Self::Brand => "/icons.svg#brand",
            Self::Building => "/icons.svg#building-2",
            Self::Check => "/icons.svg#check",
            Self::ChevronDown => "/icons.svg#chevron-down",
            Self::ChevronLeft => "/icons.svg#chevron-left",
            Self::ChevronRight => "/icons.svg#chevron-right",
            Self::ChevronsUpDown => "/icons.svg#chevrons-up-down",
            Self::CircleAlert => "/icons.svg#circle-alert",
            Self::CircleCheck => "/icons.svg#circle-check",
            Self::CircleX => "/icons.svg#circle-x",
            Self::Clock => "/icons.svg#clock",
            Self::Copy => "/icons.svg#copy",
            Self::Crown => "/icons.svg#crown",
            Self::Database => "/icons.svg#database",
            Self::Ellipsis => "/icons.svg#ellipsis",
            Self::Eye => "/icons.svg#eye",
            Self::FileX => "/icons.svg#file-x",
            Self::Globe => "/icons.svg#globe",
            Self::History => "/icons.svg#history",
            Self::Inbox => "/icons.svg#inbox",
            Self::Info => "/icons.svg#info",
            Self::KeyRound => "/icons.svg#key-round",
            Self::Keyboard => "/icons.svg#keyboard",
            Self::LayoutDashboard => "/icons.svg#layout-dashboard",
            Self::LifeBuoy => "/icons.svg#life-buoy",
            Self::Link => "/icons.svg#link",
            Self::Lock => "/icons.svg#lock",
            Self::LogIn => "/icons.svg#log-in",
            Self::LogOut => "/icons.svg#log-out",
            Self::Mail => "/icons.svg#mail",
            Self::MailPlus => "/icons.svg#mail-plus",
            Self::Moon => "/icons.svg#moon",
            Self::Network => "/icons.svg#network",
            Self::Pencil => "/icons.svg#pencil",
            Self::Plus => "/icons.svg#plus",
            Self::Power => "/icons.svg#power",
            Self::RefreshCw => "/icons.svg#refresh-cw",
            Self::Search => "/icons.svg#search",
            Self::Send => "/icons.svg#send",
            Self::Settings => "/icons.svg#settings",
            Self::Shield => "/icons.svg#shield",
            Self::ShieldCheck => "/icons.svg#shield-check",
            Self::Sun => "/icons.svg#sun",
            Self::Trash => "/icons.svg#trash-2",
            Self::TriangleAlert => "/icons.svg#triangle-alert",
            Self::User => "/icons.svg#user",
            Self::UserMinus => "/icons.svg#user-minus",
            Self::UserPlus => "/icons.svg#user-plus",
            Self::Users => "/icons.svg#users",
            Self::X => "/icons.svg#x",
        }
    }
}

/// Draws `name` as tall as the text around it, hidden from assistive technology.
#[component]
pub fn Icon(name: IconName) -> impl IntoView {
    inert(icon(name))
}

/// The same, in a text.
pub fn icon(name: IconName) -> Markup {
    html! { svg .icon aria-hidden="true" { use href=(name.href()) {} } }
}
