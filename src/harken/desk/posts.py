"""Choosing one's post, when somebody holds several: what is owed and may be recorded follows from it."""

from django.http import HttpResponse, HttpResponseRedirect

from harken.design import words
from harken.design.pages.parts import Link, Post
from harken.design.pages.sign_in import PostsPage
from harken.desk.frame import frame
from harken.desk.visit import ROLE_COOKIE, Visit

SAYS = "What you record is recorded in this post, and What I owe shows what is owed by it."


def choosing(visit: Visit) -> PostsPage | HttpResponse:
    """The posts the visitor holds now, and the one they chose. A post that is not theirs changes nothing."""
    wanted = visit.request.POST.get("role", "")
    if visit.request.method == "POST" and wanted in {role.name for role in visit.actor.roles}:
        response = HttpResponseRedirect("/?done=post")
        response.set_cookie(
            ROLE_COOKIE, wanted, secure=visit.request.is_secure(), httponly=True, samesite="Lax", path="/"
        )
        return response
    return PostsPage(
        frame=frame(visit, "In which post do you act?"),
        says=SAYS,
        posts=tuple(
            Post(words.opening(role.name), "/posts", (("role", role.name),), quiet=role != visit.actor.role)
            for role in visit.actor.roles
        ),
        back=Link("Back", "/"),
    )
