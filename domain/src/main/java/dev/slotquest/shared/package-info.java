/** The few words every module speaks: who acts, through which channel, what happened, a page of a list. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package dev.slotquest.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
