"""What a file for the press says of itself: identity, output intent, XMP."""
