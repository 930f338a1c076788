"""One module a peer, run by the peers' own interpreter: texts as JSON on stdin, what it finds as JSON on stdout.

A peer module says in a docstring what of the peer is used, and ends in `answer(...)` with a function that takes a
paragraph and gives back what is found in it. Then name it in `bench/tools.py`.
"""
