"""Sentences: an entry in one line; its words are kept back unless they may be shown."""

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from harken.design.pages.parts import Stress, plain
from harken.design.sentences import KEPT_BACK, sentence
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
