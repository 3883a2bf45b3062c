"""Marks: what an entry means to every pathway, from one closed list."""

from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    """A meaning that duties, flags and gates of any pathway may turn on."""

    CASE_OPENED = "case opened"
    CASE_CLOSED = "case closed"
    CHILD_MISSING = "child missing"
    CHILD_FOUND = "child found"
    CHILD_AWAY = "child away from placement"
    CHILD_SEEN = "child seen"
    CHILD_HEARD = "child heard"
    CHILD_NOT_SEEN = "child not seen"
    CHILD_DETAINED = "child detained"
    CHILD_RELEASED = "child released from detention"
    CHILD_LOOKED_AFTER = "child looked after"
    CHILD_IDENTIFIED = "child identified"
    POWER_USED = "police protection power used"
    POWER_ENDED = "police protection power ended"
    RISK_TO_CHILD_KNOWN = "risk to a child known"
    EXPLOITATION_SUSPECTED = "exploitation suspected"
    ABUSE_OF_CHILD_ALLEGED = "abuse of a child alleged"
    DOMESTIC_ABUSE_KNOWN = "domestic abuse known"
    SUSPECT_KNOWN = "suspect known"
    OFFENDER_NAMED = "offender named"
    INFORMATION_RECEIVED = "information received"
    ENQUIRY_MADE = "enquiry made"
    REFERRED = "referred to children's social care"
    SAFETY_PLAN_AGREED = "safety plan agreed"
    ALLOCATED = "case allocated"
    DUTY_ACCEPTED = "duty accepted"
    PERSON_TOLD = "person told of a duty"
    CHILD_FLAGGED = "flag raised on a child"
    CHILD_LINKED = "child linked to an incident"
    CRIME_HEARD = "crime against a child heard of"
    DEVICE_SEIZED = "device seized"
    TRUST_ROLE_KNOWN = "trust role known"
    SUSPECT_CLEARED = "suspect eliminated"
    OUTCOME_DECIDED = "outcome decided"
    OFFENDER_MANAGED = "offender under management"
    OFFENDER_NOT_MANAGED = "offender no longer managed"
    MET_ELSEWHERE = "met in another case"
    DOMESTIC_ABUSE_RULED_OUT = "domestic abuse ruled out"
    SEEING_LET_GO = "seeing the child let go"
    UNTRAINED_LOOKED_AT = "work without its training looked at"
    SOMEBODY_NAMED = "somebody named"


MEANS: dict[Mark, str] = {
    Mark.CASE_OPENED: "A case was opened.",
    Mark.CASE_CLOSED: "A case was closed.",
    Mark.CHILD_MISSING: "A child's whereabouts cannot be established, from this moment.",
    Mark.CHILD_FOUND: "The child is no longer missing: police or a carer have the child in sight.",
    Mark.CHILD_AWAY: "A child is not where placed; whereabouts are known, but there is concern.",
    Mark.CHILD_SEEN: "A police officer saw the child.",
    Mark.CHILD_HEARD: "The child's own words were heard and recorded.",
    Mark.CHILD_NOT_SEEN: "A visit was made and the child was not seen.",
    Mark.CHILD_DETAINED: "A child was detained in police custody.",
    Mark.CHILD_RELEASED: "The child left police custody.",
    Mark.CHILD_LOOKED_AFTER: "The child is looked after by a local authority.",
    Mark.CHILD_IDENTIFIED: "A child not yet identified was identified.",
    Mark.POWER_USED: "A constable used the police protection power for the child.",
    Mark.POWER_ENDED: "The police protection power ended.",
    Mark.RISK_TO_CHILD_KNOWN: "It became known that a child may be at risk of harm.",
    Mark.EXPLOITATION_SUSPECTED: "Somebody suspects that the child is being exploited.",
    Mark.ABUSE_OF_CHILD_ALLEGED: "Abuse or neglect of a child was alleged.",
    Mark.DOMESTIC_ABUSE_KNOWN: "Domestic abuse in a child's life became known.",
    Mark.SUSPECT_KNOWN: "A suspect became known.",
    Mark.OFFENDER_NAMED: "A registered or managed offender was named.",
    Mark.INFORMATION_RECEIVED: "Somebody gave new information about an open case.",
    Mark.ENQUIRY_MADE: "Something was done to find out: by whom, with what result.",
    Mark.REFERRED: "A child was referred to children's social care.",
    Mark.SAFETY_PLAN_AGREED: "A plan that keeps a child safe was agreed.",
    Mark.ALLOCATED: "A case was given to somebody, a team or an area (answers to, team, area).",
    Mark.DUTY_ACCEPTED: "A named person said that a duty is theirs, what is next, and by when.",
    Mark.PERSON_TOLD: "Harken told somebody that a duty is late, or soon will be.",
    Mark.CHILD_FLAGGED: "A flag was raised on a child by a person, with its source.",
    Mark.CHILD_LINKED: "A child was linked to an incident, to its parties or to its address.",
    Mark.CRIME_HEARD: "An account or evidence of a crime against a child was heard.",
    Mark.DEVICE_SEIZED: "A device that may show harm to a child was seized.",
    Mark.TRUST_ROLE_KNOWN: "Somebody under suspicion was found to hold a position of trust with children.",
    Mark.SUSPECT_CLEARED: "Somebody is no longer suspected.",
    Mark.OUTCOME_DECIDED: "What a case came to was decided (answers outcome).",
    Mark.OFFENDER_MANAGED: "A registered or managed offender was allocated to a manager.",
    Mark.OFFENDER_NOT_MANAGED: "The management of an offender ended.",
    Mark.MET_ELSEWHERE: "Somebody of whom a flag stands, or who lives with one, was met in another case.",
    Mark.DOMESTIC_ABUSE_RULED_OUT: "What was taken for domestic abuse turned out to be none.",
    Mark.SEEING_LET_GO: "An inspector let go, with reasons, that police see the child now.",
    Mark.UNTRAINED_LOOKED_AT: "A supervisor decided about work that somebody has without its training.",
    Mark.SOMEBODY_NAMED: "Work was done on a case, in which somebody may be named whom nothing named before.",
}


@dataclass(frozen=True, slots=True)
class Marked:
    """A mark that an entry bears only when the named answer is one of these."""

    mark: Mark
    field: str
    answers: tuple[str, ...]


def marked_when(mark: Mark, /, **answer: str | tuple[str, ...]) -> Marked:
    """Say that an entry bears `mark` only with this one answer (or any of several)."""
    if len(answer) != 1:
        raise TypeError("marked_when() takes exactly one answer, such as seen='yes'.")
    ((field, value),) = answer.items()
    return Marked(mark, field, (value,) if isinstance(value, str) else tuple(value))
