"""Signs somebody in for one command, by their own name and password, and out again when it is done."""

from collections.abc import Iterator
from contextlib import contextmanager

from harken.access.actor import Actor
from harken.access.connection import acting
from harken.access.refused import Refused
from harken.access.sign_in import Credentials, actor_for, sign_in, sign_out
from harken.vocabulary.roles import Role

HERE = "console"


class NotSignedIn(Exception):
    """The sign-in name or password is not right, or they hold no post."""


@contextmanager
def signed_in(login: str, password: str, *, role: Role) -> Iterator[Actor]:
    """Act as somebody, in a post if they hold it, else in whichever they hold. Raises NotSignedIn."""
    with acting(None, using="keeper") as connection:
        opened = sign_in(connection, Credentials(login=login, password=password, address=HERE, device=HERE))
    if isinstance(opened, Refused):
        raise NotSignedIn(opened.sentence)
    try:
        with acting(None) as connection:
            actor = actor_for(connection, opened.token, role=role.name)
        if actor is None:
            raise NotSignedIn(f"{login} holds no post now.")
        yield actor
    finally:
        with acting(None) as connection:
            sign_out(connection, opened.token)
