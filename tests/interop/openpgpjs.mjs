// Both ends of sealed requests in another language: PROTOCOL.md, section 8, with openpgpjs and nothing of ours.
//
//     node openpgpjs.mjs LIBRARY generate v4|v6 USER-ID                      a secret key
//     node openpgpjs.mjs LIBRARY call KEY CERTIFICATE NAME URL FORM          asks as FORM says; prints the reply's payload
//     node openpgpjs.mjs LIBRARY serve KEY CERTIFICATE NAME                  prints its port, and answers who has the certificate
//
// FORM is protobuf or json (sealed), or signed (in JSON, signed alone).
import { createHash, randomBytes } from "node:crypto";
import { readFileSync, writeSync } from "node:fs";
import { createServer } from "node:http";

const [library, verb, ...words] = process.argv.slice(2);
const openpgp = await import(library);
const RESOURCE = "weather.v1/Weather.GetForecast";
const SEALED = "application/pgp-encrypted";
const sha256 = (bytes) => createHash("sha256").update(bytes).digest();
const text = (bytes) => Buffer.from(bytes).toString();

// As much of protobuf as an envelope needs: numbers, and bytes with a length.
function varint(number) {
    const octets = [];
    for (let left = BigInt(number); ; left >>= 7n) {
        octets.push(Number(left & 0x7fn) | (left > 0x7fn ? 0x80 : 0));
        if (left <= 0x7fn) return Buffer.from(octets);
    }
}
const number = (field, value) => Buffer.concat([varint(field << 3), varint(value)]);
const bytes = (field, value) =>
    Buffer.concat([varint((field << 3) | 2), varint(Buffer.byteLength(value)), Buffer.from(value)]);

function decode(message) {
    const fields = {};
    let at = 0;
    const read = () => {
        let value = 0n;
        for (let shift = 0n; ; shift += 7n) {
            const octet = message[at++];
            value |= BigInt(octet & 0x7f) << shift;
            if (octet < 0x80) return Number(value);
        }
    };
    while (at < message.length) {
        const key = read();
        if ((key & 7) === 0) fields[key >> 3] = read();
        else {
            const length = read();
            fields[key >> 3] = message.subarray(at, (at += length));
        }
    }
    return fields;
}

const envelope = (it) => Buffer.concat([
    bytes(1, "smq.v1"), number(2, it.kind), bytes(3, it.server), bytes(4, it.recipient), bytes(5, RESOURCE),
    bytes(6, it.contentType), bytes(7, it.id), number(8, Date.now()), bytes(9, it.digest ?? ""), bytes(13, it.payload),
]);

function need(holds, what) {
    if (!holds) throw new Error(what);
}

// Opens a message for whoever has the key, and returns what was signed by the other one.
async function open(message, own, other) {
    const opened = await openpgp.decrypt({
        message: await openpgp.readMessage({ binaryMessage: message }),
        decryptionKeys: own, verificationKeys: other, expectSigned: true, format: "binary",
    });
    return said(opened);
}

async function verify(message, other) {
    return said(await openpgp.verify({
        message: await openpgp.readMessage({ binaryMessage: message }),
        verificationKeys: other, expectSigned: true, format: "binary",
    }));
}

async function said({ data, signatures }) {
    need(signatures.length === 1, "one signature");
    await signatures[0].verified;
    return Buffer.from(data);
}

const read = (file) => readFileSync(file, "utf8");

async function call(keyFile, certificateFile, name, url, form) {
    const own = await openpgp.readPrivateKey({ armoredKey: read(keyFile) });
    const server = await openpgp.readKey({ armoredKey: read(certificateFile) });
    const recipient = Buffer.from(server.getFingerprint(), "hex");
    const [id, payload, contentType] = [randomBytes(16), '{"place":"Turin"}', "application/json"];
    const isJson = form !== "protobuf";
    const json = JSON.stringify({
        magic: "smq.v1", kind: "KIND_REQUEST", server: name, recipient: recipient.toString("base64"), resource: RESOURCE,
        contentType, id: id.toString("base64"), timeMs: `${Date.now()}`, payload: JSON.parse(payload),
    });
    const data = isJson ? Buffer.from(json) : envelope({ kind: 1, server: name, recipient, contentType, id, payload });
    const digest = sha256(data);
    const signed = { message: await openpgp.createMessage({ binary: data }), signingKeys: own, format: "binary" };
    const isSealed = form !== "signed";
    const body = isSealed ? await openpgp.encrypt({ ...signed, encryptionKeys: server }) : await openpgp.sign(signed);
    const headers = { "Content-Type": isSealed ? SEALED : "application/pgp-signed" };
    const response = await fetch(url, { method: "POST", headers, body });
    need(response.status === 200, `HTTP ${response.status}: ${text(await response.clone().arrayBuffer())}`);
    need(response.headers.get("content-type") === headers["Content-Type"], "a message like ours");
    const answer = new Uint8Array(await response.arrayBuffer());
    const reply = isSealed ? await open(answer, own, server) : await verify(answer, server);
    if (isJson) {
        const it = JSON.parse(text(reply));
        need(it.magic === "smq.v1" && it.kind === "KIND_REPLY" && it.server === name && it.resource === RESOURCE, "of this server");
        need(it.recipient === Buffer.from(own.getFingerprint(), "hex").toString("base64"), "for us");
        need(it.id === id.toString("base64") && it.requestSha256 === digest.toString("base64"), "to this request");
        need(Math.abs(Date.now() - it.timeMs) < 300_000, "of now");
        return JSON.stringify(it.payload);
    }
    const it = decode(reply);
    need(text(it[1]) === "smq.v1" && it[2] === 2 && text(it[3]) === name && text(it[5]) === RESOURCE, "of this server");
    need(Buffer.from(own.getFingerprint(), "hex").equals(it[4]), "for us");
    need(id.equals(it[7]) && digest.equals(it[9]), "to this request");
    need(Math.abs(Date.now() - it[8]) < 300_000, "of now");
    return it[13];
}

// A server of one method: it says in what place it was asked about.
async function serve(keyFile, certificateFile, name) {
    const own = await openpgp.readPrivateKey({ armoredKey: read(keyFile) });
    const client = await openpgp.readKey({ armoredKey: read(certificateFile) });
    const answer = async (message) => {
        const data = await open(message, own, client);
        const it = decode(data);
        need(text(it[1]) === "smq.v1" && it[2] === 1 && text(it[3]) === name && text(it[5]) === RESOURCE, "for this place");
        need(Buffer.from(own.getFingerprint(), "hex").equals(it[4]), "for us");
        need(Math.abs(Date.now() - it[8]) < 300_000 && it[7].length === 16, "of now");
        const reply = envelope({
            kind: 2, server: name, recipient: Buffer.from(client.getFingerprint(), "hex"), contentType: text(it[6]),
            id: it[7], digest: sha256(data), payload: bytes(1, decode(it[13])[1]),
        });
        return openpgp.encrypt({
            message: await openpgp.createMessage({ binary: reply }), signingKeys: own, encryptionKeys: client, format: "binary",
        });
    };
    const server = createServer(async (request, response) => {
        const chunks = [];
        for await (const chunk of request) chunks.push(chunk);
        try {
            const body = await answer(new Uint8Array(Buffer.concat(chunks)));
            response.writeHead(200, { "Content-Type": SEALED }).end(body);
        } catch (error) {
            process.stderr.write(`${error.message}\n`);
            response.writeHead(401).end();
        }
    });
    server.listen(0, "127.0.0.1", () => writeSync(1, `${server.address().port}\n`));
    // It ends with whoever started it.
    process.stdin.on("end", () => process.exit()).resume();
}

async function generate(version, name) {
    const v6Keys = version === "v6";
    const { privateKey } = await openpgp.generateKey({
        userIDs: [{ name }], format: "armored", config: { v6Keys, aeadProtect: v6Keys },
    });
    return privateKey;
}

const done = await { call, generate, serve }[verb](...words);
if (done) writeSync(1, done);
