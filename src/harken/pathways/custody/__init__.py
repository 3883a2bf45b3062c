"""Custody: a child held by police, from arrival to home, court or the local authority's care."""

from harken.every_case.referral import Referred
from harken.every_case.voice import Voice
from harken.pathways.custody import pages
from harken.pathways.custody.duties import ahead, bed, clocks, safety, welcome
from harken.pathways.custody.entries import (
    accommodation,
    adults,
    arrival,
    charge,
    concern,
    limits,
    review,
    search,
)
from harken.pathways.custody.flags import FLAGS
from harken.pathways.custody.gates import GATES
from harken.pathways.custody.sent_outside import NOTICES
from harken.pathways.custody.whiteboard import WHITEBOARD
from harken.vocabulary import Pathway
from harken.vocabulary.roles import CUSTODY_INSPECTOR, CUSTODY_OFFICER

PATHWAY = Pathway(
    slug="custody",
    letter="CU",
    name="Custody",
    owner="Custody lead",
    entries=(
        arrival.Arrived,
        arrival.AgeConsidered,
        arrival.VulnerabilityFormAnswered,
        arrival.HeldApart,
        arrival.LiaisonOffered,
        adults.AppropriateAdultAsked,
        adults.AppropriateAdultArrived,
        adults.ResponsiblePersonTold,
        review.DetentionReviewed,
        review.ReviewPostponed,
        review.TelephoneReviewExplained,
        review.ReviewedAfterCharge,
        limits.TakenToHospital,
        limits.QuestionedInHospital,
        limits.BackFromHospital,
        limits.ExtensionSought,
        limits.LiveLinkConsentGiven,
        limits.ExtensionAuthorised,
        limits.WarrantIssued,
        concern.ConcernRaised,
        search.StripSearchDecided,
        search.StripSearchSafeguarded,
        search.StripSearchAcknowledged,
        search.StripSearched,
        charge.ChargeConsidered,
        charge.Charged,
        charge.Left,
        charge.DetentionCertified,
        charge.CertificateSent,
        charge.CourtFileCompleted,
        accommodation.AccommodationRequested,
        accommodation.AccommodationAnswered,
    ),
    duties=(*welcome.DUTIES, *clocks.DUTIES, *ahead.DUTIES, *bed.DUTIES, *safety.DUTIES),
    gates=GATES,
    flags=FLAGS,
    notices=NOTICES,
    panels=pages.PANELS,
    whereabouts=(pages.IN_CUSTODY,),
    figures=pages.FIGURES,
    whiteboard=WHITEBOARD,
    opens=arrival.Arrived,
    of_a_child=True,
    opened_by=(CUSTODY_INSPECTOR, CUSTODY_OFFICER),
    offers=(
        Voice,
        review.DetentionReviewed,
        charge.ChargeConsidered,
        accommodation.AccommodationRequested,
        accommodation.AccommodationAnswered,
        arrival.VulnerabilityFormAnswered,
        adults.AppropriateAdultArrived,
        concern.ConcernRaised,
        charge.Charged,
        charge.DetentionCertified,
        charge.Left,
        Referred,
    ),
)
