"""The text as the rules see it: sentences, tagged tokens, quotations. The same for every kind of fact."""
