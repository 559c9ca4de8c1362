"""A client of socket.mq over HTTP polls: an example of proto/PROTOCOL.md, section 6, in Python without any library.

polls.py URL READINGS EVENTS subscribes to the observations of weather.v1, and publishes so many readings, each once.
It prints each answer as a line of JSON, until all readings are answered and the events up to that number have come.
"""
import base64, http.client, json, random, secrets, sys, time, urllib.parse

PATH = "/socket.mq/weather/v1"
WAIT = 20.0  # How long a poll waits for frames, in seconds.
SUBSCRIPTION = 1  # The id of the subscription. The id of a publish is its sequence and one.


class Ended(Exception):
    """The session has ended. Another one continues."""


class Session:
    """The exchanges of one session, one after the other."""
    def __init__(self, url):
        self.connection = http.client.HTTPConnection(urllib.parse.urlsplit(url).netloc, timeout=WAIT + 10)
        self.id = secrets.token_hex(16)
        self.sequence = self.received = self.repeated = 0  # Exchanges, frames that have come, repetitions.

    def exchange(self, frames, wait=WAIT):
        """Sends frames, and returns those that come. Repeats the exchange until there is a response."""
        self.sequence += 1
        headers = {
            "Content-Type": "application/json",
            "Smq-Session": self.id,
            "Smq-Sequence": str(self.sequence),
            "Smq-Received": str(self.received),
            "Smq-Wait-Ms": str(int(wait * 1000)),
        }
        pause = 0.05
        while True:
            try:
                self.connection.request("POST", PATH, json.dumps(frames), headers)
                response = self.connection.getresponse()
                text = response.read()
                if response.status == 200:
                    new = json.loads(text)  # They begin after `Smq-Received`, so none of them has come before.
                    self.received += len(new)
                    return new
            except (OSError, http.client.HTTPException, ValueError):  # No response, or not all of it.
                self.connection.close()  # The next request connects again.
            else:
                if response.status == 409:
                    raise Ended
                if response.status not in (408, 429, 502, 503, 504):  # Those may pass.
                    sys.exit(f"{response.status} {response.reason}: {text.decode()}")
                time.sleep(float(response.getheader("Retry-After") or 0))
            self.repeated += 1
            time.sleep(random.uniform(0, pause))
            pause = min(2 * pause, 5)


class Client:
    """A subscription and a publisher, which outlive sessions."""
    def __init__(self):
        self.publisher = base64.b64encode(secrets.token_bytes(16)).decode()
        self.published = 0  # The highest sequence of a publish so far.
        self.unanswered = {}  # Publishes by their sequence.
        self.after = None  # The position of the last event.

    def opening(self):
        """Returns the frames that open a session: who publishes, and where the subscription continues."""
        subscribe = {"topic": "Weather.Observations"} | ({"after": self.after} if self.after else {})
        hello = {"publisher": self.publisher, "published": self.published}
        return [{"hello": hello}, {"id": SUBSCRIPTION, "subscribe": subscribe}]

    def publish(self, payload):
        """Returns the frame of a new publish."""
        self.published += 1
        publish = {"topic": "Weather.Readings", "payload": payload, "sequence": self.published}
        self.unanswered[self.published] = publish
        return {"id": self.published + 1, "publish": publish}

    def take(self, frames):
        """Handles frames of the server."""
        for frame in frames:
            if "close" in frame:
                raise Ended
            if "subscribed" in frame:
                self.after = frame["subscribed"]["position"]
            elif "event" in frame:
                self.after = self.after | {"sequence": frame["event"]["sequence"]}
            elif "gap" in frame:
                self.after = frame["gap"]["to"]
            elif "end" in frame and frame["id"] == SUBSCRIPTION:
                sys.exit(f"the subscription ends: {frame}")
            elif "receipt" in frame or "end" in frame:
                frame["publish"] = self.unanswered.pop(frame["id"] - 1)
            print(json.dumps(frame), flush=True)
        return self

    def is_done(self, readings, events):
        has_come = self.after is not None and int(self.after["sequence"]) >= events
        return has_come and self.published == readings and not self.unanswered


def main(url, readings, events):
    client, sessions, repeated = Client(), 0, 0
    while not client.is_done(readings, events):
        session, sessions = Session(url), sessions + 1
        try:
            answers = session.exchange(client.opening())
            # What the last session left unanswered comes first, in its order.
            frames = [{"id": n + 1, "publish": it | {"again": True}} for n, it in client.unanswered.items()]
            while not client.take(answers).is_done(readings, events):
                while len(client.unanswered) < 8 and client.published < readings:
                    frames.append(client.publish({"celsius": client.published + 1}))
                answers, frames = session.exchange(frames), []
            session.exchange([{"close": {"code": 1000, "reason": "done"}}], wait=0)
        except Ended:
            pass
        repeated += session.repeated
    print(json.dumps({"sessions": sessions, "repeated": repeated}))


main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
