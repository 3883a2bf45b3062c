"""Has cases looked at again: their standards changed, or somebody wrote in one who may not see it."""

from harken.access.connection import Connection

# Two ranges, so that the index finds the few there are, and does not read all the others.
_REFRESH = """
update case_line set look_at = clock_timestamp()
where force = %(force)s::uuid and (digest < %(digest)s or digest > %(digest)s)
    and failed = '' and (look_at is null or look_at > clock_timestamp())
"""
_FAILING = """
update case_line set look_at = clock_timestamp(), failing_since = clock_timestamp()
where force = %(force)s::uuid and failed <> '' and (failed_by <> %(digest)s or %(all)s)
    and look_at > clock_timestamp()
"""


def refresh(connection: Connection, force: str, digest: str, *, all_failing: bool = False) -> int:
    """Put every case of another digest in front of the worker now; how many there were.

    A case that was pushed on because it could not be reckoned by these same standards waits for its time,
    but for `all_failing`: what was mended may be no standard.
    """
    values = {"force": force, "digest": digest, "all": all_failing}
    return sum(connection.execute(sql, values).rowcount for sql in (_REFRESH, _FAILING))


def look_again(connection: Connection, force: str, chronology: str) -> None:
    """Put one chronology in front of the worker now, whether or not the caller may see it."""
    connection.execute("select priv.look_again(%s, %s)", (force, chronology))
