package dev.slotquest.shared;

import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where people reach the portal ({@code SLOTQUEST_BASE_URL}); the beginning of every link the product hands out. */
@Component
public class PublicAddress {

    private static final String SETTING = "SLOTQUEST_BASE_URL";

    private final String base;
    private final boolean given;

    PublicAddress(Environment environment) {
        String wanted = environment.getProperty("slotquest.base-url", "").strip();
        this.given = !wanted.isEmpty();
        this.base = given
                ? checked(wanted)
                : "http://localhost:%s".formatted(environment.getProperty("server.port", "8080"));
    }

    /**
     * The address of one page.
     *
     * @param path begins with {@code /}
     */
    public String of(String path) {
        return base + path;
    }

    /** Whether somebody set the address; else it is only good on this machine. */
    public boolean given() {
        return given;
    }

    @Override
    public String toString() {
        return base;
    }

    private static String checked(String wanted) {
        try {
            var address = new URI(wanted);
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (web && address.getHost() != null && address.getQuery() == null && address.getFragment() == null) {
                return wanted.replaceFirst("/+$", "");
            }
            throw new WrongSetting(SETTING, problem(wanted));
        } catch (URISyntaxException noAddress) {
            throw new WrongSetting(SETTING, problem(wanted), noAddress);
        }
    }

    private static String problem(String wanted) {
        return "'%s' is no web address; https://booking.example.org is one.".formatted(wanted);
    }
}
