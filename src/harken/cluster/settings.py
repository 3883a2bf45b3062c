"""What our clusters are set to: what makes an acknowledged entry safe and keeps case text out of logs."""

from pathlib import Path

import psycopg

from harken.cluster.account import Account, write_private
from harken.cluster.unavailable import ClusterUnavailable

# Without these a power cut loses what was acknowledged; without checksums nobody learns of it.
MUST_BE_ON = ("fsync", "full_page_writes", "synchronous_commit", "data_checksums")
INCLUDES = "\n# Harken's own, rewritten at each start; then the site's, if there is one.\n"
INCLUDES += "include 'harken.conf'\ninclude_if_exists 'site.conf'\n"

SETTINGS = {
    "listen_addresses": "",
    "port": "5432",
    "unix_socket_permissions": "0700",
    "password_encryption": "scram-sha-256",
    "fsync": "on",
    "full_page_writes": "on",
    "synchronous_commit": "on",
    "restart_after_crash": "on",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "idle_in_transaction_session_timeout": "60s",
    "lock_timeout": "10s",
    "logging_collector": "on",
    "log_destination": "stderr",
    "log_directory": "log",
    "log_filename": "postgresql-%a.log",
    "log_truncate_on_rotation": "on",
    "log_rotation_size": "10MB",
    # Refused statements, their values and details go to the client alone: they hold people's words.
    "log_min_messages": "log",
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "log_statement": "none",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
}


def write_settings(cluster: Path, account: Account, *, socket: Path) -> None:
    """Write harken.conf whole; a start after an upgrade or a move takes up what changed."""
    values = {**SETTINGS, "unix_socket_directories": str(socket)}
    lines = (f"{name} = {quoted(value)}\n" for name, value in values.items())
    write_private(cluster / "harken.conf", "".join(lines), account)


def quoted(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def refuse_unless_durable(url: str) -> None:
    """Read back from the running server what must be on: a site's own file may have it off."""
    with psycopg.connect(url, autocommit=True) as connection:
        off = [name for name in MUST_BE_ON if shown(connection, name) != "on"]
    if off:
        raise ClusterUnavailable(
            f"This PostgreSQL runs with {', '.join(off)} not on, so an acknowledged entry could be lost. "
            "Turn it on in site.conf or postgresql.conf and start again."
        )


def shown(connection: psycopg.Connection[tuple[str]], name: str) -> str:
    found = connection.execute("select current_setting(%s)", [name]).fetchone()
    return found[0] if found else ""
