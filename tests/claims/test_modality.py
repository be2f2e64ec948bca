from collections.abc import Callable

import pytest

from truceline.claims import ClaimKind
from truceline.claims.lexicon import Lexicon
from truceline.claims.modality import judge
from truceline.claims.parsing import Sentence
from truceline.claims.triggers import find_hits
from truceline.codebook import Modality

Parse = Callable[[str], Sentence]
CASES = [
    ("The M23 attacked Bukavu.", "attacked", Modality.OCCURRED),
    ("The M23 has attacked Bukavu.", "attacked", Modality.OCCURRED),
    ("The M23 did not attack Bukavu.", "attack", Modality.NOT_OCCURRED),
    ("The M23 never attacked Bukavu.", "attacked", Modality.NOT_OCCURRED),
    ("Nobody in the M23 attacked Bukavu.", "attacked", Modality.NOT_OCCURRED),
    ("The M23 denied attacking Bukavu.", "attacking", Modality.DENIED),
    ("The M23 denied that it had attacked Bukavu.", "attacked", Modality.DENIED),
    ("The M23 could attack Bukavu.", "attack", Modality.HYPOTHETICAL),
    ("The M23 might attack Bukavu.", "attack", Modality.HYPOTHETICAL),
    ("If the M23 attacks Bukavu, Burundi will react.", "attacks", Modality.HYPOTHETICAL),
    ("The M23 will attack Bukavu.", "attack", Modality.PLANNED),
    ("The M23 plans to attack Bukavu.", "attack", Modality.PLANNED),
    ("The M23 threatened to attack Bukavu.", "attack", Modality.THREATENED),
    ("Kigali urged the M23 to attack Bukavu.", "attack", Modality.REQUESTED),
    ("Kinshasa accused the M23 of attacking Bukavu.", "attacking", Modality.ALLEGED),
    ("The M23 allegedly attacked Bukavu.", "attacked", Modality.ALLEGED),
    ("The M23 failed to attack Bukavu.", "attack", Modality.NOT_OCCURRED),
    ("The M23 refused to attack Bukavu.", "attack", Modality.NOT_OCCURRED),
    ("The M23 stopped attacking Bukavu.", "attacking", Modality.NOT_OCCURRED),
    ("The M23 continues to attack Bukavu.", "attack", Modality.ONGOING),
    ("The M23 is attacking Bukavu.", "attacking", Modality.ONGOING),
    ("Villagers fear that the M23 will attack Bukavu.", "attack", Modality.HYPOTHETICAL),
    ("The M23 promised to withdraw from Bukavu.", "withdraw", Modality.PROMISED),
    ("Burundi said that the M23 attacked Bukavu.", "attacked", Modality.OCCURRED),
    ("The M23 denied the attack on Bukavu.", "attack", Modality.DENIED),
    ("A potential attack on Bukavu by the M23 worried Burundi.", "attack", Modality.PLANNED),
    ("The M23 resumed attacks on Bukavu.", "attacks", Modality.ONGOING),
    ("The M23 vowed revenge after the army attacked Bukavu.", "attacked", Modality.OCCURRED),
]


@pytest.mark.parametrize(("text", "trigger", "modality"), CASES)
def test_the_words_around_an_act_say_how_real_it_is(
    text: str, trigger: str, modality: Modality, sentence_of: Parse, lexicon: Lexicon
) -> None:
    hits = [hit for hit in find_hits(sentence_of(text).doc, lexicon) if hit.token.text == trigger and hit.frame.kind == ClaimKind.EVENT]
    assert [judge(hit, lexicon).modality for hit in hits][:1] == [modality]


def test_a_judgement_names_the_words_it_rests_on(sentence_of: Parse, lexicon: Lexicon) -> None:
    (hit,) = [hit for hit in find_hits(sentence_of("The M23 could attack Bukavu.").doc, lexicon) if hit.frame.type == "ASSAULT"]
    assert judge(hit, lexicon).reason == "'could'"
