"""The checks: small files of one signature, named in the entry points `briefing.checks`."""
