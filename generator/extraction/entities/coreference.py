"""Coreference: which entity the words that name a source stand for: a name, a description or a pronoun.

Each source is read in order of the text. What its head is decides: a name gives its entity; a pronoun the last fitting
one; "the minister" the last who holds that role; "the company" the last organisation; "the report" whoever reported
last; any other noun is somebody described and not named, who becomes a group (or an organisation: "the army").
Nothing inside a quotation is an antecedent: who is talked about there is not who talks.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.extraction import entities as entities_
from generator.extraction.entities import gazetteer
from generator.extraction.text.tokens import TaggedText, Token
from generator.model import Entity, EntityKind, Mention, MentionForm, Role, Span

PERSON, ORGANISATION, PLACE, GROUP = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE, EntityKind.GROUP

HE, SHE = {"he", "him", "his", "himself"}, {"she", "her", "hers", "herself"}
IT, THEY = {"it", "its", "itself"}, {"they", "them", "their", "themselves"}
PRONOUNS = HE | SHE | IT | THEY
RELATIVE = {"who", "which", "whom", "that"}
NAMESAKES = 100
"""How many that are called by one noun are looked at, so that time stays linear."""
REACH = 8
"""Sentences back in which a pronoun's antecedent is looked for."""

OPENING = 9
"""Tokens of a sentence in which its verb is looked for, to find the subject with which it opens."""

DEFINITE = {"the", "this", "that", "these", "those", "its", "his", "her", "their"}
MARKS = set("“”\"‘’'")


def resolve(
    text: TaggedText, named: tuple[Entity, ...], sources: Sequence[Span]
) -> tuple[tuple[Entity, ...], Mapping[Span, str]]:
    """All entities, those that are only described among them, and the entity of each source that stands for one.

    A source that names somebody whose kind nothing tells has no entity.
    """
    scene = _Scene(text, named, sources)
    for span in sorted(set(sources), key=lambda s: (scene.ahead(s), s.start, s.end)):
        scene.read(span)
    return scene.result()


# --------------------------------------------------------------------------------------------------- what a source is


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A source cut into the parts that matter."""

    span: Span
    tokens: Sequence[Token]
    core: Sequence[Token]
    """The tokens up to the first preposition, comma or relative pronoun."""

    @property
    def head(self) -> Token | None:
        """The noun that says who it is."""
        nouns = [t for t in self.core if t.is_noun or t.tag[:2] in {"OR"}]
        return nouns[-1] if nouns else (self.core[-1] if self.core else None)

    @property
    def definite(self) -> bool:
        first = self.tokens[0].lower if self.tokens else ""
        return first in DEFINITE or any(t.text in {"'s", "’s"} for t in self.core)


def _phrase(text: TaggedText, span: Span) -> _Phrase:
    tokens = [t for t in text.within(span) if t.text not in MARKS]
    end = next(
        (
            i
            for i, t in enumerate(tokens)
            if i and (t.text in ",(—–-:" or (t.lower in gazetteer.group("preposition") | RELATIVE and t.text != "WHO"))
        ),
        len(tokens),
    )
    return _Phrase(span, tokens, tokens[:end])


def singular(token: Token) -> str:
    """The word in lower case and, for a plural noun, without its ending."""
    return token.lemma.lower() if token.tag == "NN2" and token.lemma else token.lower


# ------------------------------------------------------------------------------------------------------ who is there


@dataclass(slots=True)
class _Someone:
    """An entity while its mentions are gathered."""

    entity: Entity
    gender: str
    extra: list[Mention] = field(default_factory=list)
    roles: list[Span] = field(default_factory=list)
    heads: set[str] = field(default_factory=set)
    """Nouns by which it has been described."""
    countries: frozenset[str] = frozenset()
    """Codes of the countries that its description names."""


@dataclass(frozen=True, slots=True)
class _Trace:
    """Somebody was mentioned here."""

    start: int
    end: int
    someone: int
    source: bool


class _Scene:
    """Who has been mentioned so far, in the order of the text."""

    def __init__(self, text: TaggedText, named: Sequence[Entity], sources: Sequence[Span]) -> None:
        self.text = text
        self.people = [_Someone(e, _gender(text, e), heads=_role_nouns(text, e)) for e in named]
        self.who: dict[Span, int] = {}
        self.by_head: defaultdict[str, list[int]] = defaultdict(list)
        self.called: defaultdict[str, set[int]] = defaultdict(set)
        """Noun -> those whom the body has called so."""
        self.speaking: set[int] = set()
        self.offsets = [[m.span.start for m in e.mentions] for e in named]
        self.traces: defaultdict[int, list[_Trace]] = defaultdict(list)
        self.names: list[_Trace] = []
        for index, someone in enumerate(self.people):
            for head in someone.heads:
                self.by_head[head].append(index)
            for mention in someone.entity.mentions:
                trace = _Trace(mention.span.start, mention.span.end, index, False)
                self.names.append(trace)
                if not text.quoted(mention.span):
                    self.traces[text.sentence_at(mention.span.start)].append(trace)
        self.names.sort(key=lambda t: (t.start, t.end))
        self.starts = [t.start for t in self.names]
        for traces in self.traces.values():
            traces.sort(key=lambda t: t.start)

    def ahead(self, span: Span) -> bool:
        """Whether a source stands in the headline, which names in a word those whom the body introduces."""
        return self.text.sentences[self.text.sentence_at(span.start)].role is not Role.BODY

    def read(self, span: Span) -> None:
        """Say who a source is, and remember that it was spoken of here."""
        phrase = _phrase(self.text, span)
        if not phrase.tokens:
            return
        found, form = self._find(phrase)
        if found is None:
            return
        self.who[span] = found
        self._remember(phrase, found, form)

    def _find(self, phrase: _Phrase) -> tuple[int | None, MentionForm]:
        first = phrase.tokens[0]
        if (
            len(phrase.tokens) <= 2
            and first.lower in PRONOUNS
            and phrase.tokens[-1].lower in PRONOUNS | {"himself", "herself"}
        ):
            return self._antecedent(phrase, first.lower), MentionForm.PRONOUN
        if len(phrase.tokens) == 1 and first.lower in RELATIVE:
            return self._before(phrase.span.start), MentionForm.PRONOUN
        named = self._named(phrase)
        if named is not None:
            return named, MentionForm.NAME
        return self._described(phrase), MentionForm.DESCRIPTION

    def _remember(self, phrase: _Phrase, found: int, form: MentionForm) -> None:
        span = phrase.span
        if form is not MentionForm.NAME:
            self.people[found].extra.append(Mention(span, form))
        if form is MentionForm.DESCRIPTION and phrase.head is not None:
            self.called[singular(phrase.head)].add(found)
        if form is MentionForm.PRONOUN and not self.people[found].gender and phrase.tokens[0].lower in HE | SHE:
            self.people[found].gender = "m" if phrase.tokens[0].lower in HE else "f"
        self.speaking.add(found)
        insort(self.offsets[found], span.start)
        if not self.text.quoted(span):
            self.traces[self.text.sentence_at(span.start)].append(_Trace(span.start, span.end, found, True))

    # ------------------------------------------------------------------------------------------------------- names

    def _inside(self, span: Span) -> list[_Trace]:
        return [
            t
            for t in self.names[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]
            if t.end <= span.end
        ]

    def _named(self, phrase: _Phrase) -> int | None:
        """The named entity that a source is, None where a name in it only says more of somebody else."""
        inside = self._inside(phrase.span)
        if not inside:
            return None
        core_end = phrase.core[-1].end if phrase.core else phrase.span.start
        at_end = next(
            (t for t in inside if t.start < core_end <= t.end or _only_possessive(self.text, t.end, phrase)), None
        )
        if at_end is not None:
            return None if self._is_joined(inside, at_end) else at_end.someone
        apposed = self._apposed(phrase, inside, core_end)
        return apposed if apposed is not None else self._its_body(phrase, inside)

    def _is_joined(self, inside: Sequence[_Trace], last: _Trace) -> bool:
        """Whether a source is two who speak as one: "both Talvia and Berezh"; neither of them alone."""
        between = (self.text.article.text[t.end : last.start] for t in inside if 0 < last.start - t.end < 6)
        return any(words.strip() == "and" for words in between)

    def _apposed(self, phrase: _Phrase, inside: Sequence[_Trace], core_end: int) -> int | None:
        """ "A second broker, Pell Harrow": the name after the comma."""
        after = [t for t in phrase.tokens if t.start >= core_end]
        if not after or after[0].text not in {",", "—", "–", "-"}:
            return self._apposed_later(after, inside)
        until = next((t.start for t in after[1:] if t.text == "," or t.lower in RELATIVE), phrase.span.end)
        for trace in inside:
            if core_end < trace.start < until:
                between = [t for t in after[1:] if t.start < trace.start]
                return trace.someone if all(t.lower not in gazetteer.group("preposition") for t in between) else None
        return None

    def _apposed_later(self, after: Sequence[Token], inside: Sequence[_Trace]) -> int | None:
        """ "One of the actors, Vera Olt": the person right after the comma."""
        comma = next((t for t in after if t.text == ","), None)
        if comma is None:
            return None
        near = next((t for t in inside if 0 < t.start - comma.end < 3), None)
        return near.someone if near and self.people[near.someone].entity.kind is PERSON else None

    def _its_body(self, phrase: _Phrase, inside: Sequence[_Trace]) -> int | None:
        """ "the United Nations mission": a body that bears an organisation's name is that organisation."""
        head = phrase.head
        if head is None or singular(head) not in {
            "mission",
            "agency",
            "team",
            "administration",
            "group",
            "press",
            "management",
        }:
            return None
        for trace in inside:
            if self.people[trace.someone].entity.kind is ORGANISATION and 0 < head.start - trace.end <= 2:
                return trace.someone
        return None

    # ---------------------------------------------------------------------------------------------------- pronouns

    def _antecedent(self, phrase: _Phrase, pronoun: str) -> int | None:
        fits = self._fitting(pronoun)
        sentence = self.text.sentence_at(phrase.span.start)
        for index in range(sentence, max(-1, sentence - REACH), -1):
            before = [t for t in self.traces.get(index, ()) if t.start < phrase.span.start and fits(t.someone)]
            if pronoun in THEY and index >= sentence - 1 and not any(t.source for t in before):
                many = self._plural_subject(index, phrase.span.start)
                if many is not None:
                    return many
            if before:
                return self._subject(index, before)
        return None

    def _plural_subject(self, sentence: int, until: int) -> int | None:
        """Those with whom a sentence opens, if it opens with people in the plural: "Administrators from Orr came"."""
        tokens = self.text.of_sentence(sentence)
        end = next((i for i, t in enumerate(tokens[:OPENING]) if t.is_verb), 0)
        if not end or tokens[end - 1].end >= until:
            return None
        phrase = _phrase(self.text, self.text.span(tokens[0], tokens[end - 1]))
        head = phrase.head
        if head is None or head.tag != "NN2" or self.text.quoted(phrase.span) or not _are_people(head):
            return None
        return self._described(phrase)

    def _fitting(self, pronoun: str) -> Callable[[int], bool]:
        def fits(index: int) -> bool:
            someone = self.people[index]
            kind = someone.entity.kind
            if pronoun in HE or pronoun in SHE:
                wanted = "m" if pronoun in HE else "f"
                alone = kind is GROUP and someone.gender == wanted
                return alone or (kind is PERSON and someone.gender in {"", wanted})
            if pronoun in IT:
                return kind is ORGANISATION or (kind is PLACE and index in self.speaking)
            return kind in {GROUP, ORGANISATION}

        return fits

    def _subject(self, sentence: int, before: Sequence[_Trace]) -> int:
        """Of those mentioned in one sentence, the last who speaks, else the first who is no owner."""
        speaking = [t for t in before if t.source]
        if speaking:
            return max(speaking, key=lambda t: t.start).someone
        plain = [t for t in before if self.text.article.text[t.end : t.end + 2] not in {"'s", "’s"}]
        return min(plain or before, key=lambda t: t.start).someone

    def _before(self, offset: int) -> int | None:
        """Whoever is named last before a relative pronoun, in its sentence."""
        sentence = self.text.sentence_at(offset)
        before = [t for t in self.traces.get(sentence, ()) if t.end <= offset]
        near = max(before, key=lambda t: t.end, default=None)
        return near.someone if near is not None and offset - near.end <= 3 else None

    # ------------------------------------------------------------------------------------------------ descriptions

    def _described(self, phrase: _Phrase) -> int | None:
        head = phrase.head
        if head is None or _is_unknown_name(phrase, head):
            return None
        noun = singular(head)
        owner = self._owner(phrase)
        if noun in gazetteer.group("document"):
            if owner is not None:
                return owner
            told = self._again(phrase, noun)
            if told is None and phrase.definite and noun in gazetteer.group("bulletin"):
                told = self._reporter(phrase)
            return told if told is not None else self._introduce(phrase, noun)
        if owner is None and self.ahead(phrase.span) and head.tag != "NN2":
            alone = self.called[noun] | set(self.by_head[noun][:NAMESAKES])
            if len(alone) == 1:
                return next(iter(alone))
        if owner is None and phrase.definite and head.tag != "NN2":
            known = self._by_role(phrase, noun)
            if known is not None:
                return known
        known = self._again(phrase, noun)
        return known if known is not None else self._introduce(phrase, noun)

    def _owner(self, phrase: _Phrase) -> int | None:
        """Whose it is: "Mishin's" in "Mishin's account", "his" in "his statement"."""
        core_end = phrase.core[-1].end if phrase.core else phrase.span.end
        for trace in self._inside(phrase.span):
            if trace.end <= core_end and self.text.article.text[trace.end : trace.end + 2] in {"'s", "’s"}:
                return trace.someone
        first = phrase.tokens[0].lower
        return (
            self._antecedent(phrase, first)
            if first in {"his", "her", "its", "their"} and len(phrase.tokens) > 1
            else None
        )

    def _reporter(self, phrase: _Phrase) -> int | None:
        """Who reported last: the last source before this one, a group or an organisation rather than a person."""
        sentence = self.text.sentence_at(phrase.span.start)
        spoke = [
            t
            for index in range(sentence, max(-1, sentence - REACH), -1)
            for t in reversed(self.traces.get(index, []))
            if t.source and t.start < phrase.span.start
        ]
        bodies = [t for t in spoke[:3] if self.people[t.someone].entity.kind in {GROUP, ORGANISATION}]
        return bodies[0].someone if bodies else (spoke[0].someone if spoke else None)

    def _by_role(self, phrase: _Phrase, noun: str) -> int | None:
        """The last entity before that holds the role, or of the kind that the noun is said of."""
        head = phrase.head
        modifiers = {t.lower for t in phrase.core[1:-1]}
        nation = _countries(phrase.core)
        holders = [
            i
            for i in self.by_head[noun][-NAMESAKES:]
            if self.people[i].entity.kind is not GROUP and self._last_before(i, phrase.span.start) >= 0
        ]
        if modifiers - gazetteer.demonyms().keys() and len(holders) > 1:
            holders = [i for i in holders if modifiers <= self._role_words(i)] or holders
        if nation:
            holders = [i for i in holders if self._nations(i) <= nation or not self._nations(i)]
        if holders:
            return max(holders, key=lambda i: self._last_before(i, phrase.span.start))
        if head is not None and head.text in gazetteer.demonyms():
            return self._nearest(phrase, lambda s: s.entity.kind is PERSON)
        if noun in gazetteer.group("any-organisation"):
            return self._nearest(phrase, lambda s: s.entity.kind is ORGANISATION and s.entity.id != "")
        if noun in gazetteer.group("somebody"):
            wanted = gazetteer.honorifics().get(noun, "")
            return self._nearest(phrase, lambda s: s.entity.kind is PERSON and (not wanted or s.gender in {"", wanted}))
        if noun in gazetteer.group("place"):
            return self._nearest(
                phrase,
                lambda s: (
                    s.entity.kind is PLACE and (noun not in {"country", "nation"} or s.entity.territory is not None)
                ),
            )
        return None

    def _role_words(self, index: int) -> set[str]:
        return {t.lower for role in self.people[index].entity.roles for t in self.text.within(role)}

    def _nations(self, index: int) -> frozenset[str]:
        return frozenset().union(*(_countries(self.text.within(r)) for r in self.people[index].entity.roles))

    def _last_before(self, index: int, offset: int) -> int:
        offsets = self.offsets[index]
        before = bisect_left(offsets, offset)
        return offsets[before - 1] if before else -1

    def _nearest(self, phrase: _Phrase, fits: Callable[[_Someone], bool]) -> int | None:
        """The last fitting one mentioned before; of one sentence the speaker, else the first."""
        sentence = self.text.sentence_at(phrase.span.start)
        for index in range(sentence, max(-1, sentence - REACH), -1):
            before = [
                t for t in self.traces.get(index, ()) if t.start < phrase.span.start and fits(self.people[t.someone])
            ]
            if before:
                return self._subject(index, before)
        return None

    # ------------------------------------------------------------------------------------------------------- groups

    def _again(self, phrase: _Phrase, noun: str) -> int | None:
        """A description met before: the same noun, and nothing that tells the two apart."""
        if noun in gazetteer.group("indefinite") or phrase.tokens[0].lower in {"a", "an", "another", "one", "other"}:
            return None
        here = self._marks(phrase)
        for index in reversed(self.by_head[noun][-NAMESAKES:]):
            someone = self.people[index]
            if someone.entity.id == "" and _compatible(here, someone.countries):
                return index
        return None

    def _marks(self, phrase: _Phrase) -> frozenset[str]:
        """What tells one "officials" from another: countries, owners and other names in the phrase."""
        names = {f"#{t.someone}" for t in self._inside(phrase.span) if not _countries_of(self.people[t.someone].entity)}
        owner = phrase.tokens[0].lower
        return _countries(phrase.tokens) | _places(self, phrase) or frozenset(
            names | ({owner} if owner in {"his", "her"} else set())
        )

    def _introduce(self, phrase: _Phrase, noun: str) -> int | None:
        if _is_bare_number(phrase):
            return None
        kind = ORGANISATION if self._is_body(phrase, noun) else GROUP
        name = phrase.span.text
        mention = Mention(phrase.span, MentionForm.DESCRIPTION)
        entity = Entity("", kind, name, (name,), (), (mention,))
        gender = gazetteer.honorifics().get(noun, "")
        self.people.append(_Someone(entity, gender, heads={noun}, countries=self._marks(phrase)))
        self.offsets.append([])
        self.by_head[noun].append(len(self.people) - 1)
        return len(self.people) - 1

    def _is_body(self, phrase: _Phrase, noun: str) -> bool:
        head = phrase.head
        return noun in gazetteer.group("body") | gazetteer.group("any-organisation") and (
            head is not None and (head.tag != "NN2" or noun == "authorities")
        )

    # ------------------------------------------------------------------------------------------------------- result

    def result(self) -> tuple[tuple[Entity, ...], Mapping[Span, str]]:
        finished = [_finished(s) for s in self.people]
        with_ids = entities_.numbered(entities_.with_salience(self.text, finished, tuple(self.who)))
        by_first = {(e.mentions[0].span, e.kind, e.name): e.id for e in with_ids}
        ids = [by_first[e.mentions[0].span, e.kind, e.name] for e in finished]
        return with_ids, {span: ids[index] for span, index in self.who.items()}


def _finished(someone: _Someone) -> Entity:
    entity = someone.entity
    mentions = {m.span: m for m in (*someone.extra, *entity.mentions)}
    aliases = entity.aliases
    if entity.id == "":
        described = [m.span.text for m in someone.extra if m.form is MentionForm.DESCRIPTION]
        aliases = tuple(dict.fromkeys([entity.name, *described]))
    return replace(entity, mentions=tuple(sorted(mentions.values(), key=lambda m: m.span)), aliases=aliases)


def _only_possessive(text: TaggedText, end: int, phrase: _Phrase) -> bool:
    """Whether nothing but "'s" stands between a name and the end of its phrase."""
    return phrase.span.end - end == 2 and text.article.text[end : end + 2] in {"'s", "’s"}


def _are_people(head: Token) -> bool:
    """Whether a plural noun is one of people who can speak."""
    noun = singular(head)
    return noun in gazetteer.titles() | gazetteer.group("somebody") or head.lower in gazetteer.group("from-firm")


def _is_bare_number(phrase: _Phrase) -> bool:
    """Whether a source is a number of nobody knows whom: "31%", "one of them"."""
    head = phrase.head
    counted = head is None or head.tag == "CRD" or head.text == "%"
    return counted and not any(t.is_noun and t.text != "%" for t in phrase.tokens)


def _is_unknown_name(phrase: _Phrase, head: Token) -> bool:
    """Whether a source is a name of which nobody knows what it names."""
    if head.tag != "NP0" or not head.text[:1].isupper() or head.lower in gazetteer.titles() | gazetteer.group("body"):
        return False
    return head.start != phrase.tokens[0].start or len(phrase.core) == 1


ABBREVIATED = {
    "gov.": "governor",
    "sen.": "senator",
    "rep.": "representative",
    "prof.": "professor",
    "dr": "doctor",
    "dr.": "doctor",
    "gen.": "general",
    "col.": "colonel",
    "capt.": "captain",
    "lt.": "lieutenant",
    "sgt.": "sergeant",
    "maj.": "major",
    "adm.": "admiral",
    "rev.": "reverend",
    "cllr": "councillor",
}
"""Roles as written before a name, and in full as they are written alone."""


def _role_nouns(text: TaggedText, entity: Entity) -> set[str]:
    """The nouns by which an entity can be called again: of its roles, and the head words of an organisation's name."""
    nouns = {singular(t) for role in entity.roles for t in text.within(role) if t.is_noun}
    if entity.kind is PERSON:  # "the council" is not its leader
        nouns -= gazetteer.group("body") | gazetteer.group("any-organisation")
    nouns |= {ABBREVIATED[n] for n in nouns & ABBREVIATED.keys()}
    if entity.kind is ORGANISATION:
        heads = gazetteer.group("body") | gazetteer.group("any-organisation")
        nouns |= {w for alias in entity.aliases for w in alias.lower().split() if w in heads}
    return nouns


def _gender(text: TaggedText, entity: Entity) -> str:
    """ "m" or "f" where a title or the given name tells, else ""."""
    if entity.kind is not PERSON:
        return ""
    for role in entity.roles:
        for token in text.within(role):
            if gender := gazetteer.honorifics().get(token.lower, ""):
                return gender
    given = gazetteer.given_names().get(entity.name.split()[0], "")
    return given if given in {"m", "f"} else ""


def _countries(tokens: Iterable[Token]) -> frozenset[str]:
    demonyms, territories = gazetteer.demonyms(), gazetteer.territories()
    codes = (demonyms.get(t.text) or territories.get(t.text) or gazetteer.city_countries().get(t.text) for t in tokens)
    return frozenset(code for code in codes if code)


def _places(scene: _Scene, phrase: _Phrase) -> frozenset[str]:
    inside = scene._inside(phrase.span)
    return frozenset(c for t in inside for c in _countries_of(scene.people[t.someone].entity))


def _countries_of(entity: Entity) -> frozenset[str]:
    code = entity.territory or gazetteer.city_countries().get(entity.name)
    return frozenset({code}) if code else frozenset()


def _compatible(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one or not other or bool(one & other)
