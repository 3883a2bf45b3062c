"""The limit of detention as timelines: hospital, extensions, warrants; and consent to a live link."""

from datetime import UTC, datetime

from harken.every_case.corrections import EnteredInError
from harken.every_case.tests.clock_times import ARISES
from harken.every_case.tests.twelve import (
    LONG_BEFORE,
    MUCH_LATER,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
    warned,
)
from harken.pathways.custody.duties.clocks import (
    CHARGE_OR_RELEASE,
    HAVE_A_PARENTS_CONSENT,
    HAVE_THE_CHILDS_CONSENT,
)
from harken.pathways.custody.entries.arrival import Arrived
from harken.pathways.custody.entries.limits import (
    BackFromHospital,
    ExtensionAuthorised,
    ExtensionSought,
    LiveLinkConsentGiven,
    Part,
    QuestionedInHospital,
    TakenToHospital,
    WarrantIssued,
    WhoConsents,
)
from harken.pathways.custody.entries.review import DetentionReviewed, How
from harken.pathways.custody.tests.facts import (
    ADULT,
    ARRIVED,
    GRANTED,
    JUVENILE,
    KEPT,
    LEFT,
    ON_GONE,
    STILL_HERE,
    WORLD,
    Before,
    before,
)
from harken.timelines.table import Row, at, met, met_late, none, overdue, owed, released
from harken.vocabulary import Answer, Recorded

OFFICER, INSPECTOR, SUPERINTENDENT = "custody officer", "custody inspector", "superintendent"
FIRST = (warned(OFFICER),)
SECOND = (*FIRST, warned(INSPECTOR))
WARNED = (*SECOND, warned(SUPERINTENDENT))
LATE = (*WARNED, OFFICER, SUPERINTENDENT)
DUE = "18 Nov 2026 12:05"

TAKEN, BACK = TakenToHospital(hospital="Wenmarsh"), BackFromHospital()
ASKED_THERE = QuestionedInHospital(part=Part.BEGAN)
NO_LONGER_ASKED = QuestionedInHospital(part=Part.ENDED)
AUTHORITY = ExtensionAuthorised(
    how=How.IN_PERSON,
    second_review_done=Answer.YES,
    indictable=Answer.YES,
    diligent=Answer.YES,
    represented=Answer.YES,
)
here = [at(ARISES, ARRIVED)]


def _extended(
    when: str = "18 Nov 2026 10:00", by: str = "superintendent", **changed: Answer | How
) -> Recorded:
    return at(when, AUTHORITY.model_copy(update=changed), by=by)


def _warrant(when: str, until: datetime) -> Recorded:
    return at(when, WarrantIssued(ends_at=until))


def _at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


# 36 hours is up at 00:05 on the 19th, and 96 at 12:05 on the 21st.
longer = [*here, _extended()]
warrant = [*longer, _warrant("18 Nov 2026 22:00", _at(20, 9))]
LIMIT_ROWS: list[Row] = [
    ("nothing has happened", [], ARISES, none),
    ("it has just arisen", here, ARISES, owed(DUE)),
    ("counted from the relevant time", [at(ARISES, Arrived(relevant_time=_at(17, 11, 30)))], ARISES,
     owed("18 Nov 2026 11:30")),
    ("arrival written down twice begins nothing anew", [*here, then("12:10", ARRIVED)], "17 Nov 2026 12:11",
     owed(DUE)),
    ("here again after leaving", [at(LONG_BEFORE, ARRIVED), at("1 Dec 2013 09:30", LEFT), *here], ARISES,
     owed(DUE)),
    ("just before the custody officer is warned", here, "18 Nov 2026 08:04", owed(DUE)),
    ("the custody officer, four hours before", here, "18 Nov 2026 08:05", owed(DUE, *FIRST)),
    ("just before the inspector is warned", here, "18 Nov 2026 10:04", owed(DUE, *FIRST)),
    ("the inspector, two hours before", here, "18 Nov 2026 10:05", owed(DUE, *SECOND)),
    ("just before the superintendent is warned", here, "18 Nov 2026 11:04", owed(DUE, *SECOND)),
    ("the superintendent, an hour before", here, "18 Nov 2026 11:05", owed(DUE, *WARNED)),
    ("the last moment", here, "18 Nov 2026 12:04", owed(DUE, *WARNED)),
    ("the first moment too late", here, DUE, overdue(*LATE)),
    ("a minute before the chief officer hears", here, "18 Nov 2026 13:04", overdue(*LATE)),
    ("the chief officer hears", here, "18 Nov 2026 13:05", overdue(*LATE, "chief officer")),
    ("met: charged, and bailed", [*here, then("13:00", GRANTED)], MUCH_LATER, met("17 Nov 2026 13:00")),
    ("met: charged, and kept", [*here, then("13:00", KEPT)], MUCH_LATER, met("17 Nov 2026 13:00")),
    ("met late", [*here, at("18 Nov 2026 12:30", KEPT)], MUCH_LATER, met_late("18 Nov 2026 12:30", *LATE)),
    ("done in time, known late", [*here, then("13:00", KEPT, known="18 Nov 2026 12:30")], MUCH_LATER,
     met("17 Nov 2026 13:00", *LATE, recorded_late=True)),
    ("somebody else's", [*here, then("13:00", KEPT, about="sibling")], "17 Nov 2026 13:01", owed(DUE)),
    ("a review is no release", [*here, then("13:00", DetentionReviewed(how=How.IN_PERSON), by="inspector")],
     "17 Nov 2026 13:01", owed(DUE)),
    ("the child has left", [*here, then("13:00", LEFT)], MUCH_LATER, released("17 Nov 2026 13:00")),
    ("an adult after all is owed it, too", [*here, then("13:00", ADULT)], "17 Nov 2026 13:01", owed(DUE)),
    ("a juvenile still", [*here, then("13:00", JUVENILE)], "17 Nov 2026 13:01", owed(DUE)),
    ("in hospital the clock stands still", [*here, then("14:00", TAKEN)], "17 Nov 2026 15:00", owed()),
    ("two hours in hospital", [*here, then("14:00", TAKEN), then("16:00", BACK)], "17 Nov 2026 16:00",
     owed("18 Nov 2026 14:05")),
    ("questioned there, and that counts", [*here, then("14:00", TAKEN), then("14:30", ASKED_THERE)],
     "17 Nov 2026 14:31", owed("18 Nov 2026 12:35")),
    ("questioned there for a quarter of an hour", [*here, then("14:00", TAKEN), then("14:30", ASKED_THERE),
     then("14:45", NO_LONGER_ASKED), then("16:00", BACK)], "17 Nov 2026 16:00", owed("18 Nov 2026 13:50")),
    ("a superintendent extends it", longer, "18 Nov 2026 10:01", owed("19 Nov 2026 00:05")),
    ("an inspector does not", [*here, _extended(by="inspector")], "18 Nov 2026 10:01", owed(DUE, *FIRST)),
    ("nor does a superintendent by telephone",
     [*here, _extended(how=How.TELEPHONE)], "18 Nov 2026 10:01", owed(DUE, *FIRST)),
    ("by live link it moves",
     [*here, _extended(how=How.LIVE_LINK)], "18 Nov 2026 10:01", owed("19 Nov 2026 00:05")),
    ("nor does anybody once it is over", [*here, _extended("18 Nov 2026 12:05")], DUE, overdue(*LATE)),
    *[(f"{question} not said: the limit stays", [*here, _extended(**{question: Answer.NOT_KNOWN})],
       "18 Nov 2026 10:01", owed(DUE, *FIRST))
      for question in ("second_review_done", "indictable", "diligent", "represented")],
    ("extended, and in hospital for an hour after", [*longer, at("18 Nov 2026 13:00", TAKEN),
     at("18 Nov 2026 14:00", BACK)], "18 Nov 2026 14:00", owed("19 Nov 2026 01:05")),
    ("by the warrant's own end", warrant, "18 Nov 2026 22:01", owed("20 Nov 2026 09:00")),
    ("a warrant after the limit moves nothing", [*longer, _warrant("19 Nov 2026 00:05", _at(20, 9))],
     "19 Nov 2026 00:05", overdue(*LATE)),
    ("another warrant, and never beyond the last",
     [*warrant, _warrant("20 Nov 2026 08:00", _at(22, 8))], "20 Nov 2026 08:00",
     owed("21 Nov 2026 12:05")),
    ("struck out", [*here, then("12:30", EnteredInError(), replaces=here[0])], MUCH_LATER, none),
    ("nobody knew yet", [at(ARISES, ARRIVED, known="17 Nov 2026 13:00")], "17 Nov 2026 12:30", none),
    ("known later, and counted from arrival", [at(ARISES, ARRIVED, known="17 Nov 2026 13:00")],
     "17 Nov 2026 13:00", owed(DUE)),
    ("the night the clocks go back", [at("25 Oct 2026 01:50 BST", ARRIVED)], "25 Oct 2026 01:30 GMT",
     owed("26 Oct 2026 00:50")),
    ("the night the clocks go on", [at("29 Mar 2026 00:50", ARRIVED)], "29 Mar 2026 00:51",
     owed("30 Mar 2026 01:50")),
    ("Christmas night", [at("25 Dec 2026 23:50", ARRIVED)], "25 Dec 2026 23:50", owed("26 Dec 2026 23:50")),
    ("the first day of the rule", [at("1 Jan 2014 00:00", ARRIVED)], "1 Jan 2014 00:00",
     owed("2 Jan 2014 00:00")),
    ("the day before the rule", [at("31 Dec 2013 23:59", ARRIVED)], MUCH_LATER, none),
]  # fmt: skip

SOUGHT = ExtensionSought(how=How.LIVE_LINK, fourteen=Answer.YES)
AGE_NOT_KNOWN, UNDER_FOURTEEN = (
    SOUGHT.model_copy(update={"fourteen": answer}) for answer in (Answer.NOT_KNOWN, Answer.NO)
)
SOUGHT_IN_PERSON = ExtensionSought(how=How.IN_PERSON, fourteen=Answer.YES)
BY_LINK = AUTHORITY.model_copy(update={"how": How.LIVE_LINK})
PARENT = LiveLinkConsentGiven(who=WhoConsents.PARENT, advised=Answer.YES)
CHILD = LiveLinkConsentGiven(who=WhoConsents.CHILD, advised=Answer.YES)
TOLD = (("17 Nov 2026 14:00", ("superintendent", "custody lead")),)


def _consent(consent: LiveLinkConsentGiven, other: LiveLinkConsentGiven, more: list[Row]) -> list[Row]:
    unadvised = consent.model_copy(update={"advised": Answer.NO})
    begun, asked = at("17 Nov 2026 11:00", ARRIVED), at(ARISES, SOUGHT)
    return before(
        Before(
            start=ARRIVED,
            arises=SOUGHT,
            named=BY_LINK,
            met=((consent, "superintendent"),),
            told=TOLD,
            short_of_it=(
                ("another's consent is another", (other, "superintendent")),
                ("without legal advice", (unadvised, "superintendent")),
            ),
            released=(*ON_GONE, (AUTHORITY, "superintendent")),
            not_released=STILL_HERE,
            more=[
                ("heard in person, nobody need agree to a link", [begun, at(ARISES, SOUGHT_IN_PERSON)],
                 MUCH_LATER, none),
                ("authorised by link, and never asked for", [begun, at(ARISES, BY_LINK)], ARISES,
                 overdue("superintendent", "custody lead")),
                ("authorised in person, never asked for", [begun, at(ARISES, AUTHORITY)], MUCH_LATER, none),
                ("asked for twice, owed once", [begun, asked, then("12:10", SOUGHT)], "17 Nov 2026 12:11",
                 owed()),
                ("agreed, and authorised by link",
                 [begun, asked, then("12:10", consent), then("12:20", BY_LINK)], MUCH_LATER,
                 met("17 Nov 2026 12:10")),
                *more,
            ],
        )
    )  # fmt: skip


begun = at("17 Nov 2026 11:00", ARRIVED)
PARENT_ROWS = _consent(
    PARENT, CHILD, [("under fourteen, too", [begun, at(ARISES, UNDER_FOURTEEN)], ARISES, owed())]
)
CHILD_ROWS = _consent(
    CHILD,
    PARENT,
    [
        ("under fourteen it is the parent's alone", [begun, at(ARISES, UNDER_FOURTEEN)], MUCH_LATER, none),
        ("fourteen or not, nobody knows", [begun, at(ARISES, AGE_NOT_KNOWN)], ARISES, owed()),
    ],
)

TABLES = (
    (CHARGE_OR_RELEASE, LIMIT_ROWS),
    (HAVE_A_PARENTS_CONSENT, PARENT_ROWS),
    (HAVE_THE_CHILDS_CONSENT, CHILD_ROWS),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
