"""Reads a page as a person would: its heading, its forms and what they carry, its words."""

import re
from html import unescape
from html.parser import HTMLParser
from typing import Any

from django.test import Client

Fields = dict[str, list[str]]
VOID = {"input", "br", "img", "meta", "link", "hr", "col"}


class _Forms(HTMLParser):
    """Every form of a page: where it is sent, and what it would carry if its button were pressed now."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[tuple[str, Fields]] = []
        self.inside = False
        self.area = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.inside = given.get("method") == "post"
            if self.inside:
                self.forms.append((given["action"], {}))
        elif self.inside and tag == "input" and given.get("name"):
            kind = given.get("type", "text")
            if kind not in ("radio", "checkbox") or "checked" in given:
                self._add(given["name"], given.get("value", ""))
        elif self.inside and tag == "textarea":
            self.area = given["name"]
            self._add(self.area, "")

    def handle_data(self, data: str) -> None:
        if self.area:
            self.forms[-1][1][self.area][-1] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self.area = ""
        if tag == "form":
            self.inside = False

    def _add(self, name: str, value: str) -> None:
        self.forms[-1][1].setdefault(name, []).append(value)


def forms(page: Any) -> dict[str, Fields]:
    """The forms of a page that post, by their address; the last of those that share one."""
    reader = _Forms()
    reader.feed(page.content.decode())
    return dict(reader.forms)


def first_form(page: Any, action: str) -> tuple[str, Fields]:
    """The first form whose address begins so."""
    reader = _Forms()
    reader.feed(page.content.decode())
    return next(one for one in reader.forms if one[0].startswith(action))


def form_with(page: Any, action: str, **carries: str) -> Fields:
    """What the first form that is sent to `action` and carries this would send."""
    reader = _Forms()
    reader.feed(page.content.decode())
    carried = {name: [value] for name, value in carries.items()}
    return next(
        fields for where, fields in reader.forms if where == action and carried.items() <= fields.items()
    )


def press(client: Client, page: Any, action: str, **answers: Any) -> Any:
    """Fill in the first form that is sent to `action`, and send it."""
    address, fields = first_form(page, action)
    changed = {name.replace("__", "-"): value for name, value in answers.items()}
    return client.post(address, {**fields, **changed})


def said(page: Any) -> str:
    """The words of a page's main part, on one line."""
    body = page.content.decode()
    body = body[body.find("<main") :]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


def heading(page: Any) -> str:
    """What a page calls itself."""
    found = re.search(r"<h1[^>]*>(.*?)</h1>", page.content.decode(), re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", found[1])).split()) if found else ""
