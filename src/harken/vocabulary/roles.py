"""Roles: everybody who may owe a duty, be told of one, or record a fact. One declared list."""

from dataclasses import dataclass
from enum import IntEnum

POLICE = "police"


class Rank(IntEnum):
    """Police rank, in order; staff and other agencies have none."""

    NONE = 0
    CONSTABLE = 1
    SERGEANT = 2
    INSPECTOR = 3
    CHIEF_INSPECTOR = 4
    SUPERINTENDENT = 5
    CHIEF_OFFICER = 6


@dataclass(frozen=True, slots=True)
class Role:
    """A post that somebody holds on a shift. `aliases` are other words the field uses for it.

    `agency` is "police" or the name of the other agency; we chase those, we do not command them.
    """

    name: str
    rank: Rank = Rank.NONE
    agency: str = POLICE
    aliases: tuple[str, ...] = ()

    def __str__(self) -> str:
        """The role as it is spoken of."""
        return self.name


CALL_TAKER = Role("call-taker", aliases=("call handler", "hub", "demand hub"))
DISPATCHER = Role("dispatcher")
DEMAND_HUB_SUPERVISOR = Role("demand hub supervisor")
DEMAND_HUB_INSPECTOR = Role("demand hub inspector", Rank.INSPECTOR)
FORCE_INCIDENT_MANAGER = Role("force incident manager", Rank.INSPECTOR)
RESPONSE_OFFICER = Role(
    "response officer", Rank.CONSTABLE, aliases=("officer", "constable", "police constable", "PC")
)
OFFICER_IN_CHARGE = Role("officer in charge", Rank.CONSTABLE, aliases=("officer in case",))
SUPERVISOR = Role("supervisor", Rank.SERGEANT, aliases=("sergeant", "local supervisor"))
DUTY_INSPECTOR = Role("duty inspector", Rank.INSPECTOR, aliases=("inspector",))
SUPERINTENDENT = Role("superintendent", Rank.SUPERINTENDENT)
CHIEF_OFFICER = Role("chief officer", Rank.CHIEF_OFFICER)
FOCUS_DESK = Role("vulnerability focus desk", aliases=("focus desk",))
MISSING_COORDINATOR = Role(
    "missing co-ordinator", aliases=("missing persons co-ordinator", "missing coordinator")
)
MASH = Role("MASH", aliases=("mash desk",))
MASH_MANAGER = Role("MASH manager")
DETECTIVE_SERGEANT = Role("detective sergeant", Rank.SERGEANT)
DETECTIVE_INSPECTOR = Role("detective inspector", Rank.INSPECTOR, aliases=("DI",))
DETECTIVE_CHIEF_INSPECTOR = Role("detective chief inspector", Rank.CHIEF_INSPECTOR, aliases=("DCI",))
PNC_BUREAU = Role("PNC bureau")
INVESTIGATOR = Role("investigator", Rank.CONSTABLE)
OFFENDER_MANAGER = Role("offender manager", Rank.CONSTABLE)
CUSTODY_OFFICER = Role("custody officer", Rank.SERGEANT)
DESIGNATED_OFFICER = Role("designated officer", Rank.INSPECTOR)
PROFESSIONAL_STANDARDS = Role("professional standards", aliases=("PSD",))
SYSTEM = Role("system", aliases=("harken",))
SOCIAL_CARE = Role("children's social care", agency="local authority", aliases=("social worker",))
LOCAL_AUTHORITY = Role("local authority", agency="local authority")
LA_SERVICE_MANAGER = Role("local authority service manager", agency="local authority")
SAFEGUARDING_PARTNERSHIP = Role("safeguarding partnership", agency="safeguarding partnership")
CARER = Role("carer", agency="carer", aliases=("care provider",))
SCHOOL = Role("school", agency="school")
HEALTH = Role("health", agency="health")
CUSTODY_INSPECTOR = Role("custody inspector", Rank.INSPECTOR, aliases=("review officer",))
CUSTODY_LEAD = Role("custody lead")
APPROPRIATE_ADULT = Role("appropriate adult", agency="appropriate adult")
LA_DUTY_MANAGER = Role("local authority duty manager", agency="local authority")
LA_HEAD_OF_SERVICE = Role("local authority head of service", agency="local authority")
YOUTH_JUSTICE = Role("youth justice service", agency="youth justice")
COURT = Role("magistrates' court", agency="court")
ENCOMPASS_DESK = Role("Encompass desk")
EIDAD_DESK = Role("EIDAD desk", aliases=("domestic abuse desk",))
MARAC_COORDINATOR = Role("MARAC co-ordinator", aliases=("MARAC coordinator",))
DISCLOSURE_OFFICER = Role("domestic violence disclosure officer", aliases=("DVDS officer",))
POLICE_LEGAL = Role("police legal services")
NEIGHBOURHOOD_OFFICER = Role("neighbourhood officer", Rank.CONSTABLE)
NEIGHBOURHOOD_INSPECTOR = Role("neighbourhood inspector", Rank.INSPECTOR)
ONLINE_TEAM = Role("online abuse team")
INTELLIGENCE_DEVELOPER = Role("intelligence developer")
TRAINED_ASSESSOR = Role("trained assessor", aliases=("KIRAT assessor",))
CAID_OFFICER = Role("CAID officer", aliases=("image database officer",))
MOSOVO_SERGEANT = Role("MOSOVO sergeant", Rank.SERGEANT)
MOSOVO_INSPECTOR = Role("MOSOVO detective inspector", Rank.INSPECTOR, aliases=("MOSOVO DI",))
CSODS_OFFICER = Role("child sex offender disclosure officer", aliases=("CSODS officer", "CSODS desk"))
CRIME_REGISTRAR = Role("force crime registrar", aliases=("crime registrar",))
MEETING_CHAIR = Role("chair of the daily meeting", aliases=("meeting chair",))
PERFORMANCE_GROUP = Role("vulnerability performance group")
DATA_PROTECTION_OFFICER = Role("data protection officer", aliases=("DPO",))
WELFARE_OFFICER = Role("welfare officer", aliases=("occupational health",))
INFORMATION_MANAGER = Role("information manager")
RECORDS_TEAM = Role("records team")
AUDITOR = Role("auditor", aliases=("audit team",))
RECOMMENDATION_OWNER = Role("recommendation owner")
LADO = Role("local authority designated officer", agency="local authority", aliases=("LADO",))
COMPETENT_AUTHORITY = Role("single competent authority", agency="Home Office")
POLICE_AND_CRIME_COMMISSIONER = Role(
    "police and crime commissioner", agency="police and crime commissioner", aliases=("PCC",)
)
REGISTERED_PERSON = Role("registered person", agency="registered person")
MARAC_CHAIR = Role("MARAC chair", aliases=("chair of the MARAC",))

ROLES: tuple[Role, ...] = tuple(value for value in globals().values() if isinstance(value, Role))


def _plain(text: str) -> str:
    return text.strip().lower().replace("-", " ").replace("_", " ")


_BY_WORD = {_plain(word): role for role in ROLES for word in (role.name, *role.aliases)}


def at_least(rank: Rank, *first: Role) -> tuple[Role, ...]:
    """The posts of the police that are of at least this rank, these before the others."""
    others = (role for role in ROLES if role.agency == POLICE and role.rank >= rank and role not in first)
    return (*first, *others)


def role_called(text: str) -> Role | None:
    """The role somebody means by `text`, forgiving case and hyphens; None when nobody is called so."""
    return _BY_WORD.get(_plain(text))
