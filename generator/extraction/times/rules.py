"""The forms of time expressions: `RULES` names each with its pattern and its reader. To grow it, add a line.

No pattern repeats a group that can match in two ways, so that none backtracks beyond a few words.
"""

from __future__ import annotations

import re

from generator.extraction.times import dates, lengths, relative, years
from generator.extraction.times.context import Reader

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|january|february|april|june|july|august|september|october|november|december"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|jan|feb|apr|aug|sept|oct|nov|dec)\b\.?)"
)
WEEKDAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY)"
)
SHORT_WEEKDAY = rf"(?:{WEEKDAY}|(?:Mon|Tues?|Weds?|Thurs?|Thu|Fri|Sat|Sun)\b\.?)"
TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
ORDINAL_WORD = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth"
    r"|fourteenth|fifteenth"
    r"|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|twenty[- ](?:first|second|third|fourth"
    r"|fifth|sixth"
    r"|seventh|eighth|ninth)|thirty[- ]first)"
)
HOUR = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
ANY_DAY = rf"(?:{DAY}|{ORDINAL_WORD})"
YEAR = r"(?:1[5-9]\d\d|20\d\d|2100)(?!\d|,\d|%|-\d{3})"
PART = r"(?:morning|afternoon|evening|night|lunchtime|noon|midnight)"
CLOCK = (
    r"(?:(?:[01]?\d|2[0-3])(?:[:.][0-5]\d(?::[0-5]\d)?)? ?(?:[ap]m\b|[ap]\.m\.?|AM\b|PM\b|o[’']?clock\b)"
    r"|(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?!\d|:\d)"
    r"|(?:[01]\d|2[0-3])[0-5]\d(?= ?(?:GMT|UTC|hours|hrs|local time)))"
)
ZONE = r"(?: ?(?:GMT|BST|UTC|CET|CEST|EST|EDT|ET|PST|PDT|PT|IST|MSK|local time)\b)?"
COUNT = (
    rf"(?:\d{{1,4}}|an?|one|two|three|four|five|six|seven|eight|nine|{TEENS}|twenty|thirty|forty|fifty|sixty"
    rf"|seventy|eighty"
    r"|ninety|(?:twenty|thirty|forty|fifty)-[a-z]{3,5})"
)
THOUSANDS = r"\d{1,3}(?:,\d{3})+"
SOME = rf"(?:{COUNT}|several|a few|few|a couple of|couple of|some|many)"
UNIT = (
    r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|fortnights?|months?|quarters?|years?"
    r"|decades?|century|centuries)"
)
SEASON = r"(?:spring|summer|autumn|fall|winter)"
EDGE = (
    r"(?:the )?(?:very )?(?:start|beginning|end|middle|turn|close|dawn|eve|rest|remainder|(?:early|latter) part"
    r"|(?:first|second)"
    r" half|(?:early|final|closing|last|first|opening) (?:days|weeks|months)) of"
)
MOOD = r"(?:early|earlier|late|later|mid|mid-to-late)"
OF_DAY = rf"(?:,? (?:in the )?{PART})?"
NAMED = rf"(?:{SHORT_WEEKDAY},? )?"
OWNED = r"(?:[’']s?(?!\w))?"
DASH = r"(?: ?[-–—] ?| and | to | through )"
FREE = r"(?<![\w.,/$£€¥#-])"

RULES: dict[str, tuple[str, Reader]] = {
    "numeric": (
        r"(?<![\w.,/$£€-])(?:(?P<iso>(?:1[5-9]|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01]))"
        r"|(?P<a>\d{1,2})[/.](?P<b>\d{1,2})[/.](?P<y>(?:19|20)\d\d|\d\d))(?![\w/]|[.,-]\d)",
        dates.numeric,
    ),
    "day month year": (
        rf"{NAMED}(?:the )?\b(?P<day>{ANY_DAY})(?: day)?(?: of)?[ /-]?(?:the )?(?P<month>{MONTH})(?: ?[,/-] ?"
        rf"| in | of | )"
        rf"(?P<year>{YEAR}){OF_DAY}",
        dates.full_date,
    ),
    "month day year": (
        rf"{NAMED}\b(?P<month>{MONTH})[ /]?(?:the )?(?P<day>{ANY_DAY})(?: ?, ?| of | )(?P<year>{YEAR}){OF_DAY}",
        dates.full_date,
    ),
    "days month": (
        rf"(?:between )?(?:the )?\b(?P<day>{DAY}){DASH}(?P<last>{DAY})(?: of)? (?P<month>{MONTH})(?:,? "
        rf"(?P<year>{YEAR}))?",
        dates.days,
    ),
    "month days": (rf"\b(?P<month>{MONTH}) (?P<day>{DAY}){DASH}(?P<last>{DAY})\b(?:,? (?P<year>{YEAR}))?", dates.days),
    "months": (
        rf"\b(?:from |between )?(?P<month>{MONTH}){DASH}(?P<last>{MONTH})(?: of| in)?,? (?P<year>{YEAR})",
        dates.months,
    ),
    "month year": (
        rf"(?:{EDGE} |{MOOD}[ -])?\b(?P<month>{MONTH})(?:,? | of | in )(?P<year>{YEAR}){OWNED}",
        dates.month_year,
    ),
    "span to": (
        rf"(?:the )?(?:(?:last|first) )?(?:(?P<count>{COUNT}) )?(?P<unit>weeks?|months?|years?|quarter) "
        rf"(?:to|ended|ending|through|until)(?: on)? (?:the end of )?(?:(?P<day>[12]\d|3[01]|[1-9]) )?"
        rf"(?P<month>{MONTH})"
        rf"(?:,? (?P<year>{YEAR}))?",
        dates.span_to,
    ),
    "day month": (
        rf"{NAMED}(?:the )?\b(?P<day>{ANY_DAY})(?: day)?(?: of)? (?P<month>{MONTH})(?!\w){OF_DAY}",
        dates.day_month,
    ),
    "month day": (
        rf"{NAMED}\b(?P<month>{MONTH})[ /](?:the )?(?P<day>{ANY_DAY})(?![\w:%]|[.,]\d){OF_DAY}",
        dates.day_month,
    ),
    "bare month": (
        rf"(?P<mood>{EDGE} |\b{MOOD}[ -])?(?:(?P<which>last|next|this) )?\b(?P<month>{MONTH})(?![\w-]){OWNED}",
        dates.bare_month,
    ),
    "day of month": (r"(?<=\bon )the (?P<day>\d{1,2}(?:st|nd|rd|th))\b(?! of)", dates.day_of_month),
    "weekday": (
        r"(?:\b(?:early|late|later|earlier) (?:on )?)?(?:\b(?P<which>last|next|this coming|this|past|previous"
        r"|coming) )?"
        rf"\b(?P<name>{WEEKDAY})(?![\w-]){OWNED}{OF_DAY}",
        relative.weekday,
    ),
    "relative day": (
        r"(?i)\b(?:the day (?:before yesterday|after tomorrow)"
        r"|(?:early |late |later |earlier )?(?:yesterday|tomorrow|today)(?:[’']s)?(?: (?:morning|afternoon"
        r"|evening|night))?"
        r"|last night|tonight|(?:early |late |later |earlier )?this (?:morning|afternoon|evening))\b",
        relative.relative_day,
    ),
    "relative unit": (
        r"(?i)\b(?:(?:earlier|later|early|late|sometime|the end of|the start of|the beginning of|the middle of"
        r"|the rest of"
        r"|the remainder of) )?(?:(?P<which>last|next|this|past|coming|previous|following|same|that) "
        r"(?:(?:calendar|financial|fiscal|academic) )?(?P<unit>day|week|weekend|fortnight|month|quarter|year"
        r"|decade|century))"
        rf"(?![\w-]){OWNED}",
        relative.relative_unit,
    ),
    "weekend": (r"(?i)\b(?:at |over |during )?(?P<which>the) (?P<unit>weekend)\b", relative.relative_unit),
    "edge of unit": (
        r"(?i)\b(?:the )?(?:end|start|beginning|middle|rest|remainder) of (?:the|(?P<which>this|next|last)) "
        r"(?P<unit>week|month|quarter|year|decade)(?![\w-])",
        relative.edge_of_unit,
    ),
    "stretch": (
        rf"(?i)\b(?:(?:in|over|for|during|within) )?(?:the )?(?P<which>past|last|next|coming|following|previous)"
        rf"(?P<count> {SOME})? (?:working |consecutive |full )?(?P<unit>seconds|minutes|hours|days|nights|weeks"
        rf"|months|quarters"
        r"|years|decades|centuries)\b",
        relative.stretch,
    ),
    "ago": (
        rf"(?i)(?<![\w.,])(?:between {THOUSANDS} and )?"
        rf"(?:(?:about|around|nearly|almost|over|more than|less than|just|some) )?(?P<count>{THOUSANDS}|{SOME}) "
        rf"(?:full |short |whole )?(?P<unit>{UNIT}) (?P<way>ago|earlier|later|previously|from now|from today"
        rf"|hence)\b(?! than)",
        relative.ago,
    ),
    "ahead by": (
        rf"(?i)\bin (?P<count>{SOME}) (?P<unit>{UNIT})(?![\w’'-])(?! (?:old|ago|later|earlier))",
        relative.ahead_by,
    ),
    "years": (
        rf"{FREE}(?:between |from )?(?P<first>{YEAR})(?: ?[-–—/~] ?| to | through | until |(?<=between \d\d\d\d) and )"
        r"(?P<last>(?:1[5-9]|20)\d\d|\d\d)(?![\w%]|[.,]\d|-\d)",
        years.years,
    ),
    "part of year": (rf"\b(?:{EDGE} |{MOOD}[ -])(?P<year>{YEAR})(?!\w){OWNED}", years.part_of_year),
    "year": (
        rf"{FREE}(?:(?:calendar|financial|fiscal|academic) (?:year )?)?(?P<year>{YEAR})(?![\w%/]|[.,-]\d){OWNED}",
        years.year,
    ),
    "decade": (
        rf"(?:\b(?:the )?(?:{MOOD}[ -])?)(?:(?P<decade>(?:1[5-9]|20)\d0|(?<=[’'])[2-9]0(?=s\b)) ?[’']?s\b"
        r"|\bthe (?P<named>(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies)\b)",
        years.decade,
    ),
    "century": (
        r"(?i)\b(?:the )?(?:(?:early|late|mid)[ -])?(?P<number>\d{1,2}(?:st|nd|rd|th)|(?:fif|six|seven|eigh|nine)teenth"
        r"|twentieth|twenty-first)[ -]{1,2}(?:century|centuries)\b",
        years.century,
    ),
    "quarter": (
        r"(?i)\b(?:the )?(?:(?:fiscal|financial) )?(?:(?P<which>first|second|third|fourth|1st|2nd|3rd|4th"
        r"|final)[ -]quarter"
        rf"|Q(?P<q>[1-4]))(?:(?: of|,|-)? ?(?:(?:fiscal |the )?(?P<year>{YEAR})|(?P<rel>last|this|next) year"
        rf"|the year))?\b",
        years.quarter,
    ),
    "season": (
        rf"\b(?:(?:early|late|mid)[ -])?(?:(?P<which>last|next|this) |the )?(?P<season>{SEASON})(?: of)?"
        rf"(?: (?P<year>{YEAR}))?(?![\w-])",
        years.season,
    ),
    "holiday": (
        r"\b(?P<name>Christmas(?: Day| Eve)?|Boxing Day|New Year[’']s (?:Day|Eve)|Valentine[’']s Day|Halloween"
        r"|Easter(?: Sunday| Monday)?|Good Friday|Thanksgiving(?: Day)?|Labor Day|Memorial Day|Independence Day)"
        r"(?:,? (?P<year>(?:19|20)\d\d))?\b",
        dates.holiday,
    ),
    "clock range": (
        rf"\b(?:between |from )?{CLOCK}{ZONE}(?: ?[-–—] ?| and | to | until ){CLOCK}{ZONE}",
        lengths.clock_range,
    ),
    "clock": (rf"(?<![\w.,:])(?:{CLOCK}{ZONE}|noon\b|midday\b|midnight\b)", lengths.clock),
    "spoken clock": (
        rf"(?i)\b(?:(?P<minutes>half past|(?:a )?quarter (?:past|to)) )?(?P<hour>{HOUR})\b(?P<exact> ?o[’']clock\b)?"
        r"(?: (?:in the|at) (?P<part>morning|afternoon|evening|night)\b)?",
        lengths.spoken_clock,
    ),
    "recurring": (
        rf"(?i)\b(?:every|each) (?P<other>other )?(?:(?P<count>{COUNT}) )?(?P<unit>{UNIT})(?![\w-])",
        lengths.recurring,
    ),
    "named set": (
        rf"\b(?:every|each) (?:{WEEKDAY}|{PART}|weekday|{SEASON})\b|\b(?:weekdays|weekends)\b|\b{WEEKDAY}s\b",
        lengths.named_set,
    ),
    "adverb set": (r"(?i)\b(?:annually|monthly|weekly|daily|hourly|yearly)\b", lengths.adverb_set),
    "duration": (
        rf"(?i)(?<![\w.,-])(?:(?:about|around|nearly|almost|more than|less than|at least|up to|over) )?"
        rf"(?P<count>{SOME}) (?:(?:working|consecutive|full|straight|whole|more|additional|long|school|business) )?"
        rf"(?P<unit>{UNIT})(?![\w’'-])",
        lengths.duration,
    ),
}
"""Name of the rule -> (pattern, reader)."""

COMPILED = {name: (re.compile(pattern), reader) for name, (pattern, reader) in RULES.items()}
ANY_MONTH = re.compile(MONTH, re.IGNORECASE)
WITHOUT_MONTH = {name: rule for name, rule in COMPILED.items() if MONTH not in RULES[name][0]}
"""The rules for a sentence that names no month; no other can match there."""

TRIGGER = re.compile(
    r"\d|day|night|week|month|year|quarter|decade|centur|hour|minute|morning|afternoon|evening|noon|spring"
    r"|summer|autumn|fall"
    r"|winter|january|february|march|april|may|june|july|august|september|october|november|december|today"
    r"|tomorrow|christmas"
    r"|easter|thanksgiving|halloween|ies\b|daily|annually|hourly|clock|half past"
    r"|\b(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|oct"
    r"|nov|dec)\b",
    re.IGNORECASE,
)
"""A sentence without any of these holds no time: it is not searched further."""
