import hashlib
import os
from pathlib import Path

import pytest

from truceline.errors import UnreadableReport
from truceline.reports import RawStore


def test_bytes_come_back_by_their_digest(tmp_path: Path) -> None:
    store = RawStore(tmp_path / "raw")
    sha256 = store.put(b"words")
    assert sha256 == hashlib.sha256(b"words").hexdigest()
    assert store.get(sha256) == b"words"
    assert (tmp_path / "raw" / sha256[:2] / sha256[2:]).read_bytes() == b"words"


def test_the_same_bytes_lie_there_once(tmp_path: Path) -> None:
    store = RawStore(tmp_path)
    assert store.put(b"words") == store.put(b"words")
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 1


def test_a_file_cut_short_is_written_again(tmp_path: Path) -> None:
    store = RawStore(tmp_path)
    sha256 = store.put(b"words")
    store.path(sha256).write_bytes(b"wo")
    store.put(b"words")
    assert store.get(sha256) == b"words"


@pytest.mark.parametrize("name", ["../../etc/passwd", "", "AB" * 32, "0" * 63, "0" * 64 + "/x", "0" * 64 + "\n"])
def test_names_from_outside_are_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableReport, match="no SHA-256 digest"):
        RawStore(tmp_path).get(name)


def test_missing_and_altered_bytes_are_told_apart(tmp_path: Path) -> None:
    store = RawStore(tmp_path)
    with pytest.raises(UnreadableReport, match="not in the store"):
        store.get("0" * 64)
    sha256 = store.put(b"words")
    store.path(sha256).write_bytes(b"wards")
    with pytest.raises(UnreadableReport, match="no longer have the digest"):
        store.get(sha256)


def test_a_crash_before_the_rename_leaves_nothing_under_the_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = RawStore(tmp_path)

    def fail(*_: object) -> None:
        raise OSError("power is gone")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="power"):
        store.put(b"words")
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_bytes_are_on_the_disk_before_they_have_their_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []
    fsync, replace = os.fsync, Path.replace

    def noted_fsync(descriptor: int) -> None:
        steps.append("fsync")
        fsync(descriptor)

    def noted_replace(path: Path, target: Path) -> Path:
        steps.append("rename")
        return replace(path, target)

    monkeypatch.setattr(os, "fsync", noted_fsync)
    monkeypatch.setattr(Path, "replace", noted_replace)
    RawStore(tmp_path).put(b"words")
    assert steps[-3:] == ["fsync", "rename", "fsync"]
