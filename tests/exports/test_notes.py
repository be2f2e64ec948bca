"""Notes: numbered in the order of citation, each claim once, each note quoting words that stand in the report."""

from factories import a_claim, a_report

from truceline.exports.notes import Notes

LONG = " ".join(f"word{number}" for number in range(120))
FIRST, SECOND = a_report("first"), a_report("second", text=f"The envoy met nobody. {LONG} | <script>")
CLAIMS = {
    claim.id: claim
    for claim in (
        a_claim(FIRST, identity="met", passage=FIRST.passage(0, 52)),
        a_claim(FIRST, "said", identity="said"),
        a_claim(SECOND, identity="long"),
        a_claim(FIRST, "halt", identity="halt"),
        a_claim(FIRST, "attacks", identity="attacks"),
    )
}


def notes() -> Notes:
    return Notes(CLAIMS, {})


def test_numbers_follow_the_order_of_citation_and_stay() -> None:
    made = notes()
    assert made.cite(["said", "met"]) == "[1][2]"
    assert made.cite(["met", "long"]) == "[2][3]"
    assert [line[:5] for line in made.lines()] == ["- [1]", "- [2]", "- [3]"]


def test_a_claim_is_cited_once_and_an_unknown_one_not_at_all() -> None:
    assert notes().cite(["met", "met", "nowhere"]) == "[1]"
    assert notes().cite([]) == ""


def test_of_many_claims_four_are_cited_and_the_rest_counted() -> None:
    made = notes()
    assert made.cite(CLAIMS) == "[1][2][3][4] (+1 more)"
    assert len(made.lines()) == 4


def test_a_note_says_who_says_so_and_quotes_the_words_with_their_place() -> None:
    made = notes()
    made.cite(["met"])
    assert made.lines() == ["- [1] Gulf Courier: “The envoy met the premier in the capital on Monday.” (`first` 0–52, `met`)"]
    assert FIRST.text[0:52].strip() in made.lines()[0]


def test_long_words_are_cut_and_hostile_ones_escaped() -> None:
    made = notes()
    made.cite(["long"])
    (line,) = made.lines()
    assert " …” (" in line
    assert len(line) < 400
    assert "<script>" not in line
