"""Which forces the clock serves."""

from harken.access.connection import acting


def forces(using: str) -> list[str]:
    """The id of every force of this installation."""
    with acting(None, using=using) as connection:
        return [row[0] for row in connection.execute("select id::text from force order by id").fetchall()]
