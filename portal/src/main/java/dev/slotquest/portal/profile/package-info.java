/** What a person may change about themselves: name, language, password, chat accounts, keys and open log-ins. */
@NullMarked
package dev.slotquest.portal.profile;

import org.jspecify.annotations.NullMarked;
