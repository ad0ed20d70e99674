package dev.slotquest.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** What must be true of every page, whatever stands on it. */
public final class PageChecks {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    /** What lies outside the window where nobody can scroll to it: a box that hides what is too wide hides the fault as well. */
    private static final String CUT_OFF = """
            () => {
              const scrolls = (one) => one && (/auto|scroll/.test(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
              return [...document.querySelectorAll('main *')]
                .filter((one) => one.checkVisibility() && !one.closest('.visually-hidden, svg') && !scrolls(one.parentElement))
                .filter((one) => {
                  const box = one.getBoundingClientRect();
                  return box.width > 0 && box.height > 0 && (box.right > innerWidth + 1 || box.left < -1);
                })
                .map((one) => one.outerHTML.slice(0, 120));
            }""";

    private PageChecks() {}

    /** All of these at once: it has its words, fits, and everybody can use it. */
    public static void isSound(Page page) {
        hasAllItsWords(page);
        fitsItsWidth(page);
        isAccessible(page);
    }

    /** No grave finding of axe (WCAG 2.2 AA among its rules). */
    public static void isAccessible(Page page) {
        var findings = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(PageChecks::told)
                        .toList();
        assertThat(findings).as("axe on %s", page.url()).isEmpty();
    }

    /** Nothing sticks out to the side, nor out of cards on a phone: nobody has to scroll across. */
    public static void fitsItsWidth(Page page) {
        Object width = page.evaluate("""
                () => {
                  const narrow = matchMedia('(max-width: 44.99rem)').matches;
                  const cards = narrow ? document.querySelectorAll('.table-wrap:has(.table-cards)') : [];
                  return Math.max(...[document.documentElement, ...cards].map(one => one.scrollWidth - one.clientWidth));
                }""");
        assertThat(((Number) width).intValue())
                .as("pixels too wide: %s", page.url())
                .isZero();
        assertThat(page.evaluate(CUT_OFF)).as("cut off on %s", page.url()).isEqualTo(List.of());
    }

    /** Every text key had its words. */
    public static void hasAllItsWords(Page page) {
        assertThat(page.content()).as(page.url()).doesNotContain("??");
    }

    /** Notes what the browser refuses or fails at from now on; ask the list after using the page. */
    public static List<String> complaints(Page page) {
        var complaints = new java.util.concurrent.CopyOnWriteArrayList<String>();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type()) || message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return complaints;
    }

    private static String told(Rule rule) {
        var where = rule.getNodes().stream()
                .map(node -> node.getHtml() + "\n      " + node.getFailureSummary())
                .toList();
        return "%s (%s): %s%n   %s"
                .formatted(rule.getId(), rule.getImpact(), rule.getHelp(), String.join("\n   ", where));
    }
}
