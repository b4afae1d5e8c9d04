"""No engine: rules, glossary and approved translations only. Opens nothing, asks nobody."""

from briefing.translation.machine.engines.engine_contract import EngineSpec

SPEC = EngineSpec("none", "rules and glossary only")
