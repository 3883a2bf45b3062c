"""The addresses of the desk, and which act each needs to be permitted."""

from functools import partial

from django.urls import path

from harken.access.permissions import Act
from harken.desk import guide, health, posts, session
from harken.desk.case import as_known, explain, tasking, words_kept
from harken.desk.case.page import case_page, printed
from harken.desk.lists import (
    figures,
    give,
    handover,
    listing,
    looks,
    meeting,
    missing,
    paper,
    queue,
    search,
    take,
    team,
    told,
    wall,
    whiteboard,
)
from harken.desk.live import changed
from harken.desk.pack import household
from harken.desk.pack import page as pack
from harken.desk.person import nearby, outside, photographs, place, plan, voice
from harken.desk.person.page import child_page
from harken.desk.recording import choose, correct, emergency, opening, record, restrict, start
from harken.desk.recording.written import written
from harken.desk.visit import visiting

of_case, of_person = partial(visiting, act=Act.READ_CASE), partial(visiting, act=Act.READ_PERSON)
of_nobody = partial(visiting, act=None)

CASE, CHILD, PLACE = "cases/<uuid:chronology>", "children/<uuid:person>", "places/<uuid:place>"

lists = [
    path("", of_nobody(looks.home, live=True)),
    path("take", visiting(take.taking_it)),
    path("missing", visiting(missing.missing_list, live=True)),
    path("meeting", visiting(meeting.meeting_page, live=True)),
    path("handover", visiting(handover.handover)),
    path("handover/give", visiting(handover.give_page)),
    path("handover/accept", visiting(handover.accepting)),
    path("team", visiting(team.my_team, act=Act.READ_EXPOSURE)),
    path("figures/<str:pathway>", of_case(figures.figures_page)),
    path("lists/<str:pathway>", of_case(listing.listing_page)),
    path("told", visiting(told.who_was_told, live=True)),
    path("told/again", visiting(told.sent_again)),
    path("looks", visiting(looks.who_looked, act=Act.READ_AUDIT)),
    path("wall", visiting(wall.wall_board, live=True)),
    path("queues/<str:pathway>", of_case(queue.queue_page)),
    path("whiteboards/<str:pathway>", visiting(whiteboard.whiteboard_page, live=True)),
    path("paper", visiting(paper.paper_list)),
    path("search", visiting(search.found)),
    path("help", of_nobody(guide.help_page)),
    path("posts", of_nobody(posts.choosing)),
    path("new", visiting(start.start, act=Act.OPEN)),
    path("open/<str:pathway>", of_person(opening.open_case)),
    path("people/new", of_person(opening.new_person)),
    path("emergency/<uuid:chronology>", of_case(emergency.emergency)),
    path("photographs/<str:digest>", of_person(photographs.photograph)),
]
of_a_case = [
    path(CASE, of_case(case_page, live=True)),
    path(f"{CASE}/print", of_case(printed)),
    path(f"{CASE}/as-known", of_case(as_known.case_as_known)),
    path(f"{CASE}/explain", of_case(explain.explained)),
    path(f"{CASE}/tasking", of_case(tasking.tasking)),
    path(f"{CASE}/in-charge", of_case(written(take.in_charge))),
    path(f"{CASE}/give", of_case(written(give.giving_page))),
    path(f"{CASE}/restrict", of_case(written(restrict.restrict_case))),
    path(f"{CASE}/record", of_case(written(choose.choose_in_case))),
    path(f"{CASE}/record/<str:kind>", of_case(written(record.record_in_case))),
    path(f"{CASE}/correct/<uuid:entry>", of_case(written(correct.correct_in_case))),
    path(f"{CASE}/strike-out/<uuid:entry>", of_case(written(correct.strike_in_case))),
    path(f"{CASE}/words/<uuid:entry>", of_case(words_kept.words_in_case)),
]
of_a_person = [
    path(CHILD, of_person(child_page, live=True)),
    path(f"{CHILD}/pack", of_person(pack.person_pack)),
    path(f"{CHILD}/household", of_person(household.person_household)),
    path(f"{CHILD}/plan", of_person(plan.plan_page)),
    path(f"{CHILD}/voice", of_person(voice.voice_page)),
    path(f"{CHILD}/outside", of_person(outside.outside_page)),
    path(f"{CHILD}/photograph", of_person(written(photographs.give_photograph))),
    path(f"{CHILD}/as-known", of_person(as_known.child_as_known)),
    path(f"{CHILD}/restrict", of_person(written(restrict.restrict_person))),
    path(f"{CHILD}/record", of_person(written(choose.choose_for_person))),
    path(f"{CHILD}/record/<str:kind>", of_person(written(record.record_for_person))),
    path(f"{CHILD}/correct/<uuid:entry>", of_person(written(correct.correct_for_person))),
    path(f"{CHILD}/strike-out/<uuid:entry>", of_person(written(correct.strike_for_person))),
    path(f"{CHILD}/words/<uuid:entry>", of_person(words_kept.words_for_person)),
]
of_a_place = [
    path(PLACE, of_person(place.place_page, live=True)),
    path(f"{PLACE}/pack", of_person(pack.place_pack)),
    path(f"{PLACE}/household", of_person(household.place_household)),
    path(f"{PLACE}/near", of_person(nearby.near_page)),
    path(f"{PLACE}/restrict", of_person(written(restrict.restrict_place))),
    path(f"{PLACE}/record", of_person(written(choose.choose_for_place))),
    path(f"{PLACE}/record/<str:kind>", of_person(written(record.record_for_place))),
    path(f"{PLACE}/correct/<uuid:entry>", of_person(written(correct.correct_for_place))),
    path(f"{PLACE}/strike-out/<uuid:entry>", of_person(written(correct.strike_for_place))),
    path(f"{PLACE}/words/<uuid:entry>", of_person(words_kept.words_for_place)),
]
without_signing_in = [
    path("sign-in", session.signing_in),
    path("sign-out", session.signing_out),
    path("changed", changed),
    path("health", health.health),
    path("health/deadlines", health.deadlines),
    path("health/heads", health.heads),
]
urlpatterns = [*lists, *of_a_case, *of_a_person, *of_a_place, *without_signing_in]
