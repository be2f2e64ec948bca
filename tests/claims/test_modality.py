from collections.abc import Callable

import pytest

from truceline.claims import ClaimKind
from truceline.claims.frames import Frame, Trigger
from truceline.claims.lexicon import Lexicon
from truceline.claims.modality import judge
from truceline.claims.parsing import Sentence, load_pipeline
from truceline.claims.triggers import Hit, find_hits, support_verb
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


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Rwanda armed the M23, a charge it denies.", Modality.ALLEGED),
        ("Iran supplied the Houthis with missiles, which Tehran denies.", Modality.ALLEGED),
        ("Iran supplied the Houthis with missiles, and Israel denied the report.", Modality.OCCURRED),
    ],
)
def test_what_the_sentence_says_is_denied_is_alleged(text: str, modality: Modality, sentence_of: Parse, lexicon: Lexicon) -> None:
    hits = [hit for hit in find_hits(sentence_of(text).doc, lexicon) if hit.frame.type == "AID"]
    assert {judge(hit, lexicon).modality for hit in hits} == {modality}


def test_a_judgement_names_the_words_it_rests_on(sentence_of: Parse, lexicon: Lexicon) -> None:
    (hit,) = [hit for hit in find_hits(sentence_of("The M23 could attack Bukavu.").doc, lexicon) if hit.frame.type == "ASSAULT"]
    assert judge(hit, lexicon).reason == "'could'"


ANY = Frame(id="any-word", type="ASSAULT", example={})
TABLE = [
    # occurred
    ("The army withdrew rather than attack the village.", "withdrew", Modality.OCCURRED),
    ("The army did not fail to attack the village.", "attack", Modality.OCCURRED),
    ("The army managed to attack the village.", "attack", Modality.OCCURRED),
    ("The army began attacking the village.", "attacking", Modality.OCCURRED),
    ("The general forced the army to attack the village.", "attack", Modality.OCCURRED),
    ("The rebels agreed to withdraw from the village and attacked Goma.", "attacked", Modality.OCCURRED),
    ("The rebels reportedly attacked the village.", "attacked", Modality.OCCURRED),
    ("Pictures suggest that the rebels attacked the village.", "attacked", Modality.OCCURRED),
    ("The army did not deny attacking the village.", "attacking", Modality.OCCURRED),
    ("The envoy regretted that the army had attacked the village.", "attacked", Modality.OCCURRED),
    ("The envoy did not know that the army had attacked the village.", "attacked", Modality.OCCURRED),
    ("The envoy condemned the attack on the village by the army.", "attack", Modality.OCCURRED),
    ("The envoy would condemn the attack on the village by the army.", "attack", Modality.OCCURRED),
    ("The envoy said the army attacked the village.", "attacked", Modality.OCCURRED),
    ("The army, which attacked the village, vowed revenge.", "attacked", Modality.OCCURRED),
    ("The rebels vowed revenge after the army attacked the village.", "attacked", Modality.OCCURRED),
    ("The rebels will respond because the army attacked the village.", "attacked", Modality.OCCURRED),
    ("The envoy persuaded the army to withdraw from the village.", "withdraw", Modality.OCCURRED),
    ("The army was forced to withdraw from the village.", "withdraw", Modality.OCCURRED),
    ("The army flew drones and attacked the village, killing two people.", "killing", Modality.OCCURRED),
    ("The truce helped to release the hostages.", "release", Modality.OCCURRED),
    ("The rebels were behind the attack on the village.", "attack", Modality.OCCURRED),
    ("The army sent soldiers to the village.", "sent", Modality.OCCURRED),
    ("The army used drones to attack the village.", "attack", Modality.OCCURRED),
    ("The army admitted attacking the village.", "attacking", Modality.OCCURRED),
    ("The army was not involved in the attack on the village.", "attack", Modality.OCCURRED),
    ("The court convicted the general of attacking the village.", "attacking", Modality.OCCURRED),
    ("The envoy recalled how the army had attacked the village.", "attacked", Modality.OCCURRED),
    ("The union demanded a rise, with its chairman accusing the army of looting.", "accusing", Modality.OCCURRED),
    ("The envoy would not say why the army had attacked the village.", "attacked", Modality.OCCURRED),
    ("The rebels met the envoy; Kigali denies it.", "met", Modality.OCCURRED),
    ("The bishop called the general to demand the release of the hostages.", "demand", Modality.OCCURRED),
    ("The general's mission was to urge the rebels to release the hostages.", "urge", Modality.OCCURRED),
    ("The rebels did not attack the village but shelled the camp.", "shelled", Modality.OCCURRED),
    ("Nobody denies that the army attacked the village.", "attacked", Modality.OCCURRED),
    ("The general went on to attack the village.", "attack", Modality.OCCURRED),
    ("Chad was the first country to withdraw from the alliance.", "withdraw", Modality.OCCURRED),
    ("The general was charged in the bombing of the village.", "bombing", Modality.OCCURRED),
    ("The army went to war.", "went", Modality.OCCURRED),
    ("The offer made by the general was refused.", "made", Modality.OCCURRED),
    ("Accusations lobbed by both sides delayed the talks.", "lobbed", Modality.OCCURRED),
    ("Kinshasa blamed the rebels for an attack that killed two people.", "killed", Modality.OCCURRED),
    ("The faction did not approve the attack.", "attack", Modality.OCCURRED),
    ("Kinshasa accused the rebels of an attack that killed two people.", "killed", Modality.OCCURRED),
    # ongoing
    ("The army kept attacking the village.", "attacking", Modality.ONGOING),
    ("The army resumed attacking the village.", "attacking", Modality.ONGOING),
    ("The rebels are attacking the village.", "attacking", Modality.ONGOING),
    ("The rebels regularly attack the village.", "attack", Modality.ONGOING),
    # alleged
    ("The rebels are said to have attacked the village.", "attacked", Modality.ALLEGED),
    ("The rebels are believed to have attacked the village.", "attacked", Modality.ALLEGED),
    ("The rebels allegedly attacked the village.", "attacked", Modality.ALLEGED),
    ("Rwanda accused the army of attacking the village.", "attacking", Modality.ALLEGED),
    ("Rwanda accused the army of an attack on the village.", "attack", Modality.ALLEGED),
    ("Rwanda accused the army of atrocities in which soldiers attacked the village.", "attacked", Modality.ALLEGED),
    ("Rwanda claimed that the army had attacked the village.", "attacked", Modality.ALLEGED),
    ("Rwanda blamed the army for attacking the village.", "attacking", Modality.ALLEGED),
    ("Prosecutors believe that the rebels attacked the village.", "attacked", Modality.ALLEGED),
    ("The so-called attack on the village by the army was staged.", "attack", Modality.ALLEGED),
    ("The alleged attack on the village by the army was staged.", "attack", Modality.ALLEGED),
    ("The district judge was killed in what the president called an execution by a gang.", "execution", Modality.ALLEGED),
    ("Rwanda accused the rebels of a massacre, an attack on the village of Sake.", "attack", Modality.ALLEGED),
    ("Rwanda accused the army of shelling the camp and attacking the village.", "attacking", Modality.ALLEGED),
    ("Rumours that the army had attacked the village spread.", "attacked", Modality.ALLEGED),
    ("The army was accused of attacking the village.", "attacking", Modality.ALLEGED),
    ("The union demanded a rise, with its chairman accusing the army of looting.", "looting", Modality.ALLEGED),
    ("The army is suspected of attacking the village.", "attacking", Modality.ALLEGED),
    ("Kinshasa blamed the rebels for an attack that killed two people.", "attack", Modality.ALLEGED),
    # planned
    ("The army plans to attack the village.", "attack", Modality.PLANNED),
    ("The army is set to attack the village.", "attack", Modality.PLANNED),
    ("The army is due to attack the village.", "attack", Modality.PLANNED),
    ("The army is expected to attack the village.", "attack", Modality.PLANNED),
    ("The army is about to attack the village.", "attack", Modality.PLANNED),
    ("The army is going to attack the village.", "attack", Modality.PLANNED),
    ("The army is to attack the village.", "attack", Modality.PLANNED),
    ("The army decided to attack the village.", "attack", Modality.PLANNED),
    ("The army moved tanks to attack the village.", "attack", Modality.PLANNED),
    ("The army drew up plans to attack the village.", "attack", Modality.PLANNED),
    ("The planned attack on the village by the rebels worried Kigali.", "attack", Modality.PLANNED),
    ("The army was poised to attack the village.", "attack", Modality.PLANNED),
    ("The army was determined to attack the village.", "attack", Modality.PLANNED),
    ("The army is considering an attack on the village.", "attack", Modality.PLANNED),
    ("The rebels expressed readiness to withdraw from the village.", "withdraw", Modality.PLANNED),
    ("The rebels insisted on attacking the village.", "attacking", Modality.PLANNED),
    ("The army would respond to an attack on the village.", "respond", Modality.PLANNED),
    ("The army will respond if it is attacked and will seek to attack the village.", "attack", Modality.PLANNED),
    ("The soldiers are here to attack the village.", "attack", Modality.PLANNED),
    ("The army is still to withdraw from the village.", "withdraw", Modality.PLANNED),
    # promised
    ("The rebels pledged to withdraw from the village.", "withdraw", Modality.PROMISED),
    ("The rebels agreed to withdraw from the village and release the hostages.", "withdraw", Modality.PROMISED),
    ("The rebels agreed to withdraw from the village and release the hostages.", "release", Modality.PROMISED),
    ("The rebels offered to release the hostages.", "release", Modality.PROMISED),
    # threatened
    ("The rebels vowed to attack the village.", "attack", Modality.THREATENED),
    ("The rebels threatened to attack the village and shell the camp.", "shell", Modality.THREATENED),
    # requested
    ("The general ordered the army to attack the village.", "attack", Modality.REQUESTED),
    ("The general urged the army to attack the village.", "attack", Modality.REQUESTED),
    ("The general urged the army to stop the talks and attack the village.", "attack", Modality.REQUESTED),
    ("The general called on the army to attack the village.", "attack", Modality.REQUESTED),
    ("The general called for an attack on the village by the army.", "attack", Modality.REQUESTED),
    ("The general wants the army to attack the village.", "attack", Modality.REQUESTED),
    ("The general demanded that the army attack the village.", "attack", Modality.REQUESTED),
    ("The army must withdraw from the village within 60 days.", "withdraw", Modality.REQUESTED),
    ("The army has to withdraw from the village.", "withdraw", Modality.REQUESTED),
    ("Under the deal the army should withdraw from the village.", "withdraw", Modality.REQUESTED),
    ("The rebels rejected the demand to withdraw from the village.", "withdraw", Modality.REQUESTED),
    ("Attack the village!", "Attack", Modality.REQUESTED),
    ("The rebels warned the army against attacking the village.", "attacking", Modality.REQUESTED),
    ("The envoy urged the army to stop shelling the camp and withdraw from the village.", "withdraw", Modality.REQUESTED),
    ("The general's mission was to urge the rebels to release the hostages.", "release", Modality.REQUESTED),
    # hypothetical
    ("Talks would prevent an attack on the capital by the rebels.", "attack", Modality.HYPOTHETICAL),
    ("The army could have attacked the village.", "attacked", Modality.HYPOTHETICAL),
    ("The army might attack the village.", "attack", Modality.HYPOTHETICAL),
    ("Should Russia attack Moldova, Romania will respond.", "attack", Modality.HYPOTHETICAL),
    ("Had the rebels attacked Goma, Rwanda would be blamed.", "attacked", Modality.HYPOTHETICAL),
    ("Were the rebels to attack Goma, Rwanda would be blamed.", "attack", Modality.HYPOTHETICAL),
    ("If the rebels attack Goma, Rwanda will be blamed.", "attack", Modality.HYPOTHETICAL),
    ("Unless the rebels attack Goma, Rwanda will stay calm.", "attack", Modality.HYPOTHETICAL),
    ("The army would attack the village if the rebels returned.", "attack", Modality.HYPOTHETICAL),
    ("It is unclear whether the rebels attacked Goma.", "attacked", Modality.HYPOTHETICAL),
    ("Did the rebels attack Goma?", "attack", Modality.HYPOTHETICAL),
    ("The army is ready to attack the village.", "attack", Modality.HYPOTHETICAL),
    ("The army is on the verge of attacking the village.", "attacking", Modality.HYPOTHETICAL),
    ("The army is likely to attack the village.", "attack", Modality.HYPOTHETICAL),
    ("The army tried to attack the village.", "attack", Modality.HYPOTHETICAL),
    ("The army attempted to attack the village.", "attack", Modality.HYPOTHETICAL),
    ("The general allowed the army to attack the village.", "attack", Modality.HYPOTHETICAL),
    ("The general warned that the rebels would attack the village.", "attack", Modality.HYPOTHETICAL),
    ("The general fears an attack on the village by the rebels.", "attack", Modality.HYPOTHETICAL),
    ("The rebels will withdraw once the army releases the hostages.", "releases", Modality.HYPOTHETICAL),
    ("The rebels have an opportunity to attack the village.", "attack", Modality.HYPOTHETICAL),
    ("The rebels lost the ability to attack the village.", "attack", Modality.HYPOTHETICAL),
    ("The rebels failed to persuade the army to withdraw from the village.", "withdraw", Modality.HYPOTHETICAL),
    ("The envoy hopes that the army will withdraw from the village.", "withdraw", Modality.HYPOTHETICAL),
    ("The army may attack the village, killing two people.", "killing", Modality.HYPOTHETICAL),
    ("The rebels did not want to withdraw from the village.", "withdraw", Modality.HYPOTHETICAL),
    ("The rebels did not plan to attack the village.", "attack", Modality.HYPOTHETICAL),
    ("The army doubted that the rebels had attacked the village.", "attacked", Modality.HYPOTHETICAL),
    ("An attack on the village by the rebels could follow.", "attack", Modality.HYPOTHETICAL),
    ("The army warned it would attack the village if the rebels stayed.", "attack", Modality.HYPOTHETICAL),
    ("There is a risk of an attack on the village by the rebels.", "attack", Modality.HYPOTHETICAL),
    ("Analysts say the army may have attacked the village.", "attacked", Modality.HYPOTHETICAL),
    ("Hardly anybody believes that the army will attack the village.", "attack", Modality.HYPOTHETICAL),
    ("The army should have attacked the village.", "attacked", Modality.HYPOTHETICAL),
    ("The mediator has been trying to persuade the rebels to release the hostages.", "release", Modality.HYPOTHETICAL),
    ("If the rebels attack and shell the village, the army will respond.", "shell", Modality.HYPOTHETICAL),
    ("The army failed to stop the rebels from attacking the village.", "attacking", Modality.HYPOTHETICAL),
    # not-occurred
    ("Neither the army nor the rebels attacked the village.", "attacked", Modality.NOT_OCCURRED),
    ("The army neither attacked the village nor shelled the camp.", "attacked", Modality.NOT_OCCURRED),
    ("The army neither attacked the village nor shelled the camp.", "shelled", Modality.NOT_OCCURRED),
    ("No group attacked the village.", "attacked", Modality.NOT_OCCURRED),
    ("None of the brigades attacked the village.", "attacked", Modality.NOT_OCCURRED),
    ("The army at no time attacked the village.", "attacked", Modality.NOT_OCCURRED),
    ("The army has yet to attack the village.", "attack", Modality.NOT_OCCURRED),
    ("The army has not yet attacked the village.", "attacked", Modality.NOT_OCCURRED),
    ("The army withdrew without attacking the village.", "attacking", Modality.NOT_OCCURRED),
    ("The army withdrew instead of attacking the village.", "attacking", Modality.NOT_OCCURRED),
    ("The army declined to attack the village.", "attack", Modality.NOT_OCCURRED),
    ("The army stopped short of attacking the village.", "attacking", Modality.NOT_OCCURRED),
    ("The army refrained from attacking the village.", "attacking", Modality.NOT_OCCURRED),
    ("Rain prevented the army from attacking the village.", "attacking", Modality.NOT_OCCURRED),
    ("Police foiled an attack on the parliament by the cell.", "attack", Modality.NOT_OCCURRED),
    ("Police thwarted a plan by the cell to attack the parliament.", "attack", Modality.NOT_OCCURRED),
    ("Police prevented an attack on the parliament by the cell.", "attack", Modality.NOT_OCCURRED),
    ("The foiled attack on the parliament shook Bamako.", "attack", Modality.NOT_OCCURRED),
    ("The army nearly attacked the village.", "attacked", Modality.NOT_OCCURRED),
    ("The army would have attacked the village had the envoy not called.", "attacked", Modality.NOT_OCCURRED),
    ("Without the truce the army would have attacked the village.", "attacked", Modality.NOT_OCCURRED),
    ("The army could not attack the village.", "attack", Modality.NOT_OCCURRED),
    ("The army is unlikely to attack the village.", "attack", Modality.NOT_OCCURRED),
    ("The army is unable to attack the village.", "attack", Modality.NOT_OCCURRED),
    ("The army was reluctant to attack the village.", "attack", Modality.NOT_OCCURRED),
    ("The general did not allow the army to attack the village.", "attack", Modality.NOT_OCCURRED),
    ("The rebels refused to withdraw from the village.", "withdraw", Modality.NOT_OCCURRED),
    ("The rebels will not attack the village.", "attack", Modality.NOT_OCCURRED),
    ("The rebels promised not to attack the village.", "attack", Modality.NOT_OCCURRED),
    ("The rebels vowed to stop attacking the village.", "attacking", Modality.NOT_OCCURRED),
    ("The rebels stopped attacking the village.", "attacking", Modality.NOT_OCCURRED),
    ("The rebels no longer attack the village.", "attack", Modality.NOT_OCCURRED),
    ("The ministry did not announce a return of the envoy.", "return", Modality.NOT_OCCURRED),
    ("The army dropped plans to attack the village.", "attack", Modality.NOT_OCCURRED),
    ("The army's refusal to withdraw from the village angered Kigali.", "withdraw", Modality.NOT_OCCURRED),
    ("The army's failure to withdraw from the village angered Kigali.", "withdraw", Modality.NOT_OCCURRED),
    ("There was no attack on the village by the rebels.", "attack", Modality.NOT_OCCURRED),
    ("An attack on the village by the rebels never happened.", "attack", Modality.NOT_OCCURRED),
    ("The general ruled out attacking the village.", "attacking", Modality.NOT_OCCURRED),
    ("The army abandoned an attack on the village.", "attack", Modality.NOT_OCCURRED),
    ("The army called off an attack on the village.", "attack", Modality.NOT_OCCURRED),
    ("The envoy called off plans to visit the village.", "visit", Modality.NOT_OCCURRED),
    ("Talks planned for Monday between Rwanda and the rebels were called off.", "Talks", Modality.NOT_OCCURRED),
    ("The rebels have no intention of attacking the village.", "attacking", Modality.NOT_OCCURRED),
    ("The army has promised to never attack the village.", "attack", Modality.NOT_OCCURRED),
    ("It is impossible that the army attacked the village.", "attacked", Modality.NOT_OCCURRED),
    ("The army would not attack the village.", "attack", Modality.NOT_OCCURRED),
    ("The rebels wanted the army to leave and not to attack the village.", "attack", Modality.NOT_OCCURRED),
    ("The rebels were banned from attacking the village.", "attacking", Modality.NOT_OCCURRED),
    ("The rebels would not bomb the camp or shell the village.", "shell", Modality.NOT_OCCURRED),
    ("The army could no longer attack the village.", "attack", Modality.NOT_OCCURRED),
    # denied
    ("The army denied attacking the village.", "attacking", Modality.DENIED),
    ("The army denied that it had attacked the village.", "attacked", Modality.DENIED),
    ("The army denied reports that it had attacked the village.", "attacked", Modality.DENIED),
    ("The army rejected claims that its soldiers attacked the village.", "attacked", Modality.DENIED),
    ("Claims that the army attacked the village are untrue.", "attacked", Modality.DENIED),
    ("The army said it had never attacked the village.", "attacked", Modality.DENIED),
    ("The army did not confirm that it had attacked the village.", "attacked", Modality.DENIED),
    ("The army insisted that its soldiers had not attacked the village.", "attacked", Modality.DENIED),
    ("The rebels showed no sign of withdrawing from the village.", "withdrawing", Modality.DENIED),
    ("The court cleared the army of attacking the village.", "attacking", Modality.DENIED),
    ("The army said it was not attacking the village.", "attacking", Modality.DENIED),
]


def any_hit(text: str, word: str, lexicon: Lexicon) -> Hit:
    """Take a word for the trigger of an act, whatever the frames say."""
    token = next(token for token in load_pipeline()(text) if token.text == word)
    support = support_verb(token, lexicon) if token.pos_ == "NOUN" else None
    return Hit(token, Trigger(token.lemma_.lower(), (), (), ANY), support=support)


@pytest.mark.parametrize(("text", "word", "modality"), TABLE)
def test_every_construction_has_its_modality(text: str, word: str, modality: Modality, lexicon: Lexicon) -> None:
    reality = judge(any_hit(text, word, lexicon), lexicon)
    assert reality.modality is modality, reality.reason


def test_a_frame_that_is_itself_a_negation_is_not_negated_by_it(lexicon: Lexicon) -> None:
    hit = any_hit("The junta did not recognise the court.", "recognise", lexicon)
    refusal = Frame(id="refusal", type="REJECT", example={}, negated=True)
    assert judge(hit, lexicon).modality is Modality.NOT_OCCURRED
    assert judge(Hit(hit.token, Trigger("recognise", (), (), refusal)), lexicon).modality is Modality.OCCURRED


def test_a_frame_may_say_how_real_its_act_is(lexicon: Lexicon) -> None:
    hit = any_hit("The junta risks attacks.", "risks", lexicon)
    threat = Frame(id="risk", type="THREATEN", example={}, modality="hypothetical")
    assert judge(Hit(hit.token, Trigger("risk", (), (), threat)), lexicon).modality is Modality.HYPOTHETICAL


def test_no_nesting_is_too_deep(lexicon: Lexicon) -> None:
    text = "The envoy said " + "that the militia denied " * 120 + "that the army attacked Goma."
    assert judge(any_hit(text, "attacked", lexicon), lexicon).reason


def test_a_habit_is_no_tie_that_only_goes_on(lexicon: Lexicon) -> None:
    hit = any_hit("Envoys say that Tehran controls the militia.", "controls", lexicon)
    tie = Frame(id="controls", type="commands", kind="tie", example={})
    assert judge(hit, lexicon).modality is Modality.ONGOING
    assert judge(Hit(hit.token, Trigger("control", (), (), tie)), lexicon).modality is Modality.OCCURRED
