# SPDX-License-Identifier: GPL-2.0
"""sc_pattern's pictures after a program has converted them from YUV to RGB.

The bytes cannot be compared any more, since converters differ. Here it is seen
that at known places each colour is near the one that was painted, that the strip
has a number (see minidrivers/common/stamp.h), and that the ramp is where it
stands in the picture of that number.
"""

BARS = [(255, 255, 255), (255, 255, 0), (0, 255, 255), (0, 255, 0),
        (255, 0, 255), (255, 0, 0), (0, 0, 255), (0, 0, 0)]
BITS = 32
TOLERANCE = 20


class WrongPicture(Exception):
    pass


class Picture:
    """@order: where red, green and blue are in a pixel of @step bytes"""

    def __init__(self, data, width, height, step, order):
        if len(data) != width * height * step:
            raise WrongPicture(f'{len(data)} bytes are no picture of {width}x{height}')
        self.data = data
        self.width = width
        self.height = height
        self.step = step
        self.order = order

    def pixel(self, x, y):
        start = (y * self.width + x) * self.step
        return tuple(self.data[start + i] for i in self.order)

    def expect(self, x, y, colour, what):
        pixel = self.pixel(x, y)
        if max(abs(a - b) for a, b in zip(pixel, colour)) > TOLERANCE:
            raise WrongPicture(f'{what} at {x},{y} is {pixel}, not {colour}')

    def number(self):
        cell = self.width // BITS
        number = 0
        for bit in range(BITS):
            x, y = bit * cell + cell // 2, self.height // 30
            white = sum(self.pixel(x, y)) > 3 * 128
            self.expect(x, y, (255 * white,) * 3, f'cell {bit} of the strip')
            number = number << 1 | white
        return number

    def check_bars(self):
        bar = self.width // len(BARS)
        for row in (self.height // 8, self.height // 3, self.height * 3 // 4):
            for i, colour in enumerate(BARS):
                self.expect(i * bar + bar // 2, row, colour, f'bar {i}')

    def check_ramp(self, number):
        offset = number % 80 * (self.width // 80)
        for x in range(0, self.width, self.width // 20):
            place = (x + offset) % self.width
            # Where it begins anew a converter may mix both ends.
            if 4 <= place < self.width - 4:
                self.expect(x, self.height * 9 // 10, (255 * place // self.width,) * 3,
                            f'the ramp of picture {number}')

    def check(self):
        """The number of the picture, which is as it should be."""
        number = self.number()
        self.check_bars()
        self.check_ramp(number)
        return number
