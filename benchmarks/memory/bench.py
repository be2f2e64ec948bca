"""How much memory coding takes while 5,000 reports stream through: the peak of a process of its own.

python benchmarks/memory/bench.py [COUNT] codes so many reports in this process and prints its peak.
"""

import hashlib
import random
import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from truceline.pipeline import code_each
from truceline.reports import Report, Unit, UnitKind
from truceline.settings import Settings
from truceline.text.dates import UNKNOWN_TIME

CORPUS = ()
LOWER_IS_BETTER = ("peak_megabytes",)
UNBOUNDED = ("reports", "claims")
VOLATILE = ("peak_megabytes", "claims")
REPORTS, SEED = 5_000, 20_240_204
_SYLLABLES = "ba da fa ga ha ja ka la ma na ra sa ta wa za bel dor fin gul han jor kes lum mar nem rok sul tam vir zan".split()
_ACTS = (
    "{group} attacked a patrol of the army near {town} and wounded {number} soldiers.",
    "A spokesman for {group} said that it would suspend its attacks on convoys near {town}.",
    "{person}, a commander of {group}, visited {town} on {day} and met elders of the valley.",
    "The governor of {town} accused {group} of shelling a market on {day}.",
    "Officials in {town} urged {group} to release {number} drivers whom it had detained.",
    "{person} denied that fighters of {group} had entered {town}.",
    "The army said it had killed {number} fighters of {group} in a raid on {day}.",
    "Envoys of the government and {group} agreed to a truce of {number} days, {person} said.",
    "Iranian officials met {person} in Baghdad on {day}.",
)
_OTHER = (
    "Shops in {town} stayed open late and sold fruit, bread and second-hand radios.",
    "The harvest was better than in other years, farmers near {town} said.",
    "{person} has taught mathematics in {town} for {number} years.",
    "Snow blocked the road to {town} for {number} days, and lorries waited at the pass.",
    "A museum in {town} put {number} old maps of the province on display.",
    "Engineers expect that the new water line will serve about {number} homes.",
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "March 4", "January 29")


def measure(data: Path) -> dict[str, float]:
    """Return the peak of a process that codes all reports, in megabytes."""
    del data
    done = subprocess.run([sys.executable, __file__, str(REPORTS)], capture_output=True, text=True, check=True)
    claims, peak = done.stdout.split()
    return {"reports": REPORTS, "claims": float(claims), "peak_megabytes": float(peak)}


def reports(count: int) -> Iterator[Report]:
    """Make reports of 3 to 12 sentences with names that nobody bears; each is made when it is asked for."""
    chance = random.Random(SEED)
    for number in range(count):
        lines = [_line(chance) for _ in range(chance.randint(1, 3))]
        yield _report(f"made-{number}", "\n".join(lines))


def _line(chance: random.Random) -> str:
    town, person, group = _name(chance), f"{_name(chance)} {_name(chance)}", f"the {_name(chance)} {chance.choice(('Brigade', 'Front'))}"
    told = [chance.choice(_ACTS if chance.random() < 0.4 else _OTHER) for _ in range(chance.randint(3, 4))]
    filled = (one.format(group=group, town=town, person=person, day=chance.choice(_DAYS), number=chance.randint(2, 900)) for one in told)
    return " ".join(f"{sentence[0].upper()}{sentence[1:]}" for sentence in filled)


def _name(chance: random.Random) -> str:
    return "".join(chance.choice(_SYLLABLES) for _ in range(chance.randint(2, 4))).capitalize()


def _report(identity: str, text: str) -> Report:
    units, start = [], 0
    for line in text.split("\n"):
        units.append(Unit(start, start + len(line), UnitKind.PARAGRAPH))
        start += len(line) + 1
    return Report(
        id=identity,
        path=None,
        url=None,
        outlet="The Made-Up Post",
        title=None,
        published=None,
        language="en",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        units=tuple(units),
        known=UNKNOWN_TIME,
    )


def peak_megabytes() -> float:
    """Return the most memory that this process has held; where the system does not say it of the program alone, of the process."""
    status = Path("/proc/self/status")
    if status.exists():
        kilobytes = next(line.split()[1] for line in status.read_text(encoding="utf-8").splitlines() if line.startswith("VmHWM"))
        return round(int(kilobytes) / 1024, 1)
    unit = 1024**2 if sys.platform == "darwin" else 1024
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit, 1)


def main() -> None:
    """Code as many reports as the command line says, and print the number of claims and the peak."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else REPORTS
    claims = sum(len(coded.claims) for _, coded in code_each(reports(count), settings=Settings()))
    sys.stdout.write(f"{claims} {peak_megabytes()}\n")


if __name__ == "__main__":
    main()
