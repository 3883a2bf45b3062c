"""The addresses of the desk."""

from django.urls import path

from harken.desk import case, child, health, missing, opening, owe, record, session, take, told, wall
from harken.desk.live import changed
from harken.desk.visit import visiting

urlpatterns = [
    path("", visiting(owe.what_i_owe, live=True)),
    path("sign-in", session.signing_in),
    path("sign-out", session.signing_out),
    path("take", visiting(take.taking_it)),
    path("missing", visiting(missing.missing_list, live=True)),
    path("wall", visiting(wall.wall_board, live=True)),
    path("told", visiting(told.who_was_told, live=True)),
    path("told/again", visiting(told.sent_again)),
    path("open/<str:pathway>", visiting(opening.open_case)),
    path("people/new", visiting(opening.new_person)),
    path("cases/<uuid:chronology>", visiting(case.case_page, live=True)),
    path("cases/<uuid:chronology>/in-charge", visiting(take.in_charge)),
    path("cases/<uuid:chronology>/record", visiting(record.choose_in_case)),
    path("cases/<uuid:chronology>/record/<str:kind>", visiting(record.record_in_case)),
    path("children/<uuid:person>", visiting(child.child_page, live=True)),
    path("children/<uuid:person>/record", visiting(record.choose_for_person)),
    path("children/<uuid:person>/record/<str:kind>", visiting(record.record_for_person)),
    path("changed", changed),
    path("health", health.health),
    path("health/deadlines", health.deadlines),
]
