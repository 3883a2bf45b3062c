"""Makes the roles and the database of an installation. Run by an administrator; twice does no harm."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, fields

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from harken.access.role_names import LOGINS, PURPOSES, RUN_TIME, RoleNames

# Roles whose functions the owner must be able to hand over at migration.
_HANDED_TO = ("definer", "restrictor", "disposer")
# Every statement is short: compiling one that looks dear, for row-level security, takes longer than any may.
_OF_ROLES = {"timezone": "UTC", "idle_in_transaction_session_timeout": "60s", "jit": "off"}
_NO_MORE = "nosuperuser nobypassrls nocreatedb nocreaterole noreplication"
_TOO_MUCH = """
select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication
from pg_roles where rolname = %s
"""
_STATEMENT_TIMEOUT = {
    "app": "15s",
    "worker": "60s",
    "sealer": "120s",
    "keeper": "10s",
    "portal": "10s",
    "porter": "10s",
}


@dataclass(frozen=True, slots=True, repr=False)
class RuntimeUrls:
    """postgresql:// addresses, each with its password. Never printed: `repr` shows none of them.

    An installation made before there was a portal knows none of its two; provisioning makes them.
    """

    owner: str
    app: str
    worker: str
    sealer: str
    keeper: str
    portal: str = ""
    porter: str = ""

    def environment(self) -> Mapping[str, str]:
        """The variables that harken.project.environment reads."""
        return {
            "HARKEN_DATABASE_URL": self.owner,
            "HARKEN_APP_URL": self.app,
            "HARKEN_WORKER_URL": self.worker,
            "HARKEN_SEALER_URL": self.sealer,
            "HARKEN_KEEPER_URL": self.keeper,
            "HARKEN_PORTAL_URL": self.portal,
            "HARKEN_PORTER_URL": self.porter,
        }


def provision(
    admin_url: str, *, database: str = "harken", prefix: str = "harken", known: RuntimeUrls | None = None
) -> RuntimeUrls:
    """Make or mend the roles and the database; `known` keeps the passwords of an earlier run.

    `admin_url` may create roles and databases. Passwords are random unless known.
    """
    names = RoleNames(prefix)
    passwords = _passwords(known)
    with psycopg.connect(admin_url, autocommit=True) as admin:
        # Two first starts at once would trip over each other's roles.
        admin.execute("select pg_advisory_lock(hashtextextended('harken provision', 0))")
        for purpose in PURPOSES:
            _make_role(admin, names.of(purpose), passwords.get(purpose))
        for purpose in _HANDED_TO:
            admin.execute(
                sql.SQL("grant {} to {}").format(*map(sql.Identifier, (names.of(purpose), names.of("owner"))))
            )
        _make_database(admin, database, names)
    return RuntimeUrls(
        **{
            purpose: _address(admin_url, user=names.of(purpose), password=passwords[purpose], dbname=database)
            for purpose in LOGINS
        }
    )


def _passwords(known: RuntimeUrls | None) -> dict[str, str]:
    if known is None:
        return {purpose: secrets.token_urlsafe(32) for purpose in LOGINS}
    kept = {
        field.name: conninfo_to_dict(getattr(known, field.name)).get("password") for field in fields(known)
    }
    return {purpose: str(kept[purpose] or secrets.token_urlsafe(32)) for purpose in LOGINS}


def _make_role(admin: psycopg.Connection, name: str, password: str | None) -> None:
    found = admin.execute(_TOO_MUCH, (name,)).fetchone()
    login = sql.SQL("login password {}").format(sql.Literal(password)) if password else sql.SQL("nologin")
    # Where nothing is to be taken away nothing is said of it: even to say again that a role is no superuser
    # takes a superuser.
    only = sql.SQL("") if found == (False,) else sql.SQL(_NO_MORE)
    verb = sql.SQL("alter role" if found else "create role")
    admin.execute(sql.SQL("{} {} {} {}").format(verb, sql.Identifier(name), login, only))


def _make_database(admin: psycopg.Connection, database: str, names: RoleNames) -> None:
    owner, place = sql.Identifier(names.of("owner")), sql.Identifier(database)
    if not admin.execute("select 1 from pg_database where datname = %s", (database,)).fetchone():
        admin.execute(sql.SQL("grant {} to current_user").format(owner))
        admin.execute(
            sql.SQL("create database {} owner {} encoding 'UTF8' template template0").format(place, owner)
        )
    # Without this anybody who can log in may connect, and make temporary objects that shadow ours.
    admin.execute(sql.SQL("revoke all on database {} from public").format(place))
    for purpose in RUN_TIME:
        role = sql.Identifier(names.of(purpose))
        admin.execute(sql.SQL("grant connect on database {} to {}").format(place, role))
        admin.execute(
            sql.SQL("alter role {} in database {} set statement_timeout = {}").format(
                role, place, sql.Literal(_STATEMENT_TIMEOUT[purpose])
            )
        )
        for setting, value in _OF_ROLES.items():
            admin.execute(
                sql.SQL("alter role {} in database {} set {} = {}").format(
                    role, place, sql.Identifier(setting), sql.Literal(value)
                )
            )


def _address(admin_url: str, **parts: str) -> str:
    return make_conninfo(admin_url, **parts)
