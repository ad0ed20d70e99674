package dev.slotquest.identity;

import dev.slotquest.identity.IdentityEvent.ApiKeyRevoked;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a key worthless at once. */
@Service
public class RevokeApiKey {

    private final ApiKeys keys;
    private final ApplicationEventPublisher events;
    private final BusinessTime time;

    RevokeApiKey(ApiKeys keys, ApplicationEventPublisher events, BusinessTime time) {
        this.keys = keys;
        this.events = events;
        this.time = time;
    }

    /** The key as it is now, or nothing when this person has no such key. */
    @Transactional
    public Optional<ApiKey> revoke(User owner, long keyId, Actor actor) {
        Instant now = time.now();
        Optional<ApiKey> key = keys.byId(keyId).filter(found -> found.userId() == owner.id());
        key.filter(found -> keys.revoke(found.id(), now))
                .ifPresent(found -> events.publishEvent(
                        new ApiKeyRevoked(now, actor, owner.id(), owner.username(), found.id(), found.name())));
        return key.flatMap(found -> keys.byId(found.id()));
    }
}
