"""The catalogue: every pathway found by walking, every key once, everything ready to reckon with."""

from harken.catalogue import digest, duties, flags, gates, kinds, pathway_of, pathways, rulebook, standards_by
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
    homes = {"person": "every-case", "place": "every-case"}
    for key, pathway in pathway_of().items():
        first = key.partition(".")[0]
        if first not in homes:
            assert first.replace("-", "_") == pathway or pathway in pathways()


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
    assert digest() == digest()
    assert len(digest()) == 64
