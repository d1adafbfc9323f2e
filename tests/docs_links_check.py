#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Check that every link from a page of the repository leads to a file, and to a heading where it names one.

Looks at links, pictures and the sources of <picture> in README.md and the other pages at the top, and in all of docs/.
Prints every dead link with its page and line and exits 1 when there is one. Addresses on the web are not asked.

    tests/docs_links_check.py [FOLDER]
"""

import pathlib
import re
import sys
import urllib.parse

LINK = re.compile(r"\]\(\s*<?([^)\s>]+)>?[^)]*\)|\b(?:src|srcset|href)=\"([^\"\s]+)\"")
CODE = re.compile(r"`[^`]*`")
HEADING = re.compile(r"#{1,6}\s+(.*)")


def lines_outside_code(page):
    """The numbered lines of a page that are not part of a fenced block of code."""
    in_block = False
    for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), start=1):
        if line.lstrip().startswith("```"):
            in_block = not in_block
        elif not in_block:
            yield number, line


def anchors(page):
    """The headings of a page as the last part of an address, as forges make it."""
    found = set()
    for _, line in lines_outside_code(page):
        if heading := HEADING.match(line):
            words = re.sub(r"[^\w\s-]", "", heading[1].lower())
            found.add(re.sub(r"\s", "-", words.strip()))
    return found


def problem_of(link, page, root):
    """Why a link leads nowhere, or None."""
    address = urllib.parse.urlsplit(link)
    if address.scheme or address.netloc:
        return None
    target = (page.parent / urllib.parse.unquote(address.path)).resolve() if address.path else page
    if not target.is_relative_to(root):
        return f"{link} leads out of the repository"
    if not target.exists():
        return f"{link} does not exist"
    if address.fragment and target.suffix == ".md" and address.fragment not in anchors(target):
        return f"{link}: there is no such heading"
    return None


def main():
    default = pathlib.Path(__file__).resolve().parent.parent
    root = pathlib.Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else default
    pages = sorted([*root.glob("*.md"), *root.glob("docs/**/*.md")])
    links = 0
    problems = []
    for page in pages:
        for number, line in lines_outside_code(page):
            for match in LINK.finditer(CODE.sub("", line)):
                links += 1
                if problem := problem_of(match[1] or match[2], page, root):
                    problems.append(f"{page.relative_to(root)}:{number}: {problem}")
    for problem in problems:
        print(problem, file=sys.stderr)
    if links == 0:
        print(f"no links found in {root}: is this the repository?", file=sys.stderr)
        return 1
    if not problems:
        print(f"docs links: {links} links in {len(pages)} pages lead somewhere")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
