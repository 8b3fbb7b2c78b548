"""Every other form that one signature covers: the same text, cut into parameters elsewhere."""

import random
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

Pairs = list[tuple[str, str]]


def signed_text(form: Mapping[str, str]) -> str:
    """What is signed of a form."""
    return "".join(name + form[name] for name in sorted(form))


def recuts(form: Mapping[str, str], chance: random.Random) -> Iterator[Pairs]:
    """Forms with the same signed text and other parameters."""
    return filter(is_signed_alike, _once(sorted(form.items()), chance))


def is_signed_alike(pairs: Sequence[tuple[str, str]]) -> bool:
    """Whether they are sorted and distinct, so that the signature is still right."""
    return all(name for name, _ in pairs) and all(a[0] < b[0] for a, b in pairwise(pairs))


def _once(pairs: Pairs, chance: random.Random) -> Iterator[Pairs]:
    for at in range(len(pairs)):
        yield from _merged(pairs, at)
        yield from _moved(pairs, at)
        yield from _split(pairs, at, chance)


def _merged(pairs: Pairs, at: int) -> Iterator[Pairs]:
    """A value swallows the next parameters."""
    name, value = pairs[at]
    for end in range(at + 1, len(pairs)):
        value += pairs[end][0] + pairs[end][1]
        yield [*pairs[:at], (name, value), *pairs[end + 1 :]]


def _moved(pairs: Pairs, at: int) -> Iterator[Pairs]:
    """A name ends elsewhere, or the value before it does."""
    name, value = pairs[at]
    whole = name + value
    for end in range(1, len(whole) + 1):
        if end != len(name):
            yield [*pairs[:at], (whole[:end], whole[end:]), *pairs[at + 1 :]]
    if at + 1 < len(pairs):
        yield from _traded(pairs, at)


def _traded(pairs: Pairs, at: int) -> Iterator[Pairs]:
    (name, value), (after, behind) = pairs[at : at + 2]
    joint = value + after
    for end in range(len(joint)):
        if end != len(value):
            yield [*pairs[:at], (name, joint[:end]), (joint[end:], behind), *pairs[at + 2 :]]


def _split(pairs: Pairs, at: int, chance: random.Random) -> Iterator[Pairs]:
    """Part of a value becomes a parameter."""
    name, value = pairs[at]
    after = pairs[at + 1][0] if at + 1 < len(pairs) else "\U0010ffff"
    for start in range(len(value)):
        if not name[0] <= value[start] <= after[0]:
            continue  # it would be sorted elsewhere
        ends = range(start + 1, len(value) + 1)
        for end in chance.sample(ends, min(12, len(ends))):
            new = value[start:end], value[end:]
            yield [*pairs[:at], (name, value[:start]), new, *pairs[at + 1 :]]
