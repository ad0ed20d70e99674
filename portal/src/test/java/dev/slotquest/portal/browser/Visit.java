package dev.slotquest.portal.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.slotquest.identity.PersonFixture;
import dev.slotquest.identity.User;

/** The portal as a browser on this machine comes to it. */
public record Visit(int port) {

    /** A page on which somebody has just logged in. */
    public Page logIn(BrowserContext context, User user) {
        Page page = context.newPage();
        page.navigate(url("/login"));
        page.locator("input[name=username]").fill(user.username());
        page.locator("input[name=password]").fill(PersonFixture.PASSWORD);
        page.locator("form:has(input[name=password]) button").first().click();
        page.waitForURL(address -> !address.contains("/login"));
        return page;
    }

    public String url(String path) {
        return "http://localhost:" + port + path;
    }
}
