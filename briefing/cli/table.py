"""The verbs of the command line, each in a module that is imported when it is called."""

from collections.abc import Callable
from importlib import import_module
from typing import Any, NamedTuple

import click

from briefing import __version__
from briefing.errors import BriefingError, UsageError, did_you_mean

HELP = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class Verb(NamedTuple):
    """Where a verb's `command` is, and what it does in one line."""

    module: str
    does: str


VERBS = {
    "build": Verb(
        "briefing.cli.verbs.build", "Make the brief of a digest: PDF and editable record."
    ),
    "watch": Verb(
        "briefing.cli.verbs.watch", "Make the brief anew at each change of what it is made of."
    ),
    "extract": Verb("briefing.cli.verbs.extract", "Print or save the record of a digest."),
    "render": Verb("briefing.cli.verbs.render", "Make the PDF of a record that was edited."),
    "check": Verb("briefing.cli.verbs.check", "Check a digest, a record or a PDF."),
    "open": Verb("briefing.cli.verbs.open", "Take the record out of a PDF that carries it."),
    "init": Verb("briefing.cli.verbs.init", "Start a project: a copy of the sample."),
    "audience": Verb(
        "briefing.cli.verbs.audience", "List, explain and start audiences and their themes."
    ),
    "translation": Verb(
        "briefing.cli.translation.translation", "Render, check and exchange the English."
    ),
    "engines": Verb("briefing.cli.setup.engines", "List translation engines and where text goes."),
    "readers": Verb("briefing.cli.setup.readers", "List who may read, and where text goes."),
    "themes": Verb("briefing.cli.verbs.themes", "Draw pictures of every theme's pages."),
    "doctor": Verb(
        "briefing.cli.setup.doctor", "Say what this machine lacks, and what installs it."
    ),
    "schema": Verb("briefing.cli.setup.schema", "Print the JSON Schema of the record."),
    "completion": Verb("briefing.cli.setup.completion", "Print the completion script of a shell."),
}


class Verbs(click.Group):
    """A group that knows its commands from the table; a third party's come by `add_command`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the verbs in the order of the table."""
        return [*VERBS, *self.commands]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of a verb, or None."""
        if cmd_name not in VERBS:
            return super().get_command(ctx, cmd_name)
        found: click.Command = import_module(VERBS[cmd_name].module).command
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the verb's command and what follows it.

        Raises UsageError, with the nearest verb, when there is none.
        """
        word = args[0]
        if not word.startswith("-") and word not in self.list_commands(ctx):
            near = did_you_mean(word, self.list_commands(ctx))
            raise UsageError(
                f"there is no command “{word}”.",
                hint=near or "`briefing --help` lists them.",
            )
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of verbs without importing any of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, verb.does) for name, verb in VERBS.items()])

    def invoke(self, ctx: click.Context) -> Any:
        """Run the verb; where a program asked for JSON, a refusal is JSON too."""
        try:
            return super().invoke(ctx)
        except BriefingError as error:
            if ctx.meta.get(JSON):
                from briefing.cli.terminal import put_json

                put_json({"ok": False, "errors": [fault_facts(error, n) for n in error.faults]})
            raise


JSON = "briefing.json"


def fault_facts(error: BriefingError, fault: Any) -> dict[str, str]:
    """Return a fault as JSON tells it."""
    return {
        "kind": type(error).__name__,
        "message": fault.message,
        "where": fault.where,
        "hint": fault.hint,
    }


def _noted(ctx: click.Context, _: click.Parameter, value: bool) -> bool:
    ctx.meta[JSON] = value
    return value


def json_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--json` to a verb that otherwise prints text or paths."""
    return click.option(
        "--json", "as_json", is_flag=True, callback=_noted, help="Print one JSON object."
    )(function)


def quiet_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--quiet` to a verb."""
    return click.option("-q", "--quiet", is_flag=True, help="No messages, only results.")(function)


@click.group(
    cls=Verbs,
    context_settings=HELP,
    epilog="Start with `briefing init forum`. Report faults of a page or a record with its source.",
)
@click.version_option(__version__, "-V", "--version", message="%(prog)s %(version)s")
def briefing() -> None:
    """From a forum digest to a printed bilingual brief.

    \b
    briefing build digest.txt            build/digest/digest.pdf and its record
    briefing render build/digest/digest.briefing.yaml
                                         the PDF again, after you edited the record
    briefing extract digest.txt --json   the record alone, for a program

    Results go to standard output, messages to standard error. Exit 0: done;
    1: the input or the result is not right; 2: wrong usage.
    """
