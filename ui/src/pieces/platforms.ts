// The names of platforms, and how it is said that one of them states something.
import { has, say } from "@/app/words.svelte";

/** The platforms that have a name here, by id; mail is nobody's platform. */
export const PLATFORMS = [
  "x",
  "facebook",
  "instagram",
  "google",
  "tiktok",
  "linkedin",
  "amazon",
  "spotify",
  "email",
] as const;

const isMail = (platform: string) => platform === "email" || platform === "mailbox";

/** The platform's name for people; an unknown one stands for itself. */
export function platformName(platform: string): string {
  const id = `window-platform-${isMail(platform) ? "email" : platform}`;
  return has(id) ? say(id) : platform;
}

/** The id of a platform that a person names; what is unknown becomes an id of its own. */
export function platformOf(name: string): string {
  const wanted = name.trim().toLowerCase();
  if (wanted === "twitter") return "x";
  return PLATFORMS.find((id) => id === wanted || platformName(id).toLowerCase() === wanted) ?? wanted;
}

/** Who says so: "X says", or the mail itself. */
export function statedBy(platform: string): string {
  return isMail(platform) ? say("window-stated-mail") : say("window-stated-by", { who: platformName(platform) });
}

/** What it was and where: "An ad on X", "A marketing mail in your mailbox". */
export function kindAndPlace(kind: string, platform: string): string {
  const what = say(`window-one-${kind}`);
  return isMail(platform)
    ? say("window-explain-crumb-mail", { kind: what })
    : say("window-explain-crumb", { kind: what, platform: platformName(platform) });
}
