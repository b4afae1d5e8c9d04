"""What a user can choose among: audiences, engines, readers, words of options, themes."""
