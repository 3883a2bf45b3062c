"""Lengths of time, rungs and stages that the duties of this pathway share."""

from harken.every_case.opening import Closed
from harken.every_case.suspicion import SuspicionEnded
from harken.pathways.investigation.entries.allegation import AbuseAlleged
from harken.pathways.investigation.entries.progress import CaseOutcome, OutcomeDecided
from harken.vocabulary import Elapsed, Stands, Tell, on
from harken.vocabulary.roles import DETECTIVE_INSPECTOR, DETECTIVE_SERGEANT, INVESTIGATOR

DAY = Elapsed(hours=24)

ALLEGED, OUTCOME = on(AbuseAlleged), on(OutcomeDecided)
# Allocating is every case's; here it turns on a case that an allegation opened.
OF_AN_INVESTIGATION = Stands((ALLEGED,))
OVER = (on(Closed),)
NO_CRIME = on(OutcomeDecided, outcome=CaseOutcome.NO_CRIME)
# By the form that every case has: only where it says which suspect of this case.
NO_LONGER_SUSPECTED = on(SuspicionEnded).stating("suspect").with_same("suspect")
ON_THE_SERGEANT = (Tell(INVESTIGATOR), Tell(DETECTIVE_SERGEANT, DAY))
ON_THE_INSPECTOR = (Tell(DETECTIVE_SERGEANT), Tell(DETECTIVE_INSPECTOR, DAY))
