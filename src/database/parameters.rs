//! Parameters of a query: a tuple of values that both engines accept.

use crate::kernel::Fault;
use sqlx::{Arguments, Encode, Postgres, Sqlite, Type, postgres::PgArguments, sqlite::SqliteArguments};

/// A value both engines accept.
pub trait Value:
    for<'q> Encode<'q, Sqlite> + Type<Sqlite> + for<'q> Encode<'q, Postgres> + Type<Postgres> + Send
{
}
impl<T> Value for T where
    T: for<'q> Encode<'q, Sqlite> + Type<Sqlite> + for<'q> Encode<'q, Postgres> + Type<Postgres> + Send
{
}

/// A statement as one engine is asked it.
#[derive(Clone, Debug)]
pub(super) struct Question {
    pub text: &'static str,
    pub bound: Bound,
}

/// The parameters of a question.
#[derive(Clone, Debug)]
pub(super) enum Bound {
    Sqlite(SqliteArguments),
    Postgres(PgArguments),
}

/// `N` parameters.
pub trait Params<const N: usize>: Send {
    #[doc(hidden)]
    fn sqlite(self) -> Result<SqliteArguments, Fault>;
    #[doc(hidden)]
    fn postgres(self) -> Result<PgArguments, Fault>;
}

macro_rules! params {
    ($($n:literal: $($t:ident)*;)*) => {$(
        impl<$($t: Value),*> Params<$n> for ($($t,)*) {
            params!(@ sqlite SqliteArguments $($t)*);
            params!(@ postgres PgArguments $($t)*);
        }
    )*};
    (@ $name:ident $args:ident $($t:ident)*) => {
        #[allow(non_snake_case, unused_mut)]
        fn $name(self) -> Result<$args, Fault> {
            let (($($t,)*), mut args) = (self, $args::default());
            $(args.add($t).map_err(|error| Fault::broken(error))?;)*
            Ok(args)
        }
    };
}

params! {
    0: ; 1: A; 2: A B; 3: A B C; 4: A B C D; 5: A B C D E; 6: A B C D E F; 7: A B C D E F G;
    8: A B C D E F G H; 9: A B C D E F G H I; 10: A B C D E F G H I J; 11: A B C D E F G H I J K;
    12: A B C D E F G H I J K L; 13: A B C D E F G H I J K L M; 14: A B C D E F G H I J K L M N;
}
