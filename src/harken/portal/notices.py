"""The notices that lie at the portal for whoever is signed in, and what they answer."""

from django.http import Http404, HttpResponse, HttpResponseRedirect

from harken.design import words
from harken.design.pages.parts import Link, Phone, Post, Tag
from harken.design.pages.portal import LyingPage, NoticesPage, Row
from harken.design.pages.record import Wrong
from harken.every_case.disclosure import RecallAnswer
from harken.outside.portal import Lying, answer_recall, give_back, lying, lying_one, receive
from harken.portal.frame import frame
from harken.portal.visit import Visit

LONGEST = 100
TOO_LONG = Wrong(f"A reference has at most {LONGEST} letters, on one line.", "#receipt")
RECALL = (
    ("Done", RecallAnswer.DONE),
    ("We keep it, and will ring to say why", RecallAnswer.KEPT),
    ("We never had it", RecallAnswer.NEVER_HAD),
)


def notices(visit: Visit) -> NoticesPage:
    """What lies there, what waits first. No case is named, and nobody in one."""
    those = lying(visit.connection)
    return NoticesPage(
        frame=frame(visit, "Notices", at="/"),
        setting=visit.partner.setting,
        waiting=tuple(_row(one, visit) for one in those if one.waits),
        done=tuple(_row(one, visit) for one in those if not one.waits),
    )


def notice(visit: Visit, *, notice: str) -> LyingPage | HttpResponse:
    """One notice, and their answer to it; of another's there is nothing here."""
    if visit.request.method == "POST":
        return _answered(visit, notice)
    return _page(visit, notice)


def _answered(visit: Visit, notice: str) -> LyingPage | HttpResponse:
    did, here = visit.request.POST.get("did", ""), f"/notices/{notice}"
    typed = visit.request.POST.get("receipt", "").strip()
    if did == "received" and (len(typed) > LONGEST or not typed.isprintable()):
        return _page(visit, notice, typed=typed[:LONGEST], wrong=(TOO_LONG,))
    if not _said(visit, notice, did, typed):
        # It is not theirs, or it had been answered: whichever, the page says how it stands.
        return _page(visit, notice)
    return HttpResponseRedirect(f"{here}?done={did}")


def _said(visit: Visit, notice: str, did: str, typed: str) -> bool:
    if did == "received":
        one = lying_one(visit.connection, notice)
        return one is not None and receive(visit.connection, notice, typed or one.reference)
    if did == "returned":
        return give_back(visit.connection, notice)
    answers = [one.value for _, one in RECALL]
    answer = visit.request.POST.get("answer", "")
    return did == "answered" and answer in answers and answer_recall(visit.connection, notice, answer)


def _page(visit: Visit, notice: str, *, typed: str = "", wrong: tuple[Wrong, ...] = ()) -> LyingPage:
    one = lying_one(visit.connection, notice)
    if one is None:
        raise Http404
    here = f"/notices/{one.id}"
    state = _state(one, visit)
    waits = one.waits and one.recalled is None
    back = one.recalled is not None and one.recall_answered is None
    return LyingPage(
        frame=frame(visit, one.reference, at="/"),
        back=Link("Back to the notices", "/"),
        action=here,
        reference=one.reference,
        purpose=one.purpose,
        sent=words.at(one.made, visit.now),
        state=state,
        says=_says(one),
        force=one.force_name or visit.partner.force_name,
        phone=Phone(one.call_back) if one.call_back else None,
        receipt=one.receipt,
        typed=typed,
        said=one.said,
        asks_receipt=waits,
        not_ours=Post("It is not for us", here, (("did", "returned"),), quiet=True) if waits else None,
        recalled=f"The police ask you {one.recall_asks}." if back else "",
        recall=tuple(
            Post(says, here, (("did", "answered"), ("answer", answer.value)), quiet=number > 0)
            for number, (says, answer) in enumerate(RECALL)
            if back
        ),
        wrong=wrong,
    )


def _row(one: Lying, visit: Visit) -> Row:
    return Row(
        reference=one.reference,
        href=f"/notices/{one.id}",
        purpose=one.purpose,
        when=words.near(one.made, visit.now),
        ago=words.ago(one.made, visit.now),
        state=_state(one, visit),
    )


def _state(one: Lying, visit: Visit) -> Tag:
    if one.recalled is not None:
        answered = one.recall_answered is not None
        return Tag(f"Asked back: {one.recall_answer}", "met") if answered else Tag("Asked back", "late")
    if one.settled is not None and not one.receipt:
        return Tag(f"You said so {words.near(one.settled, visit.now)}, not here", "met")
    if one.receipt and one.answered is not None:
        return Tag(f"You have it since {words.near(one.answered, visit.now)}, {one.answered_by}", "met")
    if one.returned is not None:
        return Tag("Not for you", "soon")
    return Tag("Nobody has said that you have it", "late")


def _says(one: Lying) -> str:
    if one.recalled is not None:
        return "This notice was withdrawn. What it led to stands on record with the police."
    if one.returned is not None:
        return "You said that it is not for you."
    if one.receipt or one.settled is not None:
        return "The police know that you have it. Has nobody rung yet? Then ring."
    if one.said:
        return "A child may be waiting. Say that you have it, and keep it to those who must act."
    return "A child may be waiting. It carries no particulars on purpose: ring, and hear what you need."
