package dev.slotquest.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text says about a customer.
 *
 * @param phone in E.164
 * @param note what is left over: a company, an address, a remark
 */
public record CustomerReading(
        @Nullable CustomerName name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String note,
        List<Problem> problems) {

    public CustomerReading {
        problems = List.copyOf(problems);
    }
}
