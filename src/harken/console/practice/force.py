"""Who works in the practice force: accounts, posts, areas; the people always on duty."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import uuid4

from harken.access.accounts import NewAccount, Posting, create_account, create_force, post
from harken.access.connection import Connection
from harken.access.training import Trained, keep_training
from harken.vocabulary import Role, roles
from harken.vocabulary.skills import ARMS, CHILD_ABUSE_INVESTIGATION, INTELLIGENCE_DEVELOPMENT, KIRAT

CODE, NAME = "WM", "Wenmarsh Police"
PASSWORD = "practice-only"  # noqa: S105 - of invented people, in a database marked as practice
FOR_EVER = timedelta(days=3650)


@dataclass(frozen=True, slots=True)
class Officer:
    """One invented member of the force. `sees` says what to look at as them."""

    login: str
    name: str
    role: Role
    area: str
    team: str = ""
    sees: str = ""
    on_duty: bool = True

    @property
    def collar(self) -> str:
        """The number that stands in the name; staff have none."""
        return next((word for word in self.name.split() if word.isdecimal()), "")


GROUPS: dict[str, tuple[Officer, ...]] = {
    "Street and station": (
        Officer(
            "response",
            "PC 4471 Jo Pell",
            roles.RESPONSE_OFFICER,
            "Eastmere",
            "Eastmere response",
            "the tasking on a phone, an enquiry, what a child said",
        ),
        Officer(
            "wray",
            "PC 3902 Sam Wray",
            roles.RESPONSE_OFFICER,
            "Eastmere",
            "Eastmere response",
            "officer in charge of the well-kept case",
        ),
        Officer(
            "sergeant",
            "PS 2214 Rhian Haddow",
            roles.SUPERVISOR,
            "Eastmere",
            "Eastmere response",
            "what my people owe, and what nobody has",
        ),
        Officer(
            "inspector",
            "Insp 1107 Tolu Oyelaran",
            roles.DUTY_INSPECTOR,
            "",
            "",
            "what climbed; acknowledges, decides",
        ),
        Officer(
            "local",
            "PC 4388 Wren Tarrant",
            roles.NEIGHBOURHOOD_OFFICER,
            "Eastmere",
            "Eastmere neighbourhood",
            "who lives here, and why it matters",
        ),
        Officer("ks", "PS 2290 Idris Vale", roles.SUPERVISOR, "Kelbridge", "Kelbridge response"),
        Officer("kp", "PC 4120 Elin Rudd", roles.RESPONSE_OFFICER, "Kelbridge", "Kelbridge response"),
        Officer("super", "Supt 1011 Edie Lorne", roles.SUPERINTENDENT, ""),
    ),
    "Control room": (
        Officer("call", "Ash Penrose", roles.CALL_TAKER, "", "Demand hub", "reports a child missing"),
        Officer(
            "hubinsp",
            "Insp 1064 Cato Brisk",
            roles.DEMAND_HUB_INSPECTOR,
            "",
            "Demand hub",
            "what waits in the hub, and what slips",
        ),
        Officer("hub", "Robin Tull", roles.DEMAND_HUB_SUPERVISOR, "", "Demand hub"),
        Officer("control", "Lou Fenner", roles.DISPATCHER, "", "Demand hub"),
        Officer("manager", "Insp 1033 Dana Frayne", roles.FORCE_INCIDENT_MANAGER, "", "Demand hub"),
        # A screen that nobody sits at is never on duty, so that nothing is told to it.
        Officer(
            "wall",
            "Eastmere wall",
            roles.DISPATCHER,
            "Eastmere",
            "",
            "the wall board of a control room",
            on_duty=False,
        ),
    ),
    "Custody and police protection": (
        Officer(
            "designated",
            "Insp 1121 Bryn Ashlock",
            roles.DESIGNATED_OFFICER,
            "",
            "",
            "children in police protection: told, asked, safe, and until when",
        ),
        Officer(
            "custody",
            "PS 2307 Mel Corran",
            roles.CUSTODY_OFFICER,
            "",
            "Custody suite",
            "a child in a cell: clocks, adult, bed",
        ),
        Officer(
            "custinsp",
            "Insp 1142 Ivo Thornby",
            roles.CUSTODY_INSPECTOR,
            "",
            "Custody suite",
            "reviews in person",
        ),
        Officer("custlead", "Lark Edmonds", roles.CUSTODY_LEAD, "", "Custody suite"),
    ),
    "Desks": (
        Officer(
            "focus",
            "Kit Brandt",
            roles.FOCUS_DESK,
            "",
            "Vulnerability focus desk",
            "trigger plans, and whether they were opened",
        ),
        Officer(
            "missing",
            "Morgan Lisle",
            roles.MISSING_COORDINATOR,
            "",
            "Missing team",
            "every missing child, return interviews, strategy discussions",
        ),
        Officer(
            "mash", "Noor Whitlam", roles.MASH, "", "MASH desk", "referrals, and what the authority answered"
        ),
        Officer("mashmanager", "Gil Torrance", roles.MASH_MANAGER, "", "MASH desk"),
        Officer("encompass", "Posy Hallam", roles.ENCOMPASS_DESK, "", "MASH desk"),
        Officer("eidad", "Teal Osgood", roles.EIDAD_DESK, "", "Domestic abuse desk"),
        Officer("marac", "Brook Denholm", roles.MARAC_COORDINATOR, "", "Domestic abuse desk"),
        Officer("dvds", "Ellis Tarn", roles.DISCLOSURE_OFFICER, "", "Domestic abuse desk"),
        Officer("pnc", "Pat Hale", roles.PNC_BUREAU, ""),
    ),
    "Detectives and offenders": (
        Officer("ds", "DS 2418 Fern Maddick", roles.DETECTIVE_SERGEANT, "", "Child abuse investigation"),
        Officer(
            "di", "DI 1412 Asa Merrow", roles.DETECTIVE_INSPECTOR, "", "", "decisions only a DI may take"
        ),
        Officer("dci", "DCI 1305 Wyn Calder", roles.DETECTIVE_CHIEF_INSPECTOR, ""),
        Officer("online", "DC 3655 Jory Vance", roles.ONLINE_TEAM, "", "Online abuse team"),
        Officer("investigator", "DC 3688 Bly Corder", roles.INVESTIGATOR, "", "Online abuse team"),
        Officer("assessor", "DC 3671 Perrin Ask", roles.TRAINED_ASSESSOR, "", "Online abuse team"),
        Officer("caid", "Wyn Lacey", roles.CAID_OFFICER, "", "Online abuse team"),
        Officer("intel", "Sunny Abdale", roles.INTELLIGENCE_DEVELOPER, "", "Intelligence"),
        Officer("om", "PC 3717 Rook Sallis", roles.OFFENDER_MANAGER, "Eastmere", "MOSOVO"),
        Officer("mosovo", "PS 2350 Linnet Grove", roles.MOSOVO_SERGEANT, "", "MOSOVO"),
        Officer("mosovodi", "DI 1420 Cass Merriden", roles.MOSOVO_INSPECTOR, "", "MOSOVO"),
        Officer("csods", "Fen Averill", roles.CSODS_OFFICER, "", "MOSOVO"),
        Officer(
            "abuse",
            "DC 3702 Merle Quill",
            roles.INVESTIGATOR,
            "",
            "Child abuse investigation",
            "abuse alleged: the child asked once, the suspect, the child told what came of it",
        ),
        Officer(
            "exploit",
            "DC 3719 Rowan Pike",
            roles.INVESTIGATOR,
            "",
            "Exploitation team",
            "who comes with an exploited child, what is done against them",
        ),
        Officer("registrar", "Tansy Orrell", roles.CRIME_REGISTRAR, ""),
    ),
    "Oversight": (
        Officer(
            "chair",
            "Ch Insp 1206 Hollis Brand",
            roles.MEETING_CHAIR,
            "",
            "",
            "the daily meeting: each child at risk, what was decided, who owns it",
        ),
        Officer(
            "group",
            "Det Ch Supt 1006 Maren Yule",
            roles.PERFORMANCE_GROUP,
            "",
            "",
            "recommendations, audits, and what became of each action",
        ),
        Officer("chief", "DCC 1002 Ardal Finch", roles.CHIEF_OFFICER, ""),
        Officer("owner", "Supt 1019 Petra Lisk", roles.RECOMMENDATION_OWNER, ""),
        Officer("auditor", "Gray Sorley", roles.AUDITOR, ""),
        Officer("information", "Bex Arkle", roles.INFORMATION_MANAGER, "", "", "a breach, and who was told"),
        Officer("records", "Dell Rimmer", roles.RECORDS_TEAM, ""),
        Officer("protection", "Ines Coyle", roles.DATA_PROTECTION_OFFICER, "", "", "who looked at whom"),
        Officer(
            "standards",
            "DI 1455 Lowen Tate",
            roles.PROFESSIONAL_STANDARDS,
            "",
            "",
            "who looked at whom, and why",
        ),
        Officer("welfare", "Jan Lister", roles.WELFARE_OFFICER, "", "", "minutes with traumatic material"),
    ),
}
"""Everybody, by where they work."""

OFFICERS = tuple(one for group in GROUPS.values() for one in group)
YEAR = timedelta(days=365)
TRAINED = {
    "abuse": (CHILD_ABUSE_INVESTIGATION, timedelta(days=400)),
    "ds": (CHILD_ABUSE_INVESTIGATION, timedelta(days=-9)),
    "intel": (INTELLIGENCE_DEVELOPMENT, timedelta(days=400)),
    "assessor": (KIRAT, timedelta(days=20)),
    "om": (ARMS, timedelta(days=200)),
}
"""Who is trained for what, and for how long from now: most for long, one not for long, one no longer."""

BEGIN = (
    "Begin as sergeant: KA is missing, at high risk, and nobody has looked.",
    "What is late climbs until somebody says that it is theirs.",
    "Then be wray, whose case of TM is well kept; and call, who reports a child.",
)
"""Where to begin, for somebody who has never seen it: the review's two cases, and one of their own."""


def make_force(connection: Connection, now: datetime) -> str:
    """Make the force and everybody in it; its id."""
    force = create_force(connection, code=CODE, name=NAME)
    for one in OFFICERS:
        account = create_account(
            connection,
            NewAccount(
                force=force,
                login=one.login,
                name=one.name,
                collar=one.collar,
                password=PASSWORD,
                email=f"{one.login}@wenmarsh.invalid",
            ),
        )
        began = now - FOR_EVER
        post(
            connection,
            Posting(force=force, account=account, role=one.role, starts=began, area=one.area, team=one.team),
        )
        if one.on_duty:
            connection.execute(
                "insert into shift (force, id, account, starts, ends) values (%s, %s, %s, %s, %s)",
                (force, uuid4(), account, began, now + FOR_EVER),
            )
    for login, (skill, left) in TRAINED.items():
        training = Trained(
            login=login, skill=skill.name, starts=now - YEAR, ends=now + left,
            evidence=f"Practice/{login}",
        )  # fmt: skip
        keep_training(connection, force, training)
    return force
