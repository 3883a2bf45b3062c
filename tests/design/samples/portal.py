"""The partners' portal: signing in, what lies there, one notice in each state, one's account."""

from dataclasses import replace

from harken.design.jinja import Page
from harken.design.pages.frame import Frame
from harken.design.pages.parts import Link, Phone, Post, Tag
from harken.design.pages.portal import (
    AccountPage,
    LyingPage,
    NoticesPage,
    Place,
    PortalSignInPage,
    Row,
    Somebody,
)
from harken.design.pages.record import Wrong
from tests.design.samples.frames import frame, signed_out

SETTING = "children's social care"
LATE = Tag("Nobody has said that you have it", "late")


def theirs(title: str) -> Frame:
    return replace(
        frame(title),
        who="Hetty Marlowe",
        shift="Children's social care",
        search="",
        help=None,
        places=(Link("Notices", "/", current=True), Link("Your account", "/account")),
    )


SIGN_IN = PortalSignInPage(
    frame=signed_out("Sign in"),
    action="/sign-in",
    next="/",
    people=(Somebody("Hetty Marlowe", SETTING, "front-door", "123456"),),
    practice="practice-only",
)
ROW = Row(
    reference="WM/M/2611/0008",
    href="/notices/1",
    purpose="child reported missing",
    when="16:42",
    ago="52 min ago",
    state=LATE,
)
NOTICE = LyingPage(
    frame=theirs("WM/M/2611/0008"),
    back=Link("Back to the notices", "/"),
    action="/notices/1",
    reference="WM/M/2611/0008",
    purpose="child reported missing",
    sent="16:42 today",
    state=LATE,
    says="A child may be waiting. It carries no particulars on purpose: ring, and hear what you need.",
    force="Wenmarsh Police",
    phone=Phone("01632 960100"),
    asks_receipt=True,
    not_ours=Post("It is not for us", "/notices/1", (("did", "returned"),), quiet=True),
)
WRITTEN = "Tess was at home on Sunday night.\nShe may be tired; her nan fetches her today."

PAGES: dict[str, Page] = {
    "portal-sign-in": SIGN_IN,
    "portal-not-signed-in": replace(
        SIGN_IN,
        frame=signed_out("Sign in"),
        wrong=(Wrong("Your sign-in name, your password or the code is not right.", "#password"),),
        login="front-door",
    ),
    "portal-notices": NoticesPage(
        frame=theirs("Notices"),
        setting=SETTING,
        waiting=(ROW, replace(ROW, reference="WM/D/2611/0002", state=Tag("Asked back", "late"))),
        done=(replace(ROW, reference="WM/M/2611/0003", state=Tag("You have it since 16:55", "met")),),
    ),
    "portal-nothing": NoticesPage(frame=theirs("Notices"), setting=SETTING, waiting=(), done=()),
    "portal-notice": NOTICE,
    "portal-written": replace(
        NOTICE, said=WRITTEN, typed="x" * 90, wrong=(Wrong("A reference has 100 letters.", "#receipt"),)
    ),
    "portal-asked-back": replace(
        NOTICE,
        state=Tag("Asked back", "late"),
        says="This notice was withdrawn.",
        receipt="FD-118",
        asks_receipt=False,
        not_ours=None,
        recalled="The police ask you to delete it.",
        recall=(
            Post("Done", "/notices/1", (("did", "answered"), ("answer", "done"))),
            Post("We never had it", "/notices/1", (("did", "answered"),), quiet=True),
        ),
    ),
    "portal-account": AccountPage(
        frame=theirs("Your account"),
        login="front-door",
        setting=SETTING,
        confirmed="30 Mar 2027",
        places=(
            Place(device="", since="14:20", this=True),
            Place(device="A browser", since="13:05", this=False),
        ),
        leave=Post("Sign out everywhere else", "/account", quiet=True),
    ),
}
