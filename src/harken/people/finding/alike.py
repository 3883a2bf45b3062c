"""That a record kept back may be of whoever is looked for: said in a live incident alone, and on record."""

from datetime import datetime

from harken.access.actor import Actor
from harken.access.connection import Connection
from harken.access.consult import Look, consult
from harken.access.may import may
from harken.access.permissions import Act
from harken.access.ties import Askable
from harken.people.finding.names_held import ground
from harken.people.finding.query import Query, parse
from harken.people.finding.readings import readings
from harken.people.nicknames import kin
from harken.people.sound import sounds
from harken.vocabulary.calendars import london_day

LONGEST = 200
ANY_YEAR = (0, 9999)
EITHER_SIDE = 2
"""How many years a date of birth may be out."""
_ALIKE = "select role, phone, chronology::text from priv.alike(%s, %s, %s, %s, %s)"


def alike(connection: Connection, actor: Actor, typed: str, now: datetime) -> Askable | None:
    """Whom to ask whether a record they keep back is of whoever was typed; None where there is none to say.

    By a forename and a surname, spelt or said so: less would say of too many that something is kept back.
    One, however many there are. That it was said is on record, of that very person.
    """
    if not may(actor, Act.SEARCH):
        return None
    today = london_day(now)
    query = parse(typed[:LONGEST], today=today, areas=ground(connection, actor.force).areas)
    ways = [way for way in readings(query) if way.surname and len(way.given) > 1]
    if not ways:
        return None
    surnames = sorted({way.surname for way in ways})
    givens = {way.given for way in ways}
    givens |= {other.given for one in tuple(givens) for other in kin(one)}
    said = sorted({key for one in surnames for key in sounds(one) if key})
    row = connection.execute(_ALIKE, (surnames, said, sorted(givens), *_years(query))).fetchone()
    if row is None:
        return None
    found = Askable(row[0] or "", row[1] or "", row[2])
    consult(
        connection,
        actor,
        Look(
            object_kind="search", object_id=typed, persons=[found.chronology], fields=("restriction",),
            chronologies=[found.chronology], searched=True,
        ),
    )  # fmt: skip
    return found


def _years(query: Query) -> tuple[int, int]:
    if query.born:
        return query.born.year - EITHER_SIDE, query.born.year + EITHER_SIDE
    if query.born_between:
        first, last = query.born_between
        return first.year - 1, last.year + 1
    return ANY_YEAR
