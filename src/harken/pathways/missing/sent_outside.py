"""What goes outside by itself when a child is reported missing."""

from harken.pathways.missing.duties.first_hour import PURPOSE
from harken.pathways.missing.duties.levels import WENT_MISSING
from harken.pathways.missing.duties.sources import review
from harken.vocabulary import Notice
from harken.vocabulary.roles import SOCIAL_CARE

TELL_SOCIAL_CARE = Notice(
    key="missing.tell-social-care",
    rules=("MC-04",),
    says="Tell children's social care that a child was reported missing",
    on=(WENT_MISSING,),
    to=SOCIAL_CARE,
    purpose=PURPOSE,
    sources=(
        review("Assessment and help: a missing-child record notifies children's social care automatically"),
    ),
)

NOTICES = (TELL_SOCIAL_CARE,)
