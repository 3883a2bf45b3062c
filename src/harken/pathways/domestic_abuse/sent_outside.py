"""What goes outside by itself: that the risk was assessed, and to a school that reads here what it needs."""

from harken.every_case.ahead import Ahead
from harken.every_case.voice import Voice
from harken.pathways.domestic_abuse.duties.assessing import AFTER_AN_ASSESSMENT, PURPOSE
from harken.pathways.domestic_abuse.duties.sources import TELL_SCHOOLS, our_design, review
from harken.pathways.domestic_abuse.entries.children import ChildVictim
from harken.pathways.domestic_abuse.entries.schools import EncompassReceived, EncompassSent
from harken.vocabulary import HasIt, Notice, Particular, on, when
from harken.vocabulary.roles import SCHOOL, SOCIAL_CARE

SEND_THE_ASSESSMENT = Notice(
    key="domestic-abuse.send-the-assessment",
    rules=("DA-02",),
    says="Tell children's social care that the risk was assessed",
    on=AFTER_AN_ASSESSMENT,
    to=SOCIAL_CARE,
    purpose=PURPOSE,
    sources=(review("Assessment and help: DASH assessments are shared with safeguarding partners"),),
)

TELL_THE_SCHOOL = Notice(
    key="domestic-abuse.tell-the-school",
    rules=("DA-05", "DA-06"),
    says="Give a school the notice at its portal, where it reads there",
    on=(when(on(EncompassSent, sent=Ahead.AHEAD)),),
    to=SCHOOL,
    purpose="Operation Encompass",
    called="establishment",
    particulars=(
        Particular("Was the child there", ChildVictim, "was_there"),
        Particular("Seen by police", Voice, "seen"),
    ),
    asked="Look after the child today. Do not speak of it to the child's parents. What the child said, and "
    "anything else you need: ring us.",
    has_it=HasIt(EncompassReceived, called="establishment", who="who", at="received_at"),
    sources=(
        TELL_SCHOOLS,
        our_design("The least of what the scheme names: name, birth, when, there or not, seen or not"),
    ),
)

NOTICES = (SEND_THE_ASSESSMENT, TELL_THE_SCHOOL)
