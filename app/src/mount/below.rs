//! The part of a route that a host chooses: some segments, known when the process starts and not when it is compiled.
//!
//! Never here: parameters.

use leptos_router::{PartialPathMatch, PathSegment, PossibleRouteMatch};

/// Matches a path that begins with these segments.
#[derive(Clone, Copy, Debug)]
pub struct Below(pub &'static str);

impl PossibleRouteMatch for Below {
    fn optional(&self) -> bool {
        false
    }

    fn test<'a>(&self, path: &'a str) -> Option<PartialPathMatch<'a>> {
        let rest = path.strip_prefix(self.0)?;
        let (matched, _) = path.split_at(self.0.len());
        (rest.is_empty() || rest.starts_with('/')).then(|| PartialPathMatch::new(rest, Vec::new(), matched))
    }

    fn generate_path(&self, path: &mut Vec<PathSegment>) {
        let segments = self.0.split('/').filter(|segment| !segment.is_empty());
        path.extend(segments.map(|segment| PathSegment::Static(segment.into())));
    }
}
