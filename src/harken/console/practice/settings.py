"""What practice sets in the environment of its processes: who there is to be, whose policy, no real mail."""

import json
import os
from importlib.resources import files
from pathlib import Path

from harken.console.practice.force import CODE, GROUPS, PASSWORD
from harken.console.practice.partners import readers_said

# What whoever practises may say: another server, its folder, user and PostgreSQL; and whether to show traces.
TAKEN = {
    "HARKEN_DATABASE_URL",
    "HARKEN_DATABASE_DISK",
    "HARKEN_STATE_DIR",
    "HARKEN_OS_USER",
    "HARKEN_PG_BIN",
    "HARKEN_TRACE",
}
POLICY = files("harken.policy") / "examples" / "wenmarsh.yaml"


def forget_real_work() -> None:
    """Take out of this process's environment what was set for real work: its names, its proxy, its files."""
    for name in [name for name in os.environ if name.startswith("HARKEN_") and name not in TAKEN]:
        del os.environ[name]


def practice(state: Path, port: int) -> dict[str, str]:
    """The settings of practice. The force's policy is copied to where a force's policy is looked for."""
    policy = state / "practice-policy"
    policy.mkdir(exist_ok=True, mode=0o700)
    (policy / f"{CODE.lower()}.yaml").write_bytes(POLICY.read_bytes())
    accounts = [
        (one.name, one.role.name, one.login, one.sees, where)
        for where, people in GROUPS.items()
        for one in people
    ]
    return {
        "HARKEN_DEMO": "1",
        "HARKEN_DEMO_ACCOUNTS": json.dumps(accounts),
        "HARKEN_DEMO_PASSWORD": PASSWORD,
        "HARKEN_DEMO_PARTNERS": readers_said(),
        "HARKEN_DUTY_INSPECTOR_PHONE": "01632 960110",
        "HARKEN_POLICY_DIR": str(policy),
        "HARKEN_BASE_URL": f"http://127.0.0.1:{port}",
        "HARKEN_MAIL_FROM": "harken@wenmarsh.invalid",
    }
