"""Explainer: news articles in, a multilingual site of structured explainers out.

    seeds/*.txt|md|html ─ readers ─> Article ─ extraction ─> Analysis ─ explainer ─> Explainer
    Explainer ─ messages ─ catalogs ─> locales/<language>/LC_MESSAGES/<slug>.po
    Explainer + translations ─ pages ─> docs/<language>/** ─ website ─> site/<language>/

Values are frozen dataclasses (`model`); every step takes values and returns values; only the two ends touch disk, clock
or network. A module imports only modules that stand before it in this list:

    model, errors, locks, readers, extraction, explainer, formats, messages, extractor, checks, catalogs, glossary,
    memory, engines, pages, website, project, translation, report, console, cli
"""
