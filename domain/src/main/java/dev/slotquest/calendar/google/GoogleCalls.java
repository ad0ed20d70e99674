package dev.slotquest.calendar.google;

import com.google.api.client.http.HttpResponse;
import com.google.api.client.http.HttpResponseException;
import com.google.api.client.json.GenericJson;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.calendar.CalendarRequest;
import com.google.auth.Retryable;
import dev.slotquest.calendar.google.Answer.Done;
import dev.slotquest.calendar.google.Answer.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Asks Google at a pace it bears, a few times where that may help. Only for requests that may be repeated without harm.
 * Answers are taken as plain values, so that one crooked event does not spoil the list in which it stands.
 */
final class GoogleCalls {

    private static final int MOST_ATTEMPTS = 3;
    private static final long FIRST_REST_MILLIS = 300;

    private final Pace pace;
    private final GoogleTrouble trouble;

    GoogleCalls(Pace pace, GoogleTrouble trouble) {
        this.pace = pace;
        this.trouble = trouble;
    }

    /** A question; its answer, or a refusal that the asker has to understand. */
    Answer read(String calendar, CalendarRequest<?> request) {
        return ask(calendar, request, pace::beforeReading);
    }

    /** A change; its answer, or a refusal that the asker has to understand. */
    Answer write(String calendar, CalendarRequest<?> request) {
        return ask(calendar, request, () -> pace.beforeWriting(calendar));
    }

    private Answer ask(String calendar, CalendarRequest<?> request, Runnable turn) {
        for (int attempt = 1; ; attempt++) {
            turn.run();
            boolean last = attempt == MOST_ATTEMPTS;
            try {
                Answer answer = once(request);
                if (!(answer instanceof Refused refused) || isAnAnswer(refused)) {
                    return answer;
                }
                if (last || refused.isTooMuch()) {
                    throw trouble.of(calendar, refused);
                }
            } catch (IOException failure) {
                if (last || hasWaitedLongEnough(failure)) {
                    throw trouble.of(failure);
                }
            }
            pace.rest(rest(attempt));
        }
    }

    private static Answer once(CalendarRequest<?> request) throws IOException {
        HttpResponse response;
        try {
            response = request.executeUnparsed();
        } catch (HttpResponseException refusal) {
            return Refused.from(refusal);
        }
        try {
            return new Done(body(response));
        } finally {
            response.disconnect();
        }
    }

    private static GenericJson body(HttpResponse response) throws IOException {
        InputStream content = response.getContent();
        if (content == null || response.getStatusCode() == 204) {
            return new GenericJson();
        }
        try {
            return GsonFactory.getDefaultInstance().fromInputStream(content, StandardCharsets.UTF_8, GenericJson.class);
        } catch (IllegalArgumentException other) {
            throw new IOException("The answer is no JSON object.", other);
        }
    }

    private static boolean isAnAnswer(Refused refused) {
        return !refused.isTooFast() && !refused.isTooMuch() && !refused.isGooglesFault();
    }

    /** Neither a dead host nor a refused account comes to life within a second. */
    private static boolean hasWaitedLongEnough(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException
                    || cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || (cause instanceof Retryable retryable && !retryable.isRetryable())) {
                return true;
            }
        }
        return false;
    }

    private static Duration rest(int attempt) {
        long ceiling = FIRST_REST_MILLIS << attempt;
        return Duration.ofMillis(ceiling / 2 + ThreadLocalRandom.current().nextLong(ceiling / 2));
    }
}
