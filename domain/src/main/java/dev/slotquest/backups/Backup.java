package dev.slotquest.backups;

import java.time.Instant;

/**
 * A backup that lies in the folder.
 *
 * @param name of its file
 * @param madeAt when its last byte was written
 * @param bytes how large it is
 */
public record Backup(String name, Instant madeAt, long bytes) {}
