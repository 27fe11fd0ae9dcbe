//! Settings that are secrets: said outright, or in a file that only we may read, as supervisors and containers hand them over.
//!
//! Never here: what a secret is for.

use super::{Settings, Wrongs, checks::said};
use std::path::{Path, PathBuf};

/// More than this is no secret of ours.
const MOST: u64 = 64 * 1024;

/// The secrets, wherever they came from.
pub(super) struct Secrets {
    pub database_url: Option<String>,
    pub smtp_url: Option<String>,
    pub metrics_token: Option<String>,
}

impl Settings {
    pub(super) fn secrets(&self, wrongs: &mut Wrongs) -> Secrets {
        let mut take = |name, outright: &Option<String>, file: &Option<String>| {
            wrongs.take(name, secret(said(outright), said(file))).flatten()
        };
        Secrets {
            database_url: take("DATABASE_URL_FILE", &self.database_url, &self.database_url_file),
            smtp_url: take("SMTP_URL_FILE", &self.smtp_url, &self.smtp_url_file),
            metrics_token: take("ORGS_METRICS_TOKEN_FILE", &self.metrics_token, &self.metrics_token_file),
        }
    }

    /// The files that secrets are in.
    pub fn secret_files(&self) -> Vec<PathBuf> {
        let files = [&self.database_url_file, &self.smtp_url_file, &self.metrics_token_file];
        files
            .into_iter()
            .filter_map(|file| said(file).map(PathBuf::from))
            .collect()
    }
}

/// Two places could hold two secrets, and nobody would know which one counts.
fn secret(outright: Option<&str>, file: Option<&str>) -> Result<Option<String>, String> {
    match (outright, file) {
        (Some(_), Some(_)) => Err("and the setting itself are both set; use one".to_owned()),
        (Some(text), None) => Ok(Some(text.to_owned())),
        (None, Some(file)) => read(Path::new(file)).map(Some),
        (None, None) => Ok(None),
    }
}

/// One line; the line's end is the editor's.
fn read(file: &Path) -> Result<String, String> {
    let why = |error: std::io::Error| format!("names a file that cannot be read, {}: {error}", file.display());
    if std::fs::metadata(file).map_err(why)?.len() > MOST {
        return Err(format!(
            "names a file that is too large for a secret, {}",
            file.display()
        ));
    }
    let text = std::fs::read_to_string(file).map_err(why)?;
    let line = text.trim();
    if line.is_empty() || line.contains(['\n', '\r']) {
        return Err(format!("names a file that has to hold one line, {}", file.display()));
    }
    Ok(line.to_owned())
}
