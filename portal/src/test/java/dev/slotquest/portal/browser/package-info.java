/** Real Chromium for tests: who looks, and what must be true of every page. */
package dev.slotquest.portal.browser;
