"""Recording: one screen, refused, the doubled hour, steps, a tap, the check page, the list."""

from dataclasses import replace
from datetime import UTC, datetime

from harken.design.forms.answers import parse
from harken.design.forms.questions import (
    HAPPENED,
    Control,
    Option,
    Question,
    about_question,
    happened_question,
    sentence_case,
    steps_of,
)
from harken.design.forms.refusals import Refusal
from harken.design.forms.shown import checked, fields_of, is_tap, wrong_with
from harken.design.pages.parts import Link, Post, plain
from harken.design.pages.record import CheckPage, Choice, ChoosePage, Kind, Kinds, Naming, RecordPage
from harken.design.sentences import sentence
from tests.design.declared import EnquiryMade, Risk, Voice
from tests.design.folded import Heard
from tests.design.samples.frames import NOW, frame, stopped

WHOM = "Kian Ashdale, 15. Missing, case WM/M/2611/0417"
BEFORE = (
    happened_question(),
    about_question((Option("p1", "Kian Ashdale, 15"), Option("p2", "Mia Ashdale, 11"))),
)
BACK = Link("Back to the case", "/case")
ONE = steps_of(EnquiryMade, BEFORE)[0].questions
MORE = steps_of(Heard, BEFORE)[0].questions
NAMING = Naming(parts=(Choice("child", "Child"), Choice("place", "Place")), title="Who and where")
STEPS = steps_of(Voice, BEFORE)
SENT = {"a-what": ("Rang his mother, then his nan.\n<b>No answer</b> from either.",), "about": ("p2",)}


def page(questions=ONE, filled=None, refused=(), **more):  # type: ignore[no-untyped-def]
    base = RecordPage(
        frame=frame("Enquiry made", "Missing"),
        title="Enquiry made",
        whom=WHOM,
        action="/record",
        button="Record this enquiry",
        questions=fields_of(questions, filled or {}, asked=NOW, refused=refused),
        back=BACK,
        wrong=wrong_with(refused, questions),
        fields=(("key", "0192"), ("asked", NOW.isoformat())),
        help=EnquiryMade.help,
        leave=Link("Leave it for now", "/case"),
    )
    return replace(base, **more)


def refused() -> RecordPage:
    wrong = parse(EnquiryMade, SENT | {"a-unit": ("far too long for a collar number",)}, asked=NOW)
    assert isinstance(wrong, tuple)
    return page(filled=SENT, refused=(Refusal(HAPPENED, "Say when: “When did it happen?”"), *wrong))


def twice() -> RecordPage:
    filled = SENT | {
        HAPPENED: ("other",),
        "happened-day": ("25",),
        "happened-month": ("10",),
        "happened-year": ("2026",),
        "happened-time": ("01:30",),
    }
    says = "01:30 on 25 October 2026 came twice, because the clocks went back. Say which"
    return page(filled=filled, refused=(Refusal(HAPPENED, says),))


def step(number: int, **more: object) -> RecordPage:
    questions = STEPS[number - 1].questions
    following = STEPS[number].title if number < len(STEPS) else ""
    return page(
        questions,
        title="Kian's own words",
        step=STEPS[number - 1].title,
        button=f"Next: {following.lower()}" if following else "Check what you wrote",
        number=number,
        total=len(STEPS),
        help="",
        tap=is_tap(questions, {}),
        saved="Saved as a draft at 14:31. It is not in the chronology until you record it."
        if number > 1
        else "",
        discard=Post("Discard it", "/discard", quiet=True) if number > 1 else None,
        **more,
    )


def check() -> CheckPage:
    entry = EnquiryMade(what="Rang his mother at home. No answer", result="Message left", unit="3902")
    asked = {question.name.removeprefix("a-"): question for question in steps_of(EnquiryMade)[0].questions}
    change = Link("Change", "/record")
    terms = tuple(checked(asked[name], value, NOW, change) for name, value in entry)
    when = checked(BEFORE[0], datetime(2026, 11, 17, 13, 15, tzinfo=UTC), NOW, change)
    who = checked(BEFORE[1], ("p1",), NOW, change)
    return CheckPage(
        frame=frame("Check: enquiry made", "Missing"),
        title="Enquiry made",
        whom=WHOM,
        sentence=plain(sentence(EnquiryMade, entry.coded(), entry.words(), now=NOW)),
        answers=(when, who, *terms),
        action="/record",
        button="Record this enquiry",
        warnings=("It happened 1 h 17 min ago. Both times will be shown.",),
    )


def choose() -> ChoosePage:
    owed = (
        Kind(
            "Enquiry made",
            "/r",
            "What was done to find the child, by whom, with what result.",
            "owed since 14:15",
        ),
        Kind(
            "Left, because",
            "/r",
            "New information was looked at and will not be acted on: why.",
            "owed since 14:22",
        ),
    )
    rest = (Kind("Sighting or information", "/r", "What somebody told us, and who."), Kind("Note", "/r"))
    return ChoosePage(
        frame=frame("Record an entry", "Missing"),
        whom=WHOM,
        groups=(Kinds("What is owed", owed), Kinds("Missing", rest), Kinds("Any case", rest[1:])),
        back=BACK,
        drafts=(Link("Kian's own words, begun 14:31 today", "/draft"),),
    )


def short_answers() -> RecordPage:
    """Answers of a word or two: side by side on a phone, and no more room to write than is used."""
    known = tuple(Option(one.lower(), one) for one in ("Yes", "No", "Not known", "Declined"))
    soon = tuple(Option(one.lower(), one) for one in ("Immediate", "Prompt", "Not graded yet"))
    levels = tuple(Option(one.value, sentence_case(one.value)) for one in Risk)
    harms = tuple(Option(one.lower(), one) for one in ("Neglect", "Emotional", "Sexual", "Other harm"))
    return page(
        (
            happened_question(),
            Question(name="a-cause", label="Is there cause?", control=Control.ONE, options=known),
            Question(name="a-soon", label="How soon?", control=Control.ONE, options=soon),
            Question(name="a-level", label="Which risk?", control=Control.ONE, options=levels),
            Question(name="a-harm", label="What is alleged?", control=Control.MANY, options=harms),
            Question(name="a-said", label="What was said?", control=Control.TEXT, lines=4),
        )
    )


def folded() -> RecordPage:
    """Something is refused, so that what is seldom known stands open; whom it names is asked beside it."""
    sent = {"a-what": ("Heard crying at night.",), "a-reference": ("far too long",)}
    wrong = parse(Heard, sent, asked=NOW)
    assert isinstance(wrong, tuple)
    return page(MORE, sent, wrong, title="Concern heard", help="", naming=NAMING, others=(BACK, BACK))


PAGES = {
    "record": page(),
    "record-short-answers": short_answers(),
    "record-folded": page(MORE, title="Concern heard", help="", naming=NAMING, others=(BACK, BACK)),
    "record-unfolded": folded(),
    "record-helped": page(MORE, title="Concern heard"),
    "record-refused": refused(),
    "record-twice": twice(),
    "record-stopped": page(frame=stopped("Enquiry made", "Missing")),
    "record-step-1": step(1),
    "record-step-2-tap": step(2),
    "record-step-3": step(3),
    "record-step-4": step(4),
    "record-check": check(),
    "record-choose": choose(),
}
