"""Makes accounts, posts and shifts what a file says they are, through the keeper's connection."""

import csv
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from harken.access.accounts import (
    NewAccount,
    Posting,
    create_account,
    create_force,
    deactivate,
    end_post,
    post,
)
from harken.access.connection import Connection
from harken.console.staff import Member, Post, Staff, Unreadable
from harken.vocabulary.calendars import LONDON

_FORCE = "select id::text, name from force where code = %s"
_RENAME = "update force set name = %s where id = %s"
_ACCOUNT = "select id::text, force::text, name, collar, email, phone, is_active from account where login = %s"
_CHANGE = "update account set name = %s, collar = %s, email = %s, phone = %s, is_active = true where id = %s"
_POSTS = """
select id::text, role, team, area from posting
where account = %s and starts <= %s and (ends is null or ends > %s)
"""
_REACHABLE = """
update shift s set reachable = %(reachable)s from account a
where a.login = %(login)s and a.force = %(force)s and s.force = a.force and s.account = a.id
    and s.starts = %(starts)s and s.ends = %(ends)s and s.reachable <> %(reachable)s
"""
_SHIFT = """
insert into shift (force, id, account, starts, ends, reachable)
select a.force, %(id)s, a.id, %(starts)s, %(ends)s, coalesce(%(reachable)s, true) from account a
where a.login = %(login)s and a.force = %(force)s and not exists (
    select 1 from shift s where s.account = a.id and s.starts = %(starts)s and s.ends = %(ends)s)
"""


def keep(connection: Connection, staff: Staff, *, now: datetime) -> Iterator[str]:
    """Make it so; what was changed, a line each. Who is not in the file is left as they are."""
    row = connection.execute(_FORCE, (staff.code,)).fetchone()
    force = row[0] if row else create_force(connection, code=staff.code, name=staff.name)
    if row is None:
        yield f"{staff.code}: force made"
    elif row[1] != staff.name:
        connection.execute(_RENAME, (staff.name, force))
        yield f"{staff.code}: now called {staff.name}"
    for member in staff.members:
        yield from _keep(connection, force, member, now)


def _keep(connection: Connection, force: str, member: Member, now: datetime) -> Iterator[str]:
    row = connection.execute(_ACCOUNT, (member.login,)).fetchone()
    if row is not None and row[1] != force:
        raise Unreadable(f"{member.login} is somebody of another force. A login is of one person.")
    if row is None and member.left:
        return
    if row is None:
        account = create_account(
            connection,
            NewAccount(
                force=force, login=member.login, name=member.name, collar=member.collar,
                email=member.email, phone=member.phone,
            ),
        )  # fmt: skip
        yield f"{member.login}: account made; `harken password {member.login}` lets them sign in"
    else:
        account = row[0]
        yield from _changed(connection, account, member, tuple(row[2:]))
    yield from _posted(connection, force, account, member, now)


def _changed(
    connection: Connection, account: str, member: Member, stood: tuple[str, str, str, str, bool]
) -> Iterator[str]:
    if member.left:
        if stood[4]:
            deactivate(connection, account=account)
            yield f"{member.login}: account closed"
        return
    said = (member.name, member.collar, member.email, member.phone)
    if (*said, True) != stood:
        connection.execute(_CHANGE, (*said, account))
        yield f"{member.login}: particulars changed"


def _posted(connection: Connection, force: str, account: str, member: Member, now: datetime) -> Iterator[str]:
    held = {tuple(row[1:]): row[0] for row in connection.execute(_POSTS, (account, now, now))}
    wanted = {} if member.left else {(one.role.name, one.team, one.area): one for one in member.posts}
    for key in held.keys() - wanted.keys():
        end_post(connection, posting=held[key], at=now)
        yield f"{member.login}: no longer {_said(*key)}"
    for key in wanted.keys() - held.keys():
        one: Post = wanted[key]
        post(
            connection,
            Posting(force=force, account=account, role=one.role, starts=now, team=one.team, area=one.area),
        )
        yield f"{member.login}: {_said(*key)}"


def _said(role: str, team: str, area: str) -> str:
    return ", ".join(part for part in (role, team, area) if part)


def keep_shifts(connection: Connection, code: str, path: Path) -> int:
    """Add the shifts of a CSV file (login, starts, ends); how many are new or changed.

    A time without its offset is London's. Who has `no` under `reachable` is told of nothing in that shift,
    until a `yes`. Raises Unreadable, OSError.
    """
    row = connection.execute(_FORCE, (code,)).fetchone()
    if row is None:
        raise Unreadable(f"There is no force {code} here.")
    added = 0
    for number, (login, starts, ends, reachable) in enumerate(_rows(path), 2):
        if ends <= starts:
            raise Unreadable(f"Line {number}: the shift ends before it starts.")
        if (
            connection.execute(
                "select 1 from account where login = %s and force = %s", (login, row[0])
            ).fetchone()
            is None
        ):
            raise Unreadable(f"Line {number}: nobody of {code} signs in as {login}.")
        values = {
            "id": uuid4(), "login": login, "force": row[0], "starts": starts, "ends": ends,
            "reachable": reachable,
        }  # fmt: skip
        added += connection.execute(_REACHABLE, values).rowcount
        added += connection.execute(_SHIFT, values).rowcount
    return added


def _rows(path: Path) -> Iterator[tuple[str, datetime, datetime, bool | None]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = csv.DictReader(file)
        if lines.fieldnames is None or {"login", "starts", "ends"} - set(lines.fieldnames):
            raise Unreadable("The first line must be: login,starts,ends")
        for number, line in enumerate(lines, 2):
            try:
                starts, ends = _moment(line["starts"]), _moment(line["ends"])
                yield line["login"].strip().lower(), starts, ends, _reachable(line.get("reachable"), number)
            except (ValueError, AttributeError):
                raise Unreadable(f"Line {number}: a time is written 2026-11-22 07:00.") from None


def _reachable(text: str | None, number: int) -> bool | None:
    """Whether somebody is; None where nothing is said, which changes nothing."""
    said = (text or "").strip().lower()
    if said not in ("", "yes", "no"):
        raise Unreadable(f"Line {number}: reachable is yes or no.")
    return said == "yes" if said else None


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text.strip())
    return (moment if moment.tzinfo else moment.replace(tzinfo=LONDON)).astimezone(UTC)
