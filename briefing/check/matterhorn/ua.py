"""Check that a file which claims PDF/UA keeps the claim, as far as a machine sees."""

from collections.abc import Iterator

from briefing.check.finding import Finding
from briefing.check.matterhorn import outcomes
from briefing.check.pdf_file.opened import Opened
from briefing.check.preflight.contract import Check


def _claiming(file: Opened) -> bool:
    return bool(file.claims.pdfua)


def _ua(file: Opened) -> Iterator[Finding]:
    found = outcomes(file)
    for outcome in found:
        if outcome.state == "fail":
            told = f"{outcome.number} is not met: {outcome.wording[0].lower()}{outcome.wording[1:]}"
            yield Finding("fail", "pdf-ua", f"{told} ({'; '.join(outcome.faults)}).")
    met = sum(outcome.state in ("pass", "absent") for outcome in found)
    left = sum(outcome.state == "person" for outcome in found)
    message = f"of {len(found)} conditions {met} are met, {left} are left to a person."
    yield Finding("pass", "pdf-ua", message, hint="--accessibility lists them.")


UA = Check("pdf-ua", "PDF/UA is kept", "access", _ua, _claiming, after_build=False)
