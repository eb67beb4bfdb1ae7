"""Writes bigint-hashes.txt: what Python's integers give for 100,000 random operations, 100 to a line.

The Swift test draws the same operands from the same generator (SplitMix64, counter-based) and hashes its own results in
the same way, so that no number has to be stored. Run: python3 bigint.py > bigint-hashes.txt
"""

import math
import sys

MASK = (1 << 64) - 1
FACTOR = 0x9E3779B97F4A7C15
OPERATIONS = ["add", "subtract", "multiply", "divide", "floorDivide", "gcd", "compare", "shift", "squareRoot", "root",
              "power", "modularPower", "text"]
LARGEST_BITS = 33_219  # 10,000 decimal digits


class Random:
    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state + FACTOR) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def below(self, bound):
        return self.next() % bound

    def integer(self, largest_bits):
        """Sizes are spread evenly on a logarithmic scale; runs of ones and zeros occur on purpose."""
        octave = self.below(largest_bits.bit_length())
        bits = min(largest_bits, (1 << octave) + self.below(1 << octave))
        kind = self.below(8)
        limbs = (bits + 63) // 64
        value = 0
        if kind == 0:
            value = (1 << bits) - 1
        elif kind == 1:
            value = 1 << (bits - 1)
        else:
            data = [self.next() for _ in range(limbs)]
            value = int.from_bytes(b"".join(x.to_bytes(8, "little") for x in data), "little") >> (64 * limbs - bits)
        return -value if self.below(2) else value


def mix(state, value):
    data = abs(value).to_bytes((abs(value).bit_length() + 63) // 64 * 8, "little")
    state = (state * FACTOR + (1 if value < 0 else 2)) & MASK
    for start in range(0, len(data), 8):
        state = ((state ^ int.from_bytes(data[start:start + 8], "little")) * FACTOR) & MASK
    return state


def root(value, degree):
    """The root towards zero and whether it is exact."""
    size = abs(value)
    low, high = 0, 1 << (size.bit_length() // degree + 1)
    while high - low > 1:
        middle = (low + high) // 2
        if middle ** degree <= size:
            low = middle
        else:
            high = middle
    return (-low if value < 0 else low), low ** degree == size


def results(random):
    name = OPERATIONS[random.below(len(OPERATIONS))]
    if name == "root":
        a, degree = random.integer(2048), 3 + random.below(6)
        if random.below(2):
            a = a ** degree if abs(a).bit_length() < 300 else a
        if degree % 2 == 0:
            a = abs(a)
        value, exact = root(a, degree)
        return [value, int(exact)]
    if name == "power":
        return [random.integer(256) ** random.below(40)]
    if name == "modularPower":
        return [pow(random.integer(256), abs(random.integer(256)), abs(random.integer(256)) + 1)]
    if name == "squareRoot":
        a = abs(random.integer(LARGEST_BITS))
        if random.below(2) and a.bit_length() < 10_000:
            a = a * a
        value = math.isqrt(a)
        return [value, int(value * value == a)]
    if name == "gcd":
        a, b, c = random.integer(8192), random.integer(8192), random.integer(8192)
        return [math.gcd(a * c, b * c)]
    a, b = random.integer(LARGEST_BITS), random.integer(LARGEST_BITS) or 1
    if name == "add":
        return [a + b]
    if name == "subtract":
        return [a - b]
    if name == "multiply":
        return [a * b]
    if name == "divide":
        quotient = abs(a) // abs(b)
        quotient = -quotient if (a < 0) != (b < 0) else quotient
        return [quotient, a - quotient * b]
    if name == "floorDivide":
        return list(divmod(a, b))
    if name == "compare":
        return [(a > b) - (a < b), (a == a + 0)]
    if name == "shift":
        bits = random.below(2000)
        return [a << bits, a >> bits]
    if name == "text":
        text = str(a)
        return [a, int.from_bytes(text.encode()[-8:], "big"), len(text)]
    raise ValueError(name)


def main():
    sys.set_int_max_str_digits(0)
    random = Random(20_240_601)
    for _ in range(1_000):
        state = 0
        for _ in range(100):
            for value in results(random):
                state = mix(state, int(value))
        print(f"{state:016x}")


main()
