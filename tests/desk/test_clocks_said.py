"""Clocks in a few words: the rule's time beside our own, and no word of the register's grammar."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from django.test import Client

from harken.board.read import Owed
from harken.catalogue import standards_by
from harken.desk.lines.clocks import beneath, in_full
from harken.desk.lines.owed import said
from harken.policy.force import Policy
from harken.vocabulary import Duty, Elapsed, HardStop
from tests.cases import now
from tests.desk.world import World

NOW = datetime(2026, 11, 17, 14, 32, 7, tzinfo=UTC)
GRAMMAR = re.compile(
    r"named entry|in an answer|earliest of|RULE:|\bP(T|\d)|entry extends|clock that|waits for|every 1 [hmw]"
)


def owed(*, rule: int, ours: int) -> Owed:
    """A duty so many minutes from the rule's time, and from our own target."""
    return Owed(
        chronology="", reference="", pathway="missing", level="high", missing_since=NOW, last_enquiry=None,
        children=(), subject="", duty="missing.make-an-enquiry", recipient="", root="", number=1,
        life_safety=True, state="owed", due=NOW, late_from=NOW + timedelta(minutes=rule),
        local_late_from=NOW + timedelta(minutes=ours), alert_from=None, started=NOW, owed_by=(),
        has_it=None, has_it_name=None, has_it_since=None, by_when=None,
    )  # fmt: skip


def duty(key: str) -> Duty:
    return standards_by(Policy()).rules.duty(key)


def test_a_clock_that_comes_again_says_so_in_full() -> None:
    assert in_full(duty("custody.review-the-detention")) == "6 h, then every 9 h"
    assert in_full(duty("investigation.deal-with-the-suspect")) == "7 days, then every 7 days"
    assert in_full(duty("missing.make-an-enquiry")).endswith("until that is set: 1 h; and each time again")
    assert in_full(duty("police-protection.hand-over")) == "at each shift change"
    assert in_full(duty("investigation.record-the-crime")) == "1 day"


def test_a_row_says_our_target_beside_the_rules_time() -> None:
    row = said(owed(rule=120, ours=45), NOW)
    assert (row.words, row.ours, row.tone) == ("2 h left", "our target 15:17", "soon")
    assert said(owed(rule=7, ours=-8), NOW).ours == "our target was 14:24"


def test_a_target_that_is_the_rules_own_is_not_said_twice() -> None:
    assert said(owed(rule=45, ours=45), NOW).ours == ""


def test_every_clock_is_said_as_people_say_it() -> None:
    for ready in standards_by(Policy()).rules.ready:
        for words in (beneath(ready.duty, level="high"), in_full(ready.duty)):
            assert not GRAMMAR.search(words), f"{ready.duty.key}: {words}"


def test_a_limit_of_the_law_says_when_it_ends_and_is_never_called_late() -> None:
    stop = replace(duty("missing.make-an-enquiry"), due={date(2014, 1, 1): HardStop(Elapsed(hours=72))})
    row = said(replace(owed(rule=0, ours=0), late_from=None, local_late_from=None), NOW, stop)
    assert row.words == "72 h until the law ends it"
    assert (beneath(stop), in_full(stop)) == (
        "72 h, and then the law ends it",
        "72 h, and then the law ends it",
    )


def test_a_number_of_our_own_is_said_to_be_ours() -> None:
    assert beneath(duty("missing.tell-the-supervisor")) == "at once; 15 min is ours"


def test_what_must_come_before_an_entry_is_late_by_that_entry() -> None:
    assert beneath(duty("missing.send-the-trigger-plan")) == "late once that is done without it"


def test_a_limit_that_can_be_extended_or_stops_says_how_long_it_is() -> None:
    limit = "within 24 h unless extended or within 96 h, pauses not counted"
    assert beneath(duty("custody.charge-or-release")) == limit
    away = "within 3 days; of who was away, within 3 days of coming back"
    assert beneath(duty("offender.notify-first")) == away
    survivor = "within 28 days or within 5 days of what it turns on"
    assert beneath(duty("investigation.tell-the-survivor")) == survivor
    assert beneath(duty("offender.end-the-period")) == "within 1 day of its end"


def test_a_time_that_a_plan_sets_is_not_said_to_be_that_of_a_case_so_grave() -> None:
    assert beneath(duty("offender.visit"), level="medium") == "as often as was decided"
    assert beneath(duty("missing.make-an-enquiry"), level="high") == "every hour at high"


def test_a_row_does_not_say_the_same_twice(world: World, sergeant: Client) -> None:
    about = ((world.child, "subject"),)
    since = now() - timedelta(hours=9)
    world.sergeant.opens("custody.arrived", pathway="custody", about=about, happened=since)
    page = sergeant.get("/?whose=force&kind=custody").content.decode()
    rows = [row for row in page.split("<tr ") if "As soon as practicable" in row]
    assert rows
    assert not any("as soon as practicable" in row for row in rows)
