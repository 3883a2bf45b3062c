"""Every way to write a story wrong: each names its line, says what to do, and shows no trace.

The cases are in malformed.txt: `=== name`, then a story; "..." stands for a good head. On the wrong
line, `#!` and part of what is said of it.
"""

from pathlib import Path

import pytest

from harken.timelines.lines import Malformed
from harken.timelines.reading import read_stories, stories_in
from tests.timelines.kinds import DECLARED

HEAD = """\
story: A dog is lost
start: 2022-09-05T23:00:00+01:00
pathway: dog
people: {child: {}}
places: {park: {}}
"""


def cases() -> list[tuple[str, str]]:
    text = Path(__file__).with_name("malformed.txt").read_text(encoding="utf-8")
    named = (case.partition("\n") for case in text.split("=== ")[1:])
    return [(name, body.replace("...\n", HEAD, 1)) for name, _, body in named]


def refused(text: str) -> Malformed:
    with pytest.raises(Malformed) as caught:
        stories_in(text, DECLARED, file="dog.yaml")
    return caught.value


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in cases()])
def test_what_is_wrong_is_named_with_its_line(text: str) -> None:
    ((line, sentence),) = [
        (number, written.partition("#! ")[2])
        for number, written in enumerate(text.splitlines(), start=1)
        if "#! " in written
    ]
    wrong = refused(text)
    assert sentence in wrong.sentence
    assert str(wrong).startswith(f"dog.yaml:{line}: ")


def test_a_small_file_that_unfolds_without_end() -> None:
    lists = "\n".join(f"  - &l{n} [{', '.join(f'*l{n - 1}' for _ in range(9))}]" for n in range(1, 12))
    assert "repeats itself" in refused(f"story:\n  - &l0 [x]\n{lists}").sentence


def test_deep_nesting_is_refused_without_a_trace() -> None:
    assert "YAML" in refused("story: " + "[" * 5000).sentence


def test_no_words_of_an_answer_are_repeated() -> None:
    text = (
        HEAD + "entries:\n  - {at: +00:00, entry: dog.lost, about: [child], answers: {said: [my own words]}}"
    )
    assert "my own words" not in str(refused(text))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Malformed, match="cannot be opened"):
        read_stories(tmp_path / "none.yaml", DECLARED)


def test_a_file_that_is_not_text(tmp_path: Path) -> None:
    (tmp_path / "dog.yaml").write_bytes(b"story: \xff\xfe")
    with pytest.raises(Malformed, match="not UTF-8"):
        read_stories(tmp_path / "dog.yaml", DECLARED)
