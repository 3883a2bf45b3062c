"""Facts about the check set: what is on our systems, what each partner is asked, and what it answers."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, ClassVar

from harken.every_case.ahead import WHEN_DONE, Ahead
from harken.vocabulary import A_CHILD, A_PLACE, A_SUSPECT, Answer, Asks, Entry, Mark, Outside, marked_when

# Of which suspect it is: what is known of one settles nothing of another. What it shows may be a child.
OF_WHOM = (A_SUSPECT, A_CHILD, A_PLACE)


class Target(StrEnum):
    """What intelligence development starts with."""

    PERSON = "a person"
    ADDRESS = "an address"
    ACCOUNT = "an account, a number or a connection only"


class DevelopmentStarted(Entry):
    """Somebody began to find out about a suspect, and about the children they can reach."""

    key = "online-abuse.development-started"
    title = "Intelligence development started"
    reads = "Intelligence development started, on {target}, by {developer}. Accredited: {accredited}"
    help = "Once there is a person or an address, every check of the set is owed."
    names_whom = (A_SUSPECT, A_PLACE)

    target: Annotated[Target, Asks("On what?")]
    developer: Annotated[str, Asks("By whom?", hint="Collar number.", coded=True, officer=True)] = ""
    accredited: Annotated[
        Answer,
        Asks("Do they have the accredited training?", why="They may do it all the same; it shows."),
    ] = Answer.NOT_KNOWN


class System(StrEnum):
    """What police look up themselves."""

    LOCAL = "our own records"
    PND = "Police National Database"
    PNC = "Police National Computer"
    DUPLICATES = "other forces and units"
    DATABASE = "image database"
    OFFENDERS = "registered offenders"
    TRUST = "positions of trust"


class SystemsSearched(Entry):
    """Police systems were searched for the suspect, the household and its children."""

    key = "online-abuse.systems-searched"
    title = "Systems searched"
    reads = "Searched: {systems}. A child: {child}. Position of trust: {trust_role}. They show: {found}"
    help = "By name, date of birth, username and number. A search that was forgotten is owed still."
    marks = (marked_when(Mark.TRUST_ROLE_KNOWN, trust_role="yes"),)
    names_whom = OF_WHOM

    systems: Annotated[
        tuple[System, ...],
        Asks(
            "Which were searched?",
            hint="Ours: calls, domestic abuse, the address. Trust: work, volunteering, fostering, council.",
        ),
    ]
    child: Annotated[Answer, Asks("Do they show a child whom nobody has named here yet?")] = Answer.NOT_KNOWN
    trust_role: Annotated[Answer, Asks("Do they show a position of trust?")] = Answer.NOT_KNOWN
    found: Annotated[str, Asks("What do they show?", lines=4)] = ""


class Partner(StrEnum):
    """Who outside is asked."""

    SOCIAL_CARE = "children's social care"
    HEALTH = "health"
    EDUCATION = "education"
    DBS = "Disclosure and Barring Service"


class Conflict(StrEnum):
    """Whether whoever would get a check is anything to the suspect."""

    CLEAR = "nothing to the suspect or the household"
    SUSPECT_THERE = "the suspect works, volunteers or studies there"
    KNOWS_THEM = "somebody there may know them"
    NOT_KNOWN = "not known"


LOOKED_AT = (Conflict.CLEAR, Conflict.SUSPECT_THERE, Conflict.KNOWS_THEM)
TIPS_OFF = tuple(found for found in Conflict if found is not Conflict.CLEAR)


class ConflictChecked(Entry):
    """Before a partner was asked, somebody looked whether that would reach the suspect."""

    key = "online-abuse.conflict-checked"
    title = "Conflict check"
    reads = (
        "Conflict check before asking {partner}: {found}. Who would get it: {recipient}. Instead: {instead}"
    )
    help = "Nothing tips off a suspect. Where it could, ask somebody above that place, by name."
    names_whom = (A_SUSPECT,)

    partner: Annotated[Partner, Asks("Who is to be asked?")]
    found: Annotated[
        Conflict, Asks("Is whoever would get it anything to the suspect?", hint="Not known is not clear.")
    ]
    recipient: Annotated[str, Asks("Who would get it?", hint="A name and a post.")] = ""
    instead: Annotated[str, Asks("If not clear, who is asked instead?", lines=2)] = ""


class PartnerAsked(Entry):
    """A partner was asked the least that is needed, through a named person, no suspicion named."""

    key = "online-abuse.partner-asked"
    version = 2
    upgrades: ClassVar = {1: dict}
    title = "Partner asked"
    reads = "{partner} asked, {named}. What: {what}. Suspicion named: {suspicion}. Wanted by: {wanted_by}"
    help = "Which children live or stay there, and which school or practice they have: no more."
    outside = Outside(
        named="partner", whom="named", purpose="a check", has_it="online-abuse.partner-answered"
    )
    names_whom = (A_SUSPECT,)

    partner: Annotated[Partner, Asks("Who is asked?")]
    named: Annotated[str, Asks("Who there?", hint="A name and a post.")] = ""
    what: Annotated[str, Asks("What are they asked?", hint="The least that is needed.", lines=3)] = ""
    suspicion: Annotated[
        Answer, Asks("Are they told what is suspected, or of whom?", why="They need not know it to answer.")
    ] = Answer.NOT_KNOWN
    wanted_by: Annotated[datetime | None, Asks("By when is it needed?", ahead=True)] = None
    asked: Annotated[Ahead, WHEN_DONE] = Ahead.AHEAD


class Answered(StrEnum):
    """What a partner answered."""

    CHILD = "there is a child not named here yet"
    KNOWN_CHILD = "only children whom we know of"
    NO_CHILD = "no child is known there"
    NOTHING = "they hold nothing on the household"
    REFUSED = "they will not say"
    NO_ANSWER = "no answer yet"


AN_ANSWER = (Answered.CHILD, Answered.KNOWN_CHILD, Answered.NO_CHILD, Answered.NOTHING)


class PartnerAnswered(Entry):
    """A partner answered, or did not. That nothing is held is an answer; it is not no children."""

    key = "online-abuse.partner-answered"
    title = "Partner's answer"
    reads = "{partner}: {answer}. Position of trust: {trust_role}. What: {what}. Who: {named}"
    marks = (marked_when(Mark.TRUST_ROLE_KNOWN, trust_role="yes"),)
    names_whom = OF_WHOM

    partner: Annotated[Partner, Asks("Who answered?")]
    answer: Annotated[Answered, Asks("What did they answer?")]
    trust_role: Annotated[Answer, Asks("Does it show a position of trust?")] = Answer.NOT_KNOWN
    what: Annotated[str, Asks("What do they know?", lines=4)] = ""
    named: Annotated[str, Asks("Who there?")] = ""


class TrustRoleWeighed(Entry):
    """Somebody decided what is done about a position of trust: whom to tell, and when."""

    key = "online-abuse.trust-role-weighed"
    title = "Position of trust: what is done"
    reads = (
        "Position of trust. The authority's designated officer: {lado}. Barring: {dbs}. Told: {told}. {why}"
    )
    names_whom = (A_SUSPECT,)

    lado: Annotated[
        Answer, Asks("Is the local authority's designated officer told?", hint="The LADO. Or why not, below.")
    ]
    dbs: Annotated[Answer, Asks("Is the Disclosure and Barring Service told?")]
    told: Annotated[Answer, Asks("Is the employer or club told now?")] = Answer.NOT_KNOWN
    why: Annotated[
        str,
        Asks(
            "Why so, and what protects the children there until then?",
            why="Told too soon they tip the suspect off; told too late a child is alone with them.",
            lines=4,
        ),
    ]
