/** Turns templates into PDF files. */
@NullMarked
package dev.slotquest.portal.documents;

import org.jspecify.annotations.NullMarked;
