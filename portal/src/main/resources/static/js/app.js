// Comforts on top of pages that work without scripts. Behaviour hangs on data attributes only.
(() => {
  "use strict";

  const root = document.documentElement;
  root.classList.add("scripted");

  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
  const typing = (target) =>
    target instanceof Element && (target.matches("input, textarea, select") || target.closest("[contenteditable]"));

  // Requests of htmx carry the same token as the forms.
  document.addEventListener("htmx:configRequest", (event) => {
    const token = meta("_csrf");
    if (token && event.detail.verb !== "get") {
      event.detail.headers[meta("_csrf_header")] = token;
    }
  });

  // Where tabs do not fit, the one somebody is at comes into sight.
  document.querySelectorAll('.tabs [aria-current="page"]').forEach((tab) => {
    const tabs = tab.parentElement;
    tabs.scrollLeft = tab.offsetLeft - tabs.offsetLeft - tabs.clientWidth / 3;
  });

  // The same in a navigation that is longer than the window; the page itself stays where it is.
  const nav = document.getElementById("nav");
  const here = nav && nav.querySelector('[aria-current="page"]');
  if (here) {
    const below = here.getBoundingClientRect().bottom - nav.getBoundingClientRect().bottom;
    nav.scrollTop += below > 0 ? below + nav.clientHeight / 3 : 0;
  }

  // Toasts go by themselves, but wait while somebody reads them.
  const TOAST_MS = 7000;
  const dismissLater = (toast) => {
    let timer;
    const start = () => {
      timer = setTimeout(() => toast.remove(), TOAST_MS);
    };
    const stop = () => clearTimeout(timer);
    toast.addEventListener("pointerenter", stop);
    toast.addEventListener("focusin", stop);
    toast.addEventListener("pointerleave", start);
    toast.addEventListener("focusout", start);
    start();
  };
  const toasts = document.getElementById("toasts");
  if (toasts) {
    toasts.querySelectorAll(".toast:not(.toast-stays)").forEach(dismissLater);
    new MutationObserver((changes) =>
      changes
        .flatMap((change) => [...change.addedNodes])
        .filter((node) => node instanceof Element && node.matches(".toast:not(.toast-stays)"))
        .forEach(dismissLater),
    ).observe(toasts, { childList: true });
  }
  const showFault = () => {
    const fault = document.getElementById("toast-fault");
    if (fault && toasts) {
      toasts.append(fault.content.cloneNode(true));
    }
  };
  document.addEventListener("htmx:responseError", showFault);
  document.addEventListener("htmx:sendError", showFault);

  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) {
      return;
    }
    const dismiss = event.target.closest("[data-dismiss]");
    if (dismiss) {
      dismiss.closest(".toast, .alert")?.remove();
    }
    const copy = event.target.closest("[data-copy]");
    if (copy) {
      navigator.clipboard.writeText(copy.dataset.copy).then(() => copy.classList.add("copied"));
    }
    document.querySelectorAll("details.menu[open], details.more[open]").forEach((menu) => {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target)) {
      const search = [...document.querySelectorAll("[data-search]")].find((field) => field.offsetParent);
      if (search) {
        event.preventDefault();
        search.focus();
        search.select();
      }
    }
    if (event.key === "Escape") {
      document.querySelectorAll("details.menu[open], details.more[open]").forEach((menu) => {
        menu.open = false;
        menu.querySelector("summary").focus();
      });
    }
  });

  // The theme changes at once; the server remembers it in the background.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    const theme = event.submitter?.name === "theme" ? event.submitter.value : undefined;
    if (theme && form.matches("[data-theme-form]")) {
      event.preventDefault();
      if (theme === "system") {
        delete root.dataset.theme;
      } else {
        root.dataset.theme = theme;
      }
      document
        .querySelectorAll("[data-theme-form] button")
        .forEach((button) => button.setAttribute("aria-pressed", String(button.value === theme)));
      fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form, event.submitter)) });
    }
  });

  // Forms whose deed cannot be undone ask first; every form is sent once.
  const dialog = document.getElementById("confirm");
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented) {
      return;
    }
    if (form.dataset.confirm && dialog && !form.dataset.confirmed) {
      event.preventDefault();
      dialog.querySelector("[data-confirm-text]").textContent = form.dataset.confirm;
      dialog.querySelector("[data-confirm-yes]").textContent = (event.submitter ?? form).textContent.trim();
      dialog.onclose = () => {
        if (dialog.returnValue === "yes") {
          form.dataset.confirmed = "true";
          form.requestSubmit(event.submitter);
        }
      };
      dialog.showModal();
      return;
    }
    if (form.method === "post") {
      if (form.dataset.sent) {
        event.preventDefault();
        return;
      }
      form.dataset.sent = "true";
      event.submitter?.setAttribute("aria-busy", "true");
    }
  });
  const forget = (scope) =>
    scope.querySelectorAll("form[data-sent]").forEach((form) => {
      delete form.dataset.sent;
      form.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
    });
  window.addEventListener("pageshow", () => forget(document));
  document.addEventListener("htmx:afterRequest", () => forget(document));

  // Filters take effect when they are changed.
  document.addEventListener("change", (event) => {
    if (event.target instanceof Element && event.target.matches("[data-autosubmit]")) {
      event.target.form.requestSubmit();
    }
  });

  // Offers that end, such as taking a booking back, count down and go.
  setInterval(() => {
    document.querySelectorAll("[data-seconds-left]").forEach((offer) => {
      const left = Number(offer.dataset.secondsLeft) - 1;
      offer.dataset.secondsLeft = String(left);
      const shown = offer.querySelector("[data-seconds]");
      if (shown) {
        shown.textContent = String(Math.max(left, 0));
      }
      if (left <= 0) {
        offer.remove();
      }
    });
  }, 1000);
})();
