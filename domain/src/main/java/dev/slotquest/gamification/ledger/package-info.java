/**
 * Points, experience and coins. They exist only as entries that are never changed: the balance is their sum, and whatever has
 * to be otherwise becomes so by a further entry. This is the only place that adds or takes back.
 */
@NamedInterface("ledger")
@NullMarked
package dev.slotquest.gamification.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
