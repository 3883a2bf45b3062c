"""The DARA risk assessment, in our own words: what control is like, and what may happen next."""

from typing import Annotated

from harken.pathways.domestic_abuse.entries.account import (
    BOTH_ADULTS,
    IN_IT,
    OWN_WORDS,
    AccountGiven,
    AnsweredBy,
    WhatItCovers,
    WhichVersion,
)
from harken.vocabulary import Answer, Asks, Entry, Mark

NOW, CONTROL, HARM, CHILDREN = (
    "Now", "Control", "Harm", "Children and leaving",
)  # fmt: skip


class DaraCompleted(Entry):
    """A DARA was gone through with the person it was done to. A question left empty was not asked."""

    key = "domestic-abuse.dara-completed"
    account_in = IN_IT
    names_whom = BOTH_ADULTS
    title = "DARA risk assessment"
    marks = (Mark.SOMEBODY_NAMED,)
    reads = (
        "DARA ({tool_version}), answered by {answered_by}. The account covers: {covers}. Account: {account}"
    )
    help = (
        "Ask every question, apart from the other person. Not known and declined are answers; one left "
        "empty was not asked. The topics and words are ours: the College's form is the force's to obtain."
    )
    as_it_happens = True

    afraid: Annotated[Answer | None, Asks("Are they afraid of the other person?", step=NOW)] = None
    afraid_tonight: Annotated[
        Answer | None, Asks("Are they afraid of what may happen once you have gone?", step=NOW)
    ] = None
    hurt: Annotated[Answer | None, Asks("Are they hurt by what has just happened?", step=NOW)] = None
    told_what_to_do: Annotated[
        Answer | None, Asks("Are they told what to do, wear, eat or say?", step=CONTROL)
    ] = None
    watched: Annotated[
        Answer | None, Asks("Are their phone, messages or movements checked?", step=CONTROL)
    ] = None
    kept_apart: Annotated[
        Answer | None, Asks("Are they kept from family, friends, work or the doctor?", step=CONTROL)
    ] = None
    money_controlled: Annotated[
        Answer | None, Asks("Does the other person control the money?", step=CONTROL)
    ] = None
    belittled: Annotated[Answer | None, Asks("Are they belittled, shamed or blamed?", step=CONTROL)] = None
    careful: Annotated[
        Answer | None, Asks("Do they change what they do so as not to anger them?", step=CONTROL)
    ] = None
    threatened: Annotated[Answer | None, Asks("Were they, or somebody they love, threatened?", step=HARM)] = (
        None
    )
    violence: Annotated[Answer | None, Asks("Has there been violence?", step=HARM)] = None
    strangled: Annotated[
        Answer | None, Asks("Were they ever strangled, choked or suffocated?", step=HARM)
    ] = None
    weapons: Annotated[Answer | None, Asks("Was a weapon ever used or shown?", step=HARM)] = None
    sexual: Annotated[
        Answer | None, Asks("Were they made to do anything sexual, or afraid to refuse?", step=HARM)
    ] = None
    worse: Annotated[Answer | None, Asks("Is it getting worse, or more often?", step=HARM)] = None
    leaving: Annotated[Answer | None, Asks("Have they left, or do they mean to?", step=CHILDREN)] = None
    followed: Annotated[Answer | None, Asks("Are they followed, watched or harassed?", step=CHILDREN)] = None
    children_used: Annotated[
        Answer | None, Asks("Are the children used, threatened or hurt?", step=CHILDREN)
    ] = None
    pregnant: Annotated[Answer | None, Asks("Are they pregnant, or had a baby lately?", step=CHILDREN)] = None
    answered_by: AnsweredBy = ""
    account: AccountGiven = ""
    covers: WhatItCovers = ()
    tool_version: WhichVersion = OWN_WORDS


QUESTIONS = (
    "afraid", "afraid_tonight", "hurt", "told_what_to_do", "watched", "kept_apart", "money_controlled",
    "belittled", "careful", "threatened", "violence", "strangled", "weapons", "sexual", "worse", "leaving",
    "followed", "children_used", "pregnant",
)  # fmt: skip
