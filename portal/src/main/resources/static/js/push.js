// The button that has this browser told, too. Without scripts or a secure address it does not appear.
(() => {
  "use strict";

  const box = document.getElementById("push");
  if (!box || !("serviceWorker" in navigator) || !("PushManager" in window)) {
    return;
  }
  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
  const button = box.querySelector("[data-push-subscribe]");
  const fault = box.querySelector("[data-push-fault]");

  const bytes = (base64url) => {
    const text = atob(base64url.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(text, (character) => character.charCodeAt(0));
  };

  const send = (subscription) => {
    const { endpoint, keys } = subscription.toJSON();
    return fetch(box.dataset.address, {
      method: "POST",
      headers: { [meta("_csrf_header")]: meta("_csrf") },
      body: new URLSearchParams({ endpoint, p256dh: keys.p256dh, auth: keys.auth }),
    });
  };

  const subscribe = async () => {
    const worker = await navigator.serviceWorker.register(box.dataset.worker);
    const before = await worker.pushManager.getSubscription();
    await before?.unsubscribe();
    const subscription = await worker.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: bytes(box.dataset.key),
    });
    const answer = await send(subscription);
    if (!answer.ok) {
      throw new Error(`The portal answered ${answer.status}.`);
    }
    location.reload();
  };

  button.hidden = false;
  box.querySelector("[data-push-hint]").hidden = true;
  button.addEventListener("click", () => {
    button.disabled = true;
    fault.hidden = true;
    subscribe().catch(() => {
      button.disabled = false;
      fault.hidden = false;
    });
  });
})();
