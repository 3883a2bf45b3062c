"""Messages to our own people: one in five minutes about a child, the quiet gathered, nobody's name in any."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from harken.access.connection import acting
from harken.outside.messages import Telling, interruptions, opened
from harken.outside.pace import ANSWERS
from harken.policy.force import Quiet
from tests.outside.conftest import DESK, Outbox, now, text_of

MINUTE = timedelta(minutes=1)
WAITS = "select not_before from outbox where state = 'waiting' and attempts = 0"
CASE, CHILD, OTHER_CHILD = (str(uuid4()) for _ in range(3))


def telling(outbox: Outbox, **more: Any) -> Telling:
    given: dict[str, Any] = {
        "force": outbox.by.force,
        "account": outbox.by.account,
        "email": "sergeant@wenmarsh.invalid",
        "child": CHILD,
        "chronology": CASE,
        "reference": "WM/M/26/1",
        "duty_says": "Grade the risk",
        "due": now(),
        "interrupts": True,
        "warning": False,
        "role": "supervisor",
        "key": str(uuid4()),
    }
    return Telling(**given | more)


def subjects(outbox: Outbox) -> list[str]:
    outbox.delivers()
    return [mail["Subject"] for mail in outbox.mail.taken()]


def test_what_interrupts_goes_at_once_and_links_to_the_case(outbox: Outbox) -> None:
    outbox.tells(telling(outbox))
    assert subjects(outbox) == ["Harken: Grade the risk (WM/M/26/1)"]
    (mail,) = outbox.mail.taken()
    assert mail["To"] == "sergeant@wenmarsh.invalid"
    assert f"{DESK}/cases/{CASE}" in text_of(mail)


def test_several_duties_to_one_child_are_one_message(outbox: Outbox) -> None:
    outbox.tells(telling(outbox), telling(outbox, duty_says="See the child", warning=True))
    outbox.tells(telling(outbox, duty_says="Ring the carer"))
    assert subjects(outbox) == ["Harken: 3 duties"]
    text = text_of(outbox.mail.taken()[0])
    assert text.index("Ring the carer") < text.index("Soon late:") < text.index("See the child")


def test_nobody_is_interrupted_again_within_five_minutes(outbox: Outbox) -> None:
    outbox.tells(telling(outbox))
    outbox.delivers()
    outbox.tells(telling(outbox, duty_says="See the child"))
    outbox.tells(telling(outbox, child=OTHER_CHILD, duty_says="Ring the carer"))
    assert outbox.delivers().sent == 0
    outbox.passes(5 * MINUTE)
    assert subjects(outbox) == ["Harken: Grade the risk (WM/M/26/1)", "Harken: 2 duties, 2 children"]


def test_all_children_of_whom_somebody_is_told_at_once_are_one_message(outbox: Outbox) -> None:
    outbox.tells(*(telling(outbox, child=str(uuid4())) for _ in range(7)), telling(outbox, child=""))
    assert subjects(outbox) == ["Harken: 8 duties, 7 children"]
    assert outbox.rows("select count(*) from message_line") == [(8,)]


def test_lines_of_one_child_stand_together_the_child_told_of_last_first(outbox: Outbox) -> None:
    outbox.tells(telling(outbox, duty_says="First"), telling(outbox, duty_says="Other", child=OTHER_CHILD))
    outbox.tells(telling(outbox, duty_says="Third"))
    outbox.delivers()
    text = text_of(outbox.mail.taken()[0])
    assert text.index("First") < text.index("Third") < text.index("Other")


def test_of_the_same_child_somebody_who_opens_nothing_is_left_alone_for_longer_each_time(
    outbox: Outbox,
) -> None:
    sent: list[int] = []
    for minute in range(0, 240, 5):
        outbox.tells(telling(outbox))
        sent += [minute] * outbox.delivers().sent
        outbox.passes(5 * MINUTE)
    assert sent == [0, 5, 35, 95, 215]
    assert outbox.rows("select sum(jsonb_array_length(body -> 'lines')) from outbox") == [(240 // 5,)]


def test_a_new_child_waits_five_minutes_at_most_and_brings_what_waits(outbox: Outbox) -> None:
    for _ in range(4):
        outbox.tells(telling(outbox))
        outbox.delivers()
        outbox.passes(5 * MINUTE)
    outbox.tells(telling(outbox, child=OTHER_CHILD, duty_says="See the other"))
    outbox.delivers()
    assert outbox.mail.taken()[-1]["Subject"] == "Harken: 3 duties, 2 children"
    assert outbox.rows("select count(*) from outbox where state = 'waiting'") == [(0,)]


def test_who_opens_what_they_are_sent_is_sooner_sent_what_waits(outbox: Outbox) -> None:
    for passes in (5, 30, 60, 120):
        outbox.tells(telling(outbox))
        outbox.delivers()
        outbox.passes(passes * MINUTE)
    outbox.tells(telling(outbox))
    outbox.delivers()
    outbox.tells(telling(outbox))
    held, until = outbox.rows(WAITS), now() + timedelta(hours=3, minutes=50)
    assert held[0][0] > until
    with acting(outbox.by) as connection:
        assert opened(connection, outbox.by, Quiet(), CASE)
    assert now() < outbox.rows(WAITS)[0][0] < now() + ANSWERS


def test_what_nobody_took_is_no_new_reason_to_write_at_once(outbox: Outbox) -> None:
    outbox.mail.fails("451")
    outbox.tells(telling(outbox))
    outbox.delivers()
    outbox.tells(telling(outbox))
    assert outbox.rows(WAITS)[0][0] > now() + 4 * MINUTE


def test_another_person_does_not_wait(outbox: Outbox) -> None:
    outbox.tells(telling(outbox))
    outbox.delivers()
    outbox.tells(telling(outbox, account=str(uuid4()), email="inspector@wenmarsh.invalid"))
    assert outbox.delivers().sent == 1


def test_without_a_child_it_is_gathered_for_the_person(outbox: Outbox) -> None:
    outbox.tells(telling(outbox, child=""))
    outbox.tells(telling(outbox, child=""))
    assert subjects(outbox) == ["Harken: 2 duties"]


def test_the_quiet_is_gathered_over_all_children_for_half_an_hour(outbox: Outbox) -> None:
    outbox.tells(telling(outbox, interrupts=False))
    outbox.tells(telling(outbox, interrupts=False, child=OTHER_CHILD, chronology=str(uuid4())))
    assert outbox.delivers().sent == 0
    outbox.passes(15 * MINUTE)
    outbox.tells(telling(outbox, interrupts=False, child=""))
    outbox.passes(16 * MINUTE)
    assert subjects(outbox) == ["Harken: 3 duties, 2 children"]
    text = text_of(outbox.mail.taken()[0])
    assert text.count(f"{DESK}/cases/") == 3
    assert text.count(CASE) == 2


def test_the_quiet_never_holds_up_what_interrupts(outbox: Outbox) -> None:
    outbox.tells(telling(outbox, interrupts=False), telling(outbox))
    outbox.tells(telling(outbox, interrupts=False))
    assert len(subjects(outbox)) == 1


def test_more_than_twenty_are_counted_and_read_on_the_desk(outbox: Outbox) -> None:
    outbox.tells(*(telling(outbox, duty_says=f"Duty {number}.") for number in range(31)))
    assert subjects(outbox) == ["Harken: 31 duties"]
    text = text_of(outbox.mail.taken()[0])
    assert text.count("Duty ") == 20
    assert f"All 31 are on the desk: {DESK}/told" in text


def test_what_is_told_late_says_so(outbox: Outbox) -> None:
    outbox.tells(telling(outbox, due=now() - timedelta(hours=5, minutes=1)))
    outbox.delivers()
    assert "told 5 hours after it fell due" in text_of(outbox.mail.taken()[0])


def test_what_is_told_in_time_is_not_said_to_be_late(outbox: Outbox) -> None:
    outbox.tells(telling(outbox))
    outbox.delivers()
    assert "after it fell due" not in text_of(outbox.mail.taken()[0])


def test_what_is_being_sent_is_not_added_to(outbox: Outbox) -> None:
    outbox.tells(telling(outbox))
    outbox.mail.fails("451")
    outbox.delivers()
    outbox.tells(telling(outbox, duty_says="See the child"))
    assert [len(body["lines"]) for (body,) in outbox.rows("select body from outbox")] == [1, 1]


def test_interruptions_are_counted_for_each_person(outbox: Outbox) -> None:
    outbox.tells(telling(outbox), telling(outbox), telling(outbox, child=OTHER_CHILD))
    outbox.tells(telling(outbox, interrupts=False))
    with acting(outbox.by) as connection:
        found = interruptions(connection, outbox.by.force, since=now() - MINUTE, until=now() + MINUTE)
    assert found == {outbox.by.account: 1}


def test_opening_the_case_says_that_the_message_was_opened_and_not_before_it_went(outbox: Outbox) -> None:
    outbox.tells(telling(outbox))
    with acting(outbox.by) as connection:
        assert opened(connection, outbox.by, Quiet(), CASE) == 0
    outbox.delivers()
    with acting(outbox.by) as connection:
        assert opened(connection, outbox.by, Quiet(), str(uuid4())) == 0
        assert opened(connection, outbox.by, Quiet(), CASE) == 1
        assert opened(connection, outbox.by, Quiet(), CASE) == 0


def test_who_has_no_address_is_told_on_the_desk_alone(outbox: Outbox) -> None:
    outbox.tells(telling(outbox, email=""))
    outbox.tells()
    assert outbox.rows() == []
