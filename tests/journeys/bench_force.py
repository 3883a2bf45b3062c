"""Makes the bench force, far bigger than the practice force, in a database of its own on a cluster.

`python -m tests.journeys.bench_force URL NAME FOLDER`: some cases are recorded through the verbs, and copied.
FOLDER/made.json says how to serve it.
"""

import json
import sys
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg

from bench.ground import AREA, new_force
from bench.many_cases import copied, patterns
from harken.access.accounts import NewAccount, Posting, create_account, post
from harken.access.connection import acting
from harken.access.pools import close_pools
from harken.console.practice.force import PASSWORD
from harken.vocabulary.roles import DUTY_INSPECTOR, RESPONSE_OFFICER, SUPERVISOR, Role
from tests.database import Installation, install

CLOSED, OPEN = 400, 200
RECORDED = 4
WHO = (("sergeant", SUPERVISOR), ("response", RESPONSE_OFFICER), ("inspector", DUTY_INSPECTOR))
ELSEWHERE = "elsewhere"
MADE = "made.json"


@dataclass(frozen=True, slots=True)
class Made:
    """How to serve the bench force, and an open case of it to visit."""

    environment: dict[str, str]
    case: str
    child: str


def make(url: str, name: str, folder: Path) -> Made:
    """Make the force and everybody who visits it, among them a sergeant of another force."""
    installation = install(url, name=name, keys=folder)
    force = new_force()
    made = patterns(installation, force, over=RECORDED, still_open=RECORDED)
    copied(installation, made, closed=CLOSED, still_open=OPEN)
    for login, role in WHO:
        _member(force, login, role)
    _member(new_force(), ELSEWHERE, SUPERVISOR)
    _clock_runs(installation)
    close_pools()
    return Made(dict(installation.environment), made.open[0].case, made.open[0].child)


def _member(force: str, login: str, role: Role) -> None:
    new = NewAccount(force=force, login=login, name=f"Sam Orchard, {login}", password=PASSWORD)
    began = datetime.now(UTC) - timedelta(days=1)
    with acting(None, using="keeper") as connection:
        account = create_account(connection, new)
        post(connection, Posting(force=force, account=account, role=role, starts=began, area=AREA))


def _clock_runs(installation: Installation) -> None:
    """No worker sweeps here while pages are looked at: as far as they can see it beats until tomorrow."""
    with psycopg.connect(installation.admin_url, autocommit=True) as admin:
        admin.execute("insert into beat values ('bench', now() + interval '1 day') on conflict do nothing")


if __name__ == "__main__":
    folder = Path(sys.argv[3])
    (folder / MADE).write_text(json.dumps(asdict(make(sys.argv[1], sys.argv[2], folder))), "utf-8")
