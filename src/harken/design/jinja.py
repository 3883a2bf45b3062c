"""The one template environment: escaping always on, an unknown name is an error, GOV.UK's macros by name."""

import json
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, ClassVar, Protocol

from django.templatetags.static import static as django_static
from jinja2 import Environment, PackageLoader, PrefixLoader, StrictUndefined
from markupsafe import Markup

from harken.design.pages.parts import plain, with_numbers
from harken.design.pages.record import Choice
from harken.design.typeset import typeset

MACROS = {
    "govukButton": "button",
    "govukCheckboxes": "checkboxes",
    "govukDateInput": "date-input",
    "govukDetails": "details",
    "govukErrorSummary": "error-summary",
    "govukFileUpload": "file-upload",
    "govukInput": "input",
    "govukPasswordInput": "password-input",
    "govukRadios": "radios",
    "govukSummaryList": "summary-list",
    "govukTextarea": "textarea",
}


# Nothing is evaluated, nothing is styled from script, and no page of a case is kept in the browser's storage.
HTMX = {
    "allowEval": False,
    "allowScriptTags": False,
    "includeIndicatorStyles": False,
    "selfRequestsOnly": True,
    "historyEnabled": False,
    "historyCacheSize": 0,
}


class Page(Protocol):
    """Any value that knows its template."""

    template: ClassVar[str]


def environment(*, static: Callable[[str], str] = django_static, **_: Any) -> Environment:
    """Our environment; also what Django's Jinja2 back end asks for. `static` gives a file's address."""
    ours = Environment(
        loader=PackageLoader("harken.design"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    ours.globals |= _govuk() | {"static": static, "htmx_config": json.dumps(HTMX)}
    ours.filters |= {"plain": plain, "options": _options, "with_numbers": with_numbers}
    return ours


def render(page: Page, *, csrf_input: str = "", using: Environment | None = None) -> str:
    """The whole page as HTML. `csrf_input` is Django's hidden field, trusted as it stands."""
    template = (using or _default()).get_template(page.template)
    made = template.render(page=page, frame=getattr(page, "frame", None), csrf_input=Markup(csrf_input))  # noqa: S704  Django's own markup
    return typeset(made)


def _options(choices: Iterable[Choice], ready: bool = False) -> list[dict[str, Any]]:
    """Choices as GOV.UK's radios and checkboxes take them; `ready` to be answered by a key at once."""
    those = [
        {"value": one.value, "text": one.says, "checked": one.chosen}
        | ({"hint": {"text": one.hint}} if one.hint else {})
        for one in choices
    ]
    if ready and those:
        next((one for one in those if one["checked"]), those[0])["attributes"] = {"autofocus": "autofocus"}
    return those


@cache
def _default() -> Environment:
    return environment()


@cache
def _govuk() -> dict[str, Any]:
    """GOV.UK's macros, from an environment of their own: they rely on names that may be absent."""
    package = "govuk_frontend_jinja"
    theirs = Environment(
        loader=PrefixLoader({package: PackageLoader(package)}),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates = {
        name: theirs.get_template(f"{package}/components/{folder}/macro.html")
        for name, folder in MACROS.items()
    }
    return {name: getattr(template.module, name) for name, template in templates.items()}
