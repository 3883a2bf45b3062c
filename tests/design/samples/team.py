"""My team: over the limit, training that ran out and that soon will, none on record; who leads nobody."""

from harken.design.pages.team import Line, Member, Named, TeamPage
from tests.design.samples.frames import frame

LIMITS = "Everybody counts their own minutes, in the case. The limits are Harken's own design."
ASSESSOR = Member(
    name="PC 4471 Jo Pell",
    posts="response officer, Eastmere response",
    cases=(Line("14 open"), Line("3 with something overdue", "late")),
    training=(
        Line("KIRAT, until 8 Dec: runs out in 9 days", "soon"),
        Line("child abuse investigation, ran out 3 Nov", "late"),
    ),
    exposure=(Line("130 of 120 minutes in 24 hours", "late"), Line("300 of 480 minutes in seven days")),
    over="Over the limit: arrange a break.",
)
OTHER = Member(
    name="PC 3902 Sam Wray",
    posts="response officer, Eastmere response",
    cases=(Line("0 open"),),
    training=(Line("nothing on record"),),
    exposure=(Line("0 of 120 minutes in 24 hours"), Line("0 of 480 minutes in seven days")),
)
SKILLS = (Named("KIRAT", "Assesses suspects.", "Slides. National practice, read in a secondary source only"),)

PAGES = {
    "team": TeamPage(
        frame=frame("My team", "/team"),
        title="My team",
        says="Of each of your people.",
        members=(ASSESSOR, OTHER),
        limits=LIMITS,
        skills=SKILLS,
    ),
    "team-of-one": TeamPage(
        frame=frame("My work and training", "/team"),
        title="My work and training",
        says="Your own.",
        members=(OTHER,),
        limits=LIMITS,
    ),
}
