"""The comprehensive questionnaire asked of whoever reports a child missing, in steps."""

from typing import Annotated

from harken.vocabulary import Answer, Asks, Entry, Mark, Tells, marked_when

LOOKS, HEALTH, REACH, PEOPLE, HARM, WHY = (
    "Looks and clothing",
    "Health and needs",
    "Telephone, money, transport",
    "Places and people",
    "Harm",
    "Why now",
)


class QuestionnaireCompleted(Entry):
    """Every question was put: answered, not known or declined. What is left empty was not known."""

    key = "missing.questionnaire-completed"
    title = "Questionnaire completed"
    reads = (
        "Questionnaire completed. Exploitation: {exploitation}; self-harm: {self_harm}; why now: {why_now}"
    )
    help = "Ask every question. Not known and declined are answers; neither is a no."
    marks = (
        marked_when(Mark.EXPLOITATION_SUSPECTED, exploitation="yes"),
        marked_when(Mark.EXPLOITATION_SUSPECTED, county_lines="yes"),
        marked_when(Mark.RISK_TO_CHILD_KNOWN, harm_at_home="yes"),
        marked_when(Mark.CHILD_LOOKED_AFTER, looked_after="yes"),
    )
    tells = (
        (Tells.LOOKS, "description"),
        (Tells.WEARING, "clothing"),
        (Tells.HEALTH, "health"),
        (Tells.MEDICATION, "medication"),
        (Tells.COMMUNICATION, "communication"),
    )

    description: Annotated[str, Asks("What does the child look like?", lines=3, step=LOOKS)] = ""
    clothing: Annotated[str, Asks("What were they wearing and carrying?", lines=2, step=LOOKS)] = ""
    photograph: Annotated[
        Answer,
        Asks(
            "Is there a photograph of this year?",
            why="Officers look for a face. Old ones mislead.",
            step=LOOKS,
        ),
    ] = Answer.NOT_KNOWN
    health: Annotated[
        str,
        Asks(
            "Illness, injury, pregnancy?", hint="Mental health, drink and drugs, too.", lines=2, step=HEALTH
        ),
    ] = ""
    medication: Annotated[
        str,
        Asks("Which medication, is it with them, and what if a dose is missed?", lines=2, step=HEALTH),
    ] = ""
    medication_needed: Annotated[
        Answer, Asks("Do they need medication that they do not have with them?", step=HEALTH)
    ] = Answer.NOT_KNOWN
    communication: Annotated[
        str,
        Asks(
            "How do they communicate and understand?",
            hint="Disability, autism, language, what frightens or calms them.",
            why="So that the officer who finds them does not frighten them away.",
            lines=3,
            step=HEALTH,
        ),
    ] = ""
    needs: Annotated[Answer, Asks("Do they have special educational needs or a disability?", step=HEALTH)] = (
        Answer.NOT_KNOWN
    )
    telephone: Annotated[str, Asks("Which telephones and numbers, on or off, which battery?", step=REACH)] = (
        ""
    )
    accounts: Annotated[str, Asks("Which accounts online: games, chat, email?", step=REACH)] = ""
    money: Annotated[str, Asks("Money, bank card, travel card?", step=REACH)] = ""
    transport: Annotated[str, Asks("How may they travel, in whose car?", step=REACH)] = ""
    places: Annotated[
        str, Asks("Where might they go?", hint="Where found before; where happy.", lines=3, step=PEOPLE)
    ] = ""
    associates: Annotated[
        str,
        Asks(
            "With whom might they be?",
            hint="Friends, older people, a parent who may have taken them.",
            lines=3,
            step=PEOPLE,
        ),
    ] = ""
    trusted_adult: Annotated[str, Asks("Which adult do they trust or ring when frightened?", step=PEOPLE)] = (
        ""
    )
    exploitation: Annotated[
        Answer,
        Asks(
            "Is anybody exploiting them, or suspected to be?",
            hint="Gifts, lifts, debts, a second telephone.",
            step=HARM,
        ),
    ] = Answer.NOT_KNOWN
    county_lines: Annotated[
        Answer,
        Asks("Are they thought to carry or sell drugs for others?", why="That is exploitation.", step=HARM),
    ] = Answer.NOT_KNOWN
    exploitation_detail: Annotated[str, Asks("What is known or suspected?", lines=3, step=HARM)] = ""
    self_harm: Annotated[
        Answer,
        Asks("Have they harmed themselves, or spoken of it?", hint="Or of suicide, at any time.", step=HARM),
    ] = Answer.NOT_KNOWN
    self_harm_detail: Annotated[str, Asks("What, when, and did they leave a note?", lines=2, step=HARM)] = ""
    online: Annotated[
        Answer, Asks("Have they met, or are they to meet, somebody from online?", step=HARM)
    ] = Answer.NOT_KNOWN
    harm_at_home: Annotated[
        Answer,
        Asks(
            "May somebody where they live be harming them?",
            hint="Violence, forced marriage, so-called honour.",
            why="Then we do not simply take them back.",
            step=HARM,
        ),
    ] = Answer.NOT_KNOWN
    why_now: Annotated[
        str,
        Asks(
            "Why now? What happened today and this week?",
            hint="A quarrel, a birthday, a court day.",
            lines=4,
            step=WHY,
        ),
    ] = ""
    child_said: Annotated[
        str,
        Asks(
            "What had the child said, in their words?",
            hint="Messages, a note, what they told a friend or carer.",
            why="Their own reason is the best line of enquiry, and it is theirs to have heard.",
            lines=4,
            step=WHY,
        ),
    ] = ""
    looked_after: Annotated[Answer, Asks("Are they looked after by a local authority?", step=WHY)] = (
        Answer.NOT_KNOWN
    )
    care_status: Annotated[
        str, Asks("Which authority, which order, who is the social worker?", lines=2, step=WHY)
    ] = ""
    been_missing_before: Annotated[Answer, Asks("Have they been missing before?", step=WHY)] = (
        Answer.NOT_KNOWN
    )
    previous: Annotated[str, Asks("Where were they found, and what had happened?", lines=3, step=WHY)] = ""
