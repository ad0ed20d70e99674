package dev.slotquest.portal.web;

import java.io.Serial;
import java.io.Serializable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Short news for the next page: added before a redirect, shown once. */
public final class Toast implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String ATTRIBUTE = "toast";

    private final String kind;
    private final String key;
    private final String[] arguments;

    private Toast(String kind, String key, String[] arguments) {
        this.kind = kind;
        this.key = key;
        this.arguments = arguments;
    }

    /** Good news; {@code key} is a message key, the arguments fill its places. */
    public static void ok(RedirectAttributes redirect, String key, String... arguments) {
        redirect.addFlashAttribute(ATTRIBUTE, new Toast("ok", key, arguments));
    }

    /** Something worth knowing, neither good nor bad. */
    public static void info(RedirectAttributes redirect, String key, String... arguments) {
        redirect.addFlashAttribute(ATTRIBUTE, new Toast("info", key, arguments));
    }

    /** Something that did not go as wished, and what is true now. */
    public static void warn(RedirectAttributes redirect, String key, String... arguments) {
        redirect.addFlashAttribute(ATTRIBUTE, new Toast("warn", key, arguments));
    }

    public String getKind() {
        return kind;
    }

    public String getKey() {
        return key;
    }

    public String[] getArguments() {
        return arguments.clone();
    }
}
