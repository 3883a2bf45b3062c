"""The mail server that the environment names."""

from collections.abc import Mapping

from harken.outside.mail import Post


def mail_server(environ: Mapping[str, str]) -> Post:
    """Where letters are handed over, in whose name, and where the desk is that they speak of."""
    return Post(
        environ.get("HARKEN_SMTP_URL", "smtp://localhost:25"),
        environ.get("HARKEN_MAIL_FROM", "harken@localhost"),
        environ.get("HARKEN_BASE_URL", "http://localhost:8000"),
    )
