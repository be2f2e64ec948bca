import time

import pytest

from truceline.register import Register
from truceline.reports.datelines import find_dateline

FOUND = [
    # wire style: place, perhaps a day, the wire in brackets
    ("BEIRUT (Reuters) - Shells fell on the ridge.", "BEIRUT", "Reuters", "", "Shells"),
    ("BEIRUT, Feb 3 (Reuters) - Shells fell on the ridge.", "BEIRUT", "Reuters", "Feb 3", "Shells"),
    ("BEIRUT, Feb. 3, 2024 (Reuters) -- Shells fell.", "BEIRUT", "Reuters", "Feb. 3, 2024", "Shells"),
    ("DUBAI/WASHINGTON, March 16 (Reuters) - Bombers took off.", "DUBAI/WASHINGTON", "Reuters", "March 16", "Bombers"),
    ("KHARTOUM, Sudan (AP) \u2014 Drones hit a depot.", "KHARTOUM, Sudan", "AP", "", "Drones"),
    ("GOMA, Democratic Republic of Congo (AP) \u2014 The rebels left.", "GOMA, Democratic Republic of Congo", "AP", "", "The"),
    ("TEHRAN, Jan. 12 (MNA) \u2013 The minister flew home.", "TEHRAN", "MNA", "Jan. 12", "The"),
    ("BAGHDAD, Feb. 3 (Xinhua) -- A convoy was hit.", "BAGHDAD", "Xinhua", "Feb. 3", "A"),
    ("Ramallah, May 8, 2025 (WAFA) - Settlers burned a field.", "Ramallah", "WAFA", "May 8, 2025", "Settlers"),
    ("WASHINGTON (Kurdistan24) \u2013 Senators asked for papers.", "WASHINGTON", "Kurdistan24", "", "Senators"),
    ("TEL AVIV, Israel (JNS) -- Sirens sounded.", "TEL AVIV, Israel", "JNS", "", "Sirens"),
    ("PORT-AU-PRINCE, Haiti (AP) \u2014 Gangs took a road.", "PORT-AU-PRINCE, Haiti", "AP", "", "Gangs"),
    ("N'DJAMENA (AFP) - Refugees crossed.", "N'DJAMENA", "AFP", "", "Refugees"),
    ("N\u2019DJAMENA, Chad (AFP) \u2014 Refugees crossed.", "N\u2019DJAMENA, Chad".replace("\u2019", "'"), "AFP", "", "Refugees"),
    ("Baghdad (IraqiNews.com) - Police found a cache.", "Baghdad", "IraqiNews.com", "", "Police"),
    ("AMMAN [Petra] - The king met officers.", "AMMAN", "Petra", "", "The"),
    ('KYIV, Ukraine (Northgate News) -- "We hold the town," he said.', "KYIV, Ukraine", "Northgate News", "", '"We'),
    # a place in capitals needs no more
    ("BAGHDAD, Iraq \u2014 Militiamen blocked a bridge.", "BAGHDAD, Iraq", None, "", "Militiamen"),
    ("NAJAF - The cleric spoke.", "NAJAF", None, "", "The"),
    ("UNITED NATIONS \u2014 The council met.", "UNITED NATIONS", None, "", "The"),
    ("NEW YORK -- Envoys met.", "NEW YORK", None, "", "Envoys"),
    ("AL-TANF, Syria \u2014 Rockets missed the base.", "AL-TANF, Syria", None, "", "Rockets"),
    ("SANA\u2019A \u2014 Jets were heard.", "SANA'A", None, "", "Jets"),
    ("BEIRUT: Two men were held.", "BEIRUT", None, "", "Two"),
    ("JERUSALEM and GAZA CITY \u2014 Talks went on.", "JERUSALEM and GAZA CITY", None, "", "Talks"),
    # a place and a day
    ("KHARTOUM, 3 May 2025 \u2014 Fuel ran out.", "KHARTOUM", None, "3 May 2025", "Fuel"),
    ("Addis Ababa, November 2 \u2013 Officers signed.", "Addis Ababa", None, "November 2", "Officers"),
    # places that the register knows need no capitals
    ("Baghdad \u2013 Ministers met.", "Baghdad", None, "", "Ministers"),
    ("Goma, North Kivu \u2014 The airport stayed shut.", "Goma, North Kivu", None, "", "The"),
    ("Baghdad, INA \u2013 Ministers met.", "Baghdad", "INA", "", "Ministers"),
    # slashes
    ("Shafaq News/ Drones were seen.", None, "Shafaq News", "", "Drones"),
    ("Shafaq News / Drones were seen.", None, "Shafaq News", "", "Drones"),
    ("Shafaq News/ Baghdad/ Drones were seen.", "Baghdad", "Shafaq News", "", "Drones"),
    ("Baghdad / Shafaq News - Drones were seen.", "Baghdad", "Shafaq News", "", "Drones"),
    ("Mosul Today News/ Drones were seen.", None, "Mosul Today News", "", "Drones"),
    # a wire alone
    ("(Reuters) - Oil rose after the raid.", None, "Reuters", "", "Oil"),
    ("Reuters \u2013 Oil rose after the raid.", None, "Reuters", "", "Oil"),
]

NOT_FOUND = [
    "Hezbollah \u2014 Iran's main ally there \u2014 kept quiet.",
    "NATO \u2014 The alliance had no comment.",
    "EXCLUSIVE - Leaders met in a farmhouse.",
    "ANALYSIS: Why the truce holds.",
    "WATCH: Drones over the port.",
    "The convoy \u2014 Twelve lorries in all \u2014 stopped.",
    "Baghdad and Washington agreed on a date.",
    "BAGHDAD was quiet on Monday.",
    "Iran and/or its allies will answer, he said.",
    "US-led forces (CENTCOM) said the strike was over.",
    "He said: We will answer.",
    "Tehran's envoy left \u2013 Nobody saw him.",
    "HEZBOLLAH \u2014 The group denied it.",
    "Two men - Both in uniform - were held.",
    "Abu Mahdi al-Muhandis \u2014 Deputy head of the force \u2014 died there.",
    "Fighting/ Looting went on.",
    "9/11 changed the law.",
]


@pytest.mark.parametrize(("line", "place", "outlet", "day", "first"), FOUND)
def test_datelines_of_many_outlets_are_read(
    line: str, place: str | None, outlet: str | None, day: str, first: str, small_register: Register
) -> None:
    found = find_dateline(line, 0, len(line), register=small_register)
    assert found is not None
    written = None if found.dateline.place is None else found.dateline.place.replace("\u2019", "'")
    assert (written, found.dateline.outlet, found.day) == (place, outlet, day)
    assert line[found.dateline.passage.end :].split()[0] == first


@pytest.mark.parametrize("line", NOT_FOUND)
def test_sentences_that_look_like_datelines_are_left_alone(line: str, small_register: Register) -> None:
    assert find_dateline(line, 0, len(line), register=small_register) is None


@pytest.mark.parametrize("line", ["Baghdad \u2013 Ministers met.", "Goma, North Kivu \u2014 The airport stayed shut."])
def test_a_place_without_capitals_needs_the_register(line: str) -> None:
    assert find_dateline(line, 0, len(line)) is None


def test_the_passage_is_what_stands_in_the_text() -> None:
    text = "Title\nBASRA (Gulf Ledger) - Pipes burst."
    found = find_dateline(text, 6, len(text))
    assert found is not None
    passage = found.dateline.passage
    assert text[passage.start : passage.end] == passage.text == "BASRA (Gulf Ledger) -"


@pytest.mark.parametrize("words", ["A ", "A'A ", "AA BB, ", "A/", "AA and ", "Al-A ", "A. ", "A, A ", "(A", "A (A) ", "AA/A, "])
def test_no_line_takes_long(words: str) -> None:
    line = (words * 80)[:150]
    began = time.process_time()
    find_dateline(line, 0, len(line))
    assert time.process_time() - began < 1


def test_a_dateline_without_a_sentence_is_none() -> None:
    assert find_dateline("BASRA (Gulf Ledger) - ", 0, 22) is None
