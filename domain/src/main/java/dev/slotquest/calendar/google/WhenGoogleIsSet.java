package dev.slotquest.calendar.google;

import com.google.api.client.http.javanet.NetHttpTransport;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * There are credentials. Empty ones, as containers like to pass, are none; unusable ones stop the start here, before a
 * database or anything else was started for nothing.
 */
final class WhenGoogleIsSet implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        GoogleProperties properties = GoogleProperties.of(context.getEnvironment());
        return properties.isOn()
                && !ServiceAccount.read(properties.credentials(), new NetHttpTransport())
                        .email()
                        .isBlank();
    }
}
