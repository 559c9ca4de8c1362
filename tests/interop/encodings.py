"""gzip with nothing but Python's standard library. Prints one line of JSON for each exchange."""

import gzip
import http.client
import json
import sys

connection = http.client.HTTPConnection(sys.argv[1], timeout=20)
PLACE = "Turin " * 1000
BODY = json.dumps({"place": PLACE}).encode()


def call(body, **headers):
    headers = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request(
        "POST",
        "/socket.mq/weather/v1/Weather.GetForecast",
        body,
        {"Content-Type": "application/json"} | headers,
    )
    response = connection.getresponse()
    answer = response.read()
    coding = response.headers["Content-Encoding"]
    if coding == "gzip":
        answer = gzip.decompress(answer)
    answer = json.loads(answer)
    there = {"status": response.status, "coding": coding, "same": answer.get("place") == PLACE}
    print(json.dumps(there | {"message": answer.get("message")}), flush=True)


def parts(stream, size):
    """An iterator, which http.client sends in chunks."""
    for begin in range(0, len(stream), size):
        yield stream[begin : begin + size]


half = len(BODY) // 2
call(BODY)
call(gzip.compress(BODY), Content_Encoding="gzip")
call(gzip.compress(BODY), Content_Encoding="gzip", Accept_Encoding="gzip")
call(parts(gzip.compress(BODY), 7), Content_Encoding="GZIP", Accept_Encoding="br, gzip;q=0.1")
call(gzip.compress(BODY[:half]) + gzip.compress(BODY[half:]), Content_Encoding="x-gzip")
call(gzip.compress(BODY)[:-1], Content_Encoding="gzip")
