"""What offices send besides text documents: presentations, sheets, mail, rich text, archives.

`slides` reads .pptx, `sheets` .xlsx, `mail` .eml, `rich_text` .rtf, `archive` a .zip of documents;
`old` has .doc and .wps read by a program that can.
"""
