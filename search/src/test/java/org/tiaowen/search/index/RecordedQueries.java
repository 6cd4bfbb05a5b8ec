package org.tiaowen.search.index;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import co.elastic.clients.json.JsonpUtils;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.tiaowen.search.elasticsearch.SearchCluster;

/** Listens to the bodies of the queries that are sent to Elasticsearch. */
final class RecordedQueries implements AutoCloseable {

    private final Logger logger = (Logger) LoggerFactory.getLogger(SearchCluster.class);
    private final List<String> bodies = new ArrayList<>();
    private final AppenderBase<ILoggingEvent> listener = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            String told = event.getFormattedMessage();
            synchronized (bodies) {
                bodies.add(told.substring(told.indexOf('{')));
            }
        }
    };

    RecordedQueries() {
        JsonpUtils.maxToStringLength(1_000_000);
        logger.setLevel(Level.TRACE);
        logger.setAdditive(false);
        listener.start();
        logger.addAppender(listener);
    }

    /** Those since the last time; from the second taking on nothing more is listened to while nobody takes. */
    List<String> take() {
        synchronized (bodies) {
            List<String> taken = List.copyOf(bodies);
            bodies.clear();
            return taken;
        }
    }

    @Override
    public void close() {
        logger.detachAppender(listener);
        logger.setAdditive(true);
        logger.setLevel(null);
    }
}
