"""Keeps raw bytes under their SHA-256, so that every report can be read again as it came."""

import hashlib
import os
import re
import tempfile
from pathlib import Path

from truceline.errors import UnreadableReport

_DIGEST = re.compile(r"[0-9a-f]{64}")


class RawStore:
    """A folder of raw bytes, each file named by the digest of what it holds; names never come from outside."""

    def __init__(self, folder: Path) -> None:
        """Use `folder`, which is made when the first bytes are put."""
        self._folder = folder

    def path(self, sha256: str) -> Path:
        """Return where the bytes of a digest lie.

        Raises:
            UnreadableReport: That is no SHA-256 digest.
        """
        if _DIGEST.fullmatch(sha256) is None:
            raise UnreadableReport(f"{self._folder}: {sha256!r} is no SHA-256 digest; give 64 hexadecimal digits in lower case")
        return self._folder / sha256[:2] / sha256[2:]

    def put(self, raw: bytes) -> str:
        """Store bytes and return their digest; a crash leaves all of them or nothing under that name."""
        sha256 = hashlib.sha256(raw).hexdigest()
        path = self.path(sha256)
        if not self._holds(path, len(raw)):
            _make_folder(path.parent)
            _write(path, raw)
        return sha256

    def get(self, sha256: str) -> bytes:
        """Return the bytes of a digest.

        Raises:
            UnreadableReport: They are not in the store, or are no longer what they were.
        """
        path = self.path(sha256)
        try:
            raw = path.read_bytes()
        except FileNotFoundError as error:
            raise UnreadableReport(f"{path}: not in the store; read the report again from where it came") from error
        if hashlib.sha256(raw).hexdigest() != sha256:
            raise UnreadableReport(f"{path}: its bytes no longer have the digest that names them; restore the file from a copy")
        return raw

    @staticmethod
    def _holds(path: Path, size: int) -> bool:
        return path.is_file() and path.stat().st_size == size


def _make_folder(folder: Path) -> None:
    """Make a folder so that it is still there after a power cut."""
    folder.mkdir(parents=True, exist_ok=True)
    _sync_folder(folder.parent)


def _write(path: Path, raw: bytes) -> None:
    """Write beside the place, then rename into it."""
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=".tmp-")
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(raw)
            stream.flush()
            os.fsync(stream.fileno())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Have the folder itself written; systems that cannot open folders do so on their own."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
