"""`briefing completion`: the script that teaches a shell our words."""

import click
from click.shell_completion import get_completion_class

from briefing.cli.terminal import put

SHELLS = ("bash", "zsh", "fish")


@click.command("completion")
@click.argument("shell", type=click.Choice(SHELLS))
def command(shell: str) -> None:
    """Print the completion script for SHELL: bash, zsh or fish.

    \b
    Examples:
      eval "$(briefing completion bash)"                                 in ~/.bashrc
      eval "$(briefing completion zsh)"                                  in ~/.zshrc
      briefing completion fish > ~/.config/fish/completions/briefing.fish
    """
    from briefing.cli.table import briefing

    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError(f"no completion for {shell}")
    put(kind(briefing, {}, "briefing", "_BRIEFING_COMPLETE").source())
