//! Mail into a folder, for development and for browser tests: one `.eml` and one `.json` a message.

use super::letter::compose;
use async_trait::async_trait;
use jiff::Timestamp;
use lettre::message::Mailbox;
use orgs::{
    kernel::{Clock as _, Fault, SystemClock},
    mail::{Mailer, Message},
};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// A message in the folder: the contents of its `.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// The message's stable id.
    pub id: String,
    /// To whom.
    pub to: String,
    /// Its subject.
    pub subject: String,
    /// Its text part.
    pub text: String,
    /// Its HTML part.
    pub html: String,
    /// When it was "sent", ISO 8601 with microseconds, so that it sorts as text.
    pub at: String,
}

/// Keeps messages in a folder.
pub struct Folder {
    path: PathBuf,
    from: Mailbox,
    host: String,
}

impl Folder {
    /// The folder is made when the first message comes.
    pub fn new(path: PathBuf, from: Mailbox, host: &str) -> Self {
        Self {
            path,
            from,
            host: host.to_owned(),
        }
    }
}

#[async_trait]
impl Mailer for Folder {
    async fn send(&self, message: &Message) -> Result<(), Fault> {
        if !is_id(&message.id) {
            return Err(Fault::broken("a message id that is no file name"));
        }
        let mail = compose(message, &self.from, &self.host)?;
        let at = Timestamp::from_microsecond(SystemClock.now().0).map_err(Fault::broken)?;
        let kept = Kept {
            id: message.id.clone(),
            to: message.to.to_string(),
            subject: message.subject.clone(),
            text: message.text.clone(),
            html: message.html.clone(),
            at: at.strftime("%Y-%m-%dT%H:%M:%S%.6fZ").to_string(),
        };
        let json = serde_json::to_vec_pretty(&kept).map_err(Fault::broken)?;
        tokio::fs::create_dir_all(&self.path)
            .await
            .map_err(Fault::unavailable)?;
        // The `.json` last: who sees it sees both.
        put(&self.path, &format!("{}.eml", message.id), mail.formatted()).await?;
        put(&self.path, &format!("{}.json", message.id), json).await
    }
}

/// Whole or not at all: written beside, then moved.
async fn put(folder: &Path, name: &str, data: Vec<u8>) -> Result<(), Fault> {
    let beside = folder.join(format!(".{name}"));
    tokio::fs::write(&beside, data).await.map_err(Fault::unavailable)?;
    tokio::fs::rename(&beside, folder.join(name))
        .await
        .map_err(Fault::unavailable)
}

/// Everything in the folder, newest first. A folder that is not there is empty.
pub(super) async fn list(folder: &Path) -> Vec<Kept> {
    let mut messages = Vec::new();
    let Ok(mut entries) = tokio::fs::read_dir(folder).await else {
        return messages;
    };
    while let Ok(Some(entry)) = entries.next_entry().await {
        let id = entry
            .file_name()
            .to_str()
            .and_then(|name| name.strip_suffix(".json"))
            .map(str::to_owned);
        if let Some(id) = id {
            messages.extend(find(folder, &id).await);
        }
    }
    messages.sort_by(|a, b| b.at.cmp(&a.at));
    messages
}

/// One message.
pub(super) async fn find(folder: &Path, id: &str) -> Option<Kept> {
    if !is_id(id) {
        return None;
    }
    let json = tokio::fs::read(folder.join(format!("{id}.json"))).await.ok()?;
    serde_json::from_slice(&json).ok()
}

/// Safe as a file name: no way up, no hidden file.
fn is_id(id: &str) -> bool {
    (1..=100).contains(&id.len())
        && !id.starts_with('.')
        && id.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b))
}
