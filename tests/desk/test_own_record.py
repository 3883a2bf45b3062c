"""What is owed on somebody's own record leads there: it is no case."""

from django.test import Client

from tests.desk.reading import said
from tests.desk.world import World, of, opened, recorded


def test_what_is_owed_on_her_own_record_leads_to_it_and_to_no_case(sergeant: Client, world: World) -> None:
    girl = opened(world.sergeant, "person.recorded", given_names="Tessa", family_name="Quade")
    recorded(world.sergeant, "offender.child-there", of(girl), girl)
    for path in (f"/children/{girl}", "/?whose=force"):
        page = sergeant.get(path)
        assert "Refer each child there" in said(page), path
        assert f'href="/children/{girl}"' in page.content.decode(), path
        assert f"/cases/{girl}" not in page.content.decode(), path
