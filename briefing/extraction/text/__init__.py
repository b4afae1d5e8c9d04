"""The text as grammar sees it: sentences, what a predicate says, what is accounted for."""
