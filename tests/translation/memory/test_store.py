"""The memory, on SQLite and on a real PostgreSQL."""

import threading
import unicodedata
from pathlib import Path
from uuid import uuid4

import pytest
from memory_places import Ticking

from briefing.errors import EnvironmentFault, InputError
from briefing.translation.memory import Memory, Unit, open_memory

PAIR = ("zh", "en")


def fresh(sentence: str) -> str:
    """Return the sentence with a mark of its own, since the PostgreSQL is shared by the tests."""
    return f"{sentence}{uuid4().hex}"


def test_a_unit_comes_back_when_the_memory_is_opened_again(place: Path | str) -> None:
    source = fresh("共同建设绿色港口。")
    with open_memory(place, PAIR, Ticking()) as memory:
        memory.add([Unit(source, "Build green ports together.", "approved", author="W. Lin")])
    with open_memory(place, PAIR, Ticking()) as memory:
        found = memory.exact([source, "没有见过的话。"])
    assert found == {
        source: Unit(source, "Build green ports together.", "approved", author="W. Lin")
    }


def test_a_persons_rendering_stands_above_an_engines_and_is_not_replaced(
    place: Path | str,
) -> None:
    source = fresh("推动标准互认。")
    with open_memory(place, PAIR, Ticking()) as memory:
        memory.add([Unit(source, "Recognise standards mutually.", "approved")])
        memory.add([Unit(source, "Push standard mutual recognise.", "machine", "libretranslate")])
        memory.add([Unit(source, "Nameless.", "machine")])
        assert memory.exact([source])[source].target == "Recognise standards mutually."
        assert memory.exact([source], "libretranslate")[source].status == "approved"


def test_another_engine_or_another_glossary_translates_anew(place: Path | str) -> None:
    source = fresh("办好青年论坛。")
    with open_memory(place, PAIR, Ticking()) as memory:
        memory.add([Unit(source, "Run the youth forum well.", "machine", "openai/one", "g1")])
        assert source in memory.exact([source], "openai/one", "g1")
        assert source not in memory.exact([source], "openai/one", "g2")
        assert source not in memory.exact([source], "deepl", "g1")


def test_adding_again_replaces_and_does_not_double(place: Path | str) -> None:
    source = fresh("扩大留学规模。")
    with open_memory(place, PAIR, Ticking()) as memory:
        for target in ("Expand studying.", "Expand study abroad."):
            memory.add([Unit(source, target, "post-edited")])
        held = [unit.target for unit in memory.units() if unit.source == source]
    assert held == ["Expand study abroad."]


def test_the_same_text_in_another_normal_form_is_the_same_unit(place: Path | str) -> None:
    source = fresh("咖啡 café ")
    with open_memory(place, PAIR, Ticking()) as memory:
        memory.add([Unit(source, "Coffee.", "approved")])
        other = f"  {unicodedata.normalize('NFD', source)}\n"
        assert memory.exact([other])[other].target == "Coffee."


def test_the_two_directions_do_not_mix(place: Path | str) -> None:
    source = fresh("Open the ports.")
    with open_memory(place, ("en", "zh-Hans"), Ticking()) as memory:
        memory.add([Unit(source, "开放港口。", "approved")])
    with open_memory(place, PAIR, Ticking()) as memory:
        assert memory.exact([source]) == {}
    with open_memory(place, ("en-GB", "zh"), Ticking()) as memory:
        assert memory.exact([source])[source].target == "开放港口。"


def test_many_units_at_once_and_from_many_threads(place: Path | str) -> None:
    mark = uuid4().hex
    sources = [f"第{number}条建议。{mark}" for number in range(1200)]
    with open_memory(place, PAIR, Ticking()) as memory:

        def add(part: int) -> None:
            for source in sources[part * 100 : part * 100 + 100]:
                memory.add([Unit(source, source[::-1], "machine", "test")])

        threads = [threading.Thread(target=add, args=(part,)) for part in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        memory.add([Unit(source, source[::-1], "machine", "test") for source in sources[400:]])
        found = memory.exact(sources, "test")
    assert [found[source].target for source in sources] == [source[::-1] for source in sources]


def test_text_with_marks_and_quotation_marks_is_data(place: Path | str) -> None:
    source = fresh("他说：“'; DROP TABLE translation_units; --”")
    with open_memory(place, PAIR, Ticking()) as memory:
        memory.add([Unit(source, 'She said: "it\'s fine; really"', "approved")])
        assert memory.exact([source])[source].target == 'She said: "it\'s fine; really"'


def test_a_file_that_is_no_memory_is_refused_without_its_content(tmp_path: Path) -> None:
    path = tmp_path / "memory.sqlite"
    path.write_text("these are notes about a confidential matter, and no database at all" * 20)
    with pytest.raises(EnvironmentFault) as caught, open_memory(path, PAIR, Ticking()):
        pass
    assert "confidential" not in str(caught.value)
    assert str(path) in str(caught.value)


def test_an_error_names_neither_the_text_nor_the_password(tmp_path: Path) -> None:
    url = "postgresql://office:geheim@127.0.0.1:1/none"
    with pytest.raises(EnvironmentFault) as caught, open_memory(url, PAIR, Ticking()):
        pass
    assert "geheim" not in str(caught.value)


def test_a_failed_write_does_not_print_the_text(tmp_path: Path) -> None:
    def broken(memory: Memory) -> None:
        memory.add([Unit("绝密的句子。", None, "approved")])  # type: ignore[arg-type]

    with (
        open_memory(tmp_path / "m.sqlite", PAIR, Ticking()) as memory,
        pytest.raises(EnvironmentFault) as caught,
    ):
        broken(memory)
    assert "绝密" not in str(caught.value)
    assert caught.value.__cause__ is None


@pytest.mark.parametrize("where", ["mysql://office@host/base", "://"])
def test_other_databases_are_refused(where: str) -> None:
    with pytest.raises(InputError), open_memory(where, PAIR, Ticking()):
        pass
