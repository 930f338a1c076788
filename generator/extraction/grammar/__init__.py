"""Grammar of English by tags, shared by the rules: lines of words, clauses, noun phrases, phrase files."""
