package dev.slotquest.portal.api;

import dev.slotquest.shared.PageRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code page}, {@code size} and {@code sort}: {@code sort=name}, {@code sort=-name} or {@code sort=name,desc}. */
final class PageRequestResolver implements HandlerMethodArgumentResolver {

    private static final int USUAL_SIZE = 50;
    private static final int LAST_PAGE = 1_000_000;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public PageRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var faults = new ArrayList<FieldFault>();
        int page = number(request, "page", 0, 0, LAST_PAGE, faults);
        int size = number(request, "size", USUAL_SIZE, 1, PageRequest.MAX_SIZE, faults);
        String sort = sort(request.getParameter("sort"), parameter.getParameterAnnotation(SortableBy.class), faults);
        if (!faults.isEmpty()) {
            throw ApiProblem.malformed(faults);
        }
        return new PageRequest(page, size, sort);
    }

    private static int number(
            NativeWebRequest request, String name, int usual, int least, int most, List<FieldFault> faults) {
        String text = request.getParameter(name);
        if (text == null || text.isBlank()) {
            return usual;
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Told below, like a number out of range.
        }
        faults.add(FieldFault.of(name, "RANGE", Integer.toString(least), Integer.toString(most)));
        return usual;
    }

    private static @Nullable String sort(
            @Nullable String text, @Nullable SortableBy sortable, List<FieldFault> faults) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String[] words = text.strip().split(",", 2);
        boolean descending = words[0].startsWith("-") || (words.length == 2 && words[1].equalsIgnoreCase("desc"));
        String field = words[0].startsWith("-") ? words[0].substring(1) : words[0];
        List<String> known = sortable == null ? List.of() : Arrays.asList(sortable.value());
        if (!known.contains(field)) {
            faults.add(FieldFault.of("sort", "UNKNOWN", String.join(", ", known)));
            return null;
        }
        return descending ? "-" + field : field;
    }
}
