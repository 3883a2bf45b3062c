"""Reading a policy file: the whole of it, or every mistake with its line and what to do."""

import re
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from harken.policy.force import Policy
from harken.policy.read import policy_from, read_policy
from harken.policy.refused import Refused
from tests.policy.duties import DUTIES

HEAD = "name: Wenmarsh Police\ncode: WM\n"

MISTAKES = (Path(__file__).parent / "mistakes.yaml").read_text().split("--- # ")[1:]
"""Each begins with its story; the line with a comment is the mistaken one, and says what is said of it."""


@pytest.mark.parametrize("mistake", MISTAKES, ids=[mistake.splitlines()[0] for mistake in MISTAKES])
def test_a_mistake_is_named_with_its_line_and_what_to_do(tmp_path: Path, mistake: str) -> None:
    path = tmp_path / "wm.yaml"
    path.write_text(HEAD + mistake.partition("\n")[2])
    marked = re.search(r"^.*  # (?P<code>[a-z-]+): (?P<says>.*)$", path.read_text(), re.MULTILINE)
    assert marked is not None
    refused = read_policy(path, DUTIES)
    assert isinstance(refused, list)
    (one,) = refused
    line = path.read_text()[: marked.start()].count("\n") + 1
    assert (one.file, one.line, one.code) == (str(path), line, marked["code"])
    assert marked["says"] in one.says
    assert str(one) == f"{path}:{line}: {one.says}"


def test_every_mistake_is_named_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "wm.yaml"
    targets = "targets:\n  - {duty: x, clock: PT1H, from: 2026-01-01}\n"
    path.write_text(HEAD + "areas: [A, A]\n" + targets + "shifts: [07:00, 07:00]\n")
    refused = read_policy(path, DUTIES)
    assert isinstance(refused, list)
    assert [(one.line, one.code) for one in refused] == [(3, "twice"), (5, "unknown-duty"), (6, "twice")]


@pytest.mark.parametrize(
    ("text", "keys"), [("", ["name", "code"]), ("name: W\n", ["code"]), ("code: WM\n", ["name"])]
)
def test_a_policy_file_says_whose_it_is(tmp_path: Path, text: str, keys: list[str]) -> None:
    path = tmp_path / "wm.yaml"
    path.write_text(text)
    refused = read_policy(path, DUTIES)
    assert isinstance(refused, list)
    assert [one.says for one in refused] == [f"A policy says whose it is. Add `{key}`." for key in keys]
    assert {one.line for one in refused} == {1}


@pytest.mark.parametrize("code", ["wm", "W", "WENMARSH", "W1"])
def test_a_code_is_a_few_capital_letters(code: str) -> None:
    assert isinstance(read := policy_from({"code": code}, DUTIES), list)
    assert "Write two to four capital letters, such as WM" in read[0].says


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert isinstance(read := read_policy(tmp_path / "none.yaml", DUTIES), list)
    assert [one.code for one in read] == ["no-file"]
    assert "Mend its path" in read[0].says


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    path = tmp_path / "wm.yaml"
    path.write_bytes(b"name: \xff\n")
    assert isinstance(read := read_policy(path, DUTIES), list)
    assert "not UTF-8" in read[0].says


@pytest.mark.parametrize("text", ["%YAML 1.3\n---\n", "areas: " + "[" * 3000 + "]" * 3000 + "\n"])
def test_a_file_that_no_reader_can_take_is_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "wm.yaml"
    path.write_text(text + HEAD)
    assert isinstance(read := read_policy(path, DUTIES), list)
    assert [one.code for one in read] == ["not-yaml"]


def test_a_file_with_what_no_text_holds_is_named(tmp_path: Path) -> None:
    path = tmp_path / "wm.yaml"
    path.write_text(HEAD + "call_back: \x07\n")
    assert isinstance(read := read_policy(path, DUTIES), list)
    assert read[0].code == "not-yaml"
    assert "not allowed" in read[0].says


@pytest.mark.parametrize("text", ["- a\n", "just words\n", "3\n"], ids=repr)
def test_a_file_that_is_no_mapping_is_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "wm.yaml"
    path.write_text(text)
    assert isinstance(read := read_policy(path, DUTIES), list)
    assert (read[0].code, read[0].line) == ("not-a-policy", 1)


def test_nothing_said_is_ours() -> None:
    assert policy_from({}, DUTIES) == Policy()


def test_no_is_text_and_times_are_not_numbers() -> None:
    written = YAML().load("areas: [no, on]\nshifts: [07:00, 22:30]\n")
    read = policy_from(written, DUTIES)
    assert isinstance(read, Policy)
    assert read.areas == ("no", "on")
    assert [f"{shift:%H:%M}" for shift in read.calendars.shifts] == ["07:00", "22:30"]


def test_a_part_of_another_file_names_its_lines_there() -> None:
    story = YAML().load(
        "story: A boy\npolicy:\n  targets:\n    - {duty: trial.tel, clock: PT1H, from: 2026-01-01}\n"
    )
    says = "No duty is called trial.tel. Did you mean trial.tell?"
    assert policy_from(story["policy"], DUTIES, file="a.yaml") == [Refused("unknown-duty", says, "a.yaml", 4)]


def test_a_one_off_bank_holiday_shuts_the_schools_whose_terms_are_known() -> None:
    terms = [{"from": "2027-04-12", "to": "2027-07-21"}]
    read = policy_from({"bank_holidays": ["2027-05-10"], "schools": {"terms": terms}}, DUTIES)
    assert isinstance(read, Policy)
    day = read.calendars.one_off[0]
    assert read.calendars.school_starts(day) is None
    assert not read.calendars.is_working_day(day)


@pytest.mark.parametrize(
    ("first", "second", "refused"),
    [
        (("2026-09-01", "2026-09-01"), ("2026-09-02", "2026-09-02"), False),
        (("2026-07-01", "2026-07-21"), ("2026-09-19", "2026-10-23"), False),
        (("2026-07-01", "2026-07-21"), ("2026-09-20", "2026-10-23"), True),
        (("2026-09-01", "2026-09-02"), ("2026-09-02", "2026-10-23"), True),
    ],
    ids=["days that follow", "the longest holiday", "a longer one", "a day in two terms"],
)
def test_terms_follow_one_another(first: tuple[str, str], second: tuple[str, str], refused: bool) -> None:
    terms = [{"from": begins, "to": ends} for begins, ends in (first, second)]
    assert isinstance(policy_from({"schools": {"terms": terms}}, DUTIES), list) is refused


@pytest.mark.parametrize(
    ("webhook", "refused"),
    [
        ("https://care.example/harken", False),
        ("http://127.0.0.1:8099/harken", False),
        ("http://localhost/harken", False),
        ("http://[::1]:8099/harken", False),
        ("http://localhost.example/harken", True),
        ("ftp://127.0.0.1/harken", True),
        ("https:///harken", True),
    ],
)
def test_a_webhook_is_encrypted_or_stays_on_this_machine(webhook: str, refused: bool) -> None:
    notice = {"to": "MASH", "webhook": webhook, "secret": "HARKEN_MASH_SECRET"}
    assert isinstance(policy_from({"notices": [notice]}, DUTIES), list) is refused


def test_a_school_takes_from_the_force_what_it_does_not_say() -> None:
    schools = {
        "starts": "08:50",
        "inset": ["2026-09-07"],
        "terms": [{"from": "2026-09-02", "to": "2026-12-18"}],
        "each": {"Tarn Hill": {"inset": ["2026-09-08"]}, "Larkmoor": {"starts": "09:00"}},
    }
    read = policy_from({"schools": schools}, DUTIES)
    assert isinstance(read, Policy)
    held = dict(read.calendars.schools.each)
    assert held["Tarn Hill"].starts == read.calendars.schools.force.starts
    assert held["Tarn Hill"].terms == held["Larkmoor"].terms == read.calendars.schools.force.terms
    assert [day.day for day in held["Tarn Hill"].shut] == [7, 8]
    assert [day.day for day in held["Larkmoor"].shut] == [7]
