"""People named in Chinese text: the shape of a name, where it ends, the title beside it."""
