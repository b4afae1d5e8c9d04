"""Who the pages are for: audiences, the themes they inherit, brand and fixed words."""
