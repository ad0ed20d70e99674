/**
 * The HTTP API for programs: the seed's calls and {@code /api/v1}. Every resource is a package-private
 * {@code @RestController} of ten-line methods on the same frame:
 *
 * <ul>
 *   <li>Who calls: {@code @CurrentUser User} or {@code @CurrentUser Actor}. Each route needs a line in
 *       {@code dev.slotquest.portal.login.Routes}, or nobody gets in.
 *   <li>Bodies are records with camelCase components; outside they are snake_case. Input is strict: half a document, an
 *       array for an object, an unknown enum constant, a number for a text or the 30th of February is a 400 that names the
 *       field, before the controller is called. Constraints of {@code jakarta.validation} on the record (with
 *       {@code @Valid}) are 422. In a {@code PATCH}, {@code @Nullable Sent<T>} tells a field that was left out from one
 *       that was sent as {@code null}.
 *   <li>What goes wrong is thrown as an {@link dev.slotquest.portal.api.ApiProblem}; its slug has a text
 *       {@code api.problem.<slug>} in both languages.
 *   <li>Lists take a {@link dev.slotquest.shared.PageRequest} parameter with {@code @SortableBy} and answer a
 *       {@link dev.slotquest.shared.Page}.
 *   <li>Idempotency keys, size limits, rate limits, 401, 403, 404, 405, 415 and 503 are done around the controllers.
 * </ul>
 */
@NullMarked
package dev.slotquest.portal.api;

import org.jspecify.annotations.NullMarked;
