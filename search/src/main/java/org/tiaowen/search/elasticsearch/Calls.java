package org.tiaowen.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.transport.TransportException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Tells the failures of a call apart: the server is away or not ready, or the program asked for nonsense. */
final class Calls {

    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FIRST_SERVER_ERROR = 500;

    private Calls() {}

    /** A call of the client. */
    interface Call<T> {
        T run() throws IOException;
    }

    /**
     * Runs the call.
     *
     * @throws SearchClusterUnavailable when trying again later may help
     */
    static <T> T run(Call<T> call) {
        try {
            return call.run();
        } catch (ElasticsearchException e) {
            if (isTemporary(e.status()) || e.status() == NOT_FOUND) {
                throw new SearchClusterUnavailable("Elasticsearch cannot do it now: " + e.getMessage(), e);
            }
            throw e;
        } catch (TransportException e) {
            throw new SearchClusterUnavailable("Elasticsearch does not understand or answer: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new SearchClusterUnavailable("Elasticsearch cannot be reached: " + e, e);
        }
    }

    /**
     * Like {@link #within}, but does not even ask while the server is known to say nothing.
     *
     * @param question asks, and does not wait
     */
    static <T> T unlessSilent(Silence silence, Duration longest, Supplier<CompletableFuture<T>> question)
            throws IOException {
        silence.requireUse();
        try {
            T answer = within(longest, question.get());
            silence.broken();
            return answer;
        } catch (NoAnswer e) {
            silence.fell();
            throw e;
        } catch (ElasticsearchException e) {
            silence.broken();
            throw e;
        }
    }

    /** The server said nothing for too long. */
    static final class NoAnswer extends InterruptedIOException {

        private static final long serialVersionUID = 1;

        private NoAnswer(Duration longest) {
            super("no answer within " + longest.toSeconds() + " s");
        }
    }

    /**
     * The answer, if it comes in time; by a clock of our own, for the client has one limit for all of its requests.
     *
     * @throws IOException when there is none, for any reason but a refusal by the server
     */
    static <T> T within(Duration longest, CompletableFuture<T> answer) throws IOException {
        try {
            return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new NoAnswer(longest);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("asked to stop");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ElasticsearchException refusal) {
                throw refusal;
            }
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        }
    }

    static boolean isTemporary(int status) {
        return status == TOO_MANY_REQUESTS || status >= FIRST_SERVER_ERROR;
    }
}
