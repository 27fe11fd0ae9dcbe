//! How answers of server functions, and what a page brings with it, are written: as JSON, which the browser reads by one small
//! reader of our own (`read.rs`).

mod read;

pub use read::{Unreadable, read};

use leptos::server::codee::{Decoder, Encoder};
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
    type Error = Unreadable;

    fn decode(bytes: Bytes) -> Result<T, Self::Error> {
        // What is no UTF-8 is no JSON either.
        read(str::from_utf8(&bytes).unwrap_or_default())
    }
}

impl<T: Serialize> Encoder<T> for Text {
    type Error = serde_json::Error;
    type Encoded = String;

    fn encode(value: &T) -> Result<String, Self::Error> {
        serde_json::to_string(value)
    }
}

impl<T: DeserializeOwned> Decoder<T> for Text {
    type Error = Unreadable;
    type Encoded = str;

    fn decode(text: &str) -> Result<T, Self::Error> {
        read(text)
    }
}
