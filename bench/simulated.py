"""A simulated clock in a bench database: what is recorded is stamped with it, and the worker sweeps by it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

import psycopg

from harken.access.pools import close_pools
from harken.console.practice.clock import stamp_function
from tests.database import Installation

SetTo = Callable[[datetime], None]

_CLOCK = """
create schema bench;
grant usage on schema bench to public;
create table bench.moment (at timestamptz not null);
grant select on bench.moment to public;
insert into bench.moment values (clock_timestamp());
create function bench.clock_timestamp() returns timestamptz language sql stable
as 'select at from bench.moment';
"""


@contextmanager
def simulated(installation: Installation) -> Iterator[SetTo]:
    """While it lasts, time stands still until it is set. Only in a database made for a bench."""
    with (
        psycopg.connect(installation.urls.owner, autocommit=True) as owner,
        psycopg.connect(installation.admin_url, autocommit=True) as admin,
    ):
        ours = stamp_function(owner)
        worker = psycopg.conninfo.conninfo_to_dict(installation.urls.worker)["user"]
        admin.execute(_CLOCK.encode())
        owner.execute(ours.replace("clock_timestamp()", "bench.clock_timestamp()").encode())
        # Named before it, a schema's own function is found in the place of the system's.
        admin.execute(f'alter role "{worker}" set search_path = bench, pg_catalog, public')
        close_pools()
        try:
            yield lambda moment: _set(admin, moment)
        finally:
            owner.execute(ours.encode())
            admin.execute(f'alter role "{worker}" reset search_path')
            admin.execute("drop schema bench cascade")
            close_pools()


def _set(admin: psycopg.Connection, moment: datetime) -> None:
    admin.execute("update bench.moment set at = %s", (moment,))
