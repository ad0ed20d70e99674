/** What people see in a browser and programs call over HTTP: pages, the API and the browser chat. */
@NullMarked
package dev.slotquest.portal;

import org.jspecify.annotations.NullMarked;
