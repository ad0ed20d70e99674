// Runs in the browser while no page is open: shows what arrives, and leads to the inbox.
"use strict";

self.addEventListener("push", (event) => {
  let message = {};
  try {
    message = event.data.json();
  } catch {
    // What cannot be read is shown all the same: the browser insists on showing something.
  }
  event.waitUntil(
    self.registration.showNotification(message.title || "Slotquest", {
      body: message.body || "",
      tag: message.tag,
      icon: "/img/favicon.svg",
      data: { url: message.url || "/notifications" },
    }),
  );
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow(event.notification.data.url));
});
