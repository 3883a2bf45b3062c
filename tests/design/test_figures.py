"""Figures of a great many cases: how many there are is said, and how many of them are listed."""

from harken.design.jinja import environment, render
from tests.design.samples.figures import PAGES

USING = environment(static="/static/{}".format)


def test_how_many_a_figure_counts_is_said_where_not_all_of_them_are_listed() -> None:
    page = render(PAGES["figures-many"], using=USING)
    assert "bed on arrival (412)" in page
    assert "The first 2 are listed." in page
    assert "are listed" not in render(PAGES["figures"], using=USING)
