// Dates as people say them: "3 May", the year when it isn't this one. An offset is only ever the evidence's own.
import { language } from "./words.svelte";

let day: string | null = null;

/** Sets today to the façade's: in the sample life it is the day on which that plays. */
export function setToday(iso: string | null) {
  day = iso;
}

function now(): Date {
  return day ? noon(day) : new Date();
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})/;

/** The day part of an ISO date or moment, as it is written there; its own zone is kept. */
export function dayOf(iso: string | null): string | null {
  return iso && DAY.test(iso) ? iso.slice(0, 10) : null;
}

function noon(day: string): Date {
  const match = DAY.exec(day);
  return new Date(Date.UTC(Number(match?.[1]), Number(match?.[2]) - 1, Number(match?.[3]), 12));
}

/** A day: "3 May" or "3 May 2025". */
export function sayDay(iso: string | null, today: Date = now(), weekday = false): string {
  const on = dayOf(iso);
  if (!on) return "";
  const date = noon(on);
  const options: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", timeZone: "UTC" };
  if (weekday) options.weekday = "long";
  if (date.getUTCFullYear() !== today.getFullYear()) options.year = "numeric";
  return new Intl.DateTimeFormat(language.locale, options).format(date);
}

/** A moment: the day, the time if the evidence has one. */
export function sayMoment(iso: string | null, today: Date = now()): string {
  const time = iso?.match(/T(\d{2}:\d{2})/)?.[1];
  const on = sayDay(iso, today);
  return time ? `${on}, ${time}` : on;
}

/** A month of a picture: "May". */
export function sayMonth(month: string, long = false): string {
  return new Intl.DateTimeFormat(language.locale, { month: long ? "long" : "short", timeZone: "UTC" }).format(
    noon(`${month}-01`),
  );
}

/** Today as an ISO day. */
export function todayIso(clock: Date = new Date()): string {
  if (day) return day;
  const two = (value: number) => String(value).padStart(2, "0");
  return `${clock.getFullYear()}-${two(clock.getMonth() + 1)}-${two(clock.getDate())}`;
}
