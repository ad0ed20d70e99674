/**
 * A team that does not exist: people, a year of history and the coming two weeks, so that a newcomer sees the product at
 * work. Everything is made by the use cases, at the time at which it would have happened.
 */
@NullMarked
package dev.slotquest.portal.operations.demo;

import org.jspecify.annotations.NullMarked;
