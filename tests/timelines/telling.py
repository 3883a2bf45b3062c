"""Short ways to write a story in a test, and to live it again."""

from textwrap import dedent, indent

from harken.timelines.reading import stories_in
from harken.timelines.replay import Replayed, replay
from harken.timelines.story import Story
from tests.timelines.kinds import DECLARED, STANDARDS

HEAD = """
story: A dog is lost
start: 2022-09-05T23:00:00+01:00
pathway: dog
people: {child: {born: 2014-05-01}, sister: {}}
"""


def story(body: str, *, head: str = HEAD) -> Story:
    """The one story of a text."""
    (only,) = stories_in(head.strip() + "\n" + dedent(body), DECLARED, file="dog.yaml")
    return only


def lived(body: str, *, head: str = HEAD) -> Replayed:
    """A story, replayed."""
    return replay(story(body, head=head), DECLARED, STANDARDS)


def entries(*lines: str) -> str:
    """Entries, one a line, in flow style."""
    return "entries:\n" + indent("\n".join(f"- {line}" for line in lines), "  ") + "\n"


LOST = '{at: "+00:00", entry: dog.lost, about: {child: subject}, by: hub}'
LOOKED = '{at: "+00:50", entry: dog.looked, about: {child: subject}, by: supervisor}'
