/**
 * Pictures for where people would rather look than read, drawn on the server. Knows no business word: whoever wants a picture
 * brings words and numbers. Letters are drawn from the outlines of fonts that the product brings along, so nothing depends on
 * what is installed.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.slotquest.pictures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
