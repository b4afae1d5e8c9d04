"""The desk joins the rooms for each verb of the command line; it prints nothing, reads no clock.

One module a verb, and the command line imports the verb's alone: `build` makes a brief of a
source, or of a saved record (its steps are in `building/`); `extract` a record; `check` looks at
a source, a record or a PDF; `open_record` takes a record out of a PDF; `watch` says when a brief
is out of date; `english` renders and checks passages; `exchange` goes to translators and back;
`listings/` holds what can be chosen. `readers` is who reads a source, `input_file` what is handed
over, `saved_places` where records lie.

Open to other rooms: build, building.build_options, check, english, exchange, extract, input_file,
listings.audiences, listings.choices, listings.engines, listings.gallery, listings.reader_list,
open_record, saved_places, watch.
"""
