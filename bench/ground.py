"""Ground: a database of its own to measure in, as Harken installs it, a force in it and somebody on duty."""

import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from harken.access.accounts import NewAccount, Posting, create_account, create_force, post
from harken.access.actor import Actor
from harken.access.connection import acting
from harken.access.pools import close_pools
from harken.access.sign_in import Credentials, SignedIn, actor_for, sign_in
from harken.catalogue import standards_by
from harken.cluster import our_cluster
from harken.policy.force import Policy
from harken.vocabulary import Role
from harken.vocabulary.roles import SUPERVISOR
from tests.cases import Desk
from tests.database import Installation, install

GIVEN = "HARKEN_BENCH_DATABASE_URL"
AREA = "Kelbridge"
DAY = timedelta(days=1)


@contextmanager
def ground() -> Iterator[Installation]:
    """An installation on HARKEN_BENCH_DATABASE_URL (a superuser's) or on a PostgreSQL made for this run."""
    folder = Path(tempfile.mkdtemp(prefix="harken-bench-"))
    folder.chmod(0o711)
    own = {**os.environ, "HARKEN_STATE_DIR": str(folder / "own")}
    given = os.environ.get(GIVEN)
    try:
        yield install(given or our_cluster(own).start(), name="harken_bench", keys=folder)
    finally:
        close_pools()
        if not given:
            our_cluster(own).stop()
        shutil.rmtree(folder)


def new_force() -> str:
    """A fresh force; its id."""
    code = "".join(chr(65 + byte % 26) for byte in uuid4().bytes[:4])
    with acting(None, using="keeper") as connection:
        return create_force(connection, code=code, name="Wenmarsh Police")


def somebody(force: str, role: Role = SUPERVISOR, *, area: str = AREA) -> Actor:
    """An officer on duty, signed in."""
    now = datetime.now(UTC)
    login, password = f"bench-{uuid4()}", secrets.token_urlsafe(24)
    with acting(None, using="keeper") as connection:
        account = create_account(
            connection,
            NewAccount(
                force=force, login=login, name="Sam Orchard", password=password,
                email=f"{login}@wenmarsh.invalid",
            ),
        )  # fmt: skip
        post(connection, Posting(force=force, account=account, role=role, starts=now - DAY, area=area))
        connection.execute(
            "insert into shift (force, id, account, starts, ends) values (%s, %s, %s, %s, %s)",
            (force, str(uuid4()), account, now - DAY, now + DAY),
        )
    with acting(None, using="keeper") as connection:
        opened = sign_in(connection, Credentials(login=login, password=password, address="192.0.2.1"))
    if not isinstance(opened, SignedIn):
        raise SystemExit(opened.sentence)
    with acting(None) as connection:
        actor = actor_for(connection, opened.token)
    if actor is None:
        raise SystemExit("Nobody is signed in.")
    return actor


def at_work(actor: Actor) -> Desk:
    """The same officer with the verbs, by everything declared and a policy of no force's own."""
    return Desk(actor, standards_by(Policy()))
