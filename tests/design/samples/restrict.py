"""Restricting a record: open to the force, restricted with a request to lower it, refused, not allowed."""

from dataclasses import replace

from harken.design.pages.parts import Ask, Link, Post, Term, prose, strong
from harken.design.pages.record import Choice, Wrong
from harken.design.pages.restrict import Colleague, RestrictPage
from tests.design.samples.frames import frame

RESTRICT = RestrictPage(
    frame=frame("Who may see the record of Kian Ashdale"),
    title="Who may see the record of Kian Ashdale",
    stands=(Term("Now", prose("Everybody in the force")), Term("Never", prose("Nobody is kept out"))),
    action="/children/1/restrict",
    back=Link("Back", "/children/1"),
    levels=(
        Choice("open", "Everybody in the force"),
        Choice("team", "One team", chosen=True),
        Choice("named", "Named people only"),
    ),
    teams=(Choice("Child abuse team", "Child abuse team", chosen=True),),
    asked="frayne",
    found=(
        Colleague("1", "Insp 1033 Dana Frayne", "force incident manager", let_in=True),
        Colleague("2", "PC 3902 Sam Wray", "response officer, Eastmere response", barred=True),
    ),
    why="A relative of the family works in this station.",
)
REFUSED = replace(
    RESTRICT,
    why="",
    found=(),
    none_found="Nobody of your force is called so.",
    wrong=(
        Wrong("Choose who may see it", "#level"),
        Wrong("Choose the team that may see it", "#team"),
        Wrong("Find at least one colleague", "#people"),
        Wrong("Say why, in a sentence. It is kept.", "#why"),
    ),
)
WAITS = replace(
    RESTRICT,
    stands=(Term("Now", prose("Named people only")),),
    lower=(Choice("open", "Everybody in the force"), Choice("team", "One team")),
    lower_says="A second person, an inspector or above who may see it, agrees within seven days.",
    waits=prose(strong("PS 2214 Rhian Haddow"), " asked at 14:02 that everybody in the force may see it."),
    answers=(
        Post("Agree", "/children/1/restrict", (("do", "agree"),)),
        Post("Leave it as it is", "/children/1/restrict", (("do", "refuse"),), quiet=True),
    ),
)
BACK = replace(
    RESTRICT,
    backs=("PS 2214 Rhian Haddow asks that PC 3902 Sam Wray may see it again.",),
    back_answers=(
        Post("Agree: let PC 3902 Sam Wray see it again", "/children/1/restrict", (("do", "back-agree"),)),
    ),
    back_whom=(Choice("2", "PC 3902 Sam Wray", chosen=True),),
    back_says="Nothing changes until an inspector or somebody above who may see this record agrees.",
    wrong=(Wrong("Say why, in a sentence. It is kept.", "#back-why"),),
)
PAGES = {
    "restrict": RESTRICT,
    "restrict-refused": REFUSED,
    "restrict-waits": WAITS,
    "restrict-back": BACK,
    "restrict-not-allowed": replace(
        RESTRICT, levels=(), asks=(Ask("A response officer may not restrict a record.", "a supervisor"),)
    ),
}
