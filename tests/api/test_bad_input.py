"""Bad input: whatever is sent, the answer is a problem in our words, and never a broken page."""

import secrets
from typing import Any

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.api.conftest import HERE, Caller, moment, noted, opening

PROBLEM = "application/problem+json"
WORDS = ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "\0", "=1+1", "yes"]
PLAIN = (
    st.none() | st.booleans() | st.integers(-(2**63), 2**63) | st.text(max_size=20) | st.sampled_from(WORDS)
)
NASTY = st.recursive(
    PLAIN | st.floats(allow_nan=False),
    lambda some: st.lists(some, max_size=3) | st.dictionaries(st.text(max_size=10), some, max_size=3),
    max_leaves=6,
)
NAMES = ["kind", "happened", "about", "answers", "corrects", "case", "by_when", "duty", "pathway"]
BODY = st.dictionaries(st.sampled_from(NAMES), NASTY)


@pytest.fixture
def case(caller: Caller) -> str:
    return str(caller.missing(caller.child()).json()["chronology"])


def raw(caller: Caller, path: str, body: bytes, content_type: str = "application/json") -> Any:
    headers = {"Authorization": f"Bearer {caller.token}", "Idempotency-Key": "one"}
    return caller.client.post(f"{HERE}{path}", body, content_type=content_type, headers=headers)


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"{", "application/json", 400),
        (b'{"happened": NaN}', "application/json", 400),
        (b"[" * 100_000, "application/json", 400),
        (b'{"answers": {"note": "\\u0000"}}', "application/json", 400),
        (b"\xff\xfe", "application/json", 400),
        (b"{}", "text/plain", 415),
        (b"kind=noted", "application/x-www-form-urlencoded", 415),
        (b"[]", "application/json", 422),
        (b"x" * 20_000_000, "application/json", 413),
    ],
    ids=["cut", "nan", "deep", "nul", "bytes", "text", "form", "list", "20 MB"],
)
def test_what_is_no_body_is_refused_as_a_problem(
    caller: Caller, case: str, body: bytes, kind: str, status: int
) -> None:
    refused = raw(caller, f"/cases/{case}/entries", body, kind)
    assert (refused.status_code, refused.headers["Content-Type"]) == (status, PROBLEM)


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/nothing/here", 404), ("GET", "/", 404), ("PUT", "/cases", 405), ("GET", "/cases/7", 404)],
)
def test_an_address_or_method_that_is_none_is_a_problem(
    caller: Caller, method: str, path: str, status: int
) -> None:
    refused = caller.client.generic(method, f"{HERE}{path}")
    assert (refused.status_code, refused.headers["Content-Type"]) == (status, PROBLEM)


def test_somebody_named_twice_is_named_once(caller: Caller) -> None:
    child = caller.child()
    both = [{"id": child}, {"id": child.upper()}]
    opened = caller.post("/cases", opening(child) | {"about": both})
    assert opened.status_code == 201, opened.json()
    case = opened.json()["chronology"]
    assert caller.post(f"/cases/{case}/entries", noted(child, about=both)).status_code == 201
    newest = caller.get(f"/cases/{case}/chronology").json()["entries"][0]
    assert newest["about"] == [{"id": child, "role": "subject"}]


def test_a_name_without_end_is_refused_and_not_sent_again(caller: Caller) -> None:
    answers = {"given_names": "Kian", "family_name": secrets.token_hex(4500)}
    refused = caller.post("/persons", {"happened": moment(), "answers": answers})
    assert (refused.status_code, refused.json()["code"]) == (422, "does_not_fit")


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        ("/persons", {"answers": {"born_about": False}}),
        ("/persons", {"answers": {"born": 86400}}),
        ("/persons", {"answers": {"born_about": 2010}, "happened": 1_790_000_000}),
        ("/persons", {"answers": {"given_names": True}}),
    ],
    ids=["yes as a year", "seconds as a birthday", "seconds as a time", "yes as a name"],
)
def test_one_sort_of_answer_is_not_taken_for_another(
    caller: Caller, path: str, wrong: dict[str, Any]
) -> None:
    refused = caller.post(path, {"happened": moment()} | wrong)
    assert (refused.status_code, refused.json()["code"]) == (422, "does_not_fit")


NOTE, A_TIME = "The answer to “What should be kept?”", "such as 2022-09-05T14:30:00+01:00"
UNFIT: dict[str, tuple[dict[str, Any], str]] = {
    "/answers/zanzibar": (
        {"answers": {"note": "x", "zanzibar": 1}},
        "Something of that name is not asked for.",
    ),
    "/answers/note": ({"answers": {}}, f"{NOTE} is needed."),
    "/answers/note ": ({"answers": {"note": []}}, f"{NOTE} must be text."),
    "/answers": ({"answers": 7}, "answers must be an object with an answer for each question."),
    "/about/0/id": ({"about": [{"id": "nobody"}]}, "id must be one of our ids."),
    "/about": ({"about": 7}, "about must be a list."),
    "/happened": ({"happened": "soon"}, f"happened must be a time with its offset, {A_TIME}."),
    "/happened ": ({"happened": 7}, "Write the time out, with its offset."),
}


@pytest.mark.parametrize("pointer", UNFIT)
def test_what_does_not_fit_is_said_in_our_words(caller: Caller, case: str, pointer: str) -> None:
    wrong, detail = UNFIT[pointer]
    refused = caller.post(f"/cases/{case}/entries", noted(caller.child()) | wrong)
    assert refused.json()["errors"] == [{"pointer": pointer.strip(), "detail": detail}]


def test_a_choice_that_is_none_names_those_there_are(caller: Caller) -> None:
    refused = caller.post("/persons", {"happened": moment(), "answers": {"sex": "x"}})
    (wrong,) = refused.json()["errors"]
    assert wrong["detail"].startswith("The answer to “Sex?” must be one of ")
    assert "not known" in wrong["detail"]


def test_a_limit_out_of_reach_is_said_in_our_words(caller: Caller) -> None:
    assert caller.get("/owed?limit=x").json()["errors"] == [
        {"pointer": "/limit", "detail": "limit must be a whole number."}
    ]


def test_text_that_only_looks_like_the_character_nobody_keeps_is_kept(caller: Caller, case: str) -> None:
    said = "He signs himself kian\\u0000"
    sent = noted(caller.child(), answers={"note": said})
    assert caller.post(f"/cases/{case}/entries", sent).status_code == 201
    assert caller.get(f"/cases/{case}/chronology").json()["entries"][0]["words"]["note"] == said


def test_the_words_of_a_refused_note_are_in_no_answer(caller: Caller, case: str) -> None:
    body = noted("not-an-id", answers={"note": ["He hides at the mill."]})
    assert b"mill" not in caller.post(f"/cases/{case}/entries", body).content


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    body=BODY, answers=st.dictionaries(st.sampled_from(["note", "level", "reasons", "given_names"]), NASTY)
)
def test_no_body_breaks_the_door(caller: Caller, case: str, body: Any, answers: Any) -> None:
    sound = {"kind": "every-case.noted", "happened": moment(), "answers": answers}
    for path, sent in (
        (f"/cases/{case}/entries", body),
        (f"/cases/{case}/entries", sound),
        ("/cases", body),
        ("/persons", {"happened": moment(), "answers": answers}),
        ("/duties/take", body),
    ):
        answered = caller.post(path, orjson.dumps(sent))
        assert answered.status_code < 500, (path, answered.json())


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    path=st.sampled_from(["/search", "/owed", "/told", "/chronology"]),
    asked=st.dictionaries(
        st.sampled_from(["q", "cursor", "limit", "case", "whose", "as_of", "pathway", "order"]),
        st.text(max_size=30)
        | st.integers().map(str)
        | st.sampled_from(["0001-01-01T00:00:00Z", "9999-12-31"]),
    ),
)
def test_no_question_breaks_the_door(caller: Caller, case: str, path: str, asked: dict[str, str]) -> None:
    where = f"/cases/{case}{path}" if path == "/chronology" else path
    assert caller.get(where, **asked).status_code < 500
