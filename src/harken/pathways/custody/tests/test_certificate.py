"""The certificate, its way to the court, and asking again at each review, as timelines."""

from harken.every_case.tests.clock_times import ARISES, HALF, HOUR
from harken.every_case.tests.twelve import (
    MUCH_LATER,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
    twelve,
)
from harken.pathways.custody.duties.bed import ASK_AGAIN, CERTIFY_THE_DETENTION, SEND_THE_CERTIFICATE
from harken.pathways.custody.entries.accommodation import AccommodationAnswered, AuthoritySays
from harken.pathways.custody.entries.charge import (
    CertificateSent,
    CourtFileCompleted,
    DetentionCertified,
    Ground,
    SignedAs,
)
from harken.pathways.custody.entries.review import AskedAgain, How, ReviewedAfterCharge
from harken.pathways.custody.tests.facts import (
    ADULT,
    ASKED,
    BAILED,
    GRANTED,
    KEPT,
    MOVED,
    NO_LONGER_KEPT,
    STILL_HERE,
    TO_COURT,
    WORLD,
    Before,
    before,
    kept_twice,
)
from harken.timelines.table import at, met, none, overdue, owed
from harken.vocabulary import Answer, Entry

OFFICER, INSPECTOR = "custody officer", "custody inspector"
ELEVEN, TWELVE = "twelve the next day", "twelve that day"
SNOW = DetentionCertified(ground=Ground.IMPRACTICABLE, signed_as=SignedAs.CUSTODY_OFFICER)
NOT_SECURE = DetentionCertified(
    ground=Ground.NOT_SECURE, twelve_or_over=Answer.YES, signed_as=SignedAs.CUSTODY_OFFICER
)
OF_NO_AGE = NOT_SECURE.model_copy(update={"twelve_or_over": Answer.NOT_KNOWN})
BY_ANOTHER = SNOW.model_copy(update={"signed_as": SignedAs.SOMEBODY_ELSE})
NOT_SECURE_BY_ANOTHER = NOT_SECURE.model_copy(update={"signed_as": SignedAs.SOMEBODY_ELSE})
NO_GROUND = DetentionCertified(signed_as=SignedAs.CUSTODY_OFFICER)
SENT = CertificateSent(court="Wenmarsh")
REFUSED = AccommodationAnswered(answer=AuthoritySays.REFUSED)
OUT = ((MOVED, OFFICER), (BAILED, OFFICER), (GRANTED, OFFICER), (ADULT, OFFICER))
TO_COURT_ALL_THE_SAME = ("gone to court, and owed all the same", (TO_COURT, OFFICER))

THE_TWO = (OFFICER, INSPECTOR)
THE_THREE = (*THE_TWO, "superintendent")
CERTIFY_ROWS = kept_twice(
    Owes(
        arises=KEPT,
        times=HOUR,
        met=((SNOW, OFFICER), (NOT_SECURE, OFFICER)),
        ladder=(
            ("17 Nov 2026 13:05", (OFFICER,)),
            ("17 Nov 2026 14:05", THE_TWO),
            ("17 Nov 2026 15:05", THE_THREE),
            ("17 Nov 2026 16:05", (*THE_THREE, "custody lead")),
        ),
        short_of_it=(
            ("signed by the inspector", [(BY_ANOTHER, INSPECTOR)]),
            ("signed by the inspector, no secure place", [(NOT_SECURE_BY_ANOTHER, INSPECTOR)]),
            ("no secure place, and 12 is not shown", [(OF_NO_AGE, OFFICER)]),
            ("on no ground", [(NO_GROUND, OFFICER)]),
            ("that the authority refused is no certificate", [(REFUSED, OFFICER)]),
        ),
        released=OUT,
        not_released=(*STILL_HERE, TO_COURT_ALL_THE_SAME),
        more=[
            (
                "to court with none, and it climbs",
                [at(ARISES, KEPT), then("13:30", TO_COURT)],
                "17 Nov 2026 16:05",
                overdue(*THE_THREE, "custody lead"),
            ),
            *[
                (
                    f"no secure place, of one who is {who}",
                    [at(ARISES, KEPT, about=who), then("12:06", NOT_SECURE, by=OFFICER, about=who)],
                    "17 Nov 2026 12:07",
                    stands,
                )
                for who, stands in ((ELEVEN, owed("17 Nov 2026 13:05")), (TWELVE, met("17 Nov 2026 12:06")))
            ],
            (
                "impracticable, of one who is 11",
                [at(ARISES, KEPT, about=ELEVEN), then("12:06", SNOW, by=OFFICER, about=ELEVEN)],
                MUCH_LATER,
                met("17 Nov 2026 12:06"),
            ),
        ],
    )
)

kept_before = at("17 Nov 2026 09:00", KEPT)
SEND_ROWS = before(
    Before(
        start=KEPT,
        arises=SNOW,
        named=TO_COURT,
        met=((SENT, OFFICER),),
        told=(
            ("17 Nov 2026 14:00", (OFFICER,)),
            ("17 Nov 2026 14:59", (OFFICER,)),
            ("17 Nov 2026 15:00", THE_TWO),
        ),
        short_of_it=(("a complete file is not yet sent", (CourtFileCompleted(), OFFICER)),),
        released=OUT,
        not_released=(*STILL_HERE, ("kept on", (KEPT, OFFICER))),
        more=[
            (
                "written once the child had gone",
                [at("17 Nov 2026 09:00", KEPT), at("17 Nov 2026 12:00", TO_COURT), at(ARISES, SNOW)],
                ARISES,
                overdue(OFFICER),
            ),
            ("no secure place: it goes, too", [kept_before, at(ARISES, NOT_SECURE)], ARISES, owed()),
            *[
                (f"no certificate: {one.sentence()[22:90]}", [kept_before, at(ARISES, one)], MUCH_LATER, none)
                for one in (NO_GROUND, BY_ANOTHER, NOT_SECURE_BY_ANOTHER, OF_NO_AGE)
            ],
            *[
                (
                    f"no secure place, of one who is {who}",
                    [at("17 Nov 2026 09:00", KEPT, about=who), at(ARISES, NOT_SECURE, about=who)],
                    ARISES,
                    stands,
                )
                for who, stands in ((ELEVEN, none), (TWELVE, owed()))
            ],
        ],
    )
)


def _asked(again: AskedAgain) -> ReviewedAfterCharge:
    return ReviewedAfterCharge(how=How.IN_PERSON, asked_again=again)


NOBODY_ASKED, NOT_SAID = _asked(AskedAgain.NOT_ASKED), _asked(AskedAgain.NOT_SAID)
ANSWERS = [_asked(one) for one in (AskedAgain.OFFERED, AskedAgain.REFUSED, AskedAgain.NO_ANSWER)]


def _done(entries: list[ReviewedAfterCharge]) -> tuple[tuple[Entry, str], ...]:
    return ((ASKED, OFFICER), *((entry, OFFICER) for entry in entries))


AGAIN_ROWS = twelve(
    Owes(
        arises=NOBODY_ASKED,
        times=HALF,
        by=OFFICER,
        met=_done(ANSWERS),
        ladder=(("17 Nov 2026 12:35", THE_TWO),),
        short_of_it=(("reviewed again, and nobody asked", [(NOT_SAID, OFFICER)]),),
        released=NO_LONGER_KEPT,
        not_released=(*STILL_HERE, ("kept on", (KEPT, OFFICER))),
        more=[
            ("nobody says whether", [at(ARISES, NOT_SAID)], ARISES, owed("17 Nov 2026 12:35")),
            ("asked at the review", [at(ARISES, ANSWERS[1])], MUCH_LATER, none),
            (
                "asked, and not at the next",
                [at(ARISES, NOBODY_ASKED), then("12:10", ASKED), then("21:00", NOBODY_ASKED)],
                "17 Nov 2026 21:01",
                (met("17 Nov 2026 12:10"), owed("17 Nov 2026 21:30")),
            ),
        ],
    )
)

TABLES = (
    (CERTIFY_THE_DETENTION, CERTIFY_ROWS),
    (SEND_THE_CERTIFICATE, SEND_ROWS),
    (ASK_AGAIN, AGAIN_ROWS),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
