"""What I owe: full, with Mine open, refused, empty, and with the clock stopped."""

from dataclasses import replace
from datetime import timedelta

from harken.design import words
from harken.design.pages.owed import Choice, Given, Group, OfChild, OwedPage, Row, TakePage, Taking
from harken.design.pages.parts import Filter, Link
from harken.design.pages.record import Wrong
from tests.design.samples.frames import NOW, frame, noticed, stopped

STEPS = (
    Choice("unit", "Send a unit to Kelbridge station"),
    Choice("carer", "Telephone the carer back"),
    Choice("cctv", "Ask for CCTV"),
)
BY = (Choice("14:45", "By 14:45"), Choice("15:00", "By 15:00"), Choice("15:30", "By 15:30"))
LAST = "13:15, call to his mother: no answer"


def minutes(number: int) -> timedelta:
    return timedelta(minutes=number)


def taking(id: str, child: str, *, opened: bool = False, **more: str) -> Taking:  # noqa: A002  as the field is called
    return Taking(
        id=f"take-{id}",
        child=child,
        action=f"/owed/{id}/take",
        steps=STEPS,
        by=BY,
        back=f"/owed#{id}",
        opened=opened,
        **more,
    )


def row(id: str, child: str, about: str, duty: str, beneath: str, said: words.Said, **more: object) -> Row:  # noqa: A002
    given: dict[str, object] = {"take": Link("Mine", f"#take-{id}"), "taking": taking(id, child)} | more
    return Row(
        id=id,
        child=child,
        child_href="/child",
        about=about,
        duty=duty,
        duty_href="/case",
        beneath=beneath,
        said=said,
        **given,
    )  # type: ignore[arg-type]  # the rest of a row, by name


def ago(number: int) -> words.Said:
    return words.late(NOW - minutes(number), NOW)


def to_come(number: int) -> words.Said:
    return words.left(NOW + minutes(number), NOW)


def overdue(*, opened: bool = False) -> tuple[Row, ...]:
    act = "Act on what his carer told us at 13:52, or say why not"
    return (
        row(
            "r1",
            "KA, 15",
            "missing, high",
            "Make an enquiry and record its result",
            "hourly while he is missing",
            ago(17),
            who="PC Wray, since 13:02",
            last=LAST,
        ),
        row(
            "r2",
            "KA, 15",
            "missing, high",
            act,
            "within 30 min at high risk",
            ago(10),
            last=LAST,
            taking=taking("r2", "KA, 15", opened=opened),
        ),
        row(
            "r3",
            "NB, 9",
            "call, diary",
            "See and speak to her: unseen at the 10:30 visit",
            "she was at school",
            ago(2),
            who="PC Pell, since 10:52",
            last="10:30 visit: at school, not seen",
        ),
    )


def soon() -> tuple[Row, ...]:
    asap = words.prompt(NOW + minutes(31), NOW - minutes(29), NOW)
    return (
        row(
            "r4",
            "SD, 14",
            "missing, medium",
            "Make an enquiry and record its result",
            "every 2 hours",
            to_come(14),
            who="PC Osei, since 12:40",
            last="12:46, bus station CCTV asked for",
        ),
        row(
            "r5",
            "LW, 16",
            "custody",
            "Appropriate adult: arrival not recorded",
            "as soon as practicable",
            asap,
            who="PS Marr, custody",
        ),
        row(
            "r6",
            "TF, 6",
            "domestic",
            "School notice: decide, roll match not exact",
            "before the next school day",
            to_come(48),
            who="Encompass desk",
        ),
    )


HANDOVER = row(
    "r10",
    "All, 6",
    "handover",
    "Hand over each open child to a named sergeant",
    "6 children at shift end",
    to_come(148),
    yours=True,
    take=Link("Hand over", "/handover"),
    taking=None,
)


def shift() -> tuple[Row, ...]:
    asap = words.prompt(NOW + minutes(128), NOW - minutes(217), NOW)
    return (
        row(
            "r7",
            "KA, 15",
            "missing, high",
            "Investigation plan with owners and times",
            "4 hours from report",
            to_come(93),
            who="PC Wray, since 13:02",
            last=LAST,
        ),
        row(
            "r8",
            "KA, 15",
            "missing, high",
            "Review the risk: confirm or change it",
            "every 4 hours at high",
            to_come(106),
            yours=True,
            last=LAST,
            take=None,
            taking=None,
        ),
        row(
            "r9",
            "JM, 12",
            "returned",
            "Prevention interview face to face, with VOICE",
            "as soon as practicable",
            asap,
            who="PC Pell, since 11:20",
            last="Found 10:55, grandmother's home",
        ),
        HANDOVER,
    )


FILTERS = (
    Filter(
        "Whose",
        (
            Link("Mine", "?mine", count=2),
            Link("My team", "?team", True, 10),
            Link("Eastmere", "?area", count=23),
        ),
    ),
    Filter(
        "Kind",
        (
            Link("All", "?all", True),
            Link("Missing", "?m", count=5),
            Link("Domestic", "?d", count=1),
            Link("Custody", "?c", count=1),
            Link("Other", "?o", count=3),
        ),
    ),
    Filter("Who has it", (Link("Anyone", "?any", True), Link("Nobody", "?nobody", count=1))),
)


def page(at: object, rows: tuple[Row, ...]) -> OwedPage:
    groups = (
        Group(title="Overdue", note="longest late first", tone="late", rows=rows),
        Group(title="Next hour", note="told when 15 minutes are left", tone="soon", rows=soon()),
        Group(
            title="This shift",
            note="until 17:00",
            tone="rest",
            rows=shift(),
        ),
    )
    return OwedPage(frame=at, overdue=3, soon=3, shift=4, filters=FILTERS, groups=groups)  # type: ignore[arg-type]


CUT = "Showing 9 of 22: what is overdue, or a life depends on, before the rest."


def of_child(key: str, rows: tuple[Row, ...], *later: Row, last: str = "") -> OfChild:
    abouts = tuple(dict.fromkeys(row.about for row in (*rows, *later)))
    return OfChild(
        id=key, child=rows[0].child, child_href="/child", abouts=abouts, rows=rows, later=later, last=last
    )


def by_child() -> OwedPage:
    """A long list: under its children, what can wait folded beneath the first of each."""
    late, to_do = overdue(), shift()
    another = replace(late[1], id="r11", about="custody", taking=None, take=None)
    mine = Link("Mine", "#take-r12")
    long = replace(to_do[0], id="r12", said=to_come(400), take=mine, taking=taking("r12", "KA, 15"))
    groups = (
        Group(
            title="Overdue",
            note="longest late first",
            tone="late",
            rows=(*late, another),
            children=(of_child("late-r1", (*late[:2], another), last=LAST), of_child("late-r3", late[2:])),
        ),
        Group(
            title="Later",
            note="by time left; those without a deadline last",
            tone="rest",
            rows=(*to_do, long),
            children=(
                of_child("rest-r7", to_do[:1], to_do[1], long, last=LAST),
                of_child("rest-r9", to_do[2:3]),
                of_child("rest-r10", to_do[3:]),
            ),
        ),
    )
    return OwedPage(
        frame=frame(TITLE, TITLE),
        overdue=4,
        soon=0,
        shift=18,
        filters=FILTERS,
        groups=groups,
        cut=CUT,
        more=Link("13 more: 13 later", "?later"),
    )


def empty() -> OwedPage:
    filters = (
        Filter(
            "Whose",
            (
                Link("Mine", "?mine", True, 0),
                Link("My team", "?team", count=10),
                Link("Eastmere", "?area", count=23),
            ),
        ),
    )
    links = (Link("What my team owes (10)", "?team"), Link("Missing children (2)", "/missing"))
    at = frame("What I owe", "What I owe")
    return OwedPage(
        frame=at,
        overdue=0,
        soon=0,
        shift=0,
        filters=filters,
        groups=(),
        empty="Nothing is owed by you now.",
        empty_links=links,
    )


def matters() -> OwedPage:
    """What is owed of no child: nobody is searched for, and a reference stands where initials do."""
    told = words.prompt(NOW - minutes(31), NOW - minutes(90), NOW)
    tell = "Tell the Commissioner of the breach, or record why there is no need"
    rows = (
        row("m1", "WM/G/2611/0002", "governance, a breach", tell, "within 72 h", ago(44)),
        row("m2", "WM/G/2611/0002", "governance, a breach", "Tell the people", "", told),
    )
    groups = (Group(title="Overdue", note="longest late first", tone="late", rows=rows),)
    at = frame(TITLE, TITLE)
    return OwedPage(frame=at, whom="Matter", overdue=1, past=1, soon=0, shift=0, groups=groups)


TITLE = "What I owe"
GIVEN = (
    Given(
        child="KA, 15",
        case=Link("WM/M/2611/0417", "/case"),
        about="missing, high",
        says="3 duties owed, 1 overdue",
        late=True,
    ),
    Given(child="", case=Link("WM/G/2611/0002", "/case"), about="governance", says="nothing is owed now"),
)
PAGES = {
    "owed": page(frame(TITLE, TITLE), overdue()),
    "owed-mine-opened": page(frame(TITLE, TITLE), overdue(opened=True)),
    "owed-mine-refused": TakePage(
        frame=frame("Make an enquiry and record its result", TITLE),
        child="KA, 15",
        child_href="/child",
        about="missing, high",
        duty="Make an enquiry and record its result",
        said=words.beside_ours(ago(17), NOW - minutes(17), NOW - minutes(32), NOW),
        taking=taking("r2", "KA, 15", opened=True, chosen="other"),
        wrong=(Wrong("Choose or enter what you will do next.", "#take-r2-step"),),
        back=Link("Back", "/"),
    ),
    "owed-untrained": TakePage(
        frame=frame("Assess the suspect", TITLE),
        child="KA, 15",
        child_href="/child",
        about="online abuse",
        duty="Assess the suspect",
        said=words.beside_ours(ago(17), NOW - minutes(17), NOW - minutes(32), NOW),
        taking=replace(
            taking("r2", "KA, 15", opened=True, chosen="other", lacks="KIRAT"),
            reasons=(
                Choice("it cannot wait", "It cannot wait for somebody trained"),
                Choice("nobody", "Nobody trained is on duty"),
            ),
        ),
        wrong=(Wrong("No training in KIRAT is on record. It can be theirs: say why.", "#take-r2-why"),),
        back=Link("Back", "/"),
    ),
    "owed-matters": matters(),
    "owed-by-child": by_child(),
    "owed-empty": empty(),
    "owed-given": replace(empty(), given=GIVEN),
    "owed-stopped": page(stopped(TITLE, TITLE), overdue()),
    "owed-taken": page(
        noticed(TITLE, TITLE, "Yours: KA, 15. Next step: send a unit to Kelbridge station, by 14:45."),
        overdue(),
    ),
}
