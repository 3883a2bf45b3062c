"""The addresses of the desk."""

from django.urls import path

from harken.desk import (
    as_known,
    case,
    child,
    correct,
    explain,
    guide,
    handover,
    health,
    missing,
    opening,
    owe,
    paper,
    photographs,
    place,
    plan,
    posts,
    record,
    search,
    session,
    take,
    tasking,
    told,
    wall,
    words_kept,
)
from harken.desk.live import changed
from harken.desk.visit import visiting

CASE, CHILD, PLACE = "cases/<uuid:chronology>", "children/<uuid:person>", "places/<uuid:place>"

lists = [
    path("", visiting(owe.what_i_owe, live=True)),
    path("take", visiting(take.taking_it)),
    path("missing", visiting(missing.missing_list, live=True)),
    path("handover", visiting(handover.handover)),
    path("handover/give", visiting(handover.give_page)),
    path("handover/accept", visiting(handover.accepting)),
    path("told", visiting(told.who_was_told, live=True)),
    path("told/again", visiting(told.sent_again)),
    path("wall", visiting(wall.wall_board, live=True)),
    path("paper", visiting(paper.paper_list)),
    path("search", visiting(search.found)),
    path("help", visiting(guide.help_page)),
    path("posts", visiting(posts.choosing)),
    path("open/<str:pathway>", visiting(opening.open_case)),
    path("people/new", visiting(opening.new_person)),
    path("photographs/<str:digest>", visiting(photographs.photograph)),
]
of_a_case = [
    path(CASE, visiting(case.case_page, live=True)),
    path(f"{CASE}/print", visiting(case.printed)),
    path(f"{CASE}/as-known", visiting(as_known.case_as_known)),
    path(f"{CASE}/explain", visiting(explain.explained)),
    path(f"{CASE}/tasking", visiting(tasking.tasking)),
    path(f"{CASE}/in-charge", visiting(take.in_charge)),
    path(f"{CASE}/record", visiting(record.choose_in_case)),
    path(f"{CASE}/record/<str:kind>", visiting(record.record_in_case)),
    path(f"{CASE}/correct/<uuid:entry>", visiting(correct.correct_in_case)),
    path(f"{CASE}/strike-out/<uuid:entry>", visiting(correct.strike_in_case)),
    path(f"{CASE}/words/<uuid:entry>", visiting(words_kept.words_in_case)),
]
of_a_person = [
    path(CHILD, visiting(child.child_page, live=True)),
    path(f"{CHILD}/plan", visiting(plan.plan_page)),
    path(f"{CHILD}/photograph", visiting(photographs.give_photograph)),
    path(f"{CHILD}/as-known", visiting(as_known.child_as_known)),
    path(f"{CHILD}/record", visiting(record.choose_for_person)),
    path(f"{CHILD}/record/<str:kind>", visiting(record.record_for_person)),
    path(f"{CHILD}/correct/<uuid:entry>", visiting(correct.correct_for_person)),
    path(f"{CHILD}/strike-out/<uuid:entry>", visiting(correct.strike_for_person)),
    path(f"{CHILD}/words/<uuid:entry>", visiting(words_kept.words_for_person)),
]
of_a_place = [
    path(PLACE, visiting(place.place_page, live=True)),
    path(f"{PLACE}/record", visiting(record.choose_for_place)),
    path(f"{PLACE}/record/<str:kind>", visiting(record.record_for_place)),
    path(f"{PLACE}/correct/<uuid:entry>", visiting(correct.correct_for_place)),
    path(f"{PLACE}/strike-out/<uuid:entry>", visiting(correct.strike_for_place)),
    path(f"{PLACE}/words/<uuid:entry>", visiting(words_kept.words_for_place)),
]
without_signing_in = [
    path("sign-in", session.signing_in),
    path("sign-out", session.signing_out),
    path("changed", changed),
    path("health", health.health),
    path("health/deadlines", health.deadlines),
]
urlpatterns = [*lists, *of_a_case, *of_a_person, *of_a_place, *without_signing_in]
