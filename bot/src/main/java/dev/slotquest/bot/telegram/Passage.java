package dev.slotquest.bot.telegram;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Knows of every failed call whether Telegram can have acted on it: a call that never left, or that a gateway refused,
 * may be repeated without anybody reading something twice.
 */
final class Passage {
    private static final int GATEWAY_TIMEOUT = 504;

    private volatile boolean left;

    private Passage() {}

    /** The call failed on its way, but the next may succeed. */
    static final class Failed extends IOException {
        private static final long serialVersionUID = 1L;

        private final boolean possiblyDone;

        private Failed(String message, boolean possiblyDone) {
            super(message);
            this.possiblyDone = possiblyDone;
        }

        private Failed(IOException cause, boolean possiblyDone) {
            super(String.valueOf(cause.getMessage()), cause);
            this.possiblyDone = possiblyDone;
        }

        String reason() {
            return String.valueOf(getMessage());
        }

        /** Whether Telegram may have done what was asked, although no answer came. */
        boolean isPossiblyDone() {
            return possiblyDone;
        }
    }

    /** A client that repeats nothing by itself. */
    static OkHttpClient client(Duration callTimeout, ExecutorService threads) {
        Dispatcher dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(64);
        dispatcher.setMaxRequestsPerHost(64);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .retryOnConnectionFailure(false)
                .connectTimeout(Duration.ofSeconds(5))
                .readTimeout(callTimeout)
                .callTimeout(callTimeout)
                .addInterceptor(Passage::watched)
                .addNetworkInterceptor(Passage::leaving)
                .build();
    }

    private static Response watched(Interceptor.Chain chain) throws IOException {
        Passage passage = new Passage();
        Request request =
                chain.request().newBuilder().tag(Passage.class, passage).build();
        Response response;
        try {
            response = chain.proceed(request);
        } catch (IOException fault) {
            throw new Failed(fault, passage.left);
        }
        if (response.code() >= 500) {
            int status = response.code();
            response.close();
            // The gateway answers these itself; only after a time-out may the service behind it have acted.
            throw new Failed("Telegram answers with status " + status, status == GATEWAY_TIMEOUT);
        }
        return response;
    }

    private static Response leaving(Interceptor.Chain chain) throws IOException {
        Passage passage = chain.request().tag(Passage.class);
        if (passage != null) {
            passage.left = true;
        }
        return chain.proceed(chain.request());
    }
}
