package dev.slotquest.portal.operations.task;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.event.ApplicationContextEvent;
import org.springframework.context.event.SimpleApplicationEventMulticaster;
import org.springframework.core.ResolvableType;

/** Tells nobody that a product has started, for none has. What happens in the business is told as always. */
final class NothingIsAnnounced extends SimpleApplicationEventMulticaster {

    NothingIsAnnounced(BeanFactory beans) {
        super(beans);
    }

    @Override
    public void multicastEvent(ApplicationEvent event, @Nullable ResolvableType type) {
        boolean aboutTheStart = event instanceof ApplicationContextEvent
                || event instanceof SpringApplicationEvent
                || event instanceof AvailabilityChangeEvent<?>;
        if (!aboutTheStart) {
            super.multicastEvent(event, type);
        }
    }
}
