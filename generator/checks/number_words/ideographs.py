"""Numbers in Chinese characters: "二十五", "三人", "百分之七"."""

from __future__ import annotations

import re
from collections.abc import Iterator

IDEOGRAPHS = dict(zip("〇零一二两兩三四五六七八九", (0, 0, 1, 2, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
POWERS = {"十": 10, "百": 100, "千": 1000}
MYRIADS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
IDEOGRAPHIC = re.compile(r"[〇零一二两兩三四五六七八九十百千万萬亿億兆]+")
NOT_NUMBERS = re.compile(
    r"星期.|周[一二三四五六日]|礼拜.|第[一二三四五六七八九十]|百分之|一些|统一|一致|万一|千万别|十分|一般|一起|一直|进一步|一旦"
)
MEASURES = (
    "个個名人位年月日天周週岁歳次家架艘辆台座項种種国城倍度米公里小时時分点時間件本匹头頭枚元円块ヶヵカか所つ口户戸条"
    "社校村町県市党者隻棟回州艦社所支队隊张張只隻部场場句成"
)
"""Characters that count what follows: a number stands before them, where it may be a part of a word elsewhere."""


def ideographs(plain: str) -> Iterator[tuple[int, int, int]]:
    """(value, start, end) of each number of two or more that is written in characters."""
    hidden = NOT_NUMBERS.sub(
        lambda match: "％" * len(match.group()) if "分之" in match.group() else "·" * len(match.group()), plain
    )
    for match in IDEOGRAPHIC.finditer(hidden):
        run = match.group()
        measured = hidden[match.end() : match.end() + 1] in MEASURES and hidden[match.end() : match.end() + 1]
        after_percent = hidden[: match.start()].endswith("％％％")
        value = _value(run)
        certain = after_percent or measured or (len(run) > 1 and any(c in POWERS or c in MYRIADS for c in run[1:]))
        if value >= 2 and certain and run[0] not in MYRIADS:
            yield value, match.start(), match.end()


def _value(run: str) -> int:
    total = section = digit = 0
    if not any(c in POWERS or c in MYRIADS for c in run):
        return int("".join(str(IDEOGRAPHS[c]) for c in run)[:40])
    for character in run:
        if character in IDEOGRAPHS:
            digit = IDEOGRAPHS[character]
        elif character in POWERS:
            section, digit = section + max(1, digit) * POWERS[character], 0
        else:
            total, section, digit = (total + section + digit or 1) * MYRIADS[character], 0, 0
    return total + section + digit
