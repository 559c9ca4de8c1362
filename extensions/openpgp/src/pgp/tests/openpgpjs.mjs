// What the tests ask of openpgpjs: node openpgpjs.mjs LIBRARY VERB …, data in, data out.
import { readFileSync, writeSync } from "node:fs";

const [library, verb, ...files] = process.argv.slice(2);
const openpgp = await import(library);
const input = new Uint8Array(readFileSync(0));

async function keys() {
    const armoredKey = readFileSync(files[0], "utf8");
    const theirs = readFileSync(files[1], "utf8");
    return {
        own: await openpgp.readPrivateKey({ armoredKey }),
        other: await openpgp.readKey({ armoredKey: theirs }),
    };
}

const verbs = {
    async generate() {
        const six = files[0] === "v6";
        const { privateKey } = await openpgp.generateKey({
            userIDs: [{ name: "js" }],
            format: "armored",
            config: { v6Keys: six, aeadProtect: six },
        });
        return privateKey;
    },
    async seal() {
        const { own, other } = await keys();
        return openpgp.encrypt({
            message: await openpgp.createMessage({ binary: input }),
            encryptionKeys: other,
            signingKeys: own,
            format: "binary",
        });
    },
    async open() {
        const { own, other } = await keys();
        const message = await openpgp.readMessage({ binaryMessage: input });
        const { data, signatures } = await openpgp.decrypt({
            message,
            decryptionKeys: own,
            verificationKeys: other,
            expectSigned: true,
            format: "binary",
        });
        await signatures[0].verified;
        return data;
    },
};

writeSync(1, await verbs[verb]());
