/** What people take out of the product as files, by page and by API. */
@NullMarked
package dev.slotquest.portal.exports;

import org.jspecify.annotations.NullMarked;
