"""The plainest script that makes a Slack message of an event: two json.loads, a dict of five fields, one json.dumps.

plain.py FOLDER: for each number that comes, makes the messages of the events in the folder so often, and says how many
nanoseconds of processor time one of them took.
"""
import json
import pathlib
import sys
import time


def message_of(payload):
    event = json.loads(json.loads(payload)["Records"][0]["Sns"]["Message"])
    detail = event.get("detail", {})
    fields = {
        "Event": detail.get("eventTypeCode") or event.get("AlarmName"),
        "State": detail.get("statusCode") or event.get("NewStateValue"),
        "Account": event.get("account") or event.get("AWSAccountId"),
        "Region": event.get("region") or event.get("Region"),
        "Time": event.get("time") or event.get("StateChangeTime"),
    }
    return json.dumps({"attachments": [{"fields": [{"title": k, "value": v, "short": True} for k, v in fields.items()]}]}).encode()


events = [file.read_bytes() for file in sorted(pathlib.Path(sys.argv[1]).glob("*.json"))]
for line in sys.stdin:
    rounds = int(line)
    start = time.process_time_ns()
    for _ in range(rounds):
        for event in events:
            message_of(event)
    print((time.process_time_ns() - start) / rounds / len(events), flush=True)
