"""What a page shows is set as a printer sets it; what it sends, and what is being written, is as it was."""

import pytest

from harken.design.typeset import typeset

SET = {
    "the child&#39;s trigger plan": "the child\u2019s trigger plan",
    "<strong>Kian</strong>&#39;s nan": "<strong>Kian</strong>\u2019s nan",
    "<p>&#34;I hide.&#34;</p>": "<p>“I hide.”</p>",
    "=X(&#34;x&#34;)": "=X(\u201cx\u201d)",
    "<p>He said &#34;no&#34;, twice</p>": "<p>He said “no”, twice</p>",
    "the &#39;mine&#39; of a duty": "the \u2018mine\u2019 of a duty",
    "5&#39;11&#34; and slim": "5&#39;11&#34; and slim",
    "<p>Insp 1107&#39;s</p><p>&#34;Yes.&#34;</p>": "<p>Insp 1107\u2019s</p><p>“Yes.”</p>",
    "“mine” already": "“mine” already",
}
ALONE = (
    '<input name="a" value="the child&#39;s">',
    "<textarea>the child&#39;s <b></textarea>",
    "<script>let a = 'b'</script>",
    '<a href="/x?q=o\'brien">x</a>',
    "<p>Nothing straight</p>",
)


@pytest.mark.parametrize("straight", SET)
def test_what_is_shown_is_set(straight: str) -> None:
    assert typeset(straight) == SET[straight]


@pytest.mark.parametrize("alone", ALONE)
def test_what_is_sent_or_being_written_is_left_alone(alone: str) -> None:
    assert typeset(alone) == alone
