package dev.slotquest.portal.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * How somebody looks at the portal.
 *
 * @param language {@code de} or {@code en}
 * @param scheme light or dark
 * @param width of the window in CSS pixels
 * @param scripts whether scripts run
 */
public record Look(String language, ColorScheme scheme, int width, boolean scripts) {

    private static final int PHONE = 360;
    private static final int DESK = 1440;
    private static final int HEIGHT = 900;

    public static final Look DESK_GERMAN = new Look("de", ColorScheme.LIGHT, DESK, true);
    public static final Look DESK_ENGLISH_DARK = new Look("en", ColorScheme.DARK, DESK, true);
    public static final Look PHONE_GERMAN_DARK = new Look("de", ColorScheme.DARK, PHONE, true);
    public static final Look PHONE_ENGLISH = new Look("en", ColorScheme.LIGHT, PHONE, true);
    public static final Look DESK_WITHOUT_SCRIPTS = new Look("de", ColorScheme.LIGHT, DESK, false);

    /** Both languages, both brightnesses and both widths, each at least once. */
    public static Stream<Look> all() {
        return Stream.of(DESK_GERMAN, DESK_ENGLISH_DARK, PHONE_GERMAN_DARK, PHONE_ENGLISH);
    }

    /** A fresh profile that looks this way. */
    public BrowserContext in(Browser browser) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(language)
                .setColorScheme(scheme)
                .setViewportSize(width, HEIGHT)
                .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(10_000);
        return context;
    }

    /** Keeps what is seen under {@code target/screenshots}. */
    public void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + "-" + this + ".png")));
    }

    @Override
    public String toString() {
        return "%s-%s-%d%s"
                .formatted(language, scheme.name().toLowerCase(java.util.Locale.ROOT), width, scripts ? "" : "-plain");
    }
}
