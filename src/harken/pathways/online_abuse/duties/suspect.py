"""What is owed at each contact with a suspect, and of the material: welfare weighed, graded, uploaded."""

from harken.pathways.online_abuse.duties.sources import HELD_FROM, IMAGE_DATABASE, SUICIDE, our_design, review
from harken.pathways.online_abuse.duties.stages import (
    DIED,
    EACH_SUSPECT,
    HOUR,
    IDENTIFIED,
    NO_LONGER_SUSPECTED,
    ON_THE_INVESTIGATOR,
    OVER_HERE,
)
from harken.pathways.online_abuse.entries.images import ImagesGraded, ImagesUploaded, Worst
from harken.pathways.online_abuse.entries.suspect import SuspectContacted, WelfareAssessed, WelfareRisk
from harken.vocabulary import About, Answer, AtOnce, BeforeEntry, Days, Duty, Tell, on, when
from harken.vocabulary.roles import (
    CAID_OFFICER,
    CUSTODY_OFFICER,
    DETECTIVE_INSPECTOR,
    INVESTIGATOR,
    ONLINE_TEAM,
)

TO_UPLOAD = tuple(worst for worst in Worst if worst is not Worst.NONE)
# Where a risk is seen, health or liaison and diversion is asked, or the suspect will not have it.
CARED_FOR = (
    on(WelfareAssessed, risk=WelfareRisk.NONE_SEEN),
    on(
        WelfareAssessed,
        risk=(WelfareRisk.HIGH, WelfareRisk.SOME),
        health=(Answer.YES, Answer.DECLINED),
    ),
)
WEIGHED, CONTACT = on(WelfareAssessed), on(SuspectContacted)

WEIGH_WELFARE_FIRST = Duty(
    key="online-abuse.weigh-welfare-first",
    rules=("OC-11",),
    says="Weigh the suspect's risk of suicide before the first contact, and plan for it",
    short="Suspect's welfare, first",
    why="Some take their own lives within days of being told. A child is often the one who finds them.",
    about=About.CASE,
    apart=True,
    owed_by=(INVESTIGATOR,),
    arises=(when(IDENTIFIED),),
    due={HELD_FROM: BeforeEntry((CONTACT,))},
    met=(WEIGHED,),
    released=(*NO_LONGER_SUSPECTED, *OVER_HERE),
    once=True,
    counts_earlier=True,
    afresh=(EACH_SUSPECT,),
    steps=("Look at health and custody history", "Plan who stays, and with whom the children are"),
    escalates=(Tell(INVESTIGATOR), Tell(ONLINE_TEAM), Tell(DETECTIVE_INSPECTOR, HOUR)),
    sources=(
        SUICIDE,
        our_design("Late from the moment of a contact without it; no contact that cannot wait is held"),
    ),
)

WEIGH_WELFARE_EACH_TIME = Duty(
    key="online-abuse.weigh-welfare-each-time",
    rules=("OC-11",),
    says="Weigh the suspect's risk of suicide again at each contact, and ask health if there is one",
    short="Suspect's welfare, again",
    why="The worst hour is often after the interview, and the day that bail is answered.",
    about=About.CASE,
    apart=True,
    owed_by=(INVESTIGATOR, CUSTODY_OFFICER),
    arises=(when(CONTACT),),
    due={HELD_FROM: AtOnce(HOUR)},
    met=CARED_FOR,
    released=(DIED,),
    once=True,
    steps=("Ask them, face to face", "Give the leaflet", "Refer to health, or liaison and diversion"),
    escalates=ON_THE_INVESTIGATOR,
    sources=(SUICIDE, our_design("At each contact: an hour is the last moment to have done it")),
)

UPLOAD_THE_MATERIAL = Duty(
    key="online-abuse.upload-the-material",
    rules=("OC-12",),
    says="Upload what was graded to the national image database, with counts by category",
    short="Material uploaded",
    why="In the review 300 cases waited. Elsewhere somebody looks for a child whom we have seen.",
    about=About.CASE,
    owed_by=(CAID_OFFICER,),
    arises=(when(on(ImagesGraded, worst=TO_UPLOAD)),),
    due={HELD_FROM: Days(30)},
    met=(on(ImagesUploaded).with_same("batch"),),
    steps=("Upload the batch", "Ask for somebody who can"),
    escalates=(Tell(CAID_OFFICER), Tell(DETECTIVE_INSPECTOR)),
    sources=(
        review("a backlog of 300 cases waiting to be uploaded"),
        IMAGE_DATABASE,
        our_design("Thirty days from grading. No national time was found"),
    ),
)

DUTIES = (WEIGH_WELFARE_FIRST, WEIGH_WELFARE_EACH_TIME, UPLOAD_THE_MATERIAL)
