"""Number words of Thai, which writes no blanks: read before a word that counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.checks.number_words.spelled import Spelled

THAI = {"หนึ่ง": 1, "สอง": 2, "สาม": 3, "สี่": 4, "ห้า": 5, "หก": 6, "เจ็ด": 7, "แปด": 8, "เก้า": 9, "สิบ": 10}
THAI_COUNTED = re.compile(
    rf"({'|'.join(THAI)}|ยี่สิบ)"
    r"\s?(?:คน|ราย|นาย|ลำ|แห่ง|ครั้ง|วัน|ปี|เดือน|สัปดาห์|ชั่วโมง|นาที|ตัว|หลัง|คัน|ฝ่าย|ประเทศ|บริษัท|จังหวัด|หมู่บ้าน|ฉบับ|ชิ้น|ข้อ|เท่า)"
)
"""A numeral before a word that counts; alone it may be a part of another word ("สามารถ", can)."""


def numbers(plain: str) -> Iterator[Spelled]:
    """The numbers of two and more of a text."""
    for match in THAI_COUNTED.finditer(plain):
        value = THAI.get(match[1], 20)
        tens = re.search(r"(?:(สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|ยี่)?สิบ)$", plain[: match.start()][-12:])
        if tens:
            value += 10 * (2 if tens[1] == "ยี่" else THAI.get(tens[1] or "หนึ่ง", 1))
        if value >= 2:
            yield Spelled(frozenset([Decimal(value)]), match.start(), match.end(1))
