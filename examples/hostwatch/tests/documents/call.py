"""Calls, publishes and polls with the client that openapi-python-client has made."""

import sys

from client import Client
from client.api.host import host_get_snapshot, host_marks_publish, host_remarks_subscribe
from client.models import (
    HostRemarksPolled,
    HostwatchV2GetSnapshotRequest,
    HostwatchV2Mark,
    HostwatchV2Snapshot,
    SmqError,
    SmqErrorCode,
)

host = Client(base_url=f"{sys.argv[1]}/socket.mq/hostwatch/v2")

snapshot = host_get_snapshot.sync(client=host, body=HostwatchV2GetSnapshotRequest())
assert isinstance(snapshot, HostwatchV2Snapshot) and snapshot.cpus, snapshot
assert int(snapshot.uptime_seconds) > 0, snapshot

refused = host_marks_publish.sync(client=host, body=HostwatchV2Mark())
assert isinstance(refused, SmqError) and refused.code == SmqErrorCode.INVALID_ARGUMENT, refused

host_marks_publish.sync(client=host, body=HostwatchV2Mark(label="deploy 41"))
polled = host_remarks_subscribe.sync(client=host, wait=3000, mark=True)
assert isinstance(polled, HostRemarksPolled) and polled.next_, polled
for frame in polled.frames:
    if frame.event:
        print(frame.event.payload.text)
