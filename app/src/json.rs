//! How answers of server functions are written: as JSON, read by the same code that reads what a page brought with it. A
//! second reader, as leptos' own `Json` would be, costs the browser a hundred kilobytes of wasm.

use leptos::server_fn::{Bytes, ContentType, Decodes, Encodes, Format, FormatType, codec::Post};
use serde::{Serialize, de::DeserializeOwned};

/// JSON as text.
pub struct Text;

/// Answers in JSON; `output = crate::json::Json`.
pub type Json = Post<Text>;

impl ContentType for Text {
    const CONTENT_TYPE: &'static str = "application/json";
}

impl FormatType for Text {
    const FORMAT_TYPE: Format = Format::Text;
}

impl<T: Serialize> Encodes<T> for Text {
    type Error = serde_json::Error;

    fn encode(output: &T) -> Result<Bytes, Self::Error> {
        serde_json::to_vec(output).map(Bytes::from)
    }
}

impl<T: DeserializeOwned> Decodes<T> for Text {
    type Error = serde_json::Error;

    fn decode(bytes: Bytes) -> Result<T, Self::Error> {
        // What is no UTF-8 is no JSON either.
        serde_json::from_str(str::from_utf8(&bytes).unwrap_or_default())
    }
}
