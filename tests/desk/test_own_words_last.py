"""The last words of a child are said though something that holds none was recorded since."""

from uuid import uuid4

from django.test import Client

from harken.casework.outcome import Done
from harken.casework.record import Recording, record
from harken.catalogue import kinds
from tests.cases import now
from tests.desk.reading import said
from tests.desk.world import World, recorded


def test_an_interview_that_keeps_no_words_hides_none(sergeant: Client, world: World) -> None:
    heard = {"seen": "seen and spoken to, alone", "words_used": "I want my nan"}
    recorded(world.sergeant, "every-case.voice", world.case, world.child, **heard)
    case = world.sergeant.opens(
        "investigation.abuse-alleged", pathway="investigation", about=((world.child, "subject"),)
    )
    recorded(world.sergeant, "investigation.child-interviewed", case, world.child, interview="held")
    page = said(sergeant.get(f"/children/{world.child}"))
    assert "I want my nan" in page
    assert "Nobody has recorded any" not in page


def test_a_panel_says_who_it_is_that_is_called_by_a_number(sergeant: Client, world: World) -> None:
    about = ((world.child, "subject"), (world.nan, "suspect"))
    case = world.sergeant.opens("investigation.abuse-alleged", pathway="investigation", about=about[:1])
    entry = kinds()["investigation.suspect-named"].model_validate({"suspect": "S1"})
    recording = Recording(
        entry=entry, chronology=case.chronology, about=about, happened=now(), idem=str(uuid4())
    )
    desk = world.sergeant
    assert isinstance(record(recording, by=desk.by, now=now(), standards=desk.standards), Done)
    page = sergeant.get(f"/cases/{case.chronology}").content.decode()
    panel = page[page.index("Suspects") :][:600]
    assert f'href="/children/{world.nan}"' in panel
