package dev.slotquest.calendar.google;

import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponse;
import com.google.auth.Credentials;
import com.google.auth.http.HttpCredentialsAdapter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Puts a token on every request, and asks for another one when it is refused. Waits for a token no longer than for any
 * other answer; the client's own patience of 20 seconds cannot be set.
 */
final class Tokens {

    private final HttpCredentialsAdapter adapter;
    private final Duration patience;

    Tokens(Credentials credentials, Duration patience) {
        this.adapter = new HttpCredentialsAdapter(credentials);
        this.patience = patience;
    }

    void authorize(HttpRequest request) throws IOException {
        inTime(() -> {
            adapter.initialize(request);
            return true;
        });
    }

    /** Whether the request is worth another attempt, because its token was refused and there is a new one. */
    boolean renew(HttpRequest request, HttpResponse response, boolean supportsRetry) throws IOException {
        return response.getStatusCode() == 401
                && inTime(() -> adapter.handleResponse(request, response, supportsRetry));
    }

    private boolean inTime(Callable<Boolean> work) throws IOException {
        var task = new FutureTask<>(work);
        Thread.ofVirtual().name("google-token").start(task);
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof IOException known ? known : new IOException(failure.getCause());
        } catch (TimeoutException | CancellationException late) {
            var timeout = new SocketTimeoutException("Google gave no token in time.");
            timeout.initCause(late);
            throw timeout;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            var interrupted = new InterruptedIOException("The product was stopped while it waited for a token.");
            interrupted.initCause(stopping);
            throw interrupted;
        }
    }
}
