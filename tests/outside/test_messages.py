"""Messages to our own people: one in five minutes about a child, the quiet gathered, nobody's name in any."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from harken.access.connection import acting
from harken.outside.messages import MANY, Telling, interruptions, opened
from tests.outside.conftest import DESK, Outbox, now, text_of

MINUTE = timedelta(minutes=1)
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


def test_about_a_child_nobody_is_interrupted_again_within_five_minutes(outbox: Outbox) -> None:
    outbox.tells(telling(outbox))
    outbox.delivers()
    outbox.tells(telling(outbox, duty_says="See the child"))
    outbox.tells(telling(outbox, duty_says="Ring the carer"))
    assert outbox.delivers().sent == 0
    outbox.passes(5 * MINUTE)
    assert subjects(outbox) == ["Harken: Grade the risk (WM/M/26/1)", "Harken: 2 duties"]


def test_another_child_does_not_wait(outbox: Outbox) -> None:
    outbox.tells(telling(outbox))
    outbox.delivers()
    outbox.tells(telling(outbox, child=OTHER_CHILD), telling(outbox, child=""))
    assert outbox.delivers().sent == 2


def test_of_very_many_children_at_once_one_message_says_all(outbox: Outbox) -> None:
    outbox.tells(*(telling(outbox, child=str(uuid4())) for _ in range(MANY)))
    outbox.tells(*(telling(outbox, child=str(uuid4())) for _ in range(MANY)))
    outbox.tells(*(telling(outbox, child=str(uuid4())) for _ in range(MANY + 1)))
    assert sorted(subjects(outbox)) == ["Harken: 11 duties", *["Harken: Grade the risk (WM/M/26/1)"] * MANY]
    assert outbox.rows("select count(*) from message_line") == [(3 * MANY + 1,)]


def test_others_are_not_gathered_with_who_hears_of_very_many(outbox: Outbox) -> None:
    inspector = {"account": str(uuid4()), "email": "inspector@wenmarsh.invalid"}
    outbox.tells(
        *(telling(outbox, child=str(uuid4())) for _ in range(MANY + 1)),
        telling(outbox, **inspector),
        telling(outbox, child=OTHER_CHILD, **inspector),
    )
    outbox.delivers()
    assert sorted(mail["To"] for mail in outbox.mail.taken()) == [
        "inspector@wenmarsh.invalid",
        "inspector@wenmarsh.invalid",
        "sergeant@wenmarsh.invalid",
    ]


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
    assert subjects(outbox) == ["Harken: 3 duties"]
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
    assert found == {outbox.by.account: 2}


def test_opening_the_case_says_that_the_message_was_opened_and_not_before_it_went(outbox: Outbox) -> None:
    outbox.tells(telling(outbox))
    with acting(outbox.by) as connection:
        assert opened(connection, outbox.by, CASE) == 0
    outbox.delivers()
    with acting(outbox.by) as connection:
        assert opened(connection, outbox.by, str(uuid4())) == 0
        assert opened(connection, outbox.by, CASE) == 1
        assert opened(connection, outbox.by, CASE) == 0


def test_who_has_no_address_is_told_on_the_desk_alone(outbox: Outbox) -> None:
    outbox.tells(telling(outbox, email=""))
    outbox.tells()
    assert outbox.rows() == []
