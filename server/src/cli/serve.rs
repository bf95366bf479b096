//! `syncpoint serve`: listens, answers, and stops without losing what it was doing.

use super::{Outcome, open};
use crate::{config::Config, http, jobs};
use std::{net::SocketAddr, process::ExitCode, time::Duration};
use tokio::{net::TcpListener, sync::watch};
use tracing_subscriber::EnvFilter;

/// How long a stopping program waits for the job in hand.
const PATIENCE: Duration = Duration::from_secs(10);

/// Options of `serve`
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Print the log as JSON lines
    #[arg(long)]
    json_log: bool,
}

/// Serves until the process is told to stop.
pub async fn run(config: Config, args: Args) -> Outcome {
    start_log(&config.log, args.json_log)?;
    refuse_plain_http_abroad(&config)?;
    let listener = TcpListener::bind(config.listen).await.map_err(|error| {
        let remedy = match error.kind() {
            std::io::ErrorKind::AddrInUse => {
                "another program listens there; stop it, or choose another port with --listen"
            }
            std::io::ErrorKind::PermissionDenied => {
                "ports below 1024 need special rights; choose another with --listen"
            }
            _ => "choose another address with --listen",
        };
        format!("cannot listen on {}: {error}; {remedy}", config.listen)
    })?;
    let records = open::records(&config).await?;
    let router = http::router(records.clone(), &config);
    let (stop, stopping) = watch::channel(false);
    let runner = tokio::spawn(jobs::run(records.clone(), stopping));
    tracing::info!(address = %config.listen, database = records.db.place(), "ready");
    println!("Syncpoint serves {}", config.settings.base_url);
    axum::serve(listener, router.into_make_service_with_connect_info::<SocketAddr>())
        .with_graceful_shutdown(told_to_stop())
        .await
        .map_err(|error| format!("the server stopped: {error}"))?;
    let _ = stop.send(true);
    // A job that does not finish in time is taken up again when its lease has run out.
    let _ = tokio::time::timeout(PATIENCE, runner).await;
    tracing::info!("stopped");
    Ok(ExitCode::SUCCESS)
}

/// The session cookie is secure only over https: plain http is for this machine.
fn refuse_plain_http_abroad(config: &Config) -> Result<(), String> {
    if config.secure() || config.listen.ip().is_loopback() {
        Ok(())
    } else {
        Err(format!(
            "listening on {} needs an https base URL: put a TLS proxy in front and set SYNCPOINT_BASE_URL=https://…",
            config.listen
        ))
    }
}

fn start_log(filter: &str, json: bool) -> Result<(), String> {
    let filter = EnvFilter::try_new(filter).map_err(|error| format!("log filter {filter}: {error}"))?;
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    if json {
        log.json().init()
    } else {
        log.init()
    }
    Ok(())
}

async fn told_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! { _ = interrupt => (), _ = terminate.recv() => () }
            return;
        }
    }
    let _ = interrupt.await;
}
