// The script of a page, as in README.md. Its size is measured.
import { connectionOf, createClient, SmqError } from "smq-web";
import { Weather } from "./gen/weather/v1/weather_pb.js";

const weather = createClient(Weather, { baseUrl: "/" });

export async function show(line: (text: string) => void): Promise<void> {
  connectionOf(weather).onchange((state) => line(state.kind));
  const forecast = await weather.getForecast({ place: "Turin" }, { timeoutMs: 5_000 });
  line(`${forecast.celsius} °C`);
  await weather.readings({ place: "Turin", celsius: 21 });
  try {
    for await (const item of weather.observations({ place: ["Turin"] })) {
      if (item.kind === "event") {
        line(`${item.message.place}: ${item.message.celsius} °C`);
      } else if (item.kind === "gap") {
        line("events are missing");
      }
    }
  } catch (error) {
    line(error instanceof SmqError ? `${error.code}: ${error.message}` : String(error));
  }
}
