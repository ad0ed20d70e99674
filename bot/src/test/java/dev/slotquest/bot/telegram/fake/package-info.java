/**
 * A Bot API on loopback that is as strict as the service itself: tests run the real client library against it. People
 * write, press and look at what they see; every malformed call is refused with the words the service uses.
 */
package dev.slotquest.bot.telegram.fake;
