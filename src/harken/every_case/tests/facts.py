"""Where the tables of what every case has are reckoned, with one entry of an invented pathway."""

from harken.every_case import PATHWAY
from harken.every_case.tests.twelve import world
from harken.vocabulary import Entry, Mark


class RiskTold(Entry):
    """A fact of some pathway by which a risk to a child becomes known."""

    key = "some-pathway.risk-told"
    title = "Risk told"
    reads = "Risk told"
    marks = (Mark.RISK_TO_CHILD_KNOWN,)


class Alleged(Entry):
    """A fact of some pathway by which abuse of a child is alleged, of whomever."""

    key = "some-pathway.alleged"
    title = "Alleged"
    reads = "Alleged"
    marks = (Mark.ABUSE_OF_CHILD_ALLEGED, Mark.RISK_TO_CHILD_KNOWN)


class Missed(Entry):
    """A fact of some pathway by which a child is missing."""

    key = "some-pathway.missed"
    title = "Missed"
    reads = "Missed"
    marks = (Mark.CHILD_MISSING,)


class Away(Entry):
    """A fact of some pathway by which a child is away from where they are placed."""

    key = "some-pathway.away"
    title = "Away"
    reads = "Away"
    marks = (Mark.CHILD_AWAY,)


class Exploited(Entry):
    """A fact of some pathway by which somebody suspects that a child is exploited."""

    key = "some-pathway.exploited"
    title = "Exploited"
    reads = "Exploited"
    marks = (Mark.EXPLOITATION_SUSPECTED,)


class MissedAndExploited(Entry):
    """A fact of some pathway that says both."""

    key = "some-pathway.missed-and-exploited"
    title = "Missed and exploited"
    reads = "Missed and exploited"
    marks = (Mark.CHILD_MISSING, Mark.EXPLOITATION_SUSPECTED)


KINDS: tuple[type[Entry], ...] = (
    *PATHWAY.entries,
    RiskTold,
    Alleged,
    Missed,
    Away,
    Exploited,
    MissedAndExploited,
)
WORLD = world({kind.key: kind for kind in KINDS})
