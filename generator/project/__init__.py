"""A project on disk: read into values, and what they make of it written back.

folder    where the parts of a project lie, and in which languages it is
content   its stories, their messages and the catalogs: all that `status`, `check` and `translate` need
plan      the files that the content makes, pages among them; compared with the disk, or written to it
disk      a file written whole or not at all
"""

from generator.project.content import INTERFACE, Content, read
from generator.project.disk import UNFINISHED
from generator.project.folder import Project, open_project
from generator.project.plans import Plan, plan, sweep, write, write_catalog

__all__ = [
    "INTERFACE",
    "UNFINISHED",
    "Content",
    "Plan",
    "Project",
    "open_project",
    "plan",
    "read",
    "sweep",
    "write",
    "write_catalog",
]
