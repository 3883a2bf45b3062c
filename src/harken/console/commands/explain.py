"""Explain why a duty of a story stands as it does: its words, its clock, its source."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from harken.console.declared import declared
from harken.console.story_files import read, say
from harken.engine.explain import explain
from harken.timelines.lines import Malformed
from harken.timelines.replay import Replayed, replay
from harken.timelines.standards import standards_of
from harken.timelines.story import Story, asked_also
from harken.timelines.times import instant


def arguments(parser: ArgumentParser) -> None:
    """Which story, which duty, about whom, asked when."""
    parser.add_argument("story", metavar="STORY", help="a story file")
    parser.add_argument("--duty", help="the key of a duty, or the id of a rule; all, if left out")
    parser.add_argument("--about", help="whom it is owed to; everybody, if left out")
    parser.add_argument(
        "--asked", help="[-]HH:MM from the start, or an ISO time; the last asked, if left out"
    )


def run(options: Namespace) -> int:
    """0 something was explained, 1 nothing such ever arose, 2 it could not be read."""
    known = declared()
    try:
        found = read(Path(options.story), known)
    except Malformed as wrong:
        say(str(wrong))
        return 2
    said = 0
    for story in found:
        try:
            asked = instant(options.asked, story.start) if options.asked else story.last_asked
            replayed = replay(asked_also(story, asked), known, standards_of(story, known))
        except (ValueError, Malformed) as wrong:
            say(f"--asked {wrong}" if isinstance(wrong, ValueError) else str(wrong))
            return 2
        said += _explain(replayed, story, options, asked=asked)
    if not said:
        say("Nothing such was owed by then.")
    return 0 if said else 1


def _explain(replayed: Replayed, story: Story, options: Namespace, *, asked: object) -> int:
    found = [
        shown
        for shown in replayed.shown
        if shown.asked == asked
        and options.duty in (None, shown.standing.duty.key, *shown.standing.duty.rules)
        and options.about in (None, shown.about)
    ]
    for shown in found:
        print(f"{story.title}: {shown.standing.duty.key}, {shown.about}")
        print(explain(shown.standing, at=shown.asked, rules=replayed.standards.rules), end="\n\n")
    return len(found)
