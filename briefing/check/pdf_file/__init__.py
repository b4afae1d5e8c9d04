"""A PDF as the checks see it: opened once, walked once, its text, fonts, tags and claims."""
