// Parts of a page that show themselves anew when something about them has changed, on whichever node, by whomever. A part names
// the events it follows: <section id="slots" data-live="booking availability">. What somebody is typing is never touched.
(() => {
  "use strict";

  const GATHER_MS = 300;
  const SPREAD_MS = 500;
  const EVENTS = ["booking", "outcome", "availability", "notification", "badge", "level", "job"];

  const parts = () => [...document.querySelectorAll("[data-live][id]")];
  if (parts().length === 0 || !window.EventSource) {
    return;
  }

  const wanted = new Set();
  let timer;
  let looking = false;

  const follows = (part) => part.dataset.live === "*" || part.dataset.live.split(" ").some((name) => wanted.has(name));
  const edited = (field) =>
    field.type === "checkbox" || field.type === "radio"
      ? field.checked !== field.defaultChecked
      : field instanceof HTMLSelectElement
        ? [...field.options].some((option) => option.selected !== option.defaultSelected) && field.value !== ""
        : field.value !== field.defaultValue;
  const busy = (part) =>
    (document.activeElement?.matches("input, textarea, select") && part.contains(document.activeElement)) ||
    part.querySelector("details[open], dialog[open], [aria-busy=true]") !== null ||
    [...part.querySelectorAll("input:not([type=hidden]), textarea, select")].some(edited);

  const swap = (part, fresh) => {
    const focused = part.contains(document.activeElement) ? document.activeElement : null;
    const address = focused?.getAttribute("href");
    part.replaceChildren(...fresh.childNodes);
    window.htmx?.process(part);
    if (address) {
      [...part.querySelectorAll("a")].find((link) => link.getAttribute("href") === address)?.focus();
    }
  };

  const look = async () => {
    if (looking) {
      later();
      return;
    }
    const due = parts().filter((part) => follows(part) && !busy(part));
    if (due.length === 0) {
      return;
    }
    looking = true;
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" }, redirect: "error" });
      if (answer.ok) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        due
          .filter((part) => part.isConnected && !busy(part))
          .forEach((part) => {
            const fresh = page.getElementById(part.id);
            if (fresh) {
              swap(part, fresh);
            }
          });
        if (!parts().some((part) => follows(part) && busy(part))) {
          wanted.clear();
        }
      }
    } catch (fault) {
      console.debug("Not shown anew this time", fault);
    } finally {
      looking = false;
    }
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(look, GATHER_MS + Math.random() * SPREAD_MS);
  };

  const everything = () => {
    EVENTS.forEach((name) => wanted.add(name));
    later();
  };
  let stream;
  const open = () => {
    stream = new EventSource("/api/v1/events");
    EVENTS.forEach((name) =>
      stream.addEventListener(name, () => {
        wanted.add(name);
        later();
      }),
    );
    stream.addEventListener("resync", everything);
  };
  const close = () => {
    stream?.close();
    stream = undefined;
  };
  // Browsers keep few connections to one place: a page that nobody sees needs none.
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      close();
    } else if (!stream) {
      open();
      everything();
    }
  });
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", (event) => event.persisted && location.reload());
  if (!document.hidden) {
    open();
  }
  // What had to wait for somebody who was typing.
  document.addEventListener("focusout", () => wanted.size > 0 && later());
})();
