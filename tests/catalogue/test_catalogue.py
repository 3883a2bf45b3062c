"""The catalogue: every pathway found by walking, every key once, everything ready to reckon with."""

from dataclasses import replace

from harken.casework.open import LETTERS
from harken.catalogue import (
    digest,
    digest_of,
    duties,
    every,
    flags,
    gates,
    kinds,
    pathway_of,
    pathways,
    rulebook,
    standards_by,
)
from harken.policy.force import Policy
from harken.policy.read import policy_from


def policy(**written: object) -> Policy:
    read = policy_from(written, duties().values())
    assert isinstance(read, Policy)
    return read


def test_a_pathway_is_found_by_its_folder() -> None:
    assert pathways()["missing"].slug == "missing"


def test_every_key_names_one_thing_and_where_it_is_declared() -> None:
    keys = [*kinds(), *duties(), *gates(), *flags()]
    assert set(pathway_of()) == set(keys)
    assert set(pathway_of().values()) <= {*pathways(), "every_case"}


def test_a_key_belongs_to_its_pathway_by_its_name() -> None:
    # Every case has persons and places, whose facts are theirs by name.
    shared = {"every-case", "person", "place"}
    for key, pathway in pathway_of().items():
        first = key.partition(".")[0]
        assert pathway == ("every_case" if first in shared else first.replace("-", "_")), key


def test_everything_declared_can_be_reckoned_with() -> None:
    rules = rulebook(Policy())
    assert {ready.duty.key for ready in rules.ready} == set(duties())
    assert {gate.key for gate in rules.gates} == set(gates())


def test_a_forces_targets_and_thresholds_reach_the_rules() -> None:
    target = {"duty": "missing.tell-the-supervisor", "from": "2020-01-01", "clock": "PT10M"}
    rules = rulebook(policy(targets=[target], thresholds={"missing.repeat": {"n": 2, "days": 30}}))
    (ready,) = [one for one in rules.ready if one.duty.key == "missing.tell-the-supervisor"]
    assert len(ready.targets) == 1
    assert rules.thresholds["missing.repeat"] == (2, 30)


def test_standards_of_another_policy_have_another_digest() -> None:
    ours, theirs = standards_by(Policy()), standards_by(policy(shifts=["06:00"]))
    assert ours.digest == standards_by(Policy()).digest != theirs.digest
    assert theirs.calendars != ours.calendars


def test_the_digest_covers_every_declaration() -> None:
    whole = digest_of(every())
    assert whole == digest()
    for part in ("entries", "duties", "gates", "flags"):
        changed = next(one for one in every() if getattr(one, part))
        shorter = replace(changed, **{part: getattr(changed, part)[1:]})
        assert digest_of(shorter if one is changed else one for one in every()) != whole, part


def test_no_two_kinds_of_case_share_the_letter_of_their_references() -> None:
    letters = [one.letters for one in pathways().values()] + list(LETTERS.values())
    assert len(letters) == len(set(letters))
    assert all(one.isupper() and len(one) <= 3 for one in letters)
