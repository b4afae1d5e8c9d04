"""No engine: rules, glossary and approved translations only. Opens nothing, asks nobody."""

from briefing.translation.machine.engines.contract import EngineSpec

SPEC = EngineSpec("none", "rules and glossary only")
