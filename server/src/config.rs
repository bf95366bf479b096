//! What an installation is told: defaults, then `syncpoint.toml`, then the environment, then the command line.

use chrono::FixedOffset;
use clap::Args;
use records::Settings;
use serde::Deserialize;
use std::{
    net::{IpAddr, SocketAddr},
    path::{Path, PathBuf},
};

/// Options that every command understands. Each can stand in the environment or in `syncpoint.toml` too.
#[derive(Args, Clone, Debug, Default)]
pub struct Options {
    /// Folder for the database and everything else that is kept [default: data]
    #[arg(long, env = "SYNCPOINT_DATA", global = true, value_name = "FOLDER")]
    pub data: Option<PathBuf>,
    /// A PostgreSQL database instead of the file in the data folder
    #[arg(long, env = "DATABASE_URL", global = true, value_name = "URL", hide_env_values = true)]
    pub database_url: Option<String>,
    /// Address to listen on [default: 127.0.0.1:3000]
    #[arg(long, env = "SYNCPOINT_LISTEN", global = true, value_name = "ADDRESS")]
    pub listen: Option<SocketAddr>,
    /// The address under which people reach this installation; links in mails use it
    #[arg(long, env = "SYNCPOINT_BASE_URL", global = true, value_name = "URL")]
    pub base_url: Option<String>,
    /// Mail server, smtp://user:password@host:port or smtps://…
    #[arg(long, env = "SYNCPOINT_SMTP_URL", global = true, value_name = "URL", hide_env_values = true)]
    pub smtp_url: Option<String>,
    /// Sender of mails, for example "Training <training@learn.example>" [default: no-reply@ the host of the base URL]
    #[arg(long, env = "SYNCPOINT_MAIL_FROM", global = true, value_name = "ADDRESS")]
    pub mail_from: Option<String>,
    /// What is logged, for example info or records=debug [default: info]
    #[arg(long, env = "SYNCPOINT_LOG", global = true, value_name = "FILTER")]
    pub log: Option<String>,
    /// Addresses of the proxies in front, for example 127.0.0.1; what they say of where a request comes from is believed
    #[arg(long, env = "SYNCPOINT_PROXIES", global = true, value_name = "ADDRESSES", value_delimiter = ',')]
    pub proxies: Option<Vec<IpAddr>>,
    /// Time zone of the organisation as an offset, for example +08:00 [default: +08:00]
    #[arg(long, env = "SYNCPOINT_ZONE", global = true, value_name = "OFFSET", allow_hyphen_values = true)]
    pub zone: Option<String>,
}

/// The same keys in `syncpoint.toml`, in the folder where the program starts.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct File {
    data: Option<PathBuf>,
    database_url: Option<String>,
    listen: Option<SocketAddr>,
    base_url: Option<String>,
    smtp_url: Option<String>,
    mail_from: Option<String>,
    log: Option<String>,
    proxies: Option<Vec<IpAddr>>,
    zone: Option<String>,
}

/// The configuration in force.
#[derive(Clone, Debug)]
pub struct Config {
    /// Data folder.
    pub data: PathBuf,
    /// Database address, when it is not the file in the data folder.
    pub database_url: Option<String>,
    /// Where to listen.
    pub listen: SocketAddr,
    /// Log filter.
    pub log: String,
    /// The proxies in front. Nobody else is believed about where a request comes from.
    pub proxies: Vec<IpAddr>,
    /// What the records are told.
    pub settings: Settings,
}

impl Config {
    /// Puts the sources together.
    ///
    /// # Errors
    /// A sentence that names the file or option, and what to do.
    pub fn read(options: Options) -> Result<Config, String> {
        let file = read_file(Path::new("syncpoint.toml"))?;
        let listen = options.listen.or(file.listen).unwrap_or(SocketAddr::from(([127, 0, 0, 1], 3000)));
        let base_url = options.base_url.or(file.base_url).unwrap_or_else(|| format!("http://{listen}"));
        let base_url = base_url.trim_end_matches('/').to_string();
        if !base_url.starts_with("http://") && !base_url.starts_with("https://") {
            return Err(format!("base URL {base_url}: it must begin with http:// or https://"));
        }
        let zone = options.zone.or(file.zone).unwrap_or_else(|| "+08:00".into());
        let zone: FixedOffset =
            zone.parse().map_err(|_| format!("time zone {zone}: write an offset such as +08:00 or -05:00"))?;
        Ok(Config {
            data: options.data.or(file.data).unwrap_or_else(|| PathBuf::from("data")),
            database_url: options.database_url.or(file.database_url),
            listen,
            log: options.log.or(file.log).unwrap_or_else(|| "info".into()),
            proxies: options.proxies.or(file.proxies).unwrap_or_default(),
            settings: Settings {
                base_url,
                smtp_url: options.smtp_url.or(file.smtp_url),
                mail_from: options.mail_from.or(file.mail_from),
                zone,
                ..Settings::default()
            },
        })
    }

    /// Whether people come by https, which decides the cookie's name and flags.
    pub fn secure(&self) -> bool {
        self.settings.base_url.starts_with("https://")
    }
}

fn read_file(path: &Path) -> Result<File, String> {
    match std::fs::read_to_string(path) {
        Ok(text) => toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display())),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(File::default()),
        Err(error) => Err(format!("{}: {error}", path.display())),
    }
}
