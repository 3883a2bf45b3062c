"""The environment: what it must hold before anybody real is served."""

from pathlib import Path

import pytest

from harken.project.environment import UnsafeEnvironment, database, read_environment

URL = "postgresql://harken_app:pw@db.invalid:5433/harken?sslmode=verify-full"
KEY = "k3y-of-enough-letters-and-numbers-0123456789-abcdefghij"


@pytest.fixture
def key_file(tmp_path: Path) -> str:
    file = tmp_path / "key"
    file.write_text(KEY + "\n", encoding="utf-8")
    return str(file)


def test_with_nothing_set_it_can_be_imported() -> None:
    environment = read_environment({})
    assert (environment.urls, environment.debug, environment.demo) == ({}, False, False)


def test_each_role_has_its_own_address(key_file: str) -> None:
    environment = read_environment(
        {"HARKEN_APP_URL": URL, "HARKEN_WORKER_URL": "w", "HARKEN_SECRET_KEY_FILE": key_file}
    )
    assert environment.urls == {"default": URL, "worker": "w"}
    assert environment.secret_key == KEY


@pytest.mark.parametrize("key", ["", "short", "a" * 60])
def test_a_weak_key_is_refused_where_there_is_a_database(tmp_path: Path, key: str) -> None:
    file = tmp_path / "key"
    file.write_text(key, encoding="utf-8")
    with pytest.raises(UnsafeEnvironment, match="HARKEN_SECRET_KEY_FILE"):
        read_environment({"HARKEN_APP_URL": URL, "HARKEN_SECRET_KEY_FILE": str(file)})


def test_no_key_is_refused_where_there_is_a_database() -> None:
    with pytest.raises(UnsafeEnvironment, match="HARKEN_SECRET_KEY_FILE"):
        read_environment({"HARKEN_APP_URL": URL})


def test_pages_that_show_their_workings_are_refused_where_there_is_a_database(key_file: str) -> None:
    with pytest.raises(UnsafeEnvironment, match="HARKEN_DEBUG"):
        read_environment({"HARKEN_APP_URL": URL, "HARKEN_SECRET_KEY_FILE": key_file, "HARKEN_DEBUG": "1"})


def test_django_is_given_the_parts_of_an_address() -> None:
    made = database(URL)
    assert (made["NAME"], made["USER"], made["PASSWORD"], made["HOST"], made["PORT"]) == (
        "harken",
        "harken_app",
        "pw",
        "db.invalid",
        "5433",
    )
    assert made["OPTIONS"] == {"sslmode": "verify-full"}


def test_an_address_that_cannot_be_read_is_refused_and_its_password_not_said() -> None:
    with pytest.raises(UnsafeEnvironment) as refused:
        database("postgresql://harken:kestrel@[db/harken")
    assert "kestrel" not in str(refused.value)


@pytest.mark.parametrize("name", ["HARKEN_POOL", "HARKEN_STREAM_PORT"])
def test_what_has_to_be_a_number_is_one(name: str) -> None:
    with pytest.raises(UnsafeEnvironment, match=f"{name} is a number"):
        read_environment({name: "many"})
