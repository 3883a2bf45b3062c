"""The DASH risk assessment, in our own words: every question yes, no, not known, declined, or not asked."""

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

NOW, CHILDREN, PATTERN, HARM, OTHER, FOLLOWED = (
    "Now", "Leaving and children", "What it is like", "What was done", "The other person", "Being followed",
)  # fmt: skip
IF_FOLLOWED = ("followed", (Answer.YES,))


class DashCompleted(Entry):
    """A DASH was gone through with the person it was done to. A question left empty was not asked."""

    key = "domestic-abuse.dash-completed"
    account_in = IN_IT
    names_whom = BOTH_ADULTS
    title = "DASH risk assessment"
    marks = (Mark.SOMEBODY_NAMED,)
    reads = (
        "DASH ({tool_version}), answered by {answered_by}. The account covers: {covers}. Account: {account}"
    )
    help = (
        "Ask every question, apart from the other person. Not known and declined are answers; one left "
        "empty was not asked. The labels are our own words: the licensed form is the force's to obtain. "
        "However few are yes, that lowers nothing."
    )
    as_it_happens = True

    hurt: Annotated[Answer | None, Asks("Are they hurt by what has just happened?", step=NOW)] = None
    frightened: Annotated[Answer | None, Asks("Are they very frightened?", step=NOW)] = None
    fears: Annotated[
        Answer | None,
        Asks("Do they fear more injury, to themselves, a child or anybody?", step=NOW),
    ] = None
    isolated: Annotated[Answer | None, Asks("Are they cut off from family or friends?", step=NOW)] = None
    low: Annotated[Answer | None, Asks("Are they depressed, or thinking of suicide?", step=NOW)] = None
    separated: Annotated[
        Answer | None,
        Asks("Have they left, or tried to, in the past year?", step=CHILDREN),
    ] = None
    contact_dispute: Annotated[
        Answer | None, Asks("Is there conflict over contact with the children?", step=CHILDREN)
    ] = None
    followed: Annotated[
        Answer | None,
        Asks("Are they contacted, followed, watched or harassed?", step=CHILDREN),
    ] = None
    pregnant: Annotated[
        Answer | None,
        Asks("Are they pregnant, or had a baby in the last 18 months?", step=CHILDREN),
    ] = None
    stepchildren: Annotated[
        Answer | None,
        Asks("Are there stepchildren or others at home who depend on them?", step=CHILDREN),
    ] = None
    children_hurt: Annotated[
        Answer | None,
        Asks("Has the other person ever hurt a child or somebody who depends on them?", step=CHILDREN),
    ] = None
    children_threatened: Annotated[
        Answer | None,
        Asks("Has the other person ever threatened to hurt or kill one?", step=CHILDREN),
    ] = None
    more_often: Annotated[Answer | None, Asks("Is it happening more often?", step=PATTERN)] = None
    worse: Annotated[Answer | None, Asks("Is it getting worse?", step=PATTERN)] = None
    controlled: Annotated[
        Answer | None,
        Asks("Does the other person control what they do, or show great jealousy?", step=PATTERN),
    ] = None
    weapons: Annotated[Answer | None, Asks("Were weapons or objects ever used to hurt them?", step=HARM)] = (
        None
    )
    threats_to_kill: Annotated[
        Answer | None, Asks("Was there a threat to kill that they believed?", step=HARM)
    ] = None
    strangled: Annotated[
        Answer | None,
        Asks("Were they ever strangled, choked, suffocated or held under water?", step=HARM),
    ] = None
    sexual: Annotated[
        Answer | None,
        Asks("Does the other person do or say sexual things that hurt or degrade?", step=HARM),
    ] = None
    others_threaten: Annotated[
        Answer | None,
        Asks("Has anybody else threatened them, or do they fear somebody else?", step=HARM),
    ] = None
    hurt_others: Annotated[Answer | None, Asks("Has the other person hurt anybody else?", step=OTHER)] = None
    animals: Annotated[Answer | None, Asks("Has the other person been cruel to an animal?", step=OTHER)] = (
        None
    )
    money: Annotated[
        Answer | None, Asks("Is there trouble over money, or do they depend on it?", step=OTHER)
    ] = None
    drink_or_illness: Annotated[
        Answer | None,
        Asks("Has the other person trouble with drugs, alcohol or their mental health?", step=OTHER),
    ] = None
    their_suicide: Annotated[
        Answer | None,
        Asks("Has the other person threatened or tried suicide?", step=OTHER),
    ] = None
    breached: Annotated[
        Answer | None,
        Asks("Has the other person broken bail, an order or a contact agreement?", step=OTHER),
    ] = None
    police_record: Annotated[
        Answer | None, Asks("Has the other person been in trouble with the police?", step=OTHER)
    ] = None
    followed_frightened: Annotated[
        Answer | None, Asks("Does that frighten them?", step=FOLLOWED, of=IF_FOLLOWED)
    ] = None
    followed_before: Annotated[
        Answer | None, Asks("Has it happened before?", step=FOLLOWED, of=IF_FOLLOWED)
    ] = None
    property_damaged: Annotated[
        Answer | None, Asks("Was property damaged?", step=FOLLOWED, of=IF_FOLLOWED)
    ] = None
    turns_up: Annotated[
        Answer | None, Asks("Does the person turn up without being asked?", step=FOLLOWED, of=IF_FOLLOWED)
    ] = None
    waits_about: Annotated[
        Answer | None, Asks("Do they wait about near home, work or school?", step=FOLLOWED, of=IF_FOLLOWED)
    ] = None
    threats: Annotated[
        Answer | None, Asks("Were there threats of violence?", step=FOLLOWED, of=IF_FOLLOWED)
    ] = None
    others_bothered: Annotated[
        Answer | None, Asks("Were others bothered: family, friends, a child?", step=FOLLOWED, of=IF_FOLLOWED)
    ] = None
    violent_then: Annotated[
        Answer | None, Asks("Was the person violent to anybody during it?", step=FOLLOWED, of=IF_FOLLOWED)
    ] = None
    helped_by_others: Annotated[
        Answer | None, Asks("Do others help with it?", step=FOLLOWED, of=IF_FOLLOWED)
    ] = None
    drinks: Annotated[
        Answer | None, Asks("Does the person drink or take drugs?", step=FOLLOWED, of=IF_FOLLOWED)
    ] = None
    violent_before: Annotated[
        Answer | None, Asks("Was the person violent before?", step=FOLLOWED, of=IF_FOLLOWED)
    ] = None
    answered_by: AnsweredBy = ""
    account: AccountGiven = ""
    covers: WhatItCovers = ()
    tool_version: WhichVersion = OWN_WORDS


QUESTIONS = (
    "hurt", "frightened", "fears", "isolated", "low", "separated", "contact_dispute", "followed", "pregnant",
    "stepchildren", "children_hurt", "children_threatened", "more_often", "worse", "controlled", "weapons",
    "threats_to_kill", "strangled", "sexual", "others_threaten", "hurt_others", "animals", "money",
    "drink_or_illness", "their_suicide", "breached", "police_record",
)  # fmt: skip
