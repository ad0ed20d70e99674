package dev.slotquest.portal.api;

import com.jayway.jsonpath.JsonPath;
import dev.slotquest.identity.User;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A program that calls the API as somebody. */
record Caller(MockMvcTester mvc, User user, String key) {

    /** @param address with its query, encoded */
    MvcTestResult get(String address) {
        return call(HttpMethod.GET, address, null, Map.of());
    }

    MvcTestResult post(String address, String body) {
        return call(HttpMethod.POST, address, body, Map.of());
    }

    MvcTestResult post(String address, String body, String idempotencyKey) {
        return call(HttpMethod.POST, address, body, Map.of(IdempotencyFilter.KEY, idempotencyKey));
    }

    /** Sends the form of a page; what it says is in the query. */
    MvcTestResult submit(String address) {
        return call(HttpMethod.POST, address, null, Map.of());
    }

    MvcTestResult patch(String address, String body) {
        return call(HttpMethod.PATCH, address, body, Map.of());
    }

    MvcTestResult put(String address, String body) {
        return call(HttpMethod.PUT, address, body, Map.of());
    }

    MvcTestResult delete(String address) {
        return call(HttpMethod.DELETE, address, null, Map.of());
    }

    /** One value of an answer. */
    static String read(MvcTestResult answer, String path) {
        return String.valueOf(JsonPath.<Object>read(body(answer), path));
    }

    static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private MvcTestResult call(HttpMethod method, String address, @Nullable String body, Map<String, String> headers) {
        var request = mvc.method(method).uri(URI.create(address)).header(HttpHeaders.ACCEPT_LANGUAGE, "en");
        if (!key.isEmpty()) {
            request.header(HttpHeaders.AUTHORIZATION, "Bearer " + key);
        }
        headers.forEach(request::header);
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return request.exchange();
    }
}
