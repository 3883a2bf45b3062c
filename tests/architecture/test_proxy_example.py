"""The proxy that the manual shows keeps no query string: what is searched for is somebody's name."""

import re

from tests.architecture.tree import ROOT

WHOLE_REQUEST = ("$request ", "$request_uri", "$args", "$query_string", "$http_referer", "combined")


def test_the_proxy_in_the_manual_logs_no_query_string() -> None:
    manual = (ROOT / "docs" / "how-to" / "run-it-on-real-work.md").read_text("utf-8")
    (proxy,) = re.findall(r"```nginx\n(.*?)```", manual, re.DOTALL)
    (logged,) = re.findall(r"log_format harken '(.*)';", proxy)
    assert re.search(r"access_log \S+ harken;", proxy)
    assert re.search(r"error_log +\S+ crit;", proxy)
    assert not [one for one in WHOLE_REQUEST if one in f"{logged} "]
