"""The forms in which English tells time, those that win first; a space in a pattern stands for some white space."""

from truceline.text.words import WEEKDAYS

MONTH = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|july?|aug(?:ust|\.)?|"
    r"sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_LONG_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)\.)"
)
_COUNTED = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|"
    r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
)
NUMBER = (
    rf"(?:\d{{1,4}}(?: \d/\d|\.\d)?|(?:a )?half an?|a couple(?: of)?|a few|several|few|many|a|an|"
    rf"{_COUNTED}(?:[- ]{_COUNTED})?(?:[- ]and[- ]a[- ]half)?|(?:a |one )?hundred)"
)
UNIT = r"(?:second|minute|hour|day|week|month|quarter|year|decade)"
_YEAR = r"(?:1[789]|20)\d\d"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_WEEKDAY = "(?:" + "|".join(WEEKDAYS) + ")"
_PART = r"(?:morning|afternoon|evening|night)"
_ZONE = (
    r"(?:gmt|utc|e[sd]t|c[sd]t|m[sd]t|p[sd]t|cest|cet|bst|eest|eet|msk|trt|ist|pkt|local time|"
    r"(?:eastern|central|pacific|moscow|tehran|baghdad|kyiv|kiev) time)"
)
_CLOCK = r"(?:\d{1,2}(?::[0-5]\d)? ?[ap](?:\.m\b\.?|m\b)|(?:[01]?\d|2[0-3]):[0-5]\d(?! ?[ap]\.?m)(?![:\d]))"
_HEDGE = r"(?:(?:less|more|fewer) than |at least |over |up to )"
_MODIFIER = r"(?:(?P<mod>early|mid|late|earlier|later|(?:the )?(?:beginning|start|end|middle) of)[ -])"
_EDGE = r"(?:the )?(?:beginning|start|end|middle)"
_END = r"(?=[.,;:)\"”]|$)"


NAMES = "NAMES"
"""Stands for the names of periods, which are read when the first text is."""
LISTED: tuple[tuple[str, str, str], ...] = (
    (
        "days",
        "m",
        rf"\b(?P<m>{MONTH}) (?P<d>{_DAY}) (?:-|–|—|to|through|until|and) (?P<n>{MONTH}) (?P<e>{_DAY}),? (?P<y>{_YEAR})\b",
    ),
    ("iso", "y", rf"\b(?P<y>{_YEAR})-(?P<m>\d\d)-(?P<d>\d\d)\b"),
    ("full", "m", rf"\b(?:(?P<w>{_WEEKDAY}),? )?(?P<m>{MONTH}) (?P<d>{_DAY}),? (?P<y>{_YEAR})\b"),
    ("full", "m", rf"\b(?:(?P<w>{_WEEKDAY}),? )?(?:the )?(?P<d>{_DAY}) (?:of )?(?P<m>{MONTH}),? (?P<y>{_YEAR})\b"),
    ("numeric", "y", rf"(?<![\d/.])(?P<d>\d{{1,2}})[/.](?P<m>\d{{1,2}})[/.](?P<y>{_YEAR})(?![\d/])"),
    ("days", "m", rf"\b(?P<m>{MONTH}) (?P<d>{_DAY}) ?(?:-|–|—|to|through) ?(?P<e>{_DAY})(?:,? (?P<y>{_YEAR}))?\b"),
    ("days", "m", rf"\b(?P<d>{_DAY}) ?(?:-|–|—|to|through) ?(?P<e>{_DAY}) (?P<m>{MONTH})(?:,? (?P<y>{_YEAR}))?\b"),
    ("ordinal", "u", r"\b(?:the )?(?P<d>\d{1,2})(?:st|nd|rd|th) of (?P<which>this|last|next|the same|that) month\b"),
    (
        "month-that-year",
        "m",
        rf"\b{_MODIFIER}?(?P<m>{MONTH})(?: (?P<d>{_DAY}))?,? (?:of )?"
        r"(?P<which>last|this|next|(?:the )?(?:previous|following|same)|that(?: same)?) year\b",
    ),
    ("week-of", "m", rf"\bthe week of (?P<m>{MONTH}) (?P<d>{_DAY})(?:,? (?P<y>{_YEAR}))?\b"),
    ("month-year", "m", rf"\b{_MODIFIER}?(?P<m>{MONTH}),? (?:of )?(?P<y>{_YEAR})\b"),
    ("month-day", "m", rf"\b(?:(?P<w>{_WEEKDAY}),? )?(?P<m>{MONTH}) (?P<d>{_DAY})\b(?![:/]\d)(?! ?(?:years|people|percent|%|[ap]\.?m\b))"),
    ("month-day", "m", rf"\b(?:(?P<w>{_WEEKDAY}),? )?(?:the )?(?P<d>{_DAY}) (?:of )?(?P<m>{MONTH})\b"),
    (
        "part-of-year",
        "u",
        r"\b(?:the )?(?P<which>first|second|third|fourth|final|last) (?P<u>quarter|half) "
        r"of (?:(?P<y>(?:1[789]|20)\d\d)|(?P<rel>this|last|next|the) year)\b",
    ),
    ("part-of-year", "u", r"\bthe (?P<which>first|second|third|fourth|final) (?P<u>quarter)\b(?! of)"),
    ("part-of-year", "y", rf"\b(?P<which>q[1-4]|h[12])(?: of)? (?P<y>{_YEAR})\b"),
    ("fiscal", "y", rf"\b(?:fiscal(?: year)?|fy ?) ?(?P<y>{_YEAR})\b"),
    ("season", "s", rf"\b{_MODIFIER}?(?P<s>spring|summer|fall|autumn|winter)(?: of|,)? (?P<y>{_YEAR})\b"),
    ("season", "s", rf"\b{_MODIFIER}?(?P<which>last|this|next|this past|that) (?P<s>spring|summer|fall|autumn|winter)\b"),
    ("decade", "y", rf"\b{_MODIFIER}?(?P<y>(?:1[789]|20)\d0)[’']?s\b"),
    ("century", "u", r"\b(?:the )?(?P<which>this|last|\d\d(?:st|nd|rd|th)|nineteenth|twentieth|twenty-first)[ -]century\b"),
    ("ago", "u", rf"\b(?:{_HEDGE}|almost )?(?P<n>{NUMBER}) (?P<u>{UNIT})s?(?P<half> and a half)? ago\b"),
    ("ago", "u", r"\b(?P<u>days|weeks|months|years|decades|hours|minutes) ago\b"),
    (
        "later",
        "u",
        rf"\b{_HEDGE}?(?P<n>{NUMBER}) (?P<u>{UNIT})s? "
        rf"(?P<which>later|earlier|afterwards?|after that|before that|previously|(?:before|after){_END})",
    ),
    (
        "next-day",
        "u",
        r"\b(?:earlier |later |late |early )?(?:the )?(?P<which>next|following|previous|preceding|same|very same|that(?: same| very)?) "
        rf"(?P<u>day|{_PART})\b",
    ),
    (
        "next-day",
        "u",
        r"\b(?:earlier |later |late |early )?(?:the (?P<which>following|previous|preceding|same|very same)|(?P<that>that(?: same| very)?)) "
        r"(?P<u>weekend|week|month|year)\b",
    ),
    ("next-day", "u", rf"\bthe day (?P<which>before|after){_END}"),
    ("day", "d", r"\b(?:the )?day (?P<which>before yesterday|after tomorrow)\b"),
    (
        "span",
        "u",
        rf"\b(?:the )?(?P<which>past|last|previous|next|coming|recent) (?P<n>{NUMBER}) (?P<u>{UNIT})s?\b",
    ),
    ("recent", "u", rf"\b(?:the )?(?P<which>recent|past|last|previous|coming|next) (?P<u>{UNIT})s\b"),
    ("span", "u", r"\b(?:the )?(?P<which>past|coming) (?P<u>day|week|month|year|decade)\b"),
    (
        "this",
        "u",
        r"\b(?:(?P<mod>earlier|early|late|later|mid)[ -])?(?:the )?(?P<which>this|last|next) "
        r"(?P<u>weekend|week|month|quarter|year|decade)\b",
    ),
    ("this", "u", r"\b(?P<mod>end|start|beginning) of (?P<which>this|last|next|the) (?P<u>week|month|year)\b"),
    ("this", "u", r"\b(?P<which>the) (?P<u>weekend)\b"),
    ("set", "w", rf"\b(?:every |each )(?P<w>{_WEEKDAY})\b"),
    ("set", "w", rf"\b(?P<w>{_WEEKDAY})s\b"),
    (
        "weekday",
        "w",
        rf"\b(?:(?P<c>{_CLOCK})(?: \(?(?P<z>{_ZONE})\)?)?,? (?:on )?)?"
        rf"(?:(?P<which>last|next|this past|this|previous) )?(?P<w>{_WEEKDAY})(?!s)"
        rf"(?: (?P<part>{_PART}))?\b",
    ),
    ("clock", "c", rf"\b(?P<c>{_CLOCK})(?: \(?(?P<z>{_ZONE})\)?)?(?: (?P<which>today|yesterday|tomorrow))?"),
    ("day", "d", rf"\b(?P<which>today|yesterday|tomorrow|tonight|overnight)(?: (?P<part>{_PART}))?\b"),
    ("day", "d", r"\b(?P<which>this) (?P<part>morning|afternoon|evening)\b"),
    ("day", "d", r"\b(?P<which>last) (?P<part>night)\b"),
    ("named", "h", rf"\b(?:(?P<which>last|this|next) )?(?P<name>{NAMES})(?:,? (?P<y>{_YEAR})\b)?(?!\w)"),
    ("also-day", "m", rf"\b(?P<m>{MONTH}) {_DAY}(?:,? and |, )(?P<x>(?P<d>{_DAY}))\b(?! ?(?:{MONTH}|%|people|men|\w+s)\b)"),
    ("month", "m", rf"\b{_MODIFIER}(?P<m>{_LONG_MONTH})(?!\w)"),
    (
        "month",
        "m",
        rf"\b(?:in|since|by|during|until|till|through|from|of|and|for|before|after|to) (?P<x>(?P<m>{_LONG_MONTH}))(?!\w)",
    ),
    ("month", "m", rf"\b(?P<which>last|this|next) (?P<m>{_LONG_MONTH})(?!\w)"),
    ("bare-month", "m", r"\b(?P<m>january|february|april|june|july|august|september|october|november|december)\b"),
    ("bare-month", "m", r"\bthe (?P<x>(?P<m>March|May))\b(?! \w+(?:ed|s)\b)"),
    (
        "clock",
        "d",
        rf"\b(?P<c>\d{{1,2}}(?::[0-5]\d)?|{_COUNTED})(?: o[’']clock)? in the (?P<part>morning|afternoon|evening)\b",
    ),
    ("clock", "d", rf"\b(?<!high\s)(?P<c>midday|noon|midnight)(?: (?P<z>{_ZONE}))?\b"),
    ("clock", "y", r"(?<!\d)(?P<c>(?:[01]\d|2[0-3])[0-5]\d) (?P<z>gmt|utc)\b"),
    ("set", "f", r"\b(?P<word>hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annually|bi-?weekly)\b"),
    ("set", "u", rf"\b(?:every|each) (?:(?P<n>{NUMBER}) )?(?P<u>{UNIT}|{_PART})s?\b"),
    ("set", "u", rf"\b(?P<often>once|twice|\d+|{_COUNTED}|times) (?P<x>an? (?P<u>{UNIT}))\b"),
    ("set", "u", r"\b(?P<often>\w+s) (?P<x>a (?P<u>day|week|month|year))\b(?! ?(?:ago|later|earlier|after|before|from|long|of))"),
    ("duration", "u", rf"\b(?P<n>{NUMBER})-(?P<u>{UNIT})s?(?:-long)?\b(?!-old|s?-old| old)"),
    (
        "duration",
        "u",
        rf"\b{_HEDGE}?(?P<n>{NUMBER})(?: (?:more|full|long|straight|consecutive|additional|whole))? "
        rf"(?P<u>{UNIT})s?(?P<half> and a half)?\b(?![- ]old)",
    ),
    ("duration", "u", rf"\b(?P<u>{UNIT})s?-?long\b"),
    (
        "duration",
        "u",
        r"\b(?:for|after|in|within|over|lasted|lasting|took|of|spent) (?:many )?(?P<x>(?P<u>hour|day|week|month|year|decade)s)\b",
    ),
    ("duration", "u", r"\b(?P<u>hours|days|weeks|months|years|decades)(?= (?:after|before|later|earlier)\b)"),
    ("years", "y", rf"(?<![\d$£€-])(?P<y>(?:1[789]|20)\d\d) ?[-–] ?(?P<e>{_YEAR}|\d\d)\b(?![-\d])"),
    (
        "year",
        "y",
        rf"\b(?:in|since|until|till|by|from|between|back to|before|after|during|through|{_EDGE} of|late|early|mid)[ -]"
        rf"(?P<x>(?P<y>{_YEAR}))\b(?! ?(?:%|percent|people|men|women)|[,.]\d|-\d\d\b)",
    ),
    ("year", "y", r"(?<![\d$£€,.#/:-])\b(?P<y>(?:19|20)\d\d)\b(?![,.:]?\d|-\d| ?%| ?percent| [a-z]+s\b| people\b| men\b| women\b)"),
    ("year", "y", r"\b(?:the|a|his|her|their|its) (?P<x>(?P<y>19\d\d|20(?!00)\d\d))(?= [a-z])"),
    ("year", "y", r"\b(?:post|pre)-(?P<y>(?:1[789]|20)\d\d)\b(?!-)"),
    ("duration", "u", r"\b(?:the )?(?P<u>day)(?= (?:before|after)\b)"),
    ("now", "d", r"\b(?:right )?(?P<x>now)(?! that\b)\b|\b(?:currently|nowadays|these days|at present|presently|at the moment)\b"),
    ("future", "d", r"\b(?:the )?(?:near )?future\b"),
    ("past", "d", r"\b(?:recently|lately|in the past|formerly|not long ago|long ago)\b"),
)
