"""Renders pages to files and serves them on loopback under the real security policy."""

import http.server
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import django_htmx

from harken import design
from harken.design.headers import CONTENT_SECURITY_POLICY
from harken.design.jinja import Page, environment, render

STATIC = {
    "/static/django_htmx/": Path(django_htmx.__file__).parent / "static" / "django_htmx",
    "/static/": Path(design.__file__).parent / "static",
}


def written(pages: Mapping[str, Page], folder: Path) -> None:
    """Render each page to `folder`/<name>.html."""
    using = environment(static="/static/{}".format)
    token = '<input type="hidden" name="csrfmiddlewaretoken" value="practice">'
    for name, page in pages.items():
        (folder / f"{name}.html").write_text(render(page, csrf_input=token, using=using), encoding="utf-8")


class Handler(http.server.SimpleHTTPRequestHandler):
    """Files of one folder and our static files, each with the headers of the real desk."""

    def translate_path(self, path: str) -> str:
        plain = path.split("?")[0].split("#")[0]
        for prefix, folder in STATIC.items():
            if plain.startswith(prefix):
                return str(folder / plain.removeprefix(prefix))
        return super().translate_path(path)

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  as the library calls it
        """Say nothing."""


@contextmanager
def serving(folder: Path, handler: type[Handler] = Handler) -> Iterator[str]:
    """The address at which `folder` is served while the block runs."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
