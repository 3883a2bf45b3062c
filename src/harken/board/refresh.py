"""Has cases looked at again that were reckoned by standards which have changed since."""

from harken.access.connection import Connection


def refresh(connection: Connection, force: str, digest: str) -> int:
    """Put every case of another digest in front of the worker now; how many there were."""
    rows = connection.execute(
        "update case_line set look_at = clock_timestamp() where force = %s and digest <> %s "
        "and (look_at is null or look_at > clock_timestamp())",
        (force, digest),
    )
    return rows.rowcount
