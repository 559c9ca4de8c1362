// Calls that must not compile. Above each, a comment says what the compiler answers.
import { create } from "@bufbuild/protobuf";
import type { GenService } from "@bufbuild/protobuf/codegenv2";
import type { Client } from "smq-web";
import { useTopic } from "smq-web/react";
import { topicStore } from "smq-web/svelte";
import { useTopic as useTopicInVue } from "smq-web/vue";
import { type NameFilterSchema, type Names, NameSchema } from "../gen/names/v1/names_pb.js";
import { ChatFilterSchema, type ChatMessageSchema, ObservationFilterSchema, type Weather } from "../gen/weather/v1/weather_pb.js";
import { Filters_ByTextSchema } from "../gen/names/v1/filters_pb.js";

declare const weather: Client<typeof Weather>;
declare const names: Client<typeof Names>;

weather.chat();
weather.chat({ room: "kitchen" });
weather.chat(create(ChatFilterSchema, { room: "kitchen" }), { live: true });
names.here({ text: ["a", "b"] });
names.there({ text: "a", number: 7n });
names.there(create(Filters_ByTextSchema, { text: "a" }));
names.nowhere({}, { live: true });
names.then$({ text: "a" }).then(({ number }) => number + 1n);

// ! Type '"weather.v1.ObservationFilter"' is not assignable to type '"weather.v1.ChatFilter"'.
weather.chat(create(ObservationFilterSchema, {}));
// ! Type '"names.v1.Name"' is not assignable to type '"names.v1.Filters.ByText"'.
names.there(create(NameSchema));
// ! Object literal may only specify known properties, and 'text' does not exist in type
weather.chat({ text: "hello" });
// ! Type 'number' is not assignable to type 'string'.
weather.chat({ room: 7 });
// ! Type 'string' is not assignable to type 'string[]'.
names.here({ text: "a" });
// ! Type 'number' is not assignable to type 'bigint'.
names.there({ number: 7 });
// ! Object literal may only specify known properties, and 'text' does not exist in type
names.nowhere({ text: "a" });
// ! Type '"weather.v1.ObservationFilter"' is not assignable to type '"weather.v1.ChatFilter"'.
useTopic(weather.chat, create(ObservationFilterSchema));
// ! Type 'number' is not assignable to type 'string'.
useTopic(weather.chat, { room: 7 });
// ! Type 'number' is not assignable to type 'string'.
useTopicInVue(weather.chat, { room: 7 });
// ! Type 'number' is not assignable to type 'string'.
topicStore(weather.chat, { room: 7 });
// ! Property 'celsius' does not exist on type
useTopic(weather.chat).state?.celsius;
// ! Property 'then' does not exist on type
names.then({});

// What protoc-gen-es alone generates: any field of the event, with one value or several, and no message.
type Untyped = GenService<{
  chat: { methodKind: "bidi_streaming"; input: typeof ChatMessageSchema; output: typeof ChatMessageSchema };
}>;
declare const untyped: Client<Untyped>;
untyped.chat({ room: "kitchen" });
untyped.chat({ room: ["kitchen", "hall"], text: "hello" });
// ! Types of property '$typeName' are incompatible.
untyped.chat(create(ObservationFilterSchema, {}));
// ! Type 'number' is not assignable to type
untyped.chat({ room: 7 });

export type Used = typeof NameFilterSchema;
