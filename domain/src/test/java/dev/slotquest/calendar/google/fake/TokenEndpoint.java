package dev.slotquest.calendar.google.fake;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Gives tokens to the one service account there is, for a claim signed with its key. */
final class TokenEndpoint {

    static final String EMAIL = "slotquest@invented-project.iam.gserviceaccount.com";
    private static final String SCOPES = "https://www.googleapis.com/auth/";
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private static final String AUDIENCE = "https://oauth2.googleapis.com/token";
    private static final KeyPair KEY = makeKey();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Token(Set<String> scopes, Instant until) {}

    private final Map<String, Token> tokens = new HashMap<>();
    private final Clock clock;
    private Duration life = Duration.ofSeconds(3_599);
    private boolean accountIsGone;

    TokenEndpoint(Clock clock) {
        this.clock = clock;
    }

    /** The file that Google hands out for a service account. */
    static String keyFile(String tokenAddress) {
        String key = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(KEY.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        file.put("type", "service_account")
                .put("project_id", "invented-project")
                .put("private_key_id", "0123456789abcdef")
                .put("private_key", key)
                .put("client_email", EMAIL)
                .put("client_id", "104711")
                .put("token_uri", tokenAddress);
        return file.toString();
    }

    private static KeyPair makeKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    synchronized void life(Duration life) {
        this.life = life;
    }

    synchronized void revokeAll() {
        tokens.clear();
    }

    synchronized void deleteAccount() {
        accountIsGone = true;
        tokens.clear();
    }

    synchronized ObjectNode answer(String form) {
        Map<String, String> given = Query.parse(form);
        String assertion = given.getOrDefault("assertion", "");
        String[] parts = assertion.split("\\.", -1);
        if (!GRANT.equals(given.get("grant_type")) || parts.length != 3) {
            throw TokenRefusal.of("unsupported_grant_type");
        }
        if (accountIsGone || !isSigned(parts)) {
            throw TokenRefusal.of("invalid_grant");
        }
        JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
        Set<String> scopes = checked(claims);
        String token = "ya29.invented-" + UUID.randomUUID();
        tokens.put(token, new Token(scopes, clock.instant().plus(life)));
        return JsonNodeFactory.instance
                .objectNode()
                .put("access_token", token)
                .put("expires_in", life.toSeconds())
                .put("token_type", "Bearer");
    }

    private static boolean isSigned(String[] parts) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(KEY.getPublic());
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            return false;
        }
    }

    private static Set<String> checked(JsonNode claims) {
        long issued = claims.path("iat").asLong();
        long expires = claims.path("exp").asLong();
        boolean isRight = EMAIL.equals(claims.path("iss").asString(""))
                && AUDIENCE.equals(claims.path("aud").asString(""))
                && expires > issued
                && expires - issued <= 3_600;
        if (!isRight) {
            throw TokenRefusal.of("invalid_grant");
        }
        Set<String> scopes =
                Set.copyOf(Arrays.asList(claims.path("scope").asString("").split(" ", -1)));
        if (scopes.stream().noneMatch(scope -> scope.startsWith(SCOPES + "calendar"))) {
            throw TokenRefusal.of("invalid_scope");
        }
        return scopes;
    }

    /** Lets a call pass, or refuses it as Google does. */
    synchronized void check(@Nullable String authorization, Method method) {
        Token token = authorization == null || !authorization.startsWith("Bearer ")
                ? null
                : tokens.get(authorization.substring("Bearer ".length()));
        if (token == null || !clock.instant().isBefore(token.until())) {
            throw Refusal.of(401, "authError", "Invalid Credentials");
        }
        boolean mayAll = token.scopes().contains(SCOPES + "calendar");
        boolean mayEvents = mayAll || token.scopes().contains(SCOPES + "calendar.events");
        boolean mayRead = mayAll || token.scopes().contains(SCOPES + "calendar.readonly");
        boolean passes = method.writes() ? mayEvents : mayRead || (mayEvents && method.isAboutEvents());
        if (!passes) {
            throw Refusal.of(403, "insufficientPermissions", "Request had insufficient authentication scopes.");
        }
    }
}
