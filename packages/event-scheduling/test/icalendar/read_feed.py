"""Reads feeds with python-icalendar and prints, as JSON, what it found in each: a check by a parser not written in JavaScript.

Usage: read_feed.py FILE...
"""

import datetime
import json
import sys

import icalendar


def moment(value):
    """A date as it is, a time in UTC, so that no zone's name plays a part."""
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%MZ")
    return value.isoformat()


def dates(component, name):
    """Every start in the properties of a name, however they are grouped."""
    found = component.get(name, [])
    lists = found if isinstance(found, list) else [found]
    return sorted(moment(each.dt) for each_list in lists for each in each_list.dts)


def event(component):
    return {
        "uid": str(component["UID"]),
        "summary": str(component["SUMMARY"]),
        "description": str(component.get("DESCRIPTION", "")),
        "location": str(component.get("LOCATION", "")),
        "status": str(component["STATUS"]),
        "start": moment(component.decoded("DTSTART")),
        "minutes": int(
            (
                component.decoded("DURATION")
                if "DURATION" in component
                else component.decoded("DTEND") - component.decoded("DTSTART")
            ).total_seconds()
            // 60
        ),
        "original": moment(component.decoded("RECURRENCE-ID")) if "RECURRENCE-ID" in component else None,
        "rules": 0 if "RRULE" not in component else len(component["RRULE"]) if isinstance(component["RRULE"], list) else 1,
        "added": dates(component, "RDATE"),
        "excluded": dates(component, "EXDATE"),
    }


def feed(path):
    with open(path, "rb") as file:
        calendar = icalendar.Calendar.from_ical(file.read())
    zones = [zone for zone in calendar.walk("VTIMEZONE")]
    for zone in zones:
        zone.to_tz()
    return {"name": str(calendar["NAME"]), "zones": len(zones), "events": [event(each) for each in calendar.walk("VEVENT")]}


print(json.dumps([feed(path) for path in sys.argv[1:]]))
