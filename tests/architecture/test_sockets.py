"""No test reaches beyond this machine."""

import socket

import pytest
from pytest_socket import SocketConnectBlockedError


def test_no_test_reaches_another_machine() -> None:
    # An address kept for documents: were it let through, nothing would answer.
    beyond = ("192.0.2.1", 80)
    with socket.socket() as attempt, pytest.warns(match="socket"), pytest.raises(SocketConnectBlockedError):
        attempt.connect(beyond)


def test_a_test_may_speak_to_itself() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.socket() as caller:
        caller.connect(server.getsockname())
        assert caller.getpeername() == server.getsockname()
