"""The page of commands: what each does, takes and answers, and what they read from the environment."""

from argparse import ArgumentParser
from collections.abc import Mapping
from types import ModuleType
from typing import Any

from harken.console.reference.markdown import code, page, section, table

ENVIRONMENT = (
    ("HARKEN_ADMIN_URL", "`harken migrate` alone: a role that may make roles and databases; kept nowhere"),
    (
        "HARKEN_ENVIRONMENT",
        "files of what is below, separated as in PATH; the later wins, what is set wins over all",
    ),
    (
        "HARKEN_APP_URL, _WORKER_URL, _SEALER_URL, _KEEPER_URL, _PORTAL_URL, _PORTER_URL",
        "the database as each role; `harken migrate` writes them",
    ),
    ("HARKEN_BASE_URL", "the desk's address, in mails"),
    (
        "HARKEN_DATABASE_DISK",
        "folders on the disks of the database, separated as in PATH: entries stop before one is full",
    ),
    (
        "HARKEN_DEBUG",
        "1: error pages show their workings, for development; refused where a database is given",
    ),
    ("HARKEN_DUTY_INSPECTOR_PHONE", "whom to ring, on pages that hold something back"),
    ("HARKEN_FILES", "the folder of photographs"),
    ("HARKEN_HOSTS", "by what names the pages may be asked for; this machine's own, if left out"),
    ("HARKEN_MAIL_FROM, HARKEN_SMTP_URL", "who writes, and through which mail server: smtp:// or smtps://"),
    ("HARKEN_POLICY_DIR", "the folder of policy files, one a force, named after its code"),
    ("HARKEN_POOL", "how many connections a process holds at most, of each role; 8 if left out"),
    (
        "HARKEN_PORTAL_HOSTS",
        "by what names the partners' portal may be asked for; this machine's own, if left out",
    ),
    ("HARKEN_PROXY", "1: a proxy on this machine sets X-Forwarded-For and X-Forwarded-Proto"),
    ("HARKEN_SEALING_KEYS", "the sealer's folder: keys, and the heads it remembers"),
    ("HARKEN_SECRET_KEY_FILE", "a file with at least fifty random characters"),
    ("HARKEN_STATIC", "a folder of collected styles and scripts, where a proxy serves them"),
    ("HARKEN_STREAM_PORT", "where `harken stream` listens, when no proxy stands before both"),
    ("HARKEN_TRACE", "1: a command that breaks shows its whole trace, which may hold people's words"),
    (
        "HARKEN_DATABASE_URL, HARKEN_STATE_DIR, HARKEN_OS_USER, HARKEN_PG_BIN",
        "`harken demo`: another server; its folder, user and PostgreSQL",
    ),
)


class _Noting(ArgumentParser):
    """Takes note of the arguments that a command adds."""

    def __init__(self) -> None:
        super().__init__()
        self.noted: list[tuple[str, str]] = []

    def add_argument(self, *names: Any, **more: Any) -> Any:
        """Note it, and add it."""
        if names != ("-h", "--help"):
            self.noted.append((_written(names[0], more), str(more.get("help", ""))))
        return super().add_argument(*names, **more)


def commands_page(commands: Mapping[str, ModuleType]) -> str:
    """Every command, by its name, and the environment."""
    opening = (
        "What `harken` does. Commands end with 0 when all is well; what else they answer is beside each."
    )
    environment = section("The environment", table(("Name", "What it says"), ENVIRONMENT))
    return page("Commands", opening, [*(_command(*one) for one in commands.items()), environment])


def _command(name: str, module: ModuleType) -> str:
    parser = _Noting()
    module.arguments(parser)
    taken = table(("Argument", ""), [(code(one), said) for one, said in parser.noted]) if parser.noted else ""
    return section(f"harken {name}", str(module.__doc__), taken, f"Exit code: {module.run.__doc__}")


def _written(name: str, more: dict[str, Any]) -> str:
    """An argument as it is typed."""
    shown = str(more.get("metavar") or "")
    if not name.startswith("-"):
        return shown or name.upper()
    takes_one = more.get("action") not in ("store_true",)
    return f"{name} {shown or name.lstrip('-').upper()}" if takes_one else name
