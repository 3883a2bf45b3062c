"""What goes outside by itself when the risk was assessed."""

from harken.pathways.domestic_abuse.duties.assessing import AFTER_AN_ASSESSMENT, PURPOSE
from harken.pathways.domestic_abuse.duties.sources import review
from harken.vocabulary import Notice
from harken.vocabulary.roles import SOCIAL_CARE

SEND_THE_ASSESSMENT = Notice(
    key="domestic-abuse.send-the-assessment",
    rules=("DA-02",),
    says="Tell children's social care that the risk was assessed",
    on=AFTER_AN_ASSESSMENT,
    to=SOCIAL_CARE,
    purpose=PURPOSE,
    sources=(review("Assessment and help: DASH assessments are shared with safeguarding partners"),),
)

NOTICES = (SEND_THE_ASSESSMENT,)
