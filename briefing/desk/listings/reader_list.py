"""The readers that are installed: who is asked, and where the text would go."""

from briefing.desk.readers import Readers, circumstances
from briefing.extraction.readers.listing import Listed, list_readers
from briefing.project import Project

__all__ = ["Listed", "listing"]


def listing(project: Project, *, allow_external: bool = False) -> tuple[Listed, ...]:
    """Return every installed reader; those chosen as the project settles it.

    Nothing is sent; only the hosts of the chosen readers are looked up.
    """
    given = circumstances(project, Readers(allow_external=allow_external))
    return list_readers(project.settings.reading.readers, given)
