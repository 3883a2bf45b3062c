"""Duties of every sort, and chronologies drawn at random, for the laws of reckoning."""

from hypothesis import strategies as st

from harken.vocabulary import (
    About,
    Again,
    ByLevel,
    Deferred,
    Elapsed,
    Every,
    ForEach,
    HardStop,
    Lacks,
    Recorded,
    Since,
    SinceEntry,
    Stands,
    StoodFor,
    Stretch,
    Warn,
    all_of,
    on,
    when,
)
from harken.vocabulary.roles import DUTY_INSPECTOR, SUPERVISOR
from tests.engine.kinds import (
    CASE,
    CHILD,
    FATHER,
    MINUTE,
    PERSON,
    SISTER,
    WHOLE_CASE,
    Began,
    Done,
    Freed,
    Mine,
    Other,
    at,
    corrected,
    fact,
    made,
    ruled,
)  # fmt: skip

HOUR = Elapsed(hours=1)
PLAIN = made(key="trial.plain")
AGAIN = made(key="trial.again", every=Every(then=Elapsed(minutes=45)), life_safety=True)
DUTIES = (
    PLAIN,
    AGAIN,
    made(
        key="trial.shift",
        every=Every(Again.WHEN_DUE, opens=Elapsed(minutes=30)),
        warns=(Warn(SUPERVISOR, Elapsed(minutes=10)),),
    ),
    made(key="trial.earlier", every=Every(Again.WHICHEVER_EARLIER), about=WHOLE_CASE),
    made(HardStop(Elapsed(hours=3)), key="trial.stop", warns=(Warn(DUTY_INSPECTOR, HOUR),)),
    made(key="trial.each", for_each=ForEach("schools", "school"), start=Since.RECORDED),
    made(key="trial.once", once=True, counts_earlier=True, about=PERSON, each_case=False),
    made(key="trial.afresh", counts_earlier=True, afresh=(Stretch((on(Other),), (on(Freed),)),), released=()),
    made(
        key="trial.lacking",
        arises=(when(on(Began), Lacks((on(Other),), (on(Freed),))), when(on(Other))),
        start=SinceEntry((on(Began),)),
        met=(on(Done).by_another(), on(Mine)),
    ),
    made(
        key="trial.unlearned",
        arises=(
            when(
                on(Began),
                Lacks((when(on(Mine), Stands((on(Other),), of_case=True)),), learned=(on(Freed), on(Other))),
            ),
        ),
        start=Since.RECORDED,
    ),
    made(
        key="trial.standing",
        arises=(
            when(on(Began), Stands((on(Other),), (on(Freed),), everywhere=True)),
            when(on(Done), Stands((on(Mine),))),
        ),
        met=(on(Freed),),
        released=(),
    ),
    made(
        key="trial.stood",
        about=About.NAMED,
        arises=(
            when(on(Began), StoodFor((on(Other),), until=(on(Freed),), days=0)),
            when(on(Done).counting(1, "hours", "school", answered=1), StoodFor((on(Mine),), (on(Freed),), 0)),
        ),
        met=(on(Mine).counting(1, "hours", "school", answered=2), on(Freed)),
    ),
    made(
        Deferred(HOUR, away=(on(Other),), back=(on(Freed),), then=Elapsed(minutes=30)),
        key="trial.deferred",
        arises=(when(on(Mine).counting(1, "hours", answered=3)),),
        released=(),
    ),
    made(key="trial.since", start=SinceEntry((on(Other),)), released=()),
    made(
        ByLevel((on(Other),), "hours", ((1, Elapsed(minutes=20)), (2, Elapsed(hours=2))), unset=HOUR),
        key="trial.level",
        every=Every(),
        met=(all_of(on(Done), on(Mine)), on(Freed)),
        released=(),
    ),
)
RULES = ruled(*DUTIES)
KINDS = (Began, Done, Other, Freed, Mine)

minutes = st.integers(0, 300)
kept = st.builds(
    lambda kind, happened, delay, about, by, chronology, duty, held: fact(
        kind, happened, known=happened + delay, about=about, by=by, chronology=chronology,
        schools=("ash", "elm"), school="ash", duty=duty, by_when=at(happened + held).isoformat(),
        hours=held % 4,
    ),
    st.sampled_from(KINDS),
    minutes,
    st.one_of(st.just(0), minutes),
    st.lists(st.sampled_from((CHILD, SISTER, FATHER)), unique=True, min_size=1, max_size=2),
    st.sampled_from(("sam", "ali")),
    st.sampled_from((CASE, CASE, CASE, "another case", CHILD)),
    st.sampled_from([duty.key for duty in DUTIES]),
    minutes,
)  # fmt: skip


@st.composite
def chronologies(draw: st.DrawFn) -> list[Recorded]:
    """Facts, some corrected and some struck out later, in the order they were drawn."""
    facts = draw(st.lists(kept, max_size=12, unique_by=lambda one: one.id))
    for one in draw(st.lists(st.sampled_from(facts), max_size=3, unique_by=lambda f: f.id)) if facts else ():
        known = (one.recorded - at(0)) / MINUTE + draw(st.integers(1, 90))
        facts.append(corrected(one, known, happened=at(draw(minutes)), struck=draw(st.booleans())))
    return facts


moments = st.integers(0, 700)
