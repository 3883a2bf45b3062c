"""What the law makes them tell us. It is theirs to do and ours to track: the unit's sergeant hears."""

from typing import Any

from harken.pathways.offender.duties.managed import (
    A_WEEK,
    ENDED,
    ON_THE_SERGEANT,
    REGISTERED,
    THREE_DAYS,
    told,
    unless_away,
)
from harken.pathways.offender.duties.sources import (
    CHANGES,
    CHILD_HOUSEHOLD,
    FIRST_NOTIFICATION,
    HELD_FROM,
    NON_EVENT,
    OTHER_PREMISES,
    RETURN,
    WEEKLY,
    YEARLY,
    our_design,
)
from harken.pathways.offender.entries.notification import (
    RESTARTS,
    Address,
    AddressKnown,
    Change,
    Changed,
    ToldInAdvance,
    What,
)
from harken.pathways.offender.entries.registration import (
    NOT_AS_NOTIFIED,
    RELEASED_FROM,
    Away,
    Because,
    CameBack,
    TakenOn,
)
from harken.vocabulary import (
    About,
    Answer,
    Clock,
    Duty,
    Elapsed,
    Every,
    Inclusive,
    Lacks,
    Months,
    On,
    SinceAnswer,
    Source,
    Stands,
    Warn,
    on,
    when,
)
from harken.vocabulary.roles import MOSOVO_SERGEANT, REGISTERED_PERSON

NOT_YES = (Answer.NO, Answer.NOT_KNOWN, Answer.DECLINED)
A_MONTH = Elapsed(hours=30 * 24)
OURS = our_design("Theirs to do and ours to track: the sergeant hears on the first day too late")
STEPS = ("Ask the station", "Ring them", "See whether an offence is to be recorded")

FIRST, ANY = told(What.FIRST), told(*RESTARTS)
HAS_NOTIFIED = Stands((FIRST, on(TakenOn, notified_before=Answer.YES)))


def _notify(
    key: str,
    row: str,
    *,
    met: On,
    source: Source,
    clock: Clock | None = None,
    released: tuple[On, ...] = (),
    **more: Any,
) -> Duty:
    """Something that they owe us within a time of the law's; `more` is its words, and what is its own."""
    return Duty(
        key=key,
        rules=(row,),
        about=About.PERSON,
        owed_by=(REGISTERED_PERSON,),
        due={HELD_FROM: clock or unless_away(THREE_DAYS)},
        met=(met,),
        released=(ENDED, *released),
        steps=STEPS,
        escalates=ON_THE_SERGEANT,
        sources=(source, OURS),
        **more,
    )


def _of_a_change(key: str, row: str, change: Change, what: What, short: str, source: Source) -> Duty:
    """A change that they did not tell us of in advance, within three days, the day itself the first."""
    return _notify(
        key,
        row,
        says=f"Notify: {change.value}",
        short=short,
        why="What we do not know of where somebody is, and with whom, we cannot manage.",
        arises=(when(on(Changed, change=change, told_ahead=NOT_YES), REGISTERED),),
        met=told(what),
        source=source,
    )


NOTIFY_FIRST = _notify(
    "offender.notify-first",
    "SO-01",
    says="Notify for the first time, in person, within three days",
    short="First notification",
    why="Until they come nobody has checked where they live, and with whom.",
    arises=(
        when(on(TakenOn, because=Because.REGISTERED, held_now=NOT_YES, notified_before=NOT_YES)),
        when(on(CameBack), REGISTERED, Lacks((FIRST, on(TakenOn, notified_before=Answer.YES)))),
    ),
    met=FIRST,
    source=FIRST_NOTIFICATION,
    start=SinceAnswer("relevant_date"),
    once=True,
)
NOTIFY_NAME = _of_a_change("offender.notify-name", "SO-02", Change.NAME, What.NAME, "New name told", CHANGES)
NOTIFY_HOME = _of_a_change("offender.notify-home", "SO-02", Change.HOME, What.HOME, "New home told", CHANGES)
NOTIFY_RELEASE = _notify(
    "offender.notify-release",
    "SO-02",
    says="Notify their release",
    short="Release told",
    why="On the day they come out nobody else may know where they sleep.",
    arises=(when(on(CameBack, where=RELEASED_FROM), REGISTERED, HAS_NOTIFIED),),
    met=told(What.RELEASE),
    source=CHANGES,
)
NOTIFY_OTHER_PREMISES = _of_a_change(
    "offender.notify-other-premises",
    "SO-03",
    Change.OTHER_PREMISES,
    What.OTHER_PREMISES,
    "Other address told",
    OTHER_PREMISES,
)
NOTIFY_CHILD_HOUSEHOLD = _of_a_change(
    "offender.notify-child-household",
    "SO-07",
    Change.CHILD_HOUSEHOLD,
    What.CHILD_HOUSEHOLD,
    "Child's household told",
    CHILD_HOUSEHOLD,
)
NOTIFY_LEFT_CHILD_HOUSEHOLD = _of_a_change(
    "offender.notify-left-child-household",
    "SO-07",
    Change.LEFT_CHILD_HOUSEHOLD,
    What.LEFT_CHILD_HOUSEHOLD,
    "Left child's household",
    CHILD_HOUSEHOLD,
)
NOTIFY_YEARLY = _notify(
    "offender.notify-yearly",
    "SO-04",
    says="Notify again within a year of the last time",
    short="Yearly notification",
    why="A travel notice does not restart the year.",
    arises=(
        when(ANY, REGISTERED),
        when(on(TakenOn, because=Because.REGISTERED, notified_before=Answer.YES)),
    ),
    met=ANY,
    source=YEARLY,
    clock=unless_away(Months(12)),
    every=Every(),
    once=True,
    warns=(Warn(MOSOVO_SERGEANT, A_MONTH),),
)
NOTIFY_WEEKLY = _notify(
    "offender.notify-weekly",
    "SO-05",
    says="Notify every week where they can be found",
    short="Weekly notification",
    why="Somebody with no fixed address is found where they say, or nowhere.",
    arises=(when(on(AddressKnown, what=Address.NONE), REGISTERED),),
    met=ANY,
    source=WEEKLY,
    clock=unless_away(A_WEEK),
    released=(on(AddressKnown, what=Address.HOME),),
    every=Every(),
    once=True,
)
NOTIFY_NON_EVENT = _notify(
    "offender.notify-non-event",
    "SO-08",
    says="Notify that what they had told us of has not happened",
    short="Not happened: told",
    why="What we believe of where they live is then wrong.",
    arises=(when(on(ToldInAdvance), REGISTERED),),
    met=told(What.NOT_HAPPENED),
    source=NON_EVENT,
    clock=Inclusive(6),
    released=(on(Changed).with_same("change"),),
    start=SinceAnswer("expected_on"),
)
NOTIFY_RETURN = _notify(
    "offender.notify-return",
    "SO-21",
    says="Notify their return to the United Kingdom",
    short="Return told",
    why="Where they came back, and when, is then known to nobody.",
    arises=(when(on(CameBack, where=Away.ABROAD, as_notified=NOT_AS_NOTIFIED), REGISTERED),),
    met=told(What.RETURN),
    source=RETURN,
    clock=THREE_DAYS,
)

DUTIES = (
    NOTIFY_FIRST,
    NOTIFY_NAME,
    NOTIFY_HOME,
    NOTIFY_RELEASE,
    NOTIFY_OTHER_PREMISES,
    NOTIFY_YEARLY,
    NOTIFY_WEEKLY,
    NOTIFY_CHILD_HOUSEHOLD,
    NOTIFY_LEFT_CHILD_HOUSEHOLD,
    NOTIFY_NON_EVENT,
    NOTIFY_RETURN,
)
