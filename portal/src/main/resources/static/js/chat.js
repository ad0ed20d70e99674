// The chat without reloads: posts in the background, and listens for what was said elsewhere.
(() => {
  "use strict";

  const chat = document.getElementById("chat");
  if (!chat || chat.dataset.live !== "true") {
    return;
  }
  const log = chat.querySelector(".chat-log");
  const list = chat.querySelector(".chat-list");
  const composer = chat.querySelector("[data-chat-composer]");
  const input = composer.elements.text;
  const toasts = document.getElementById("toasts");
  const RECONNECT_MS = 4000;

  let change = Number(chat.dataset.change);
  let heard = change;
  let failed;
  let sending = 0;

  // Also where the page is not served over https and crypto.randomUUID is missing.
  const newId = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  };

  const showFault = () => {
    const fault = document.getElementById("toast-fault");
    if (fault && toasts) {
      toasts.append(fault.content.cloneNode(true));
    }
  };

  // The server sends us elsewhere when the log-in ended.
  const ask = async (address, options = {}) => {
    const response = await fetch(address, {
      ...options,
      headers: { "HX-Request": "true", Accept: "text/html" },
    });
    const elsewhere = response.headers.get("HX-Redirect");
    if (elsewhere) {
      location.assign(elsewhere);
    }
    if (!response.ok) {
      throw new Error(`${response.status} ${address}`);
    }
    return new DOMParser().parseFromString(await response.text(), "text/html").querySelector(".chat-update");
  };

  const toTheEnd = () => {
    log.scrollTop = log.scrollHeight;
  };

  // A message takes the place of its earlier look; who stood on one of its buttons goes on standing there.
  const replace = (old, bubble) => {
    const focused = old.contains(document.activeElement) ? document.activeElement : undefined;
    const label = focused?.textContent.trim();
    old.replaceWith(bubble);
    bubble.classList.add("bubble-changed");
    if (focused) {
      const buttons = [...bubble.querySelectorAll("button")];
      (buttons.find((button) => button.textContent.trim() === label) ?? buttons[0] ?? input).focus({ preventScroll: true });
    }
  };

  const insert = (bubble) => {
    const id = Number(bubble.dataset.message);
    const later = [...list.querySelectorAll("[data-message]")].find((other) => Number(other.dataset.message) > id);
    list.insertBefore(bubble, later ?? list.querySelector(".bubble-pending"));
  };

  const show = (update) => {
    let added = false;
    let edited;
    update.querySelectorAll("[data-message]").forEach((bubble) => {
      const old = document.getElementById(bubble.id);
      if (!old) {
        insert(bubble);
        added = true;
      } else if (Number(old.dataset.change) < Number(bubble.dataset.change)) {
        replace(old, bubble);
        edited = bubble;
      }
    });
    if (Number(update.dataset.change) > change) {
      change = Number(update.dataset.change);
      if (update.dataset.answered === "true") {
        input.placeholder = update.dataset.hint ?? input.dataset.placeholder;
      }
    }
    update.querySelectorAll(".toast").forEach((toast) => toasts?.append(toast));
    if (added) {
      toTheEnd();
    }
    edited?.scrollIntoView({ block: "nearest" });
  };

  const pending = (text) => {
    const bubble = document.getElementById("chat-pending").content.cloneNode(true).firstElementChild;
    bubble.querySelector(".bubble-text").textContent = text;
    list.append(bubble);
    toTheEnd();
    return bubble;
  };

  const send = async (form, submitter) => {
    const body = new URLSearchParams(new FormData(form, submitter));
    const text = (body.get("text") ?? "").trim();
    const written = form === composer;
    if (!body.has("token") && text === "") {
      return;
    }
    // What did not come through is sent again under the same id, so that it counts once.
    const key = body.get("token") ?? text;
    body.set("id", failed?.key === key ? failed.id : newId());
    body.set("after", String(change));
    const waiting = text === "" ? undefined : pending(text);
    if (written) {
      input.value = "";
    }
    submitter?.setAttribute("aria-busy", "true");
    sending += 1;
    try {
      const update = await ask(form.action, { method: "POST", body });
      waiting?.remove();
      failed = undefined;
      show(update);
    } catch {
      waiting?.remove();
      failed = { key, id: body.get("id") };
      if (written && input.value === "") {
        input.value = text;
      }
      showFault();
    } finally {
      submitter?.removeAttribute("aria-busy");
      sending -= 1;
      catchUp();
    }
  };

  chat.addEventListener("submit", (event) => {
    if (event.target.matches("[data-chat-form]")) {
      event.preventDefault();
      if (event.submitter?.getAttribute("aria-busy") !== "true") {
        send(event.target, event.submitter);
      }
    }
  });

  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      composer.requestSubmit();
    }
  });

  // One question at a time, none while an answer is on its way that brings the same; what is heard meanwhile comes after.
  let catching = false;
  const catchUp = async () => {
    if (catching || sending > 0) {
      return;
    }
    catching = true;
    try {
      while (heard > change) {
        const before = change;
        show(await ask(`${chat.dataset.messages}?after=${change}`));
        if (change === before) {
          change = heard;
        }
      }
    } catch {
      heard = change;
    } finally {
      catching = false;
    }
  };

  // Minutes that are left are counted here as well, whether or not a server sends a new look of the message.
  const SECOND_MS = 1000;
  const MINUTE_MS = 60 * SECOND_MS;
  const count = () => {
    list.querySelectorAll("[data-until]").forEach((minutes) => {
      const left = Math.ceil((Date.parse(minutes.dataset.until) - Date.now()) / MINUTE_MS);
      // Never upwards: this clock may be slow.
      const shown = Math.max(0, Math.min(left, Number(minutes.textContent)));
      if (String(shown) !== minutes.textContent) {
        minutes.textContent = String(shown);
      }
    });
  };
  setInterval(count, SECOND_MS);

  const offline = chat.querySelector("[data-offline]");
  let events;
  let again;
  const close = () => {
    clearTimeout(again);
    events?.close();
    events = undefined;
  };
  const listen = () => {
    close();
    events = new EventSource(chat.dataset.events);
    events.addEventListener("open", () => {
      offline.hidden = true;
    });
    events.addEventListener("change", (event) => {
      heard = Math.max(heard, Number(event.data));
      catchUp();
    });
    events.addEventListener("error", () => {
      offline.hidden = false;
      close();
      again = setTimeout(listen, RECONNECT_MS);
    });
  };

  // A browser has few connections to spare for windows that nobody sees.
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      close();
    } else {
      listen();
    }
  });
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) {
      listen();
    }
  });
  if (!document.hidden) {
    listen();
  }
  toTheEnd();
})();
