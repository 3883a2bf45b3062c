"""Makes the practice database, its tables and its past; keeps what is whole, and never touches another's."""

import os
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from harken.access.pools import close_pools
from harken.console.installation import NotMigrated, begin, environment_of, migrate, write_environment
from harken.console.practice.mark import DATABASE, Found, claim, drop, look

Say = Callable[[str], None]


class AnothersDatabase(Exception):
    """There is a database of our name that we did not make for practice. Nothing was touched."""


def made(
    admin_url: str, state: Path, practice: Mapping[str, str], *, reset: bool, say: Say
) -> dict[str, str]:
    """Make it where it is not there, or not whole, or to be made anew; what its processes need to know.

    Raises AnothersDatabase, NotMigrated.
    """
    found = look(admin_url)
    if found is Found.ANOTHERS:
        raise AnothersDatabase(
            f"The database {DATABASE} there was not made for practice. Nothing was touched: "
            "give another server in HARKEN_DATABASE_URL, or rename that database."
        )
    fresh = found is not Found.WHOLE or reset
    if fresh and found is not Found.NOTHING:
        say("The records of last time go" if reset else "Last time was cut short: the records are made anew")
        drop(admin_url)
    environment = environment_of(admin_url, state, name=DATABASE)
    environment.update(practice)
    write_environment(state / f"{DATABASE}.env", environment)
    if fresh:
        say("Making the tables")
        claim(environment["HARKEN_DATABASE_URL"])
    begin(environment)
    _migrate()
    facts = _seeded()
    say(f"{facts} facts of an invented past recorded" if facts else "The records of last time are kept")
    return environment


def _migrate() -> None:
    try:
        migrate()
    except NotMigrated as why:
        raise NotMigrated(f"{why}\n`harken demo --reset` makes the practice records anew.") from None


def _seeded() -> int:
    from harken.console.practice.seeding import seed  # noqa: PLC0415 - needs Django's settings, made just now

    try:
        return seed(os.environ["HARKEN_DATABASE_URL"], datetime.now(UTC))
    finally:
        # Nothing of ours stays connected while the pages and the clock run.
        close_pools()
