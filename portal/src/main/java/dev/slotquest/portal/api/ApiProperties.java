package dev.slotquest.portal.api;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code slotquest.api.*}.
 *
 * @param requestsPerMinute how many calls each key and each person may make; the automation of the settings is not counted
 * @param largestBody how much a call may send
 * @param idempotencyKeysFor how long an answer is remembered
 * @param takenOverAfter when a call that never ended no longer blocks its idempotency key
 */
@ConfigurationProperties("slotquest.api")
record ApiProperties(
        @DefaultValue("6000") int requestsPerMinute,
        @DefaultValue("256KB") DataSize largestBody,
        @DefaultValue("24h") Duration idempotencyKeysFor,
        @DefaultValue("30s") Duration takenOverAfter) {}
