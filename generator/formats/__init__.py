"""How a language writes numbers, money, units, dates, lists and names of places and languages: CLDR, by Babel.

Languages are BCP 47 tags (`de`, `pt-BR`, `zh-Hans`). This is the one door to Babel's locale data: what it lacks is
filled here.
"""

from generator.formats.dates import clock_time, date, is_date
from generator.formats.digits import plain_digits
from generator.formats.languages import (
    TAG,
    autonym,
    canonical,
    direction,
    language_name,
    list_,
    locale,
    reads,
    script,
    territory_name,
)
from generator.formats.money import compact, is_currency, money
from generator.formats.numbers import LONGEST_NUMBER, fraction, number, parse_number, percent, plural_category
from generator.formats.units import quantity, unit

__all__ = [
    "LONGEST_NUMBER",
    "TAG",
    "autonym",
    "canonical",
    "clock_time",
    "compact",
    "date",
    "direction",
    "fraction",
    "is_currency",
    "is_date",
    "language_name",
    "list_",
    "locale",
    "money",
    "number",
    "parse_number",
    "percent",
    "plain_digits",
    "plural_category",
    "quantity",
    "reads",
    "script",
    "territory_name",
    "unit",
]
