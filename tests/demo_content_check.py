#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Check that the demo organisation in demo/ is complete and consistent.

Prints every problem with its file and row and exits 1 when there is one.
It reads the files only; whether the product imports them is tested elsewhere.

    tests/demo_content_check.py [FOLDER]
"""

import csv
import json
import pathlib
import sys
import unicodedata
import zoneinfo

SCALE_LEVELS = {"1", "2", "3", "4", "5"}
CATEGORIES = {"organisational", "core", "functional", "technical", "behavioural", "leadership"}
SOURCES = {"self", "manager", "peer", "report", "observation"}
METHODS = {"course", "workshop", "on_the_job", "coaching", "mentoring", "peer_teaching", "reading", "conference"}
CAUSES = {"skill", "tool", "process", "motivation"}
INDICATORS = [f"indicators_{level}" for level in range(1, 6)]
OPTIONAL = {("units", "parent_code"), ("thanks", "company_value")}
HEADERS = {
    "units": "code,name,parent_code",
    "jobs": "code,title,family,level,purpose",
    "responsibilities": "job_code,code,title,weight,activities,expected_result",
    "competencies": "framework_code,category,code,name,definition,scale_code," + ",".join(INDICATORS),
    "scales": "scale_code,level,name,description",
    "frameworks": "code,name,edition,description,licence,attribution",
    "requirements": "job_code,competency_code,level,importance",
    "career_paths": "from_job_code,to_job_code,note",
    "staffing": "unit_code,job_code,head_count,is_unit_head",
    "evidence_comments": "competency_code,source,low,comment",
    "need_statements": "competency_code,statement,raised_by,cause",
    "plan_items": "competency_code,method,title,hours,cost,weeks,success_measure",
    "translations": "language,thing,code,field,text",
    "company_values": "name,description",
    "thanks": "from_job,to_job,company_value,points,receivers,message",
    "thanks_apart": "occasion,message",
}

problems = []


def expect(truth, where, message):
    if not truth:
        problems.append(f"{where}: {message}")


def read_table(folder, name):
    path = folder / f"{name}.csv"
    text = path.read_bytes().decode("utf-8")
    expect(unicodedata.is_normalized("NFC", text), path.name, "text is not in Unicode form NFC")
    reader = csv.DictReader(text.splitlines(), strict=True)
    expect(",".join(reader.fieldnames) == HEADERS[name], path.name, f"header is not {HEADERS[name]}")
    rows = []
    for number, row in enumerate(reader, start=2):
        where = f"{path.name}:{number}"
        if None in row or None in row.values():
            expect(False, where, "wrong number of cells")
            continue
        for column, cell in row.items():
            expect(cell == cell.strip(), where, f"{column} begins or ends with a space")
            expect(cell or (name, column) in OPTIONAL, where, f"{column} is empty")
        rows.append({**row, "where": where})
    return rows


def expect_unique(rows, *columns):
    seen = set()
    for row in rows:
        key = tuple(row[column] for column in columns)
        expect(key not in seen, row["where"], f"{' + '.join(columns)} {' + '.join(key)} appears twice")
        seen.add(key)


def check_thanks(thanks, apart, values, jobs):
    expect_unique(values, "name")
    expect_unique(thanks, "message")
    codes = {row["code"] for row in jobs}
    names = {row["name"] for row in values}
    for row in thanks:
        expect({row["from_job"], row["to_job"]} <= codes, row["where"], "there is no such job")
        expect(row["company_value"] in names | {""}, row["where"], "there is no such company value")
        expect(5 <= int(row["points"]) <= 50 and 1 <= int(row["receivers"]) <= 4, row["where"], "out of range")
    expect({row["occasion"] for row in apart} == {"private", "item_finished", "waits"}, "thanks_apart.csv", "occasions")


def expect_known(rows, column, known):
    for row in rows:
        expect(row[column] in known, row["where"], f"{column} {row[column]!r} is unknown")


def expect_number(rows, column, low, high):
    for row in rows:
        number = row[column]
        expect(number.isdigit() and low <= int(number) <= high, row["where"], f"{column} {number!r} is not within {low} to {high}")


def whole(text):
    return int(text) if text.isdigit() else 0


def codes(rows, column="code"):
    return {row[column] for row in rows}


def grouped(rows, column):
    groups = {}
    for row in rows:
        groups.setdefault(row[column], []).append(row)
    return groups


def check_units(units):
    parents = {unit["code"]: unit["parent_code"] for unit in units}
    expect_unique(units, "code")
    expect(20 <= len(units) <= 30, "units.csv", f"{len(units)} units, expected about 25")
    expect(list(parents.values()).count("") == 1, "units.csv", "there must be one unit without a parent")
    deepest = 0
    for unit in units:
        depth, code = 1, unit["code"]
        while parents.get(code) and depth <= len(units):
            depth, code = depth + 1, parents[code]
        expect(code in parents and not parents[code], unit["where"], "its parents do not lead to the top unit")
        deepest = max(deepest, depth)
    expect(deepest == 4, "units.csv", f"{deepest} levels, expected 4")


def check_jobs(jobs, responsibilities, requirements, paths, competencies):
    job_codes = codes(jobs)
    expect_unique(jobs, "code")
    expect(len(jobs) == 12, "jobs.csv", f"{len(jobs)} jobs, expected 12")
    expect_number(jobs, "level", 1, 9)
    expect_unique(responsibilities, "code")
    expect_known(responsibilities, "job_code", job_codes)
    expect_number(responsibilities, "weight", 1, 100)
    for row in responsibilities:
        expect(2 <= len(row["activities"].split(" | ")) <= 4, row["where"], "expected 2 to 4 activities")
    expect_unique(requirements, "job_code", "competency_code")
    expect_known(requirements, "job_code", job_codes)
    expect_known(requirements, "competency_code", codes(competencies))
    expect_number(requirements, "level", 1, 5)
    expect_number(requirements, "importance", 1, 5)
    for job in jobs:
        own = [row for row in responsibilities if row["job_code"] == job["code"]]
        weight = sum(whole(row["weight"]) for row in own)
        expect(5 <= len(own) <= 8, job["where"], f"{len(own)} responsibilities, expected 5 to 8")
        expect(weight == 100, job["where"], f"the weights of its responsibilities sum to {weight}, not 100")
        required = sum(row["job_code"] == job["code"] for row in requirements)
        expect(8 <= required <= 14, job["where"], f"{required} requirements, expected 8 to 14")
    expect_unique(paths, "from_job_code", "to_job_code")
    expect_known(paths, "from_job_code", job_codes)
    expect_known(paths, "to_job_code", job_codes)
    for row in paths:
        expect(row["from_job_code"] != row["to_job_code"], row["where"], "a path leads back to its own job")


def check_competencies(competencies, frameworks, scales, requirements):
    expect_unique(frameworks, "code")
    expect_unique(competencies, "code")
    expect_unique(competencies, "name")
    expect(38 <= len(competencies) <= 44, "competencies.csv", f"{len(competencies)} competencies, expected about 40")
    expect_known(competencies, "framework_code", codes(frameworks))
    expect_known(competencies, "scale_code", codes(scales, "scale_code"))
    expect_known(competencies, "category", CATEGORIES)
    expect(codes(competencies, "category") == CATEGORIES, "competencies.csv", "a category is missing")
    required = codes(requirements, "competency_code")
    for row in competencies:
        for column in INDICATORS:
            expect(len(row[column].split(" | ")) == 2, row["where"], f"{column} must hold two indicators")
        expect(row["code"] in required, row["where"], "no job requires it")
    for code, levels in grouped(scales, "scale_code").items():
        expect(codes(levels, "level") == SCALE_LEVELS and len(levels) == 5, "scales.csv", f"{code} must have the levels 1 to 5 once each")


def check_staffing(staffing, units, jobs):
    expect_unique(staffing, "unit_code", "job_code")
    expect_known(staffing, "unit_code", codes(units))
    expect_known(staffing, "job_code", codes(jobs))
    expect_known(staffing, "is_unit_head", {"true", "false"})
    expect_number(staffing, "head_count", 1, 100)
    people = sum(whole(row["head_count"]) for row in staffing)
    expect(235 <= people <= 245, "staffing.csv", f"{people} people, expected about 240")
    leading = {job["code"] for job in jobs if job["family"] == "Leadership"}
    for unit in units:
        heads = [row for row in staffing if row["unit_code"] == unit["code"] and row["is_unit_head"] == "true"]
        expect(len(heads) == 1 and heads[0]["head_count"] == "1", unit["where"], "a unit must have one head")
        expect(all(row["job_code"] in leading for row in heads), unit["where"], "its head does not hold a leading job")
    expect_known(jobs, "code", codes(staffing, "job_code"))


def check_texts(comments, needs, items, competencies):
    known = codes(competencies)
    for rows, text, fewest in ((comments, "comment", 120), (needs, "statement", 60), (items, "title", 100)):
        name = rows[0]["where"].split(":")[0]
        expect_known(rows, "competency_code", known)
        expect_unique(rows, text)
        expect(len(rows) >= fewest, name, f"{len(rows)} rows, expected at least {fewest}")
    expect_known(comments, "source", SOURCES)
    expect_known(comments, "low", {"true", "false"})
    expect_known(needs, "raised_by", {"employee", "manager"})
    expect_known(needs, "cause", CAUSES)
    expect(codes(needs, "cause") == CAUSES, "need_statements.csv", "a cause is missing")
    expect_known(items, "method", METHODS)
    expect(codes(items, "method") == METHODS, "plan_items.csv", "a method is missing")
    expect_number(items, "hours", 1, 400)
    expect_number(items, "cost", 0, 20000)
    expect_number(items, "weeks", 1, 104)
    for code in sorted(known):
        for source in ("self", "manager"):
            tones = {row["low"] for row in comments if (row["competency_code"], row["source"]) == (code, source)}
            expect(tones == {"true", "false"}, "evidence_comments.csv", f"{code} needs a low and a high comment by {source}")
        expect(any(row["competency_code"] == code for row in needs), "need_statements.csv", f"{code} has no statement")
        count = sum(row["competency_code"] == code for row in items)
        expect(count >= 2, "plan_items.csv", f"{code} has {count} items, expected at least 2")


def check_organization(folder, units):
    organization = json.loads((folder / "organization.json").read_text(encoding="utf-8"))
    expect(organization["currency"] == "EUR", "organization.json", "the currency is not EUR")
    placed = set()
    for site in organization["sites"]:
        expect(site["time_zone"] in zoneinfo.available_timezones(), "organization.json", f"{site['time_zone']} is not a time zone")
        placed.update(site["unit_codes"])
    expect(placed == codes(units), "organization.json", f"units without a site or unknown: {sorted(placed ^ codes(units))}")


def check_names(folder):
    for name in ("given_names.txt", "family_names.txt"):
        names = (folder / name).read_text(encoding="utf-8").splitlines()
        expect(len(names) >= 160, name, f"{len(names)} names, expected at least 160")
        expect(len(set(names)) == len(names), name, "a name appears twice")
        expect(all(entry and entry == entry.strip() for entry in names), name, "an empty line or a stray space")


def check_translations(translations, jobs, competencies):
    wanted = {("job", code, "title") for code in codes(jobs)} | {("competency", code, "name") for code in codes(competencies)}
    given = {(row["thing"], row["code"], row["field"]) for row in translations if row["language"] == "de"}
    expect_unique(translations, "language", "thing", "code", "field")
    expect(wanted == given, "translations.csv", f"missing or unknown: {sorted(wanted ^ given)}")


def main():
    default = pathlib.Path(__file__).resolve().parent.parent / "demo"
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else default
    tables = {name: read_table(folder, name) for name in HEADERS}
    units, jobs, competencies = tables["units"], tables["jobs"], tables["competencies"]
    requirements = tables["requirements"]
    check_units(units)
    check_jobs(jobs, tables["responsibilities"], requirements, tables["career_paths"], competencies)
    check_competencies(competencies, tables["frameworks"], tables["scales"], requirements)
    check_staffing(tables["staffing"], units, jobs)
    check_thanks(tables["thanks"], tables["thanks_apart"], tables["company_values"], tables["jobs"])
    check_texts(tables["evidence_comments"], tables["need_statements"], tables["plan_items"], competencies)
    check_organization(folder, units)
    check_names(folder)
    check_translations(tables["translations"], jobs, competencies)
    for problem in problems:
        print(problem, file=sys.stderr)
    if not problems:
        print(f"demo content: {sum(len(rows) for rows in tables.values())} rows in {len(tables)} tables are consistent")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
