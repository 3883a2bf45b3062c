"""Has cases looked at again that were reckoned by standards which have changed since."""

from harken.access.connection import Connection

# Two ranges, so that the index finds the few there are, and does not read all the others.
_REFRESH = """
update case_line set look_at = clock_timestamp()
where force = %(force)s::uuid and (digest < %(digest)s or digest > %(digest)s)
    and failed = '' and (look_at is null or look_at > clock_timestamp())
"""


def refresh(connection: Connection, force: str, digest: str) -> int:
    """Put every case of another digest in front of the worker now; how many there were.

    A case that was pushed on because it cannot be reckoned waits for its time.
    """
    return connection.execute(_REFRESH, {"force": force, "digest": digest}).rowcount
