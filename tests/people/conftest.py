"""A names index on a real PostgreSQL, empty for each test."""

import secrets
from collections.abc import Iterator
from uuid import uuid4

import psycopg
import pytest

from tests.people.index import Index, table_of_names


@pytest.fixture
def index(cluster_url: str) -> Iterator[Index]:
    schema = f"people_{secrets.token_hex(4)}"
    with psycopg.connect(cluster_url, autocommit=True) as connection:
        connection.execute(f"CREATE SCHEMA {schema}")
        connection.execute(f"SET search_path = {schema}")
        connection.execute(table_of_names())
        yield Index(connection, uuid4())
        connection.execute(f"DROP SCHEMA {schema} CASCADE")
