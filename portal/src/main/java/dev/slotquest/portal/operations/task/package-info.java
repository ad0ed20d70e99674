/**
 * Tasks that are run once from the command line instead of starting the product: without web server, chat and jobs, with
 * plain lines and an exit code.
 */
@NullMarked
package dev.slotquest.portal.operations.task;

import org.jspecify.annotations.NullMarked;
