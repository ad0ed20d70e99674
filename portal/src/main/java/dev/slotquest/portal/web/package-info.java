/** The frame around every page: navigation by role, language and brightness, faults in words, safe headers. */
@NullMarked
package dev.slotquest.portal.web;

import org.jspecify.annotations.NullMarked;
