"""Sentences: an entry in one line; its words are kept back unless they may be shown."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harken.catalogue import kinds
from harken.design.pages.parts import Stress, plain
from harken.design.sentences import KEPT_BACK, sentence
from harken.every_case.acceptance import Allocated
from harken.every_case.opening import Closed, ClosedBecause
from harken.pathways.missing.entries.found import PreventionInterviewHeld
from harken.pathways.missing.entries.questionnaire import QuestionnaireCompleted
from harken.pathways.missing.entries.risk import Level, RiskAssessed
from harken.pathways.missing.entries.supervision import DutyInspectorAcknowledged
from harken.vocabulary import Entry
from harken.vocabulary.asks import Answer
from tests.design.declared import EnquiryMade, Risk, Sign, Voice

NOW = datetime(2026, 11, 17, 14, 32, tzinfo=UTC)


@given(st.text(alphabet="abcdefgh", min_size=8), st.text(alphabet="ijklmnop", min_size=8))
def test_words_never_leave_when_kept_back(what: str, result: str) -> None:
    entry = EnquiryMade(what=what, result=result, unit="PC 3902")
    said = plain(sentence(EnquiryMade, entry.coded(), None, now=NOW))
    assert what not in said
    assert result not in said
    assert said == f"Enquiry by PC 3902: {KEPT_BACK}. Result: {KEPT_BACK}"


def test_words_that_may_be_shown_stand_out_from_the_rest() -> None:
    entry = EnquiryMade(what="Rang his mother", result="No answer", unit="PC 3902")
    read = sentence(EnquiryMade, entry.coded(), entry.words(), now=NOW)
    assert plain(read) == entry.sentence(unmasked=True)
    assert [part.text for part in read if part.stress is Stress.WORDS] == ["Rang his mother", "No answer"]


def test_a_stop_that_somebody_wrote_is_not_doubled() -> None:
    entry = EnquiryMade(what="Rang his mother.", result="Has he a key?", unit="PC 3902")
    read = plain(sentence(EnquiryMade, entry.coded(), entry.words(), now=NOW))
    assert read == "Enquiry by PC 3902: Rang his mother. Result: Has he a key?"


def test_words_disposed_of_are_gone_for_everybody_and_said_to_be() -> None:
    entry = EnquiryMade(what="Rang his mother", result="No answer", unit="PC 3902")
    said = plain(sentence(EnquiryMade, entry.coded(), entry.words(), now=NOW, disposed="3 Nov"))
    assert "Rang" not in said
    assert "words disposed of by law on 3 Nov" in said


def test_stored_moments_are_read_in_london_time() -> None:
    visit = datetime(2026, 7, 8, 21, 30, tzinfo=UTC)
    entry = Voice(
        seen=Answer.YES,
        spoken=Answer.YES,
        risk=Risk.HIGH,
        signs=(Sign.CALM, Sign.SILENT),
        next_visit=visit,
        born=date(2011, 3, 2),
    )
    said = plain(sentence(Voice, entry.coded(), entry.words(), now=NOW))
    assert "next visit 8 Jul, 22:30" in said
    assert "born 2 Mar 2011" in said
    assert "calm, silent" in said


def test_an_answer_an_old_entry_never_had_reads_as_not_known() -> None:
    assert "not known adults" in plain(sentence(Voice, {"risk": "high"}, None, now=NOW))


def test_what_nobody_answered_is_left_out_with_the_words_that_lead_to_it() -> None:
    closed = Closed(because=ClosedBecause.DONE)
    assert plain(sentence(Closed, closed.coded(), closed.words(), now=NOW)) == (
        "Case closed: everything owed is done"
    )
    told = DutyInspectorAcknowledged()
    assert plain(sentence(type(told), told.coded(), told.words(), now=NOW)) == "Duty inspector acknowledges"
    risk = RiskAssessed(level=Level.HIGH, reason="No inhaler")
    assert plain(sentence(RiskAssessed, risk.coded(), risk.words(), now=NOW)) == (
        "Risk high. Information from: not known. Why: No inhaler"
    )
    given = Allocated(team="Eastmere response")
    assert plain(sentence(Allocated, given.coded(), given.words(), now=NOW)) == (
        "Given. Team: Eastmere response. Area: nobody's yet"
    )


def test_not_known_is_an_answer_and_is_said() -> None:
    asked = QuestionnaireCompleted(exploitation=Answer.YES)
    assert plain(sentence(type(asked), asked.coded(), asked.words(), now=NOW)) == (
        "Questionnaire completed. Exploitation: yes; self-harm: not known"
    )


def test_what_is_kept_back_is_said_to_be_even_where_nothing_was_written() -> None:
    told = DutyInspectorAcknowledged()
    assert KEPT_BACK in plain(sentence(type(told), told.coded(), None, now=NOW))


def test_the_childs_own_words_stand_in_quotation_marks_once() -> None:
    for typed in ("I go because nobody asks me", "“I go because nobody asks me”"):
        held = PreventionInterviewHeld(words_used=typed)
        said = plain(sentence(type(held), held.coded(), held.words(), now=NOW))
        assert said.endswith("Said: “I go because nobody asks me”")


@pytest.mark.parametrize(
    "kind", [one for one in kinds().values() if not one.model_json_schema().get("required")]
)
def test_an_entry_of_which_nothing_was_answered_still_reads_well(kind: type[Entry]) -> None:
    entry = kind()
    said = plain(sentence(kind, entry.coded(), entry.words(), now=NOW))
    assert said
    assert not said.endswith((":", ",", ";", " "))
    assert "  " not in said
