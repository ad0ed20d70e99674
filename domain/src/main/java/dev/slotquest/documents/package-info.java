/**
 * Documents for print, made from templates on the server. Knows no business word: whoever wants a document brings a template
 * beside it in {@code documents/}, and what it names.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.slotquest.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
