"""Who works in a force, as a file says it: read and checked whole before anything is changed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from harken.console.failures import of_a_file
from harken.vocabulary.roles import SYSTEM, Role, role_called

MEMBER = {"login", "name", "collar", "email", "phone", "posts", "left"}
POST = {"role", "team", "area"}
YES = {"true", "yes"}
CODE = re.compile(r"[A-Z]{2,4}")
# With no other sign, nobody is made to look like the account a force's own clock acts as.
LOGIN = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")


class Unreadable(Exception):
    """The file does not say who works here; the message holds a sentence for each thing that is wrong."""


@dataclass(frozen=True, slots=True)
class Post:
    """A post somebody holds, for a team and an area, or for the whole force."""

    role: Role
    team: str = ""
    area: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Somebody who works in the force, or has left."""

    login: str
    name: str
    collar: str = ""
    email: str = ""
    phone: str = ""
    posts: tuple[Post, ...] = ()
    left: bool = False


@dataclass(frozen=True, slots=True)
class Staff:
    """A force and those of its members that the file names."""

    code: str
    name: str
    members: tuple[Member, ...]


def read_staff(path: Path) -> Staff:
    """Read the file. Raises Unreadable."""
    try:
        # Every value as it was typed: a collar or telephone number that begins with 0 keeps it.
        written = YAML(typ="base", pure=True).load(path.read_text("utf-8"))
    except OSError as why:
        raise Unreadable(of_a_file(why)) from None
    except UnicodeDecodeError:
        raise Unreadable(f"{path} is not text in UTF-8.") from None
    except YAMLError as wrong:
        raise Unreadable(f"{path} is not YAML: {' '.join(str(wrong).split())}") from None
    wrongs = list(_wrongs(written))
    if wrongs:
        raise Unreadable("\n".join(wrongs))
    members = tuple(_member(one) for one in written["people"])
    return Staff(written["force"]["code"], written["force"]["name"], members)


def _wrongs(written: Any) -> Iterator[str]:
    force = written.get("force") if isinstance(written, Mapping) else None
    people = written.get("people") if isinstance(written, Mapping) else None
    if not isinstance(force, Mapping) or not _all_texts(force) or not force.get("name"):
        yield "Say which force: `force: {code: WM, name: Wenmarsh Police}`."
    elif not CODE.fullmatch(force.get("code", "")):
        yield "The code of a force is two to four capital letters, as its references begin with: WM."
    if not isinstance(people, list) or not all(isinstance(one, Mapping) for one in people):
        yield "Say who works there: `people:`, and a list."
        return
    logins = [str(one.get("login", "")).lower() for one in people]
    yield from (
        f"{login} is there twice." for login in sorted({x for x in logins if x and logins.count(x) > 1})
    )
    for number, one in enumerate(people, 1):
        yield from _wrongs_of(one, f"Person {number} ({one.get('login', 'no login')})")


def _wrongs_of(one: Mapping[str, Any], who: str) -> Iterator[str]:
    if not one.get("login") or not one.get("name"):
        yield f"{who} needs a login and a name."
    elif not LOGIN.fullmatch(str(one["login"]).lower()):
        yield f"{who}: a login is letters, digits, full stops, hyphens and underscores, 64 at most."
    if unknown := one.keys() - MEMBER:
        yield f"{who}: nothing is called {', '.join(sorted(map(str, unknown)))} here."
    if not _all_texts({name: value for name, value in one.items() if name != "posts"}):
        yield f"{who}: everything but posts is one word or line."
    posts = one.get("posts") or []
    if not isinstance(posts, list) or not all(isinstance(post, Mapping) for post in posts):
        yield f"{who}: posts are a list, each with a role."
        return
    for post in posts:
        yield from _wrongs_of_post(post, who)


def _wrongs_of_post(post: Mapping[str, Any], who: str) -> Iterator[str]:
    if unknown := post.keys() - POST:
        yield f"{who}: nothing of a post is called {', '.join(sorted(map(str, unknown)))}."
    if not _all_texts(post):
        yield f"{who}: a post has one role, one team, one area; give another post for another."
    role = role_called(str(post.get("role", "")))
    if role is None or role.agency != "police" or role is SYSTEM:
        yield f"{who}: a force has no role {post.get('role')!r}. docs/reference/roles.md lists those it has."


def _all_texts(said: Mapping[str, Any]) -> bool:
    return all(isinstance(value, str) for value in said.values())


def _member(one: Mapping[str, Any]) -> Member:
    return Member(
        login=one["login"].lower(),
        name=one["name"],
        collar=one.get("collar", ""),
        email=one.get("email", ""),
        phone=one.get("phone", ""),
        posts=tuple(_posts(one.get("posts") or [])),
        left=one.get("left", "").lower() in YES,
    )


def _posts(posts: Sequence[Mapping[str, Any]]) -> Iterator[Post]:
    for post in posts:
        role = role_called(post["role"])
        if role is not None:
            yield Post(role, post.get("team", ""), post.get("area", ""))
