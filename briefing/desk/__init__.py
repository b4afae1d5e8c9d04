"""The desk joins the rooms for each verb of the command line; it prints nothing, reads no clock.

One module a verb, and the command line imports the verb's alone. `build` (with its options in
`build_options`) makes a brief of a source, or of a saved record; `extract` a record; `check` looks
at a source, a record or a PDF; `open_record` takes a record out of a PDF; `watch` says when a brief
is out of date; `gallery` draws themes; `audiences` lists and starts them; `choices` are what a
shell may complete; `english` renders and checks passages; `exchange` goes to translators and back;
`engines` and `reader_list` list where text may go. `readers` is who reads a source, `input_file`
what is handed over, `saved_places` where records lie. The others are parts of a build: `edits`,
`edition`, `preflight`, `edit_warnings`.

Open to other rooms: audiences, build, build_options, check, choices, engines, english, exchange,
extract, gallery, input_file, open_record, reader_list, saved_places, watch.
"""
