"""Build the virtual environment that `make` works in, from the locks alone; needs nothing but Python and its standard library.

Usage: python .ci/environment.py FOLDER LOCK [LOCK ...] [--editable]
"""

import argparse
import subprocess
import sys
import venv
from pathlib import Path

OLDEST, NEWEST = (3, 11), (3, 13)
CAN_CLEAR_LINE = sys.stderr.isatty()


def python_of(folder: Path) -> Path:
    """Return the interpreter inside a virtual environment."""
    return folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def say(text: str, *, last: bool = False) -> None:
    """Show one line of progress, over the one before where the terminal can do that."""
    if CAN_CLEAR_LINE:
        sys.stderr.write(f"\r\x1b[K{text[:100]}" + ("\n" if last else ""))
    elif last:
        sys.stderr.write(text + "\n")
    sys.stderr.flush()


def refuse(text: str) -> None:
    """End with a message that says what to do."""
    sys.exit(f"\ncannot build the environment: {text}")


def check_python(folder: Path) -> None:
    """Refuse a Python that Truceline does not run on, in the environment or here."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        refuse(f"Python 3.11, 3.12 or 3.13 is needed, this is {sys.version.split()[0]}; name another: make PYTHON=/path/to/python3.12")
    if python_of(folder).exists():
        version = subprocess.check_output([python_of(folder), "-c", "import sys; print(*sys.version_info[:2])"], text=True)
        if not OLDEST <= tuple(map(int, version.split())) <= NEWEST:
            refuse(f"{folder} holds Python {version.strip().replace(' ', '.')}; remove it (make distclean) and run make again")


def make_environment(folder: Path) -> None:
    """Create the virtual environment unless it is there and whole."""
    pip = [str(python_of(folder)), "-m", "pip", "--version"]
    if python_of(folder).exists() and subprocess.run(pip, capture_output=True, check=False).returncode == 0:
        return
    say(f"creating {folder} with Python {sys.version.split()[0]} ...", last=True)
    try:
        venv.create(folder, with_pip=True, clear=True)
    except (OSError, subprocess.CalledProcessError) as error:
        refuse(f"python -m venv failed ({error}); on Debian and Ubuntu: apt install python3-venv")


def run_pip(folder: Path, arguments: list[str], *, about: str, packages: int) -> None:
    """Run pip, telling each package as it is fetched; on failure show what pip said."""
    command = [str(python_of(folder)), "-m", "pip", "install", "--disable-pip-version-check", "--progress-bar", "off", *arguments]
    heard: list[str] = []
    seen = 0
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as pip:
        for line in pip.stdout or ():
            heard.append(line)
            if line.startswith("Collecting "):
                seen += 1
                say(f"{about}: fetching {seen} of about {packages}: {line.split()[1].split('==')[0]}")
            elif line.startswith("Installing collected packages"):
                say(f"{about}: unpacking (the longest step, about a minute) ...")
    if pip.returncode != 0:
        sys.stderr.write("\n" + "".join(heard[-25:]))
        refuse(f"{about}: pip ended with {pip.returncode}; its last words stand above. Is the package index reachable?")
    say(f"{about}: done", last=True)


def install(folder: Path, locks: list[Path], *, editable: bool) -> None:
    """Install the locked packages by hash, then Truceline itself without fetching anything."""
    for lock in locks:
        packages = sum("==" in line and not line.lstrip().startswith("#") for line in lock.read_text(encoding="utf-8").splitlines())
        say(f"{lock.name}: {packages} packages, checked by hash ...", last=not CAN_CLEAR_LINE)
        run_pip(folder, ["--require-hashes", "--only-binary", ":all:", "-r", str(lock)], about=lock.name, packages=packages)
    if editable:
        run_pip(folder, ["--no-deps", "--no-build-isolation", "-e", "."], about="truceline", packages=1)


def main() -> None:
    """Read the command line and build."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("locks", type=Path, nargs="+")
    parser.add_argument("--editable", action="store_true", help="install the checkout itself as well")
    chosen = parser.parse_args()
    check_python(chosen.folder)
    make_environment(chosen.folder)
    install(chosen.folder, chosen.locks, editable=chosen.editable)


if __name__ == "__main__":
    main()
