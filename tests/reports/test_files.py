from pathlib import Path

from truceline.reports.files import find_files
from truceline.reports.refusals import Refusal


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x")
    assert list(find_files([path, str(path), tmp_path])) == [path]


def test_a_named_file_is_read_whatever_its_name(tmp_path: Path) -> None:
    path = tmp_path / "README"
    path.write_text("x")
    assert list(find_files(path)) == [path]
    assert list(find_files(tmp_path)) == []


def test_a_link_to_a_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert list(find_files(tmp_path)) == [tmp_path / "a.txt"]


def test_standard_input_and_missing_files() -> None:
    found = list(find_files(["-", "no such file"]))
    assert found[0] == Path("-")
    assert isinstance(found[1], Refusal)
