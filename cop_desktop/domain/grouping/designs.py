"""Rounds without any repeat, where algebra gives them: the circle method and transversal designs.

Speed.md §7: m groups of k ≤ m, m a power of a prime, over GF(m); when k | m, the columns have rounds of
their own. People taken out of the last column leave groups of k - 1. Pairs of an even number have the
circle method.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import product
from typing import Final

Indexes = list[list[int]]

_PRIMES: Final = (2, 3, 5, 7, 11, 13)
_POWERS: Final = {4: (2, 2, (1, 1)), 8: (2, 3, (1, 1, 0)), 9: (3, 2, (1, 2))}
"""Order → its prime, its degree, and the low coefficients of x^degree in the field."""


def clean_rounds(sizes: Sequence[int]) -> Iterator[Indexes]:
    """Give rounds of groups of such sizes (the larger first) in which no two people meet twice."""
    count, people = len(sizes), sum(sizes)
    if not sizes or min(sizes) < 2 or max(sizes) - min(sizes) > 1:
        return
    if max(sizes) == 2:
        yield from _circle(people)
    elif max(sizes) <= count and (times := _times(count)) is not None:
        yield from _transversal(count, max(sizes), people, times)


def _circle(people: int) -> Iterator[Indexes]:
    """Let one stay and the others turn."""
    last = people - 1
    for turn in range(last):
        pairs = [[turn, last]]
        pairs += [[(turn + step) % last, (turn - step) % last] for step in range(1, people // 2)]
        yield pairs


def _transversal(count: int, width: int, people: int, times: Callable[[int, int], int]) -> Iterator[Indexes]:
    """Place people in `width` columns of `count`; each round takes one of each column by a line."""
    plus = _plus(count)
    for slope in range(count):
        groups = [
            [column * count + plus(times(slope, column), start) for column in range(width)]
            for start in range(count)
        ]
        yield _larger_first([[each for each in group if each < people] for group in groups])
    if count % width == 0 and people == count * width:
        inside = list(clean_rounds((width,) * (count // width))) or [_chunks(count, width)]
        for each in inside:
            yield [[column * count + at for at in group] for column in range(width) for group in each]


def _chunks(people: int, size: int) -> Indexes:
    return [list(range(start, start + size)) for start in range(0, people, size)]


def _larger_first(groups: Indexes) -> Indexes:
    return sorted(groups, key=len, reverse=True)


def _times(order: int) -> Callable[[int, int], int] | None:
    """Give the multiplication of the field of that order; None when we have none."""
    if order in _PRIMES:
        return lambda a, b: a * b % order
    if order not in _POWERS:
        return None
    prime, degree, low = _POWERS[order]
    table = {(a, b): _product(a, b, prime, degree, low) for a, b in product(range(order), repeat=2)}
    return lambda a, b: table[a, b]


def _plus(order: int) -> Callable[[int, int], int]:
    if order not in _POWERS:
        return lambda a, b: (a + b) % order
    prime, degree, _ = _POWERS[order]
    return lambda a, b: _number(
        [(x + y) % prime for x, y in zip(_digits(a, prime, degree), _digits(b, prime, degree), strict=True)],
        prime,
    )


def _product(a: int, b: int, prime: int, degree: int, low: Sequence[int]) -> int:
    """Multiply two polynomials, then bring the high powers down: x^degree = low."""
    terms = [0] * (2 * degree)
    for (i, x), (j, y) in product(enumerate(_digits(a, prime, degree)), enumerate(_digits(b, prime, degree))):
        terms[i + j] += x * y
    for power in range(2 * degree - 1, degree - 1, -1):
        for index, coefficient in enumerate(low):
            terms[power - degree + index] += terms[power] * coefficient
        terms[power] = 0
    return _number([each % prime for each in terms[:degree]], prime)


def _digits(number: int, prime: int, degree: int) -> list[int]:
    return [number // prime**power % prime for power in range(degree)]


def _number(digits: Sequence[int], prime: int) -> int:
    return sum(digit * prime**power for power, digit in enumerate(digits))
