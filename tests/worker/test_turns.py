"""Turns: what fails is said by its kind alone and tried again; what hangs stops no other thread."""

from threading import Event

import pytest
from structlog.testing import capture_logs

from harken.worker.turns import Part, Turns, side_by_side

PATIENCE = 20.0
WORDS = "Kian said he is afraid"


class Broken(Exception):
    pass


def failing() -> bool:
    raise Broken(WORDS)


def test_a_part_that_fails_does_not_stop_those_after_it() -> None:
    stop, done = Event(), []

    def after() -> bool:
        done.append(True)
        stop.set()
        return False

    with capture_logs():
        Turns((Part("fails", 0.0, failing), Part("after", 0.0, after))).run(stop)
    assert done


def test_a_failure_is_said_once_by_its_kind_and_place_and_never_by_its_words() -> None:
    stop, rounds = Event(), []

    def count() -> bool:
        rounds.append(True)
        if len(rounds) == 3:
            stop.set()
        return True

    with capture_logs() as said:
        Turns((Part("fails", 0.0, failing), Part("counts", 0.0, count))).run(stop)
    (once,) = said
    assert (once["part"], once["kind"]) == ("fails", "Broken")
    assert once["where"].startswith("test_turns.py:")
    assert WORDS not in str(said)


def test_a_part_that_works_again_is_said_to() -> None:
    stop, rounds = Event(), []

    def sometimes() -> bool:
        rounds.append(True)
        if len(rounds) == 1:
            raise Broken(WORDS)
        stop.set()
        return False

    with capture_logs() as said:
        Turns((Part("sometimes", 0.0, sometimes),)).run(stop)
    assert [one["event"] for one in said] == ["part of the clock fails", "part of the clock works again"]


def test_a_part_with_more_to_do_leaves_the_others_their_turn() -> None:
    stop, order = Event(), []

    def much() -> bool:
        order.append("much")
        if len(order) > 5:
            stop.set()
        return True

    def little() -> bool:
        order.append("little")
        return False

    Turns((Part("much", 60.0, much), Part("little", 0.0, little))).run(stop)
    assert order[:4] == ["much", "little", "much", "little"]


def test_what_hangs_in_one_thread_stops_no_other() -> None:
    stop, free, rounds = Event(), Event(), []

    def hangs() -> bool:
        assert free.wait(PATIENCE)
        return False

    def goes_on() -> bool:
        rounds.append(True)
        if len(rounds) == 3:
            free.set()
            stop.set()
        return False

    groups = (Turns((Part("hangs", 0.0, hangs),)), Turns((Part("goes on", 0.0, goes_on),)))
    assert side_by_side(groups, stop)
    assert len(rounds) == 3


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_thread_that_ends_by_itself_ends_them_all() -> None:
    stop = Event()

    def leaves() -> bool:
        raise SystemExit

    groups = (Turns((Part("leaves", 0.0, leaves),)), Turns((Part("goes on", 0.0, lambda: False),)))
    assert not side_by_side(groups, stop)
    assert stop.is_set()
