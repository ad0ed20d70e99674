package dev.slotquest.portal.login;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the parameter of a controller that wants to know who is there: a {@link dev.slotquest.identity.User}, or an
 * {@link dev.slotquest.shared.Actor} for use cases. {@code null} where nobody needs to be logged in and nobody is.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface CurrentUser {}
