"""Words kept back: asked for with a reason, which is recorded; then shown for a while to some."""

from datetime import timedelta

from django.core.signing import BadSignature, dumps, loads
from django.http import HttpResponse, HttpResponseRedirect

from harken.access.consult import Look
from harken.access.may import may
from harken.access.permissions import Act
from harken.chronology.page import Line
from harken.design import words
from harken.design.forms.questions import questions_of
from harken.design.forms.shown import checked
from harken.design.pages.kept_words import KeptWordsPage
from harken.design.pages.owed import Choice
from harken.design.pages.parts import Ask, Link, Term
from harken.design.pages.reason import ReasonPage
from harken.design.pages.record import Wrong
from harken.design.sentences import sentence
from harken.desk.frame import frame
from harken.desk.names import by_name, names_of
from harken.desk.recording.correct import line_of
from harken.desk.visit import Visit
from harken.vocabulary.entry import words_of

SHOWN_FOR = timedelta(hours=1)
SHORTEST, LONGEST = 20, 500
COOKIE = "harken-words"
REASONS = (
    Choice("looking", "I am looking for this child now"),
    Choice("deciding", "I must decide or review something about this child"),
    Choice("other", "Something else"),
)
Answered = ReasonPage | KeptWordsPage | HttpResponse


def words_in_case(visit: Visit, *, chronology: str, entry: str) -> Answered:
    """Ask for the words of an entry of a case."""
    return _answered(visit, line_of(visit, entry, chronology=chronology), f"/cases/{chronology}")


def words_for_person(visit: Visit, *, person: str, entry: str) -> Answered:
    """Ask for the words of an entry about somebody, whichever case it stands in."""
    return _answered(visit, line_of(visit, entry, subject=person), f"/children/{person}")


def words_for_place(visit: Visit, *, place: str, entry: str) -> Answered:
    """Ask for the words of an entry of a place."""
    return _answered(visit, line_of(visit, entry, subject=place), f"/places/{place}")


def _answered(visit: Visit, line: Line, here: str) -> Answered:
    path = f"{here}/words/{line.recorded.id}"
    if (because := _given(visit, line)) and may(visit.actor, Act.READ_WORDS):
        return _words(visit, line, here, because)
    if visit.request.method != "POST":
        _look(visit, line, verb="consult", fields=("kind",))
        return _page(visit, line, here)
    because = visit.request.POST.get("because", "").strip()[:LONGEST]
    wrong = _wrong(visit.request.POST.get("reason", ""), because)
    if wrong:
        return _page(visit, line, here, wrong=wrong)
    decision = may(visit.actor, Act.READ_WORDS)
    _look(visit, line, verb="ask", fields=("words",), reason=because, allowed=bool(decision))
    if not decision:
        ask = Ask(sentence=f"{decision.sentence} That you asked, and why, is on record.")
        return _page(visit, line, here, asks=(ask,))
    response = HttpResponseRedirect(path)
    response.set_cookie(
        COOKIE,
        dumps(because, salt=_salt(visit, line)),
        max_age=SHOWN_FOR,
        path=path,
        secure=visit.request.is_secure(),
        httponly=True,
        samesite="Strict",
    )
    return response


def _wrong(reason: str, because: str) -> tuple[Wrong, ...]:
    wrong = []
    if reason not in {one.value for one in REASONS}:
        wrong.append(Wrong("Choose what you need it for", "#reason"))
    if len(because) < SHORTEST:
        wrong.append(Wrong(f"Say why in at least {SHORTEST} characters", "#because"))
    return tuple(wrong)


def _salt(visit: Visit, line: Line) -> str:
    """What was allowed is allowed to this session, for this entry, and to nobody it is passed on to."""
    return f"words/{visit.actor.session}/{line.recorded.id}"


def _given(visit: Visit, line: Line) -> str:
    """The reason given in the last hour; empty where none was, or where it is somebody else's."""
    kept = visit.request.COOKIES.get(COOKIE, "")
    try:
        return str(loads(kept, salt=_salt(visit, line), max_age=SHOWN_FOR)) if kept else ""
    except BadSignature:
        return ""


def _look(
    visit: Visit, line: Line, *, verb: str, fields: tuple[str, ...], reason: str = "", allowed: bool = True
) -> None:
    fact = line.recorded
    visit.looked(
        Look(
            object_kind="entry",
            object_id=fact.id,
            persons=[who for who, _ in fact.about],
            chronologies=(fact.chronology,),
            fields=fields,
            reason=reason,
            verb=verb,
            result="ok" if allowed else "denied",
        )
    )


def _page(
    visit: Visit, line: Line, here: str, *, wrong: tuple[Wrong, ...] = (), asks: tuple[Ask, ...] = ()
) -> ReasonPage:
    fact, sent = line.recorded, visit.request.POST
    kind = visit.standards.rules.kinds.get(fact.kind)
    names = names_of(visit.connection, visit.actor.force, [fact.by])
    by = names.get(fact.by, "whoever recorded it")
    return ReasonPage(
        frame=frame(visit, "Ask to read words kept back"),
        title="Ask to read words kept back",
        says=f"{kind.title if kind else 'An entry'}, {words.at(fact.happened, visit.now)}, recorded by {by}."
        " What it was about is in the chronology; the words themselves are kept back.",
        told="That you asked, and this sentence, are kept for good. Those who look at who looked see both.",
        action=f"{here}/words/{fact.id}",
        button="Show me the words for an hour",
        reasons=REASONS,
        back=Link("Back", here),
        chosen=sent.get("reason", ""),
        because=sent.get("because", "")[:LONGEST],
        wrong=wrong,
        asks=asks,
    )


def _words(visit: Visit, line: Line, here: str, because: str) -> KeptWordsPage:
    _look(visit, line, verb="consult", fields=("words",), reason=because)
    (line,) = by_name(visit, [line])
    fact = line.recorded
    kind = visit.standards.rules.kinds[fact.kind]
    spoken = line.words or {}
    answers: list[Term] = []
    for question in questions_of(kind):
        name = question.name.removeprefix("a-")
        if name in words_of(kind) and spoken.get(name):
            answers.append(checked(question, spoken[name], visit.now))
    return KeptWordsPage(
        frame=frame(visit, f"The words of: {kind.title}"),
        title=f"The words of: {kind.title}",
        whom=words.at(fact.happened, visit.now),
        until=words.near(visit.now + SHOWN_FOR, visit.now),
        because=because,
        sentence=sentence(kind, fact.answers, line.words, now=visit.now),
        answers=tuple(answers),
        back=Link("Back", here),
    )
