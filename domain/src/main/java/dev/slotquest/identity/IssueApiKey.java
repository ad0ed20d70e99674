package dev.slotquest.identity;

import dev.slotquest.identity.IdentityEvent.ApiKeyIssued;
import dev.slotquest.identity.Problem.Code;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a key with which a program acts as a person. */
@Service
public class IssueApiKey {

    private static final int BYTES = 24;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SCOPES = 500;
    private static final int PREFIX = 10;
    private static final Pattern SCOPE = Pattern.compile("[A-Za-z0-9*][A-Za-z0-9*:._/-]*");

    private final ApiKeys keys;
    private final ApplicationEventPublisher events;
    private final BusinessTime time;

    IssueApiKey(ApiKeys keys, ApplicationEventPublisher events, BusinessTime time) {
        this.keys = keys;
        this.events = events;
        this.time = time;
    }

    /** What became of it. */
    public sealed interface Result {

        /** The key, shown once: nobody can read it again. */
        record Issued(ApiKey apiKey, String key) implements Result {
            @Override
            public String toString() {
                return "Issued[" + apiKey + "]";
            }
        }

        /** Nothing was stored. */
        record Refused(List<Problem> problems) implements Result {}
    }

    /**
     * Makes a key for this person.
     *
     * @param name what it is for, 1 to 100 characters
     * @param scopes see {@link ApiKey#scopes()}
     */
    @Transactional
    public Result issue(User user, String name, List<String> scopes, Actor actor) {
        List<Problem> problems = problems(name, scopes);
        if (!problems.isEmpty()) {
            return new Result.Refused(problems);
        }
        String key = "sq_" + Secrets.random(BYTES);
        return new Result.Issued(store(user, name.strip(), scopes, key, key.substring(0, PREFIX), actor), key);
    }

    /** Makes a key whose text came from a setting. */
    ApiKey store(User user, String name, List<String> scopes, String key, String prefix, Actor actor) {
        Instant now = time.now();
        List<String> distinct = scopes.stream().distinct().toList();
        long id = keys.add(user.id(), name, prefix, Secrets.hash(key), distinct, now);
        events.publishEvent(new ApiKeyIssued(now, actor, user.id(), user.username(), id, name, distinct));
        return keys.byId(id).orElseThrow();
    }

    private static List<Problem> problems(String name, List<String> scopes) {
        var problems = new ArrayList<Problem>();
        if (name.isBlank()) {
            problems.add(new Problem("name", Code.REQUIRED));
        } else if (name.strip().length() > LONGEST_NAME) {
            problems.add(new Problem("name", Code.TOO_LONG));
        } else if (!PersonRules.writable(name)) {
            problems.add(new Problem("name", Code.MALFORMED));
        }
        if (!scopes.stream().allMatch(scope -> SCOPE.matcher(scope).matches())) {
            problems.add(new Problem("scopes", Code.MALFORMED));
        } else if (String.join(" ", scopes).length() > LONGEST_SCOPES) {
            problems.add(new Problem("scopes", Code.TOO_LONG));
        }
        return problems;
    }
}
