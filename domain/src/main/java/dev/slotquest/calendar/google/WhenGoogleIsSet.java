package dev.slotquest.calendar.google;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** There are credentials. Empty ones, as containers like to pass, are none. */
final class WhenGoogleIsSet implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return GoogleProperties.of(context.getEnvironment()).isOn();
    }
}
