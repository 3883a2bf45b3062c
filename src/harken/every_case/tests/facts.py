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


KINDS: tuple[type[Entry], ...] = (*PATHWAY.entries, RiskTold)
WORLD = world({kind.key: kind for kind in KINDS})
