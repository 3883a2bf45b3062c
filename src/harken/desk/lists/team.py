"""My team: what each carries and is trained for, and when a break is owed; of who leads nobody, their own."""

from collections.abc import Sequence
from dataclasses import replace

from harken.access.consult import Look
from harken.access.may import may
from harken.access.permissions import Act
from harken.access.staff import Colleague, led_by, staff_of
from harken.access.training import Held, training_of
from harken.board.cases import Caseload, caseloads
from harken.design import words
from harken.design.pages.team import Line, Member, Named, TeamPage
from harken.desk.frame import TEAM, frame
from harken.desk.lines.exposure import BREAK, THEIRS, Spent, spent_by, whose_limits
from harken.desk.lines.standings import source_line
from harken.desk.visit import Visit
from harken.vocabulary import SKILLS

OF_MINE = "Of each of your people. Cases that are kept from you are not counted; minutes are, of every case."
OF_EVERYBODY = "Everybody's minutes, of every case, and no case. Your own visit here is on record."
OF_ME = (
    "What you are in charge of, what you are trained for, and your minutes. Your supervisor sees the same."
)


def my_team(visit: Visit) -> TeamPage:
    """Everybody the visitor leads, who is over a limit first; of who leads nobody, they themselves."""
    if not may(visit.actor, Act.READ_BOARD):
        return _minutes(visit)
    leads = bool(may(visit.actor, Act.READ_TEAM))
    force, me = visit.actor.force, visit.actor.account
    people = (
        led_by(visit.connection, visit.actor, at=visit.now)
        if leads
        else staff_of(visit.connection, force, (me,), at=visit.now)
    )
    accounts = [one.account for one in people]
    spent = spent_by(visit, accounts)
    people = tuple(sorted(people, key=lambda one: not any(each.over for each in spent[one.account])))
    carried = caseloads(visit.connection, force, accounts)
    trained = training_of(visit.connection, force, accounts)
    fields = ("caseload", "training", "exposure")
    visit.looked(Look(object_kind="list", object_id="team", fields=fields, rows=len(people)))
    title = "My team" if leads else "My work and training"
    return TeamPage(
        frame=frame(visit, title, at=TEAM),
        title=title,
        says=OF_MINE if leads else OF_ME,
        members=tuple(
            _member(
                visit,
                one,
                carried.get(one.account, Caseload()),
                [held for held in trained if held.account == one.account],
                spent[one.account],
            )
            for one in people
        ),
        limits=whose_limits(visit.standards.policy.exposure),
        skills=tuple(Named(words.opening(one.name), one.says, source_line(one.source)) for one in SKILLS),
    )


def _minutes(visit: Visit) -> TeamPage:
    """The minutes of everybody, for whoever cares for how they are and reads nothing else."""
    everybody = led_by(visit.connection, replace(visit.actor, team="", area=""), at=visit.now)
    spent = spent_by(visit, [one.account for one in everybody])
    people = sorted(
        (one for one in everybody if any(each.minutes for each in spent[one.account])),
        key=lambda one: not any(each.over for each in spent[one.account]),
    )
    none = words.counted(len(everybody) - len(people), "colleague")
    visit.looked(Look(object_kind="list", object_id="minutes", fields=("exposure",), rows=len(people)))
    title = "Time with traumatic material"
    return TeamPage(
        frame=frame(visit, title, at=TEAM),
        title=title,
        says=f"{OF_EVERYBODY} {none} counted none in the last seven days.",
        members=tuple(_minutes_of(visit, one, spent[one.account]) for one in people),
        limits=whose_limits(visit.standards.policy.exposure),
        minutes_alone=True,
    )


def _minutes_of(visit: Visit, one: Colleague, spent: Sequence[Spent]) -> Member:
    over = any(each.over for each in spent)
    return Member(
        name=one.name,
        posts=one.posts,
        exposure=tuple(Line(each.line, "late" if each.over else "") for each in spent),
        over=(BREAK if one.account == visit.actor.account else THEIRS) if over else "",
    )


def _member(
    visit: Visit, one: Colleague, carried: Caseload, trained: Sequence[Held], spent: Sequence[Spent]
) -> Member:
    return replace(
        _minutes_of(visit, one, spent),
        cases=_cases(carried),
        training=tuple(_training(visit, held) for held in trained) or (Line("Nothing on record"),),
    )


def _cases(carried: Caseload) -> tuple[Line, ...]:
    late = Line(f"{carried.overdue} with something overdue", "late")
    return (Line(f"{carried.open} open"), *((late,) if carried.overdue else ()))


def _training(visit: Visit, held: Held) -> Line:
    skill = words.opening(held.skill)
    if held.starts > visit.now:
        return Line(f"{skill}, from {words.day(held.starts, visit.now)}")
    if held.ends is None:
        return Line(f"{skill}, without end")
    if held.ended(visit.now):
        return Line(f"{skill}, ran out {words.day(held.ends, visit.now)}", "late")
    until = f"{skill}, until {words.day(held.ends, visit.now)}"
    if held.runs_out(visit.now):
        left = words.counted((held.ends - visit.now).days, "day", "days")
        return Line(f"{until}: runs out in {left}", "soon")
    return Line(until)
