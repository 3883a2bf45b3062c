"""Deliverers that die between any two steps: nothing told is lost, and nothing is sent as if it were two."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random
from uuid import uuid4

import pytest

from harken.access.connection import acting
from harken.outside.deliver import WORKER
from harken.outside.mail import letter, send
from harken.outside.messages import as_it_stands
from harken.outside.outbox import ABANDONED, claim, sent
from tests.cases import Desk
from tests.chance import chance
from tests.outside.conftest import Outbox, now, text_of
from tests.outside.test_messages import telling
from tests.outside.test_overtaken import owed_of, told

CLAIMED, LEFT_OUT, HANDED_OVER = range(3)
CHILDREN = [str(uuid4()) for _ in range(4)]
PEOPLE = [(str(uuid4()), f"{name}@wenmarsh.invalid") for name in ("sergeant", "inspector")]
A_DAY_OF_HOURS = 30


@dataclass
class Night:
    """What is told and what dies, as the dice fall; `handed_over` counts mails of which nothing was kept."""

    outbox: Outbox
    dice: Random
    settled: Callable[[], str]
    told: set[str] = field(default_factory=set)
    handed_over: int = 0

    def tells(self) -> None:
        those = []
        for _ in range(self.dice.randint(1, 3)):
            done = self.dice.random() < 0.2
            key = self.settled() if done else str(uuid4())
            self.told |= set() if done else {key}
            account, email = self.dice.choice(PEOPLE)
            grave, child = self.dice.random() < 0.7, self.dice.choice(CHILDREN)
            those.append(
                telling(
                    self.outbox, key=key, account=account, email=email, child=child, interrupts=grave,
                    duty_says=f"Duty {key}",
                )
            )  # fmt: skip
        self.outbox.tells(*those)

    def delivers(self) -> None:
        self.outbox.delivers()

    def dies(self) -> None:
        """A deliverer dies once it has done so much: each step is a transaction of its own, or a mail."""
        step = self.dice.choice((CLAIMED, LEFT_OUT, HANDED_OVER))
        with acting(None, using=WORKER) as connection:
            one = claim(connection)
        if one is None or step == CLAIMED:
            return
        with acting(None, using=WORKER) as connection:
            one = as_it_stands(connection, one)
        if one is not None and step == HANDED_OVER:
            send(letter(one, self.outbox.post, now()), self.outbox.post)
            self.handed_over += 1

    def delivers_slowly(self) -> None:
        """More is told while one is on its way."""
        with acting(None, using=WORKER) as connection:
            one = claim(connection)
        self.tells()
        if one is None:
            return
        with acting(None, using=WORKER) as connection:
            one = as_it_stands(connection, one)
        if one is not None:
            send(letter(one, self.outbox.post, now()), self.outbox.post)
            with acting(None, using=WORKER) as connection:
                sent(connection, one)

    def waits(self) -> None:
        self.outbox.passes(self.dice.choice((timedelta(minutes=1), ABANDONED * 2, timedelta(hours=1))))


@pytest.mark.parametrize("seed", range(6))
def test_whatever_dies_each_telling_went_once_and_none_was_lost(
    outbox: Outbox, desk_of: Callable[..., Desk], seed: int
) -> None:
    desk = desk_of(force=outbox.by.force)
    one = owed_of(desk, desk.missing(desk.child()))[0]
    dice = chance(seed)
    night = Night(outbox, dice, lambda: told(desk, one, root=str(uuid4())))
    for _ in range(40):
        night.dice.choice(
            (night.tells, night.tells, night.delivers, night.delivers_slowly, night.dies, night.waits)
        )()
    for _ in range(A_DAY_OF_HOURS):
        outbox.passes(timedelta(hours=1))
        outbox.delivers()
    went = outbox.rows("select key, body -> 'lines' from outbox where state = 'sent'")
    assert outbox.rows("select state from outbox where state not in ('sent', 'overtaken')") == []
    assert Counter(line["told"] for _, lines in went for line in lines) == Counter(night.told)
    mails = outbox.mail.taken()
    said = " ".join(map(text_of, mails))
    assert [key for key in night.told if f"Duty {key}" not in said] == []
    assert len({mail["Message-ID"] for mail in mails}) == len(went)
    assert len(mails) == len(went) + night.handed_over
    carried = "select count(*) from message_line where left_out is null and told = any (%s::uuid[])"
    with acting(None, using=WORKER) as connection:
        assert connection.execute(carried, (sorted(night.told),)).fetchone() == (len(night.told),)
