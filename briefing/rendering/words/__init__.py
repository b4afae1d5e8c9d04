"""Words on the page: in which language, how typeset, how dates and titles read."""
