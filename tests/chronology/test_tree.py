"""The tree: laws against a naive reading of RFC 6962, and trees worked out by hand from its definition."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harken.chronology import tree
from harken.chronology.verify_alone import EMPTY, Head, fold, grew, leaf_hash, push, root_by_path

CONTENTS = st.lists(st.binary(max_size=4), max_size=70)
SIZE = st.integers(1, 300)


def naive_root(contents):
    """RFC 6962, 2.1, word for word."""
    if not contents:
        return sha256(b"").digest()
    if len(contents) == 1:
        return sha256(b"\x00" + contents[0]).digest()
    k = 1
    while k * 2 < len(contents):
        k *= 2
    return sha256(b"\x01" + naive_root(contents[:k]) + naive_root(contents[k:])).digest()


def naive_path(m, contents):
    """RFC 6962, 2.1.1, word for word."""
    if len(contents) == 1:
        return []
    k = 1
    while k * 2 < len(contents):
        k *= 2
    if m < k:
        return [*naive_path(m, contents[:k]), naive_root(contents[k:])]
    return [*naive_path(m - k, contents[k:]), naive_root(contents[:k])]


def naive_subproof(m, contents, known):
    """RFC 6962, 2.1.2, word for word."""
    if m == len(contents):
        return [] if known else [naive_root(contents)]
    k = 1
    while k * 2 < len(contents):
        k *= 2
    if m <= k:
        return [*naive_subproof(m, contents[:k], known), naive_root(contents[k:])]
    return [*naive_subproof(m - k, contents[k:], False), naive_root(contents[:k])]


def grown(contents):
    return tree.grow(0, (), [leaf_hash(content) for content in contents])


def stored(contents):
    """Every hash the store would hold: the leaves and the perfect subtrees over them."""
    leaves = {(0, index): leaf_hash(content) for index, content in enumerate(contents)}
    return leaves | dict(grown(contents).nodes)


def numbered(count):
    return [b"%d" % number for number in range(count)]


def head(contents):
    return Head("", "", len(contents), naive_root(contents), "", b"", b"")


def test_trees_of_up_to_five_leaves_are_those_of_the_definition():
    h = [sha256(b"\x00" + content).digest() for content in (b"", b"\x00", b"\x10", b"\x20\x21", b"\x30\x31")]
    left = sha256(b"\x01" + h[0] + h[1]).digest()
    right = sha256(b"\x01" + h[2] + h[3]).digest()
    four = sha256(b"\x01" + left + right).digest()
    by_hand = [
        sha256(b"").digest(),
        h[0],
        left,
        sha256(b"\x01" + left + h[2]).digest(),
        four,
        sha256(b"\x01" + four + h[4]).digest(),
    ]
    assert [tree.grow(0, (), h[:size]).root for size in range(6)] == by_hand


def test_the_empty_tree_and_its_first_leaf_have_the_published_roots():
    assert (
        tree.grow(0, (), []).root.hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    )
    assert grown([b""]).root.hex() == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"


@given(CONTENTS)
def test_a_tree_grown_leaf_by_leaf_has_the_root_of_the_definition(contents):
    assert grown(contents).root == naive_root(contents)


@given(CONTENTS, CONTENTS)
def test_growing_from_the_right_edge_is_growing_from_nothing(first, more):
    edge = grown(first)
    later = tree.grow(edge.size, edge.peaks, [leaf_hash(content) for content in more])
    whole = grown(first + more)
    assert (later.size, later.peaks) == (whole.size, whole.peaks)
    assert edge.nodes + later.nodes == whole.nodes


@given(CONTENTS)
def test_the_right_edge_is_among_the_stored_hashes(contents):
    kept = stored(contents)
    assert tuple(kept[place] for place in tree.places((0, len(contents)))) == grown(contents).peaks


@given(CONTENTS)
def test_a_checker_that_pushes_leaves_comes_to_the_same_root(contents):
    peaks = []
    for size, content in enumerate(contents):
        push(peaks, size, leaf_hash(content))
    assert fold(peaks) == naive_root(contents)


@given(st.data(), SIZE)
def test_an_inclusion_path_is_that_of_the_definition_and_leads_to_the_root(data, size):
    contents = numbered(size)
    index = data.draw(st.integers(0, size - 1))
    path = tree.proof(tree.inclusion(index, size), stored(contents))
    assert list(path) == naive_path(index, contents)
    assert root_by_path(leaf_hash(contents[index]), index, size, path) == naive_root(contents)


@given(st.data(), SIZE)
def test_a_consistency_proof_is_that_of_the_definition_and_holds(data, new):
    contents = numbered(new)
    old = data.draw(st.integers(0, new))
    proof = tree.proof(tree.consistency(old, new), stored(contents))
    assert list(proof) == (naive_subproof(old, contents, True) if old else [])
    assert grew(head(contents[:old]), head(contents), proof)


@given(st.data(), SIZE)
def test_a_path_proves_no_other_leaf_and_no_other_place(data, size):
    contents = numbered(size)
    index, other = data.draw(st.integers(0, size - 1)), data.draw(st.integers(-1, size))
    path = tree.proof(tree.inclusion(index, size), stored(contents))
    root = naive_root(contents)
    assert root_by_path(leaf_hash(b"forged"), index, size, path) != root
    assert (root_by_path(leaf_hash(contents[index]), other, size, path) == root) is (other == index)


@given(st.data(), SIZE)
def test_a_path_cut_short_or_drawn_out_proves_nothing(data, size):
    contents = numbered(size)
    index = data.draw(st.integers(0, size - 1))
    path = tree.proof(tree.inclusion(index, size), stored(contents))
    root = naive_root(contents)
    assert root_by_path(leaf_hash(contents[index]), index, size, [*path, EMPTY]) != root
    assert not path or root_by_path(leaf_hash(contents[index]), index, size, path[:-1]) != root


@given(st.data(), SIZE, SIZE)
def test_a_path_of_one_length_is_no_path_in_a_tree_that_needs_another(data, size, other):
    contents = numbered(size)
    index = data.draw(st.integers(0, min(size, other) - 1))
    path = tree.proof(tree.inclusion(index, size), stored(contents))
    found = root_by_path(leaf_hash(contents[index]), index, other, path)
    assert (found is None) is (len(path) != len(tree.inclusion(index, other)))


@given(st.data(), st.integers(2, 300))
def test_no_proof_joins_a_rewritten_past_to_the_present(data, new):
    contents = numbered(new)
    old = data.draw(st.integers(1, new - 1))
    rewritten = [b"rewritten", *contents[1:]]
    proof = tree.proof(tree.consistency(old, new), stored(rewritten))
    assert not grew(head(contents[:old]), head(rewritten), proof)
    assert not grew(head(contents[:old]), head(contents), [*proof, EMPTY])
    assert not grew(head(contents), head(contents[:old]), proof)


def test_a_tree_has_no_proof_of_what_is_not_in_it():
    with pytest.raises(IndexError):
        tree.inclusion(3, 3)
    with pytest.raises(IndexError):
        tree.consistency(4, 3)


@given(SIZE, st.integers(0, 10))
def test_a_proof_is_no_longer_than_the_tree_is_high(size, ahead):
    height = (size + ahead - 1).bit_length()
    assert len(tree.inclusion(size - 1, size + ahead)) <= height
    assert len(tree.consistency(size, size + ahead)) <= height + 1
