package dev.slotquest.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.identity.AddUser;
import dev.slotquest.identity.IssueApiKey;
import dev.slotquest.identity.PersonFixture;
import dev.slotquest.identity.Role;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Actor;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** Somebody's program with a key of its own. */
record ApiCaller(User user, String key, MockMvcTester mvc) {

    /** A new person with a key that may do everything the person may. */
    static ApiCaller of(MockMvcTester mvc, AddUser addUser, IssueApiKey issueApiKey, String username, Role role) {
        return of(mvc, issueApiKey, PersonFixture.person(addUser, username, role), List.of());
    }

    static ApiCaller of(MockMvcTester mvc, IssueApiKey issueApiKey, User user, List<String> scopes) {
        var issued = issueApiKey.issue(user, "test", scopes, Actor.system());
        assertThat(issued).isInstanceOf(IssueApiKey.Result.Issued.class);
        return new ApiCaller(user, ((IssueApiKey.Result.Issued) issued).key(), mvc);
    }

    MockMvcRequestBuilder get(String uri) {
        return with(mvc.get().uri(uri));
    }

    MockMvcRequestBuilder delete(String uri) {
        return with(mvc.delete().uri(uri));
    }

    MockMvcRequestBuilder post(String uri, String json) {
        return with(mvc.post().uri(uri)).contentType(MediaType.APPLICATION_JSON).content(json);
    }

    MockMvcRequestBuilder post(String uri, String json, String idempotencyKey) {
        return post(uri, json).header(IdempotencyFilter.KEY, idempotencyKey);
    }

    MockMvcRequestBuilder patch(String uri, String json) {
        return with(mvc.patch().uri(uri))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json);
    }

    private MockMvcRequestBuilder with(MockMvcRequestBuilder request) {
        return request.header("Authorization", "Bearer " + key);
    }
}
