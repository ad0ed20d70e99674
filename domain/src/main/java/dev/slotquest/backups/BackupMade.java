package dev.slotquest.backups;

import dev.slotquest.shared.Actor;
import dev.slotquest.shared.DomainEvent;
import dev.slotquest.shared.Subject;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * There is a backup more.
 *
 * @param removed how many old ones went
 */
public record BackupMade(Instant occurredAt, Actor actor, Backup backup, int removed) implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("backup", backup.name());
    }

    @Override
    public String action() {
        return "backup.made";
    }

    @Override
    public Map<String, @Nullable Object> after() {
        return Map.of("bytes", backup.bytes(), "removed", removed);
    }
}
