"""What is owed once the child is back: seen, heard, the authority told, an interview that is read."""

from harken.pathways.missing.duties.ladders import (
    CO_ORDINATOR_A_DAY_BEFORE,
    DAY,
    HALF_A_DAY,
    ON_THE_CO_ORDINATOR,
)
from harken.pathways.missing.duties.levels import (
    FOUND_DEAD,
    WAS_FOUND_A_CHILD,
    WAS_FOUND_ALIVE,
    WAS_FOUND_ALIVE_AND_A_CHILD,
    by_level,
)
from harken.pathways.missing.duties.sources import (
    HELD_FROM,
    PREVENTION_INTERVIEW,
    RETURN_INTERVIEW,
    TELL_THE_AUTHORITY,
    our_design,
    review,
)
from harken.pathways.missing.duties.trigger_plan import PLAN_STANDS
from harken.pathways.missing.entries.found import PreventionInterviewHeld, PreventionInterviewReleased
from harken.pathways.missing.entries.notices import AuthorityToldOfReturn
from harken.pathways.missing.entries.return_interview import (
    REFUSED,
    ReturnInterviewHeld,
    ReturnInterviewOffered,
    ReturnInterviewRead,
    ReturnInterviewRefused,
    ReturnInterviewShared,
)
from harken.pathways.missing.entries.trigger_plan import TriggerPlanEnded, TriggerPlanMade
from harken.vocabulary import (
    Answer,
    AsSoonAsPracticable,
    Days,
    Duty,
    Elapsed,
    Mark,
    Rank,
    SinceAnswer,
    Tell,
    marked,
    on,
    when,
)
from harken.vocabulary.roles import (
    DETECTIVE_INSPECTOR,
    FOCUS_DESK,
    LA_SERVICE_MANAGER,
    LOCAL_AUTHORITY,
    MASH,
    MISSING_COORDINATOR,
    OFFICER_IN_CHARGE,
    RESPONSE_OFFICER,
    SAFEGUARDING_PARTNERSHIP,
    SUPERVISOR,
)

SINCE_THE_RETURN = SinceAnswer("returned_at")
A_WEEK = Elapsed(hours=168)
HELD_OR_REFUSED = (on(ReturnInterviewHeld), on(ReturnInterviewRefused, why=REFUSED))
LET_GO = on(PreventionInterviewReleased).at_least(Rank.INSPECTOR)
# Declined is an answer of the child; not known is none.
ASKED = (Answer.YES, Answer.NO, Answer.DECLINED)
LEFT_OPEN = (
    on(PreventionInterviewHeld, face_to_face=Answer.YES, harmed=Answer.NOT_KNOWN),
    on(PreventionInterviewHeld, face_to_face=Answer.YES, harm_at_home=Answer.NOT_KNOWN),
    on(PreventionInterviewHeld, face_to_face=Answer.YES, crime=Answer.NOT_KNOWN),
)
WHEN_FOUND_PROMPT = by_level(
    high=Elapsed(hours=1), medium=Elapsed(hours=24), low=Elapsed(hours=24), unset=Elapsed(hours=1)
)
NOT_SHARED = (
    review("Assessment and help: return home interviews not completed, or not shared with police"),
    our_design("Two days from the return interview, or its refusal, until police have read it"),
)
SEEN_AND_HEARD = (
    PREVENTION_INTERVIEW,
    our_design(
        "We prompt to see the child an hour after a return at high risk, else a day; to hear them, a day"
    ),
)

HOLD_A_PREVENTION_INTERVIEW = Duty(
    key="missing.hold-a-prevention-interview",
    rules=("MC-15",),
    says="See the child face to face: safe, harmed, a crime, where and with whom",
    short="Prevention interview",
    why="It is the only time police see the child after. By telephone nobody sees who is listening.",
    owed_by=(OFFICER_IN_CHARGE, RESPONSE_OFFICER),
    arises=(WAS_FOUND_ALIVE,),
    start=SINCE_THE_RETURN,
    due={HELD_FROM: AsSoonAsPracticable(WHEN_FOUND_PROMPT)},
    met=(on(PreventionInterviewHeld, face_to_face=Answer.YES),),
    released=(LET_GO, FOUND_DEAD),
    steps=("Go and see the child", "Agree a time and place with the child", "Ask an inspector to let it go"),
    escalates=(Tell(OFFICER_IN_CHARGE), Tell(SUPERVISOR), Tell(MISSING_COORDINATOR, HALF_A_DAY)),
    sources=SEEN_AND_HEARD,
)

# It stands on the case and on the list of whoever owes it. Within the week a return interview may answer it.
ASK_WHAT_THE_INTERVIEW_LEFT_OPEN = Duty(
    key="missing.ask-what-the-interview-left-open",
    rules=("MC-15",),
    says="Ask the child what the interview left open: harmed, afraid at home, a crime",
    short="Harm and crime asked",
    why="Not known says that nobody asked. A child who was asked and did not want to say has declined.",
    owed_by=(OFFICER_IN_CHARGE, RESPONSE_OFFICER),
    arises=tuple(map(when, LEFT_OPEN)),
    due={HELD_FROM: AsSoonAsPracticable(DAY)},
    met=(on(PreventionInterviewHeld, harmed=ASKED, harm_at_home=ASKED, crime=ASKED),),
    released=(LET_GO, FOUND_DEAD),
    steps=("Ask the child, alone", "Ask whom the child would talk to"),
    escalates=(Tell(MISSING_COORDINATOR, A_WEEK),),
    sources=SEEN_AND_HEARD,
)

HEAR_THE_CHILD = Duty(
    key="missing.hear-the-child",
    rules=("MC-15",),
    says="Hear the child, and record it in their own words (VOICE)",
    short="Child heard",
    why="A child who was seen and not asked was not heard. Their reason is what prevents the next time.",
    owed_by=(OFFICER_IN_CHARGE, RESPONSE_OFFICER),
    arises=(WAS_FOUND_ALIVE,),
    start=SINCE_THE_RETURN,
    due={HELD_FROM: AsSoonAsPracticable(DAY)},
    met=(marked(Mark.CHILD_HEARD),),
    released=(LET_GO, FOUND_DEAD),
    steps=("Ask the child, alone", "Ask whom the child would talk to"),
    escalates=(Tell(SUPERVISOR), Tell(MISSING_COORDINATOR, HALF_A_DAY)),
    sources=SEEN_AND_HEARD,
)

TELL_THE_AUTHORITY_OF_THE_RETURN = Duty(
    key="missing.tell-the-authority-of-the-return",
    rules=("MC-16",),
    says="Tell the local authority when the child returned, and what worries us",
    short="Authority told",
    why="The authority's hours for the return interview run from the return, whether or not they know of it.",
    owed_by=(MISSING_COORDINATOR,),
    arises=(WAS_FOUND_A_CHILD,),
    start=SINCE_THE_RETURN,
    due={HELD_FROM: AsSoonAsPracticable(HALF_A_DAY)},
    met=(on(AuthorityToldOfReturn),),
    steps=("Tell the placing authority", "Ring the social worker"),
    escalates=(Tell(MISSING_COORDINATOR), Tell(MASH, HALF_A_DAY)),
    sources=(TELL_THE_AUTHORITY, our_design("As soon as practicable: we prompt half a day after")),
)

OFFER_A_RETURN_INTERVIEW = Duty(
    key="missing.offer-a-return-interview",
    rules=("MC-17",),
    says="Offer the child a return interview by somebody independent",
    short="Return interview offered",
    why="Owed on every occasion, however short. The prompt is ours, so that there is time left to hold it.",
    owed_by=(LOCAL_AUTHORITY,),
    arises=(WAS_FOUND_ALIVE_AND_A_CHILD,),
    start=SINCE_THE_RETURN,
    due={HELD_FROM: AsSoonAsPracticable(Elapsed(hours=48))},
    met=(on(ReturnInterviewOffered), *HELD_OR_REFUSED),
    released=(FOUND_DEAD,),
    steps=("Ask the authority for a date",),
    escalates=(Tell(MISSING_COORDINATOR),),
    sources=(RETURN_INTERVIEW, our_design("Offered by two days after, so that there is time to hold it")),
)

HOLD_THE_RETURN_INTERVIEW = Duty(
    key="missing.hold-the-return-interview",
    rules=("MC-17",),
    says="Hold the return interview, or record that it was refused and by whom",
    short="Return interview",
    why="Offered is not held. A child tells somebody independent what they tell neither us nor their carer.",
    owed_by=(LOCAL_AUTHORITY,),
    arises=(WAS_FOUND_ALIVE_AND_A_CHILD,),
    start=SINCE_THE_RETURN,
    due={HELD_FROM: Elapsed(hours=72)},
    met=HELD_OR_REFUSED,
    released=(FOUND_DEAD,),
    steps=("Ask the authority for the outcome", "Ring the service manager"),
    warns=CO_ORDINATOR_A_DAY_BEFORE,
    escalates=(
        Tell(MISSING_COORDINATOR),
        Tell(LA_SERVICE_MANAGER),
        Tell(DETECTIVE_INSPECTOR, Elapsed(hours=48)),
    ),
    sources=(RETURN_INTERVIEW,),
)

SHARE_THE_RETURN_INTERVIEW = Duty(
    key="missing.share-the-return-interview",
    rules=("MC-18",),
    says="Share the return interview, or its refusal, with police",
    short="Return interview shared",
    why="In many cases it was held and police never learned what the child had said.",
    owed_by=(LOCAL_AUTHORITY, MISSING_COORDINATOR),
    arises=tuple(when(outcome) for outcome in HELD_OR_REFUSED),
    due={HELD_FROM: Days(2)},
    met=(on(ReturnInterviewShared),),
    steps=("Ask the interviewer for it",),
    escalates=(*ON_THE_CO_ORDINATOR, Tell(SAFEGUARDING_PARTNERSHIP, Elapsed(hours=48))),
    sources=NOT_SHARED,
)

READ_THE_RETURN_INTERVIEW = Duty(
    key="missing.read-the-return-interview",
    rules=("MC-18",),
    says="Read the return interview, and say what it changes",
    short="Return interview read",
    why="Received is not read. What it changes is why it was held.",
    owed_by=(MISSING_COORDINATOR,),
    arises=tuple(when(outcome) for outcome in HELD_OR_REFUSED),
    due={HELD_FROM: Days(2)},
    met=(on(ReturnInterviewRead),),
    steps=("Read it, and say what it changes",),
    escalates=ON_THE_CO_ORDINATOR,
    sources=NOT_SHARED,
)

UPDATE_THE_TRIGGER_PLAN = Duty(
    key="missing.update-the-trigger-plan",
    rules=("MC-18",),
    says="Bring the trigger plan up to date with what the child said",
    short="Plan updated",
    why="A plan that does not learn sends officers to last year's address.",
    owed_by=(FOCUS_DESK, MISSING_COORDINATOR),
    arises=tuple(when(outcome, PLAN_STANDS) for outcome in HELD_OR_REFUSED),
    due={HELD_FROM: Days(2)},
    met=(on(TriggerPlanMade),),
    released=(on(TriggerPlanEnded),),
    steps=("Speak with the focus desk",),
    escalates=(Tell(FOCUS_DESK), Tell(DETECTIVE_INSPECTOR, HALF_A_DAY)),
    sources=NOT_SHARED,
)

DUTIES = (
    HOLD_A_PREVENTION_INTERVIEW,
    ASK_WHAT_THE_INTERVIEW_LEFT_OPEN,
    HEAR_THE_CHILD,
    TELL_THE_AUTHORITY_OF_THE_RETURN,
    OFFER_A_RETURN_INTERVIEW,
    HOLD_THE_RETURN_INTERVIEW,
    SHARE_THE_RETURN_INTERVIEW,
    READ_THE_RETURN_INTERVIEW,
    UPDATE_THE_TRIGGER_PLAN,
)
