"""The one way a cluster fails: with a sentence that says what to do."""


class ClusterUnavailable(Exception):
    """Harken's own PostgreSQL cannot be used; the message says why and what to do."""
