package dev.slotquest.portal.web;

/** What a browser may load and run on our pages: only what we serve ourselves, nothing written into the page. */
public final class ContentSecurityPolicy {

    /** The value of the {@code Content-Security-Policy} header. */
    public static final String DIRECTIVES = "default-src 'self'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    private static final String API_DOCUMENTATION = "/swagger-ui/";

    private ContentSecurityPolicy() {}

    /** The policy of a page; the one that documents the API comes from a library that writes styles into its elements. */
    public static String of(String path) {
        return path.startsWith(API_DOCUMENTATION)
                ? DIRECTIVES.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
                : DIRECTIVES;
    }
}
