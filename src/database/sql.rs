//! A query and the list of all queries.

/// A query with `N` parameters, made by [`sql!`](crate::sql).
#[derive(Clone, Copy, Debug)]
pub struct Sql<const N: usize> {
    pub(super) sqlite: &'static str,
    pub(super) postgres: &'static str,
}

impl<const N: usize> Sql<N> {
    #[doc(hidden)]
    pub const fn of(texts: (&'static str, &'static str)) -> Self {
        Self {
            sqlite: texts.0,
            postgres: texts.1,
        }
    }
}

/// Every query of the program: its text for SQLite and its text for PostgreSQL.
#[allow(unsafe_code)] // gathered by the linker
#[linkme::distributed_slice]
pub static QUERIES: [(&'static str, &'static str)];

/// `sql!("select … where id = $1")`: a query whose parameters the compiler counts.
///
/// `sql!(sqlite: "…", postgres: "…")` is the rare one that needs two texts; each such place says why.
#[macro_export]
macro_rules! sql {
    (sqlite: $sqlite:expr, postgres: $postgres:expr $(,)?) => {{
        const N: usize = $crate::database::parameters($sqlite);
        const { assert!(N == $crate::database::parameters($postgres), "both texts need the same parameters") };
        // The list of all queries is put together by the linker; nothing unsafe is done with it.
        #[allow(unsafe_code)]
        #[$crate::database::linkme::distributed_slice($crate::database::QUERIES)]
        #[linkme(crate = $crate::database::linkme)]
        static QUERY: (&'static str, &'static str) = ($sqlite, $postgres);
        $crate::database::Sql::<N>::of(QUERY)
    }};
    ($sql:expr $(,)?) => {
        $crate::sql!(sqlite: $sql, postgres: $sql)
    };
}

/// The number of parameters of a query: its highest `$n`.
pub const fn parameters(sql: &str) -> usize {
    let (sql, mut i, mut highest) = (sql.as_bytes(), 0, 0);
    while i < sql.len() {
        if sql[i] == b'$' {
            let mut n = 0;
            while i + 1 < sql.len() && sql[i + 1].is_ascii_digit() {
                i += 1;
                n = n * 10 + (sql[i] - b'0') as usize;
            }
            if n > highest {
                highest = n;
            }
        }
        i += 1;
    }
    highest
}
