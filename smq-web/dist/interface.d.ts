import { type DescFile, type DescMessage, type DescMethod, type DescService } from "@bufbuild/protobuf";
/** A method or topic on the wire, and what a function of a client does with it. */
export interface Endpoint {
    readonly desc: DescMethod;
    readonly does: "request" | "publish" | "subscribe";
    /** `Service.Method`. */
    readonly name: string;
    /** The path of the sessions of its interface: `/socket.mq/weather/v1`. */
    readonly sessionPath: string;
    /** The type of the events, if it is a topic. */
    readonly event: DescMessage;
    /** The type of the filter; undefined if it has none. */
    readonly filter: DescMessage | undefined;
}
/** Returns what the functions of a client do, by their names. */
export declare function endpoints(service: DescService): Map<string, Endpoint>;
export declare function withImports(file: DescFile, known: Set<DescFile>): Set<DescFile>;
