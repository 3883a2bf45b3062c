"""What must be so before one of our own acts: asking a partner, booking a contact, closing."""

from harken.every_case.opening import Closed
from harken.every_case.referral import Referred
from harken.pathways.online_abuse.duties.sources import (
    AT_FIRST_KNOWLEDGE,
    SUICIDE,
    our_design,
)
from harken.pathways.online_abuse.duties.stages import ENDED, IDENTIFIED, NO_LONGER_SUSPECTED, RECEIVED
from harken.pathways.online_abuse.entries.checks import (
    TIPS_OFF,
    Conflict,
    ConflictChecked,
    Partner,
    PartnerAsked,
)
from harken.pathways.online_abuse.entries.children import ChildFound
from harken.pathways.online_abuse.entries.images import ImagesGraded, ImagesUploaded
from harken.pathways.online_abuse.entries.suspect import (
    ContactCannotWait,
    ContactPlanned,
    WelfareAssessed,
)
from harken.vocabulary import Gate, Lacks, Requires, Stands, on

NOTHING_TIPS_OFF = our_design(
    "A check asks the minimum, states no suspicion, and goes to a named person after a conflict check"
)


def _asks(partner: Partner, key: str) -> Gate:
    """Holds a check that goes to `partner` until somebody looked whether it would reach the suspect."""
    return Gate(
        key=key,
        rules=("OC-09",),
        says=f"Before {partner} is asked, somebody looked whether that would reach the suspect",
        act=on(PartnerAsked, partner=partner),
        requires=(
            Requires(
                f"No conflict check says that asking {partner} is nothing to the suspect or the household. "
                f"It "
                "would tip them off where they work, or know somebody. Ask somebody above that place, by "
                "name.",
                Stands(
                    (on(ConflictChecked, partner=partner, found=Conflict.CLEAR),),
                    until=(on(ConflictChecked, partner=partner, found=TIPS_OFF),),
                ),
            ),
        ),
        who_waits="A child waits minutes for the check. The referral waits for none, nor does a visit.",
        sources=(NOTHING_TIPS_OFF,),
    )


ASK_SOCIAL_CARE = _asks(Partner.SOCIAL_CARE, "online-abuse.ask-social-care")
ASK_HEALTH = _asks(Partner.HEALTH, "online-abuse.ask-health")
ASK_EDUCATION = _asks(Partner.EDUCATION, "online-abuse.ask-education")
ASK_THE_BARRING_SERVICE = _asks(Partner.DBS, "online-abuse.ask-the-barring-service")

PLAN_A_CONTACT = Gate(
    key="online-abuse.plan-a-contact",
    rules=("OC-11",),
    says="A contact with the suspect is booked once their risk of suicide was weighed for it",
    act=on(ContactPlanned),
    requires=(
        Requires(
            "The suspect's welfare was not weighed since the last contact was planned. If somebody is in "
            "danger, record that it cannot wait; nothing holds an arrest.",
            Stands((on(WelfareAssessed), on(ContactCannotWait)), until=(on(ContactPlanned),)),
        ),
    ),
    who_waits="Nobody: what cannot wait goes ahead with one entry, and no visit or arrest is held.",
    sources=(SUICIDE,),
)

CLOSE = Gate(
    key="online-abuse.close",
    rules=("OC-08", "OC-12", "OC-15"),
    says="A case is closed once the suspect is known, each child referred, the material uploaded",
    act=on(Closed),
    requires=(
        Requires(
            "The suspect is not identified, and no inspector has ended the search.",
            Lacks((RECEIVED,), until=(IDENTIFIED, NO_LONGER_SUSPECTED, ENDED)),
        ),
        Requires(
            "A child whom the suspect can reach was not referred.",
            Lacks((on(ChildFound),), until=(on(Referred),)),
        ),
        Requires(
            "Material that was graded is not uploaded.",
            Lacks((on(ImagesGraded),), until=(on(ImagesUploaded),)),
        ),
    ),
    who_waits="Nobody is less safe while a case stays open.",
    sources=(AT_FIRST_KNOWLEDGE, our_design("A case that is closed is looked at by nobody")),
)

GATES = (ASK_SOCIAL_CARE, ASK_HEALTH, ASK_EDUCATION, ASK_THE_BARRING_SERVICE, PLAN_A_CONTACT, CLOSE)
